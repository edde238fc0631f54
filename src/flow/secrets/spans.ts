import type { Span } from '../../source/source.js';

/** Of spans that are in order and apart from each other, those that have a character in common with another one. */
export function* overlapping<T extends Span>(sorted: readonly T[], { start, end }: Span): Generator<T> {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < sorted.length && sorted[i]!.start < end; i++) yield sorted[i]!;
}

/** Of spans in any order, the first that covers a place, the longest of those that begin together; in order. */
export function apart<T extends Span>(spans: readonly T[]): T[] {
  let done = 0;
  return spans
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < done) return false;
      done = end;
      return true;
    });
}

/** The first of `overlapping`. */
export function firstOverlapping<T extends Span>(sorted: readonly T[], span: Span): T | undefined {
  for (const found of overlapping(sorted, span)) return found;
  return undefined;
}
