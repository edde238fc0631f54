import type { Span } from '../../source/source.js';
import { secretName } from './names.js';
import type { NameStrength } from './names.js';
import { classify } from '../values.js';
import { writtenIn } from './written.js';

/** A URL in a text. Spans are offsets in that text. */
export interface Url extends Span {
  /** In lower case, without the colon; empty for a relative one. */
  readonly scheme: string;
  /** Host name or address without port and brackets, in lower case; may be a reference such as `[host]`. */
  readonly host: string;
  readonly hostSpan: Span;
  readonly port: number | undefined;
  /** A driver's address, `jdbc:postgresql://…`: what stands behind its `?` goes to no web server. */
  readonly jdbc: boolean;
  /** Credentials that stand in it, in order. */
  readonly credentials: readonly UrlCredential[];
}

/** A credential in a URL, or the reference to one. */
export interface UrlCredential extends Span {
  /** The query key, or `password` for `user:password@`. */
  readonly key: string;
  /**
   * A literal is a leak; a reference is a question of design. Blank is the password of a log-in to Harmony, which takes
   * it in the query, where something else fills it in.
   */
  readonly form: 'literal' | 'reference' | 'blank';
  /** Under a weak key such as `token`, a reference is a secret only if what it stands for is. */
  readonly strength: NameStrength;
  readonly inUserInfo: boolean;
  /** All that stands in its place, whatever of it is written down. */
  readonly whole: Span;
  /** A signature that opens what the URL points to, usually for a short time. */
  readonly signature: boolean;
}

/** All absolute URLs of a text, in order. Linear in its length; of a longer one, the first 20,000 characters. */
export function urlsIn(text: string): Url[] {
  if (!text.includes('://')) return [];
  const urls: Url[] = [];
  for (const match of text.matchAll(URL_TEXT)) {
    urls.push(read(text, match.index, match.index + match[0].length, match.groups!.scheme!.toLowerCase()));
  }
  return urls;
}

/** The URLs of a setting: as `urlsIn`, or the relative one that it is, `/orders?api_key=…` or `[base_url]/orders?…`. */
export const urlsOfSetting = (text: string): Url[] => withRelative(text, RELATIVE);

/** The same of a text in a script, which may put the address of a server before `login?password=…` or `?password=…`. */
export const urlsOfScript = (text: string): Url[] => withRelative(text, RELATIVE_IN_SCRIPT);

function withRelative(text: string, pattern: RegExp): Url[] {
  const end = pattern.exec(text)?.[0].length ?? 0;
  const absolute = urlsIn(text).filter((url) => url.start >= end);
  if (end === 0) return absolute;
  const nowhere = { start: 0, end: 0 };
  const credentials = [...query(text, 0, end)];
  return [
    { start: 0, end, scheme: '', host: '', hostSpan: nowhere, port: undefined, jdbc: false, credentials },
    ...absolute,
  ];
}

// A scheme that does not begin inside a word, and all up to what cannot stand in a URL. A reference `[my host]` may hold
// a blank.
const URL_TEXT =
  /(?<![A-Za-z0-9+.-])(?<scheme>[A-Za-z][A-Za-z0-9+.-]{0,20}):\/\/(?:\[[^[\]"'<>\r\n]{1,200}\]|[^\s"'<>[\]\\^`|]){1,20000}/g;

// A path or a reference, then a query; no blank but in references.
const RELATIVE =
  /^\s{0,20}(?=[/[])(?:\[[^[\]"'<>\r\n]{1,200}\]|[^\s?"'<>[\]\\^`|]){1,2000}\?(?:\[[^[\]"'<>\r\n]{1,200}\]|[^\s"'<>[\]\\^`|]){1,20000}/;

const RELATIVE_IN_SCRIPT =
  /^\s{0,20}(?:\[[^[\]"'<>\r\n]{1,200}\]|[^\s?"'<>[\]\\^`|]){0,2000}\?(?:\[[^[\]"'<>\r\n]{1,200}\]|[^\s"'<>[\]\\^`|]){1,20000}/;

function read(text: string, start: number, limit: number, scheme: string): Url {
  const from = start + scheme.length + 3;
  const end = beforeParameters(text, from, limit);
  let authorityEnd = from;
  while (authorityEnd < end && !'/?#'.includes(text[authorityEnd]!)) authorityEnd++;
  const at = endOfUserInfo(text, from, authorityEnd, end);
  if (at > authorityEnd) {
    authorityEnd = at;
    while (authorityEnd < end && !'/?#'.includes(text[authorityEnd]!)) authorityEnd++;
  }
  const hostFrom = at < 0 ? from : at + 1;
  const { host, hostEnd } = readHost(text, hostFrom, authorityEnd);
  const port = /^:(?<port>\d{1,5})(?!\d)/.exec(text.slice(hostEnd, authorityEnd))?.groups?.port;
  const jdbc = /jdbc:(?:[a-z\d]{1,20}:){0,3}$/i.test(text.slice(Math.max(0, start - 70), start));
  const path = text.slice(authorityEnd, end);
  const harmony = /(?:^|\.)jitterbit\.[a-z]{2,4}$/i.test(host) && /^[^?#]{0,200}\/login\?/i.test(path);
  return {
    start,
    end,
    scheme,
    host: host.toLowerCase(),
    hostSpan: { start: hostFrom, end: hostEnd },
    port: port === undefined ? undefined : Number(port),
    jdbc,
    credentials: [
      ...userInfo(text, from, at < 0 ? from : at),
      ...(jdbc ? [] : query(text, authorityEnd, end, { azureFunction: host.endsWith('.azurewebsites.net'), harmony })),
    ],
  };
}

/** `;databaseName=…` and what follows is no part of the URL: a driver's parameters, the rest of a connection string. */
function beforeParameters(text: string, from: number, limit: number): number {
  const match = /(?<!&amp);[A-Za-z][\w.-]{0,60}=/.exec(text.slice(from, limit));
  return match === null ? limit : from + match.index;
}

/** The `@` after `user:password`, -1 where there is none. A password that holds `/`, `?` or `#` should be escaped, and often is not. */
function endOfUserInfo(text: string, from: number, authorityEnd: number, end: number): number {
  const at = text.slice(from, authorityEnd).lastIndexOf('@');
  if (at >= 0) return from + at;
  const authority = text.slice(from, authorityEnd);
  // `host:8080/@scope` has a port, `user:pa/ss@host` has none.
  if (!/^[^:[\]@]{1,200}:(?!(?:\d{1,5}|port)$)[^:[\]]{1,200}$/.test(authority)) return -1;
  const later = text.slice(authorityEnd, Math.min(end, authorityEnd + 200)).indexOf('@');
  return later < 0 || /\s/.test(text.slice(authorityEnd, authorityEnd + later)) ? -1 : authorityEnd + later;
}

function readHost(text: string, from: number, end: number): { readonly host: string; readonly hostEnd: number } {
  if (text[from] === '[') {
    const close = text.indexOf(']', from);
    // `[::1]` is an address; `[host]` is a reference, and what follows belongs to the name.
    if (close > 0 && close < end && text.slice(from + 1, close).includes(':')) {
      return { host: text.slice(from + 1, close), hostEnd: close + 1 };
    }
  }
  let hostEnd = from;
  while (hostEnd < end && !':;,'.includes(text[hostEnd]!)) hostEnd++;
  return { host: text.slice(from, hostEnd), hostEnd };
}

function* userInfo(text: string, from: number, end: number): Generator<UrlCredential> {
  const colon = text.slice(from, end).indexOf(':');
  // The password of an anonymous log-in is a courtesy, not a secret.
  if (colon < 0 || /^(?:anonymous|ftp)$/i.test(text.slice(from, from + colon))) return;
  const span = { start: from + colon + 1, end };
  yield* credentialsOf(text, span, { key: 'password', strength: 'strong', inUserInfo: true, signature: false });
}

interface Special {
  readonly azureFunction: boolean;
  readonly harmony: boolean;
}

function* query(text: string, from: number, end: number, special?: Special): Generator<UrlCredential> {
  const mark = text.slice(from, end).search(/[?#]/);
  if (mark < 0) return;
  for (let start = from + mark + 1; start < end;) {
    let stop = start;
    while (stop < end && text[stop] !== '&' && text[stop] !== '#') stop++;
    const equals = text.slice(start, stop).indexOf('=');
    if (equals > 0) yield* parameter(text, start, start + equals, stop, special);
    start = stop + 1;
  }
}

function* parameter(
  text: string,
  start: number,
  equals: number,
  end: number,
  special: Special | undefined,
): Generator<UrlCredential> {
  const key = text.slice(start, equals).replace(/^amp;/, '');
  const span = { start: equals + 1, end };
  const signature = SIGNATURE.test(key);
  const strength = strengthOf(key, text.slice(span.start, end), special?.azureFunction ?? false);
  if (strength === undefined) return;
  const rest = { key, strength, inUserInfo: false, signature };
  if (special?.harmony === true && strength === 'strong' && text.slice(span.start, end).trim() === '') {
    yield { ...span, start, ...rest, whole: span, form: 'blank' };
  } else {
    yield* credentialsOf(text, span, rest);
  }
}

/** What is written down, part by part; where nothing is, the reference. */
function* credentialsOf(
  text: string,
  whole: Span,
  about: Omit<UrlCredential, 'form' | 'whole' | keyof Span>,
): Generator<UrlCredential> {
  const { start, end } = whole;
  const rest = { ...about, whole };
  const value = text.slice(start, end);
  const parts = isPublic(value) ? [] : writtenIn(value, rest.strength);
  for (const part of parts) yield { start: start + part.start, end: start + part.end, ...rest, form: 'literal' };
  if (parts.length > 0) return;
  const { kind } = classify(value);
  if (kind === 'reference' || kind === 'reference-with-default' || kind === 'mixed')
    yield { start, end, ...rest, form: 'reference' };
}

// `sig`, `Signature`, `X-Amz-Signature`, `X-Goog-Signature`, and the token of a session that S3 signs with.
const SIGNATURE = /^(?:x-(?:amz|goog)-)?sig(?:nature)?$|^x-amz-security-token$/i;

function strengthOf(key: string, value: string, azureFunction: boolean): NameStrength | undefined {
  // The name of the key that signed, not the key.
  if (/^x-(?:amz|goog)-credential$/i.test(key)) return undefined;
  if (/^code$/i.test(key)) return azureFunction ? 'weak' : undefined;
  if (/^key$/i.test(key)) return classify(value).kind !== 'literal' || isLongKey(value) ? 'weak' : undefined;
  return secretName(key);
}

/** `key=` is many things: an order's number, a GUID. It is a key where a long piece of it mixes letters and digits. */
function isLongKey(value: string): boolean {
  if (value.length < 16 || /^\{?[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\}?$/i.test(value)) return false;
  return value.split(/[-_.~:/%]+/).some((piece) => piece.length >= 12 && /\d/.test(piece) && /[A-Za-z]/.test(piece));
}

/** Keys that their providers publish: `pk_live_…` of Stripe belongs into a browser. */
const isPublic = (value: string) => /^pk_(?:live|test)_/.test(value);
