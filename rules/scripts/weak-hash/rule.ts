import { defineRule, isSecretLeak, leakProblem } from '../../../src/plugin.js';
import type { Leak, Mapping, Problem, Script, Workspace } from '../../../src/plugin.js';

export default defineRule({
  id: 'scripts/weak-hash',
  title: 'Secrets must not be hashed by MD5',
  severity: 'warning',
  cwe: [327, 328],
  guidance: [
    {
      title: 'Cryptographic functions',
      claim: 'beside MD5 there is SHA256',
      url: 'https://docs.jitterbit.com/integration-studio/design/functions/cryptographic-functions',
    },
  ],
  check: { script: hashed, mapping: hashed },
});

function* hashed(code: Script | Mapping, { flow }: Workspace): Generator<Problem> {
  for (const leak of flow.leaks(code, 'hash')) {
    if (isSecretLeak(leak)) yield leakProblem(leak, 'warning', messageFor(leak));
  }
}

const messageFor = ({ what, certain }: Leak) =>
  `${what} ${certain ? 'is' : 'may be'} hashed by MD5, which is broken; use SHA256`;
