import type { Located, Place, Source } from '../source/source.js';
import { find, located, trimmed } from './lines.js';

/** One variable of an environment file. */
export interface EnvEntry {
  readonly key: Located<string>;
  /** Without quotes and without the comment behind it. */
  readonly value: Located<string>;
}

/**
 * Reads a `.env` file: `KEY=value`, also with `export` in front, comments from `#` at the beginning of a line or behind a
 * blank, values in quotes that may run over lines. A key alone passes a variable of the host on, and is left out. Linear.
 */
export function parseEnv(source: Source): { readonly entries: readonly EnvEntry[]; readonly broken: readonly Place[] } {
  const { text } = source;
  const entries: EnvEntry[] = [];
  const broken: Place[] = [];
  // A quote that is not closed below one line is not closed below the next either: look only once.
  const unclosed = new Set<string>();
  for (let number = 1; number <= source.lineCount; number++) {
    const line = trimmed(text, source.line(number));
    if (line.start === line.end || text[line.start] === '#') continue;
    const equals = find(text, '=', line);
    const name = /^(?:export[ \t]+)?(?<name>[\w.-]+)$/d.exec(
      text.slice(line.start, equals < 0 ? line.end : equals).trimEnd(),
    );
    if (name === null) {
      broken.push({ source, span: line });
      continue;
    }
    if (equals < 0) continue;
    const [from, to] = name.indices!.groups!.name!;
    const key = located(source, { start: line.start + from, end: line.start + to });
    const value = trimmed(text, { start: equals + 1, end: line.end });
    const quote = text[value.start];
    if ((quote === '"' || quote === "'") && value.end > value.start) {
      const close = unclosed.has(quote) ? -1 : closing(text, quote, value.start + 1);
      if (close < 0) unclosed.add(quote);
      else if (!swallows(text, value.start, close)) {
        entries.push({ key, value: located(source, { start: value.start + 1, end: close }) });
        number = source.position(close).line;
        continue;
      }
    }
    entries.push({ key, value: located(source, trimmed(text, withoutComment(text, value))) });
  }
  return { entries, broken };
}

/** Whether another entry begins inside the quotes: the opening one is a mere character, and what follows must be read. */
function swallows(text: string, start: number, close: number): boolean {
  const inside = text.slice(start, close);
  // The quote that closes may be the one that opens the value of the next entry; Base64 may end like one, and its line with it.
  return NEXT_ENTRY.test(inside) || (OPEN_ENTRY.test(inside) && /[^\s#]/.test(text.charAt(close + 1)));
}

const NEXT_ENTRY = /[\r\n][ \t]{0,9}(?:export[ \t]{1,9})?[A-Za-z_]\w{0,99}=[^=\s]/;
const OPEN_ENTRY = /[\r\n][ \t]{0,9}(?:export[ \t]{1,9})?[A-Za-z_]\w{0,99}=$/;

/** The quote that ends a value; in double quotes a backslash hides one. */
function closing(text: string, quote: string, from: number): number {
  for (let i = text.indexOf(quote, from); i >= 0; i = text.indexOf(quote, i + 1)) {
    let backslashes = 0;
    while (quote === '"' && i - 1 - backslashes >= from && text[i - 1 - backslashes] === '\\') backslashes++;
    if (backslashes % 2 === 0) return i;
  }
  return -1;
}

function withoutComment(text: string, { start, end }: { readonly start: number; readonly end: number }) {
  const comment = /(?:^|[ \t])#/.exec(text.slice(start, end));
  return { start, end: comment === null ? end : start + comment.index };
}
