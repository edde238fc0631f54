import type { Artifact } from '../../model/artifact.js';
import type { Span } from '../../source/source.js';

/** One `key=value` of a connection string. The span is the whole assignment. */
export interface Pair extends Span {
  readonly key: string;
  /** Without quotes or braces; may be empty. */
  readonly value: string;
  readonly valueSpan: Span;
}

/**
 * The assignments of a connection string, of JDBC or ODBC, of driver options (`useSSL=false&serverTimezone=UTC`), of Java
 * options (`-Dkey=value`) or of lines of a properties file. Linear.
 */
export function* pairsIn(text: string): Generator<Pair> {
  if (!text.includes('=')) return;
  for (const { groups, indices } of text.matchAll(PAIR)) {
    const [start] = indices!.groups!.key!;
    const [from, end] = indices!.groups!.value!;
    const quoted = `"'{`.includes(text[from] ?? ' ') && end - from >= 2;
    const valueSpan = quoted ? { start: from + 1, end: end - 1 } : { start: from, end };
    yield { start, end, key: groups!.key!.trim(), value: text.slice(valueSpan.start, valueSpan.end).trim(), valueSpan };
  }
}

/** `jdbc:…`, `odbc:…`: a text that says itself that it is a connection string. */
export const isJdbc = (text: string) => /^\s{0,20}(?:jdbc|odbc):/i.test(text);

/** Whether a setting holds options of a driver; in an activity, `a=b` is rather a query. */
export const holdsOptions = (text: string, { kind }: Pick<Artifact, 'kind'>) =>
  isConnectionString(text) || (kind !== 'activity' && BEGINS_WITH_PAIR.test(text));

/** A name as switches are compared: `Trust Server Certificate`, `trust_server_certificate` and `trustServerCertificate` alike. */
export const squeezed = (name: string) =>
  name
    .slice(0, 300)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');

/** Whether a text is a connection string with options of its own: JDBC, or a URI of a database or broker. */
const isConnectionString = (text: string) =>
  isJdbc(text) || (CONNECTION_URI.test(text) && !/^\s{0,20}(?:https?|wss?|s?ftps?|file):/i.test(text));

// Connection strings of ODBC and lists of driver options begin with `key=`.
const BEGINS_WITH_PAIR = /^\s{0,20}(?:-D)?[A-Za-z][\w .-]{0,60}=/;

const CONNECTION_URI = /^\s{0,20}[a-z][a-z0-9+.-]{1,20}:\/\//i;

// `key=value` at the beginning or after a separator or `-D`; the value ends at the next separator, or at its closing quote.
const PAIR =
  /(?:^|[;&?,(\s]|-D)(?<key>[A-Za-z][\w .-]{0,60}?)[ ]{0,3}=[ ]{0,3}(?<value>"[^"\r\n]{0,500}"|'[^'\r\n]{0,500}'|\{[^}\r\n]{0,500}\}|[^;&,\s"'<>()]{0,500})/dg;
