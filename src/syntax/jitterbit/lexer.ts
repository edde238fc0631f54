import { isDigit, isNameStart, isSpace } from './characters.js';
import { globalEnd, nameEnd, numberEnd } from './names.js';
import { Passages } from './passages.js';
import { Kind, OPERATORS, TokenList, operatorKind } from './tokens.js';
import type { Tokens } from './tokens.js';

/**
 * Cuts a stretch of Jitterbit Script into tokens and comments, with UTF-16 offsets of the whole text. Between them there
 * is white space only. Takes every text, in linear time.
 */
export function lex(text: string, start = 0, end = text.length): Tokens {
  const tokens = new TokenList(text, end - start);
  const passages = new Passages(text, end);
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) at++;
    else if (isNameStart(code)) at = name(tokens, at, end);
    else if (code === DOLLAR) at = put(tokens, Kind.global, at, globalEnd(text, at, end));
    else if (code === DOUBLE || code === SINGLE) at = string(tokens, passages, at);
    else if (isDigit(code) || (code === DOT && at + 1 < end && isDigit(text.charCodeAt(at + 1)))) {
      at = number(tokens, at, end);
    } else if (code === SLASH && isComment(text, at, end)) at = comment(tokens, passages, at);
    else at = mark(tokens, at, end);
  }
  tokens.push(Kind.end, end, end);
  return tokens;
}

function put(tokens: TokenList, kind: number, start: number, end: number): number {
  tokens.push(kind, start, end);
  return end;
}

function name(tokens: TokenList, start: number, limit: number): number {
  const end = nameEnd(tokens.text, start, limit);
  return end < 0 ? put(tokens, Kind.field, start, ~end) : put(tokens, Kind.name, start, end);
}

function number(tokens: TokenList, start: number, limit: number): number {
  const end = numberEnd(tokens.text, start, limit);
  if (end > start) return put(tokens, Kind.number, start, end);
  // A name cannot begin with a digit, but the path of a field can: `850$Heading$BEG$`.
  const run = nameEnd(tokens.text, start, limit);
  return run < 0 ? put(tokens, Kind.field, start, ~run) : put(tokens, Kind.unknown, start, run);
}

function string(tokens: TokenList, passages: Passages, start: number): number {
  const end = passages.string(start);
  return end >= 0 ? put(tokens, Kind.string, start, end) : put(tokens, Kind.openString, start, ~end);
}

function comment(tokens: TokenList, passages: Passages, start: number): number {
  const found = passages.comment(start);
  const end = found < 0 ? ~found : found;
  const kind = tokens.text.charCodeAt(start + 1) === SLASH ? 'line' : 'block';
  tokens.comments.push({ kind, start, end, closed: found >= 0 });
  return end;
}

function isComment(text: string, at: number, limit: number): boolean {
  const next = at + 1 < limit ? text.charCodeAt(at + 1) : 0;
  return next === SLASH || next === STAR;
}

/** An operator or punctuation mark, the longest that fits; what is none of these is one unknown unit. */
function mark(tokens: TokenList, start: number, limit: number): number {
  const first = tokens.text.charCodeAt(start);
  if (start + 1 < limit && first < 128) {
    const kind = PAIRS[(first << 7) | (tokens.text.charCodeAt(start + 1) & 127)]!;
    if (kind !== 0 && tokens.text.charCodeAt(start + 1) < 128) return put(tokens, kind, start, start + 2);
  }
  return put(tokens, first < 128 ? SINGLES[first]! : Kind.unknown, start, start + 1);
}

const DOUBLE = 34;
const DOLLAR = 36;
const SINGLE = 39;
const STAR = 42;
const DOT = 46;
const SLASH = 47;

const SINGLES = new Uint8Array(128).fill(Kind.unknown);
const PAIRS = new Uint8Array(128 * 128);

const MARKS: Readonly<Record<string, number>> = {
  '(': Kind.openParen,
  '[': Kind.openBracket,
  '{': Kind.openBrace,
  ')': Kind.closeParen,
  ']': Kind.closeBracket,
  '}': Kind.closeBrace,
  ',': Kind.comma,
  ';': Kind.semicolon,
  '!': Kind.not,
  '++': Kind.increment,
  '--': Kind.decrement,
  ...Object.fromEntries(OPERATORS.map((operator) => [operator, operatorKind(operator)])),
};
for (const [text, kind] of Object.entries(MARKS)) {
  if (text.length === 1) SINGLES[text.charCodeAt(0)] = kind;
  else PAIRS[(text.charCodeAt(0) << 7) | text.charCodeAt(1)] = kind;
}
