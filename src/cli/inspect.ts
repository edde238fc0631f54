import { createHmac, randomBytes } from 'node:crypto';

import { atLeast, lint } from '../engine/lint.js';
import type { LintResult, Settings } from '../engine/lint.js';
import { matchesRule, overruled, settingsFor } from '../engine/settings.js';
import type { RuleChoices } from '../engine/settings.js';
import { detectSecrets } from '../flow/detect.js';
import { computeFacts } from '../flow/facts.js';
import type { Facts } from '../flow/facts.js';
import type { Workspace } from '../model/workspace.js';
import type { Run } from '../report/run.js';
import type { Rule } from '../rule/rule.js';
import { InputError } from '../source/input-error.js';
import { createMask } from '../source/redact.js';
import { rules as builtIn } from '../../rules/index.js';
import { accept } from './accept.js';
import type { Circumstances } from './accept.js';
import { choicesOf } from './config.js';
import type { Config } from './config.js';
import type { Host } from './host.js';
import { load } from './load.js';
import { nearest } from '../source/nearest.js';
import type { CheckOptions } from './options.js';
import { ownRules } from './own-rules.js';
import { ruleHelp, rulePage, version } from './package.js';
import { makePlan } from './plan.js';
import type { Plan } from './plan.js';
import { quoted } from './quoted.js';
import { startProgress } from './progress.js';

/** What a check found, before it is printed. */
export interface Inspection {
  readonly result: LintResult;
  readonly run: Run;
  readonly about: Circumstances;
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
  const clock = () => performance.now();
  const start = clock();
  const plan = await makePlan(options, host.cwd, builtIn);
  const { config } = plan;
  const own = await ownRules(config, builtIn, options, host.importModule);
  const rules = [...builtIn, ...own.rules];
  knownRules([...(options.only ?? []), ...options.levels.map(({ pattern }) => pattern)], rules);
  const workspace = await loadWithProgress(plan, options, host);
  const loaded = clock();
  const facts = await computeFacts(workspace);
  const known = clock();
  const choices = choicesOf(config, options);
  const settings = settingsFor(choices);
  const raw = lint(facts, rules, settings, options.stats ? clock : undefined);
  const read = new Set(workspace.unread);
  const about: Circumstances = {
    facts,
    // What reading left over is unread as a whole; the rest is what the flow could not follow.
    partial: facts.unread.filter((entry) => !read.has(entry)),
    config,
    settings,
    options,
    rules,
    rulesAreMissing: own.refused.length > 0,
    cwd: host.cwd,
  };
  const { findings, unread, notes } = accept(raw.findings, about);
  const result = { ...raw, findings };
  const whole = { ...facts, unread: [...unread, ...own.refused] };
  const time = { read: loaded - start, analyse: known - loaded, check: clock() - known };
  const silent = config === undefined ? silentRules(rules, settings, workspace) : [];
  const run = { ...runOf(whole, result, rules, exitCodeOf(result, whole, options, config), host), silent };
  const said = [...overruledNotes(choices, rules), ...notes];
  return { result, run, about, notes: said.map((note) => run.mask(note)), time };
}

/** Throws an `InputError` for the first id or group that means no rule. */
export function knownRules(patterns: readonly string[], rules: readonly Rule[]): void {
  for (const pattern of patterns) {
    if (rules.some(({ id }) => matchesRule(pattern, id))) continue;
    const ids = rules.map(({ id }) => id);
    throw new InputError(`no rule ${quoted(pattern)}${nearest(pattern, ids)}; see harmony-lint rules`);
  }
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
    ...facts.secrets.all.map(({ value }) => value),
    ...result.findings.flatMap(({ secret }) => (secret === undefined ? [] : [secret])),
  ];
  return {
    version: version(),
    rules,
    workspace: facts,
    crashes: result.crashes,
    exitCode,
    mask: createMask(secrets, [detectSecrets]),
    tag: ({ value }) => createHmac('sha256', key).update(value).digest('hex').slice(0, 8),
    helpUri: (id) => rules.find((rule) => rule.id === id)?.help ?? ruleHelp(id),
    page: rulePage,
  };
}

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
