import {
  defineRule,
  isAddressSetting,
  isAlwaysPlain,
  isLoopback,
  isSwitchedOn,
  plainAddress,
  referencesIn,
} from '../../../src/plugin.js';
import type { Activity, Connection, Email, Problem, Variable, Workspace } from '../../../src/plugin.js';
import { code } from './calls.js';
import { driverSwitches, driverSwitchesForOthers, options } from './switches.js';
import { addressVerdict, cargoOf } from './verdict.js';

export default defineRule({
  id: 'transport/plaintext-connection',
  title: 'Connections must be encrypted on the way',
  severity: 'error',
  core: true,
  cwe: [319, 523],
  guidance: [
    {
      title: 'Security best practices, Secure endpoints with private agents',
      claim: 'use a VPN along with encryption',
    },
    {
      title: 'FTP connection',
      claim: 'the security option of a connection tells FTP, FTPS and SFTP apart',
      url: 'https://docs.jitterbit.com/integration-studio/design/connectors/ftp/ftp-connection/',
    },
    {
      title: 'Using LDAP in a script',
      claim: 'LDAPConnect: mode 0 is not secure, 1 is secure, 2 is LDAPS',
      url: 'https://supportcentral.jitterbit.com/display/DOC/Using+LDAP+in+a+Script',
    },
    {
      title: 'E-mail functions',
      claim: 'SendEmail: the last argument switches SSL on',
      url: 'https://success.jitterbit.com/design-studio/design-studio-reference/formula-builder/email-functions',
    },
  ],
  check: {
    *connection(connection, workspace) {
      const written = [...addresses(connection, workspace), ...driverSwitches(connection, workspace)];
      yield* written.length > 0 ? written : options(connection, workspace);
    },
    *activity(activity, workspace) {
      yield* addresses(activity, workspace);
      yield* driverSwitches(activity, workspace);
    },
    email: logIn,
    *variable(variable, workspace) {
      yield* addressForOthers(variable, workspace);
      yield* driverSwitchesForOthers(variable, workspace);
    },
    script: code,
    mapping: code,
  },
});

/** Settings that are addresses in clear, with the values of project variables put in. */
function* addresses(artifact: Connection | Activity, workspace: Workspace): Generator<Problem> {
  const { variables, logins, channels } = workspace;
  const { project } = artifact;
  for (const property of artifact.properties) {
    const { text, name, label } = property;
    if (text === undefined) continue;
    const url = plainAddress(variables.expand(text.value, project), name);
    if (url === undefined || !isAddressSetting(artifact, property)) continue;
    if (!isAlwaysPlain(url.scheme) && channels.isEncrypted(artifact)) continue;
    const own = plainAddress(text.value, name);
    const [first] = referencesIn(text.value);
    // A variable that holds the address is a finding of its own, however many connections use it.
    if (own === undefined && variables.expand(`[${first!.name}]`, project).includes('://')) continue;
    // What logs in to the target goes through a proxy's tunnel encrypted, if the target is.
    const login = url.credentials.length > 0 || (!/proxy/i.test(name) && logins.of(artifact) !== undefined);
    const span = own ?? { start: 0, end: text.value.length };
    yield {
      source: text.cut(),
      span,
      detail: label,
      ...addressVerdict(`'${label}'`, url, cargoOf(login, artifact, workspace)),
    };
  }
}

/** E-mail notifications that log in without TLS. A relay in the house that asks for no log-in is told apart. */
function* logIn(email: Email, { logins, variables }: Workspace): Generator<Problem> {
  const setting = (...names: string[]) => email.properties.find(({ name }) => names.includes(name.toLowerCase()));
  const authentication = setting('useauthentication');
  const tls = setting('usessl', 'use_ssl');
  const account = authentication ?? logins.of(email);
  if (account === undefined || (account === authentication && !isSwitchedOn(account))) return;
  if (tls !== undefined && isSwitchedOn(tls)) return;
  const server = variables.expand(setting('mailserver', 'smtp_servers')?.text?.value ?? '', email.project);
  if (isLoopback(server.trim().replace(/:\d{1,5}$/, ''))) return;
  const { place, label } = tls ?? account;
  const message = 'the mail account logs in without TLS; switch SSL on in the e-mail notification';
  yield { source: place.source, span: place.span, detail: label, message };
}

/** Variables that hold the address, in clear, of a connection or activity. */
function* addressForOthers(variable: Variable, workspace: Workspace): Generator<Problem> {
  const { variables, logins, channels } = workspace;
  const { value: text, name, project } = variable;
  if (!text?.value.includes('://')) return;
  const use = variables.addressUse(project, name);
  const url = use && plainAddress(variables.expand(text.value, project), use.property.name);
  if (url === undefined || (!isAlwaysPlain(url.scheme) && channels.isEncrypted(use!.artifact))) return;
  const { artifact, property } = use!;
  const login = url.credentials.length > 0 || logins.of(artifact) !== undefined;
  const place = { source: text.cut(), span: plainAddress(text.value, '') ?? { start: 0, end: text.value.length } };
  yield {
    ...place,
    ...addressVerdict(`address of ${artifact.kind} '${artifact.name}'`, url, cargoOf(login, artifact, workspace)),
    trace: [
      { ...place, artifact: variable, message: `an address with ${url.scheme}://` },
      {
        source: property.place.source,
        span: property.place.span,
        artifact,
        message: `its '${property.label}' is this address`,
      },
    ],
  };
}
