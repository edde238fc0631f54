import type { Code } from '../../model/artifact.js';
import { cut } from '../../source/cut.js';
import type { Located, SecretText, Span } from '../../source/source.js';
import type { Literal } from '../ir/ir.js';
import { overlapping } from '../secrets/spans.js';
import { textsOf } from './texts.js';
import type { Made, Template } from './texts.js';

/** A text as a script puts it together. What is only known when it runs stands there as `HOLE`. */
export interface Composed {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Where each of the texts that were put together stands. */
  readonly parts: readonly Span[];
  /** Whether the text is its pieces, one after the other; false where some were encoded or the like. */
  readonly exact: boolean;
}

/** A part of a composed text that comes from one place. */
export interface Piece extends Span {
  /** Undefined for a hole, and for what is written down but no text, as a number is. */
  readonly literal: Literal | undefined;
  /** Where in its literal it begins. */
  readonly from: number;
  readonly hole: boolean;
  /** Which of the texts that were put together it belongs to, from 0. */
  readonly part: number;
}

/** Reads as a reference to a variable, so that whoever looks for what is written down passes over it. */
const HOLE = '[_]';

/** The texts that come of putting texts together, at most four. Of texts in `variables` that are long, only the end. */
export function compose(parts: readonly Made[], inVariable: (part: number) => boolean): readonly Composed[] {
  let drafts: readonly Draft[] = [new Draft()];
  for (const [part, made] of parts.entries()) {
    const texts = textsOf(made);
    const known = texts.length * drafts.length <= MOST_TEXTS ? texts : UNKNOWN;
    const [only] = known;
    const limit = inVariable(part) ? MOST_OF_VARIABLE : MOST_OF_LITERAL;
    if (known.length === 1) for (const draft of drafts) draft.add(only!, part, limit);
    else drafts = drafts.flatMap((draft) => known.map((template) => draft.fork().add(template, part, limit)));
  }
  return drafts;
}

/** A text that is written down as a whole. */
export const composeWritten = (template: Template): Composed => new Draft().add(template, 0, Infinity);

/** One literal by itself. */
export function composeLiteral(literal: Literal): Composed {
  const { text } = literal;
  const end = text.length;
  const pieces = [{ start: 0, end, literal, from: 0, hole: false, part: 0 }];
  return { text, pieces, parts: [{ start: 0, end }], exact: true };
}

/**
 * A passage of a composed text at its places in a script: one after the other, and the range from the first to the last.
 * Undefined where not all of it is written in that script.
 */
export function locate({ pieces }: Composed, { start, end }: Span, code: Code): SecretText | undefined {
  const found: Located<string>[] = [];
  for (const piece of overlapping(pieces, { start, end })) {
    const { literal, from } = piece;
    if (piece.start === piece.end) continue;
    if (literal?.code !== code) return undefined;
    const first = from + Math.max(0, start - piece.start);
    found.push(located(literal, first, from + Math.min(end, piece.end) - piece.start));
  }
  const [first] = found;
  const last = found.at(-1);
  if (first === undefined || last === undefined || found.length === 1) return first;
  const value = found.map((piece) => piece.value).join('');
  const inOrder = found.every((piece, index) => index === 0 || piece.span.start >= found[index - 1]!.span.end);
  const near = inOrder && last.span.end - first.span.start <= FARTHEST;
  return {
    value,
    source: first.source,
    span: { start: first.span.start, end: near ? last.span.end : first.span.end },
    pieces: found,
  };
}

/** A literal as a whole, at its place. */
export const locateAll = (literal: Literal): Located<string> => located(literal, 0, literal.text.length);

/** The literals that a passage stands in. */
export const literalsIn = ({ pieces }: Composed, span: Span): Literal[] =>
  [...overlapping(pieces, span)].flatMap(({ literal }) => (literal === undefined ? [] : [literal]));

/** Whether a passage holds what is only known when the script runs, or goes on as that. */
export const touchesHole = ({ pieces }: Composed, { start, end }: Span): boolean =>
  [...overlapping(pieces, { start: start - 1, end: end + 1 })].some(({ hole }) => hole);

/** A part of a literal, at its place in the script. */
function located({ code, text, start, escapes }: Literal, from: number, to: number): Located<string> {
  const { origin } = cut(code.text, '', text, start, escapes);
  const span = { start: origin!.toOuter(from), end: origin!.toOuter(to) };
  return { value: text.slice(from, to), source: code.text, span };
}

class Draft implements Composed {
  text = '';
  exact = true;
  readonly pieces: Piece[] = [];
  readonly parts: Span[] = [];

  fork(): Draft {
    const copy = new Draft();
    copy.text = this.text;
    copy.exact = this.exact;
    for (const piece of this.pieces) copy.pieces.push(piece);
    for (const part of this.parts) copy.parts.push(part);
    return copy;
  }

  /** Adds one of the texts that a part may be; of a longer one than `limit`, what stands at its end. */
  add({ parts, exact }: Template, part: number, limit: number): this {
    this.exact &&= exact;
    const { length: from } = this.text;
    let length = 0;
    let first = parts.length;
    while (first > 0 && length < limit) {
      const before = parts[--first]!;
      length += before.kind === 'hole' ? HOLE.length : before.text.length;
    }
    if (first > 0) this.#put(HOLE, undefined, 0, true, part);
    for (const each of parts.slice(first)) {
      if (each.kind === 'hole') this.#put(HOLE, undefined, 0, true, part);
      else if (each.text.length <= limit) this.#put(each.text, each.literal, 0, false, part);
      else {
        // What it begins with may end what stands before it, and the other way round.
        const half = Math.floor(limit / 2);
        this.#put(each.text.slice(0, half), each.literal, 0, false, part);
        this.#put(HOLE, undefined, 0, true, part);
        this.#put(each.text.slice(-half), each.literal, each.text.length - half, false, part);
      }
    }
    this.parts[part] = { start: from, end: this.text.length };
    return this;
  }

  #put(text: string, literal: Literal | undefined, from: number, hole: boolean, part: number): void {
    const start = this.text.length;
    this.text += text;
    this.pieces.push({ start, end: this.text.length, literal, from, hole, part });
  }
}

const MOST_TEXTS = 4;
const UNKNOWN: readonly Template[] = [{ parts: [{ kind: 'hole', name: '' }], exact: true }];

/** A text may be put together anew for each of its pieces; what stood far in front of the new one was looked at before. */
const MOST_OF_VARIABLE = 600;
const MOST_OF_LITERAL = 20_000;

/** Pieces that are farther apart are shown one by one. */
const FARTHEST = 2000;
