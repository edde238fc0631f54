import { defineRule, isSecretLeak, isSureLeak, leakProblem } from '../../../src/plugin.js';
import type { Email, Leak, Mapping, Problem, Script, Workspace } from '../../../src/plugin.js';

export default defineRule({
  id: 'logging/secret-in-email',
  title: 'E-mails must not hold secrets',
  severity: 'error',
  cwe: [201, 319],
  guidance: [
    {
      title: 'Security best practices, Log security',
      claim: 'do not write sensitive data where it can be read later',
    },
    {
      title: 'Create an email message',
      claim: 'a variable in brackets is replaced by its value in the subject and the message',
      url: 'https://success.jitterbit.com/design-studio/design-studio-reference/operations/create-an-email-message',
    },
  ],
  check: { script: mailed, mapping: mailed, email: mailed },
});

function* mailed(artifact: Script | Mapping | Email, { flow }: Workspace): Generator<Problem> {
  for (const leak of flow.leaks(artifact, 'email')) {
    if (isSecretLeak(leak)) {
      yield {
        ...leakProblem(leak, isSureLeak(leak) ? 'error' : 'warning', messageFor(leak)),
        detail: detailOf(artifact, leak),
      };
    }
  }
}

/** In a notification, the field that names the variable. */
const detailOf = ({ kind }: Script | Mapping | Email, { sink }: Leak) => (kind === 'email' ? sink : undefined);

function messageFor(leak: Leak): string {
  if (!leak.certain) return `${leak.what} may be sent by e-mail, if these run in one chain`;
  if (!isSureLeak(leak)) return `${leak.what}, probably a secret, is sent by e-mail; leave it out`;
  return `${leak.what} is sent by e-mail; leave it out, say where to look`;
}
