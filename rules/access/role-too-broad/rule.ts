import { aboutEntry, defineRule, isProduction } from '../../../src/plugin.js';
import type { AccessLevel, Environment, Policy, Problem, Role } from '../../../src/plugin.js';

interface Options {
  readonly members: number;
}

export default defineRule<Options>({
  id: 'access/role-too-broad',
  title: 'Few may change production, and those who develop are others',
  severity: 'warning',
  needsPolicy: true,
  cwe: [250, 269],
  guidance: [
    {
      title: 'Security best practices, Access control',
      claim: 'limit access so that users can only use what they need',
    },
  ],
  options: {
    schema: {
      type: 'object',
      properties: { members: { type: 'integer', minimum: 1, description: 'How many may change production.' } },
      additionalProperties: false,
    },
    default: { members: 5 },
  },
  check: {
    *policy(policy, _workspace, options) {
      const production = policy.environments.filter(isProduction);
      const development = policy.environments.filter((environment) => !isProduction(environment));
      for (const role of policy.roles) {
        const level = strongest(role, production);
        if (level === undefined) continue;
        const message = faultOf(role, level, strongest(role, development), policy, options.members);
        if (message === undefined) continue;
        const { source, span } = role;
        yield { source, span, message, artifact: aboutEntry(policy, role) } satisfies Problem;
      }
    },
  },
});

/** The access with which a role may change one of the environments. */
function strongest({ access }: Role, environments: readonly Environment[]): AccessLevel | undefined {
  const levels = environments.map(({ name }) => access.get(name)?.value);
  return levels.find((level) => level === 'admin') ?? levels.find((level) => level === 'write');
}

function faultOf(
  role: Role,
  level: AccessLevel,
  elsewhere: AccessLevel | undefined,
  policy: Policy,
  most: number,
): string | undefined {
  const { name, members, people } = role;
  if (members !== undefined && members > most)
    return `${members} members of '${name}' have ${level} access to production; let ${most} or fewer have it`;
  // A small team may be one team; where nobody says who has the role, it may be many.
  if (elsewhere !== undefined && members === undefined)
    return `'${name}' may change production and develop; give production to a role of its own`;
  const other = developersAmong(role, policy);
  return other === undefined || people.length === 0
    ? undefined
    : `someone has '${other}' and '${name}', and so develops and changes production; take one away`;
}

/** Another role that may change what is not production, and that someone of this role has, too. */
function developersAmong({ name, people }: Role, policy: Policy): string | undefined {
  const own = new Set(people.map(({ value }) => value.toLowerCase()));
  const development = policy.environments.filter((environment) => !isProduction(environment));
  return policy.roles.find(
    (other) =>
      other.name !== name &&
      strongest(other, development) !== undefined &&
      other.people.some(({ value }) => own.has(value.toLowerCase())),
  )?.name;
}
