import { computeFacts } from '../../flow/facts.js';
import { detectSecrets } from '../../flow/secrets/detect.js';
import type { Artifact } from '../../model/artifact.js';
import type { Unread } from '../../model/builder.js';
import { joined } from '../../model/read-input.js';
import { builtInRegions } from '../../model/regions.js';
import { bareArtifact } from '../../report/bare.js';
import type { Run } from '../../report/run.js';
import { opened, shardKey } from '../../report/shard.js';
import type { ShardData } from '../../report/shard.js';
import type { Rule } from '../../rule/rule.js';
import { decodeText } from '../../source/decode.js';
import { InputError } from '../../source/input-error.js';
import { createHashedMask } from '../../source/redact.js';
import type { Hash } from '../../source/redact.js';
import { Source } from '../../source/source.js';
import { rules as builtIn } from '../../../rules/index.js';
import { resolve } from 'node:path';
import { diagnostics } from '../check.js';
import { parseCommandLine } from '../command-line.js';
import { displayName, readBytes } from '../discover.js';
import type { Host } from '../host.js';
import { exitCodeOf, keyOfShards } from '../inspect.js';
import { byRank, mergedFindings, openedShard } from '../merged.js';
import type { Opened, Ranked } from '../merged.js';
import { checkOptions, parseOptions } from '../options.js';
import { plannedReports, writeReports } from '../output.js';
import { ruleHelp, rulePage, version } from '../package.js';

/** A check's options that say what is shown; whatever else it takes has been done by the shards. */
export const mergeOptions = picked(checkOptions, [
  'format',
  'output',
  'fail-on',
  'max-warnings',
  'quiet',
  'color',
  'no-color',
]);

/**
 * Makes one report of all shards' reports, in any format: the same that one run over all files prints. Returns the exit
 * code of that run. Throws an `InputError` where a shard is missing or does not belong to the others: what is not whole
 * must not look clean.
 */
export async function merge(args: readonly string[], host: Host): Promise<number> {
  parseCommandLine(args, mergeOptions, 'merge');
  const options = parseOptions(args);
  const { paths } = options;
  if (paths.length === 0) throw new InputError('merge needs the JSON reports of all shards');
  const reports = plannedReports(options, host);
  const own = reports.find(({ file }) => file !== undefined && paths.some((path) => isSame(path, file, host)));
  if (own !== undefined) throw new InputError(`${own.file!} is one of the reports to merge; write to another file`);
  const { hash, sign } = shardKey(keyOfShards(host));
  const shards = together(paths.map((path) => read(path, sign, host))).map(({ data }) => openedShard(data));
  const [{ data: first }] = shards as [Opened];

  const facts = await computeFacts(
    joined([], { policy: undefined, unread: [], regions: builtInRegions, now: first.now }),
  );
  const all = mergedFindings(shards, facts, ruleNamed);
  const findings = options.quiet ? all.filter(({ severity }) => severity === 'error') : all;
  const run = runOf(shards, hash);
  const exitCode = exitCodeOf(
    { findings: all, crashes: run.crashes, unread: run.workspace.unread },
    options,
    first.failOn,
  );
  const whole = { ...run, exitCode };
  const code = await writeReports(reports, findings, whole, options, host);
  for (const line of diagnostics(whole)) host.stderr.write(`${line}\n`);
  return code;
}

function picked<T, K extends keyof T & string>(all: T, names: readonly K[]): Pick<T, K> {
  // The cast is true: these are the names, each with its own value.
  return Object.fromEntries(names.map((name) => [name, all[name]])) as Pick<T, K>;
}

const isSame = (path: string, other: string, { cwd }: Host) => resolve(cwd, path) === resolve(cwd, other);

interface Given {
  readonly name: string;
  readonly version: string;
  readonly data: ShardData;
}

/** More than a text of JavaScript can hold. */
const MOST_BYTES = 512 * 1024 * 1024;

function read(path: string, sign: Hash, { cwd }: Host): Given {
  const full = resolve(cwd, path);
  const name = displayName(full, cwd);
  try {
    const report = opened(decodeText(readBytes(full, MOST_BYTES)), sign);
    if (report === undefined)
      throw new InputError(
        'no whole JSON report of a shard, or one with another HARMONY_LINT_KEY; make it anew with --shard',
      );
    return { name, ...report };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(`${name}: ${error.message}`, undefined, { cause: error });
  }
}

/** The shards of one run, each once, in order. */
function together(reports: readonly Given[]): Given[] {
  const [first] = reports as [Given];
  for (const { name, version: made, data } of reports) {
    const refuse = (why: string): never => {
      throw new InputError(`${name}: ${why}`);
    };
    if (made !== version()) refuse(`made by harmony-lint ${made}, and this is ${version()}; use one version for all`);
    if (data.count !== first.data.count)
      refuse(`shard ${data.index} of ${data.count}, while ${first.name} is one of ${first.data.count}`);
    if (data.now !== first.data.now)
      refuse(`made on ${data.now}, and ${first.name} on ${first.data.now}; give every shard the same --now`);
    if (data.setup !== first.data.setup) refuse(`made with another configuration or other options than ${first.name}`);
    if (data.inputs !== first.data.inputs) refuse(`made from other files than ${first.name}`);
  }
  const sorted = reports.toSorted((a, b) => a.data.index - b.data.index);
  for (const [i, { name, data }] of sorted.entries()) {
    if (data.index === sorted[i - 1]?.data.index)
      throw new InputError(`${name}: shard ${data.index} is there twice, in ${sorted[i - 1]!.name} too`);
  }
  const known = new Set(sorted.map(({ data }) => data.index));
  const missing = Array.from({ length: first.data.count }, (_, i) => i + 1).filter((index) => !known.has(index));
  if (missing.length > 0)
    throw new InputError(
      `shard ${shown(missing)} of ${first.data.count} is missing; give merge the reports of all shards`,
    );
  return sorted;
}

const shown = (numbers: readonly number[]) =>
  numbers.length > 5 ? `${numbers.slice(0, 5).join(', ')} and others` : numbers.join(', ');

function ruleNamed(id: string): Rule {
  const found = builtIn.find((rule) => rule.id === id);
  if (found === undefined) throw new Error(`no rule ${id}`);
  return found;
}

/** What reports say of all shards beside the findings. */
function runOf(shards: readonly Opened[], hash: Hash): Run {
  const all = shards.map(({ data }) => data);
  const [first] = all as [ShardData];
  const rules = [...builtIn, ...first.rules.map((rule) => ({ ...rule, check: {} }))];
  const silent = new Set(all.flatMap((data) => data.silent));
  const unknownTypes = new Map<string, number>();
  for (const [type, number] of all.flatMap((data) => data.unknownTypes))
    unknownTypes.set(type, (unknownTypes.get(type) ?? 0) + number);
  const order = new Map(rules.map(({ id }, i) => [id, i]));
  const crashes = ranked(shards, ({ data, restored }) =>
    data.crashes.map((crash) => ({ value: restored.crash(crash), file: data.artifacts[crash.artifact]!.file })),
  );
  return {
    version: version(),
    rules,
    workspace: {
      files: ranked(shards, ({ data, restored }) => data.read.map((file) => ({ value: restored.files[file]!, file }))),
      artifacts: all.flatMap(({ kinds }) => countless(kinds)),
      unread: unreadOf(shards),
      unknownTypes,
      now: first.now,
    },
    crashes: crashes.toSorted((a, b) => order.get(a.ruleId)! - order.get(b.ruleId)!),
    exitCode: 0,
    silent: rules.map(({ id }) => id).filter((id) => silent.has(id)),
    mask: createHashedMask(
      all.flatMap(({ secrets }) => secrets),
      hash,
      [detectSecrets],
    ),
    tag: (secret) => shards.map(({ restored }) => restored.tags.get(secret)).find((tag) => tag !== undefined) ?? '',
    helpUri: (id) => ruleHelp(rules.find((rule) => rule.id === id)),
    page: rulePage,
  };
}

/** What was not read, and the folders in which no shard found anything. */
function unreadOf(shards: readonly Opened[]): Unread[] {
  const [first] = shards as [Opened];
  const empty = first.data.folders.filter((_, i) => shards.every(({ data }) => data.folders[i]?.isEmpty));
  const folders = { data: { ...first.data, unread: empty.map(({ unread }) => unread) }, restored: first.restored };
  // Of one file, two shards may say something: one that has it as a list, one as a part of a project.
  const all = [folders, ...shards].flatMap((shard) => shard.data.unread.map((entry) => ({ entry, shard })));
  all.sort((a, b) => (a.entry.place?.span[0] ?? 0) - (b.entry.place?.span[0] ?? 0));
  const parts = all.map(({ entry, shard: { data, restored } }) => ({ data: { ...data, unread: [entry] }, restored }));
  return ranked(parts, ({ data, restored }) =>
    data.unread.map((entry) => ({ value: restored.unread(entry), file: entry.file })),
  );
}

function ranked<T>(
  shards: readonly Opened[],
  of: (shard: Opened) => readonly { readonly value: T; readonly file: number }[],
): T[] {
  const all = shards.flatMap((shard) =>
    of(shard).map(({ value, file }): Ranked<T> => {
      const { rank, name } = shard.data.files[file]!;
      return { value, rank, file: name };
    }),
  );
  return byRank(all);
}

/** As many artifacts of each kind as there were: reports count them. */
function countless(kinds: ShardData['kinds']): Artifact[] {
  const file = { name: '', source: new Source('', ''), reported: true };
  return Object.entries(kinds).flatMap(([kind, number]) => {
    // The cast is true: the keys are kinds.
    const stored = { kind: kind as Artifact['kind'], name: '', file: 0 };
    return new Array<Artifact>(number).fill(bareArtifact(stored, file, file.source).artifact);
  });
}
