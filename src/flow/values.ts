import type { Span } from '../source/source.js';

/** What the text of a setting is, before anybody asks what it means. Spans are offsets in that text. */
export type Value =
  | { readonly kind: 'empty' }
  /** Encrypted by Harmony: `$00…`; nobody can see into it. */
  | { readonly kind: 'encrypted' }
  /** Nothing but references to variables: `[pv]`, `[a][b]`, `[pv{}]`. */
  | { readonly kind: 'reference'; readonly references: readonly Reference[] }
  /** References only, of which one carries a default text: `[pv{x}]`. */
  | { readonly kind: 'reference-with-default'; readonly references: readonly Reference[] }
  /** References with literal text around them: `[pv]1234suffix`. */
  | { readonly kind: 'mixed'; readonly references: readonly Reference[]; readonly literals: readonly Span[] }
  | { readonly kind: 'literal' };

export interface Reference extends Span {
  /** Name of the variable, without brackets. */
  readonly name: string;
  /** The default text between braces; undefined where there are no braces or nothing in them. */
  readonly fallback: Span | undefined;
}

/** Tells what a setting's text is. Linear in its length. */
export function classify(text: string): Value {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'empty' };
  if (ENCRYPTED.test(trimmed)) return { kind: 'encrypted' };
  const references = referencesIn(text);
  if (references.length === 0) return { kind: 'literal' };
  const literals = gaps(text, references);
  if (literals.length > 0) return { kind: 'mixed', references, literals };
  return { kind: references.some(({ fallback }) => fallback) ? 'reference-with-default' : 'reference', references };
}

/** All `[name]` and `[name{default}]` of a text, in order. */
export function referencesIn(text: string): Reference[] {
  const found: Reference[] = [];
  for (const match of text.matchAll(REFERENCE)) {
    const { name, fallback } = match.groups!;
    const end = match.index + match[0].length;
    // The default ends before `}]`.
    const span =
      fallback === undefined || fallback === '' ? undefined : { start: end - 2 - fallback.length, end: end - 2 };
    found.push({ name: name!.replace(/^\$/, ''), start: match.index, end, fallback: span });
  }
  return found;
}

// `$` + version digits + Base64 of at least one AES block; only `$00` has been seen, later versions are likely.
const ENCRYPTED = /^\$\d\d[A-Za-z0-9+/]{20,}={0,2}$/;

// `[name]` or `[name{default}]`; a name begins like an identifier and may hold dots, blanks and dashes.
const REFERENCE = /\[(?<name>[$_\p{L}][$_.\-\p{L}\p{N} ]{0,199})(?:\{(?<fallback>[^{}\]]{0,2000})\})?\]/gu;

function gaps(text: string, references: readonly Reference[]): Span[] {
  const spans: Span[] = [];
  let end = 0;
  for (const next of [...references, { start: text.length, end: text.length }]) {
    if (next.start > end && text.slice(end, next.start).trim() !== '') spans.push({ start: end, end: next.start });
    end = next.end;
  }
  return spans;
}
