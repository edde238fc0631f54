import data from '../../data/plain-transport.json' with { type: 'json' };
import type { Activity, Connection, Email, Property } from '../model/artifact.js';
import { isLoopback } from './hosts.js';
import { words } from './secrets/names.js';
import { pairsIn, squeezed } from './secrets/pairs.js';
import { urlsIn } from './secrets/urls.js';
import type { Url } from './secrets/urls.js';

/**
 * The first address in clear of a setting that is an address, or a list of them: `http://…`, `ldap://…`. Undefined for
 * prose, for what only looks like an address (XML namespaces, scopes), and for the machine itself.
 */
export function plainAddress(text: string, name: string): Url | undefined {
  if (!text.includes('://') || isIdentifierName(name)) return undefined;
  return addressesIn(text).find(
    (url) => schemes.has(url.scheme) && !isLoopback(url.host) && !isIdentifier(text, url) && !asksForTls(text, url),
  );
}

/** What to use in place of a plain scheme: `https://` for `http`. Undefined for schemes that are encrypted, or unknown. */
export const secureFor = (scheme: string) => schemes.get(scheme);

/** Whether a setting may say where to connect to. The rows of an activity's tables are data for the other side. */
export function isAddressSetting(artifact: Connection | Activity | Email, { name, path }: Property): boolean {
  if (artifact.kind === 'email' || isIdentifierName(name)) return false;
  return artifact.kind === 'connection' || isAddressName(name) || !path.some((group) => TABLE.test(group));
}

/** Whether a name is that of an address: `Base URL`, `wsdl_location`. */
export const isAddressName = (name: string) => words(name).some((word) => addressWords.has(word));

const schemes = new Map(Object.entries(data.schemes));
const identifierHosts = new Set(data.identifierHosts);
const identifierLabels = new Set(data.identifierLabels);
const identifierNames = new Set(data.identifierNames);
const addressWords = new Set(data.addressWords);
const TABLE = /header|param|field|attribute|row|variable|body/i;

/** Whether a setting names something by a URL, as a namespace does. */
function isIdentifierName(name: string): boolean {
  const tokens = words(name);
  if (tokens.some((word) => identifierNames.has(word)) || identifierNames.has(tokens.join(''))) return true;
  return data.identifierNamesAtTheEnd.includes(tokens.at(-1) ?? '');
}

/** The addresses of a text that holds nothing else; none for prose that mentions one. */
function addressesIn(text: string): Url[] {
  const urls = urlsIn(text);
  let from = 0;
  for (const [at, { start, end }] of urls.entries()) {
    const gap = text.slice(from, start);
    // ActiveMQ lists its brokers as `failover:(tcp://a:61616,tcp://b:61616)`.
    if (!(at === 0 ? /^\s{0,50}(?:(?:failover|discovery|fanout):\(?)?$/i : /^[\s,;|]{0,50}$/).test(gap)) return [];
    from = end;
  }
  return text.slice(from).trim() === '' ? urls : [];
}

function isIdentifier(text: string, { host, end }: Url): boolean {
  const labels = host.split('.');
  const domains = [labels.slice(-2), labels.slice(-3)].map((last) => last.join('.'));
  if (identifierLabels.has(labels[0]!) || domains.some((domain) => identifierHosts.has(domain))) return true;
  const tail = text.slice(Math.max(0, end - 10), end).toLowerCase();
  return data.identifierFiles.some((extension) => tail.endsWith(extension));
}

/** `mongodb://…?tls=true`. */
function asksForTls(text: string, { start, end, scheme }: Url): boolean {
  const mark = text.indexOf('?', start);
  if (data.alwaysPlain.includes(scheme) || mark < 0 || mark >= end) return false;
  return [...pairsIn(text.slice(mark, end))].some(
    ({ key, value }) =>
      /^(?:use|require)?(?:ssl|tls|starttls)$/.test(squeezed(key)) && /^(?:true|1|yes|on|required?)$/i.test(value),
  );
}
