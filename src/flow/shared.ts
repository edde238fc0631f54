import { createHmac, randomBytes } from 'node:crypto';

import type { Artifact, Connection, Email } from '../model/artifact.js';
import type { Environment, EnvironmentClass } from '../model/policy.js';
import type { Workspace } from '../model/workspace.js';
import type { Place } from '../source/source.js';
import { hostUses } from './host-uses.js';
import { isKeyword, isPlaceholder, looksLikeValue, secretName, words } from './secrets/names.js';
import type { Secret, Secrets } from './secrets/secrets.js';
import { classify } from './values.js';
import type { Variables } from './variables.js';

/** Where a shared credential stands. */
export interface SharedAt extends Place {
  readonly artifact: Artifact;
  readonly detail: string | undefined;
  readonly environment: Environment;
  /** The secret, where it is one; never to be printed. */
  readonly secret: Secret | undefined;
}

/** One credential that environments of different class have in common. */
export interface Shared {
  readonly kind: 'secret' | 'user';
  /** For messages: a word for the secret, or the host that the user logs in to. */
  readonly what: string;
  /** Where it is reported: nearest to production, of what is reported on. */
  readonly at: SharedAt;
  /** One place in each other environment that has it, nearest to production first. */
  readonly others: readonly SharedAt[];
}

/** What environments share that should not. */
export interface SharedCredentials {
  /** Those that are reported at an artifact. */
  of(artifact: Artifact): readonly Shared[];
  readonly all: readonly Shared[];
}

/**
 * Finds secrets and users of a host that stand in files of two environments of different class. Values are compared by a
 * hash with a random key, in memory. Found when first asked for.
 */
export function createShared(workspace: Workspace, secrets: Secrets, variables: Variables): SharedCredentials {
  let found: Shared[] | undefined;
  const all = () => (found ??= findShared(workspace, secrets, variables));
  let byArtifact: Map<Artifact, Shared[]> | undefined;
  return {
    get all() {
      return all();
    },
    of: (artifact) => (byArtifact ??= grouped(all())).get(artifact) ?? [],
  };
}

/** A credential in a file of an environment. */
export interface Credential extends Pick<Shared, 'kind' | 'what'> {
  /** Equal credentials have equal hashes. */
  readonly hash: string;
  readonly at: SharedAt;
}

/** Every credential that another environment could have as well. `hash` is keyed. */
export function* credentialsOf(
  { projects }: Pick<Workspace, 'projects'>,
  secrets: Secrets,
  variables: Variables,
  hash: (text: string) => string,
): Generator<Credential> {
  for (const secret of secrets.all) {
    const { environment } = secret.artifact.file;
    if (environment === undefined || !isComparable(secret)) continue;
    const { artifact, detail, value, kind } = secret;
    const at = { source: value.source, span: value.span, artifact, detail, environment, secret };
    yield { kind: 'secret', what: kind, hash: hash(`secret\0${value.value}`), at };
  }
  for (const project of projects) {
    const { environment } = project.file;
    if (environment === undefined) continue;
    for (const artifact of [...project.connections, ...project.emails]) {
      for (const { host, user, detail, place } of accounts(artifact, variables)) {
        const adapter = artifact.kind === 'connection' ? artifact.adapter : 'email';
        const at = { ...place, artifact, detail, environment, secret: undefined };
        yield { kind: 'user', what: host, hash: hash(['user', adapter, host, user.toLowerCase()].join('\0')), at };
      }
    }
  }
}

/** What of these, sorted by file, stands in environments of different class. */
export function sharedAmong(credentials: readonly Credential[]): Shared[] {
  const groups = new Map<string, Credential[]>();
  for (const credential of credentials) {
    const group = groups.get(credential.hash);
    if (group === undefined) groups.set(credential.hash, [credential]);
    else group.push(credential);
  }
  return [...groups.values()].flatMap((group) => {
    const [{ kind, what }] = group as [Credential];
    const places = group.map(({ at }) => at).sort((a, b) => rank[a.environment.class] - rank[b.environment.class]);
    const own = places.find(({ artifact }) => artifact.file.reported);
    if (own === undefined) return [];
    const others = new Map<string, SharedAt>();
    for (const place of places) {
      const { name } = place.environment;
      if (place.environment.class !== own.environment.class && !others.has(name)) others.set(name, place);
    }
    return others.size === 0 ? [] : [{ kind, what, at: own, others: [...others.values()] }];
  });
}

function findShared(workspace: Workspace, secrets: Secrets, variables: Variables): Shared[] {
  // Whether there is anything to compare, is seen at once.
  const classes = new Set(workspace.files.map(({ environment }) => environment?.class));
  classes.delete(undefined);
  if (classes.size < 2) return [];
  const key = randomBytes(32);
  const hash = (text: string) => createHmac('sha256', key).update(text).digest('hex');
  return sharedAmong(byFile([...credentialsOf(workspace, secrets, variables, hash)]));
}

/** By file; those of one file keep their order. */
export const byFile = (credentials: readonly Credential[]): Credential[] =>
  credentials.toSorted(({ at: a }, { at: b }) => {
    const [file, other] = [a.artifact.file.name, b.artifact.file.name];
    return file < other ? -1 : file > other ? 1 : 0;
  });

function grouped(all: readonly Shared[]): Map<Artifact, Shared[]> {
  const groups = new Map<Artifact, Shared[]>();
  for (const shared of all) {
    const list = groups.get(shared.at.artifact);
    if (list === undefined) groups.set(shared.at.artifact, [shared]);
    else list.push(shared);
  }
  return groups;
}

const rank: Readonly<Record<EnvironmentClass, number>> = { production: 0, staging: 1, test: 2, development: 3 };

/** What is no secret by chance: a hidden flag such as `true`, a word, a comment that nothing runs. */
function isComparable({ owner, evidence, value: { value }, artifact }: Secret): boolean {
  if (owner === 'comment' || value.trim().length < 4 || isPlaceholder(value) || isKeyword(value)) return false;
  if (evidence === 'use' || evidence === 'shape') return true;
  return looksLikeValue(value) || secretName(artifact.name) === 'strong';
}

interface Account {
  readonly host: string;
  readonly user: string;
  readonly detail: string;
  readonly place: Place;
}

/** Whom a connection or notification logs in as, and where. */
export function* accounts(artifact: Connection | Email, variables: Variables): Generator<Account> {
  const hosts = new Set(hostUses(artifact, variables).map(({ host }) => host));
  for (const { name, label, text, place } of artifact.properties) {
    if (text === undefined || !isUserName(name)) continue;
    const user = variables.expand(text.value, artifact.project).trim();
    if (classify(user).kind !== 'literal' || isPlaceholder(user) || /^(?:anonymous|ftp|tba|none)$/i.test(user))
      continue;
    for (const host of hosts) if (!host.includes('[')) yield { host, user, detail: label, place };
  }
}

/** Whether a setting is the name of an account. */
export function isUserName(name: string): boolean {
  const [before = '', last = ''] = ['', ...words(name)].slice(-2);
  return users.has(last) || users.has(before + last);
}

const users = new Set('user username userid login loginname account benutzer usuario utilisateur'.split(' '));
