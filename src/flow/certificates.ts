import data from '../../data/tls-switches.json' with { type: 'json' };
import { words } from './secrets/names.js';
import { squeezed } from './secrets/pairs.js';

/**
 * What a switch does to the check of the other side's certificate: *known* by a product's documentation to accept any
 * one, *likely* to by its name and value; *encrypt-only* checks nothing by design, as PostgreSQL's `sslmode=require`.
 */
export type CertificateFault = 'known' | 'likely' | 'encrypt-only';

/** Judges one switch of a driver, client or connector; undefined where it checks, or is about something else. */
export function certificateFault(name: string, value: string): CertificateFault | undefined {
  // No switch is longer than a class name.
  if (value.length > 100) return undefined;
  const key = squeezed(name);
  const setting = squeezed(value);
  if (accepting.get(key)?.has(setting) === true) return 'known';
  if (encryptOnly.get(key)?.has(setting) === true) return 'encrypt-only';
  return isLikely(name, key, value.trim().toLowerCase()) ? 'likely' : undefined;
}

/** Whether a switch is about the name in the certificate rather than about who signed it. */
export const isAboutHostName = (name: string) => /host|identification|dnmatch|mismatch/.test(squeezed(name));

type Table = ReadonlyMap<string, ReadonlySet<string>>;

const accepting: Table = table(data.switches.map(({ names, accepts }) => ({ names, values: accepts })));
const encryptOnly: Table = table(data.encryptOnly);
const otherMatters = new Set(data.otherMatters);

function table(entries: readonly { readonly names: readonly string[]; readonly values: readonly string[] }[]): Table {
  const values = new Map<string, Set<string>>();
  for (const entry of entries) {
    for (const name of entry.names) values.set(name, new Set([...(values.get(name) ?? []), ...entry.values]));
  }
  return values;
}

/** A boolean whose name says it: `ignoreCertificateErrors` on, `ssl_verify` off. */
function isLikely(name: string, key: string, value: string): boolean {
  const on = data.accepting.yes.includes(value);
  const off = data.checking.no.includes(value);
  if ((!on && !off) || words(name).some((word) => otherMatters.has(word))) return false;
  if (!data.objects.some((object) => key.includes(object))) return false;
  // To switch TLS off is another matter than to trust anyone who speaks it.
  if (on) return data.accepting.verbs.some((verb) => key.includes(verb)) && !/^disable(?:ssl|tls|https)$/.test(key);
  return (
    data.checking.verbs.some((verb) => key.includes(verb)) && !data.accepting.verbs.some((verb) => key.includes(verb))
  );
}
