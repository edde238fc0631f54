import type { Constant, Literal } from '../ir/ir.js';

/**
 * How the text of a value came about, as far as that is known. Small: what is put together of more than `MOST_PARTS` is
 * a hole. Texts themselves are only made when somebody asks.
 */
export type Made =
  | Constant
  | Hole
  | { readonly kind: 'joined'; readonly parts: readonly Made[]; readonly size: number }
  | { readonly kind: 'either'; readonly one: Made; readonly other: Made; readonly size: number }
  /** Encoded, trimmed, in capitals. */
  | { readonly kind: 'reworked'; readonly made: Made; readonly size: number };

/** A text that is only known when the script runs. */
export interface Hole {
  readonly kind: 'hole';
  /** What stands there, such as `$name`; empty where that has no name. */
  readonly name: string;
  /** It holds an odd number of single quotes, as far as they are known. */
  readonly quoteOpen: boolean;
}

/** One of the texts that a value may have. */
export interface Template {
  readonly parts: readonly Part[];
  /** Whether the text is its parts, one after the other; false where they were reworked. */
  readonly exact: boolean;
}

export type Part =
  | { readonly kind: 'written'; readonly text: string; readonly literal: Literal | undefined }
  | { readonly kind: 'hole'; readonly name: string };

export const hole: Hole = { kind: 'hole', name: '', quoteOpen: false };

export function joinedText(parts: readonly Made[]): Made {
  let size = 0;
  for (const part of parts) size += sizeOf(part);
  if (size <= MOST_PARTS) return { kind: 'joined', parts, size };
  return { ...hole, quoteOpen: parts.reduce((open, part) => open !== leavesQuoteOpen(part), false) };
}

export function eitherText(one: Made, other: Made): Made {
  if (mayBe(one, other)) return one;
  const size = sizeOf(one) + sizeOf(other);
  return size <= MOST_PARTS ? { kind: 'either', one, other, size } : hole;
}

export function reworkedText(made: Made): Made {
  return made.kind === 'reworked' || made.kind === 'hole' ? made : { kind: 'reworked', made, size: sizeOf(made) };
}

/** Whether a text may be as the other one, which then says nothing new: loops make the same texts again and again. */
export function mayBe(one: Made, other: Made): boolean {
  if (one === other) return true;
  switch (one.kind) {
    case 'constant':
      return other.kind === 'constant' && other.literal === one.literal && other.value === one.value;
    case 'hole':
      return other.kind === 'hole' && other.name === one.name;
    case 'joined':
      return (
        other.kind === 'joined' &&
        other.parts.length === one.parts.length &&
        one.parts.every((part, index) => mayBe(part, other.parts[index]!))
      );
    case 'either':
      return mayBe(one.one, other) || mayBe(one.other, other);
    case 'reworked':
      return other.kind === 'reworked' && mayBe(one.made, other.made);
  }
}

/** All texts that a value may have, at most four; where there would be more, nothing is known of the last ones. */
export function textsOf(made: Made): readonly Template[] {
  switch (made.kind) {
    case 'constant': {
      const { value, literal } = made;
      return [{ parts: value === undefined ? [] : [{ kind: 'written', text: String(value), literal }], exact: true }];
    }
    case 'hole':
      return [{ parts: [made], exact: true }];
    case 'joined':
      return joinedTexts(made.parts);
    case 'either': {
      const texts = [...textsOf(made.one), ...textsOf(made.other)];
      return texts.length <= MOST_TEXTS ? texts : [...texts.slice(0, MOST_TEXTS - 1), ...unknownTexts];
    }
    case 'reworked':
      return textsOf(made.made).map(({ parts }) => ({ parts, exact: false }));
  }
}

function joinedTexts(parts: readonly Made[]): readonly Template[] {
  let texts: { parts: Part[]; exact: boolean }[] = [{ parts: [], exact: true }];
  for (const part of parts) {
    const next = textsOf(part);
    const known = next.length * texts.length <= MOST_TEXTS ? next : unknownTexts;
    if (known.length === 1) {
      const [only] = known as readonly [Template];
      for (const text of texts) {
        for (const each of only.parts) text.parts.push(each);
        text.exact &&= only.exact;
      }
    } else {
      texts = texts.flatMap((left) =>
        known.map((right) => ({ parts: [...left.parts, ...right.parts], exact: left.exact && right.exact })),
      );
    }
  }
  return texts;
}

/** Whether a text, or one of those that it may be, is written down as a whole, reworked or not. */
export function isWritten(made: Made): boolean {
  switch (made.kind) {
    case 'constant':
      return true;
    case 'hole':
      return false;
    case 'joined':
      return made.parts.every(isWritten);
    case 'either':
      return isWritten(made.one) || isWritten(made.other);
    case 'reworked':
      return isWritten(made.made);
  }
}

/** The one text that a value must have; undefined where that is not known. */
export function onlyText(made: Made): string | undefined {
  switch (made.kind) {
    case 'constant':
      return made.value === undefined ? '' : String(made.value);
    case 'joined': {
      let text = '';
      for (const part of made.parts) {
        const next = onlyText(part);
        if (next === undefined) return undefined;
        text += next;
      }
      return text;
    }
    default:
      return undefined;
  }
}

/** The texts that a value may have, where all are known as they are. */
export function knownTexts(made: Made): readonly string[] {
  if (made.kind !== 'either') {
    const text = onlyText(made);
    return text === undefined ? [] : [text];
  }
  const one = knownTexts(made.one);
  const other = knownTexts(made.other);
  return one.length === 0 || other.length === 0 ? [] : [...one, ...other];
}

/** What is written down before the first hole; empty where the text may be several, or was reworked. */
export function leadingText(made: Made): string {
  return isPlain(made) ? leading(made).text : '';
}

/** Whether a text is its parts, one after the other, each of them one. */
function isPlain(made: Made): boolean {
  return made.kind === 'joined' ? made.parts.every(isPlain) : made.kind === 'constant' || made.kind === 'hole';
}

function leading(made: Made): { readonly text: string; readonly whole: boolean } {
  if (made.kind === 'constant') return { text: String(made.value ?? ''), whole: true };
  let text = '';
  for (const part of made.kind === 'joined' ? made.parts : []) {
    const next = leading(part);
    text += next.text;
    if (!next.whole) return { text, whole: false };
  }
  return { text, whole: made.kind === 'joined' };
}

/** The literals of a template that has no holes, exact or not; undefined for one with holes. */
export function literalsOf({ parts }: Template): readonly Literal[] | undefined {
  const literals: Literal[] = [];
  for (const part of parts) {
    if (part.kind === 'hole') return undefined;
    if (part.literal !== undefined && part.literal.text !== '') literals.push(part.literal);
  }
  return literals;
}

/** Whether a text holds an odd number of single quotes, so that what follows in an SQL statement is inside quotes. */
export function leavesQuoteOpen(made: Made): boolean {
  switch (made.kind) {
    case 'constant':
      return typeof made.value === 'string' && oddQuotes(made.value);
    case 'hole':
      return made.quoteOpen;
    case 'joined':
      return made.parts.reduce((open, part) => open !== leavesQuoteOpen(part), false);
    case 'either':
      return leavesQuoteOpen(made.one) && leavesQuoteOpen(made.other);
    case 'reworked':
      return leavesQuoteOpen(made.made);
  }
}

const MOST_PARTS = 32;
const MOST_TEXTS = 4;
const unknownTexts: readonly Template[] = [{ parts: [hole], exact: true }];

const sizeOf = (made: Made) => (made.kind === 'constant' || made.kind === 'hole' ? 1 : made.size);

function oddQuotes(text: string): boolean {
  let odd = false;
  for (let at = text.indexOf("'"); at >= 0; at = text.indexOf("'", at + 1)) odd = !odd;
  return odd;
}
