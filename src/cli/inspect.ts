import { createHmac, randomBytes } from 'node:crypto';
import { relative, sep } from 'node:path';

import { applyBaseline, parseBaseline } from '../engine/baseline.js';
import type { Baseline } from '../engine/baseline.js';
import { atLeast, lint, sorted } from '../engine/lint.js';
import type { LintResult, Settings } from '../engine/lint.js';
import { matchesRule, settingsFor } from '../engine/settings.js';
import { applySuppressions, commentsOf, waiversOf } from '../engine/suppressions.js';
import { detectSecrets } from '../flow/detect.js';
import { computeFacts } from '../flow/facts.js';
import type { Facts } from '../flow/facts.js';
import type { Workspace } from '../model/workspace.js';
import { filePlace } from '../report/describe.js';
import type { Run } from '../report/run.js';
import type { Finding } from '../rule/finding.js';
import type { Rule } from '../rule/rule.js';
import { decodeText } from '../source/decode.js';
import { InputError } from '../source/input-error.js';
import { createMask } from '../source/redact.js';
import { Source } from '../source/source.js';
import { rules as builtIn } from '../../rules/index.js';
import { choicesOf } from './config.js';
import type { Config } from './config.js';
import { displayName, readBytes } from './discover.js';
import type { Host } from './host.js';
import { load } from './load.js';
import { nearest } from './nearest.js';
import type { CheckOptions } from './options.js';
import { ruleHelp, rulePage, version } from './package.js';
import { makePlan } from './plan.js';
import type { Plan } from './plan.js';
import { quoted } from './quoted.js';
import { startProgress } from './progress.js';

/** What a check found, before it is printed. */
export interface Inspection {
  readonly result: LintResult;
  readonly run: Run;
  readonly config: Config | undefined;
  /** For the user, on standard error. */
  readonly notes: readonly string[];
  /** Milliseconds by phase. */
  readonly time: Readonly<Record<string, number>>;
}

/**
 * Reads the files and runs the rules. Throws an `InputError` for bad options and a configuration that cannot be used;
 * what else cannot be read is in the run.
 */
export async function inspect(options: CheckOptions, host: Host): Promise<Inspection> {
  const rules = builtIn;
  knownRules([...(options.only ?? []), ...options.levels.map(({ pattern }) => pattern)], rules);
  const clock = () => performance.now();
  const start = clock();
  const plan = await makePlan(options, host.cwd, rules);
  const { config } = plan;
  const workspace = await loadWithProgress(plan, options, host);
  const loaded = clock();
  const facts = await computeFacts(workspace);
  const known = clock();
  const settings = settingsFor(choicesOf(config, options));
  const raw = lint(facts, rules, settings, options.stats ? clock : undefined);
  const { findings, broken } = accept(raw, workspace, config, settings, options, rules);
  const result = { ...raw, findings: withBaseline(findings, config, options, host.cwd) };
  const whole = { ...facts, unread: [...facts.unread, ...broken] };
  const time = { read: loaded - start, analyse: known - loaded, check: clock() - known };
  const run = runOf(whole, result, rules, exitCodeOf(result, whole, options, config), host);
  return { result, run, config, notes: notesFor(rules, config, settings, workspace), time };
}

/** Throws an `InputError` for the first id or group that means no rule. */
export function knownRules(patterns: readonly string[], rules: readonly Rule[]): void {
  for (const pattern of patterns) {
    if (rules.some(({ id }) => matchesRule(pattern, id))) continue;
    const ids = rules.map(({ id }) => id);
    throw new InputError(`no rule ${quoted(pattern)}${nearest(pattern, ids)}; see harmony-lint rules`);
  }
}

/** A file as the baseline names it: relative to the baseline's own folder. */
export const baselineName = (baseline: string, cwd: string) => (finding: Finding) => {
  const { file } = filePlace(finding);
  return relative(`${baseline}/..`, `${cwd}/${file}`).replaceAll(sep, '/');
};

/** Reads a baseline. Throws an `InputError` where it is not there, or is none. */
export function readBaseline(path: string, cwd: string): Baseline {
  const name = displayName(path, cwd);
  return parseBaseline(new Source(name, decodeText(readBytes(path, 64 * 1024 * 1024))));
}

async function loadWithProgress(plan: Plan, options: CheckOptions, host: Host): Promise<Workspace> {
  const progress = startProgress(host);
  try {
    return await load(
      {
        plan,
        ignoreUnknown: options.ignoreUnknown,
        stdinFilename: options.stdinFilename,
        now: options.now ?? new Date().toISOString().slice(0, 10),
        progress: progress.update,
      },
      host,
    );
  } finally {
    progress.stop();
  }
}

/** Applies the comments in scripts and the waivers of the policy. */
function accept(
  { findings }: LintResult,
  workspace: Workspace,
  config: Config | undefined,
  settings: Settings,
  options: CheckOptions,
  rules: readonly Rule[],
) {
  if (options.noSuppressions) return { findings, broken: [] };
  const { suppressions, broken } = commentsOf(workspace.artifacts);
  const waivers = config === undefined ? [] : waiversOf(config.policy, (name) => config.toPolicy(name));
  const ran = (pattern: string) =>
    rules.some(
      (rule) =>
        matchesRule(pattern, rule.id) &&
        workspace.artifacts.some((artifact) => settings.levelOf(rule, artifact) !== 'off'),
    );
  const accepted = applySuppressions(findings, [...suppressions, ...waivers], {
    now: workspace.now,
    ran,
    ...(config !== undefined && { mandatory: config.mandatory }),
  });
  return { findings: sorted([...accepted.findings, ...accepted.unused]), broken };
}

function withBaseline(
  findings: readonly Finding[],
  config: Config | undefined,
  options: CheckOptions,
  cwd: string,
): readonly Finding[] {
  const path = options.baseline ?? config?.baseline;
  if (path === undefined || options.noBaseline) return findings;
  return applyBaseline(findings, readBaseline(path, cwd), baselineName(path, cwd)).findings;
}

function exitCodeOf(
  { findings, crashes }: LintResult,
  { unread }: Pick<Workspace, 'unread'>,
  options: CheckOptions,
  config: Config | undefined,
): number {
  if (crashes.length > 0) return 3;
  if (unread.length > 0) return 2;
  const open = findings.filter(({ suppressed }) => suppressed === undefined);
  const floor = options.failOn ?? config?.failOn ?? 'error';
  if (floor !== 'never' && open.some(({ severity }) => atLeast(severity, floor))) return 1;
  const warnings = open.filter(({ severity }) => severity === 'warning').length;
  return options.maxWarnings !== undefined && warnings > options.maxWarnings ? 1 : 0;
}

/** What a report needs beside the findings; masks everything that any rule or fact knows to be a secret. */
function runOf(
  facts: Facts,
  result: LintResult,
  rules: readonly Rule[],
  exitCode: number,
  { env }: Pick<Host, 'env'>,
): Run {
  const given = env.HARMONY_LINT_KEY ?? '';
  const key = given === '' ? randomBytes(32) : given;
  const secrets = [
    ...facts.secrets.all.map(({ value }) => value.value),
    ...result.findings.flatMap(({ secret }) => (secret === undefined ? [] : [secret.value])),
  ];
  return {
    version: version(),
    rules,
    workspace: facts,
    crashes: result.crashes,
    exitCode,
    mask: createMask(secrets, [detectSecrets]),
    tag: (secret) => createHmac('sha256', key).update(secret).digest('hex').slice(0, 8),
    helpUri: ruleHelp,
    page: rulePage,
  };
}

/** Without a policy, one line names the rules that need one. */
function notesFor(
  rules: readonly Rule[],
  config: Config | undefined,
  settings: Settings,
  { artifacts }: Workspace,
): string[] {
  if (config !== undefined) return [];
  const silent = rules.filter(
    (rule) => rule.needsPolicy === true && artifacts.some((artifact) => settings.levelOf(rule, artifact) !== 'off'),
  );
  if (silent.length === 0) return [];
  const ids = silent.map(({ id }) => id).join(', ');
  return [`${silent.length} rules need harmony-lint.yml and said nothing (harmony-lint init writes one): ${ids}`];
}
