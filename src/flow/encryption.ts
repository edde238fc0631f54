import data from '../../data/plain-transport.json' with { type: 'json' };
import type { Activity, Connection, Email, Property } from '../model/artifact.js';
import { words } from './secrets/names.js';
import { isJdbc, squeezed } from './secrets/pairs.js';
import { isAddressName } from './plain-addresses.js';

/** What the settings of a connection say about it as a whole. */
export interface Channels {
  /** Some setting says that it is encrypted: `useSSL` on, *Explicit FTPS*, `https://…`. */
  isEncrypted(artifact: Endpoint): boolean;
  isDatabase(artifact: Endpoint): boolean;
}

/** Looks at each artifact once, when asked for. */
export function createChannels(): Channels {
  const encrypted = new Map<Endpoint, boolean>();
  const database = new Map<Endpoint, boolean>();
  return {
    isEncrypted: (artifact) => known(encrypted, artifact, ({ properties }) => properties.some(saysEncrypted)),
    isDatabase: (artifact) => known(database, artifact, goesToDatabase),
  };
}

/** What Studio shows for a setting's value: the words of a choice, else the value itself. */
export const shownValue = ({ choice, value }: Property) => choice ?? String(value?.value ?? '');

/** Whether a setting is a switch that is on, in any spelling. */
export const isSwitchedOn = ({ value }: Property) => /^(?:true|1|yes|on)$/i.test(String(value?.value ?? '').trim());

/** Whether a driver's or connector's switch turns encryption off; some names mean that for databases alone. */
export function isPlainSwitch(name: string, value: string, database: boolean): boolean {
  const entry = switches.get(squeezed(name));
  return entry !== undefined && (database || entry.databaseOnly !== true) && entry.plain.includes(squeezed(value));
}

/** Whether a radio button for the protocol stands on one without encryption: `http` for *Connection Type*. */
export const isPlainProtocol = (name: string, value: string) =>
  protocolNames.has(squeezed(name)) &&
  Object.hasOwn(
    data.schemes,
    value
      .trim()
      .toLowerCase()
      .replace(/:\/{0,2}$/, ''),
  );

/** Whether an option of an FTP connection stands on *Unsecure FTP*. */
export function isPlainFtpOption(property: Property): boolean {
  const value = squeezed(shownValue(property));
  if (/^(?:ftp)?(?:un|in)secured?(?:ftp)?$/.test(value)) return true;
  const tokens = words(property.name);
  return data.ftpOptions.some(
    (option) => tokens.some((word) => option.words.includes(word)) && option.plain.includes(value),
  );
}

/** Whether a setting is about the encryption of an FTP connection at all. */
export const isFtpOption = ({ name }: Property) => words(name).some((word) => ftpWords.has(word));

/** Schemes such as `http` that no switch beside them lifts to TLS, as one may lift `ldap` or `ftp`. */
export const isAlwaysPlain = (scheme: string) => data.alwaysPlain.includes(scheme);

type Endpoint = Connection | Activity | Email;

function known<Value>(cache: Map<Endpoint, Value>, artifact: Endpoint, find: (artifact: Endpoint) => Value): Value {
  let value = cache.get(artifact);
  if (value === undefined) cache.set(artifact, (value = find(artifact)));
  return value;
}

interface Switch {
  readonly plain: readonly string[];
  readonly databaseOnly?: boolean;
}

const switches = new Map<string, Switch>(data.switches.flatMap((entry) => entry.names.map((name) => [name, entry])));
const protocolNames = new Set(data.protocolNames);
const secureSchemes = new Set(data.secureSchemes);
const ftpWords = new Set([
  'ftp',
  ...data.ftpOptions.flatMap((option) => option.words).filter((word) => !['option', 'options', 'type'].includes(word)),
]);
const tlsWords = new Set('ssl tls starttls ftps ldaps secure secured encrypt encrypted encryption'.split(' '));
/** Words of values that name an encrypted protocol: *Explicit FTPS*, `TLSv1.2`. */
const encryptedWords = new Set(
  'ftps ftpes sftp ssl tls tlsv starttls https ldaps wss implicit explicit implicitftps explicitftps'.split(' '),
);
/** Words of settings that are about TLS and do not switch it on. */
const otherMatters = new Set(
  `verify verification validate validation trust ignore disable skip allow cert certificate certs debug log proxy
   password file path key`.split(/\s+/),
);

const goesToDatabase = (artifact: Endpoint) =>
  ('adapter' in artifact && /database|jdbc|odbc|sql/.test(artifact.adapter)) ||
  artifact.properties.some(({ text }) => text !== undefined && isJdbc(text.value));

const ENCRYPTED_DRIVER =
  /[;?&](?:(?:encrypt|usessl|ssl|sslconnection)=(?:true|yes|1|strict|mandatory)|sslmode=(?:require|verify))/;

function saysEncrypted(property: Property): boolean {
  const shown = shownValue(property).trim().toLowerCase();
  const scheme = /^(?<scheme>[a-z0-9+.-]{2,20}):\/\//.exec(shown)?.groups?.scheme;
  if (scheme !== undefined) return secureSchemes.has(scheme);
  if (isJdbc(shown)) return ENCRYPTED_DRIVER.test(shown);
  const tokens = words(property.name);
  if (tokens.some((word) => otherMatters.has(word))) return false;
  if (isSwitchedOn(property)) return tokens.some((word) => tlsWords.has(word));
  if (shown.length > 60 || isAddressName(property.name) || /^(?:non|no|without|disable)/.test(shown)) return false;
  return [...words(shownValue(property)), ...words(shown)].some((word) => encryptedWords.has(word));
}
