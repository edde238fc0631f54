import type { Literal } from './ir.js';

/** How a text is put together, as far as that is known. */
export interface Template {
  readonly parts: readonly Part[];
  /** Whether the text is its parts, one after the other; false where they went through `Base64Encode` or the like. */
  readonly exact: boolean;
}

/** A piece that is written down, or one that is only known when the script runs. */
export type Part =
  | { readonly kind: 'written'; readonly text: string; readonly literal: Literal | undefined }
  | { readonly kind: 'hole'; readonly name: string };

/** A text of which nothing is known. */
export const unknownText: Template = { parts: [{ kind: 'hole', name: '' }], exact: true };

/** The text, where all of it is written down; undefined elsewhere. */
export function textOf({ parts, exact }: Template): string | undefined {
  if (!exact) return undefined;
  let text = '';
  for (const part of parts) {
    if (part.kind === 'hole') return undefined;
    text += part.text;
  }
  return text;
}

/** What is written down before the first hole. */
export function leadingText({ parts, exact }: Template): string {
  let text = '';
  for (const part of exact ? parts : []) {
    if (part.kind === 'hole') break;
    text += part.text;
  }
  return text;
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

/** All texts that may come of putting these together; where there are too many, of the last ones nothing is known. */
export function concatenated(choices: readonly (readonly Template[])[]): readonly Template[] {
  let made: readonly Template[] = [emptyText];
  for (const templates of choices) {
    const next = templates.length * made.length > MOST_TEXTS ? [unknownText] : templates;
    made = made.flatMap((left) => next.map((right) => concat(left, right)));
  }
  return made;
}

/** The texts of both; where there are too many, nothing is known. */
export function eitherText(one: readonly Template[], other: readonly Template[]): readonly Template[] {
  if (one === other) return one;
  const added = other.filter((template) => !one.some((known) => isSame(known, template)));
  if (added.length === 0) return one;
  return one.length + added.length > MOST_TEXTS ? unknownTexts : [...one, ...added];
}

/** The same pieces, after something was done to the text. */
export function reworked(templates: readonly Template[]): readonly Template[] {
  return templates.map((template) => (template.exact ? { parts: template.parts, exact: false } : template));
}

export const unknownTexts: readonly Template[] = [unknownText];

const emptyText: Template = { parts: [], exact: true };
const MOST_TEXTS = 4;
const MOST_PARTS = 64;

/** Loops make the same texts again and again. */
function isSame(one: Template, other: Template): boolean {
  if (one === other) return true;
  if (one.exact !== other.exact || one.parts.length !== other.parts.length) return false;
  return one.parts.every((part, index) => {
    const twin = other.parts[index]!;
    if (part.kind === 'hole') return twin.kind === 'hole' && twin.name === part.name;
    return twin.kind === 'written' && twin.literal === part.literal && twin.text === part.text;
  });
}

function concat(left: Template, right: Template): Template {
  if (left.parts.length === 0 && left.exact) return right;
  if (right.parts.length === 0 && right.exact) return left;
  if (left.parts.length + right.parts.length > MOST_PARTS) return unknownText;
  return { parts: [...left.parts, ...right.parts], exact: left.exact && right.exact };
}
