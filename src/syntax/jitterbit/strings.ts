import type { Escapes } from '../../source/cut.js';

/** The text between two quotes, its escapes resolved; `escapes` is undefined where the text has none. */
export interface Cooked {
  readonly value: string;
  readonly escapes: Escapes | undefined;
}

/**
 * Resolves the escapes of a string's inner text. Both quotes take the same ones, as in npm jitterbit-script 1.0.14; a
 * backslash before any other character stands for itself.
 */
export function cook(raw: string): Cooked {
  let backslash = raw.indexOf('\\');
  // A backslash at the very end would have escaped the quote: this string was read without escapes.
  if (backslash < 0 || endsInLoneBackslash(raw)) return { value: raw, escapes: undefined };
  const at: number[] = [];
  const ahead: number[] = [];
  let value = '';
  let from = 0;
  while (backslash >= 0 && backslash + 1 < raw.length) {
    const meaning = ESCAPES.get(raw.charAt(backslash + 1));
    if (meaning !== undefined) {
      value += raw.slice(from, backslash) + meaning;
      from = backslash + 2;
      at.push(value.length);
      ahead.push(from - value.length);
    }
    backslash = raw.indexOf('\\', backslash + 2);
  }
  if (at.length === 0) return { value: raw, escapes: undefined };
  return { value: value + raw.slice(from), escapes: { at, ahead } };
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
  ['\\', '\\'],
  ["'", "'"],
  ['"', '"'],
]);

function endsInLoneBackslash(raw: string): boolean {
  let at = raw.length;
  while (at > 0 && raw.charAt(at - 1) === '\\') at--;
  return (raw.length - at) % 2 === 1;
}
