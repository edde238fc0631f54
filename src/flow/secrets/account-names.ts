import data from '../../../data/account-names.json' with { type: 'json' };
import oauth from '../../../data/oauth-connectors.json' with { type: 'json' };
import type { Span } from '../../source/source.js';
import { words } from './names.js';

/** Why a user name looks like a person's: `first.last`, or a mailbox at a service for private persons. */
export function personalAccount(user: string): 'named like a person' | 'a private mailbox' | undefined {
  const at = user.indexOf('@');
  const local = at < 0 ? user : user.slice(0, at);
  const domain = at < 0 ? '' : user.slice(at + 1).toLowerCase();
  if (local.length > 100 || words(local).some((word) => functions.has(word))) return undefined;
  if (freeMail.has(domain)) return 'a private mailbox';
  const parts = /^(?<first>\p{L}[\p{L}'-]{1,30})\.(?<last>\p{L}[\p{L}'-]{1,30})\d{0,2}$/u.exec(local)?.groups;
  if (parts === undefined) return undefined;
  // `acme.orders` at acme.example is the company's.
  const company = domain.split('.');
  return [parts.first, parts.last].some((part) => company.includes(part!.toLowerCase()))
    ? undefined
    : 'named like a person';
}

/** Mailboxes at services for private persons in a list of addresses, `a@gmail.com; B <b@gmx.de>`, in order. Linear. */
export function* privateMailboxes(text: string): Generator<Span & { readonly domain: string }> {
  for (const { index, 0: address, groups } of text.matchAll(ADDRESS)) {
    const domain = groups!.domain!.toLowerCase();
    if (freeMail.has(domain)) yield { start: index, end: index + address.length, domain };
  }
}

/** The provider, where a connector or host is of one that takes OAuth 2.0. */
export function oauthProvider(product: string, hosts: readonly string[]): string | undefined {
  const known = words(product);
  const byName = oauth.connectors.find((connector) =>
    connector.words.some((word) => known.includes(word) || (word.length > 5 && product.includes(word))),
  );
  return (
    byName?.name ??
    oauth.hosts.find(({ domain }) => hosts.some((host) => host === domain || host.endsWith(`.${domain}`)))?.name
  );
}

const ADDRESS = /(?<![\w.+-])[\w.+-]{1,64}@(?<domain>[A-Za-z\d-]{1,63}(?:\.[A-Za-z\d-]{1,63}){1,4})/g;

const functions = new Set(data.functionWords);
const freeMail = new Set(data.freeMailDomains);
