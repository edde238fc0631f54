import type { Located, Source, Span } from '../source/source.js';

/** A line of a text, blanks at both ends left out; never an empty one. */
export function* linesOf(source: Source): Generator<Span & { readonly number: number }> {
  for (let number = 1; number <= source.lineCount; number++) {
    const { start, end } = trimmed(source.text, source.line(number));
    if (start < end) yield { start, end, number };
  }
}

/** A span without the blanks at its ends: blank, tab, no-break space, and the byte order mark that an editor left. */
export function trimmed(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

/** Where a character stands in a span; -1 where it does not. Never looks behind the span, which would be quadratic. */
export function find(text: string, character: string, { start, end }: Span): number {
  const index = text.slice(start, end).indexOf(character);
  return index < 0 ? -1 : start + index;
}

/** The text of a span, with its place. */
export const located = (source: Source, span: Span): Located<string> => ({ value: source.slice(span), source, span });

/** The text without a pair of quotes around it. */
export function unquoted(
  source: Source,
  span: Span,
): { readonly text: Located<string>; readonly quote: '' | "'" | '"' } {
  const first = source.text[span.start];
  const pair = span.end - span.start >= 2 && (first === "'" || first === '"') && source.text[span.end - 1] === first;
  return pair
    ? { text: located(source, { start: span.start + 1, end: span.end - 1 }), quote: first }
    : { text: located(source, span), quote: '' };
}

export const isBlank = (code: number) =>
  code === 0x20 || code === 0x09 || code === 0x0b || code === 0x0c || code === 0xa0 || code === 0xfeff;
