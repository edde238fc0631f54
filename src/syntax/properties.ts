import { cut } from '../source/cut.js';
import type { Escapes } from '../source/cut.js';
import type { Source, Span } from '../source/source.js';
import type { Text } from '../source/text.js';

/** One entry of a `.properties` file. */
export interface PropertiesEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: Text;
}

/**
 * Reads a `.properties` file as `java.util.Properties` does: `key=value`, `key: value` and `key value`; lines that end
 * in a backslash go on in the next; `#` and `!` begin comments. There is no text that it refuses.
 */
export function* parseProperties(source: Source): Generator<PropertiesEntry> {
  for (const { start, end } of logicalLines(source.text)) {
    const line = source.text.slice(start, end);
    const keyEnd = endOfKey(line);
    const valueStart = keyEnd + SEPARATOR.exec(line.slice(keyEnd))![0].length;
    const keySpan = { start, end: start + keyEnd };
    yield {
      key: decode(source.slice(keySpan)).value,
      keySpan,
      value: new PropertiesText(source, { start: start + valueStart, end }),
    };
  }
}

// What stands between key and value.
const SEPARATOR = /^[ \t\f]*[=:]?[ \t\f]*/;

/** The first blank, `=` or `:` that has no backslash before it. */
function endOfKey(line: string): number {
  let i = 0;
  while (i < line.length && !'=: \t\f\r\n'.includes(line[i]!)) i += line[i] === '\\' ? 2 : 1;
  return Math.min(i, line.length);
}

/** The value of an entry. Its place is the value as written; the whole of an empty one is where it would begin. */
class PropertiesText implements Text {
  #cut: Source | undefined;

  constructor(
    readonly source: Source,
    readonly span: Span,
  ) {}

  get value(): string {
    return this.cut().text;
  }

  cut(): Source {
    if (this.#cut === undefined) {
      const { value, escapes } = decode(this.source.slice(this.span));
      this.#cut = cut(this.source, this.source.name, value, this.span.start, escapes);
    }
    return this.#cut;
  }
}

/** Lines without the blanks before them, put together where they go on; no comments, no empty ones. */
function* logicalLines(text: string): Generator<Span> {
  let start = 0;
  while (start < text.length) {
    START.lastIndex = start;
    START.exec(text);
    start = START.lastIndex;
    if (start >= text.length) return;
    const isComment = text[start] === '#' || text[start] === '!';
    let end = lineEnd(text, start);
    while (!isComment && end < text.length && endsInBackslash(text, start, end))
      end = lineEnd(text, afterBreak(text, end));
    if (!isComment) yield { start, end };
    start = end;
  }
}

// Blanks and empty lines.
const START = /[ \t\f\r\n]*/y;

function lineEnd(text: string, from: number): number {
  let i = from;
  while (i < text.length && text[i] !== '\n' && text[i] !== '\r') i++;
  return i;
}

const afterBreak = (text: string, at: number) => (text.startsWith('\r\n', at) ? at + 2 : at + 1);

function endsInBackslash(text: string, start: number, end: number): boolean {
  let backslashes = 0;
  while (end - 1 - backslashes >= start && text[end - 1 - backslashes] === '\\') backslashes++;
  return backslashes % 2 === 1;
}

function decode(raw: string): { value: string; escapes: Escapes } {
  const at: number[] = [];
  const ahead: number[] = [];
  let value = '';
  let taken = 0;
  let run = 0;
  for (const { 0: written, groups, index } of raw.matchAll(ESCAPE)) {
    const { unicode, character = '' } = groups!;
    const by =
      unicode === undefined ? (control.get(character) ?? character) : String.fromCharCode(parseInt(unicode, 16));
    value += raw.slice(taken, index) + by;
    taken = index + written.length;
    run += written.length - by.length;
    at.push(value.length);
    ahead.push(run);
  }
  return { value: value + raw.slice(taken), escapes: { at, ahead } };
}

// `\u00e4`; a line break with the blanks after it, which is nothing; any other character, which is itself or a control.
const ESCAPE = /\\(?:u(?<unicode>[\da-fA-F]{4})|(?:\r\n|\r|\n)[ \t\f]*|(?<character>[^\r\n])|$)/g;
const control = new Map([
  ['t', '\t'],
  ['n', '\n'],
  ['r', '\r'],
  ['f', '\f'],
]);
