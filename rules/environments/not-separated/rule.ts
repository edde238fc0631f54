import { aboutEntry, defineRule, isProduction } from '../../../src/plugin.js';
import type { Environment, Policy, Problem } from '../../../src/plugin.js';
import { branches } from './branches.js';

export default defineRule({
  id: 'environments/not-separated',
  title: 'Development, test and production must be environments of their own',
  severity: 'error',
  core: true,
  cwe: [653],
  guidance: [
    {
      title: 'Security best practices, Separate environments',
      claim: 'maintain separate development, testing, and production environments',
    },
    {
      title: 'Cloud agent groups',
      claim: 'the Sandbox group gets new versions early and is not for production',
      url: 'https://success.jitterbit.com/agent/cloud-agent-groups',
    },
  ],
  check: {
    *policy(policy) {
      // A file that declares no environment only configures the rules.
      if (policy.environments.length === 0) return;
      yield* classes(policy);
      for (const environment of policy.environments.filter(isProduction)) {
        yield* sandbox(policy, environment);
        yield* sharedWith(policy, environment);
      }
    },
    script: branches,
    mapping: branches,
  },
});

function* classes(policy: Policy): Generator<Problem> {
  const [first] = policy.environments;
  const found = new Set(policy.environments.map((environment) => environment.class));
  if (!found.has('production'))
    yield at(policy, first!, 'no environment is declared as production; declare it, or make one of its own');
  else if (found.size === 1)
    yield at(policy, first!, 'production is the only environment; make one for development and test');
}

function* sandbox(policy: Policy, environment: Environment): Generator<Problem> {
  const { agentGroup } = environment;
  if (agentGroup?.type?.value !== 'cloud' || !/sandbox/i.test(agentGroup.name?.value ?? '')) return;
  yield at(
    policy,
    environment,
    `${environment.name} runs on the Sandbox cloud agent group; choose the Production group`,
  );
}

/** What production has in common with another class. Cloud agent groups are Jitterbit's, and serve everybody. */
function* sharedWith(policy: Policy, environment: Environment): Generator<Problem> {
  const others = policy.environments.filter((other) => !isProduction(other));
  const same = (choose: (environment: Environment) => string | undefined) => {
    const own = choose(environment)?.toLowerCase();
    return own === undefined ? undefined : others.find((other) => choose(other)?.toLowerCase() === own);
  };
  const group = same(({ agentGroup }) => (agentGroup?.type?.value === 'cloud' ? undefined : agentGroup?.name?.value));
  if (group !== undefined) {
    const { value } = environment.agentGroup!.name!;
    const message = `${environment.name} and ${group.name} share the agent group ${value}; give each its own agents`;
    yield { ...at(policy, environment, message), severity: 'warning' };
  }
  const prefix = same(({ apiPrefix }) => apiPrefix?.value);
  if (prefix !== undefined) {
    const message = `${environment.name} and ${prefix.name} share an API prefix; give each its own`;
    yield { ...at(policy, environment, message), severity: 'warning' };
  }
}

function at(policy: Policy, environment: Environment, message: string): Problem {
  const { source, span } = environment;
  return { source, span, message, artifact: aboutEntry(policy, environment) };
}
