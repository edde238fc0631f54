import { classify, defineRule, isAddress, isConnectionString, isKeyword } from '../../../src/plugin.js';
import type { Variable, Workspace } from '../../../src/plugin.js';

export default defineRule({
  id: 'credentials/project-variable-not-hidden',
  title: 'Project variables that hold a secret must have Hide Value switched on',
  severity: 'warning',
  core: true,
  cwe: [549, 200],
  guidance: [
    {
      title: 'Security best practices, Connector security',
      claim:
        'use project variables for login or user IDs, passwords, access keys, and other information that must be kept secure',
    },
    {
      title: 'Manage endpoint credentials',
      claim: 'project variables, whose values can be hidden, keep the credentials of endpoints',
      url: 'https://docs.jitterbit.com/cloud-studio/cloud-studio-best-practices-and-how-tos/manage-endpoint-credentials',
    },
  ],
  check: {
    *variable(variable, workspace) {
      if (variable.hidden.value) return;
      const why = reason(variable, workspace);
      if (why === undefined) return;
      const { source, span } = variable.hidden;
      yield { source, span, message: `${why}; switch on Hide Value` };
    },
  },
});

/** Why a variable is believed to be a secret, strongest reason first. */
function reason(variable: Variable, { secrets }: Workspace): string | undefined {
  const use = secrets.usedIn(variable);
  if (use !== undefined)
    return `${use.artifact.kind} '${use.artifact.name}' uses it as '${use.field}', but its value is shown`;
  const [written] = secrets.of(variable, 'variable');
  if (written?.format !== undefined) return `it holds a secret (${written.format}), and shows it`;
  if (written?.form === 'assignment') return `it holds a secret (${written.kind}), and shows it`;
  if (secrets.evidence(variable) === 'name' && !isHarmless(variable))
    return 'its name says that it is a secret, but its value is shown';
  return written === undefined ? undefined : 'its value looks like a secret, and is shown';
}

/** Under a name such as `crm_authorization`: a switch, a scheme, an address, a reference, a connection string without credentials. */
function isHarmless({ name, value }: Variable): boolean {
  const text = value?.value ?? '';
  const { kind } = classify(text);
  return isKeyword(text) || isAddress(text) || kind === 'reference' || (kind !== 'empty' && isConnectionString(name));
}
