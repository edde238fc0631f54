import type { Span } from '../source/source.js';
import { assignmentsIn } from './connection-strings.js';
import { tokensIn } from './tokens.js';
import { urlsOfSetting } from './urls.js';

/** Whatever looks like a secret by itself in a text that is to be printed: tokens, URL credentials, `password=…`. */
export function* detectSecrets(text: string): Generator<Span> {
  yield* tokensIn(text);
  const urls = urlsOfSetting(text);
  for (const { credentials } of urls)
    for (const credential of credentials) if (credential.form === 'literal') yield credential;
  yield* assignmentsIn(text, urls);
}
