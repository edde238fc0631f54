import type { Artifact, Project, Property, Variable } from '../model/artifact.js';
import type { Workspace } from '../model/workspace.js';
import type { Located, Source } from '../source/source.js';
import type { Text } from '../source/text.js';
import { assignmentsIn } from './connection-strings.js';
import { isKeyword, isPlaceholder, looksLikeValue, secretKind, secretName } from './names.js';
import { tokenHint, tokensIn } from './tokens.js';
import { urlsIn } from './urls.js';
import { classify, referencesIn } from './values.js';

/**
 * Why we think that a value is a secret, strongest first: it sits in a credential field or under a strong secret name;
 * somebody declared it (*Hide Value*); it has a provider's format; only the name of something around it suggests it.
 */
export type Evidence = 'use' | 'declared' | 'shape' | 'name';

/** Which family of places a secret stands in. Each secret has one owner, and is one finding. */
export type SecretOwner = 'url' | 'connection' | 'variable' | 'script' | 'comment' | 'text';

/** A secret written down in a file. */
export interface Secret {
  readonly owner: SecretOwner;
  readonly evidence: Evidence;
  readonly artifact: Artifact;
  /** The property or part of the artifact it stands in. */
  readonly detail: string | undefined;
  /** The secret itself, at its place. Never to be printed. */
  readonly value: Located<string>;
  /** A word for it: `password`, `GitHub token`. */
  readonly kind: string;
  /** The name of a provider's format, where it has one. */
  readonly format: string | undefined;
  /** How it stands there: alone, around a reference, as a reference's default, in a connection string. */
  readonly form: 'literal' | 'around-reference' | 'default' | 'assignment';
  /** In a script, what is done with it: `assigned to $crm.password`, `handed to LDAPConnect as its password`. */
  readonly use?: string | undefined;
}

/** All secrets of a workspace, and what makes a project variable one. */
export interface Secrets {
  readonly all: readonly Secret[];
  /** The secrets that stand in an artifact and belong to that family. */
  of(artifact: Artifact, owner: SecretOwner): readonly Secret[];
  /** Why a project variable is a secret, whatever its value; undefined where nothing says so. */
  evidence(variable: Variable): Exclude<Evidence, 'shape'> | undefined;
  /** Where a variable is used as a credential, for messages. */
  usedIn(variable: Variable): Property | undefined;
}

/** Finds every secret that is written down, each with its one owner. `inScripts` gives those of a project's scripts. */
export function findSecrets(workspace: Workspace, inScripts: (project: Project) => Iterable<Secret>): Secrets {
  const { evidence, usedIn } = judgeVariables(workspace);
  const all: Secret[] = [];
  for (const project of workspace.projects) {
    const start = all.length;
    for (const artifact of [...project.connections, ...project.activities, ...project.connectors, ...project.emails]) {
      for (const property of artifact.properties) all.push(...propertySecrets(artifact, property));
    }
    for (const variable of project.variables) all.push(...variableSecrets(variable, evidence(variable)));
    for (const secret of inScripts(project)) all.push(secret);
    all.push(...looseTokens(project, all.slice(start)));
  }

  const byArtifact = new Map<Artifact, Secret[]>();
  for (const secret of all) {
    const list = byArtifact.get(secret.artifact);
    if (list === undefined) byArtifact.set(secret.artifact, [secret]);
    else list.push(secret);
  }
  const of = (artifact: Artifact, owner: SecretOwner) =>
    byArtifact.get(artifact)?.filter((secret) => secret.owner === owner) ?? [];
  return { all, of, evidence, usedIn };
}

/** Says of each project variable why it is a secret, and where it is used as one. */
export function judgeVariables(workspace: Workspace): Pick<Secrets, 'evidence' | 'usedIn'> {
  const uses = new Map<Project, Map<string, Property>>();
  for (const project of workspace.projects) uses.set(project, credentialUses(project));
  const usedIn = (variable: Variable) => uses.get(variable.project)?.get(variable.name.toLowerCase());
  const evidence = (variable: Variable) => {
    if (usedIn(variable) !== undefined) return 'use';
    if (variable.hidden.value) return 'declared';
    return secretName(variable.name) === 'strong' ? 'name' : undefined;
  };
  return { evidence, usedIn };
}

/** Whether a property takes a credential: by the connector's own mark, or by its name. */
export function isCredentialField({ credential, name, label }: Property): 'marked' | 'strong' | 'weak' | undefined {
  return credential ? 'marked' : (secretName(name) ?? (label === name ? undefined : secretName(label)));
}

/** Variables that a credential field refers to, by lower-case name, each with the first such field. */
function credentialUses(project: Project): Map<string, Property> {
  const uses = new Map<string, Property>();
  for (const { properties } of [...project.connections, ...project.activities, ...project.emails]) {
    for (const property of properties) {
      const field = isCredentialField(property);
      if (property.text === undefined || (field !== 'marked' && field !== 'strong')) continue;
      for (const { name } of referencesIn(property.text.value)) {
        const key = name.toLowerCase();
        if (!uses.has(key)) uses.set(key, property);
      }
    }
  }
  return uses;
}

function* propertySecrets(artifact: Artifact, property: Property): Generator<Secret> {
  const { text } = property;
  if (text === undefined) return;
  const base = { artifact, detail: property.label, format: undefined } as const;
  let owned = false;
  for (const secret of embedded(text, { ...base, owner: 'connection' }, artifact.kind === 'email')) {
    owned = true;
    yield secret;
  }
  const field = isCredentialField(property);
  const kind = secretKind(property.name);
  // A connection string is a secret only where it holds one, and that has been looked at above.
  if (owned || field === undefined || kind === 'connectionstring') return;
  const format = tokensIn(text.value)[0]?.name;
  for (const { value, form } of literalParts(text)) {
    const plain = withoutScheme(value);
    if (plain === undefined || !countsAsSecret(plain.value, field)) continue;
    const evidence = field === 'weak' ? 'name' : 'use';
    yield { ...base, owner: 'connection', evidence, value: plain, kind, format, form };
  }
}

function* variableSecrets(variable: Variable, evidence: Exclude<Evidence, 'shape'> | undefined): Generator<Secret> {
  const text = variable.value;
  if (text === undefined) return;
  const base = { owner: 'variable', artifact: variable, detail: undefined } as const;
  const secrets = [...embedded(text, { ...base, format: undefined }, false)];
  yield* secrets;
  if (secrets.length > 0) return;
  const [token] = tokensIn(text.value);
  const weak = secretName(variable.name) === 'weak' && looksLikeValue(text.value);
  if (evidence === undefined && token === undefined && !weak) return;
  // What a connection string says of itself has been looked at above: without a credential in it, it is no secret.
  if (secretKind(variable.name) === 'connectionstring') return;
  const strength = evidence === undefined ? 'weak' : 'strong';
  for (const { value, form } of literalParts(text)) {
    const plain = withoutScheme(value);
    if (plain === undefined || !(token !== undefined || countsAsSecret(plain.value, strength))) continue;
    yield {
      ...base,
      evidence:
        evidence === undefined ? (token === undefined ? 'name' : 'shape') : evidence === 'name' ? 'use' : evidence,
      value: plain,
      kind: token?.name ?? secretKind(variable.name),
      format: token?.name,
      form,
    };
  }
}

/** Secrets inside a text that says itself what they are: URLs and connection strings. */
function* embedded(
  text: Text,
  base: Pick<Secret, 'artifact' | 'detail' | 'format' | 'owner'>,
  prose: boolean,
): Generator<Secret> {
  const { value } = text;
  const part = (start: number, end: number): Located<string> => ({
    value: value.slice(start, end),
    source: text.cut(),
    span: { start, end },
  });
  const urls = urlsIn(value);
  for (const url of urls) {
    for (const { start, end, key, form } of url.credentials) {
      if (form !== 'literal') continue;
      yield { ...base, owner: 'url', evidence: 'use', value: part(start, end), kind: secretKind(key), form: 'literal' };
    }
  }
  if (prose) return;
  for (const { start, end, key } of assignmentsIn(value, urls)) {
    yield { ...base, evidence: 'use', value: part(start, end), kind: secretKind(key), form: 'assignment' };
  }
}

/** Tokens of known formats that stand where nobody expects a secret: names, descriptions, notes, sample data, assets. */
function* looseTokens(project: Project, owned: readonly Secret[]): Generator<Secret> {
  const spans = new Map<Source, { readonly start: number; readonly end: number }[]>();
  for (const { value } of owned) {
    const { source, span } = value.source.outermost(value.span);
    const list = spans.get(source);
    if (list === undefined) spans.set(source, [span]);
    else list.push(span);
  }
  for (const list of spans.values()) list.sort((a, b) => a.start - b.start);
  for (const { text, owner } of project.search(tokenHint)) {
    for (const { start, end, name, format } of tokensIn(text.value)) {
      const value = { value: text.value.slice(start, end), source: text.cut(), span: { start, end } };
      const outer = value.source.outermost(value.span);
      if (overlaps(spans.get(outer.source) ?? [], outer.span)) continue;
      yield {
        owner: 'text',
        evidence: 'shape',
        artifact: owner,
        detail: undefined,
        value,
        kind: name,
        format: format && name,
        form: 'literal',
      };
    }
  }
}

function overlaps(
  sorted: readonly { readonly start: number; readonly end: number }[],
  span: { readonly start: number; readonly end: number },
): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.end <= span.start) low = middle + 1;
    else high = middle;
  }
  const next = sorted[low];
  return next !== undefined && next.start < span.end;
}

/** The parts of a setting that are written down: all of a literal, what surrounds a reference, its default. */
function* literalParts(text: Text): Generator<Pick<Secret, 'value' | 'form'>> {
  const value = classify(text.value);
  const part = (start: number, end: number) => ({
    value: text.value.slice(start, end),
    source: text.cut(),
    span: { start, end },
  });
  switch (value.kind) {
    case 'literal':
      yield { value: part(0, text.value.length), form: 'literal' };
      return;
    case 'mixed':
      for (const { start, end } of value.literals) {
        // `Bearer [token]` and `[user]:[password]` only say how the references are put together.
        if (/[\p{L}\p{N}]/u.test(text.value.slice(start, end)))
          yield { value: part(start, end), form: 'around-reference' };
      }
      break;
    case 'reference-with-default':
      break;
    default:
      return;
  }
  for (const { fallback } of value.references) {
    if (fallback !== undefined) yield { value: part(fallback.start, fallback.end), form: 'default' };
  }
}

/** What follows `Basic`, `Bearer` or another scheme; undefined where nothing does. */
function withoutScheme(value: Located<string>): Located<string> | undefined {
  const scheme = /^\s{0,20}(?:basic|bearer|token|apikey|api-key|ssws|digest|negotiate|oauth)(?:\s{1,20}|$)/i.exec(
    value.value,
  );
  const skip = scheme?.[0].length ?? 0;
  if (skip >= value.value.trimEnd().length) return undefined;
  const { source, span } = value;
  return skip === 0
    ? value
    : { value: value.value.slice(skip), source, span: { start: span.start + skip, end: span.end } };
}

function countsAsSecret(value: string, field: 'marked' | 'strong' | 'weak'): boolean {
  if (isPlaceholder(value) || classify(value).kind === 'encrypted') return false;
  if (field === 'marked') return true;
  return !isKeyword(value) && (field === 'strong' || looksLikeValue(value));
}
