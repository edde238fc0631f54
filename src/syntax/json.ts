import { cut } from '../source/cut.js';
import type { Escapes } from '../source/cut.js';
import type { Source, Span } from '../source/source.js';
import type { Text } from '../source/text.js';
import { scan } from './json-tape.js';
import type { ScanOptions, Tape } from './json-tape.js';

export type JsonKind = 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null';

/**
 * Reads JSON strictly, as RFC 8259 has it, into a tape: three numbers for each value, strings decoded on demand.
 * Throws an `InputError` with its place for what is not JSON, is cut off, or is nested too deep.
 */
export function parseJson(source: Source, options: ScanOptions = {}): JsonValue {
  return new JsonValue(scan(source, options), 0);
}

/** One value on the tape. Cheap to make: it holds the tape and an index. */
export class JsonValue {
  constructor(
    private readonly tape: Tape,
    private readonly index: number,
  ) {}

  get source(): Source {
    return this.tape.source;
  }

  /** Start and end of every string literal of ten characters or more, quotes included, opaque ones too, in order. */
  get longStrings(): Int32Array {
    return this.tape.long;
  }

  /** The literal, quotes and brackets included. */
  get span(): Span {
    return { start: this.tape.start[this.index]!, end: this.tape.end[this.index]! };
  }

  get kind(): JsonKind {
    return kindOf(this.tape.source.text.charCodeAt(this.tape.start[this.index]!));
  }

  /** The member of that name; the last one where there are several, as `JSON.parse` has it. */
  get(key: string): JsonValue | undefined {
    if (this.kind !== 'object') return undefined;
    const { next } = this.tape;
    let found: number | undefined;
    for (let i = this.index + 1; i < next[this.index]!; i = next[i + 1]!) {
      if (this.#keyIs(i, key)) found = i + 1;
    }
    return found === undefined ? undefined : new JsonValue(this.tape, found);
  }

  /** All values that stand under that name, in order: of a duplicate key, each. */
  all(key: string): JsonValue[] {
    const found = [];
    if (this.kind === 'object') {
      const { next } = this.tape;
      for (let i = this.index + 1; i < next[this.index]!; i = next[i + 1]!) {
        if (this.#keyIs(i, key)) found.push(new JsonValue(this.tape, i + 1));
      }
    }
    return found;
  }

  /** The members of an object in file order, duplicates included; none for anything else. */
  members(): { readonly key: JsonValue; readonly value: JsonValue }[] {
    const members = [];
    if (this.kind === 'object') {
      const { next } = this.tape;
      for (let i = this.index + 1; i < next[this.index]!; i = next[i + 1]!) {
        members.push({ key: new JsonValue(this.tape, i), value: new JsonValue(this.tape, i + 1) });
      }
    }
    return members;
  }

  /** The items of an array; none for anything else. */
  items(): JsonValue[] {
    const items = [];
    if (this.kind === 'array') {
      const { next } = this.tape;
      for (let i = this.index + 1; i < next[this.index]!; i = next[i]!) items.push(new JsonValue(this.tape, i));
    }
    return items;
  }

  /** The string, decoded; undefined for other kinds. */
  string(): string | undefined {
    return this.kind === 'string' ? decode(this.source.text, this.span) : undefined;
  }

  /** The string with its place; undefined for other kinds. */
  text(): Text | undefined {
    return this.kind === 'string' ? new JsonText(this.source, this.span) : undefined;
  }

  /** A string, number or boolean; undefined for null and for objects and arrays. */
  scalar(): string | number | boolean | undefined {
    switch (this.kind) {
      case 'string':
        return this.string();
      case 'number':
        return Number(this.source.slice(this.span));
      case 'boolean':
        return this.source.text.charCodeAt(this.span.start) === 0x74;
      default:
        return undefined;
    }
  }

  #keyIs(index: number, key: string): boolean {
    const { text } = this.tape.source;
    const start = this.tape.start[index]! + 1;
    const length = this.tape.end[index]! - 1 - start;
    if (length === key.length) return text.startsWith(key, start);
    // A name may be written with escapes, and is then longer than it reads.
    return (
      length > key.length &&
      text.slice(start, start + length).includes('\\') &&
      new JsonValue(this.tape, index).string() === key
    );
  }
}

/** A string literal of a JSON text. The place is the content between the quotes; the quotes too where it is empty. */
export class JsonText implements Text {
  /** A property of its own, so that a place may be made by spreading a text. */
  readonly span: Span;
  #value: string | undefined;
  #cut: Source | undefined;

  /** `literal` is the span with the quotes. */
  constructor(
    readonly source: Source,
    private readonly literal: Span,
  ) {
    const { start, end } = literal;
    this.span = end - start > 2 ? { start: start + 1, end: end - 1 } : literal;
  }

  get value(): string {
    return (this.#value ??= decode(this.source.text, this.literal));
  }

  cut(): Source {
    return (this.#cut ??= cut(
      this.source,
      this.source.name,
      this.value,
      this.literal.start + 1,
      escapes(this.source.text, this.literal),
    ));
  }
}

function kindOf(code: number): JsonKind {
  switch (code) {
    case 0x7b:
      return 'object';
    case 0x5b:
      return 'array';
    case 0x22:
      return 'string';
    case 0x74:
    case 0x66:
      return 'boolean';
    case 0x6e:
      return 'null';
    default:
      return 'number';
  }
}

function decode(text: string, { start, end }: Span): string {
  const content = text.slice(start + 1, end - 1);
  // The cast is true: the scanner has checked that the literal is a JSON string.
  return content.includes('\\') ? (JSON.parse(text.slice(start, end)) as string) : content;
}

function escapes(text: string, { start, end }: Span): Escapes {
  const at: number[] = [];
  const ahead: number[] = [];
  let run = 0;
  const last = end - 1;
  for (let i = text.indexOf('\\', start + 1); i >= 0 && i < last;) {
    const length = text.charCodeAt(i + 1) === 0x75 ? 6 : 2;
    run += length - 1;
    const after = i + length;
    at.push(after - (start + 1) - run);
    ahead.push(run);
    i = text.charCodeAt(after) === 0x5c ? after : text.indexOf('\\', after);
  }
  return { at, ahead };
}
