import { InputError } from '../source/input-error.js';
import { defaultLimits } from '../source/limits.js';
import type { Source } from '../source/source.js';
import { unitsOf } from '../source/units.js';

/** A JSON text as three numbers for each value, in file order; a member is its name and then its value. */
export interface Tape {
  readonly source: Source;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** The index after the value and everything in it. */
  readonly next: Int32Array;
  /** Start and end of every string literal of `LONG` characters or more, quotes included, opaque ones too, in order. */
  readonly long: Int32Array;
}

export interface ScanOptions {
  /** Members whose object or array is checked but not built: schema trees would be most of the tape. */
  readonly opaque?: ReadonlySet<string>;
  /** Deepest level of brackets. */
  readonly nesting?: number;
}

/** Reads JSON strictly. Throws an `InputError` with its place for what is not JSON, is cut off, or is nested too deep. */
export function scan(source: Source, { opaque, nesting = defaultLimits.nesting }: ScanOptions): Tape {
  const { text } = source;
  const { length } = text;
  const units = unitsOf(text);
  let capacity = Math.max(64, Math.ceil(length / 24));
  let start = new Int32Array(capacity);
  let end = new Int32Array(capacity);
  let next = new Int32Array(capacity);
  let count = 0;
  let long = new Int32Array(256);
  let longs = 0;

  // The open objects and arrays: the tape index of each, or -1 inside an opaque one.
  const open = new Int32Array(nesting + 1);
  const isObject = new Uint8Array(nesting + 1);
  let depth = 0;
  let hidden = 0; // the depth at which the opaque value began, or 0

  let keyFrom = -1;
  let keyTo = -1;
  let keyComes = false;
  // No other function shares this variable: the engine keeps it in a register then, and it is asked for at each character.
  let i = afterSpace(units, 0);
  if (i >= length) fail(source, 'the file is empty', 0);
  for (;;) {
    // Here a value begins, or a member of an object.
    if (keyComes) {
      if (units[i] !== QUOTE) failAt(source, i, 'a name in double quotes');
      keyFrom = i;
    }
    const from = i;
    const code = units[from]!;
    let index = -1;
    if (hidden === 0) {
      if (count === capacity) {
        capacity = Math.ceil(capacity * 1.6);
        [start, end, next] = [grown(start, capacity), grown(end, capacity), grown(next, capacity)];
      }
      index = count++;
      start[index] = from;
    }
    if (code === OPEN_BRACE || code === OPEN_BRACKET) {
      if (depth === nesting)
        fail(
          source,
          `nested deeper than the limit of ${nesting} levels (limits.nesting); raise it if the file is meant to be so`,
          i,
        );
      const inObject = depth > 0 && isObject[depth] === 1;
      depth++;
      open[depth] = index;
      isObject[depth] = code === OPEN_BRACE ? 1 : 0;
      if (inObject && hidden === 0 && opaque?.has(text.slice(keyFrom + 1, keyTo - 1)) === true) hidden = depth;
      i = afterSpace(units, from + 1);
      keyComes = code === OPEN_BRACE;
      if (units[i] !== (keyComes ? CLOSE_BRACE : CLOSE_BRACKET)) continue;
    } else {
      if (code === QUOTE) {
        i = afterString(source, units, from);
        if (i - from >= LONG) {
          if (longs + 2 > long.length) long = grown(long, long.length * 2);
          long[longs++] = from;
          long[longs++] = i;
        }
      } else {
        i = afterWord(source, units, from, code);
      }
      if (index >= 0) {
        end[index] = i;
        next[index] = count;
      }
      if (keyComes) {
        keyTo = i;
        i = afterSpace(units, i);
        if (units[i] !== COLON) failAt(source, i, "':' after the name");
        i = afterSpace(units, i + 1);
        keyComes = false;
        continue;
      }
    }

    // Here a value has ended: what follows is a comma, or the end of what is open.
    for (;;) {
      i = afterSpace(units, i);
      if (depth === 0) {
        if (i < length) failAt(source, i, 'nothing after the end of the JSON');
        return {
          source,
          start: start.subarray(0, count),
          end: end.subarray(0, count),
          next: next.subarray(0, count),
          long: long.subarray(0, longs),
        };
      }
      const object = isObject[depth] === 1;
      const after = units[i];
      if (after === COMMA) {
        i = afterSpace(units, i + 1);
        keyComes = object;
        break;
      }
      if (after !== (object ? CLOSE_BRACE : CLOSE_BRACKET)) failAt(source, i, object ? "',' or '}'" : "',' or ']'");
      i++;
      if (hidden === depth) hidden = 0;
      const opened = open[depth]!;
      if (opened >= 0) {
        end[opened] = i;
        next[opened] = count;
      }
      depth--;
    }
  }
}

function fail(source: Source, message: string, at: number, to = Math.min(at + 1, source.text.length)): never {
  throw new InputError(message, { source, span: { start: Math.min(at, source.text.length), end: to } });
}

function failAt(source: Source, at: number, expected: string): never {
  if (at < source.text.length) fail(source, `not JSON: expected ${expected}`, at);
  fail(
    source,
    'the file ends in the middle of the JSON; it looks cut off, so export or copy it again',
    source.text.length,
  );
}

function afterSpace(units: Uint16Array, from: number): number {
  let i = from;
  for (;;) {
    const code = units[i]!;
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return i;
    i++;
  }
}

/** The end of the string that begins at `from`. */
function afterString(source: Source, units: Uint16Array, from: number): number {
  const { length } = source.text;
  for (let i = from + 1; i < length; i++) {
    const code = units[i]!;
    if (code === QUOTE) return i + 1;
    if (code === BACKSLASH) i += escapeLength(source, units, i) - 1;
    else if (code < 0x20) fail(source, 'not JSON: a line break or control character inside a string', i);
  }
  fail(source, 'the file ends inside a string; it looks cut off', from, length);
}

function escapeLength(source: Source, units: Uint16Array, at: number): number {
  switch (units[at + 1]!) {
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
        if (!isHex(units[k]!)) failAt(source, k, 'four hexadecimal digits after \\u');
      }
      return 6;
    default:
      return failAt(source, at + 1, 'one of " \\ / b f n r t u after a backslash');
  }
}

/** The end of the number or word that begins at `from` with `code`. */
function afterWord(source: Source, units: Uint16Array, from: number, code: number): number {
  if (code === 0x2d || isDigit(code)) return afterNumber(source, units, from);
  const word = code === 0x74 ? 'true' : code === 0x66 ? 'false' : code === 0x6e ? 'null' : undefined;
  if (word === undefined) failAt(source, from, 'a value');
  const end = from + word.length;
  if (!source.text.startsWith(word, from))
    failAt(source, end > source.text.length ? source.text.length : from, 'a value');
  return end;
}

function afterNumber(source: Source, units: Uint16Array, from: number): number {
  let i = units[from] === 0x2d ? from + 1 : from;
  i = units[i] === 0x30 ? i + 1 : afterDigits(source, units, i);
  if (units[i] === 0x2e) i = afterDigits(source, units, i + 1);
  if ((units[i]! | 0x20) === 0x65) {
    const sign = units[i + 1]!;
    i = afterDigits(source, units, sign === 0x2b || sign === 0x2d ? i + 2 : i + 1);
  }
  return i;
}

function afterDigits(source: Source, units: Uint16Array, from: number): number {
  let i = from;
  while (isDigit(units[i]!)) i++;
  if (i === from) failAt(source, i, 'a digit');
  return i;
}

function grown(array: Int32Array<ArrayBuffer>, capacity: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(capacity);
  larger.set(array);
  return larger;
}

/** Characters below which a string, quotes included, holds neither a script nor a token of a provider's format. */
const LONG = 10;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;

const isDigit = (code: number) => code >= 0x30 && code <= 0x39;
const isHex = (code: number) => isDigit(code) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x66);
