import { createHmac, randomBytes } from 'node:crypto';

import { atLeast, lint } from '../engine/lint.js';
import type { LintResult, Settings } from '../engine/lint.js';
import { lintShard } from '../engine/shard.js';
import { matchesRule, overruled, settingsFor } from '../engine/settings.js';
import type { RuleChoices } from '../engine/settings.js';
import { detectSecrets } from '../flow/secrets/detect.js';
import { computeFacts } from '../flow/facts.js';
import type { Facts } from '../flow/facts.js';
import { byFile, credentialsOf } from '../flow/shared.js';
import type { Unread } from '../model/builder.js';
import type { Workspace } from '../model/workspace.js';
import { filePlace } from '../report/describe.js';
import type { Reporter, Run } from '../report/run.js';
import { sealed, shardKey } from '../report/shard.js';
import type { Finding } from '../rule/finding.js';
import type { Rule } from '../rule/rule.js';
import { InputError } from '../source/input-error.js';
import { createMask } from '../source/redact.js';
import type { SecretText } from '../source/source.js';
import { rules as builtIn } from '../../rules/index.js';
import { accept } from './accept.js';
import type { Circumstances } from './accept.js';
import { milliseconds } from './clock.js';
import { choicesOf } from './config.js';
import { shareOf } from './division.js';
import type { Host } from './host.js';
import { load, loadFiles } from './load.js';
import type { Loaded } from './load.js';
import { theNearest } from '../source/nearest.js';
import type { CheckOptions } from './options.js';
import { ownRules } from './own-rules.js';
import { ruleHelp, rulePage, version } from './package.js';
import { makePlan } from './plan.js';
import type { Plan } from './plan.js';
import { quoted } from '../source/quoted.js';
import { startProgress } from './progress.js';
import { acceptShard } from './shard-accept.js';
import { shardData } from './shard.js';

/** What a check found, before it is printed. */
export interface Inspection {
  readonly result: LintResult;
  readonly run: Run;
  readonly about: Circumstances;
  /** For the user, on standard error. */
  readonly notes: readonly string[];
  /** Milliseconds by phase. */
  readonly time: Readonly<Record<string, number>>;
  /** The JSON report of a shard. */
  readonly json?: Reporter;
}

/**
 * Reads the files and runs the rules. Throws an `InputError` for bad options and a configuration that cannot be used;
 * what else cannot be read is in the run.
 */
export async function inspect(options: CheckOptions, host: Host): Promise<Inspection> {
  const start = milliseconds();
  const key = options.shard && keyOfShards(host);
  const whole = await makePlan(options, host.cwd, builtIn);
  const share = options.shard && shareOf(whole, options.shard);
  const plan = share?.plan ?? whole;
  const { config } = plan;
  const own = await ownRules(config, builtIn, options, host.importModule);
  const rules = [...builtIn, ...own.rules];
  knownRules([...(options.only ?? []), ...options.levels.map(({ pattern }) => pattern)], rules);
  const { workspace, folders } = await loadWithProgress(plan, share?.elsewhere, options, host);
  const loaded = milliseconds();
  const facts = await computeFacts(workspace);
  const known = milliseconds();
  const choices = choicesOf(config, options);
  const settings = settingsFor(choices);
  const about: Circumstances = {
    facts,
    config,
    settings,
    options,
    rules,
    rulesAreMissing: own.refused.length > 0,
    cwd: host.cwd,
  };
  const timer = options.stats ? milliseconds : undefined;
  const time = () => ({ read: loaded - start, analyse: known - loaded, check: milliseconds() - known });
  const silent = config === undefined ? silentRules(rules, settings, workspace) : [];
  const refused = share === undefined || share.index === 1 ? own.refused : [];
  const overruling = overruledNotes(choices, rules);

  if (share !== undefined && key !== undefined) {
    const { hash, sign } = shardKey(key);
    const credentials = byFile([...credentialsOf(facts, facts.secrets, facts.variables, hash)]);
    const raw = lintShard(facts, rules, settings, credentials, timer);
    const accepted = acceptShard(raw, share.index === 1, about);
    const unread = [...accepted.unread, ...refused];
    const result = { ...raw, findings: accepted.findings };
    const secrets = secretsOf(facts, [...accepted.findings, ...accepted.loose.map(({ finding }) => finding)]);
    const exitCode = exitCodeOf({ ...result, unread }, options, config?.failOn);
    const run = { ...runOf({ ...facts, unread }, raw.crashes, { rules, exitCode, secrets }, host), silent };
    const data = shardData({ share, about, accepted, credentials, folders, run, own: own.rules, secrets }, hash);
    const notes = [...overruling, ...accepted.notes].map((note) => run.mask(note));
    return { result, run, about, notes, time: time(), json: sealed(data, sign) };
  }

  const raw = lint(facts, rules, settings, timer);
  const { findings, unread: open, notes } = accept(raw.findings, about);
  const unread = [...open, ...refused];
  const result = { ...raw, findings };
  const secrets = secretsOf(facts, findings);
  const exitCode = exitCodeOf({ ...result, unread }, options, config?.failOn);
  const run = { ...runOf({ ...facts, unread }, raw.crashes, { rules, exitCode, secrets }, host), silent };
  return { result, run, about, notes: [...overruling, ...notes].map((note) => run.mask(note)), time: time() };
}

/** Throws an `InputError` for the first id or group that means no rule. */
function knownRules(patterns: readonly string[], rules: readonly Rule[]): void {
  for (const pattern of patterns) {
    if (rules.some(({ id }) => matchesRule(pattern, id))) continue;
    const ids = rules.map(({ id }) => id);
    throw new InputError(`no rule ${quoted(pattern)}${theNearest(pattern, ids, 'see harmony-lint rules')}`);
  }
}

async function loadWithProgress(
  plan: Plan,
  elsewhere: Plan | undefined,
  options: CheckOptions,
  host: Host,
): Promise<Loaded> {
  const progress = startProgress(host);
  const given = {
    plan,
    ignoreUnknown: options.ignoreUnknown,
    stdinFilename: options.stdinFilename,
    now: options.now ?? new Date().toISOString().slice(0, 10),
    progress: progress.update,
  };
  try {
    if (options.shard === undefined) return { workspace: await load(given, host), folders: [] };
    const { workspace, folders } = await loadFiles(given, host);
    if (elsewhere === undefined) return { workspace, folders };
    const others = await loadFiles({ ...given, plan: elsewhere }, host);
    const agents = others.workspace.artifacts.filter((artifact) => artifact.kind === 'agent-conf');
    return { workspace: { ...withoutPolicy(workspace), agents }, folders };
  } finally {
    progress.stop();
  }
}

/** What the policy says counts for every shard; that it is checked itself, only for the first. */
function withoutPolicy(workspace: Workspace): Workspace {
  const { policy, files, artifacts } = workspace;
  if (policy === undefined) return workspace;
  return {
    ...workspace,
    files: files.filter((file) => file !== policy.file),
    artifacts: artifacts.filter((artifact) => artifact !== policy),
  };
}

/** The key that shards and `merge` share. Throws an `InputError` where there is none. */
export function keyOfShards({ env }: Pick<Host, 'env'>): string {
  const key = env.HARMONY_LINT_KEY ?? '';
  if (key === '')
    throw new InputError('--shard and merge need HARMONY_LINT_KEY, the same for all: a secret of your pipeline');
  return key;
}

/** The exit code that a run has earned. `stated` is what the configuration says. */
export function exitCodeOf(
  { findings, crashes, unread }: Pick<LintResult, 'findings' | 'crashes'> & Pick<Workspace, 'unread'>,
  { failOn, maxWarnings }: Pick<CheckOptions, 'failOn' | 'maxWarnings'>,
  stated: CheckOptions['failOn'],
): number {
  if (crashes.length > 0) return 3;
  if (unread.length > 0) return 2;
  const open = findings.filter(({ suppressed }) => suppressed === undefined);
  const floor = failOn ?? stated ?? 'error';
  if (floor !== 'never' && open.some(({ severity }) => atLeast(severity, floor))) return 1;
  const warnings = open.filter(({ severity }) => severity === 'warning').length;
  return maxWarnings !== undefined && warnings > maxWarnings ? 1 : 0;
}

/** What a report needs beside the findings; masks everything that any rule or fact knows to be a secret. */
function runOf(
  facts: Facts,
  crashes: Run['crashes'],
  about: Pick<Run, 'rules' | 'exitCode'> & { readonly secrets: readonly SecretText[] },
  { env }: Pick<Host, 'env'>,
): Run {
  const given = env.HARMONY_LINT_KEY ?? '';
  const key = given === '' ? randomBytes(32) : given;
  const { rules, exitCode, secrets } = about;
  const order = new Map(rules.map(({ id }, i) => [id, i]));
  return {
    version: version(),
    rules,
    // By file, as findings are: what a folder is searched for first, changes nothing.
    workspace: {
      ...facts,
      files: facts.files.toSorted((a, b) => inOrder(a.name, b.name)),
      unread: facts.unread.toSorted((a, b) => inOrder(a.file.name, b.file.name) || offsetOf(a) - offsetOf(b)),
    },
    crashes: crashes.toSorted(
      (a, b) => order.get(a.ruleId)! - order.get(b.ruleId)! || inOrder(a.artifact.file.name, b.artifact.file.name),
    ),
    exitCode,
    mask: createMask(secrets, [detectSecrets]),
    tag: ({ value }) => createHmac('sha256', key).update(value).digest('hex').slice(0, 8),
    helpUri: (id) => ruleHelp(rules.find((rule) => rule.id === id)),
    page: rulePage,
  };
}

const secretsOf = ({ secrets }: Facts, findings: readonly Finding[]): SecretText[] => [
  ...secrets.all.map(({ value }) => value),
  ...findings.flatMap(({ secret }) => (secret === undefined ? [] : [secret])),
];

const offsetOf = ({ place }: Unread) => (place === undefined ? 0 : filePlace(place).span.start);
const inOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The rules that say nothing without a policy, by id. */
function silentRules(rules: readonly Rule[], settings: Settings, { artifacts }: Workspace): string[] {
  return rules
    .filter(
      (rule) => rule.needsPolicy === true && artifacts.some((artifact) => settings.levelOf(rule, artifact) !== 'off'),
    )
    .map(({ id }) => id);
}

/** What the configuration calls mandatory cannot be lowered; who tried is told. */
function overruledNotes(choices: RuleChoices, rules: readonly Rule[]): string[] {
  return overruled(choices, rules).map(
    (id) => `${id} is mandatory and keeps its severity; what lowers it has no effect`,
  );
}
