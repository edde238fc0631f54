import type { Span } from '../source/source.js';
import { isSpace, lineEnd } from './jitterbit/characters.js';
import { lex } from './jitterbit/lexer.js';
import { segments } from './jitterbit/segments.js';
import { Kind } from './jitterbit/tokens.js';

/** A stretch of a script that is no code. `literal`: a string, number or regular expression; `outside`: no script at all. */
export interface Passage extends Span {
  readonly kind: 'literal' | 'comment' | 'outside';
}

/**
 * What of a script or mapping is literal, comment or no script, in both languages, in order, in linear time. A text
 * without tags is Jitterbit Script.
 */
export function scriptPassages(text: string): Passage[] {
  const parts = segments(text);
  if (parts.every(({ kind }) => kind === 'outside')) return jitterbit(text, 0, text.length);
  return parts.flatMap(({ kind, start, end }): Passage[] => {
    if (kind === 'jitterbit') return jitterbit(text, start, end);
    if (kind === 'outside') return [{ kind, start, end }];
    // Cut out, so that no search runs beyond it.
    return [...javascript(text.slice(start, end))].map((one) => ({
      ...one,
      start: one.start + start,
      end: one.end + start,
    }));
  });
}

function jitterbit(text: string, from: number, to: number): Passage[] {
  const { kinds, starts, ends, count, comments } = lex(text, from, to);
  const passages: Passage[] = comments.map(({ start, end }) => ({ kind: 'comment', start, end }));
  for (let i = 0; i < count; i++) {
    if (kinds[i] !== Kind.string && kinds[i] !== Kind.openString && kinds[i] !== Kind.number) continue;
    passages.push({ kind: 'literal', start: starts[i]!, end: ends[i]! });
  }
  return passages.sort((a, b) => a.start - b.start);
}

// What of JavaScript begins something: comments, quotes, a lone slash, numbers. All else is passed over.
const BEGINNING = /\/\/|\/\*|["'`/]|\b\d[\w.]{0,100}/g;

function* javascript(text: string): Generator<Passage> {
  const next = new RegExp(BEGINNING);
  for (let match = next.exec(text); match !== null; match = next.exec(text)) {
    const start = match.index;
    const [mark] = match;
    const end = endOf(text, mark, start);
    if (end > start + 1 || mark !== '/') yield { kind: /^\/[/*]/.test(mark) ? 'comment' : 'literal', start, end };
    next.lastIndex = Math.max(end, start + 1);
  }
}

function endOf(text: string, mark: string, start: number): number {
  switch (mark) {
    case '//':
      return lineEnd(text, start, text.length);
    case '/*': {
      const close = text.indexOf('*/', start + 2);
      return close < 0 ? text.length : close + 2;
    }
    case '"':
    case "'":
    case '`':
      return quoteEnd(text, start);
    case '/':
      return mayBeginExpression(text, start) ? quoteEnd(text, start) : start + 1;
    default:
      return start + mark.length;
  }
}

/** After the closing quote; a template runs over lines, everything else ends with its own. */
function quoteEnd(text: string, start: number): number {
  const quote = text.charAt(start);
  for (let at = start + 1; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\\') at++;
    else if (character === quote) return at + 1;
    else if (quote !== '`' && (character === '\n' || character === '\r')) return at;
  }
  return text.length;
}

/** A slash divides what stands before it on its line; where nothing does, or an operator, it begins a regular expression. */
function mayBeginExpression(text: string, slash: number): boolean {
  let at = slash - 1;
  const limit = Math.max(0, slash - LOOK_BACK);
  while (at >= limit && isSpace(text.charCodeAt(at))) at--;
  return at < limit || !/[\w$)\]}"'`]/.test(text.charAt(at));
}

/** More blanks than this before a slash are nobody's; looking farther would cost the square of their number. */
const LOOK_BACK = 200;
