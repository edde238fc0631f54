import { defineRule, isSecretLeak, isSureLeak, leakProblem, privateMailboxes } from '../../../src/plugin.js';
import type { CallFact, Email, Leak, Mapping, Problem, Script, Workspace } from '../../../src/plugin.js';

export default defineRule({
  id: 'logging/secret-in-email',
  title: 'E-mails must not hold secrets',
  severity: 'error',
  cwe: [201, 319],
  guidance: [
    {
      title: 'Security best practices, Log security',
      claim: 'do not write sensitive data where it can be read later',
    },
    {
      title: 'Create an email message',
      claim: 'a variable in brackets is replaced by its value in the subject and the message',
      url: 'https://success.jitterbit.com/design-studio/design-studio-reference/operations/create-an-email-message',
    },
  ],
  check: {
    *script(script, workspace) {
      yield* mailed(script, workspace);
      yield* recipients(script, workspace);
    },
    *mapping(mapping, workspace) {
      yield* mailed(mapping, workspace);
      yield* recipients(mapping, workspace);
    },
    *email(email, workspace) {
      yield* mailed(email, workspace);
      for (const { name, label, text } of email.properties) {
        if (text === undefined || !RECIPIENTS.test(name)) continue;
        for (const { domain, start, end } of privateMailboxes(text.value)) {
          yield {
            source: text.cut(),
            span: { start, end },
            detail: label,
            severity: 'warning',
            message: toPrivate(domain),
          };
        }
      }
    },
  },
});

function* mailed(artifact: Script | Mapping | Email, { flow }: Workspace): Generator<Problem> {
  for (const leak of flow.leaks(artifact, 'email')) {
    if (isSecretLeak(leak)) {
      yield {
        ...leakProblem(leak, isSureLeak(leak) ? 'error' : 'warning', messageFor(leak)),
        detail: detailOf(artifact, leak),
      };
    }
  }
}

/** What a script sends to a mailbox that the company has no hand on: errors tell much, and secrets get into them. */
function* recipients(code: Script | Mapping, { flow }: Workspace): Generator<Problem> {
  for (const [name, positions] of RECIPIENT_ARGUMENTS) {
    for (const call of flow.calls(code, name)) {
      for (const { start, end, constant } of at(call, positions)) {
        const [mailbox] = typeof constant === 'string' ? privateMailboxes(constant) : [];
        if (mailbox === undefined) continue;
        yield { source: code.text, span: { start, end }, severity: 'warning', message: toPrivate(mailbox.domain) };
      }
    }
  }
}

const at = (call: CallFact, positions: readonly number[]) =>
  positions.flatMap((position) => call.arguments[position] ?? []);

/** Whom the functions send to: to, cc and bcc, from 0 (npm jitterbit-script 1.0.14). */
const RECIPIENT_ARGUMENTS: readonly (readonly [string, readonly number[]])[] = [
  ['SendEmail', [1, 7, 8]],
  ['SendSystemEmail', [0]],
];
const RECIPIENTS = /^(?:send_?)?(?:to|cc|bcc)$/i;

const toPrivate = (domain: string) =>
  `an e-mail goes to a private mailbox at ${domain.slice(0, 30)}; send it to one of your own domain`;

/** In a notification, the field that names the variable. */
const detailOf = ({ kind }: Script | Mapping | Email, { sink }: Leak) => (kind === 'email' ? sink : undefined);

function messageFor(leak: Leak): string {
  if (!leak.certain) return `${leak.what} may be sent by e-mail, if these run in one chain`;
  if (!isSureLeak(leak)) return `${leak.what}, probably a secret, is sent by e-mail; leave it out`;
  return `${leak.what} is sent by e-mail; leave it out, say where to look`;
}
