import { defineRule, isRegulated, leakProblem } from '../../../src/plugin.js';
import type { Leak, Mapping, Problem, Script, Severity, Workspace } from '../../../src/plugin.js';

export default defineRule({
  id: 'logging/api-request-dump',
  title: 'What the caller of an API sends must not be written to the operation log as it is',
  severity: 'error',
  cwe: [532],
  guidance: [
    {
      title: 'Security best practices, Log security',
      claim:
        'WriteToOperationLog() can be used to write sensitive data to logs; Jitterbit strongly recommends against it',
    },
    {
      title: 'API Jitterbit variables',
      claim: 'jitterbit.api.request.headers.* hold the headers of the request, that with the credentials too',
    },
  ],
  check: { script: dumped, mapping: dumped },
});

function* dumped(code: Script | Mapping, { flow, policy }: Workspace): Generator<Problem> {
  const regulated = policy !== undefined && isRegulated(policy, code.file.environment?.dataClass?.value);
  for (const leak of flow.leaks(code, 'operation-log')) {
    if (!leak.family.startsWith('api-request')) continue;
    const [severity, message] = judge(leak, regulated);
    yield leakProblem(leak, severity, message);
  }
}

function judge({ what, name, family, labels, certain }: Leak, regulated: boolean): [Severity, string] {
  const reaches = certain ? 'reaches the operation log' : 'may reach the operation log';
  if (family === 'api-request-body') {
    return [regulated && certain ? 'error' : 'warning', `${what} ${reaches}; log its id or its length`];
  }
  if (labels.includes('SECRET')) {
    return [certain ? 'error' : 'warning', `${what} ${reaches}; leave the credentials out`];
  }
  const all = /\.enum\.headers$/i.test(name) ? 'the list of request headers' : what;
  return ['warning', `${all} ${reaches}, and may hold credentials; leave it out`];
}
