import type { Located, Place, Source, Span } from '../source/source.js';
import { find, linesOf, located, trimmed, unquoted } from './lines.js';

/** One setting: `key = value`. */
export interface IniEntry {
  /** The header above it; undefined for a setting before the first header. */
  readonly section: Located<string> | undefined;
  readonly key: Located<string>;
  /** Without the quotes around it; the place is that of the text between them, or behind the `=` where it is empty. */
  readonly value: Located<string>;
  readonly quote: '' | "'" | '"';
}

/** What a file in INI form holds, each list in file order. Names keep their case; nothing that stands twice is dropped. */
export interface Ini {
  readonly sections: readonly Located<string>[];
  readonly entries: readonly IniEntry[];
  /** Settings that a `#` or `;` in front switches off: their default applies. */
  readonly disabled: readonly IniEntry[];
  /** Lines that are neither header nor setting nor comment nor blank. */
  readonly broken: readonly Place[];
}

/**
 * Reads a text in the form of jitterbit.conf: `[Section]`, `key=value`, comments that begin a line with `#` or `;`.
 * A `#` behind a value belongs to the value, since a password may hold one. Linear.
 */
export function parseIni(source: Source): Ini {
  const [sections, entries, disabled, broken]: [Located<string>[], IniEntry[], IniEntry[], Place[]] = [[], [], [], []];
  let section: Located<string> | undefined;
  for (const { start, end } of linesOf(source)) {
    const line = { start, end };
    const first = source.text[start];
    if (first === '#' || first === ';') {
      const entry = setting(source, { start: line.start + 1, end: line.end }, section);
      // A comment in words may hold a '=', too.
      if (entry !== undefined && !/\s/.test(entry.key.value)) disabled.push(entry);
    } else if (first === '[') {
      const name = header(source, line);
      if (name === undefined) broken.push({ source, span: line });
      else sections.push((section = name));
    } else {
      const entry = setting(source, line, section);
      if (entry === undefined) broken.push({ source, span: line });
      else entries.push(entry);
    }
  }
  return { sections, entries, disabled, broken };
}

/** A header may carry a comment: else all settings under it would seem to belong to the section above. */
function header(source: Source, line: Span): Located<string> | undefined {
  const close = find(source.text, ']', line);
  if (close < 0) return undefined;
  const rest = trimmed(source.text, { start: close + 1, end: line.end });
  if (rest.start < rest.end && !'#;'.includes(source.text[rest.start]!)) return undefined;
  const name = located(source, trimmed(source.text, { start: line.start + 1, end: close }));
  return name.value === '' ? undefined : name;
}

function setting(source: Source, line: Span, section: Located<string> | undefined): IniEntry | undefined {
  const { text } = source;
  const equals = find(text, '=', line);
  if (equals < 0) return undefined;
  const key = located(source, trimmed(text, { start: line.start, end: equals }));
  if (key.value === '') return undefined;
  const value = unquoted(source, trimmed(text, { start: equals + 1, end: line.end }));
  return { section, key, value: value.text, quote: value.quote };
}
