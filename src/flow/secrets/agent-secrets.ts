import data from '../../../data/agent-files.json' with { type: 'json' };
import type { AgentConf, CommandLine, ContainerFile, NamedValue, Registration } from '../../model/agent-artifacts.js';
import { isSet } from '../../model/agent.js';
import type { Artifact } from '../../model/artifact.js';
import type { Located, Source, Span } from '../../source/source.js';
import { assignmentsIn } from './connection-strings.js';
import { isKeyword, isWholeSecret, isPlaceholder, looksLikeValue, secretKind, secretName } from './names.js';
import { isPredefined } from '../predefined.js';
import type { Secret } from './secrets.js';
import { isProgram } from './programs.js';
import { tokensIn } from './tokens.js';
import { urlsIn } from './urls.js';

/** All secrets that are written down in the files of private agents, each with its one owner. */
export function agentSecrets(artifacts: readonly Artifact[]): Secret[] {
  const found: Secret[] = [];
  const files = new Map<Source, AgentArtifact>();
  for (const artifact of artifacts) {
    if (!isAgentArtifact(artifact)) continue;
    for (const secret of secretsIn(artifact)) found.push(secret);
    if (!files.has(artifact.file.source)) files.set(artifact.file.source, artifact);
  }
  const owned = new Map<Source, Span[]>();
  for (const { value } of found) {
    const { source, span } = value.source.outermost(value.span);
    const list = owned.get(source);
    if (list === undefined) owned.set(source, [span]);
    else list.push(span);
  }
  for (const [source, artifact] of files)
    for (const secret of looseTokens(source, artifact, owned.get(source) ?? [])) found.push(secret);
  return found;
}

const isAgentArtifact = (artifact: Artifact): artifact is AgentArtifact =>
  artifact.kind === 'agent-conf' || artifact.kind === 'registration' || artifact.kind === 'container-file';

function secretsIn(artifact: AgentArtifact): Iterable<Secret> {
  switch (artifact.kind) {
    case 'agent-conf':
      return confSecrets(artifact);
    case 'registration':
      return registrationSecrets(artifact);
    case 'container-file':
      return containerSecrets(artifact);
  }
}

/** Whether a text refers to a value that stands elsewhere: `$NAME`, `$(cat file)`, `{{ .Values.x }}`. */
const isShellReference = (text: string) =>
  /^(?:\$(?:env:)?\w{1,200}|\$\{\w{1,200}\}|\$\([^\r\n]{0,2000}\)|`[^\r\n]{0,2000}`|%\w{1,200}%)$/i.test(text) ||
  (text.includes('{{') && text.includes('}}'));

type AgentArtifact = AgentConf | Registration | ContainerFile;

function* confSecrets(conf: AgentConf): Generator<Secret> {
  for (const { section, key, value, known } of conf.settings) {
    if (!isSet({ value })) continue;
    const predefined = isPredefined({ section });
    const detail = section === undefined ? key.value : `[${section.value}] ${key.value}`;
    const base = { artifact: conf, detail, owner: predefined ? 'predefined-variable' : 'conf' } as const;
    // A key that takes a suffix is judged without it: `PrivateKeyFileRSA` is a path.
    const name = known?.form === 'suffixed' ? known.key : key.value;
    yield* named(name, value, base, secretName(name));
  }
}

function* registrationSecrets(registration: Registration): Generator<Secret> {
  for (const key of ['password', 'token', 'agentMetricsToken']) {
    const value = registration.fields.get(key);
    if (value === undefined) continue;
    const base = { artifact: registration, detail: key, owner: 'registration' } as const;
    yield* named(key, value, base, 'strong');
  }
}

function* containerSecrets(file: ContainerFile): Generator<Secret> {
  const found = new Set<number>();
  for (const { name, value } of file.variables) {
    for (const secret of variableSecrets(file, name, value)) {
      // A variable may be met twice, as what it is and as a word of a command.
      const { start } = secret.value.source.outermost(secret.value.span).span;
      if (!found.has(start)) yield secret;
      found.add(start);
    }
  }
  for (const command of file.commands) yield* commandSecrets(file, command);
}

function* variableSecrets(file: ContainerFile, name: NamedValue['name'], value: Located<string>): Generator<Secret> {
  const base = { artifact: file, detail: name.value, owner: 'container' } as const;
  const strength = secretVariables.has(name.value.toUpperCase()) ? 'strong' : secretName(name.value);
  yield* named(name.value, value, base, strength);
  // Java's options: `-Djavax.net.ssl.trustStorePassword=…`.
  for (const match of value.value.matchAll(/(?<![^\s"'])-D(?<key>[\w.-]{1,200})=(?<value>[^\s"']{1,500})/dg)) {
    const key = match.groups!.key!;
    if (secretName(key) === 'strong') yield* named(key, part(value, match.indices!.groups!.value!), base, 'strong');
  }
}

/** Secrets handed to the agent's set-up tools: they stay in the history of the shell and in the list of processes. */
function* commandSecrets(file: ContainerFile, { source, words }: CommandLine): Generator<Secret> {
  for (const { program, secretOptions, secretArguments } of data.commands) {
    const at = words.findIndex(({ value }) => isProgram(value, program));
    if (at < 0) continue;
    const base = { artifact: file, detail: program, owner: 'container' } as const;
    for (let i = at + 1; i < words.length; i++) {
      const word = words[i]!;
      const option = secretOptions.find((name) => word.value === name || word.value.startsWith(`${name}=`));
      const argument = secretArguments.find(({ after }) => word.value === after);
      const next = words[i + (argument?.position ?? 1)];
      if (option !== undefined && word.value.includes('=')) {
        yield* named('password', wordPart(source, word, option.length + 1), base, 'strong');
      } else if ((option !== undefined || argument !== undefined) && next !== undefined) {
        yield* named('password', wordPart(source, next, 0), base, 'strong');
      }
    }
  }
}

type SecretBase = Pick<Secret, 'artifact' | 'detail' | 'owner'>;

/** The secrets of a named value: what it is itself, or else what stands in the URL or connection string that it is. */
function* named(
  name: string,
  value: Located<string>,
  base: SecretBase,
  strength: 'strong' | 'weak' | undefined,
): Generator<Secret> {
  const inside = strength === 'strong' && isWholeSecret(value.value) ? [] : [...embedded(value, base)];
  yield* inside;
  const kind = secretKind(name);
  if (inside.length > 0 || kind === 'connectionstring') return;
  const literal = literalIn(value, base.owner === 'container');
  if (literal === undefined || isSwitch(literal.value)) return;
  const [token] = tokensIn(literal.value);
  const weak = strength === 'weak' && looksLikeValue(literal.value) && !isKeyword(literal.value);
  if (strength !== 'strong' && !weak && token === undefined) return;
  yield {
    ...base,
    // The token of an agent is the registration's, wherever it stands.
    owner: token?.format === AGENT_TOKEN ? 'registration' : base.owner,
    evidence: strength === 'strong' ? 'use' : token === undefined ? 'name' : 'shape',
    value: literal,
    kind: token?.name ?? kind,
    format: token?.name,
    form: literal.span.end - literal.span.start < value.span.end - value.span.start ? 'default' : 'literal',
  };
}

function* embedded(value: Located<string>, base: SecretBase): Generator<Secret> {
  const urls = urlsIn(value.value);
  const shared = { ...base, evidence: 'use', format: undefined, form: 'assignment' } as const;
  for (const { credentials } of urls) {
    for (const { start, end, key, form } of credentials) {
      const text = value.value.slice(start, end);
      if (form !== 'literal' || isShellReference(text)) continue;
      yield { ...shared, owner: 'url', value: part(value, [start, end]), kind: secretKind(key) };
    }
  }
  for (const { start, end, key } of assignmentsIn(value.value, urls)) {
    if (isShellReference(value.value.slice(start, end))) continue;
    yield { ...shared, value: part(value, [start, end]), kind: secretKind(key) };
  }
}

/** What is written down of a value: all of it, or the default of `${NAME:-default}`; undefined for a reference. */
function literalIn(value: Located<string>, shell: boolean): Located<string> | undefined {
  const text = value.value;
  const fallback = /^\$\{\w{1,200}:?-(?<text>[^{}]{1,2000})\}$/.exec(text.trim())?.groups!.text;
  const literal = fallback === undefined ? value : part(value, spanOf(text, fallback));
  const written = literal.value.trim();
  if (written === '' || written.startsWith('$00') || isPlaceholder(written)) return undefined;
  // In a conf a `$` may begin a password; only a name in capitals is meant to be filled in.
  const isReference = shell || !/^\$\w*[a-z]/.test(written) ? isShellReference(written) : false;
  return isReference ? undefined : literal;
}

const isSwitch = (text: string) => /^(?:true|false|yes|no|on|off|0|1|none)$/i.test(text.trim());

const spanOf = (text: string, end: string): [number, number] => {
  const start = text.lastIndexOf(end);
  return [start, start + end.length];
};

/** A part of a value, with its place; of a value that is written with escapes, the whole of it. */
function part({ value, source, span }: Located<string>, [start, end]: readonly [number, number]): Located<string> {
  const verbatim = source.slice(span) === value;
  const place = verbatim ? { start: span.start + start, end: span.start + end } : span;
  return { value: value.slice(start, end), source, span: place };
}

/** A word of a command without its quotes, and without what stands before an offset. */
function wordPart(source: Source, { value, span }: Located<string>, from: number): Located<string> {
  const text = value.slice(from);
  const at = source.slice(span).lastIndexOf(text);
  const start = at < 0 ? span.start : span.start + at;
  return { value: text, source, span: { start, end: at < 0 ? span.end : start + text.length } };
}

/** Tokens of known formats that nothing above has seen: in comments, in files inside files. */
function* looseTokens(source: Source, artifact: AgentArtifact, owned: readonly Span[]): Generator<Secret> {
  const sorted = [...owned].sort((a, b) => a.start - b.start);
  let next = 0;
  for (const { start, end, name, format } of tokensIn(source.text)) {
    while (next < sorted.length && sorted[next]!.end <= start) next++;
    if ((sorted[next]?.start ?? end) < end) continue;
    yield {
      owner: format === AGENT_TOKEN ? 'registration' : 'text',
      evidence: 'shape',
      artifact,
      detail: undefined,
      value: { value: source.text.slice(start, end), source, span: { start, end } },
      kind: name,
      format: name,
      form: 'literal',
    };
  }
}

const AGENT_TOKEN = 'jitterbit-agent-token';
const secretVariables = new Set(data.variables.filter(({ use }) => use === 'secret').map(({ name }) => name));
