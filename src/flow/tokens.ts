import data from '../../data/token-formats.json' with { type: 'json' };
import type { Span } from '../source/source.js';

/** A text in the format of a provider's secrets. The span covers the secret part. */
export interface Token extends Span {
  readonly format: string;
  /** What people call it: `GitHub token`. */
  readonly name: string;
}

/** A cheap pattern that every text holding a token matches somewhere; global, without state worth keeping. */
export const tokenHint = new RegExp(data.formats.map(({ hint }) => hint).join('|'), 'g');

/** All secrets of known formats in a text, in order; of two that overlap, the first. Linear in its length. */
export function tokensIn(text: string): Token[] {
  if (text.search(tokenHint) < 0) return [];
  const tokens: Token[] = [];
  for (const { id, name, pattern, verify } of formats) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = match.indices!.groups?.secret ?? match.indices![0]!;
      const secret = text.slice(start, end);
      if (documented.some((example) => secret.includes(example)) || (verify && !isUserAndPassword(secret))) continue;
      tokens.push({ format: id, name, start, end: id.endsWith('private-key') ? endOfKey(text, end) : end });
    }
  }
  tokens.sort((a, b) => a.start - b.start || b.end - a.end);
  return tokens.filter((token, i) => i === 0 || token.start >= tokens[i - 1]!.end);
}

const documented = data.documentedExamples;
const formats = data.formats.map(({ id, name, re, flags, verify }) => ({
  id,
  name,
  pattern: new RegExp(re, `dg${flags ?? ''}`),
  verify: verify !== undefined,
}));

/** `Basic …` is only a credential where it decodes to `user:password`. */
function isUserAndPassword(base64: string): boolean {
  const decoded = Buffer.from(base64, 'base64').toString('latin1');
  return /^[\x20-\x39\x3b-\x7e]{1,200}:[\x20-\x7e]{1,200}$/.test(decoded);
}

/** A private key ends with its own END line; the whole of it is the secret. */
function endOfKey(text: string, from: number): number {
  const end = text.indexOf('-----END ', from);
  if (end < 0) return Math.min(text.length, from + 4000);
  const close = text.indexOf('-----', end + 9);
  return close < 0 ? text.length : close + 5;
}
