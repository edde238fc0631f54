import { defineRule, leakProblem } from '../../../src/plugin.js';
import type { Leak, Mapping, Problem, Script, Severity, Workspace } from '../../../src/plugin.js';

export default defineRule({
  id: 'api/error-detail-leak',
  title: "An API's answer must not tell its caller about the inside",
  severity: 'warning',
  cwe: [209],
  guidance: [
    {
      title: 'Logging and error functions',
      claim:
        'GetLastError and jitterbit.operation.last_error hold the error as Harmony and the systems behind it put it',
      url: 'https://docs.jitterbit.com/studio/functions/logging-and-error/',
    },
  ],
  check: { script: answered, mapping: answered },
});

function* answered(code: Script | Mapping, { flow }: Workspace): Generator<Problem> {
  for (const leak of [...flow.leaks(code, 'api-response'), ...flow.leaks(code, 'api-header')]) {
    const verdict = judge(leak);
    if (verdict !== undefined) yield leakProblem(leak, ...verdict);
  }
}

function judge({ what, labels, family, certain }: Leak): [Severity, string] | undefined {
  const is = certain ? 'is' : 'may be';
  // To hand on what another system said is what many an API is made for.
  if (family === 'http-response')
    return ['info', `${what} ${is} handed to the API's caller; hand on the fields it needs`];
  if (labels.includes('ERRORTEXT')) {
    return ['warning', `${what} ${is} handed to the API's caller; log it, and answer with a reference`];
  }
  if (labels.includes('SECRET') && OWN.has(family)) {
    return ['warning', `${what} ${is} handed to the API's caller; leave it out`];
  }
  return undefined;
}

/** A token that was made for the caller is meant to get there; the project's own secrets are not. */
const OWN: ReadonlySet<string> = new Set(['project-variable', 'literal']);
