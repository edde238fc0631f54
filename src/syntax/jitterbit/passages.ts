import { isLineBreak, isSpace, lineEnd } from './characters.js';

/**
 * Finds where strings and comments end. It remembers what it searched for in vain, so that a text full of openings
 * without an end is still read in linear time: one `Passages` for one run over a text, from left to right.
 */
export class Passages {
  readonly #text: string;
  readonly #limit: number;
  // An earlier search found no good end for a string with that quote before these offsets.
  #doubleFailed = 0;
  #singleFailed = 0;
  #blockFailed = false;

  constructor(text: string, limit: number) {
    this.#text = text;
    this.#limit = limit;
  }

  /**
   * The end of the string that opens at `open`, after its closing quote. Without one, the end of its line, negated by
   * `~` (so that every unclosed string is below zero).
   */
  string(open: number): number {
    const text = this.#text;
    const quote = text.charCodeAt(open);
    if (open < (quote === DOUBLE ? this.#doubleFailed : this.#singleFailed)) return this.#stringOfLine(open, quote);
    // The first line break, and the end of `'…\'` if the backslash is no escape.
    let breakAt = -1;
    let verbatimEnd = -1;
    let at = open + 1;
    for (; at < this.#limit; at++) {
      const code = text.charCodeAt(at);
      if (code === quote) break;
      const escaped = code === BACKSLASH && at + 1 < this.#limit ? text.charCodeAt(++at) : -1;
      if (escaped === quote && verbatimEnd < 0) verbatimEnd = at + 1;
      if (breakAt < 0 && isLineBreak(escaped < 0 ? code : escaped)) breakAt = at;
    }
    const closed = at < this.#limit;
    const end = at + 1;
    if (closed && breakAt < 0 && verbatimEnd < 0) return end;
    // Whether `\'` is an escape is not known. It is none where that makes no sense of what follows: 'C:\temp\'
    const verbatim = verbatimEnd >= 0 && this.#mayFollow(verbatimEnd);
    if (closed && this.#mayFollow(end) && !(verbatim && quote === SINGLE && this.#leavesOpenQuote(end))) return end;
    if (closed && breakAt < 0 && !verbatim) return end;
    if (quote === DOUBLE) this.#doubleFailed = Math.min(at, this.#limit);
    else this.#singleFailed = Math.min(at, this.#limit);
    if (verbatim) return verbatimEnd;
    // The quote that was found opens the next string; before the line break is where one is missing.
    return ~(breakAt >= 0 ? breakAt : this.#limit);
  }

  /** As `string()` where a search for the closing quote has failed before: up to the next quote, escaped or not. */
  #stringOfLine(open: number, quote: number): number {
    for (let at = open + 1; at < this.#limit; at++) {
      const code = this.#text.charCodeAt(at);
      if (code === quote) return at + 1;
      if (isLineBreak(code)) return ~at;
    }
    return ~this.#limit;
  }

  /** The end of the comment at `open`; negated by `~` for a block that is never closed, which then ends with its line. */
  comment(open: number): number {
    const text = this.#text;
    if (text.charCodeAt(open + 1) === SLASH) return lineEnd(text, open, this.#limit);
    if (!this.#blockFailed) {
      // No indexOf: it would search beyond the limit, in a text of many segments again and again.
      for (let at = open + 3; at < this.#limit; at++) {
        if (text.charCodeAt(at) === SLASH && text.charCodeAt(at - 1) === STAR) return at + 1;
      }
      this.#blockFailed = true;
    }
    return ~lineEnd(text, open, this.#limit);
  }

  /** Whether a `'` opens without closing in the rest of the line: `'\', '` is wrong in `Replace(a, '\', '/')`. */
  #leavesOpenQuote(offset: number): boolean {
    const end = Math.min(this.#limit, offset + LOOK_AHEAD);
    let quote = 0;
    for (let at = offset; at < end; at++) {
      const code = this.#text.charCodeAt(at);
      if (isLineBreak(code)) break;
      if (quote === 0 && code === SLASH && this.#text.charCodeAt(at + 1) === SLASH) break;
      if (code === quote) quote = 0;
      else if (quote === 0 && (code === DOUBLE || code === SINGLE)) quote = code;
      else if (quote !== 0 && code === BACKSLASH) at++;
    }
    return quote === SINGLE;
  }

  /** Whether what stands at `offset` can stand after a string: an operator, a closing mark, or the line's end. */
  #mayFollow(offset: number): boolean {
    let at = offset;
    while (at < this.#limit && isSpace(this.#text.charCodeAt(at))) {
      if (isLineBreak(this.#text.charCodeAt(at))) return true;
      at++;
    }
    return at >= this.#limit || FOLLOWERS.includes(this.#text[at]!);
  }
}

/** Looking farther for each string of a long line would cost the square of its length. */
const LOOK_AHEAD = 200;

const DOUBLE = 34;
const SINGLE = 39;
const STAR = 42;
const SLASH = 47;
const BACKSLASH = 92;
const FOLLOWERS = ';,)]}[+-*/%^=!<>&|';
