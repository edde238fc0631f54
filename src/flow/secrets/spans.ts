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

/** The first of `overlapping`. */
export function firstOverlapping<T extends Span>(sorted: readonly T[], span: Span): T | undefined {
  for (const found of overlapping(sorted, span)) return found;
  return undefined;
}
