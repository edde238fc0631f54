import { filePlace } from '../report/describe.js';
import { json } from '../report/json.js';
import type { Reporter, Run } from '../report/run.js';
import { text } from '../report/text.js';
import { InputError } from '../source/input-error.js';
import { wantsColor } from './host.js';
import type { Host } from './host.js';
import { inspect } from './inspect.js';
import type { CheckOptions } from './options.js';
import { printStats } from './stats.js';

/** Checks files and prints a report. Returns the exit code: the highest that applies. */
export async function check(options: CheckOptions, host: Host): Promise<number> {
  const { result, run, notes, time } = await inspect(options, host);
  const start = performance.now();
  const findings = options.quiet ? result.findings.filter(({ severity }) => severity === 'error') : result.findings;
  for (const { name } of options.formats.length === 0 ? [{ name: 'text' }] : options.formats) {
    for (const piece of reporter(name, options, host)(findings, run)) host.stdout.write(piece);
  }
  for (const line of diagnostics(run)) host.stderr.write(`${line}\n`);
  if (!options.quiet) for (const note of notes) host.stderr.write(`harmony-lint: ${note}\n`);
  if (options.stats) printStats({ ...time, report: performance.now() - start }, result.time, run, host);
  return run.exitCode;
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
