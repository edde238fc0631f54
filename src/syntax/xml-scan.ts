import { InputError } from '../source/input-error.js';
import type { Source } from '../source/source.js';
import { unitsOf } from '../source/units.js';
import { referenceAt } from './xml-text.js';

/** Numbers of one node on the tape. */
export const STRIDE = 5;

/**
 * The tape of an XML text, in file order. Of each node: where its name begins and ends (the same for a text), where its
 * content begins and ends (between the tags or quotes), and the tape's index after it and all that is in it. An
 * element's attributes follow it at once.
 */
export function scanXml(source: Source, nesting: number): Int32Array {
  const { text } = source;
  const { length } = text;
  const units = unitsOf(text);
  let tape = scratch;
  let count = 0;
  let i = text.startsWith('\uFEFF') ? 1 : 0;
  const first = i;
  // The next '&' and the next '<' at or after `i`: kept, so that nothing is searched twice.
  let ampersand = -1;
  let lessThan = -1;
  const open = new Int32Array(nesting + 1);
  let depth = 0;

  const fail = (message: string, at: number): never => {
    throw new InputError(message, { source, span: { start: Math.min(at, length), end: Math.min(at + 1, length) } });
  };
  const failAt = (at: number, expected: string): never =>
    at >= length
      ? fail('the file ends in the middle of the XML; it looks cut off, so export or copy it again', length)
      : fail(`not XML: expected ${expected}`, at);
  const find = (what: string, from: number) => {
    const found = text.indexOf(what, from);
    return found < 0 ? length : found;
  };
  const push = (nameStart: number, nameEnd: number, from: number, to: number): number => {
    if (count === tape.length) tape = grown(tape);
    const index = count;
    count += STRIDE;
    tape[index] = nameStart;
    tape[index + 1] = nameEnd;
    tape[index + 2] = from;
    tape[index + 3] = to;
    tape[index + 4] = count;
    return index;
  };
  // Loops count in a variable of their own: `i` is shared by all functions here, and so is slow.
  const space = () => {
    let end = i;
    while (isSpace(units[end]!)) end++;
    const moved = end > i;
    i = end;
    return moved;
  };
  const name = (what: string) => {
    let end = i;
    if (!isNameStart(units[end]!)) failAt(end, what);
    do end++;
    while (isNameCharacter(units[end]!));
    i = end;
  };
  const references = (from: number, to: number) => {
    if (ampersand < from) ampersand = find('&', from);
    while (ampersand < to) {
      const end = referenceAt(text, ampersand)?.end;
      if (end === undefined || end > to) return fail(UNKNOWN_ENTITY, ampersand);
      ampersand = find('&', end);
    }
  };
  /** Behind the next `close`; what is cut off before it has no end. */
  const behind = (close: string, from: number) => {
    const found = text.indexOf(close, from);
    return found < 0 ? failAt(length, close) : found + close.length;
  };
  /** Whether it was text. */
  const declaration = (): boolean => {
    if (text.startsWith('<!--', i)) {
      const dashes = behind('--', i + 4);
      if (text[dashes] !== '>') failAt(dashes, "'>' after '--' in a comment");
      i = dashes + 1;
    } else if (text.startsWith('<![CDATA[', i)) {
      if (depth === 0) fail('not XML: text outside the root element', i);
      i = behind(']]>', i + 9);
      return true;
    } else if (text.startsWith('<!DOCTYPE', i)) {
      fail('a DOCTYPE is not read: it can define entities; Jitterbit writes none, so remove it', i);
    } else {
      failAt(length - i < 9 ? length : i + 1, 'a tag, a comment or a CDATA section');
    }
    return false;
  };
  const instruction = () => {
    const from = i;
    i += 2;
    name('the name of a processing instruction');
    if (/^xml$/i.test(text.slice(from + 2, i)) && from !== first)
      fail('not XML: an XML declaration inside the file', from);
    i = behind('?>', i);
  };
  /** Goes over character data with all that may stand in it, to the next tag or the end; whether there was text. */
  const content = (): boolean => {
    let hasText = false;
    for (;;) {
      if (lessThan < i) lessThan = find('<', i);
      references(i, lessThan);
      space();
      if (i < lessThan) hasText = true;
      if (depth === 0 && hasText) failAt(i, count === 0 ? 'a tag' : 'nothing after the end of the XML');
      i = lessThan;
      const next = units[i + 1]!;
      if (next === BANG) hasText = declaration() || hasText;
      else if (next === QUESTION) instruction();
      else return hasText;
    }
  };
  const attribute = (element: number) => {
    const nameStart = i;
    name("an attribute, '>' or '/>'");
    const nameEnd = i;
    space();
    if (text[i] !== '=') failAt(i, "'=' after the attribute's name");
    i++;
    space();
    const quote = text[i] === "'" ? "'" : '"';
    if (text[i] !== quote) failAt(i, "the attribute's value in quotes");
    const from = i + 1;
    const to = find(quote, from);
    if (lessThan < from) lessThan = find('<', from);
    if (lessThan < to) fail("not XML: '<' inside an attribute's value; is a quote missing?", lessThan);
    if (to === length) failAt(length, quote);
    references(from, to);
    push(nameStart, nameEnd, from, to);
    i = to + 1;
    refuseDuplicates(element);
  };
  let names: Set<string> | undefined;
  const refuseDuplicates = (element: number) => {
    const last = count - STRIDE;
    const first = element + STRIDE;
    if (last - first >= STRIDE * FEW) {
      // To compare each with each would take as long as a hostile file likes.
      if (names === undefined) {
        names = new Set();
        for (let k = first; k < last; k += STRIDE) names.add(text.slice(tape[k], tape[k + 1]));
      }
      const key = text.slice(tape[last], tape[last + 1]);
      if (names.has(key)) duplicate(last);
      names.add(key);
      return;
    }
    names = undefined;
    for (let k = first; k < last; k += STRIDE) if (sameName(k, last)) duplicate(last);
  };
  const sameName = (a: number, b: number) => {
    const shift = tape[b]! - tape[a]!;
    if (tape[b + 1]! - tape[a + 1]! !== shift) return false;
    for (let k = tape[a]!; k < tape[a + 1]!; k++) if (units[k] !== units[k + shift]) return false;
    return true;
  };
  const duplicate = (index: number) => fail('not XML: an attribute that stands there twice', tape[index]!);
  const startTag = () => {
    if (depth === nesting)
      fail(
        `nested deeper than the limit of ${nesting} levels (limits.nesting); raise it if the file is meant to be so`,
        i,
      );
    if (depth === 0 && count > 0) failAt(i, 'nothing after the end of the XML');
    const nameStart = ++i;
    name('the name of a tag');
    const index = push(nameStart, i, 0, 0);
    for (;;) {
      const spaced = space();
      const code = units[i]!;
      if (code === GREATER) break;
      if (code === SLASH) {
        if (text[i + 1] !== '>') failAt(i + 1, "'>' after '/'");
        i += 2;
        tape[index + 2] = tape[index + 3] = i;
        tape[index + 4] = count;
        return;
      }
      if (!spaced) failAt(i, "a blank, '>' or '/>'");
      attribute(index);
    }
    tape[index + 2] = ++i;
    open[++depth] = index;
  };
  const endTag = () => {
    const index = open[depth]!;
    if (depth === 0) fail('not XML: an end tag without its start', i);
    tape[index + 3] = i;
    tape[index + 4] = count;
    const [from, shift] = [tape[index]!, i + 2 - tape[index]!];
    const to = tape[index + 1]!;
    for (let k = from; k < to; k++) {
      if (units[k] !== units[k + shift]) failAt(k + shift, `</${nameOf(index)}>`);
    }
    i = to + shift;
    space();
    if (text[i] !== '>') failAt(i, `</${nameOf(index)}>`);
    i++;
    depth--;
  };
  const nameOf = (index: number) => text.slice(tape[index], Math.min(tape[index + 1]!, tape[index]! + 60));

  for (;;) {
    const from = i;
    if (content()) push(from, from, from, i);
    if (i >= length) break;
    if (units[i + 1] === SLASH) endTag();
    else startTag();
  }
  if (count === 0 && text.trim() === '') fail('the file is empty', 0);
  if (depth > 0 || count === 0) failAt(length, 'an end tag');
  if (tape.length <= KEPT) scratch = tape;
  return stored(tape.subarray(0, count));
}

const [BANG, QUESTION, SLASH, GREATER] = [0x21, 0x3f, 0x2f, 0x3e];

const UNKNOWN_ENTITY =
  "not XML: '&' begins no reference that XML knows; write &amp; for the character, and define no entities";

/** Room to write a tape in, kept from file to file: to make and grow one for each entity takes as long as to scan it. */
let scratch = new Int32Array(STRIDE * 4096);
const KEPT = STRIDE * 4096 * 64;

/** Where finished tapes lie one behind the other: one array for each entity would be ten thousand of them. */
let shelf = new Int32Array(0);
let used = 0;
const SHELF = STRIDE * 4096 * 8;

function stored(tape: Int32Array): Int32Array {
  if (tape.length > SHELF / 8) return tape.slice();
  if (used + tape.length > shelf.length) {
    shelf = new Int32Array(SHELF);
    used = 0;
  }
  shelf.set(tape, used);
  used += tape.length;
  return shelf.subarray(used - tape.length, used);
}

/** Up to so many attributes are compared one with another. */
const FEW = 16;

function grown(tape: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(tape.length * 2);
  larger.set(tape);
  return larger;
}

const isSpace = (code: number) => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

/** What an ASCII character may be in a name; a table, since this is asked of most characters of a file. */
const inName = new Uint8Array(128);
const [INSIDE, START] = [1, 2];
for (const character of '-.0123456789') inName[character.charCodeAt(0)] = INSIDE;
for (let code = 0x41; code <= 0x5a; code++) inName[code] = inName[code | 0x20] = INSIDE | START;
for (const character of ':_') inName[character.charCodeAt(0)] = INSIDE | START;

/** Beyond ASCII every character may stand in a name: XML's list of those is of no use to us. */
const isNameStart = (code: number) => code >= 128 || (inName[code]! & START) !== 0;
const isNameCharacter = (code: number) => code >= 128 || (inName[code]! & INSIDE) !== 0;
