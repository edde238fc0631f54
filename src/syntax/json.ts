import { cut } from '../source/cut.js';
import type { Escapes } from '../source/cut.js';
import { InputError } from '../source/input-error.js';
import { defaultLimits } from '../source/limits.js';
import type { Source, Span } from '../source/source.js';
import type { Text } from '../source/text.js';

export type JsonKind = 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null';

export interface JsonOptions {
  /** Members whose object or array is checked but not built: schema trees would be most of the tape. */
  readonly opaque?: ReadonlySet<string>;
  /** Deepest level of brackets. */
  readonly nesting?: number;
}

/**
 * Reads JSON strictly, as RFC 8259 has it, into a tape: three numbers for each value, strings decoded on demand.
 * Throws an `InputError` with its place for what is not JSON, is cut off, or is nested too deep.
 */
export function parseJson(source: Source, options: JsonOptions = {}): JsonValue {
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

  /** Start and end of every string literal of `LONG` characters or more, quotes included, opaque ones too, in order. */
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

interface Tape {
  readonly source: Source;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** The index after the value and everything in it. */
  readonly next: Int32Array;
  readonly long: Int32Array;
}

/** Characters below which a string, quotes included, holds neither a script nor a token of a provider's format. */
const LONG = 10;

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [0x7b, 0x7d, 0x5b, 0x5d];

function kindOf(code: number): JsonKind {
  switch (code) {
    case OPEN_BRACE:
      return 'object';
    case OPEN_BRACKET:
      return 'array';
    case QUOTE:
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
    i = text.charCodeAt(after) === BACKSLASH ? after : text.indexOf('\\', after);
  }
  return { at, ahead };
}

function scan(source: Source, { opaque, nesting = defaultLimits.nesting }: JsonOptions): Tape {
  const { text } = source;
  const { length } = text;
  let capacity = Math.max(64, Math.ceil(length / 24));
  let start = new Int32Array(capacity);
  let end = new Int32Array(capacity);
  let next = new Int32Array(capacity);
  let count = 0;
  let long = new Int32Array(256);
  let longs = 0;
  let i = 0;

  // The open objects and arrays: the tape index of each, or -1 inside an opaque one.
  const open = new Int32Array(nesting + 1);
  const isObject = new Uint8Array(nesting + 1);
  let depth = 0;
  let hidden = 0; // the depth at which the opaque value began, or 0

  const fail = (message: string, at: number, to = Math.min(at + 1, length)): never => {
    throw new InputError(message, { source, span: { start: Math.min(at, length), end: to } });
  };
  const failAt = (at: number, expected: string): never =>
    at >= length
      ? fail(`the file ends in the middle of the JSON; it looks cut off`, length)
      : fail(`not JSON: expected ${expected}`, at);
  const space = () => {
    for (; i < length; i++) {
      const code = text.charCodeAt(i);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
    }
  };
  const push = (from: number): number => {
    if (hidden > 0) return -1;
    if (count === capacity) {
      capacity = Math.ceil(capacity * 1.6);
      [start, end, next] = [grown(start, capacity), grown(end, capacity), grown(next, capacity)];
    }
    start[count] = from;
    return count++;
  };
  const close = (index: number) => {
    if (index < 0) return;
    end[index] = i;
    next[index] = count;
  };
  const remember = (from: number) => {
    if (longs + 2 > long.length) long = grown(long, long.length * 2);
    long[longs++] = from;
    long[longs++] = i;
  };
  const string = () => {
    const from = i++;
    for (; i < length; i++) {
      const code = text.charCodeAt(i);
      if (code === QUOTE) {
        i++;
        if (i - from >= LONG) remember(from);
        return;
      }
      if (code === BACKSLASH) i += escapeLength(i) - 1;
      else if (code < 0x20) fail('not JSON: a line break or control character inside a string', i);
    }
    fail('the file ends inside a string; it looks cut off', from, length);
  };
  const escapeLength = (at: number): number => {
    switch (text.charCodeAt(at + 1)) {
      case 0x22:
      case 0x5c:
      case 0x2f:
      case 0x62:
      case 0x66:
      case 0x6e:
      case 0x72:
      case 0x74:
        return 2;
      case 0x75:
        for (let k = at + 2; k < at + 6; k++) {
          if (!isHex(text.charCodeAt(k))) failAt(k, 'four hexadecimal digits after \\u');
        }
        return 6;
      default:
        return failAt(at + 1, 'one of " \\ / b f n r t u after a backslash');
    }
  };
  const digits = () => {
    const from = i;
    while (isDigit(text.charCodeAt(i))) i++;
    if (i === from) failAt(i, 'a digit');
  };
  const number = () => {
    if (text.charCodeAt(i) === 0x2d) i++;
    if (text.charCodeAt(i) === 0x30) i++;
    else digits();
    if (text.charCodeAt(i) === 0x2e) {
      i++;
      digits();
    }
    const exponent = text.charCodeAt(i) | 0x20;
    if (exponent === 0x65) {
      i++;
      const sign = text.charCodeAt(i);
      if (sign === 0x2b || sign === 0x2d) i++;
      digits();
    }
  };
  const word = (literal: string) => {
    if (!text.startsWith(literal, i)) failAt(i + literal.length > length ? length : i, 'a value');
    i += literal.length;
  };
  const isOpaque = (keyFrom: number, keyTo: number) =>
    opaque !== undefined && hidden === 0 && opaque.has(text.slice(keyFrom + 1, keyTo - 1));

  let lastKeyFrom = -1;
  let lastKeyTo = -1;
  const key = () => {
    if (text.charCodeAt(i) !== QUOTE) failAt(i, 'a name in double quotes');
    const index = push(i);
    lastKeyFrom = i;
    string();
    lastKeyTo = i;
    close(index);
    space();
    if (text.charCodeAt(i) !== COLON) failAt(i, "':' after the name");
    i++;
    space();
  };

  space();
  if (i >= length) fail('the file is empty', 0);
  for (;;) {
    // Here a value begins.
    const code = text.charCodeAt(i);
    let opened = false;
    if (code === QUOTE) {
      const index = push(i);
      string();
      close(index);
    } else if (code === OPEN_BRACE || code === OPEN_BRACKET) {
      if (depth === nesting) fail(`nested deeper than the limit of ${nesting} levels (nesting)`, i);
      const index = push(i);
      const inObject = depth > 0 && isObject[depth] === 1;
      depth++;
      open[depth] = index;
      isObject[depth] = code === OPEN_BRACE ? 1 : 0;
      if (inObject && isOpaque(lastKeyFrom, lastKeyTo)) hidden = depth;
      i++;
      space();
      const closing = code === OPEN_BRACE ? CLOSE_BRACE : CLOSE_BRACKET;
      if (text.charCodeAt(i) !== closing) {
        if (code === OPEN_BRACE) key();
        opened = true;
      }
    } else if (code === 0x2d || isDigit(code)) {
      const index = push(i);
      number();
      close(index);
    } else if (code === 0x74 || code === 0x66 || code === 0x6e) {
      const index = push(i);
      word(code === 0x74 ? 'true' : code === 0x66 ? 'false' : 'null');
      close(index);
    } else {
      failAt(i, 'a value');
    }
    if (opened) continue;

    // Here a value has ended: what follows is a comma, or the end of what is open.
    for (;;) {
      space();
      if (depth === 0) {
        if (i < length) failAt(i, 'nothing after the end of the JSON');
        return {
          source,
          start: start.subarray(0, count),
          end: end.subarray(0, count),
          next: next.subarray(0, count),
          long: long.subarray(0, longs),
        };
      }
      const object = isObject[depth] === 1;
      const after = text.charCodeAt(i);
      if (after === COMMA) {
        i++;
        space();
        if (object) key();
        break;
      }
      if (after !== (object ? CLOSE_BRACE : CLOSE_BRACKET)) failAt(i, object ? "',' or '}'" : "',' or ']'");
      i++;
      if (hidden === depth) hidden = 0;
      close(open[depth]!);
      depth--;
    }
  }
}

function grown(array: Int32Array<ArrayBuffer>, capacity: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(capacity);
  larger.set(array);
  return larger;
}

const isDigit = (code: number) => code >= 0x30 && code <= 0x39;
const isHex = (code: number) => isDigit(code) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x66);
