import type { Artifact, Project, Property } from '../../model/artifact.js';
import { assignedReferences } from './connection-strings.js';
import { isConnectionString, secretName } from './names.js';
import { urlsOfSetting } from './urls.js';
import { referencesIn } from '../values.js';
import type { FieldStrength } from './written.js';
import { variableKey } from '../variable-names.js';

/** Where a variable is used as a credential. */
export interface CredentialUse {
  readonly artifact: Artifact;
  /** The field, as Studio calls it. */
  readonly field: string;
}

/** Whether a property takes a credential: by the connector's own mark, or by its name. */
export function isCredentialField({ credential, name, label }: Property): FieldStrength | undefined {
  return credential ? 'marked' : (secretName(name) ?? (label === name ? undefined : secretName(label)));
}

/** Variables that a credential field refers to, by `variableKey`, each with the first such field. */
export function credentialUses(project: Project): Map<string, CredentialUse> {
  const uses = new Map<string, CredentialUse>();
  for (const artifact of [...project.connections, ...project.activities, ...project.emails, ...project.others]) {
    for (const property of artifact.properties) {
      for (const name of credentialReferences(property)) {
        const key = variableKey(name);
        if (!uses.has(key)) uses.set(key, { artifact, field: property.label });
      }
    }
  }
  return uses;
}

/** Names of the variables that stand for a credential in a setting. */
function credentialReferences(property: Property): string[] {
  const text = property.text?.value;
  if (!text?.includes('[')) return [];
  const urls = urlsOfSetting(text);
  // A URL and a connection string say themselves what in them is the secret; the host and the user are none.
  const said = [
    ...urls.flatMap(({ credentials }) =>
      credentials.flatMap(({ form, strength, start, end }) =>
        form === 'reference' && strength === 'strong' ? namesIn(text.slice(start, end)) : [],
      ),
    ),
    ...assignedReferences(text, urls),
  ];
  const field = isCredentialField(property);
  if (said.length > 0 || urls.length > 0 || (field !== 'marked' && field !== 'strong')) return said;
  if (isConnectionString(property.name)) return said;
  // `Basic [user]:[password]`: where some of the names speak, they speak for the others.
  const names = namesIn(text);
  const telling = names.filter((name) => secretName(name) !== undefined);
  return names.length > 1 && telling.length > 0 ? telling : names;
}

const namesIn = (text: string) => referencesIn(text).map(({ name }) => name);
