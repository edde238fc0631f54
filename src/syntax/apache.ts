import type { Located, Source, Span } from '../source/source.js';
import { isBlank, linesOf } from './lines.js';

/** One directive of an Apache configuration, or the opening of a section such as `<VirtualHost *:443>`. */
export interface Directive {
  /** As written; `VirtualHost` for `<VirtualHost …>`. */
  readonly name: Located<string>;
  /** Blank-separated, without quotes. */
  readonly arguments: readonly Located<string>[];
  /** All of it. */
  readonly span: Span;
}

/** Reads the directives of an Apache httpd configuration, in file order; comments begin a line with `#`. Linear. */
export function parseApache(source: Source): Directive[] {
  const directives: Directive[] = [];
  const { text } = source;
  let open: Located<string>[] = [];
  for (const { start, end } of linesOf(source)) {
    if (open.length === 0 && text[start] === '#') continue;
    // A backslash at a line's end joins the next one.
    const joined = text[end - 1] === '\\';
    for (const word of words(source, { start, end: joined ? end - 1 : end })) open.push(word);
    if (joined) continue;
    directives.push(...directive(open));
    open = [];
  }
  directives.push(...directive(open));
  return directives;
}

function directive([first, ...rest]: readonly Located<string>[]): Directive[] {
  if (first === undefined || first.value.startsWith('</')) return [];
  const section = first.value.startsWith('<');
  const name = section ? { ...first, value: first.value.replace(/^<|>$/g, '') } : first;
  const values = section ? rest.map((word) => ({ ...word, value: word.value.replace(/>$/, '') })) : rest;
  const end = (rest.at(-1) ?? first).span.end;
  return [{ name, arguments: values.filter(({ value }) => value !== ''), span: { start: first.span.start, end } }];
}

function* words(source: Source, { start, end }: Span): Generator<Located<string>> {
  const { text } = source;
  for (let i = start; i < end; i++) {
    if (isBlank(text.charCodeAt(i))) continue;
    const quote = text[i] === '"' || text[i] === "'" ? text[i] : undefined;
    const from = quote === undefined ? i : i + 1;
    i = from;
    while (i < end && (quote === undefined ? !isBlank(text.charCodeAt(i)) : text[i] !== quote)) i++;
    yield { value: text.slice(from, i), source, span: { start: from, end: i } };
  }
}
