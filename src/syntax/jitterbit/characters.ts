/** A blank or a line break; outside ASCII also NBSP, the ideographic space and the byte order mark. */
export function isSpace(code: number): boolean {
  return code < 128 ? CLASSES[code] === SPACE : OTHER_SPACE.test(String.fromCharCode(code));
}

/** LF, or the CR that old editors wrote alone. */
export const isLineBreak = (code: number): boolean => code === 10 || code === 13;

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** A letter, digit or `_`, of any script; halves of surrogate pairs count as letters. */
export function isNamePart(code: number): boolean {
  return code < 128 ? CLASSES[code]! >= DIGIT : OTHER_LETTER.test(String.fromCharCode(code));
}

/** As `isNamePart`, but no ASCII digit. */
export function isNameStart(code: number): boolean {
  return code < 128 ? CLASSES[code] === LETTER : OTHER_LETTER.test(String.fromCharCode(code));
}

/** Where the line that holds `offset` ends, before its line break, and at most at `limit`. */
export function lineEnd(text: string, offset: number, limit: number): number {
  let at = offset;
  while (at < limit && !isLineBreak(text.charCodeAt(at))) at++;
  return at;
}

/** True where a line break stands in the range. */
export function hasLineBreak(text: string, start: number, end: number): boolean {
  return lineEnd(text, start, end) < end;
}

const SPACE = 1;
const DIGIT = 2;
const LETTER = 3;

const CLASSES = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/\s/.test(character)) return SPACE;
  if (/[0-9]/.test(character)) return DIGIT;
  return /[A-Za-z_]/.test(character) ? LETTER : 0;
});

// Zero-width spaces and the byte order mark are no white space to Unicode, but come along when people paste.
const OTHER_SPACE = /^[\s\u200b\ufeff]$/;
const OTHER_LETTER = /^[\p{L}\p{M}\p{N}\p{So}\p{Cs}\p{Co}]$/u;
