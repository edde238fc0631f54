import data from '../../../data/token-formats.json' with { type: 'json' };
import type { Span } from '../../source/source.js';
import { isKeyword, isPlaceholder } from './names.js';
import { apart } from './spans.js';

/** A text in the format of a provider's secrets. The span covers the secret part. */
export interface Token extends Span {
  readonly format: string;
  /** What people call it: `GitHub token`. */
  readonly name: string;
}

const hints = data.formats.map(({ hint }) => hint).join('|');

/**
 * A cheap pattern that the raw text of every file with a token matches somewhere in that string, also where a writer of
 * JSON or XML has escaped each character.
 */
export const tokenHint = new RegExp(`${hints}|\\\\u00[2-7]|&#`);

/** All secrets of known formats in a text, in order; of two that overlap, the first. Linear in its length. */
export function tokensIn(text: string): Token[] {
  if (!anyHint.test(text)) return [];
  const tokens: Token[] = [];
  for (const { id, name, hint, pattern, verify } of formats) {
    if (!hint.test(text)) continue;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const [start, from] = match.indices!.groups?.secret ?? match.indices![0]!;
      const end =
        id === 'pem-private-key' ? endOfPem(text, from) : id === 'putty-private-key' ? endOfPutty(text, from) : from;
      const secret = text.slice(start, end);
      if (isExample(secret, verify) || !verified(secret, verify)) continue;
      tokens.push({ format: id, name, start, end });
      pattern.lastIndex = Math.max(pattern.lastIndex, end);
    }
  }
  return apart(tokens);
}

type Verify = 'pem' | 'base64-pem' | 'base64-jwt' | 'base64-user-password' | 'value' | undefined;

const anyHint = new RegExp(hints);
const formats = data.formats.map(({ id, name, hint, re, verify }) => ({
  id,
  name,
  hint: new RegExp(hint),
  pattern: new RegExp(re, 'dg'),
  // The cast is true: a test holds the data to these words.
  verify: verify as Verify,
}));

/** A documentation's own example, or a format with `xxxxx` or `your-…` where the secret would be. */
function isExample(secret: string, verify: Verify): boolean {
  if (data.documentedExamples.some((example) => secret.includes(example))) return true;
  if (verify === 'pem' || verify?.startsWith('base64') === true) return false;
  return (
    /^A[KS]IA[0-9A-Z]{9}EXAMPLE$/.test(secret) || /x{5}/i.test(secret) || /(?:^|[-_.])your(?:[-_.]|$)/i.test(secret)
  );
}

function verified(secret: string, verify: Verify): boolean {
  switch (verify) {
    case 'pem':
      return holdsKey(secret);
    case 'base64-pem':
      return /-BEGIN [A-Z ]{0,20}PRIVATE KEY/.test(decoded(secret.slice(0, 100)));
    case 'base64-jwt':
      return /^eyJ[\w-]{8,4000}\.eyJ[\w-]{8,8000}\.[\w-]{8,}/.test(decoded(secret));
    case 'base64-user-password':
      return isUserAndPassword(secret);
    case 'value':
      // `access_token_from_oauth2` is a name: its words are letters, perhaps with a number behind.
      return secret.split(/[-_.~/+=]+/).some((piece) => !/^[A-Za-z]*\d{0,2}$/.test(piece) || piece.length > 24);
    case undefined:
      return true;
  }
}

const decoded = (base64: string) => Buffer.from(base64, 'base64').toString('utf8');

/** `Basic …` is only a credential where it decodes to `user:password`; `username:password` itself is documentation. */
function isUserAndPassword(base64: string): boolean {
  const text = decoded(base64);
  const colon = text.indexOf(':');
  const password = text.slice(colon + 1);
  if (colon < 0 || text.length < 3 || /[\p{Cc}\ufffd]/u.test(text)) return false;
  return password === '' ? /\d/.test(text) && colon >= 16 : !isPlaceholder(password) && !isKeyword(password);
}

/** The farthest that a private key is followed when its end is missing. */
const LONGEST_KEY = 20_000;

/** A private key ends with its own END line, or before the next one begins; the whole of it is the secret. */
function endOfPem(text: string, from: number): number {
  const rest = upTo('-----BEGIN ', text, from);
  const end = rest.indexOf('-----END ');
  if (end < 0) return from + Math.min(rest.length, 4000);
  const close = rest.indexOf('-----', end + 9);
  return close < 0 ? from + rest.length : from + close + 5;
}

/** PuTTY's format ends with a line that holds a checksum. */
function endOfPutty(text: string, from: number): number {
  const rest = upTo('PuTTY-User-Key-File-', text, from);
  const end = /Private-(?:MAC|Hash):\s{0,9}[0-9a-f]{0,128}/.exec(rest);
  return from + (end === null ? Math.min(rest.length, 4000) : end.index + end[0].length);
}

function upTo(next: string, text: string, from: number): string {
  const rest = text.slice(from, from + LONGEST_KEY);
  const end = rest.indexOf(next);
  return end < 0 ? rest : rest.slice(0, end);
}

/**
 * Whether anything like a key stands between the lines of a private key: not for `BEGIN …` in a sentence, nor for a
 * reference or an ellipsis between BEGIN and END.
 */
function holdsKey(secret: string): boolean {
  if (secret.startsWith('PuTTY')) return /Encryption:|Private-Lines:/.test(secret);
  const end = secret.indexOf('-----END ');
  const body = secret
    .slice(0, end < 0 ? undefined : end)
    .replace(/^-----BEGIN [A-Z ]{0,40}-----/, '')
    .replace(/\\[nr]/g, '\n')
    .trim();
  if (end >= 0) return body !== '' && !isPlaceholder(body) && !/^(?:\[[^\]]{1,200}\]|[.…\s]{1,20})$/.test(body);
  return /^(?:…|\.\.\.|(?:Proc-Type|Version|Comment|Hash):|(?=[A-Za-z+/=]{0,40}[\dA-Z+/=])[\dA-Za-z+/=-]{8})/.test(
    body,
  );
}
