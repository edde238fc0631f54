import { defineRule } from '../../../src/plugin.js';
import type {
  Activity,
  Connection,
  Connector,
  Email,
  OtherComponent,
  Problem,
  Secret,
  Workspace,
} from '../../../src/plugin.js';

export default defineRule({
  id: 'credentials/hardcoded-in-connection',
  title: 'Credential fields of connections must refer to hidden project variables',
  severity: 'error',
  core: true,
  cwe: [798, 260],
  guidance: [
    {
      title: 'Security best practices, Connector security',
      claim:
        'use project variables for login or user IDs, passwords, access keys, and other information that must be kept secure',
    },
    {
      title: 'Exports and imports',
      claim: 'text around a project variable in a credential field is exported in plain text, even without credentials',
      url: 'https://docs.jitterbit.com/integration-studio/design/projects/exports-and-imports',
    },
  ],
  check: {
    connection: written,
    activity: written,
    connector: written,
    email: written,
    other: written,
  },
});

type Settings = Connection | Activity | Connector | Email | OtherComponent;

function* written(artifact: Settings, { secrets }: Workspace): Generator<Problem> {
  for (const secret of secrets.of(artifact, 'connection')) {
    yield {
      ...secret.value,
      secret: { ...secret.value, kind: secret.kind },
      detail: secret.detail,
      severity: secret.evidence === 'name' ? 'warning' : 'error',
      message: messageFor(secret),
    };
  }
}

function messageFor({ form, detail, format, kind }: Secret): string {
  const what = format === undefined ? `'${detail ?? kind}'` : `'${detail ?? kind}' (${format})`;
  switch (form) {
    case 'around-reference':
      return `text around the variable in ${what} is exported in clear; move all of it into the variable`;
    case 'default':
      return `the default text of the variable in ${what} is a secret in clear; leave the default empty`;
    case 'assignment':
      return `'${detail ?? kind}' holds a secret (${kind}) in clear; put a hidden project variable in its place`;
    case 'literal':
      return `${what} holds a literal; refer to a hidden project variable instead`;
  }
}
