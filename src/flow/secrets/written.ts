import type { Span } from '../../source/source.js';
import { isAddress, isKeyword, isPlaceholder, looksLikeValue } from './names.js';
import type { NameStrength } from './names.js';
import { classify } from '../values.js';

/** How a secret stands in a text: as all of it, around a reference to a variable, or as a reference's default. */
export type WrittenForm = 'literal' | 'around-reference' | 'default';

/** A part of a setting that is a secret, written down. */
export interface Written extends Span {
  readonly form: WrittenForm;
}

/** How sure it is that a field takes a credential: marked so by its connector, or by its name alone. */
export type FieldStrength = 'marked' | NameStrength;

/**
 * What is written down of a credential in the text of a field: not references, placeholders, ciphertext, nor a scheme
 * such as `Bearer`. Linear.
 */
export function writtenIn(text: string, field: FieldStrength): Written[] {
  if (field !== 'marked' && isKeyword(text)) return [];
  return [...literalParts(text)]
    .map((part) => ({ ...part, start: part.start + schemeLength(text.slice(part.start, part.end)) }))
    .filter(
      ({ start, end, form }) =>
        counts(text.slice(start, end), field) && !(form === 'around-reference' && isGlue(text, start, end, field)),
    );
}

/** All of a literal; of a text with references, what stands between them and their defaults. */
function* literalParts(text: string): Generator<Written> {
  const value = classify(text);
  if (value.kind === 'literal') yield { start: 0, end: text.length, form: 'literal' };
  if (value.kind === 'mixed') for (const span of value.literals) yield { ...span, form: 'around-reference' };
  if (value.kind === 'mixed' || value.kind === 'reference-with-default') {
    for (const { fallback } of value.references) if (fallback !== undefined) yield { ...fallback, form: 'default' };
  }
}

/** The scheme of an `Authorization` header, which is no secret; all of the text where nothing follows it. */
export function schemeLength(text: string): number {
  return SCHEME.exec(text)?.[0].length ?? 0;
}

const SCHEME =
  /^\s{0,20}(?:basic|bearer|token|api-?key|ssws|digest|negotiate|ntlm|oauth|jwt|hawk|splunk|geniekey|zoho-oauthtoken|sharedaccesssignature|sharedkey)(?:\s{1,20}|$)/i;

function counts(value: string, field: FieldStrength): boolean {
  if (value.trim() === '' || isPlaceholder(value) || classify(value).kind === 'encrypted') return false;
  if (field === 'marked') return true;
  if (isKeyword(value) || isAddress(value)) return false;
  return field === 'strong' ? !isProse(value) : looksLikeValue(value);
}

/**
 * What only says how references are put together: `[user]:[password]`, the unknown scheme in `Acme-Token [token]`, and
 * in a header, the names in `sig=[signature]&skn=[key]`.
 */
function isGlue(text: string, start: number, end: number, field: FieldStrength): boolean {
  const part = text.slice(start, end);
  if (!/[\p{L}\p{N}]/u.test(part)) return true;
  if (text[end] !== '[') return false;
  if (text.slice(0, start).trim() === '' && /^\s{0,20}[A-Za-z][A-Za-z-]{0,40}\s{1,20}$/.test(part)) return true;
  return field !== 'marked' && /[\w.-][=:]\s{0,9}["']?$/.test(part) && part.length <= 200;
}

/** A sentence under a name such as `passphrase`: a description, not a value. */
const isProse = (text: string) => !text.includes('-----BEGIN ') && text.trim().split(/\s+/, 9).length > 8;
