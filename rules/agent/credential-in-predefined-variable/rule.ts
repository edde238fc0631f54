import { defineRule } from '../../../src/plugin.js';

export default defineRule({
  id: 'agent/credential-in-predefined-variable',
  title: 'Credentials must be hidden project variables, not predefined variables of an agent',
  severity: 'error',
  core: true,
  cwe: [256, 260, 798],
  guidance: [
    {
      title: 'Security best practices, Connector security',
      claim: 'use project variables for login or user IDs, passwords, access keys, and other such information',
    },
    {
      title: 'Jitterbit variables',
      claim: '[PredefinedGlobalVariables] of jitterbit.conf sets variables for every operation of an agent',
      url: 'https://docs.jitterbit.com/cloud-studio/cloud-studio-reference/variables/jitterbit-variables',
    },
  ],
  check: {
    *'agent-conf'(conf, { secrets }) {
      for (const { value, kind, detail, evidence } of secrets.of(conf, 'predefined-variable')) {
        const name = detail?.replace(/^\[[^\]]*\] /, '') ?? 'the variable';
        const message = `'${name}' is readable by everybody with this file; make it a hidden project variable`;
        const severity = evidence === 'name' ? 'warning' : 'error';
        yield { ...value, secret: { ...value, kind }, detail, severity, message };
      }
    },
  },
});
