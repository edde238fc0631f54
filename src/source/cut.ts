import { Source } from './source.js';
import type { Span } from './source.js';

/**
 * How far the outer text has run ahead of the decoded one: at `at[i]`, an offset of the decoded text just after an
 * escape, the outer offset is `at[i] + ahead[i]`. Between escapes both texts run in step.
 */
export interface Escapes {
  readonly at: readonly number[];
  readonly ahead: readonly number[];
}

/**
 * Cuts a decoded text out of `outer` as a `Source` of its own. `start` is where its first character stands in `outer`;
 * escapes may be worked out when a place is first asked for, which for most texts is never.
 * The law: for every span of the cut, decoding the mapped slice of `outer` gives the slice of the cut.
 */
export function cut(
  outer: Source,
  name: string,
  text: string,
  start: number,
  escapes: Escapes | (() => Escapes) = none,
): Source {
  let known = typeof escapes === 'function' ? undefined : escapes;
  const toOuter = (offset: number) => {
    known ??= typeof escapes === 'function' ? escapes() : escapes;
    return start + offset + aheadAt(known, offset);
  };
  return new Source(name, text, { source: outer, toOuter });
}

/** Cuts a verbatim part of a text out as a `Source` of its own. */
export function cutVerbatim(outer: Source, name: string, span: Span): Source {
  return cut(outer, name, outer.slice(span), span.start);
}

const none: Escapes = { at: [], ahead: [] };

function aheadAt({ at, ahead }: Escapes, offset: number): number {
  let low = 0;
  let high = at.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? 0 : ahead[low - 1]!;
}
