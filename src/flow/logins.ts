import type { Activity, Connection, Email, Property } from '../model/artifact.js';
import { isCredentialField } from './secrets/credential-fields.js';
import { isConnectionString, isKeyword, isPlaceholder, looksLikeValue, secretName, words } from './secrets/names.js';
import { classify, referencesIn } from './values.js';

/** The credentials that travel whenever something is used. */
export interface Logins {
  /** The setting that holds the credential, or the user name where the export left the password out. */
  of(artifact: Connection | Activity | Email): Property | undefined;
}

/** Finds log-ins when asked for; each artifact is looked at once. */
export function findLogins(): Logins {
  const known = new Map<Connection | Activity | Email, Property | undefined>();
  const of = (artifact: Connection | Activity | Email): Property | undefined => {
    if (known.has(artifact)) return known.get(artifact);
    const found =
      loginOf(artifact) ?? (artifact.kind === 'activity' ? artifact.connection && of(artifact.connection) : undefined);
    known.set(artifact, found);
    return found;
  };
  return { of };
}

function loginOf({ kind, properties }: Connection | Activity | Email): Property | undefined {
  const travelling = properties.filter(({ name }) => !words(name).some((word) => staysHere.has(word)));
  const credential = travelling.find(holdsCredential);
  if (credential !== undefined || kind === 'activity') return credential;
  // An export without credentials leaves typed passwords out; the user name beside the empty field tells that there was one.
  const hasField = travelling.some((property) => property.credential && property.text === undefined);
  return hasField || kind === 'email' ? travelling.find(holdsUser) : undefined;
}

/** Words of passwords that open files and key stores on the agent, or a proxy, and do not travel with the traffic itself. */
const staysHere = new Set('archive zip pgp keystore truststore store proxy certificate passphrase'.split(' '));

function holdsCredential(property: Property): boolean {
  const field = isCredentialField(property);
  const text = property.text?.value ?? '';
  if (field === undefined || isUnset(text)) return false;
  // Design Studio encrypts hosts and paths, too.
  if (field === 'marked')
    return classify(text).kind !== 'encrypted' || secretName(property.name) !== undefined || holdsUser(property);
  // A connection string is no credential as a whole; what is in it, is told by the string itself.
  if (isKeyword(text) || isConnectionString(property.name)) return false;
  return (
    field === 'strong' || looksLikeValue(text) || referencesIn(text).some(({ name }) => secretName(name) !== undefined)
  );
}

function holdsUser({ name, text }: Property): boolean {
  const [before = '', last = ''] = ['', ...words(name)].slice(-2);
  return (userWords.has(last) || userWords.has(before + last)) && text !== undefined && !isUnset(text.value);
}

const userWords = new Set('user username userid login loginname account email benutzer usuario utilisateur'.split(' '));

const isUnset = (text: string) => classify(text).kind === 'empty' || isPlaceholder(text);
