import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

import { SaxesParser } from 'saxes';

import { decodeText } from '../../src/source/decode.js';
import { Source } from '../../src/source/source.js';
import type { Markers } from '../canary/markers.js';
import { writeFiles } from '../folder.js';
import { harmonyLint } from '../host.js';
import type { Input } from './inputs.js';
import type { Files } from './originals.js';

/** Runs the command lines of one input and says what a user would rightly call a bug. */
export async function faultsOf(input: Input, markers: Markers): Promise<string[]> {
  const bytes = Object.values(input.files).reduce((sum, { length }) => sum + length, 0);
  const most = 2000 + bytes / 100;
  // A busy machine makes the processor slow, too: what takes too long, must take so three times.
  for (let run = 1; ; run++) {
    const { faults, milliseconds } = await onceOf(input, markers);
    if (faults.length > 0 || milliseconds <= most) return faults;
    if (run === 3) return [`takes ${Math.round(milliseconds)} ms for ${bytes} bytes`];
  }
}

/** The slowest of the lines, in milliseconds of processor time: two seconds, and ten for each MB, are granted. */
async function onceOf({ files, lines, merges }: Input, markers: Markers) {
  const folder = mkdtempSync(join(tmpdir(), 'harmony-lint-fuzz-'));
  const cwd = join(folder, 'here');
  const faults: string[] = [];
  const outcomes: Outcome[] = [];
  let milliseconds = 0;
  try {
    mkdirSync(cwd);
    writeFiles(cwd, files);
    for (const line of lines) {
      const before = process.cpuUsage();
      const outcome = await harmonyLint(line, { cwd });
      outcomes.push(outcome);
      const { user, system } = process.cpuUsage(before);
      milliseconds = Math.max(milliseconds, (user + system) / 1000);
      for (const fault of outcomeFaults(outcome, line, cwd)) faults.push(`${line.join(' ')}: ${fault}`);
      faults.push(...leaksIn(outcome.stdout, markers, files), ...leaksIn(outcome.stderr, markers, files));
    }
    if (merges) faults.push(...unlike(outcomes));
    faults.push(...written(cwd, files).flatMap((text) => leaksIn(text, markers, files)));
  } catch (error) {
    faults.push(`thrown: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
  return { faults: faults.map((fault) => fault.slice(0, 1000)), milliseconds };
}

type Outcome = Awaited<ReturnType<typeof harmonyLint>>;

function* outcomeFaults({ code, stdout, stderr }: Outcome, line: readonly string[], cwd: string): Generator<string> {
  if (![0, 1, 2].includes(code)) yield `exit code ${code}: ${stderr.slice(0, 500)}`;
  if (code === 2 && stderr === '') yield 'exit code 2 without a word';
  if (/^\s+at .*:\d+:\d+\)?$/m.test(stderr)) yield `a stack trace: ${stderr.slice(0, 500)}`;
  for (const text of [stdout, stderr]) if (/[^\P{Cc}\r\n\t]/u.test(text)) yield 'a control character is printed';
  const format = line[line.indexOf('--format') + 1] ?? '';
  // What cannot begin is said on standard error alone, as by the commands.
  if (!line.includes('--format') || format.includes('=')) return;
  if (stdout !== '') yield* formatFaults(format, stdout, cwd);
  else if (code !== 2 && !['github', 'azure'].includes(format)) yield 'no report';
}

/** Shards that merge to something else than the first of the outcomes, which is of one run. */
function* unlike(outcomes: readonly Outcome[]): Generator<string> {
  const [one, merged] = [outcomes[0]!, outcomes.at(-1)!];
  if (merged.code !== one.code) yield `merge ends with ${merged.code}, one run with ${one.code}: ${merged.stderr}`;
  if (merged.stdout === one.stdout) return;
  const [lines, other] = [one.stdout.split('\n'), merged.stdout.split('\n')];
  const at = lines.findIndex((line, i) => line !== other[i]);
  yield `merge differs from one run: ${lines[at]?.slice(0, 400)} and ${other[at]?.slice(0, 400)}`;
}

function* formatFaults(format: string, stdout: string, cwd: string): Generator<string> {
  if (format === 'json') yield* jsonFaults(stdout, cwd);
  if (format === 'sarif' || format === 'gitlab') JSON.parse(stdout);
  if (format === 'junit') new SaxesParser().write(stdout).close();
  if (format === 'html' && !stdout.endsWith('</html>\n')) yield 'half a page';
}

function* jsonFaults(stdout: string, cwd: string): Generator<string> {
  // The cast is true: the report's schema says so, and another test holds the report to it.
  const { findings } = JSON.parse(stdout) as { findings: readonly JsonFinding[] };
  const sources = new Map<string, Source>();
  for (const { file, line, column, endLine, endColumn, ruleId } of findings) {
    if (line < 1 || column < 1 || endLine < line || (endLine === line && endColumn < column))
      yield `${ruleId}: a place that ends before it begins: ${line}:${column} to ${endLine}:${endColumn}`;
    const source = sources.get(file) ?? sourceOf(file, cwd);
    if (source === undefined) continue;
    sources.set(file, source);
    for (const [at, sign] of [
      [line, column],
      [endLine, endColumn],
    ] as const) {
      const { start, end } = source.line(at);
      // Just behind the line break is still in the line.
      if (at > source.lineCount || sign > end - start + 3) yield `${ruleId}: a place outside the file: ${at}:${sign}`;
    }
  }
}

interface JsonFinding {
  readonly ruleId: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A file as it lies there now, which a command may have written. Undefined for archives and what lies in them. */
function sourceOf(file: string, cwd: string): Source | undefined {
  const path = join(cwd, file);
  const content = existsSync(path) ? readFileSync(path) : Buffer.from('PK');
  return content.subarray(0, 2).toString() === 'PK' ? undefined : new Source(file, decodeText(content));
}

/** What the command lines left in the folder, and beside it. */
const written = (cwd: string, files: Files): string[] =>
  readdirSync(dirname(cwd), { recursive: true, withFileTypes: true })
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => files[relative(cwd, path)] === undefined)
    .flatMap((path) => (statSync(path).isFile() ? [readFileSync(path, 'utf8')] : []));

/**
 * The secrets that were planted in the originals, in whatever was made of them. What is told by its form alone, as in a
 * file's name, is an ordinary name where it was changed.
 */
function leaksIn(text: string, markers: Markers, files: Files): string[] {
  const leaks = new Set<string>();
  for (const { part, place } of markers.partsIn(text)) {
    if (leaks.has(place) || place.endsWith('a file name')) continue;
    const token = markers.tokenIn(place);
    const contents = Object.values(files).map((content) => Buffer.from(content).toString());
    if (token !== undefined && !contents.some((content) => content.includes(token))) continue;
    // Where it stands twice, nobody can tell which of them is printed.
    if (!contents.some((content) => leftOvers(part, content, markers) > 0)) leaks.add(place);
  }
  return [...leaks].map((place) => `a secret is printed: ${place}`);
}

/**
 * How often a change left the end of a secret where it is a word like any other: behind a blank or a quote that was put
 * into the secret, or as the name in front of an `@` without anything of an address before it.
 */
function leftOvers(part: string, content: string, markers: Markers): number {
  let count = 0;
  for (let at = content.indexOf(part); at >= 0; at = content.indexOf(part, at + 1)) {
    const before = content.slice(Math.max(0, at - 200), at);
    const [run] = /[^\s"'=]*$/.exec(before)!;
    if (markers.beginsIn(run + part)) continue;
    const [rest] = /^[A-Za-z0-9]*@?/.exec(content.slice(at, at + 200))!;
    const isName = rest.endsWith('@') && /^[A-Za-z0-9]*$/.test(run);
    // A blank, or a quote that closes something.
    if (isName || /(?: |[^\s=:,([{\\]["'])$/.test(before.slice(0, before.length - run.length))) count++;
  }
  return count;
}
