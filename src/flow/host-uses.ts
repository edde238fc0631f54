import type { Activity, Connection, Email, Property } from '../model/artifact.js';
import type { Span } from '../source/source.js';
import type { Text } from '../source/text.js';
import { words } from './secrets/names.js';
import { isJdbc, pairsIn, squeezed } from './secrets/pairs.js';
import { isAddressSetting } from './plain-addresses.js';
import { urlsIn } from './secrets/urls.js';
import type { Variables } from './variables.js';
import { referencesIn } from './values.js';

/** A host that a setting names, alone or in a URL. */
export interface Address {
  /** In lower case, without port. */
  readonly host: string;
  /** What follows host and port in a URL; empty for a bare host. */
  readonly path: string;
  /** Where the host stands in the text that was searched. */
  readonly span: Span;
}

/** A host that an artifact talks to. */
export interface HostUse extends Address {
  readonly property: Property;
  readonly text: Text;
  /** Where it stands in the property's own text: the host, or all of it where a variable tells the host. */
  readonly written: Span;
  /** The variable that holds all of the address; undefined where the setting itself says at least a part of it. */
  readonly variable: string | undefined;
}

const known = new WeakMap<Variables, WeakMap<Connection | Activity | Email, readonly HostUse[]>>();

/** The hosts of a connection, activity or e-mail notification, with the values of project variables put in. */
export function hostUses(artifact: Connection | Activity | Email, variables: Variables): readonly HostUse[] {
  let all = known.get(variables);
  if (all === undefined) known.set(variables, (all = new WeakMap()));
  let uses = all.get(artifact);
  if (uses === undefined) all.set(artifact, (uses = findUses(artifact, variables)));
  return uses;
}

function findUses(artifact: Connection | Activity | Email, variables: Variables): HostUse[] {
  return artifact.properties.flatMap((property) => {
    const { text, name } = property;
    if (text === undefined || text.value.length > LONGEST) return [];
    if (artifact.kind !== 'email' && !isAddressSetting(artifact, property)) return [];
    const own = addressesIn(text.value, name);
    const expanded = variables.expand(text.value, artifact.project);
    return (expanded === text.value ? own : addressesIn(expanded, name)).map((address) => {
      const same = own.find(({ host }) => host === address.host);
      const references = same === undefined ? referencesIn(text.value) : [];
      const variable = references.find((reference) =>
        addressesIn(variables.expand(`[${reference.name}]`, artifact.project), name).some(
          ({ host }) => host === address.host,
        ),
      )?.name;
      return { ...address, property, text, variable, written: same?.span ?? { start: 0, end: text.value.length } };
    });
  });
}

/** The hosts of a text: those of URLs and connection strings; under a host's name, the host that it is. */
export function addressesIn(text: string, name: string): Address[] {
  const urls = urlsIn(text).map(({ host, hostSpan, end }) => ({
    host,
    path: text.slice(hostSpan.end, end).replace(/^:\d{1,5}/, ''),
    span: hostSpan,
  }));
  if (urls.length > 0) return urls;
  const strings = isJdbc(text) || (text.includes('=') && text.includes(';'));
  if (strings) {
    return [...pairsIn(text)]
      .filter(({ key }) => hostKeys.has(squeezed(key)))
      .flatMap(({ value, valueSpan }) => bareHost(value, valueSpan.start) ?? []);
  }
  return isHostName(name) ? (bareHost(text, 0) ?? []) : [];
}

const LONGEST = 20_000;
const hostKeys = new Set(['server', 'host', 'hostname', 'datasource', 'servername', 'addr', 'address']);
const hostWords = new Set(
  'host hostname server servername url uri address endpoint domain locator instance hosts servers'.split(' '),
);
const isHostName = (name: string) => words(name).some((word) => hostWords.has(word));

/** `erp-dev.acme.example:1433`; also `erp.acme.example/path` without a scheme. */
function bareHost(text: string, offset: number): Address[] | undefined {
  const match = /^\s{0,20}(?<host>[A-Za-z\d][\w.-]{1,250})(?::\d{1,5})?(?<path>\/\S{0,2000})?\s{0,20}$/.exec(text);
  if (match === null) return undefined;
  const { host, path } = match.groups!;
  if (!/[A-Za-z]/.test(host!) || (!host!.includes('.') && !host!.includes('-'))) return undefined;
  const start = offset + match[0].indexOf(host!);
  return [{ host: host!.toLowerCase(), path: path ?? '', span: { start, end: start + host!.length } }];
}
