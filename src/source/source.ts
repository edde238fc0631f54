import { LineStarts } from './line-starts.js';

/** A half-open range of UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place as people count it: both one-based, the column in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A range of one text. */
export interface Place {
  readonly source: Source;
  readonly span: Span;
}

/** A value that remembers where it was written. */
export interface Located<T> extends Place {
  readonly value: T;
}

/** A secret at its place. Where it is written in pieces, `value` is what they come to, and `span` goes around them. */
export interface SecretText extends Located<string> {
  readonly pieces?: readonly Located<string>[] | undefined;
}

/** Where a text was cut out of, and how its offsets map back. */
export interface Origin {
  readonly source: Source;
  toOuter(offset: number): number;
}

/** A named text: a file, or a script cut out of one. Cuts may nest. */
export class Source {
  #lines: LineStarts | undefined;

  constructor(
    readonly name: string,
    readonly text: string,
    readonly origin?: Origin,
  ) {}

  /** The line and column of an offset; offsets outside the text are moved to its nearest end. */
  position(offset: number): Position {
    const clamped = Math.max(0, Math.min(offset, this.text.length));
    const starts = this.#lineStarts().upTo(clamped);
    const line = lastAtOrBefore(starts, clamped);
    return { line: line + 1, column: clamped - starts[line]! + 1 };
  }

  /** The range of a one-based line without its line break; empty past the last line. */
  line(number: number): Span {
    const starts = this.#lineStarts().first(number + 1);
    const start = starts[number - 1] ?? this.text.length;
    let end = starts[number] ?? this.text.length;
    while (end > start && isLineBreak(this.text.charCodeAt(end - 1))) end--;
    return { start, end };
  }

  get lineCount(): number {
    return this.#lineStarts().first(Infinity).length;
  }

  /** The same range in the file that this text was, perhaps over several cuts, cut out of. */
  outermost(span: Span): Place {
    let place: Place = { source: this, span };
    for (let origin = this.origin; origin !== undefined; origin = origin.source.origin) {
      const { start, end } = place.span;
      place = { source: origin.source, span: { start: origin.toOuter(start), end: origin.toOuter(end) } };
    }
    return place;
  }

  slice({ start, end }: Span): string {
    return this.text.slice(start, end);
  }

  #lineStarts(): LineStarts {
    return (this.#lines ??= new LineStarts(this.text));
  }
}

/** A place as a range of a text that it was, perhaps over several cuts, cut out of; undefined where it is elsewhere. */
export function placeInside({ source, span }: Place, text: Source): Span | undefined {
  let place: Place = { source, span };
  while (place.source !== text) {
    const { origin } = place.source;
    if (origin === undefined) return undefined;
    const { start, end } = place.span;
    place = { source: origin.source, span: { start: origin.toOuter(start), end: origin.toOuter(end) } };
  }
  return place.span;
}

function lastAtOrBefore(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sorted[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

const isLineBreak = (code: number) => code === 10 || code === 13;
