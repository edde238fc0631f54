import { defineRule, isSecretLeak, isSureLeak, leakProblem } from '../../../src/plugin.js';
import type { Leak, Mapping, Problem, Script, Workspace } from '../../../src/plugin.js';

export default defineRule({
  id: 'logging/secret-to-operation-log',
  title: 'Secrets must not be written to the operation log',
  severity: 'error',
  core: true,
  cwe: [532, 312],
  guidance: [
    {
      title: 'Security best practices, Log security',
      claim:
        'WriteToOperationLog() can be used to write sensitive data to logs; Jitterbit strongly recommends against it',
    },
    {
      title: 'Operation logs',
      claim: 'operation logs are kept for 30 days, and everybody with access to the environment can read them',
      url: 'https://docs.jitterbit.com/integration-studio/design/operations/logs',
    },
  ],
  check: { script: logged, mapping: logged },
});

function* logged(code: Script | Mapping, { flow }: Workspace): Generator<Problem> {
  for (const leak of flow.leaks(code, 'operation-log')) {
    // What an API's caller sent is the matter of logging/api-request-dump.
    if (!isSecretLeak(leak) || leak.family.startsWith('api-request')) continue;
    yield leakProblem(leak, isSureLeak(leak) ? 'error' : 'warning', messageFor(leak));
  }
}

function messageFor({ what, certain, labels, evidence }: Leak): string {
  if (!certain) return `${what} may reach the operation log, if these scripts run in one chain`;
  if (evidence === 'name' || !labels.includes('SECRET')) {
    return `${what} is probably a secret and reaches the operation log; leave it out`;
  }
  return `${what} reaches the operation log; log its length, or nothing`;
}
