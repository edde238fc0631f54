import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';

import { isMember, rootOf } from '../model/design-studio/folder.js';
import { isJitterpak } from '../model/design-studio/jitterpak.js';
import { decodeText } from '../source/decode.js';
import { InputError } from '../source/input-error.js';
import { defaultLimits } from '../source/limits.js';
import { Source } from '../source/source.js';
import { readBytes } from './discover.js';
import type { Candidate } from './discover.js';
import type { CheckOptions } from './options.js';
import type { Plan } from './plan.js';

/** A shard's own part of a plan. */
export interface Share {
  readonly index: number;
  readonly count: number;
  readonly plan: Plan;
  /** The files of all other kinds, where another shard checks them: what an agent predefines counts for every project. */
  readonly elsewhere: Plan | undefined;
  /** A hash of all files of the run, by name and content: the same for every shard of one run. */
  readonly inputs: string;
  /** Where a file comes among all files of the run, as a whole number; entries of an archive share one behind it. */
  rankOf(file: string): number;
}

/**
 * Cuts a plan by projects, the same way on every machine: the largest first, each to the shard that has the least. What is
 * no project is quick to read and is compared with each other, and goes to the first shard together.
 */
export function shareOf(plan: Plan, { index, count }: NonNullable<CheckOptions['shard']>): Share {
  if (plan.stdin) throw new InputError('--shard takes files and folders, not standard input');
  const limit = plan.config?.limits.fileBytes ?? defaultLimits.fileBytes;
  const candidates = [...plan.targets.files, ...plan.context].sort((a, b) => compare(a.name, b.name));
  const looked = candidates.map((candidate) => ({ candidate, ...look(candidate, limit) }));
  const inputs = createHash('sha256');
  const reported = new Set(plan.targets.files);
  for (const { candidate, digest } of looked)
    inputs.update(`${JSON.stringify([candidate.name, candidate.named, reported.has(candidate), digest])}\n`);
  for (const { name, why } of plan.targets.missing) inputs.update(`${JSON.stringify(name)} ${why}\n`);

  const units = unitsOf(looked);
  const mine = new Set<Candidate>();
  for (const { members, shard } of assigned(units, count)) {
    if (shard === index) for (const member of members) mine.add(member);
  }
  const isMine = (candidate: Candidate) => mine.has(candidate);
  const isFirst = index === 1;
  const { targets, context, unmatched } = plan;
  const others = [...targets.missing, ...targets.folders, ...(plan.config?.sources ?? [])];
  const names = [...new Set([...candidates, ...others].map(({ name }) => name))].sort();
  return {
    index,
    count,
    inputs: inputs.digest('hex'),
    rankOf: (file) => rankAmong(names, file),
    elsewhere: isFirst ? undefined : planOf(plan, new Set(units.rest.members)),
    plan: {
      ...plan,
      targets: { ...targets, files: targets.files.filter(isMine), missing: isFirst ? targets.missing : [] },
      context: context.filter(isMine),
      unmatched: isFirst ? unmatched : [],
    },
  };
}

/** The part of a plan that reads some files, and complains of nothing. */
const planOf = (plan: Plan, files: ReadonlySet<Candidate>): Plan => ({
  ...plan,
  targets: { files: plan.targets.files.filter((file) => files.has(file)), missing: [], folders: [] },
  context: plan.context.filter((file) => files.has(file)),
  unmatched: [],
});

interface Looked {
  readonly candidate: Candidate;
  readonly size: number;
  /** Of its content. */
  readonly digest: string;
  /** Files of one project have the same; undefined for what is no project. */
  readonly project: string | undefined;
}

/** Reads a file once, without making anything of it. */
function look({ path }: Candidate, limit: number): Omit<Looked, 'candidate'> {
  try {
    const bytes = readBytes(path, limit);
    const digest = createHash('sha256').update(bytes).digest('hex');
    return { size: bytes.length, digest, project: projectOf(path, bytes) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    // The first shard says what is wrong with it.
    return { size: 0, digest: error.message, project: undefined };
  }
}

function projectOf(path: string, bytes: Uint8Array): string | undefined {
  if (isJitterpak(bytes)) return path;
  const text = decodeText(bytes);
  if (isMember(path, new Source(path, text), existsSync)) return `${rootOf(path)}/`;
  return EXPORT.test(text) && !OTHER.test(text) ? path : undefined;
}

/** Names that stand in every export of Integration Studio, and those of other JSON files around agents. */
const EXPORT = /"(?:components|scriptBody|transformScript|hidevalue|adapterId|harmonyProjectId|workflows)"\s{0,9}:/;
const OTHER = /"(?:cloudUrl|IpPermissions|SecurityGroups|securityRules)"\s{0,9}:/;

interface Unit {
  readonly name: string;
  readonly members: Candidate[];
  readonly size: number;
}

function unitsOf(looked: readonly Looked[]): { readonly rest: Unit; readonly projects: readonly Unit[] } {
  const groups = new Map<string | undefined, Looked[]>([[undefined, []]]);
  for (const file of looked) {
    const group = groups.get(file.project);
    if (group === undefined) groups.set(file.project, [file]);
    else group.push(file);
  }
  const unit = (files: readonly Looked[]): Unit => ({
    name: files[0]?.candidate.name ?? '',
    members: files.map(({ candidate }) => candidate),
    size: files.reduce((sum, { size }) => sum + size, 0),
  });
  const rest = unit(groups.get(undefined)!);
  groups.delete(undefined);
  return { rest, projects: [...groups.values()].map(unit) };
}

function assigned({ rest, projects }: ReturnType<typeof unitsOf>, count: number) {
  const loads = Array.from({ length: count }, (_, i) => (i === 0 ? rest.size : 0));
  const sorted = projects.toSorted((a, b) => b.size - a.size || compare(a.name, b.name));
  return [
    { ...rest, shard: 1 },
    ...sorted.map((unit) => {
      const least = loads.indexOf(Math.min(...loads));
      loads[least]! += unit.size;
      return { ...unit, shard: least + 1 };
    }),
  ];
}

/** Twice the number of names before it, and one more for a name that is among them. */
function rankAmong(sorted: readonly string[], name: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < name) low = middle + 1;
    else high = middle;
  }
  return 2 * low + (sorted[low] === name ? 1 : 0);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
