import type { Span } from '../../source/source.js';
import { secretKind } from './names.js';
import { firstOverlapping, overlapping } from './spans.js';
import type { Token } from './tokens.js';
import type { Url } from './urls.js';

/** A secret that is written down in a URL. */
export interface UrlSecret extends Span {
  /** A word for it: `password`, `apikey`, `signature`, `Slack webhook`. */
  readonly kind: string;
  /** The name of a provider's format, where it has one. */
  readonly format: string | undefined;
}

/** The kind of a secret that is a signature: what it opens, it mostly opens for a short time. */
const SIGNATURE = 'signature';

/**
 * Literal credentials of URLs, and tokens of known formats elsewhere in them: a webhook's address is its secret. Both
 * lists are in order, and so is what is found.
 */
export function urlSecrets(urls: readonly Url[], tokens: readonly Token[]): UrlSecret[] {
  const found: UrlSecret[] = [];
  for (const url of urls) {
    const literals = url.credentials.filter(({ form }) => form === 'literal');
    for (const literal of literals) {
      const format = firstOverlapping(tokens, literal)?.name;
      const kind = literal.signature ? SIGNATURE : (format ?? secretKind(literal.key));
      found.push({ start: literal.start, end: literal.end, kind, format });
    }
    if (url.jdbc) continue;
    const signed = literals.some(({ signature }) => signature);
    for (const token of overlapping(tokens, url)) {
      const { start, end, name, format } = token;
      // Who signed a link may be read by all.
      if (
        start < url.start ||
        firstOverlapping(literals, token) !== undefined ||
        (signed && format === 'aws-access-key-id')
      )
        continue;
      found.push({ start, end, kind: name, format: name });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
