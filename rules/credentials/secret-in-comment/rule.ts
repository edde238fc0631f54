import { defineRule, secretName } from '../../../src/plugin.js';
import type { Mapping, Problem, Script, Workspace } from '../../../src/plugin.js';

export default defineRule({
  id: 'credentials/secret-in-comment',
  title: 'Comments and stored test values must not hold credentials',
  severity: 'error',
  cwe: [615, 540],
  guidance: [
    {
      title: 'Security best practices',
      claim: 'remove development and testing IDs and passwords before migrating code',
    },
  ],
  check: { script: noted, mapping: noted },
});

function* noted(code: Script | Mapping, { secrets }: Workspace): Generator<Problem> {
  for (const { value, kind, format, detail } of secrets.of(code, 'comment')) {
    const what = detail === undefined ? 'a comment' : `the value stored for '${detail}'`;
    // A name that says nothing of its own: a project variable of that name is a secret.
    const told = format ?? (detail === undefined || secretName(detail) !== undefined ? kind : undefined);
    const mend = detail === undefined ? 'delete it' : 'empty it';
    yield {
      ...value,
      secret: { ...value, kind },
      detail,
      severity: format === undefined ? 'warning' : 'error',
      message: `${what} holds a secret${told === undefined ? '' : ` (${told})`}; ${mend}, and change the secret`,
    };
  }
}
