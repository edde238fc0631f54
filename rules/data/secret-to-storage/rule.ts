import { defineRule, isSecretLeak, isSureLeak, leakProblem } from '../../../src/plugin.js';
import type { Leak, Mapping, Problem, Script, Workspace } from '../../../src/plugin.js';

export default defineRule({
  id: 'data/secret-to-storage',
  title: 'Secrets must not be written to files or tables in clear',
  severity: 'error',
  cwe: [312, 922],
  guidance: [
    {
      title: 'Security best practices',
      claim: 'credentials that are needed at run time belong into keystores or a vault',
    },
  ],
  check: { script: stored, mapping: stored },
});

function* stored(code: Script | Mapping, { flow }: Workspace): Generator<Problem> {
  for (const leak of flow.leaks(code, 'storage')) {
    if (isSecretLeak(leak)) yield leakProblem(leak, isSureLeak(leak) ? 'error' : 'warning', messageFor(leak));
  }
}

function messageFor(leak: Leak): string {
  const where = /^db/i.test(leak.sink) ? 'in a table' : 'in a file';
  if (!leak.certain) return `${leak.what} may be stored in clear ${where}, if these scripts run in one chain`;
  if (!isSureLeak(leak)) return `${leak.what}, probably a secret, is stored in clear ${where}; encrypt it`;
  return `${leak.what} is stored in clear ${where}; leave it out, or encrypt it`;
}
