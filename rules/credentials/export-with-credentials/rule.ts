import { classify, defineRule, isCredentialField, words } from '../../../src/plugin.js';
import type { Connection, Project, Property, Text } from '../../../src/plugin.js';

export default defineRule({
  id: 'credentials/export-with-credentials',
  title: 'Projects should be exported without credentials',
  severity: 'warning',
  cwe: [538],
  guidance: [
    {
      title: 'Exports and imports',
      claim: 'with Include Credentials, credential fields are exported encrypted; without it, only references survive',
      url: 'https://docs.jitterbit.com/integration-studio/design/projects/exports-and-imports',
    },
    {
      title: 'Export as a Jitterpak',
      claim: 'Without credentials is recommended for added security',
      url: 'https://success.jitterbit.com/design-studio/design-studio-jitterpaks/export-as-a-jitterpak/',
    },
  ],
  check: {
    *project(project) {
      const fields = countEncrypted(project);
      const variables = project.encryptsAll ? project.variables.filter(({ value }) => isCiphertext(value)).length : 0;
      // Where the credentials are there, an empty field is one in which nothing was typed.
      const isWhole = project.origin === 'folder' || (project.encryptsAll && fields > 0);
      const empty = isWhole ? 0 : countEmpty(project);
      if (fields + variables + empty === 0) return;
      const { source, span } = project.place;
      yield {
        source,
        span,
        severity: project.format === 'jitterpak' && fields > 0 ? 'warning' : 'info',
        message: messageFor(project, { fields, variables, empty }),
      };
    },
  },
});

interface Counts {
  readonly fields: number;
  readonly variables: number;
  readonly empty: number;
}

function messageFor({ origin }: Project, { fields, variables, empty }: Counts): string {
  const hold = empty === 1 ? 'holds' : 'hold';
  const encrypted = [count(fields, 'credential field'), count(variables, 'variable')].filter((text) => text !== '');
  if (encrypted.length === 0)
    return `${count(empty, 'credential field')} ${hold} nothing; what was typed in belongs into hidden project variables`;
  const are = `${encrypted.join(' and ')} ${fields + variables === 1 ? 'is' : 'are'} encrypted`;
  if (origin === 'folder') return `${are}, so not checked; look at them in Studio`;
  if (fields === 0) return `${are}, so not checked; export without their values`;
  if (origin === 'backup') return `environment backup: ${are}; export without credentials`;
  return `${are}, so not checked${empty === 0 ? '' : ` (${empty} more ${hold} nothing)`}; export without credentials`;
}

const count = (number: number, what: string) => (number === 0 ? '' : `${number} ${what}${number === 1 ? '' : 's'}`);

const countEmpty = ({ connections }: Project) =>
  connections.reduce((sum, connection) => sum + emptyFields(connection).length, 0);

function countEncrypted({ connections, activities, emails, others }: Project): number {
  return [...connections, ...activities, ...emails, ...others]
    .flatMap(({ properties }) => properties)
    .filter((property) => isCredentialField(property) !== undefined && isCiphertext(property.text)).length;
}

/**
 * Fields that the connector marks as credentials and that hold nothing, of a connection that somebody has filled in. Not
 * those that Studio hides, nor those of a part that is not in use: `archive_password`, `proxy_password` without a proxy.
 */
function emptyFields({ properties }: Connection): Property[] {
  const filled = properties.filter((property) => !property.credential && !isEmpty(property));
  if (filled.length === 0) return [];
  return properties.filter((property) => {
    if (!property.credential || property.hidden || !isEmpty(property)) return false;
    const part = optionalPart(property);
    return part === undefined || filled.some((other) => other.value?.value !== false && optionalPart(other) === part);
  });
}

/** The part of a connection that most do without, by the name of its fields. */
const optionalPart = ({ name }: Property) => words(name).find((word) => OPTIONAL.has(word));
const OPTIONAL = new Set(['archive', 'zip', 'proxy', 'keystore', 'truststore', 'certificate', 'pgp', 'ssh']);

const isCiphertext = (text: Text | undefined) => text !== undefined && classify(text.value).kind === 'encrypted';
const isEmpty = ({ value }: Property) => value === undefined || String(value.value).trim() === '';
