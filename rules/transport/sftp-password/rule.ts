import { classify, defineRule, shownValue, squeezed } from '../../../src/plugin.js';
import type { Connection, Problem, Workspace } from '../../../src/plugin.js';

export default defineRule({
  id: 'transport/sftp-password',
  title: 'SFTP from private agents should log in with a key',
  severity: 'info',
  needsPolicy: true,
  cwe: [309],
  guidance: [
    {
      title: 'SSH keys for SFTP',
      claim: 'private agents log in with the keys that the section [SSH] of jitterbit.conf names',
      url: 'https://docs.jitterbit.com/agent/ssh',
    },
  ],
  check: {
    *connection(connection, workspace) {
      // Cloud agents have no keys of their own.
      if (connection.file.environment?.agentGroup?.type?.value !== 'private' || !isSftp(connection, workspace)) return;
      const password = connection.properties.find(
        ({ name, text }) =>
          /(?:password|passwd|pwd|passwort|kennwort)$/.test(squeezed(name)) &&
          !/proxy|archive|zip/i.test(name) &&
          text !== undefined &&
          classify(text.value).kind !== 'empty',
      );
      if (password === undefined) return;
      const { place, label } = password;
      const message = 'SFTP logs in by password; use an SSH key, which private agents can';
      yield { source: place.source, span: place.span, detail: label, message } satisfies Problem;
    },
  },
});

function isSftp({ adapter, properties, project }: Connection, { variables }: Workspace): boolean {
  if (adapter === 'sftp') return true;
  if (adapter !== 'ftp') return false;
  return properties.some((property) => {
    const text = variables.expand(property.text?.value ?? '', project);
    if (/^\s{0,20}sftp:\/\//i.test(text)) return true;
    // Design Studio writes 4 for SFTP, always with port 22.
    if (squeezed(property.name) === 'encryptchoice') return shownValue(property).trim() === '4';
    return /^(?:sftp|sshftp|ssh|ftpoverssh)$/.test(squeezed(shownValue(property)));
  });
}
