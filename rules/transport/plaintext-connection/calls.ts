import { isAlwaysPlain, isLoopback, plainAddress } from '../../../src/plugin.js';
import type { AssignmentFact, CallFact, Code, Problem, Workspace } from '../../../src/plugin.js';
import { addressVerdict, cargoOf } from './verdict.js';

/** Calls that log in without encryption, and addresses in clear that a script puts into a connection's variable. */
export function* code(artifact: Code, workspace: Workspace): Generator<Problem> {
  const { flow, variables, logins, channels } = workspace;
  const { text: source, project } = artifact;
  for (const [name, faultOf] of calls) {
    for (const call of flow.calls(artifact, name)) {
      const fault = faultOf(call.arguments);
      if (fault === undefined) continue;
      const given = call.arguments[fault.at];
      const absent = given === undefined || given.start === given.end;
      const { start, end } = absent ? { start: call.start, end: call.nameEnd } : given;
      yield { source, span: { start, end }, severity: fault.severity, message: fault.message };
    }
  }
  if (!source.text.includes('://')) return;
  for (const assignment of flow.assignments(artifact)) {
    if (assignment.scope !== 'global' || assignment.keyed) continue;
    const use = variables.addressUse(project, assignment.name);
    const url = use && plainAddress(addressOf(assignment), use.property.name);
    if (url === undefined || (!isAlwaysPlain(url.scheme) && channels.isEncrypted(use!.artifact))) continue;
    const { kind, name } = use!.artifact;
    const login = url.credentials.length > 0 || logins.of(use!.artifact) !== undefined;
    const span = { start: assignment.start, end: assignment.end };
    const cargo = cargoOf(login, artifact, workspace);
    yield { source, span, ...addressVerdict(`address of ${kind} '${name}'`, url, cargo) };
  }
}

/** What is wrong with a call, and the argument that makes it so, given or left out. Only constants count. */
interface Fault {
  readonly at: number;
  readonly message: string;
  readonly severity?: 'warning';
}

type Arguments = readonly CallFact['arguments'][number][];

const SESSION = 'the session id travels to an address in clear; use https://';

const calls: readonly (readonly [name: string, faultOf: (given: Arguments) => Fault | undefined])[] = [
  [
    'LDAPConnect',
    ([host, , password, mode]) => {
      if (!isOff(mode) || isLocal(host)) return undefined;
      const message = 'LDAPConnect talks to the directory in clear; give 2 (LDAPS) as its mode';
      return { at: 3, message, ...(isBlank(password) && { severity: 'warning' }) };
    },
  ],
  [
    'SendEmail',
    (given) => {
      const [server, account, password] = given.slice(4);
      if (!isOff(given[10]) || isLocal(server) || (isBlank(account) && isBlank(password))) return undefined;
      return { at: 10, message: 'SendEmail logs in without TLS; give true as its last argument, useSSL' };
    },
  ],
  ['GetSalesforceTimestamp', ([url]) => (isPlain(url) ? { at: 0, message: SESSION } : undefined)],
  ['SetSalesforceSession', ([, , url]) => (isPlain(url) ? { at: 2, message: SESSION } : undefined)],
];

/** Left out, or always false or zero: LDAPConnect's mode 0 is the one without encryption. */
const isOff = (given: CallFact['arguments'][number] | undefined) =>
  isBlank(given) || /^(?:false|0)$/i.test(String(given?.constant).trim());
const isBlank = (given: CallFact['arguments'][number] | undefined) => given === undefined || given.constant === '';
const isPlain = (given: CallFact['arguments'][number] | undefined) =>
  given && plainAddress(addressOf(given), 'url') !== undefined;

const isLocal = (given: CallFact['arguments'][number] | undefined) =>
  isLoopback(
    String(given?.constant ?? '')
      .trim()
      .replace(/^[a-z]{2,10}:\/\//i, '')
      .replace(/:\d{1,5}$/, ''),
  );

/** An address as far as it is known: `http://[…]` for `"http://" + $host`. */
function addressOf({ constant, beginning }: CallFact['arguments'][number] | AssignmentFact): string {
  return constant === undefined && beginning.endsWith('://') ? `${beginning}[unknown]` : beginning;
}
