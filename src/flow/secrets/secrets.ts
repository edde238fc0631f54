import type { Artifact, GlobalVariable, Project, Property, Variable } from '../../model/artifact.js';
import type { Workspace } from '../../model/workspace.js';
import type { Located, SecretText, Span } from '../../source/source.js';
import type { Text } from '../../source/text.js';
import { agentSecrets } from './agent-secrets.js';
import { createCatalog } from '../catalog.js';
import { assignmentsIn } from './connection-strings.js';
import { argumentUses } from './credential-arguments.js';
import { credentialUses, isCredentialField } from './credential-fields.js';
import type { CredentialUse } from './credential-fields.js';
import { looseSecrets } from './loose.js';
import { isConnectionString, isWholeSecret, secretKind, secretName } from './names.js';
import { firstOverlapping } from './spans.js';
import { sqlPasswords } from './sql-passwords.js';
import { tokensIn } from './tokens.js';
import type { Token } from './tokens.js';
import { urlSecrets } from './url-secrets.js';
import { urlsOfSetting } from './urls.js';
import { variableKey } from '../variable-names.js';
import { writtenIn } from './written.js';
import type { FieldStrength, WrittenForm } from './written.js';

/**
 * Why we think that a value is a secret, strongest first: it sits in a credential field or under a strong secret name;
 * somebody declared it (*Hide Value*); it has a provider's format; only the name of something around it suggests it.
 */
export type Evidence = 'use' | 'declared' | 'shape' | 'name';

/** Which family of places a secret stands in. Each secret has one owner, and is one finding. */
export type SecretOwner =
  | 'url'
  | 'connection'
  | 'variable'
  | 'script'
  | 'comment'
  | 'text'
  /** In files of private agents: each is the matter of a rule of its own. */
  | 'conf'
  | 'predefined-variable'
  | 'registration'
  | 'container';

/** A secret written down in a file. */
export interface Secret {
  readonly owner: SecretOwner;
  readonly evidence: Evidence;
  readonly artifact: Artifact;
  /** The property or part of the artifact it stands in. */
  readonly detail: string | undefined;
  /** The secret itself, at its place. Never to be printed. */
  readonly value: SecretText;
  /** A word for it: `password`, `GitHub token`; `signature` for that of a signed URL. */
  readonly kind: string;
  /** The name of a provider's format, where it has one. */
  readonly format: string | undefined;
  /** How it stands there: alone, around a reference, as a reference's default, in a connection string. */
  readonly form: WrittenForm | 'assignment';
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
  usedIn(variable: Variable): CredentialUse | undefined;
  /** The project variable of that name, in any case of its letters. */
  variable(project: Project, name: string): Variable | undefined;
}

/** Finds every secret that is written down, each with its one owner. `inScripts` gives those of a project's scripts. */
export function findSecrets(
  workspace: Workspace,
  judged: JudgedVariables,
  inScripts: (project: Project) => Iterable<Secret>,
): Secrets {
  const { evidence, usedIn, variable } = judged;
  const all: Secret[] = [];
  for (const project of workspace.projects) {
    const own: Secret[] = [];
    const { connections, activities, connectors, emails, others } = project;
    for (const artifact of [...connections, ...activities, ...connectors, ...emails, ...others]) {
      for (const property of artifact.properties)
        for (const secret of propertySecrets(artifact, property)) own.push(secret);
    }
    for (const script of project.scripts) {
      for (const property of script.testValues ?? []) {
        const known = variable(project, property.name);
        const credential = known !== undefined && evidence(known) !== undefined;
        for (const secret of propertySecrets(script, { ...property, credential }, 'comment')) own.push(secret);
      }
    }
    for (const variable of project.variables)
      for (const secret of variableSecrets(variable, evidence(variable))) own.push(secret);
    for (const variable of project.globals)
      for (const secret of variableSecrets(variable, nameEvidence(variable))) own.push(secret);
    for (const secret of inScripts(project)) own.push(secret);
    const places = own.map(({ value }) => value);
    for (const { text, artifact, field, inUrl, kind, format, ...span } of looseSecrets(project, places)) {
      const owner = inUrl ? 'url' : 'text';
      own.push({
        owner,
        evidence: 'shape',
        artifact,
        detail: field,
        value: cut(text, span),
        kind,
        format,
        form: 'literal',
      });
    }
    for (const secret of own) all.push(secret);
  }
  for (const secret of agentSecrets(workspace.artifacts)) all.push(secret);

  const byArtifact = new Map<Artifact, Secret[]>();
  for (const secret of all) {
    const list = byArtifact.get(secret.artifact);
    if (list === undefined) byArtifact.set(secret.artifact, [secret]);
    else list.push(secret);
  }
  return {
    all,
    of: (artifact, owner) => byArtifact.get(artifact)?.filter((secret) => secret.owner === owner) ?? [],
    evidence,
    usedIn,
    variable,
  };
}

/** What is known of project variables before any value is followed. */
export type JudgedVariables = Pick<Secrets, 'evidence' | 'usedIn' | 'variable'>;

/** Says of each project variable why it is a secret, and where it is used as one. */
export function judgeVariables(workspace: Workspace): JudgedVariables {
  const catalog = createCatalog(workspace.policy?.flow);
  const uses = new Map<Project, ReadonlyMap<string, CredentialUse>>();
  const variables = new Map<Project, ReadonlyMap<string, Variable>>();
  for (const project of workspace.projects) {
    uses.set(project, new Map([...argumentUses(project, catalog), ...credentialUses(project)]));
    variables.set(project, new Map(project.variables.map((variable) => [variableKey(variable.name), variable])));
  }
  const usedIn = (variable: Variable) => uses.get(variable.project)?.get(variableKey(variable.name));
  const evidence = (variable: Variable) => {
    if (usedIn(variable) !== undefined) return 'use';
    if (variable.hidden.value) return 'declared';
    return secretName(variable.name) === 'strong' ? 'name' : undefined;
  };
  return { evidence, usedIn, variable: (project, name) => variables.get(project)?.get(variableKey(name)) };
}

const nameEvidence = ({ name }: GlobalVariable) => (secretName(name) === 'strong' ? 'name' : undefined);

type Base = Pick<Secret, 'artifact' | 'detail' | 'owner'>;

function* propertySecrets(
  artifact: Artifact,
  property: Property,
  owner: 'connection' | 'comment' = 'connection',
): Generator<Secret> {
  const { text } = property;
  const base: Base = { artifact, detail: property.label, owner };
  const field = isCredentialField(property);
  if (text === undefined) {
    // A password of digits may stand there as a number.
    const { value } = property;
    if (field !== 'marked' || typeof value?.value !== 'number') return;
    const digits = { ...value, value: String(value.value) };
    yield {
      ...base,
      evidence: 'use',
      value: digits,
      kind: secretKind(property.name),
      format: undefined,
      form: 'literal',
    };
    return;
  }
  // A script in a property is a script, and is looked at as one.
  if (/<(?:trans|javascript)>/i.test(text.value)) return;
  const tokens = tokensIn(text.value);
  const inside = [...embedded(text, base, tokens, artifact.kind === 'email' && isProse(text.value))];
  const kind = secretKind(property.name);
  const strength = isConnectionString(property.name) ? undefined : field;
  const found = ofField(text, strength, inside, (sure) =>
    fieldSecrets(text, base, sure, kind, tokens, sure === 'weak' ? 'name' : 'use'),
  );
  yield* found;
  yield* formatted(text, { ...base, owner: 'text' }, unclaimed(tokens, found));
}

function* variableSecrets(
  variable: Variable | GlobalVariable,
  evidence: Exclude<Evidence, 'shape'> | undefined,
): Generator<Secret> {
  const text = variable.value;
  if (text === undefined) return;
  const base: Base = { owner: 'variable', artifact: variable, detail: undefined };
  const tokens = tokensIn(text.value);
  const inside = [...embedded(text, base, tokens, false)];
  const kind = secretKind(variable.name);
  const named = evidence === undefined ? secretName(variable.name) : 'strong';
  // Whoever hides an address or a switch says that it is a secret; a connection string is hidden for what is in it.
  const taken = evidence === 'declared' ? 'marked' : named;
  const strength = isConnectionString(variable.name) ? undefined : taken;
  // Where a value is written down under a strong name, the name is not all that we have.
  const reason =
    strength === 'strong' || strength === 'marked' ? (evidence === 'declared' ? 'declared' : 'use') : 'name';
  const found = ofField(text, strength, inside, (sure) => fieldSecrets(text, base, sure, kind, tokens, reason));
  yield* found;
  yield* formatted(text, base, unclaimed(tokens, found));
}

/**
 * The secrets inside a text, or else the one that it is itself. A connection string is a secret only where it holds one; a
 * password is all of one, whatever stands in it.
 */
function ofField(
  { value }: Text,
  strength: FieldStrength | undefined,
  inside: readonly Secret[],
  itself: (strength: FieldStrength) => Iterable<Secret>,
): Secret[] {
  if (strength === undefined || (inside.length > 0 && (strength === 'weak' || !isWholeSecret(value))))
    return [...inside];
  const whole = [...itself(strength)];
  return whole.length > 0 ? whole : [...inside];
}

/** What is written down in the text of a credential field. */
function* fieldSecrets(
  text: Text,
  base: Base,
  field: FieldStrength,
  kind: string,
  tokens: readonly Token[],
  evidence: Evidence,
): Generator<Secret> {
  for (const written of writtenIn(text.value, field)) {
    const format = firstOverlapping(tokens, written)?.name;
    const reason = evidence === 'name' && format !== undefined ? 'shape' : evidence;
    yield { ...base, evidence: reason, value: cut(text, written), kind: format ?? kind, format, form: written.form };
  }
}

/** Secrets inside a text that says itself what they are: URLs, connection strings and statements of SQL. */
function* embedded(text: Text, base: Base, tokens: readonly Token[], prose: boolean): Generator<Secret> {
  const urls = urlsOfSetting(text.value);
  const use = { ...base, evidence: 'use' } as const;
  for (const secret of urlSecrets(urls, tokens)) {
    const { kind, format } = secret;
    yield { ...use, owner: 'url', value: cut(text, secret), kind, format, form: 'literal' };
  }
  if (prose) return;
  for (const span of sqlPasswords(text.value)) {
    yield { ...use, value: cut(text, span), kind: 'password', format: undefined, form: 'assignment' };
  }
  for (const assignment of assignmentsIn(text.value, urls)) {
    const format = firstOverlapping(tokens, assignment)?.name;
    const kind = format ?? secretKind(assignment.key);
    yield { ...use, value: cut(text, assignment), kind, format, form: 'assignment' };
  }
}

function* formatted(text: Text, base: Base, tokens: readonly Token[]): Generator<Secret> {
  for (const token of tokens) {
    const { name } = token;
    yield { ...base, evidence: 'shape', value: cut(text, token), kind: name, format: name, form: 'literal' };
  }
}

/** Tokens that no secret found so far covers. */
function unclaimed(tokens: readonly Token[], found: readonly Secret[]): Token[] {
  const spans = found.map(({ value }) => value.span).sort((a, b) => a.start - b.start);
  return tokens.filter((token) => firstOverlapping(spans, token) === undefined);
}

/** The text of an e-mail, as against the address of its server. */
const isProse = (text: string) => text.trim().split(/\s+/, 4).length > 3;

const cut = (text: Text, { start, end }: Span): Located<string> => ({
  value: text.value.slice(start, end),
  source: text.cut(),
  span: { start, end },
});
