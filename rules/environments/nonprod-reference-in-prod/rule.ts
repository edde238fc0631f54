import {
  addressesIn,
  defineRule,
  descendants,
  hostUses,
  isProduction,
  strangerTo,
  urlsIn,
} from '../../../src/plugin.js';
import type {
  Activity,
  Address,
  Artifact,
  Connection,
  Email,
  Environment,
  Mapping,
  Place,
  Problem,
  Script,
  Variable,
  Workspace,
} from '../../../src/plugin.js';

export default defineRule({
  id: 'environments/nonprod-reference-in-prod',
  title: 'Production must not talk to development and test systems, nor these to production',
  severity: 'error',
  core: true,
  needsPolicy: true,
  cwe: [653, 668],
  guidance: [
    {
      title: 'Security best practices, Separate environments',
      claim:
        'keep development and testing accounts separate from production; maintain separate development, testing, and production environments',
    },
  ],
  check: {
    connection: settings,
    activity: settings,
    email: settings,
    variable: value,
    script: literals,
    mapping: literals,
  },
});

function* settings(artifact: Connection | Activity | Email, workspace: Workspace): Generator<Problem> {
  const { project } = artifact;
  for (const use of hostUses(artifact, workspace.variables)) {
    const { text, property, written, variable } = use;
    // A variable that says it all is a finding of its own, however many connections use it.
    const owner = variable === undefined ? undefined : workspace.secrets.variable(project, variable);
    if (owner !== undefined && addressesOf(owner, workspace).length > 0) continue;
    yield* judge(artifact, use, { source: text.cut(), span: written }, property.label, workspace);
  }
}

function* value(variable: Variable, workspace: Workspace): Generator<Problem> {
  for (const address of addressesOf(variable, workspace))
    yield* judge(variable, address, { source: variable.value!.cut(), span: address.span }, undefined, workspace);
}

/** The hosts of a variable's value: where it is a URL, or stands for the address of a connection or is called one. */
function addressesOf({ name, value: text, project }: Variable, { variables }: Workspace): Address[] {
  if (text === undefined) return [];
  const use = variables.uses(project, name).find(({ leading }) => leading);
  return addressesIn(text.value, use?.property.name ?? name);
}

/** String literals that begin with a URL; what stands in a comment or amid a text is talk. */
function* literals(code: Script | Mapping, workspace: Workspace): Generator<Problem> {
  if (code.file.environment === undefined || !code.text.text.includes('://')) return;
  const { segments, statements } = workspace.flow.syntax(code);
  for (const node of descendants(statements)) {
    if (node.kind !== 'string' || !/^\s{0,20}[a-z][a-z\d+.-]{1,20}:\/\//i.test(node.value)) continue;
    const [address] = addressesIn(node.value, '');
    if (address === undefined) continue;
    const start = node.start + 1;
    const span =
      node.escapes === undefined ? { start: start + address.span.start, end: start + address.span.end } : node;
    yield* judge(code, address, { source: code.text, span }, undefined, workspace);
  }
  for (const { kind, start, end } of segments) {
    if (kind !== 'javascript') continue;
    const text = code.text.slice({ start, end });
    for (const url of urlsIn(text)) {
      if (!/["'`]/.test(text.charAt(url.start - 1))) continue;
      const span = { start: start + url.hostSpan.start, end: start + url.hostSpan.end };
      const address = { host: url.host, path: text.slice(url.hostSpan.end, url.end).replace(/^:\d{1,5}/, ''), span };
      yield* judge(code, address, { source: code.text, span }, undefined, workspace);
    }
  }
}

function* judge(
  { file }: Artifact,
  { host, path }: Address,
  place: Place,
  detail: string | undefined,
  { policy }: Workspace,
): Generator<Problem> {
  const { environment } = file;
  if (environment === undefined || policy === undefined) return;
  const stranger = strangerTo(environment, host, path, policy);
  if (stranger === undefined) return;
  const { source, span } = place;
  yield {
    source,
    span,
    detail,
    severity: stranger.sure ? 'error' : 'warning',
    message: messageFor(environment, host, stranger.what),
  };
}

const messageFor = (environment: Environment, host: string, what: string) =>
  `${host} ${what}; give ${environment.name} ${isProduction(environment) ? 'its own address' : 'a test system'}`;
