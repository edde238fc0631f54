import type { Code } from '../../model/artifact.js';
import type { Span } from '../../source/source.js';
import { secretKind } from '../secrets/names.js';
import { notedIn } from '../secrets/notes.js';
import type { Secret } from '../secrets/secrets.js';
import { tokensIn } from '../secrets/tokens.js';
import { urlsIn } from '../secrets/urls.js';

/** Secrets in a comment: tokens, URLs with credentials, `password: …`, `login: name / password`. */
export function* commentSecrets(code: Code, comment: Span): Generator<Secret> {
  const text = code.text.slice(comment);
  const seen: Span[] = [];
  const at = (start: number, end: number) => ({
    value: text.slice(start, end),
    source: code.text,
    span: { start: comment.start + start, end: comment.start + end },
  });
  const base = { owner: 'comment', artifact: code, detail: undefined, format: undefined, form: 'literal' } as const;
  for (const { start, end, name } of tokensIn(text)) {
    seen.push({ start, end });
    yield { ...base, evidence: 'shape', value: at(start, end), kind: name, format: name };
  }
  for (const { credentials, host } of urlsIn(text)) {
    for (const { start, end, key, form } of credentials) {
      if (form !== 'literal' || isReserved(host) || overlaps(seen, { start, end })) continue;
      seen.push({ start, end });
      yield { ...base, owner: 'url', evidence: 'use', value: at(start, end), kind: secretKind(key) };
    }
  }
  for (const { start, end, key } of notedIn(text)) {
    if (overlaps(seen, { start, end })) continue;
    seen.push({ start, end });
    yield { ...base, evidence: 'name', value: at(start, end), kind: secretKind(key), form: 'assignment' };
  }
}

/** Documentation names its examples after these; see RFC 2606. */
const isReserved = (host: string) => /(?:^|\.)(?:example(?:\.(?:com|net|org))?|test|invalid|localhost)$/.test(host);

const overlaps = (seen: readonly Span[], { start, end }: Span) =>
  seen.some((span) => span.start < end && start < span.end);
