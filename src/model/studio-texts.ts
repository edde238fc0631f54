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
   * that begin at an offset of `except`. `hint` is global.
   */
  *search(hint: RegExp, except: ReadonlySet<number>): Generator<FoundText> {
    const { source, longStrings: strings } = this.root;
    const { text } = source;
    let escape = -1;
    for (let i = 0; i < strings.length; i += 2) {
      const [start, end] = [strings[i]!, strings[i + 1]!];
      if (except.has(start)) continue;
      if (escape < start) escape = indexOrEnd(text, '\\u00', start);
      // What is written in escapes does not show its letters: it has to be decoded to be seen.
      hint.lastIndex = 0;
      if (escape >= end && !hint.test(text.slice(start, end))) continue;
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

/** The member name in front of a string's opening quote; undefined in an array. */
function fieldBefore(text: string, quote: number): string | undefined {
  const match = /"(?<field>(?:[^"\\]|\\.){0,480})"[ \t\r\n]{0,20}:[ \t\r\n]{0,20}$/.exec(
    text.slice(Math.max(0, quote - 530), quote),
  );
  const field = match?.groups?.field ?? '';
  if (field === '') return undefined;
  // The cast is true: the parser has been over it, so that what stands between the quotes is a JSON string.
  return field.includes('\\') ? (JSON.parse(`"${field}"`) as string) : field;
}
