import { isDigit, isNamePart, isNameStart } from './characters.js';

/** The end of the `$name` that starts at `start`: letters, digits, `_`, dots, and the marks that project names hold. */
export function globalEnd(text: string, start: number, limit: number): number {
  const end = nameRun(text, start + 1, limit);
  const joins = text.charCodeAt(end) === HYPHEN && end + 1 < limit && isNameStart(text.charCodeAt(end + 1));
  if (!joins || !isHeader(text.slice(start + 1, Math.min(end, start + 64)))) return end;
  // Header names hold hyphens, and a header is a text that nobody subtracts from.
  let at = end;
  while (at < limit && (text.charCodeAt(at) === HYPHEN || isNamePart(text.charCodeAt(at)))) at++;
  return at;
}

/**
 * The end of the name that starts at `start`, or of the source field that it begins: `records$Contact.Id$`,
 * `Item#.Price$`. The end is negated by `~` for a field. Names hold dots.
 */
export function nameEnd(text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit && (isNamePart(text.charCodeAt(at)) || isInnerDot(text, at, limit))) at++;
  const next = at < limit ? text.charCodeAt(at) : 0;
  // A `:` is part of a field's name, `ns:Order$ns:Id$`: the language has no other use for it.
  const isField = next === DOLLAR || next === HASH || (next === COLON && joinsWords(text, at, limit));
  return isField ? ~fieldEnd(text, at, limit) : at;
}

/** The end of the number that starts at `start`, or `start` where what stands there is no number (`1st`). */
export function numberEnd(text: string, start: number, limit: number): number {
  let at = start;
  if (text.charCodeAt(at) === ZERO && at + 1 < limit && (text.charCodeAt(at + 1) | 32) === X) {
    at += 2;
    while (at < limit && isHexDigit(text.charCodeAt(at))) at++;
    return at > start + 2 && !continues(text, at, limit) ? at : start;
  }
  at = digits(text, at, limit);
  if (at < limit && text.charCodeAt(at) === DOT) at = digits(text, at + 1, limit);
  if (at < limit && (text.charCodeAt(at) | 32) === E) {
    const sign = text.charCodeAt(at + 1);
    const exponent = at + (sign === HYPHEN || sign === PLUS ? 2 : 1);
    const end = digits(text, exponent, limit);
    if (end > exponent) at = end;
  }
  return continues(text, at, limit) ? start : at;
}

const HASH = 35;
const DOLLAR = 36;
const PLUS = 43;
const HYPHEN = 45;
const DOT = 46;
const ZERO = 48;
const SPACE = 32;
const COLON = 58;
const AT = 64;
const E = 101;
const X = 120;

// "If the header name includes a hyphen, you must reference the variable by using either the Set or Get functions", says
// the documentation of most of these; people write it with a `$` all the same, and no other reading makes sense.
const HEADERS = [
  'jitterbit.api.request.headers.',
  'jitterbit.api.response.headers.',
  'jitterbit.networking.http.request.header.',
  'jitterbit.networking.http.response.header.',
  'jitterbit.source.http.response.header.',
  'jitterbit.target.http.response.header.',
];

function isHeader(name: string): boolean {
  const lower = name.toLowerCase();
  return HEADERS.some((prefix) => lower.startsWith(prefix));
}

/** The end of a path of source fields that goes on at `start` with `$` or `#`. */
function fieldEnd(text: string, start: number, limit: number): number {
  let at = start;
  // Where the path ends if no `$` follows: before the first blank or hyphen, which only a field's name can hold.
  let sure = -1;
  for (; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === DOLLAR) sure = -1;
    else if ((code === SPACE || code === HYPHEN) && joinsWords(text, at, limit)) sure = sure < 0 ? at : sure;
    else if (!isNamePart(code) && !isPathMark(code)) break;
  }
  return sure < 0 ? at : sure;
}

const joinsWords = (text: string, at: number, limit: number) =>
  isNamePart(text.charCodeAt(at - 1)) && at + 1 < limit && isNamePart(text.charCodeAt(at + 1));

function nameRun(text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit && (isNamePart(text.charCodeAt(at)) || isPathMark(text.charCodeAt(at)))) {
    if (text.charCodeAt(at) === COLON && (at + 1 >= limit || !isNamePart(text.charCodeAt(at + 1)))) break;
    at++;
  }
  return at;
}

const isPathMark = (code: number) => code === DOT || code === DOLLAR || code === HASH || code === COLON || code === AT;

const isInnerDot = (text: string, at: number, limit: number) =>
  text.charCodeAt(at) === DOT && at + 1 < limit && isNamePart(text.charCodeAt(at + 1));

const isHexDigit = (code: number) => isDigit(code) || ((code | 32) >= 97 && (code | 32) <= 102);

function digits(text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit && isDigit(text.charCodeAt(at))) at++;
  return at;
}

/** Whether a name or path goes on at `at`, so that what stands before it is no number. */
function continues(text: string, at: number, limit: number): boolean {
  const code = at < limit ? text.charCodeAt(at) : 0;
  return code === DOLLAR || code === HASH || isNamePart(code);
}
