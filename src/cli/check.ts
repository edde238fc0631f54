import { createHmac, randomBytes } from 'node:crypto';

import { atLeast, lint } from '../engine/lint.js';
import type { LintResult } from '../engine/lint.js';
import { matchesRule, settingsFor } from '../engine/settings.js';
import { detectSecrets } from '../flow/detect.js';
import { computeFacts } from '../flow/facts.js';
import type { Facts } from '../flow/facts.js';
import type { Workspace } from '../model/workspace.js';
import { filePlace } from '../report/describe.js';
import { json } from '../report/json.js';
import type { Reporter, Run } from '../report/run.js';
import { text } from '../report/text.js';
import type { Finding } from '../rule/finding.js';
import { InputError } from '../source/input-error.js';
import { createMask } from '../source/redact.js';
import { rules } from '../../rules/index.js';
import { wantsColor } from './host.js';
import type { Host } from './host.js';
import { load } from './load.js';
import { nearest } from './nearest.js';
import type { CheckOptions } from './options.js';
import { ruleHelp, version } from './package.js';
import { startProgress } from './progress.js';
import { printStats } from './stats.js';

/** Checks files and prints a report. Returns the exit code: the highest that applies. */
export async function check(options: CheckOptions, host: Host): Promise<number> {
  const { result, run, time } = await inspect(options, host);
  const start = performance.now();
  const findings = options.quiet ? result.findings.filter(({ severity }) => severity === 'error') : result.findings;
  for (const { name } of options.formats.length === 0 ? [{ name: 'text' }] : options.formats) {
    for (const piece of reporter(name, options, host)(findings, run)) host.stdout.write(piece);
  }
  for (const line of diagnostics(run)) host.stderr.write(`${line}\n`);
  if (options.stats) printStats({ ...time, report: performance.now() - start }, result.time, run, host);
  return run.exitCode;
}

/** What a check found, before it is printed. */
export interface Inspection {
  readonly result: LintResult;
  readonly run: Run;
  /** Milliseconds by phase. */
  readonly time: Readonly<Record<string, number>>;
}

/** Reads the files and runs the rules. Throws an `InputError` for bad options; what cannot be read is in the run. */
export async function inspect(options: CheckOptions, host: Host): Promise<Inspection> {
  knownRules([...(options.only ?? []), ...options.levels.map(({ pattern }) => pattern)]);
  const clock = () => performance.now();
  const start = clock();
  const workspace = await loadWithProgress(options, host);
  const loaded = clock();
  const facts = await computeFacts(workspace);
  const known = clock();
  const settings = settingsFor({
    preset: options.preset ?? 'recommended',
    levels: options.levels,
    only: options.only,
  });
  const result = lint(facts, rules, settings, options.stats ? clock : undefined);
  const time = { read: loaded - start, analyse: known - loaded, check: clock() - known };
  return { result, run: runOf(facts, result, exitCodeOf(result, workspace, options), host), time };
}

async function loadWithProgress(options: CheckOptions, host: Host): Promise<Workspace> {
  const progress = startProgress(host);
  try {
    return await load(
      {
        paths: options.paths.length === 0 ? ['.'] : options.paths,
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

/** Throws an `InputError` for the first id or group that means no rule. */
export function knownRules(patterns: readonly string[]): void {
  for (const pattern of patterns) {
    if (rules.some(({ id }) => matchesRule(pattern, id))) continue;
    throw new InputError(
      `no rule '${pattern}'${nearest(
        pattern,
        rules.map(({ id }) => id),
      )}; see harmony-lint rules`,
    );
  }
}

/** What a report needs beside the findings; masks everything that any rule or fact knows to be a secret. */
export function runOf(facts: Facts, result: LintResult, exitCode: number, { env }: Pick<Host, 'env'>): Run {
  const given = env.HARMONY_LINT_KEY ?? '';
  const key = given === '' ? randomBytes(32) : given;
  const secrets = [
    ...facts.secrets.all,
    ...result.findings.flatMap(({ secret }) => (secret === undefined ? [] : [{ value: secret }])),
  ];
  return {
    version: version(),
    rules,
    workspace: facts,
    crashes: result.crashes,
    exitCode,
    mask: createMask(
      secrets.map(({ value }) => value.value),
      [detectSecrets],
    ),
    tag: (secret) => createHmac('sha256', key).update(secret).digest('hex').slice(0, 8),
    helpUri: ruleHelp,
  };
}

function exitCodeOf({ findings, crashes }: LintResult, workspace: Workspace, options: CheckOptions): number {
  if (crashes.length > 0) return 3;
  if (workspace.unread.length > 0) return 2;
  const open = findings.filter(({ suppressed }) => suppressed === undefined);
  const floor = options.failOn ?? 'error';
  if (floor !== 'never' && open.some(({ severity }) => atLeast(severity, floor))) return 1;
  const warnings = open.filter(({ severity }: Finding) => severity === 'warning').length;
  return options.maxWarnings !== undefined && warnings > options.maxWarnings ? 1 : 0;
}

function reporter(name: string, options: CheckOptions, { env, stdout }: Host): Reporter {
  switch (name) {
    case 'json':
      return json;
    case 'text': {
      const color = wantsColor(options.color, env, stdout);
      return text(stdout.columns ? { color, width: stdout.columns } : { color });
    }
    default:
      throw new InputError(`the format '${name}' is not there yet`);
  }
}

/** What was not read and what crashed, a line each: nothing that was not checked may look clean. */
function* diagnostics({ workspace, crashes, mask }: Run): Generator<string> {
  for (const { file, artifact, why, place } of workspace.unread) {
    const at = place === undefined ? undefined : filePlace(place).start;
    const where = `${file.name}${at === undefined ? '' : `:${at.line}:${at.column}`}`;
    const what = artifact === undefined || artifact.name === '' ? '' : ` ${artifact.kind} '${artifact.name}':`;
    yield mask(`harmony-lint: ${where}:${what} ${why}`.replace(/\s+/g, ' '));
  }
  for (const { ruleId, artifact, error } of crashes) {
    const name = error instanceof Error ? error.name : typeof error;
    // The message of an error may quote what it choked on.
    yield mask(
      `harmony-lint: the rule ${ruleId} crashed (${name}) on ${artifact.kind} '${artifact.name}' of ${artifact.file.name}; please report it`,
    );
  }
}
