import type { Span } from '../../source/source.js';
import type { Composed } from '../follow/composed.js';
import { schemeLength, writtenIn } from './written.js';
import type { FieldStrength } from './written.js';

/** A credential in what an `Authorization` header says. */
export interface Authorization extends Span {
  readonly kind: string;
  /** What is done with it, for messages. */
  readonly use: string;
}

/**
 * The credential behind `Basic` or `Bearer`, as far as it is written down: the password of a log-in that is encoded on
 * the way (one that is encoded already has a format that tells it), or a token.
 */
export function authorizationIn({ text, exact }: Pick<Composed, 'text' | 'exact'>): Authorization | undefined {
  const match = SCHEME.exec(text);
  if (match === null) return undefined;
  const from = match[0].length;
  const end = text.trimEnd().length;
  if (match.groups!.scheme!.toLowerCase() === 'bearer') {
    return isWritten(text.slice(from, end), 'weak') ? { start: from, end, ...BEARER } : undefined;
  }
  const start = text.indexOf(':', from) + 1;
  if (exact || start === 0 || !isWritten(text.slice(start, end), 'strong')) return undefined;
  return { start, end, ...BASIC };
}

/** Where in the text of a header a credential begins: behind a scheme; of a Basic log-in, its password. */
export function credentialStart({ text, exact }: Pick<Composed, 'text' | 'exact'>): number {
  const isEncodedLogin = !exact && SCHEME.exec(text)?.groups?.scheme?.toLowerCase() === 'basic';
  return (isEncodedLogin && text.indexOf(':') + 1) || schemeLength(text);
}

const BEARER = { kind: 'bearer token', use: 'sent as a bearer token' } as const;
const BASIC = { kind: 'password', use: 'sent as the password of a Basic log-in' } as const;

function isWritten(text: string, field: FieldStrength): boolean {
  const [written, ...others] = writtenIn(text, field);
  return written?.form === 'literal' && others.length === 0;
}

const SCHEME = /^\s{0,20}(?:(?:proxy-)?authorization\s{0,3}:\s{0,3})?(?<scheme>basic|bearer)\s{1,20}(?=\S)/i;
