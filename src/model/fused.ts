/**
 * Every way to read digits and dots as two or more IPv4 addresses, each perhaps with a `/size`, that lost what stood
 * between them: `13.248.156.5976.223.17.99`. At most 16 ways; none where there is no such way. Linear but for these.
 */
export function fusedReadings(word: string): (readonly string[])[] {
  if (word.length > MOST || !/^\d[\d./]*$/.test(word)) return [];
  const readings: string[][] = [];
  // Places from where no way leads to the end: without them, one wrong digit at the end would cost every combination.
  const dead = new Set<number>();
  const walk = (from: number, read: readonly string[]): boolean => {
    if (from === word.length) {
      if (read.length > 1) readings.push([...read]);
      return true;
    }
    if (dead.has(from) || readings.length >= 16) return false;
    let led = false;
    for (const end of endsOfAddress(word, from)) {
      const address = word.slice(from, end);
      // Next to it, or behind a dot that was meant as a full stop.
      led = walk(end, [...read, address]) || led;
      if (word[end] === '.' && end + 1 < word.length) led = walk(end + 1, [...read, address]) || led;
    }
    if (!led) dead.add(from);
    return led;
  };
  walk(0, []);
  return readings;
}

const MOST = 200;

/** Where an address that begins here may end: its last number may be followed by a digit of the next address. */
function* endsOfAddress(word: string, from: number): Generator<number> {
  let i = from;
  for (let octet = 1; octet <= 3; octet++) {
    const end = endOfDigits(word, i);
    if (word[end] !== '.' || !isOctet(word.slice(i, end))) return;
    i = end + 1;
  }
  const end = endOfDigits(word, i);
  for (let length = 1; length <= 3 && i + length <= end; length++) {
    if (!isOctet(word.slice(i, i + length))) continue;
    yield i + length;
    if (i + length === end && word[end] === '/') yield* endsOfSize(word, end + 1);
  }
}

function* endsOfSize(word: string, from: number): Generator<number> {
  for (let length = 1; length <= 2; length++) {
    const size = word.slice(from, from + length);
    if (/^(?:0|[1-9]\d?)$/.test(size) && size.length === length && Number(size) <= 32) yield from + length;
  }
}

function endOfDigits(word: string, from: number): number {
  let i = from;
  while (i < word.length && word[i]! >= '0' && word[i]! <= '9') i++;
  return i;
}

const isOctet = (text: string) => /^(?:0|[1-9]\d{0,2})$/.test(text) && Number(text) <= 255;
