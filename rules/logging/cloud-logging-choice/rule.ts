import { aboutEntry, defineRule, isRegulated } from '../../../src/plugin.js';
import type { Environment, Policy, Problem, Severity } from '../../../src/plugin.js';

export default defineRule({
  id: 'logging/cloud-logging-choice',
  title: 'Where logs are kept must be chosen, and fit the data',
  severity: 'error',
  core: true,
  needsPolicy: true,
  cwe: [778, 532, 359],
  guidance: [
    {
      title: 'Security best practices, Logging',
      claim:
        'disable cloud logging, to avoid sending logs to Harmony; at the end of each operation, you can use a script to send log data locally',
    },
    {
      title: 'Management Console, Agents',
      claim: 'the cloud logging of a private agent group decides whether operation logs are stored in the cloud',
      url: 'https://docs.jitterbit.com/management-console/agents',
    },
  ],
  check: {
    *policy(policy) {
      for (const environment of policy.environments) {
        const { name, span, source } = environment;
        for (const { severity, message } of judge(environment, policy)) {
          const artifact = aboutEntry(policy, environment);
          yield { source, span, artifact, severity, message: `${name}: ${message}` } satisfies Problem;
        }
      }
    },
  },
});

interface Verdict {
  readonly severity: Severity;
  readonly message: string;
}

function* judge(environment: Environment, policy: Policy): Generator<Verdict> {
  const { agentGroup, dataClass, logShipping, conf } = environment;
  const type = agentGroup?.type?.value;
  const choice = agentGroup?.cloudLogging?.value;
  const missing = [
    ...(type === undefined ? ['agentGroup.type'] : []),
    ...(choice === undefined && type !== 'cloud' ? ['agentGroup.cloudLogging'] : []),
    ...(dataClass === undefined ? ['dataClass'] : []),
  ];
  if (missing.length > 0)
    yield { severity: 'error', message: `where logs go is not decided; declare ${missing.join(', ')}` };
  if (type === 'cloud') {
    if (choice === 'disabled')
      yield { severity: 'error', message: 'cloud agents always log to the cloud; use a private agent group' };
    if (conf.length > 0)
      yield { severity: 'warning', message: 'a cloud agent group has no configuration files; correct type or conf' };
    return;
  }
  if (choice === 'enabled' && isRegulated(policy, dataClass?.value))
    yield {
      severity: 'error',
      message: `logs of ${dataClass!.value} data are stored in the cloud; switch cloud logging off`,
    };
  if (choice === 'disabled' && logShipping === undefined)
    yield { severity: 'warning', message: 'cloud logging is off and nothing collects the logs; declare logShipping' };
}
