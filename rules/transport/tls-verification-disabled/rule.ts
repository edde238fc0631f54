import {
  certificateFault,
  defineRule,
  holdsOptions,
  isAboutHostName,
  isProduction,
  pairsIn,
  trustingOptions,
} from '../../../src/plugin.js';
import type {
  Activity,
  Artifact,
  CertificateFault,
  Connection,
  ContainerFile,
  Problem,
  Property,
  Text,
  Variable,
  Workspace,
} from '../../../src/plugin.js';

export default defineRule({
  id: 'transport/tls-verification-disabled',
  title: 'Certificates of the other side must be checked',
  severity: 'error',
  core: true,
  cwe: [295, 297],
  guidance: [
    {
      title: 'Security best practices, Add certificates to a keystore',
      claim: 'add the certificates that are needed to the keystore, and renew them when they change',
    },
    {
      title: 'App Builder, Mutual HTTP authentication',
      claim: 'to ignore TLS errors is for development alone',
      url: 'https://success.jitterbit.com/app-builder/documentation/security/providers/http-authentication/mutual',
    },
  ],
  check: {
    connection: settings,
    activity: settings,
    *variable(variable, { variables }) {
      const { value: text, project, name } = variable;
      if (text === undefined || !holdsOptions(text.value, variable)) return;
      if (variables.uses(project, name).length > 0) yield* connectionString(text, variable, variables);
    },
    'container-file': commands,
  },
});

function* settings(artifact: Connection | Activity, { variables }: Workspace): Generator<Problem> {
  for (const property of artifact.properties) {
    const { text, value, place, label } = property;
    if (text !== undefined && holdsOptions(text.value, artifact)) {
      for (const problem of connectionString(text, artifact, variables)) yield { ...problem, detail: label };
    } else if (value !== undefined) {
      const fault = faultOf(property, variables.expand(String(value.value), artifact.project), artifact.kind);
      if (fault === undefined) continue;
      yield { source: place.source, span: place.span, detail: label, ...verdict(label, fault, artifact) };
    }
  }
}

/** The switches that are assigned in a connection string or a list of driver options. */
function* connectionString(
  text: Text,
  owner: Connection | Activity | Variable,
  variables: Workspace['variables'],
): Generator<Problem> {
  for (const { key, value, start, end } of pairsIn(text.value)) {
    const fault = certificateFault(key, variables.expand(value, owner.project));
    if (fault !== undefined) yield { source: text.cut(), span: { start, end }, ...verdict(key, fault, owner) };
  }
}

/** The commands and variables of a script or file that sets an agent up. */
function* commands(file: ContainerFile): Generator<Problem> {
  const severity = isProduction(file.file.environment) ? 'error' : 'warning';
  for (const command of file.commands) {
    for (const { program, value, source, span } of trustingOptions(command)) {
      const message = `'${value}' makes ${program} accept any certificate; import the CA where it runs`;
      yield { source, span, detail: program, severity, message };
    }
  }
  for (const { name, value } of file.variables) {
    const fault = certificateFault(name.value, value.value);
    if (fault === undefined) continue;
    yield { source: value.source, span: value.span, detail: name.value, ...verdict(name.value, fault, file) };
  }
}

/** The group around a setting may say what a mere `verify` is about. That of a connection is about the other side. */
function faultOf({ name, path }: Property, value: string, kind: Artifact['kind']): CertificateFault | undefined {
  const group = kind === 'connection' && /^verify$/i.test(name) ? 'TLS' : (path.at(-1) ?? '');
  return certificateFault(name, value) ?? certificateFault(`${group} ${name}`, value);
}

function verdict(
  name: string,
  fault: CertificateFault,
  { file }: Connection | Activity | Variable | ContainerFile,
): Pick<Problem, 'severity' | 'message'> {
  if (fault === 'encrypt-only')
    return { severity: 'info', message: `'${name}' encrypts but checks no certificate; use verify-full` };
  const severity = isProduction(file.environment) ? 'error' : 'warning';
  const message = isAboutHostName(name)
    ? `'${name}' accepts any host's certificate; turn the check of the name on`
    : `'${name}' accepts any certificate; turn the check on and import the CA`;
  return { severity, message };
}
