import { aboutEntry, defineRule, environmentNamed, isProduction } from '../../../src/plugin.js';
import type { ApiEntry, Policy, Problem } from '../../../src/plugin.js';

export default defineRule({
  id: 'api/weak-profile',
  title: 'APIs in production need more than a password or a key',
  severity: 'warning',
  needsPolicy: true,
  cwe: [522, 319],
  guidance: [
    {
      title: 'Security best practices, API security',
      claim: 'use OAuth 2.0 with an identity provider for APIs',
    },
    {
      title: 'Security profile configuration',
      claim: 'a profile may ask for OAuth 2.0, and may let trusted IP groups in alone',
      url: 'https://docs.jitterbit.com/api-manager/api-manager-reference/security-profile-configuration',
    },
  ],
  check: {
    *policy(policy) {
      for (const api of policy.apis) {
        for (const message of faults(api, policy)) {
          const { source, span } = api;
          yield { source, span, message, artifact: aboutEntry(policy, api) } satisfies Problem;
        }
      }
    },
  },
});

function* faults({ name, env, profile, trustedIpGroup, sslOnly }: ApiEntry, policy: Policy): Generator<string> {
  if (sslOnly?.value === false) yield `'${name}' answers without TLS, too; let it answer over HTTPS alone`;
  if (!isProduction(environmentNamed(policy, env)) || trustedIpGroup !== undefined) return;
  if (profile?.type === 'basic')
    yield `a password is all that protects '${name}'; use OAuth 2.0, or add a trusted IP group`;
  if (profile?.type === 'apikey')
    yield `a key is all that protects '${name}'; use OAuth 2.0, or add a trusted IP group`;
}
