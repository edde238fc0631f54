import { aboutEntry, defineRule } from '../../../src/plugin.js';
import type { Problem } from '../../../src/plugin.js';

export default defineRule({
  id: 'api/anonymous-access',
  title: 'APIs must have a security profile, unless they are public',
  severity: 'error',
  needsPolicy: true,
  cwe: [306],
  guidance: [
    {
      title: 'API security',
      claim: 'an API without a security profile is anonymous and publicly accessible by default',
      url: 'https://docs.jitterbit.com/api-manager/api-manager-getting-started/api-security',
    },
  ],
  check: {
    *policy(policy) {
      const open = new Set(policy.publicApis.map(({ value }) => value.toLowerCase()));
      for (const api of policy.apis) {
        const { name, env, profile, source, span } = api;
        if (open.has(name.toLowerCase()) || (profile !== undefined && profile.type !== 'anonymous')) continue;
        const message = `anybody can call '${name}' in ${env}; give it a security profile, or list it in publicApis`;
        yield { source, span, message, artifact: aboutEntry(policy, api) } satisfies Problem;
      }
    },
  },
});
