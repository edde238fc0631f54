import { cut } from '../source/cut.js';
import type { Escapes } from '../source/cut.js';
import type { Source, Span } from '../source/source.js';
import type { Text } from '../source/text.js';

/**
 * The text of an element or the value of an attribute, decoded as XML 1.0 has it: references, CDATA sections, line
 * breaks, and in attributes blanks for raw tabs and line breaks. Comments and processing instructions are no text.
 */
export class XmlText implements Text {
  #value: string | undefined;
  #cut: Source | undefined;

  /** The raw text; the quotes too where there is nothing between them. */
  readonly span: Span;

  /** `raw` is what stands between the tags, or between the quotes. */
  constructor(
    readonly source: Source,
    private readonly raw: Span,
    private readonly inAttribute: boolean,
  ) {
    this.span = raw.start === raw.end && inAttribute ? { start: raw.start - 1, end: raw.end + 1 } : raw;
  }

  get value(): string {
    return (this.#value ??= decode(this.source.slice(this.raw), this.inAttribute));
  }

  cut(): Source {
    return (this.#cut ??= cut(this.source, this.source.name, this.value, this.raw.start, () => {
      const escapes = { at: [], ahead: [] };
      decode(this.source.slice(this.raw), this.inAttribute, escapes);
      return escapes;
    }));
  }
}

/**
 * The character that the reference at an offset stands for, and where it ends; undefined where there is none that XML
 * itself defines. Entities of a document's own are never expanded.
 */
export function referenceAt(
  text: string,
  offset: number,
): { readonly value: string; readonly end: number } | undefined {
  for (const { raw, value } of named) if (text.startsWith(raw, offset)) return { value, end: offset + raw.length };
  NUMBERED.lastIndex = offset;
  const groups = NUMBERED.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const code = groups.hex === undefined ? Number(groups.decimal) : parseInt(groups.hex, 16);
  return isCharacter(code) ? { value: String.fromCodePoint(code), end: NUMBERED.lastIndex } : undefined;
}

const named = [
  { raw: '&lt;', value: '<' },
  { raw: '&gt;', value: '>' },
  { raw: '&quot;', value: '"' },
  { raw: '&amp;', value: '&' },
  { raw: '&apos;', value: "'" },
];

// `&#10;`, `&#x41;`; the limit on digits is ours: no character needs more than seven, some writers pad.
const NUMBERED = /&#(?:(?<decimal>\d{1,20})|x(?<hex>[\da-fA-F]{1,20}));/y;

/** The characters that XML 1.0 allows. */
const isCharacter = (code: number) =>
  code >= 0x20
    ? code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff)
    : code === 9 || code === 10 || code === 13;

const CDATA = '<![CDATA[';

/** Takes raw text that the scanner has accepted; notes its escapes where somebody wants them. */
function decode(raw: string, inAttribute: boolean, escapes?: Noted): string {
  const special = inAttribute ? /[&\t\n\r]/g : /[&\r<]/g;
  let value = '';
  let taken = 0;
  let run = 0;

  // `test` moves `lastIndex` as `exec` does, and makes no match object for each reference.
  while (special.test(raw)) {
    const index = special.lastIndex - 1;
    const character = raw.charCodeAt(index);
    if (character === AMPERSAND) reference(index);
    else if (character !== LESS) lineBreak(index, inAttribute ? ' ' : '\n');
    else if (raw.startsWith(CDATA, index)) section(index);
    else replace(index, endOfMarkup(raw, index), '');
    special.lastIndex = taken;
  }
  return taken === 0 ? raw : value + raw.slice(taken);

  function replace(start: number, end: number, by: string): void {
    value += raw.slice(taken, start) + by;
    taken = end;
    if (end - start === by.length) return;
    run += end - start - by.length;
    escapes?.at.push(value.length);
    escapes?.ahead.push(run);
  }

  function reference(start: number): void {
    // A lone '&' cannot be here, but a decoder that cannot end would be worse than a wrong character.
    const { value: by, end } = referenceAt(raw, start) ?? { value: '&', end: start + 1 };
    replace(start, end, by);
  }

  /** A tab, too, in attributes. */
  function lineBreak(start: number, by: string): void {
    replace(start, raw.startsWith('\r\n', start) ? start + 2 : start + 1, by);
  }

  /** A CDATA section: nothing in it is special but for line breaks. */
  function section(start: number): void {
    const from = start + CDATA.length;
    const end = raw.indexOf(']]>', from);
    replace(start, from, '');
    for (const { index } of raw.slice(from, end).matchAll(/\r\n?/g)) lineBreak(from + index, '\n');
    replace(end, end + 3, '');
  }
}

/** Escapes while they are noted down. */
interface Noted extends Escapes {
  readonly at: number[];
  readonly ahead: number[];
}

const [AMPERSAND, LESS] = [0x26, 0x3c];

/** Behind a comment or a processing instruction. */
function endOfMarkup(raw: string, start: number): number {
  const close = raw.startsWith('<?', start) ? '?>' : '-->';
  return raw.indexOf(close, start) + close.length;
}
