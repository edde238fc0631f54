import { classify, defineRule } from '../../../src/plugin.js';
import type { GlobalVariable, Problem, Secret, Variable, Workspace } from '../../../src/plugin.js';

export default defineRule({
  id: 'credentials/project-variable-value-exported',
  title: 'An export must not carry the values of secret variables',
  severity: 'error',
  core: true,
  cwe: [312, 538, 540],
  guidance: [
    {
      title: 'Security best practices, Connector security',
      claim: 'when migrating your project to another environment, you want to avoid sharing private information',
    },
    {
      title: 'Exports and imports',
      claim:
        'values of project variables are governed by Include Project Variable Values alone; without Hide Value they are plain text',
      url: 'https://docs.jitterbit.com/integration-studio/design/projects/exports-and-imports',
    },
  ],
  check: {
    *variable(variable, workspace) {
      yield* written(variable, workspace);
      yield* encrypted(variable);
    },
    global: written,
  },
});

function* written(variable: Variable | GlobalVariable, { secrets }: Workspace): Generator<Problem> {
  for (const secret of secrets.of(variable, 'variable')) {
    yield {
      ...secret.value,
      secret: { ...secret.value, kind: secret.kind },
      severity: secret.evidence === 'name' ? 'warning' : 'error',
      message: messageFor(variable, secret),
    };
  }
}

function messageFor(variable: Variable | GlobalVariable, { evidence, form, format, kind }: Secret): string {
  const what = format === undefined ? 'a secret' : `a secret (${format})`;
  const mend = mendOf(variable);
  switch (form) {
    case 'assignment':
      return `the value holds a secret (${kind}) in clear; ${mend}`;
    case 'around-reference':
      return `text around the reference is ${what} in clear; ${mend}`;
    case 'default':
      return `the default text of the reference is ${what} in clear; leave the default empty`;
    case 'literal':
      return evidence === 'name'
        ? `the value looks like a secret, and is in clear; ${mend}`
        : `the value is ${what} in clear; ${mend}`;
  }
}

function mendOf(variable: Variable | GlobalVariable): string {
  if (variable.kind === 'global') return 'use a hidden project variable instead';
  return variable.hidden.value ? 'export again without values' : 'hide it, export without values';
}

/** Where every variable is encrypted, even a path, `export-with-credentials` says once how many these are. */
function* encrypted({ value, project }: Variable): Generator<Problem> {
  if (project.encryptsAll || value === undefined || classify(value.value).kind !== 'encrypted') return;
  const source = value.cut();
  const span = { start: 0, end: value.value.length };
  yield {
    source,
    span,
    // Ciphertext is no secret by itself, but nobody should copy it out of a report.
    secret: { value: value.value, source, span, kind: 'encrypted value' },
    severity: 'info',
    message: 'contains an encrypted value; re-export without project variable values',
  };
}
