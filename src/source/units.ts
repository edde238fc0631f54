/**
 * The UTF-16 units of a text, and two 0 behind them. A list of numbers is read in half the time of a string, of which the
 * engine asks at every unit how it is stored. Only to be used until the next call: most texts share the same list.
 */
export function unitsOf(text: string): Uint16Array {
  const needed = text.length + 2;
  if (needed > shared.length && needed <= SHARED) shared = new Uint16Array(SHARED);
  const units = needed > SHARED ? new Uint16Array(Buffer.allocUnsafeSlow(needed * 2).buffer) : shared;
  Buffer.from(units.buffer).write(text, 'utf16le');
  units[text.length] = units[text.length + 1] = 0;
  return units;
}

/** In units: 2 MB. To make and forget a list for each file would keep the garbage collector busy. */
const SHARED = 1_000_000;

let shared = new Uint16Array(100_000);
