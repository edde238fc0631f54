/**
 * The UTF-16 units of a text, and two 0 behind them. A list of numbers is read in half the time of a string, of which the
 * engine asks at every unit how it is stored. Only to be used until the next call: most texts share the same list.
 */
export function unitsOf(text: string): Uint16Array {
  const needed = text.length + 2;
  let bytes = shared;
  if (needed * 2 > bytes.length) bytes = Buffer.allocUnsafeSlow(needed <= SHARED ? SHARED * 2 : needed * 2);
  if (needed <= SHARED) shared = bytes;
  bytes.write(text, 'utf16le');
  const units = new Uint16Array(bytes.buffer);
  units[text.length] = units[text.length + 1] = 0;
  return units;
}

/** Units of a text for which the list is kept: to make and forget one for each file would keep the engine busy. */
const SHARED = 1_000_000;

let shared = Buffer.allocUnsafeSlow(200_000);
