import { classify, defineRule, isUserName, personalAccount } from '../../../src/plugin.js';
import type { Connection, Email, Problem, Property, Text, Workspace } from '../../../src/plugin.js';

export default defineRule({
  id: 'access/personal-account',
  title: 'Connections must log in with an account of their own, not with a person’s',
  severity: 'warning',
  cwe: [286, 250],
  guidance: [
    {
      title: 'Manage endpoint credentials',
      claim: 'use a system ID for connections, not the account of a person',
      url: 'https://docs.jitterbit.com/cloud-studio/cloud-studio-best-practices-and-how-tos/manage-endpoint-credentials',
    },
    {
      title: 'Security best practices, Access control',
      claim: 'limit access so that users can only use what they need',
    },
  ],
  check: {
    connection: settings,
    email: settings,
    *variable(variable, workspace) {
      const { value, project, name } = variable;
      const use = workspace.variables.uses(project, name).find(({ property }) => isUser(property));
      if (value !== undefined && (use !== undefined || isUserName(name))) yield* judge(value, undefined, workspace);
    },
  },
});

function* settings(artifact: Connection | Email, workspace: Workspace): Generator<Problem> {
  for (const property of artifact.properties) {
    if (property.text !== undefined && isUser(property)) yield* judge(property.text, property.label, workspace);
  }
}

/** NetSuite and others call the user e-mail; in a notification, that is whom it goes to. */
const isUser = ({ name }: Property) => isUserName(name) || /^e-?mail$/i.test(name);

function* judge(text: Text, detail: string | undefined, { policy }: Workspace): Generator<Problem> {
  const user = text.value.trim();
  if (classify(user).kind !== 'literal') return;
  const listed = policy?.people.some(({ value }) => value.toLowerCase() === user.toLowerCase());
  const why = listed === true ? 'somebody whom the policy lists' : personalAccount(user);
  if (why === undefined) return;
  yield {
    source: text.cut(),
    span: { start: 0, end: text.value.length },
    detail,
    message: `${messages[why]}; use a system account`,
  };
}

const messages = {
  'somebody whom the policy lists': 'logs in as one of the people whom the policy lists',
  'named like a person': 'logs in with a user named like a person',
  'a private mailbox': 'logs in with a private mailbox',
} as const;
