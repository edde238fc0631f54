import { KNOWN } from '../engine/baseline.js';
import { numbered } from '../engine/lint.js';
import { API_HOST, onlyShared, problemsAt } from '../engine/shard.js';
import { matchesRule } from '../engine/settings.js';
import { areTwins, onlyOf } from '../flow/landscape.js';
import { sharedAmong } from '../flow/shared.js';
import type { Credential, Shared } from '../flow/shared.js';
import type { Facts } from '../flow/facts.js';
import { Restored } from '../report/restored.js';
import type { HashedIdentity, ShardData, StoredCondition, StoredCredential } from '../report/shard.js';
import type { StoredFinding } from '../report/stored.js';
import type { Finding } from '../rule/finding.js';
import type { Problem, Rule } from '../rule/rule.js';

/** One shard with what it stored. */
export interface Opened {
  readonly data: ShardData;
  readonly restored: Restored;
}

/** A shard's data, made usable. */
export const openedShard = (data: ShardData): Opened => ({ data, restored: new Restored(data.files, data.artifacts) });

/** Something of a shard, and where it comes among the others'. */
export interface Ranked<T> {
  readonly value: T;
  readonly rank: number;
  /** As it is printed. */
  readonly file: string;
}

/** By file, as one run has them; what is of one file keeps its order. */
export const byRank = <T>(all: readonly Ranked<T>[]): T[] =>
  all.toSorted((a, b) => a.rank - b.rank || compare(a.file, b.file)).map(({ value }) => value);

/**
 * The findings of all shards, as one run would have found them: those that held in any case, those whose condition is true
 * of all shards together, and the suppressions that hide none of these. `rule` gives a built-in rule by its id.
 */
export function mergedFindings(shards: readonly Opened[], facts: Facts, rule: (id: string) => Rule): Finding[] {
  const isTrue = judge(shards);
  const shared = sharedProblems(shards, facts, rule);
  const candidates: Candidate[] = [];
  for (const { data, restored } of shards) {
    for (const [i, { finding: stored, when, ...rest }] of data.loose.entries()) {
      const about = { shard: data, number: i, stored, ...rest };
      const finding = restored.finding(stored);
      if (when?.kind === 'shared') {
        const problem = shared.get(data)?.get(when.credential);
        if (problem === undefined) continue;
        const { message, trace = [] } = problem.problem;
        candidates.push({ ...about, order: problem.order, finding: { ...finding, message, trace } });
      } else if (when === undefined || isTrue(when)) {
        const message = when?.kind === 'api-host' ? withHost(finding.message, shards, when.domain) : finding.message;
        candidates.push({ ...about, order: 0, finding: { ...finding, message } });
      }
    }
  }
  const kept = withNumbers(candidates);
  const unused = stillUnused(shards, kept);
  const all: Sortable[] = [
    ...shards.flatMap(({ data, restored }) =>
      data.findings.map((stored) => ({ shard: data, stored, finding: restored.finding(stored) })),
    ),
    ...kept,
    ...unused,
  ];
  return withBaseline(all.sort(inOrder));
}

interface Sortable {
  readonly shard: ShardData;
  readonly stored: StoredFinding;
  readonly finding: Finding;
  readonly pool?: string;
  readonly entries?: number;
}

interface Candidate extends Sortable {
  readonly number: number;
  /** Among findings of one fingerprint, which shared credentials come in the order of their groups. */
  readonly order: number;
  readonly waiver?: number;
}

function judge(shards: readonly Opened[]): (when: StoredCondition) => boolean {
  const region = onlyOf(new Set(shards.flatMap(({ data }) => data.regions)));
  const projects = shards.flatMap(({ data }) => data.projects);
  return (when) => {
    switch (when.kind) {
      case 'region':
        return when.region === region;
      case 'moves':
        return projects.some((other) => areTwins(identity(when.project), identity(other)));
      case 'api-host':
        return apiHost(shards, when.domain) !== undefined;
      case 'shared':
        return false;
    }
  };
}

const identity = ({ id, name, environment }: HashedIdentity) => ({ id, name, environment });

const apiHost = (shards: readonly Opened[], domain: string): string | undefined =>
  onlyOf(new Set(shards.flatMap(({ data }) => data.apiHosts[domain] ?? [])));

const withHost = (message: string, shards: readonly Opened[], domain: string) =>
  message.replaceAll(`${API_HOST}.${domain}`, apiHost(shards, domain) ?? domain);

interface SharedProblem {
  readonly problem: Problem;
  readonly order: number;
}

/** What the rule about shared credentials says of all shards together, by the credential that it is reported at. */
function sharedProblems(
  shards: readonly Opened[],
  facts: Facts,
  rule: (id: string) => Rule,
): ReadonlyMap<ShardData, ReadonlyMap<number, SharedProblem>> {
  const owners = new Map<Credential['at'], { readonly data: ShardData; readonly number: number }>();
  const credentials = shards.flatMap(({ data, restored }) =>
    data.credentials.map((stored, number) => {
      const value = credentialOf(stored, restored);
      owners.set(value.at, { data, number });
      const { rank, name: file } = data.files[data.artifacts[stored.artifact]!.file]!;
      return { value, rank, file };
    }),
  );
  // Of what is only read for others, there is no finding.
  const rules = new Map(
    shards.map(({ data }) => [
      data,
      new Map(
        data.loose.flatMap(({ when, finding }) => (when?.kind === 'shared' ? [[when.credential, finding.rule]] : [])),
      ),
    ]),
  );
  const found = new Map<ShardData, Map<number, SharedProblem>>();
  for (const [order, shared] of sharedAmong(byRank(credentials)).entries()) {
    const { data, number } = owners.get(shared.at)!;
    const id = rules.get(data)?.get(number);
    const problem = id === undefined ? undefined : problemOf(shared, rule(id), facts);
    if (problem === undefined) continue;
    const own = found.get(data) ?? new Map<number, SharedProblem>();
    found.set(data, own.set(number, { problem, order }));
  }
  return found;
}

const problemOf = (shared: Shared, rule: Rule, facts: Facts): Problem | undefined =>
  problemsAt(rule, shared.at.artifact, { ...facts, shared: onlyShared(shared) })[0];

function credentialOf({ kind, what, hash, artifact: number, place: stored, ...rest }: StoredCredential, of: Restored) {
  const artifact = of.artifacts[number]!;
  const { environment } = artifact.file;
  const place = of.place(stored, artifact);
  const { detail, secret } = rest;
  const credential: Credential = {
    kind,
    what,
    hash,
    at: {
      ...place,
      artifact,
      detail,
      // Only what is of an environment is stored as a credential.
      environment: environment!,
      secret: secret && {
        owner: 'text',
        artifact,
        detail,
        evidence: secret.evidence,
        kind: secret.kind,
        value: { ...place, value: '' },
        format: undefined,
        form: 'literal',
      },
    },
  };
  return credential;
}

function withNumbers(candidates: readonly Candidate[]): Candidate[] {
  const ordered = candidates.toSorted((a, b) => a.order - b.order);
  const findings = numbered(ordered.map(({ finding }) => finding));
  return ordered.map((candidate, i) => ({ ...candidate, finding: findings[i]! }));
}

/** The suppressions of which no shard says, or would say now, that they hide something. */
function stillUnused(shards: readonly Opened[], kept: readonly Candidate[]): Sortable[] {
  const used = new Set([
    ...shards.flatMap(({ data }) => data.usedWaivers),
    ...kept.flatMap(({ waiver }) => (waiver === undefined ? [] : [waiver])),
  ]);
  const ran = new Set(shards.flatMap(({ data }) => data.ran));
  const hasRun = (pattern: string) => [...ran].some((id) => matchesRule(pattern, id));
  return shards.flatMap(({ data, restored }) => {
    const there = new Set(kept.filter(({ shard }) => shard === data).map(({ number }) => number));
    return data.unused
      .filter(({ waiver }) => waiver === undefined || !used.has(waiver))
      .filter(({ hides }) => !hides.some((number) => there.has(number)))
      .filter(({ rules }) => rules?.some(hasRun) ?? true)
      .map(({ finding: stored }) => ({ shard: data, stored, finding: restored.finding(stored) }));
  });
}

/** Marks what is known: each entry of the baseline stands for one finding. */
function withBaseline(all: readonly Sortable[]): Finding[] {
  const taken = new Map<string, number>();
  return all.map(({ finding, pool, entries = 0 }) => {
    if (pool === undefined || finding.suppressed !== undefined) return finding;
    const number = taken.get(pool) ?? 0;
    if (number >= entries) return finding;
    taken.set(pool, number + 1);
    return { ...finding, suppressed: KNOWN };
  });
}

function inOrder(a: Sortable, b: Sortable): number {
  const [file, other] = [a.shard.files[a.stored.file]!, b.shard.files[b.stored.file]!];
  return (
    file.rank - other.rank ||
    compare(file.name, other.name) ||
    a.stored.span[0] - b.stored.span[0] ||
    compare(a.stored.rule, b.stored.rule) ||
    a.stored.span[3] - b.stored.span[3] ||
    compare(a.finding.message, b.finding.message)
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
