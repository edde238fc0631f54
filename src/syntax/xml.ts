import { defaultLimits } from '../source/limits.js';
import type { Source, Span } from '../source/source.js';
import { scanXml, STRIDE } from './xml-scan.js';
import { XmlText } from './xml-text.js';

/**
 * Reads XML 1.0 strictly, without document types and without entities of its own, onto a tape: five numbers for each
 * node, names and texts decoded on demand. Throws an `InputError` with its place for what is not well-formed, has a
 * DOCTYPE, is cut off, or is nested too deep.
 */
export function parseXml(source: Source, nesting = defaultLimits.nesting): XmlElement {
  return new XmlElement(source, scanXml(source, nesting), 0);
}

/** The start tag of the root element, found without reading the rest; undefined for what cannot be XML. */
export function rootTag(text: string): { readonly name: string; readonly tag: string } | undefined {
  let start: number | undefined = text.startsWith('\uFEFF') ? 1 : 0;
  do {
    START_TAG.lastIndex = start;
    const match = START_TAG.exec(text);
    if (match !== null) return { name: match.groups!.name!, tag: match.groups!.tag! };
    start = afterMisc(text, start);
  } while (start !== undefined);
  return undefined;
}

// `<Entity type="Script">`, and the blanks before it; of very long tags only the start.
const START_TAG = /[ \t\r\n]{0,1000}(?<tag><(?<name>[^\s<>/!?=&;"']{1,200})(?=[\s/>])[^<>]{0,5000})/y;

/** Behind a comment, a processing instruction or a document type, which `parseXml` will refuse. */
function afterMisc(text: string, from: number): number | undefined {
  const start = text.indexOf('<', from);
  if (start < 0 || text.slice(from, Math.min(start, from + 1000)).trim() !== '') return undefined;
  let close = '>';
  if (text.startsWith('<?', start)) close = '?>';
  else if (text.startsWith('<!--', start)) close = '-->';
  else if (/^<!DOCTYPE[^[>]{0,1000}\[/.test(text.slice(start, start + 1010))) close = ']>';
  else if (!text.startsWith('<!DOCTYPE', start)) return undefined;
  const end = text.indexOf(close, start);
  return end < 0 ? undefined : end + close.length;
}

/** A string of a file, and the element that it stands in. */
export interface XmlString {
  readonly text: XmlText;
  readonly element: XmlElement;
}

/** One element. Cheap to make: it holds the tape and an index. */
export class XmlElement {
  constructor(
    readonly source: Source,
    private readonly tape: Int32Array,
    private readonly index: number,
  ) {}

  get name(): string {
    return this.source.slice(this.tag);
  }

  /** The name in the start tag. */
  get tag(): Span {
    return { start: this.tape[this.index]!, end: this.tape[this.index + 1]! };
  }

  /** All of the element, tags included. */
  get span(): Span {
    const { text } = this.source;
    const [start, from, to] = [this.tape[this.index]! - 1, this.tape[this.index + 2]!, this.tape[this.index + 3]!];
    const isEmptyTag = text[from - 2] === '/';
    return { start, end: isEmptyTag ? to : text.indexOf('>', to) + 1 };
  }

  /** The value of an attribute. */
  attribute(name: string): XmlText | undefined {
    const { source, tape } = this;
    for (let i = this.index + STRIDE; isAttribute(source.text, tape, i); i += STRIDE) {
      if (name.length === tape[i + 1]! - tape[i]! && source.text.startsWith(name, tape[i]))
        return textAt(source, tape, i);
    }
    return undefined;
  }

  attributes(): { readonly name: string; readonly value: XmlText }[] {
    const { source, tape } = this;
    const found = [];
    for (let i = this.index + STRIDE; isAttribute(source.text, tape, i); i += STRIDE) {
      found.push({ name: source.text.slice(tape[i], tape[i + 1]), value: textAt(source, tape, i) });
    }
    return found;
  }

  /** The first text directly inside, wherever child elements stand; undefined where there is none but blanks. */
  text(): XmlText | undefined {
    for (const i of this.#inside()) if (isText(this.tape, i)) return textAt(this.source, this.tape, i);
    return undefined;
  }

  /** The child elements, of one name or of any. */
  children(name?: string): XmlElement[] {
    const found = [];
    for (const i of this.#inside()) {
      if (isElement(this.source.text, this.tape, i) && this.#isNamed(i, name)) found.push(this.#at(i));
    }
    return found;
  }

  child(name: string): XmlElement | undefined {
    return this.children(name)[0];
  }

  /** All elements inside, at any depth, in file order. */
  *descendants(name?: string): Generator<XmlElement> {
    const { tape, source } = this;
    const next = this.#next;
    for (let i = this.index + STRIDE; i < next; i += STRIDE) {
      // The name is told apart by its length first: most nodes are of another.
      if (this.#isNamed(i, name) && isElement(source.text, tape, i)) yield this.#at(i);
    }
  }

  /**
   * Every text and every attribute's value from here on whose decoded value is wanted, in file order, with the element it
   * belongs to: the same object for all strings of one element.
   */
  strings(isWanted: (value: string) => boolean = () => true): Generator<XmlString> {
    return this.#strings(isWanted, true);
  }

  /** The same of those that are not written as they are: with references, CDATA sections, comments. */
  encodedStrings(isWanted: (value: string) => boolean): Generator<XmlString> {
    return this.#strings(isWanted, false);
  }

  *#strings(isWanted: (value: string) => boolean, plainToo: boolean): Generator<XmlString> {
    const { source, tape } = this;
    const isPlain = plainness(source.text);
    // Indexes of the elements around; those of most strings are never made into objects.
    const open: number[] = [];
    let known: XmlElement | undefined;
    for (let i = this.index; i < this.#next; i += STRIDE) {
      while (open.length > 0 && tape[open.at(-1)! + 4]! <= i) open.pop();
      if (isElement(source.text, tape, i)) {
        open.push(i);
        continue;
      }
      const [from, to] = [tape[i + 2]!, tape[i + 3]!];
      const text = isPlain(from, to, !isText(tape, i)) ? undefined : textAt(source, tape, i);
      if (text === undefined && !plainToo) continue;
      if (!isWanted(text?.value ?? source.text.slice(from, to))) continue;
      if (known?.index !== open.at(-1)) known = this.#at(open.at(-1)!);
      yield { text: text ?? textAt(source, tape, i), element: known! };
    }
  }

  get #next(): number {
    return this.tape[this.index + 4]!;
  }

  *#inside(): Generator<number> {
    for (let i = this.index + STRIDE; i < this.#next; i = this.tape[i + 4]!) yield i;
  }

  #at(index: number): XmlElement {
    return new XmlElement(this.source, this.tape, index);
  }

  #isNamed(index: number, name: string | undefined): boolean {
    if (name === undefined) return true;
    const start = this.tape[index]!;
    return this.tape[index + 1]! - start === name.length && this.source.text.startsWith(name, start);
  }
}

/** An element's name follows a '<', an attribute's a blank, and a text has none. */
const isElement = (text: string, tape: Int32Array, i: number) =>
  !isText(tape, i) && text.charCodeAt(tape[i]! - 1) === LESS;
const isAttribute = (text: string, tape: Int32Array, i: number) =>
  i < tape.length && !isText(tape, i) && text.charCodeAt(tape[i]! - 1) !== LESS;
const LESS = 0x3c;
const isText = (tape: Int32Array, i: number) => tape[i] === tape[i + 1];

const textAt = (source: Source, tape: Int32Array, i: number) =>
  new XmlText(source, { start: tape[i + 2]!, end: tape[i + 3]! }, !isText(tape, i));

/**
 * Whether a raw string, given by its range, is its own value: nothing in it that has to be decoded. To be asked of ranges in
 * the order of the text, so that no sign is searched for twice.
 */
function plainness(text: string): (from: number, to: number, inAttribute: boolean) => boolean {
  const next = (sign: string) => {
    let at = -1;
    return (from: number) => {
      if (at < from) {
        at = text.indexOf(sign, from);
        if (at < 0) at = text.length;
      }
      return at;
    };
  };
  const [ampersand, less, carriageReturn, lineFeed, tab] = [next('&'), next('<'), next('\r'), next('\n'), next('\t')];
  return (from, to, inAttribute) =>
    ampersand(from) >= to &&
    carriageReturn(from) >= to &&
    (inAttribute ? lineFeed(from) >= to && tab(from) >= to : less(from) >= to);
}
