import type { Span } from '../../source/source.js';
import { isConnectionString, isKeyword, secretName } from './names.js';
import type { NameStrength } from './names.js';
import { apart, firstOverlapping } from './spans.js';
import type { Url } from './urls.js';
import { referencesIn } from '../values.js';
import { writtenIn } from './written.js';

/** A secret assigned in a connection string, a form body or the like. The span is that of what is written down. */
export interface SecretAssignment extends Span {
  readonly key: string;
}

/**
 * Literal secrets in `Server=db;Password=…`, `jdbc:oracle:thin:user/password@db`, `grant_type=…&client_secret=…`,
 * `X-Api-Key: …`, `"password": "…"` and `<Password>…</Password>`, those inside `urls` left out. References are no
 * literals. Linear.
 */
export function assignmentsIn(text: string, urls: readonly Url[]): SecretAssignment[] {
  const found: SecretAssignment[] = [];
  for (const { key, strength, start, end } of assignedIn(text, urls)) {
    for (const part of writtenIn(text.slice(start, end), strength)) {
      found.push({ key, start: start + part.start, end: start + part.end });
    }
  }
  // One text may be read in two ways; the first that covers a place has it.
  return apart(found);
}

/** Names of the variables that stand for a secret in a connection string or the like: not the one of the server. */
export function* assignedReferences(text: string, urls: readonly Url[]): Generator<string> {
  for (const { start, end } of assignedIn(text, urls)) {
    for (const { name } of referencesIn(text.slice(start, end))) yield name;
  }
}

interface Assigned extends Span {
  readonly key: string;
  readonly strength: NameStrength;
}

function* assignedIn(text: string, urls: readonly Url[]): Generator<Assigned> {
  const own = urls.filter(({ jdbc }) => !jdbc);
  for (const assigned of everyAssigned(text)) if (firstOverlapping(own, assigned) === undefined) yield assigned;
}

function* everyAssigned(text: string): Generator<Assigned> {
  const oracle = ORACLE.exec(text)?.indices!.groups!.password;
  if (oracle !== undefined) yield { start: oracle[0], end: oracle[1], key: 'password', strength: 'strong' };
  if (text.includes('=')) yield* afterEquals(text);
  for (const { opener, pattern, strength } of WRAPPED) {
    if (!text.includes(opener)) continue;
    for (const { groups, indices } of text.matchAll(pattern)) {
      const key = groups!.key!;
      const [start, end] = indices!.groups!.value!;
      if (strengthOf(key) === 'strong') yield { start, end, key, strength };
    }
  }
}

// `jdbc:oracle:thin:scott/tiger@//db:1521/X`
const ORACLE = /^\s{0,20}jdbc:oracle:[a-z]{1,9}:[^/@\s]{1,200}\/(?<password>[^@\s]{1,200})@/di;

/** Keys and values that something else than a `=` holds together. */
const WRAPPED: readonly { opener: string; pattern: RegExp; strength: NameStrength }[] = [
  // `X-Api-Key: 0123…` on a line of its own, one word behind the scheme; `Password: unknown` is prose
  {
    opener: ':',
    strength: 'weak',
    pattern:
      /^[ \t]{0,9}(?<key>[A-Za-z][\w-]{1,60})[ \t]{0,3}:[ \t]{1,3}(?<value>(?:[A-Za-z-]{3,30} )?[^\s"'<>(){},]{3,2000})[ \t]{0,9}$/dgm,
  },
  // `"client_secret": "…"` in JSON that its references keep from being JSON
  {
    opener: '"',
    strength: 'strong',
    pattern: /"(?<key>[^"\\\r\n]{1,60})"\s{0,5}:\s{0,5}"(?<value>(?:[^"\\\r\n]|\\.){1,2000})"/dg,
  },
  // `<wsse:Password Type="…">…</wsse:Password>`
  {
    opener: '</',
    strength: 'strong',
    pattern: /<(?:[\w.-]{1,40}:)?(?<key>[A-Za-z][\w.-]{0,60})(?:\s[^<>]{0,300})?>(?<value>[^<>]{1,500})<\//dg,
  },
];

function* afterEquals(text: string): Generator<Assigned> {
  // In a statement of SQL, a name or a parameter follows the sign, or a literal in quotes.
  const sql = SQL.test(text);
  for (let at = text.indexOf('='), next = at + 1; at >= 0; at = text.indexOf('=', next), next = at + 1) {
    const key = keyBefore(text, at, sql);
    const strength = key === undefined ? undefined : strengthOf(key.text);
    if (key === undefined || strength === undefined) continue;
    const value = valueAfter(text, at, key.start);
    if (value === undefined) continue;
    next = value.end;
    if (!value.quoted && (sql || isCode(text, at, value))) continue;
    if (!isKeyword(text.slice(value.start, value.end))) yield { ...value, key: key.text, strength };
  }
}

const SQL = /^\s{0,99}(?:select|insert|update|delete|merge|with|exec|execute|call|declare|begin|create|alter)\s/i;

function strengthOf(key: string): NameStrength | undefined {
  const strength = secretName(key);
  // `ConnectionString=Server=…` only holds others, and of the weak names only these stand for a password.
  if (strength === 'strong') return isConnectionString(key) ? undefined : 'strong';
  return strength !== undefined && /^(?:pass|pw)$/i.test(key.trim()) ? 'weak' : undefined;
}

/** What looks like a key before an equals sign: up to three words of letters, digits, dots and dashes. */
function keyBefore(
  text: string,
  at: number,
  oneWord: boolean,
): { readonly text: string; readonly start: number } | undefined {
  const before = text.slice(Math.max(0, at - 64), at);
  const match = /(?:^|[;&?,({\s"'[])(?<key>[\p{L}][\p{L}\p{N}_.-]*(?: [\p{L}\p{N}_.-]+){0,2}) {0,3}$/u.exec(before);
  if (match === null) return undefined;
  const words = match.groups!.key!;
  const key = oneWord ? words.slice(words.lastIndexOf(' ') + 1) : words;
  return { text: key, start: at - (match[0].length - match[0].lastIndexOf(key)) };
}

interface Found extends Span {
  readonly quoted: boolean;
}

/** The value behind an equals sign: in quotes or braces, or up to the separator that this kind of text uses. */
function valueAfter(text: string, at: number, keyStart: number): Found | undefined {
  if ('!<>='.includes(text[at - 1] ?? ' ') || '=>~'.includes(text[at + 1] ?? ' ')) return undefined;
  let start = at + 1;
  while (text[start] === ' ' && start < at + 4) start++;
  const rest = text.slice(start, start + 2000);
  const close = { '"': '"', "'": "'", '{': '}' }[rest[0] ?? ''];
  if (close !== undefined) {
    const end = rest.indexOf(close, 1);
    if (end > 0) return { start: start + 1, end: start + end, quoted: true };
  }
  const before =
    text
      .slice(Math.max(0, keyStart - 9), keyStart)
      .trimEnd()
      .at(-1) ?? '';
  const stop = before === ';' || (before !== '&' && before !== '?' && rest.includes(';')) ? /[;"\r\n]/ : /[&;,\s"'<>]/;
  const length = rest.search(stop);
  const value = (length < 0 ? rest : rest.slice(0, length)).trimEnd();
  return value === '' ? undefined : { start, end: start + value.length, quoted: false };
}

/** `password = $other`, `pw=Get("x")`, `a.password = b.password`: code around a secret, not the secret. */
function isCode(text: string, at: number, { start, end }: Span): boolean {
  const value = text.slice(start, end);
  if (/^\$?[A-Za-z_][\w.]{0,80}\(/.test(value) || /^[:$@][A-Za-z_][\w.]{0,80}$/.test(value)) return true;
  return start > at + 1 && /^[A-Za-z_.]{1,80}$/.test(value);
}
