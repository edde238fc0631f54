import { appendFileSync } from 'node:fs';
import { resolve } from 'node:path';

import type { Reporter, Run } from '../report/run.js';
import type { Finding } from '../rule/finding.js';
import { InputError } from '../source/input-error.js';
import { batches } from './batches.js';
import type { Host, Output } from './host.js';
import type { CheckOptions, OutputFormat } from './options.js';
import { reporterFor } from './reporters.js';
import { writeWhole } from './write-file.js';

/** What the command line says about reports. */
export type ReportOptions = Pick<CheckOptions, 'formats' | 'formatGiven' | 'color'>;

/** How reports are written. */
export interface WriteOptions extends Pick<ReportOptions, 'color'> {
  /** In place of the usual one. */
  readonly json?: Reporter | undefined;
}

/**
 * The reports of a run: `text` where none is asked for, and `github` beside it on GitHub Actions. Throws an `InputError`
 * where two reports would go to one place.
 */
export function plannedReports({ formats, formatGiven }: ReportOptions, { cwd, env }: Host): OutputFormat[] {
  const reports = formats.map(({ name, file }) => ({ name, file: file === '-' ? undefined : file }));
  if (reports.length === 0) reports.push({ name: 'text', file: undefined });
  if (!formatGiven && env.GITHUB_ACTIONS === 'true') reports.push({ name: 'github', file: undefined });

  const printed = reports.filter(({ file }) => file === undefined);
  const whole = printed.find(({ name }) => !lineFormats.has(name));
  if (printed.length > 1 && whole !== undefined) {
    throw new InputError(`two reports would go to standard output; give one a file, as in --format ${whole.name}=FILE`);
  }
  const taken = new Set<string>();
  for (const { file } of reports) {
    if (file === undefined) continue;
    const path = resolve(cwd, file);
    if (taken.has(path)) throw new InputError(`two reports would go to '${file}'; give each a file of its own`);
    taken.add(path);
  }
  return reports;
}

/**
 * Writes every report to its place, each whole or not at all. One that cannot be written is said on standard error and
 * makes the exit code at least 2; the others are written all the same, and where nothing would be shown, the findings are
 * printed as text. Returns the exit code.
 */
export async function writeReports(
  reports: readonly OutputFormat[],
  findings: readonly Finding[],
  run: Run,
  { color, json }: WriteOptions,
  host: Host,
): Promise<number> {
  const inputs = new Set(run.workspace.files.map(({ name }) => resolve(host.cwd, name)));
  let failed = false;
  for (const { name, file } of reports) {
    const reporter = name === 'json' && json ? json : await reporterFor(name, { host, color, file });
    if (file === undefined) {
      await print(host.stdout, reporter(findings, run));
      continue;
    }
    try {
      const path = resolve(host.cwd, file);
      if (inputs.has(path)) throw new InputError('it is one of the files that were checked');
      writeWhole(path, reporter(findings, run));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      failed = true;
      host.stderr.write(run.mask(`harmony-lint: cannot write the ${name} report to '${file}': ${error.message}\n`));
    }
  }
  if (failed && reports.every(({ file }) => file !== undefined)) {
    const text = await reporterFor('text', { host, color, file: undefined });
    await print(host.stdout, text(findings, run));
  }
  if (reports.some(({ name }) => name === 'github')) await addSummary(findings, run, host);
  return failed ? Math.max(2, run.exitCode) : run.exitCode;
}

/** Formats of which several may share a stream. */
const lineFormats = new Set(['text', 'github', 'azure']);

/** Prints piece by piece, as fast as the reader reads. A reader that has gone away is no fault. */
async function print(stream: Output, pieces: ReturnType<Reporter>): Promise<void> {
  const reader = { gone: false };
  const close = () => (reader.gone = true);
  stream.on?.('error', close);
  for (const batch of batches(pieces)) {
    if (stream.write(batch) === false) await readyAgain(stream);
    if (reader.gone) break;
  }
  stream.off?.('error', close);
}

const readyAgain = (stream: Output) =>
  new Promise<void>((resolve) => {
    const events = ['drain', 'close', 'error'];
    const done = () => {
      for (const event of events) stream.off?.(event, done);
      resolve();
    };
    for (const event of events) stream.on?.(event, done);
    if (stream.on === undefined) resolve();
  });

/** The job's page on GitHub shows what is appended to this file; that it cannot be written changes no result. */
async function addSummary(findings: readonly Finding[], run: Run, { env, stderr }: Host): Promise<void> {
  const file = env.GITHUB_STEP_SUMMARY;
  if (file === undefined || file === '') return;
  const { githubSummary } = await import('../report/github.js');
  try {
    appendFileSync(file, [...githubSummary(findings, run)].join(''));
  } catch (error) {
    // Errors of the file system carry a code.
    const { code } = error as Error & { readonly code?: string };
    if (code === undefined) throw error;
    stderr.write(`harmony-lint: cannot write the summary to GITHUB_STEP_SUMMARY (${code})\n`);
  }
}
