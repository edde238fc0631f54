import { defineRule } from '../../../src/plugin.js';
import type { Artifact, Problem, Workspace } from '../../../src/plugin.js';

export default defineRule({
  id: 'credentials/known-token-format',
  title: 'No text of a project may hold a key or token in the format of a known provider',
  severity: 'error',
  core: true,
  cwe: [798, 615],
  guidance: [
    {
      title: 'Security best practices, Organizations and environments',
      claim: 'remove IDs and passwords before migrating code; use project variables to store them',
    },
  ],
  check: {
    project: loose,
    connection: loose,
    activity: loose,
    connector: loose,
    variable: loose,
    global: loose,
    email: loose,
    operation: loose,
    script: loose,
    mapping: loose,
    other: loose,
    'agent-conf': loose,
    registration: loose,
    'container-file': loose,
  },
});

function* loose(artifact: Artifact, { secrets }: Workspace): Generator<Problem> {
  for (const { value, kind, detail } of secrets.of(artifact, 'text')) {
    const where = detail === undefined ? 'here' : `in '${detail}'`;
    yield {
      ...value,
      secret: { ...value, kind },
      detail,
      message: `a secret stands ${where} (${kind}); take it out and have it revoked`,
    };
  }
}
