import { defineRule, isSecretLeak, isSureLeak, leakProblem } from '../../../src/plugin.js';
import type { Leak, Mapping, Problem, Script, Workspace } from '../../../src/plugin.js';

export default defineRule({
  id: 'logging/secret-in-error-message',
  title: 'Error messages must not hold secrets',
  severity: 'error',
  core: true,
  cwe: [209, 532],
  guidance: [
    {
      title: 'Security best practices, Log security',
      claim: 'do not write sensitive data to the logs',
    },
    {
      title: 'Logging and error functions',
      claim: 'RaiseError writes its text to the error log, SetLastError as a warning; both can be read later',
      url: 'https://docs.jitterbit.com/studio/functions/logging-and-error/',
    },
  ],
  check: { script: raised, mapping: raised },
});

function* raised(code: Script | Mapping, { flow }: Workspace): Generator<Problem> {
  for (const leak of flow.leaks(code, 'error-message')) {
    if (isSecretLeak(leak)) yield leakProblem(leak, isSureLeak(leak) ? 'error' : 'warning', messageFor(leak));
  }
}

function messageFor(leak: Leak): string {
  if (!leak.certain) return `${leak.what} may reach an error message, if these scripts run in one chain`;
  if (!isSureLeak(leak)) return `${leak.what}, probably a secret, reaches an error message; leave it out`;
  return `${leak.what} reaches an error message; say what failed, not with what`;
}
