import { isLineBreak, isSpace, lineEnd } from './characters.js';

/**
 * Finds where strings and comments end. It remembers what it searched for in vain, so that a text full of openings
 * without an end is still read in linear time: one `Passages` for one run over a text, from left to right.
 */
export class Passages {
  readonly #text: string;
  readonly #limit: number;
  // Before these offsets a string with that quote does not close across lines, as an earlier search found out.
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
    const oneLine = open < (quote === DOUBLE ? this.#doubleFailed : this.#singleFailed);
    // The first line break, and for `'…\'` the end if the backslash is no escape.
    let breakAt = -1;
    let verbatimEnd = -1;
    let at = open + 1;
    for (; at < this.#limit; at++) {
      const code = text.charCodeAt(at);
      if (code === quote) break;
      const escaped = code === BACKSLASH && at + 1 < this.#limit ? text.charCodeAt(++at) : -1;
      if (escaped === SINGLE && quote === SINGLE && verbatimEnd < 0) verbatimEnd = at + 1;
      if (breakAt < 0 && isLineBreak(escaped < 0 ? code : escaped)) {
        breakAt = at;
        if (oneLine) break;
      }
    }
    const closed = at < this.#limit && at !== breakAt;
    const end = at + 1;
    if (closed && ((breakAt < 0 && verbatimEnd < 0) || this.#mayFollow(end))) return end;
    // Whether `\'` is an escape is not known. Where that reading makes no sense of what follows, it is none: 'C:\temp\'
    if (verbatimEnd >= 0 && this.#mayFollow(verbatimEnd)) return verbatimEnd;
    if (closed && breakAt < 0) return end;
    // The quote that we found opens the next string; the line break before it is where a quote is missing.
    if (!oneLine) this.#fail(quote, closed ? at : this.#limit);
    return ~(breakAt >= 0 ? breakAt : lineEnd(text, open, this.#limit));
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

  #fail(quote: number, upTo: number): void {
    if (quote === DOUBLE) this.#doubleFailed = upTo;
    else this.#singleFailed = upTo;
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

const DOUBLE = 34;
const SINGLE = 39;
const STAR = 42;
const SLASH = 47;
const BACKSLASH = 92;
const FOLLOWERS = ';,)]}[+-*/%^=!<>&|';
