import {
  holdsOptions,
  isAddressName,
  isFtpOption,
  isJdbc,
  isLoopback,
  isPlainFtpOption,
  isPlainProtocol,
  isPlainSwitch,
  pairsIn,
  plainAddress,
  secretName,
  shownValue,
  squeezed,
  urlsIn,
} from '../../../src/plugin.js';
import type { Activity, Connection, Email, Problem, Property, Text, Variable, Workspace } from '../../../src/plugin.js';
import { cargoOf, portVerdict, switchVerdict } from './verdict.js';

/** `encrypt=false` and its like in the connection strings of a connection or activity. */
export function* driverSwitches(artifact: Connection | Activity, workspace: Workspace): Generator<Problem> {
  for (const { text, label } of artifact.properties) {
    if (text === undefined || !holdsOptions(text.value, artifact)) continue;
    for (const problem of plainSwitches(text, artifact, workspace)) yield { ...problem, detail: label };
  }
}

/** The same in a variable to which a connection refers. */
export function* driverSwitchesForOthers(variable: Variable, workspace: Workspace): Generator<Problem> {
  const { value: text, project, name } = variable;
  if (text === undefined || !holdsOptions(text.value, variable)) return;
  // Uses by connections come first.
  const use = workspace.variables.uses(project, name)[0];
  if (use?.artifact.kind === 'connection') yield* plainSwitches(text, use.artifact, workspace);
}

function* plainSwitches(text: Text, owner: Connection | Activity | Email, workspace: Workspace): Generator<Problem> {
  const { variables, logins, channels } = workspace;
  const pairs = [...pairsIn(text.value)];
  const database = isJdbc(text.value) || channels.isDatabase(owner);
  const plain = pairs.filter(({ key, value }) => isPlainSwitch(key, value, database));
  if (plain.length === 0) return;
  const expanded = variables.expand(text.value, owner.project);
  // `mongodb://…?tls=false` has been said already: its scheme is plain.
  if (urlsIn(expanded).some(({ host }) => isLoopback(host)) || plainAddress(expanded, '') !== undefined) return;
  const inText = pairs.some(({ key, value }) => value !== '' && secretName(key) === 'strong');
  const cargo = cargoOf(inText || logins.of(owner) !== undefined, owner, workspace);
  for (const { key, value, start, end } of plain)
    yield { source: text.cut(), span: { start, end }, ...switchVerdict(key, value, cargo) };
}

/** Switches and radio buttons of a connection that says its protocol nowhere else; the first one tells enough. */
export function* options(connection: Connection, workspace: Workspace): Generator<Problem> {
  const { variables, logins, channels } = workspace;
  const { properties, project } = connection;
  const database = channels.isDatabase(connection);
  const ftp = connection.adapter === 'ftp';
  const chosen = properties.find((property) => {
    const { name, path, value } = property;
    if (value === undefined || /proxy/i.test([...path, name].join(' '))) return false;
    const written = String(value.value);
    if (isPlainSwitch(name, written, database) || isPlainProtocol(name, written)) return true;
    return ftp && isPlainFtpOption(property);
  });
  // Explicit FTPS begins on port 21, too, so that the port says nothing beside an option for it.
  const port = ftp && !properties.some(isFtpOption) ? properties.find(isFtpPort) : undefined;
  const plain = chosen ?? port;
  if (plain === undefined || channels.isEncrypted(connection)) return;
  const hosts = properties.filter(({ name }) => isAddressName(name)).map(shownValue);
  if (hosts.some((host) => isLoopback(variables.expand(host, project)))) return;
  const { label, place } = plain;
  const cargo = cargoOf(logins.of(connection) !== undefined, connection, workspace);
  const verdict = chosen === undefined ? portVerdict(cargo) : switchVerdict(label, shownValue(plain), cargo);
  yield { source: place.source, span: place.span, detail: label, ...verdict };
}

const isFtpPort = (property: Property) => squeezed(property.name) === 'port' && shownValue(property).trim() === '21';
