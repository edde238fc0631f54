import { filePlace } from '../report/describe.js';
import type { Run } from '../report/run.js';
import type { Host } from './host.js';
import { inspect } from './inspect.js';
import type { CheckOptions } from './options.js';
import { plannedReports, writeReports } from './output.js';
import { printStats } from './stats.js';

/** Checks files and prints a report. Returns the exit code: the highest that applies. */
export async function check(options: CheckOptions, host: Host): Promise<number> {
  const reports = plannedReports(options, host);
  const { result, run, notes, time } = await inspect(options, host);
  const start = performance.now();
  const findings = options.quiet ? result.findings.filter(({ severity }) => severity === 'error') : result.findings;
  const code = await writeReports(reports, findings, run, options, host);
  for (const line of diagnostics(run)) host.stderr.write(`${line}\n`);
  if (!options.quiet) for (const note of notes) host.stderr.write(`harmony-lint: ${note}\n`);
  if (options.stats) printStats({ ...time, report: performance.now() - start }, result.time, run, host);
  return code;
}

/** What was not read and what crashed, a line each: nothing that was not checked may look clean. */
export function* diagnostics({ workspace, crashes, mask }: Run): Generator<string> {
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
