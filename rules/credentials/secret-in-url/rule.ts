import { defineRule, leakProblem, referencesIn, secretName, urlsOfSetting } from '../../../src/plugin.js';
import type {
  Activity,
  Artifact,
  Code,
  Connection,
  Leak,
  Problem,
  Secret,
  Text,
  UrlCredential,
  Variable,
  Workspace,
} from '../../../src/plugin.js';

export default defineRule({
  id: 'credentials/secret-in-url',
  title: 'URLs must not carry secrets',
  severity: 'error',
  core: true,
  cwe: [598, 522],
  guidance: [
    {
      title: 'Security best practices, Connector security',
      claim: 'passwords, access keys, and other such information must be kept secure',
    },
    {
      title: 'Security best practices, API security',
      claim: 'API keys and API secrets authenticate users of the Harmony API',
    },
  ],
  check: {
    connection: inSettings,
    activity: inSettings,
    *variable(variable, workspace) {
      yield* written(variable, workspace);
      if (variable.value !== undefined) yield* referred(variable, variable.value, undefined, workspace);
    },
    project: written,
    connector: written,
    email: written,
    global: written,
    operation: written,
    script: inScript,
    mapping: inScript,
    other: written,
    'agent-conf': written,
    registration: written,
    'container-file': written,
  },
});

function* inSettings(artifact: Connection | Activity, workspace: Workspace): Generator<Problem> {
  yield* written(artifact, workspace);
  for (const { text, label } of artifact.properties) {
    if (text !== undefined) yield* referred(artifact, text, label, workspace);
  }
}

function* inScript(code: Code, workspace: Workspace): Generator<Problem> {
  yield* written(code, workspace);
  const leaks = workspace.flow.leaks(code, 'url-credential');
  for (const leak of leaks) {
    // Where more is known of a value than the name of its key, that is said.
    if (leak.family === 'name' && leaks.some((other) => other !== leak && isSamePlace(leak, other))) continue;
    const goes = leak.certain ? 'goes' : 'may go';
    yield leakProblem(leak, 'warning', `${leak.what} ${goes} into a URL that logs keep; send it in a header`);
  }
}

const isSamePlace = ({ place: { span } }: Leak, { place }: Leak) => place.span.start === span.start;

function* written(artifact: Artifact, { secrets }: Workspace): Generator<Problem> {
  for (const secret of secrets.of(artifact, 'url')) {
    yield {
      ...secret.value,
      secret: { ...secret.value, kind: secret.kind },
      detail: secret.detail,
      severity: secret.kind === 'signature' ? 'warning' : 'error',
      message: messageFor(secret),
    };
  }
}

function messageFor({ artifact, detail, kind, value }: Secret): string {
  const inCode = artifact.kind === 'script' || artifact.kind === 'mapping';
  const url = `URL in ${inCode ? `this ${artifact.kind}` : fieldOf(detail)}`;
  if (kind === 'signature') return `${url} is signed, and opens to whoever reads it; sign it at run time`;
  if (/webhook|bot token/.test(kind)) return `${url} is a secret (${kind}); keep it in a hidden project variable`;
  const inUserInfo = value.source.text[value.span.end] === '@';
  return `${url} holds a secret (${kind}) that logs keep; ${mendOf(artifact, inUserInfo)}`;
}

const fieldOf = (detail: string | undefined) => (detail === undefined ? 'the value' : `'${detail}'`);

/** What stands before the `@` has fields of its own in a connection; nobody calls the URL of a description. */
function mendOf({ kind }: Artifact, inUserInfo: boolean): string {
  if (kind !== 'connection' && kind !== 'activity' && kind !== 'variable') return 'take it out';
  return inUserInfo ? "use the connection's password field" : 'send it in a header';
}

/** References to secrets: nothing leaks from the export, but at run time the secret is in every log of the URL. */
function* referred(
  artifact: Connection | Activity | Variable,
  text: Text,
  detail: string | undefined,
  { secrets }: Workspace,
): Generator<Problem> {
  for (const { credentials } of urlsOfSetting(text.value)) {
    for (const credential of credentials) {
      const { start, end, form, inUserInfo } = credential;
      const names = referencesIn(text.value.slice(start, end)).map(({ name }) => name);
      if (!isDesign(credential, names)) continue;
      const message =
        form === 'blank'
          ? 'the log-in to Harmony takes the password in its URL; keep it out of logs and debug mode'
          : `URL in ${fieldOf(detail)} carries [${names.join('][')}] to where logs keep it; ${mendOf(artifact, inUserInfo)}`;
      yield { source: text.cut(), span: { start, end }, detail, severity: 'warning', message };
    }
  }

  function isDesign({ form, strength, signature }: UrlCredential, names: readonly string[]): boolean {
    if (form === 'literal' || signature) return false;
    if (form === 'blank' || strength === 'strong') return true;
    return names.some((name) => {
      const variable = secrets.variable(artifact.project, name);
      return secretName(name) !== undefined || (variable !== undefined && secrets.evidence(variable) !== undefined);
    });
  }
}
