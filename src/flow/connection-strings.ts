import type { Span } from '../source/source.js';
import { isKeyword, isPlaceholder, secretName } from './names.js';
import type { Url } from './urls.js';
import { classify } from './values.js';

/** A secret assigned in a connection string, a form body or the like. The span is the value's. */
export interface SecretAssignment extends Span {
  readonly key: string;
}

/**
 * Literal secrets in `Server=db;Password=…`, `jdbc:sqlserver://db;password=…`, `grant_type=…&client_secret=…` and
 * `jdbc:oracle:thin:user/password@db`, those inside `urls` left out. References are no literals. Linear.
 */
export function* assignmentsIn(text: string, urls: readonly Url[]): Generator<SecretAssignment> {
  const oracle = ORACLE.exec(text);
  if (oracle !== null) {
    const [start, end] = oracle.indices!.groups!.password!;
    if (isLiteral(text.slice(start, end))) yield { start, end, key: 'password' };
  }
  if (!text.includes('=')) return;
  for (const match of text.matchAll(ASSIGNMENT)) {
    const key = match.groups!.key!.trim();
    if (secretName(key) !== 'strong' && !/^(?:pass|pw)$/i.test(key)) continue;
    const [start, end] = unquoted(text, match.indices!.groups!.value!);
    const value = text.slice(start, end);
    if (!isLiteral(value) || isKeyword(value)) continue;
    if (urls.some((url) => url.credentials.some((credential) => credential.start <= start && end <= credential.end)))
      continue;
    yield { start, end, key };
  }
}

// `jdbc:oracle:thin:scott/tiger@//db:1521/X`
const ORACLE = /^\s{0,20}jdbc:oracle:[a-z]{1,9}:[^/@\s]{1,200}\/(?<password>[^@\s]{1,200})@/di;

// `key=value` at the beginning or after a separator; the value ends at the next one, or at its closing quote.
const ASSIGNMENT =
  /(?:^|[;&?,{\s])(?<key>[A-Za-z][\w .-]{0,60}?)[ ]{0,3}=[ ]{0,3}(?<value>"[^"\r\n]{0,500}"|'[^'\r\n]{0,500}'|\{[^}\r\n]{0,500}\}|[^;&,\s"'<>]{1,500})/dg;

function unquoted(text: string, [start, end]: [number, number]): [number, number] {
  return `"'{`.includes(text[start]!) ? [start + 1, end - 1] : [start, end];
}

function isLiteral(value: string): boolean {
  return classify(value).kind === 'literal' && !isPlaceholder(value) && value.length >= 3;
}
