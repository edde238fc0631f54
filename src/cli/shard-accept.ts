import { poolOf } from '../engine/baseline.js';
import { sorted } from '../engine/lint.js';
import type { Condition, ShardResult } from '../engine/shard.js';
import { accepted, applyUnreadable, suppress, unusedOf } from '../engine/suppressions.js';
import type { Suppression } from '../engine/suppressions.js';
import type { Unread } from '../model/builder.js';
import type { Finding } from '../rule/finding.js';
import type { Place } from '../source/source.js';
import { givenBaseline, levelled, mayBeKnown, suppressionsOf, toPolicyOf, unreadOf, withBaseline } from './accept.js';
import type { Circumstances } from './accept.js';

/** A finding that depends on other shards, and what would happen to it if it were there. */
export interface AcceptedLoose {
  readonly finding: Finding;
  readonly when: Condition | undefined;
  /** See `poolOf`. */
  readonly pool: string | undefined;
  readonly entries: number;
  /** The waiver that hides it, by its place in the policy. */
  readonly waiver: number | undefined;
}

/** The finding that a suppression hides nothing. */
export interface AcceptedUnused {
  readonly finding: Finding;
  /** The loose findings that it hides if they are there, by number. */
  readonly hides: readonly number[];
  readonly waiver: number | undefined;
  /** Ids and groups, one of which must have run; undefined where that does not matter. */
  readonly rules: readonly string[] | undefined;
}

/** What a shard found, as far as it is accepted whatever other shards found. */
export interface ShardAccepted {
  readonly findings: readonly Finding[];
  readonly loose: readonly AcceptedLoose[];
  readonly unused: readonly AcceptedUnused[];
  readonly usedWaivers: readonly number[];
  readonly unread: readonly Unread[];
  readonly notes: readonly string[];
}

/**
 * Applies comments, waivers and the baseline to what a shard found. That a waiver hides nothing is said by the first shard
 * alone, for `merge` to judge. Throws an `InputError` for a bad baseline.
 */
export function acceptShard(result: ShardResult, isFirst: boolean, about: Circumstances): ShardAccepted {
  const { unread, notes, accepted: waived } = unreadOf(about);
  const { comments, waivers, broken, ...options } = suppressionsOf(about);
  const suppressions = [...comments, ...waivers];
  const loose = result.loose.map(({ finding }) => finding);
  const by = suppress([...result.findings, ...loose], suppressions, options);
  const marked = [...result.findings, ...loose].map((finding, i) =>
    by[i] === undefined ? finding : accepted(finding, by[i]),
  );
  const known = withBaseline(sorted(marked.slice(0, result.findings.length)), about);
  const used = new Set(by.slice(0, result.findings.length));
  const hidden = new Map<Suppression, number[]>();
  for (const [i, one] of by.slice(result.findings.length).entries()) {
    if (one === undefined) continue;
    const known = hidden.get(one);
    if (known === undefined) hidden.set(one, [i]);
    else known.push(i);
  }
  const waiverOf = (place: Place) => placeInPolicy(place, about);
  const hidesNothing = [...comments.filter((one) => !used.has(one)), ...(isFirst ? waivers : [])];
  const idle = unusedOf(hidesNothing, suppressions, options).map(({ suppression, finding }) => ({
    finding,
    hides: hidden.get(suppression) ?? [],
    waiver: suppression.by === 'policy' ? waiverOf(suppression) : undefined,
    rules: suppression.rules,
  }));
  const unused = [...idle, ...(isFirst ? unreadableWaivers(about) : [])].flatMap((one) =>
    levelled(one.finding, about).map((finding) => ({ ...one, finding })),
  );
  return {
    findings: known.findings,
    loose: looseOf(result, marked.slice(result.findings.length), about).map((one, i) => {
      const waiver = by[result.findings.length + i];
      return { ...one, waiver: waiver?.by === 'policy' ? waiverOf(waiver) : undefined };
    }),
    unused,
    usedWaivers: [...[...used].filter((one) => one?.by === 'policy'), ...waived.map(({ waiver }) => waiver)].flatMap(
      (one) => (one === undefined ? [] : [waiverOf(one)]),
    ),
    unread: [...unread, ...broken],
    notes: [...notes, ...known.notes],
  };
}

function looseOf(
  { loose }: ShardResult,
  marked: readonly Finding[],
  about: Circumstances,
): Omit<AcceptedLoose, 'waiver'>[] {
  const given = givenBaseline(about);
  const poolFor = given && poolOf(given.baseline, given.fileOf);
  return marked.map((finding, i) => {
    const { when } = loose[i]!;
    if (poolFor === undefined || !mayBeKnown(finding, about.config))
      return { finding, when, pool: undefined, entries: 0 };
    return { finding, when, ...poolFor(finding) };
  });
}

/** As if no script were understood in part: whether a waiver is for nothing is judged by `merge`. */
function unreadableWaivers(about: Circumstances): AcceptedUnused[] {
  const { config, facts, options } = about;
  if (config === undefined || options.noSuppressions) return [];
  const { unused } = applyUnreadable([], config.policy, { now: facts.now, toPolicy: toPolicyOf(config) });
  return unused.map((finding) => ({ finding, hides: [], waiver: placeInPolicy(finding, about), rules: undefined }));
}

const placeInPolicy = ({ span }: Place, { config }: Circumstances) =>
  config?.policy.waivers.findIndex((waiver) => waiver.span === span) ?? -1;
