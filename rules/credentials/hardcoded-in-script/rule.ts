import { defineRule } from '../../../src/plugin.js';
import type { Mapping, Problem, Script, Secret, Workspace } from '../../../src/plugin.js';

export default defineRule({
  id: 'credentials/hardcoded-in-script',
  title: 'Scripts and mappings must read secrets from hidden project variables',
  severity: 'error',
  core: true,
  cwe: [798, 259],
  guidance: [
    {
      title: 'Security best practices',
      claim: 'remove development and testing IDs and passwords before migrating code; use project variables',
    },
    {
      title: 'Project variables',
      claim: 'a project variable with Hide Value keeps its value out of sight',
      url: 'https://docs.jitterbit.com/integration-studio/design/variables/project',
    },
  ],
  check: { script: written, mapping: written },
});

function* written(code: Script | Mapping, { secrets }: Workspace): Generator<Problem> {
  for (const secret of secrets.of(code, 'script')) {
    yield {
      ...secret.value,
      secret: { ...secret.value, kind: secret.kind },
      severity: secret.evidence === 'name' ? 'warning' : 'error',
      message: `${whatIsWrong(secret)}; read it from a hidden project variable`,
    };
  }
}

function whatIsWrong({ use, format, form, kind }: Secret): string {
  const what = format ?? 'literal';
  if (use !== undefined) return `${what} ${use}`;
  return form === 'assignment' ? `a text of this script holds a secret (${kind})` : `${what} written in a script`;
}
