import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';

import type { Settings } from '../engine/lint.js';
import { answersOf } from '../engine/shard.js';
import type { Condition } from '../engine/shard.js';
import type { Facts } from '../flow/facts.js';
import type { Identity } from '../flow/landscape.js';
import type { Credential } from '../flow/shared.js';
import type { Run } from '../report/run.js';
import type {
  HashedIdentity,
  ShardData,
  StoredCondition,
  StoredCredential,
  StoredLoose,
  StoredUnused,
} from '../report/shard.js';
import { Store } from '../report/stored.js';
import type { Rule } from '../rule/rule.js';
import { hashedSecrets } from '../source/redact.js';
import type { Hash } from '../source/redact.js';
import type { SecretText } from '../source/source.js';
import { baselinePath } from './accept.js';
import type { Circumstances } from './accept.js';
import { emptyFolder } from './load.js';
import type { Loaded } from './load.js';
import type { Share } from './division.js';
import type { AcceptedLoose, AcceptedUnused, ShardAccepted } from './shard-accept.js';
import { version } from './package.js';

/** All that is known of a shard's run when its report is written. */
export interface ShardRun {
  readonly share: Share;
  readonly about: Circumstances;
  readonly accepted: ShardAccepted;
  readonly credentials: readonly Credential[];
  readonly folders: Loaded['folders'];
  readonly run: Run;
  /** The rules of the user's own. */
  readonly own: readonly Rule[];
  /** What the mask knows. */
  readonly secrets: readonly SecretText[];
}

/** What a shard's report carries for `merge`. Holds no secret. */
export function shardData(of: ShardRun, hash: Hash): ShardData {
  const { share, about, accepted, credentials, run } = of;
  const { facts, config } = about;
  const store = new Store(run, (file) => share.rankOf(file));
  const { projects, regions, apiHosts } = answersOf(facts);
  const kinds: Partial<Record<Facts['artifacts'][number]['kind'], number>> = {};
  for (const { kind } of facts.artifacts) kinds[kind] = (kinds[kind] ?? 0) + 1;
  const numbers = new Map(credentials.map((credential, i) => [credential, i]));
  const stored = {
    read: facts.files.map((file) => store.file(file)),
    unread: run.workspace.unread.map((entry) => store.unread(entry)),
    crashes: run.crashes.map((crash) => store.crash(crash)),
    folders: of.folders.map(({ name, isEmpty }) => ({ unread: store.unread(emptyFolder(name)), isEmpty })),
    findings: accepted.findings.map((finding) => store.finding(finding)),
    loose: accepted.loose.map((one) => storedLoose(one, store, numbers, hash)),
    unused: accepted.unused.map((one) => storedUnused(one, store)),
    credentials: credentials.map((credential) => storedCredential(credential, store)),
  };
  return {
    index: share.index,
    count: share.count,
    now: facts.now,
    setup: hash(setupOf(about)),
    inputs: hash(share.inputs),
    ...(config?.failOn !== undefined && { failOn: config.failOn }),
    ...stored,
    files: store.files(),
    artifacts: store.artifacts,
    kinds,
    unknownTypes: [...facts.unknownTypes].map(([type, number]) => [run.mask(type), number]),
    usedWaivers: accepted.usedWaivers,
    ran: ranOn(about.rules, facts, about.settings),
    silent: run.silent ?? [],
    regions,
    apiHosts,
    projects: projects.map((project) => hashedIdentity(project, hash)),
    secrets: hashedSecrets(of.secrets, hash),
    rules: of.own.map(({ id, title, severity, cwe, guidance, help }) => ({
      id,
      title: run.mask(title),
      severity,
      cwe,
      guidance,
      ...(help !== undefined && { help }),
    })),
  };
}

function storedLoose(
  { finding, when, pool, entries, waiver }: AcceptedLoose,
  store: Store,
  credentials: ReadonlyMap<Credential, number>,
  hash: Hash,
): StoredLoose {
  return {
    finding: store.finding(finding),
    ...(when !== undefined && { when: storedCondition(when, credentials, hash) }),
    ...(pool !== undefined && { pool: hash(pool), entries }),
    ...(waiver !== undefined && { waiver }),
  };
}

function storedCondition(when: Condition, credentials: ReadonlyMap<Credential, number>, hash: Hash): StoredCondition {
  switch (when.kind) {
    case 'region':
      return { kind: 'region', ...(when.region !== undefined && { region: when.region }) };
    case 'moves':
      return { kind: 'moves', project: hashedIdentity(when.project, hash) };
    case 'api-host':
      return when;
    case 'shared':
      return { kind: 'shared', credential: credentials.get(when.credential)! };
  }
}

const storedUnused = ({ finding, hides, waiver, rules }: AcceptedUnused, store: Store): StoredUnused => ({
  finding: store.finding(finding),
  hides,
  ...(waiver !== undefined && { waiver }),
  ...(rules !== undefined && { rules }),
});

function storedCredential({ kind, what, hash, at }: Credential, store: Store): StoredCredential {
  const { mask } = store.run;
  return {
    kind,
    what: mask(what),
    hash,
    artifact: store.artifact(at.artifact),
    place: store.place(at, at.artifact),
    ...(at.detail !== undefined && { detail: mask(at.detail) }),
    ...(at.secret !== undefined && { secret: { kind: mask(at.secret.kind), evidence: at.secret.evidence } }),
  };
}

const hashedIdentity = ({ id, name, environment }: Identity, hash: Hash): HashedIdentity => ({
  ...(id !== undefined && { id: hash(id) }),
  name: hash(name),
  ...(environment !== undefined && { environment: hash(environment) }),
});

const ranOn = (rules: readonly Rule[], { artifacts }: Facts, settings: Settings): string[] =>
  rules.filter((rule) => artifacts.some((artifact) => settings.levelOf(rule, artifact) !== 'off')).map(({ id }) => id);

/** Everything that shards of one run must have in common, beside the files. */
function setupOf({ config, options, facts, cwd }: Circumstances): string {
  const { preset, levels, only, env, noBaseline, noSuppressions, noPlugins, ignoreUnknown, allowPartial } = options;
  const regions = config?.policy.allowlistData;
  const files = [
    ...(config?.plugins ?? []).map(({ value }) => value).filter(isAbsolute),
    ...(config === undefined || regions === undefined ? [] : [join(config.folder, regions.value)]),
    ...(noBaseline ? [] : [baselinePath(options, config, cwd)]),
  ];
  return JSON.stringify([
    version(),
    facts.now,
    config?.sources.map(({ name, text }) => [name, text]),
    { preset, levels, only, env, noBaseline, noSuppressions, noPlugins, ignoreUnknown, allowPartial },
    files.map((path) => (existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('hex') : '')),
  ]);
}
