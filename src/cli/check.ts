import type { Crash } from '../engine/lint.js';
import { artifactTitle, count, filePlace } from '../report/describe.js';
import type { Run } from '../report/run.js';
import { InputError } from '../source/input-error.js';
import { milliseconds } from './clock.js';
import type { Host } from './host.js';
import { inspect } from './inspect.js';
import type { CheckOptions, OutputFormat } from './options.js';
import { plannedReports, writeReports } from './output.js';
import { printStats } from './stats.js';

/** Checks files and prints a report. Returns the exit code: the highest that applies. */
export async function check(options: CheckOptions, host: Host): Promise<number> {
  const reports = plannedReports(options, host);
  if (options.shard !== undefined) mergeable(options, reports);
  const { result, run, notes, time, json } = await inspect(options, host);
  const start = milliseconds();
  const findings = options.quiet ? result.findings.filter(({ severity }) => severity === 'error') : result.findings;
  const code = await writeReports(reports, findings, run, { ...options, json }, host);
  for (const line of diagnostics(run)) host.stderr.write(`${line}\n`);
  if (!options.quiet) for (const note of notes) host.stderr.write(`harmony-lint: ${note}\n`);
  if (options.stats) printStats({ ...time, report: milliseconds() - start }, result.time, run, host);
  return code;
}

/** Throws an `InputError` where `merge` could not make anything of what a shard leaves: then nobody would see the whole. */
function mergeable({ quiet }: CheckOptions, reports: readonly OutputFormat[]): void {
  if (!reports.some(({ name }) => name === 'json'))
    throw new InputError('--shard needs a JSON report for merge, as in --format json=shard-1.json');
  if (quiet) throw new InputError('--shard keeps every finding for merge; give --quiet to merge instead');
}

/** What was not read, and which rules crashed, a line each: nothing that was not checked may look clean. */
export function* diagnostics({ workspace, crashes, mask }: Run): Generator<string> {
  for (const { file, artifact, why, place } of workspace.unread) {
    const at = place === undefined ? undefined : filePlace(place).start;
    const where = `${file.name}${at === undefined ? '' : `:${at.line}:${at.column}`}`;
    const what = artifact === undefined || artifact.name === '' ? '' : ` ${artifactTitle(artifact, artifact.detail)}:`;
    yield mask(`harmony-lint: ${where}:${what} ${why}`.replace(/\s+/g, ' '));
  }
  const byRule = new Map<string, Crash[]>();
  for (const crash of crashes) {
    const same = byRule.get(crash.ruleId);
    if (same === undefined) byRule.set(crash.ruleId, [crash]);
    else same.push(crash);
  }
  for (const [ruleId, [first, ...more]] of byRule) {
    const { artifact, error } = first!;
    // The message of an error may quote what it choked on.
    const name = error instanceof Error ? error.name : typeof error;
    const where = `${artifact.kind} '${artifact.name}' of ${artifact.file.name}`;
    const others = more.length === 0 ? '' : ` and ${count(more.length, 'other')}`;
    yield mask(`harmony-lint: the rule ${ruleId} crashed (${name}) on ${where}${others}; tell whoever wrote the rule`);
  }
}
