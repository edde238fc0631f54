import { defineRule } from '../../../src/plugin.js';
import type { Mapping, Problem, Script, Workspace } from '../../../src/plugin.js';

export default defineRule({
  id: 'credentials/secret-in-comment',
  title: 'Comments must not hold credentials',
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
  for (const { value, kind, format } of secrets.of(code, 'comment')) {
    yield {
      ...value,
      secret: { ...value, kind },
      severity: format === undefined ? 'warning' : 'error',
      message: `a comment holds a secret (${format ?? kind}); delete it, and change the secret`,
    };
  }
}
