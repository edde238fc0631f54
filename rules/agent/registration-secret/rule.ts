import { defineRule, isPlaceholder } from '../../../src/plugin.js';
import type { AgentConf, ContainerFile, Problem, Registration, Secret, Workspace } from '../../../src/plugin.js';

export default defineRule({
  id: 'agent/registration-secret',
  title: 'What an agent registers with must be encrypted, or come from a secret store',
  severity: 'error',
  core: true,
  cwe: [256, 522],
  guidance: [
    {
      title: 'Register a private agent',
      claim: 'encrypt the user name and password of register.json with jitterbit-utils -e',
      url: 'https://docs.jitterbit.com/agent/register',
    },
    {
      title: 'Security best practices, Connector security',
      claim: 'passwords, access keys, and other such information must be kept secure',
    },
  ],
  check: {
    *registration(registration, workspace) {
      yield* userName(registration);
      yield* written(registration, workspace);
    },
    'container-file': written,
    'agent-conf': written,
  },
});

/** The user name is half of the log-in; alone it is no secret, and may be shown. */
function* userName({ fields }: Registration): Generator<Problem> {
  const name = fields.get('username');
  if (name === undefined || name.value.startsWith('$00') || isPlaceholder(name.value)) return;
  const message = 'the user name is in clear; paste here what jitterbit-utils -e prints';
  yield { source: name.source, span: name.span, detail: 'username', message };
}

function* written(
  artifact: Registration | ContainerFile | AgentConf,
  { secrets }: Pick<Workspace, 'secrets'>,
): Generator<Problem> {
  for (const secret of secrets.of(artifact, 'registration')) {
    const { value, kind, detail } = secret;
    yield { ...value, secret: { ...value, kind }, detail, message: messageFor(secret) };
  }
}

function messageFor({ detail }: Secret): string {
  if (detail === 'password') return 'the password is in clear; paste here what jitterbit-utils -e prints';
  if (detail === 'agentMetricsToken') return 'the metrics token is in clear; hand it in from a secret store';
  const what = detail === undefined || detail === 'token' ? 'the token' : detail;
  return `${what} lets anybody register an agent; revoke it, and use a secret store`;
}
