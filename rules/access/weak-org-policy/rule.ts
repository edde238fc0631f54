import { defineRule } from '../../../src/plugin.js';
import type { Located, Policy, Problem } from '../../../src/plugin.js';

export default defineRule({
  id: 'access/weak-org-policy',
  title: 'The policies of the Harmony organization must be switched on',
  severity: 'warning',
  needsPolicy: true,
  cwe: [308, 306],
  guidance: [
    {
      title: 'Security best practices, Authentication',
      claim: 'provide secure authentication using OAuth and multi-factor authentication',
    },
    {
      title: 'API security',
      claim: 'an API is anonymous and publicly accessible by default; the organization may require a security profile',
      url: 'https://docs.jitterbit.com/api-manager/api-manager-getting-started/api-security',
    },
  ],
  check: {
    *policy(policy) {
      const { orgPolicies } = policy;
      if (orgPolicies === undefined) return;
      const { twoFactor, requireApiSecurityProfile, reauthenticationOnChange, enableRemoteAgentConfiguration } =
        orgPolicies;
      if (twoFactor?.value === false) yield at(policy, twoFactor, 'two-factor login is off; require it at each login');
      if (requireApiSecurityProfile?.value === false)
        yield at(policy, requireApiSecurityProfile, 'APIs may be published without a security profile; require one');
      if (reauthenticationOnChange?.value === false)
        yield {
          ...at(policy, reauthenticationOnChange, 'changes need no new login; switch re-authentication on'),
          severity: 'info',
        };
      if (enableRemoteAgentConfiguration?.value === true)
        yield {
          ...at(
            policy,
            enableRemoteAgentConfiguration,
            'jitterbit.conf can be edited from the cloud; switch it off where agents are managed on hosts',
          ),
          severity: 'info',
        };
    },
  },
});

function at(policy: Policy, { source, span }: Located<unknown>, message: string): Problem {
  return { source, span, message, artifact: { ...policy, name: 'orgPolicies', place: { source, span } } };
}
