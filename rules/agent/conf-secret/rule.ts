import { defineRule } from '../../../src/plugin.js';
import type { Secret, Severity } from '../../../src/plugin.js';

export default defineRule({
  id: 'agent/conf-secret',
  title: 'jitterbit.conf must not hold secrets in clear',
  severity: 'error',
  core: true,
  cwe: [256, 260],
  guidance: [
    {
      title: 'Security best practices, Connector security',
      claim:
        'use keystores, and pull this information from a database stored off the agent and not called until runtime',
    },
    {
      title: 'SSH keys for private agents',
      claim: 'the pass phrase of a private key is written into jitterbit.conf as text',
      url: 'https://docs.jitterbit.com/agent/ssh',
    },
  ],
  check: {
    *'agent-conf'(conf, { secrets }) {
      for (const secret of secrets.of(conf, 'conf')) {
        const { value, kind, detail } = secret;
        const severity = severityFor(secret);
        yield { ...value, secret: { ...value, kind }, detail, severity, message: messageFor(secret) };
      }
    },
  },
});

const isDatabase = ({ detail }: Secret) => /^\[DbInfo\] Password$/i.test(detail ?? '');

/** The installer itself writes the password of the agent's own database. */
const severityFor = (secret: Secret): Severity =>
  isDatabase(secret) || secret.evidence === 'name' ? 'warning' : 'error';

function messageFor(secret: Secret): string {
  const what = secret.detail ?? 'this setting';
  if (isDatabase(secret)) return `${what} is in clear, as installed; keep this file out of repositories`;
  return `${what} is a secret in clear; move it to a protected store`;
}
