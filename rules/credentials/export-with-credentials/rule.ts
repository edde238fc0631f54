import { classify, defineRule, isCredentialField, words } from '../../../src/plugin.js';
import type { Connection, Project, Property } from '../../../src/plugin.js';

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
      const encrypted = countEncrypted(project);
      const empty = project.connections.reduce((sum, connection) => sum + emptyFields(connection).length, 0);
      if (encrypted === 0 && empty === 0) return;
      const { source, span } = project.place;
      yield {
        source,
        span,
        severity: project.format === 'jitterpak' && encrypted > 0 ? 'warning' : 'info',
        message: messageFor(encrypted, empty),
      };
    },
  },
});

function messageFor(encrypted: number, empty: number): string {
  const fields = (count: number) => `${count} credential ${count === 1 ? 'field' : 'fields'}`;
  const hold = empty === 1 ? 'holds' : 'hold';
  if (encrypted === 0)
    return `${fields(empty)} ${hold} nothing; what was typed in belongs into hidden project variables`;
  const are = encrypted === 1 ? 'is' : 'are';
  const rest = empty === 0 ? '' : ` (${empty} more ${hold} nothing)`;
  return `${fields(encrypted)} ${are} encrypted, so not checked${rest}; export without credentials`;
}

function countEncrypted({ connections, activities, emails }: Project): number {
  return [...connections, ...activities, ...emails]
    .flatMap(({ properties }) => properties)
    .filter((property) => isCredentialField(property) !== undefined && isEncrypted(property)).length;
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

const isEncrypted = ({ text }: Property) => text !== undefined && classify(text.value).kind === 'encrypted';
const isEmpty = ({ value }: Property) => value === undefined || String(value.value).trim() === '';
