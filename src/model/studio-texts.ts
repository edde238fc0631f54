import { finderOf } from '../source/finder.js';
import { JsonText } from '../syntax/json.js';
import type { JsonValue } from '../syntax/json.js';
import type { Artifact, FoundText } from './artifact.js';

/** The strings of an Integration Studio export, wherever they stand, and the components that they belong to. */
export class StudioTexts {
  /** Where each component stands in the file. */
  readonly #extents: { readonly start: number; readonly end: number; readonly artifact: Artifact }[] = [];
  #sorted = false;

  /** What stands outside of all components belongs to `rest`. */
  constructor(
    readonly root: JsonValue,
    readonly rest: Artifact,
  ) {}

  add(artifact: Artifact, json: JsonValue): void {
    this.#extents.push({ ...json.span, artifact });
    this.#sorted = false;
  }

  /**
   * Looks at every literal that is long enough to hold something, those that are not built as nodes too, but for those
   * that begin at an offset of `except`.
   */
  *search(hint: RegExp, except: ReadonlySet<number>): Generator<FoundText> {
    const { source, longStrings: strings } = this.root;
    const { text } = source;
    const mayMatch = finderOf(hint);
    let escape = -1;
    for (let i = 0; i < strings.length; i += 2) {
      const [start, end] = [strings[i]!, strings[i + 1]!];
      if (except.has(start)) continue;
      if (escape < start) escape = indexOrEnd(text, '\\u00', start);
      // What is written in escapes does not show its letters: it has to be decoded to be seen.
      if (escape >= end && !mayMatch(text.slice(start, end))) continue;
      yield {
        text: new JsonText(source, { start, end }),
        owner: this.#ownerOf(start),
        get field() {
          return fieldBefore(text, start);
        },
      };
    }
  }

  #ownerOf(offset: number): Artifact {
    if (!this.#sorted) this.#extents.sort((a, b) => a.start - b.start);
    this.#sorted = true;
    let low = 0;
    let high = this.#extents.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#extents[middle]!.start <= offset) low = middle + 1;
      else high = middle;
    }
    const before = this.#extents[low - 1];
    return before !== undefined && offset < before.end ? before.artifact : this.rest;
  }
}

/** Where `part` stands next; past the end where it does not. */
function indexOrEnd(text: string, part: string, from: number): number {
  const index = text.indexOf(part, from);
  return index < 0 ? text.length : index;
}

/** The member name in front of a string's opening quote; undefined in an array, and where it is empty or endless. */
function fieldBefore(text: string, quote: number): string | undefined {
  const colon = beforeSpace(text, quote);
  if (text[colon] !== ':') return undefined;
  const end = beforeSpace(text, colon);
  // The parser has been over it: what stands there is a JSON string, and a quote after a backslash is inside it.
  let start = end - 1;
  while (start >= 0 && end - start < LONGEST_FIELD && (text[start] !== '"' || text[start - 1] === '\\')) start--;
  if (text[start] !== '"' || end - start < 2) return undefined;
  const field = text.slice(start + 1, end);
  // The cast is true: see above.
  return field.includes('\\') ? (JSON.parse(`"${field}"`) as string) : field;
}

const LONGEST_FIELD = 480;

/** The last character before an offset that is no white space. */
function beforeSpace(text: string, offset: number): number {
  let at = offset - 1;
  while (at > offset - LONGEST_SPACE && text.charCodeAt(at) <= BLANK) at--;
  return at;
}

const LONGEST_SPACE = 20;
const BLANK = 0x20;
