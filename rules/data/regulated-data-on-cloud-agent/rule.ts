import { aboutEntry, defineRule, isRegulated } from '../../../src/plugin.js';
import type { Problem } from '../../../src/plugin.js';

export default defineRule({
  id: 'data/regulated-data-on-cloud-agent',
  title: 'Regulated data must stay on private agents and in allowed regions',
  severity: 'error',
  needsPolicy: true,
  cwe: [359],
  guidance: [
    {
      title: 'Security best practices, Agents',
      claim:
        'if a regulatory requirement restricts data from residing in the cloud or outside a geography, use a private agent group',
    },
    {
      title: 'API Manager, Key concepts',
      claim: 'the payloads of API requests stay on cloud agents for two days',
      url: 'https://docs.jitterbit.com/api-manager/key-concepts',
    },
  ],
  check: {
    *policy(policy) {
      for (const environment of policy.environments) {
        const { name, agentGroup, dataClass, source, span } = environment;
        if (agentGroup?.type?.value !== 'cloud' || !isRegulated(policy, dataClass?.value)) continue;
        const message = `${name} handles ${dataClass!.value} data on a cloud agent group; use a private agent group`;
        yield { source, span, message, artifact: aboutEntry(policy, environment) } satisfies Problem;
      }
      const { region } = policy.organization;
      const allowed = policy.allowedRegions.map(({ value }) => value);
      if (region === undefined || allowed.length === 0 || allowed.includes(region.value)) return;
      const { source, span, value } = region;
      const message = `the organization is in ${value}, its data may live in ${allowed.join(', ')} alone; ask Jitterbit to move it`;
      yield { source, span, message, artifact: { ...policy, name: 'organization', place: { source, span } } };
    },
  },
});
