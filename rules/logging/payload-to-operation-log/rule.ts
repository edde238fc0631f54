import { defineRule, isRegulated, isSecretLeak, leakProblem } from '../../../src/plugin.js';
import type { Mapping, Problem, Script, Workspace } from '../../../src/plugin.js';

export default defineRule({
  id: 'logging/payload-to-operation-log',
  title: 'Whole messages and files should not be written to the operation log',
  severity: 'error',
  cwe: [532, 359],
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

function* logged(code: Script | Mapping, { flow, policy }: Workspace): Generator<Problem> {
  const dataClass = code.file.environment?.dataClass?.value;
  const regulated = policy !== undefined && isRegulated(policy, dataClass);
  for (const leak of flow.leaks(code, 'operation-log')) {
    // A secret is the matter of logging/secret-to-operation-log, what an API's caller sent of logging/api-request-dump.
    if (!leak.labels.includes('PAYLOAD') || isSecretLeak(leak) || leak.family.startsWith('api-request')) continue;
    const why = regulated ? ` (regulated data: ${shorten(dataClass!)})` : '';
    const reaches = leak.certain ? 'reaches' : 'may reach';
    const message = `${leak.what} ${reaches} the operation log${why}; log its id, size or number of rows`;
    yield leakProblem(leak, !regulated ? 'info' : leak.certain ? 'error' : 'warning', message);
  }
}

const shorten = (text: string) => (text.length > 12 ? `${text.slice(0, 11)}…` : text);
