import data from '../../data/secret-names.json' with { type: 'json' };
import type { Span } from '../source/source.js';
import { isPlaceholder, looksLikeValue, secretName } from './names.js';
import { classify } from './values.js';

/** A URL in a text. Spans are offsets in that text. */
export interface Url extends Span {
  /** In lower case, without the colon. */
  readonly scheme: string;
  /** Host name or address without port and brackets, in lower case; may be a reference such as `[host]`. */
  readonly host: string;
  readonly hostSpan: Span;
  readonly port: number | undefined;
  /** Credentials that stand in it, in order. */
  readonly credentials: readonly UrlCredential[];
}

/** A credential in a URL, or the reference to one. */
export interface UrlCredential extends Span {
  /** The query key, or `password` for `user:password@`. */
  readonly key: string;
  /** A literal is a leak; a reference is a question of design. */
  readonly form: 'literal' | 'reference';
  readonly inUserInfo: boolean;
  /** A shared access signature: usually short-lived. */
  readonly signature: boolean;
}

/** All absolute URLs of a text, in order. Linear in its length. */
export function urlsIn(text: string): Url[] {
  if (!text.includes('://')) return [];
  const urls: Url[] = [];
  for (const match of text.matchAll(URL_TEXT)) {
    urls.push(read(text, match.index, match.index + match[0].length, match.groups!.scheme!.toLowerCase()));
  }
  return urls;
}

// A scheme that does not begin inside a word, and all up to what cannot stand in a URL. A reference `[my host]` may hold
// a blank.
const URL_TEXT =
  /(?<![A-Za-z0-9+.-])(?<scheme>[A-Za-z][A-Za-z0-9+.-]{0,20}):\/\/(?:\[[^[\]"'<>\r\n]{1,200}\]|[^\s"'<>[\]\\^`|])+/g;

const queryKeys = new Set(data.urlQuery);

function read(text: string, start: number, end: number, scheme: string): Url {
  const from = start + scheme.length + 3;
  let authorityEnd = from;
  while (authorityEnd < end && !'/?#'.includes(text[authorityEnd]!)) authorityEnd++;
  // `jdbc:` URLs end their authority at a `;`.
  const authority = text.slice(from, authorityEnd);
  const at = authority.lastIndexOf('@');
  const hostFrom = from + at + 1;
  const { host, hostEnd } = readHost(text, hostFrom, authorityEnd);
  const port = /^:(?<port>\d{1,5})/.exec(text.slice(hostEnd, authorityEnd))?.groups?.port;
  const credentials = [...userInfo(text, from, at < 0 ? from : from + at), ...query(text, authorityEnd, end)];
  return {
    start,
    end,
    scheme,
    host: host.toLowerCase(),
    hostSpan: { start: hostFrom, end: hostEnd },
    port: port === undefined ? undefined : Number(port),
    credentials,
  };
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
  if (colon < 0) return;
  const span = { start: from + colon + 1, end };
  const form = formOf(text.slice(span.start, span.end));
  if (form !== undefined) yield { ...span, key: 'password', form, inUserInfo: true, signature: false };
}

function* query(text: string, from: number, end: number): Generator<UrlCredential> {
  const mark = text.slice(from, end).indexOf('?');
  if (mark < 0) return;
  for (let start = from + mark + 1; start < end;) {
    let stop = start;
    while (stop < end && text[stop] !== '&' && text[stop] !== '#') stop++;
    const equals = text.slice(start, stop).indexOf('=');
    if (equals > 0) {
      const key = text.slice(start, start + equals);
      const span = { start: start + equals + 1, end: stop };
      const value = text.slice(span.start, span.end);
      const form = formOf(value);
      if (form !== undefined && isSecretKey(key, value, form)) {
        yield { ...span, key, form, inUserInfo: false, signature: /^sig(?:nature)?$/i.test(key) };
      }
    }
    start = stop + 1;
  }
}

function isSecretKey(key: string, value: string, form: 'literal' | 'reference'): boolean {
  const strength = secretName(key);
  if (strength === 'strong') return true;
  if (strength === undefined && !queryKeys.has(key.toLowerCase())) return false;
  // Under a weak key such as `key` or `token` only a value that looks like one counts; a reference only by its own name.
  return form === 'literal' ? looksLikeValue(value) : secretName(value) !== undefined;
}

function formOf(value: string): 'literal' | 'reference' | undefined {
  const { kind } = classify(value);
  if (kind === 'reference' || kind === 'reference-with-default' || kind === 'mixed') return 'reference';
  return kind === 'literal' && !isPlaceholder(value) ? 'literal' : undefined;
}
