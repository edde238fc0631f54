import { defineRule } from '../../../src/plugin.js';
import type { ContainerFile, Secret } from '../../../src/plugin.js';

export default defineRule({
  id: 'agent/secret-in-container-env',
  title: "Files that start agents must take secrets from the platform's secret store",
  severity: 'error',
  cwe: [526, 798, 214],
  guidance: [
    {
      title: 'Security best practices, Connector security',
      claim: 'use third-party vaults or keystores for what must be kept secure',
    },
    {
      title: 'Register a private agent',
      claim: 'HARMONY_USERNAME and HARMONY_PASSWORD log a container in',
      url: 'https://docs.jitterbit.com/agent/register',
    },
  ],
  check: {
    *'container-file'(file, { secrets }) {
      for (const secret of secrets.of(file, 'container')) {
        const { value, kind, detail, evidence } = secret;
        const severity = evidence === 'name' ? 'warning' : 'error';
        yield { ...value, secret: { ...value, kind }, detail, severity, message: messageFor(file, secret) };
      }
    },
  },
});

function messageFor({ format, commands }: ContainerFile, { detail, form, value }: Secret): string {
  const what = detail ?? 'a setting';
  const isCommand = commands.some(
    (command) => command.source === value.source && inside(command.span, value.span) && what.startsWith('jitterbit-'),
  );
  if (isCommand) return `${what} is handed a password on its command line; read it from a secret store`;
  if (form === 'default') return `the default of ${what} is a secret in clear; leave the default empty`;
  if (format === 'dockerfile') return `${what} stays in the image in clear; hand it in when the container starts`;
  return `${what} holds a secret in clear; take it from the platform's secret store`;
}

const inside = (outer: { start: number; end: number }, inner: { start: number; end: number }) =>
  outer.start <= inner.start && inner.end <= outer.end;
