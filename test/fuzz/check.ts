import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { SaxesParser } from 'saxes';

import { formatNames } from '../../src/cli/options.js';
import { decodeText } from '../../src/source/decode.js';
import { Source } from '../../src/source/source.js';
import type { Markers } from '../canary/markers.js';
import { harmonyLint } from '../host.js';
import type { Input } from './inputs.js';
import type { Random } from './random.js';

/** Runs one input through one format and says what a user would rightly call a bug. */
export async function faultsOf({ name, content }: Input, markers: Markers, random: Random): Promise<string[]> {
  const cwd = mkdtempSync(join(tmpdir(), 'harmony-lint-fuzz-'));
  const format = random.of(['json', 'json', 'json', 'sarif', ...formatNames]);
  try {
    writeFileSync(join(cwd, name), content);
    const before = process.cpuUsage();
    const outcome = await harmonyLint(
      [name, '--format', format, '--preset', 'strict', '--now', '2026-11-20', '--no-color'],
      { cwd },
    );
    const { user, system } = process.cpuUsage(before);
    return [
      ...timeFaults((user + system) / 1000, content.length),
      ...outcomeFaults(outcome, name, content, format),
      ...leaksOf(outcome, markers, content),
    ].map((fault) => `${format}: ${fault}`);
  } catch (error) {
    return [`${format}: thrown: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`];
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

type Outcome = Awaited<ReturnType<typeof harmonyLint>>;

function* timeFaults(milliseconds: number, bytes: number): Generator<string> {
  // Processor time, so that a busy machine does no harm: a second, and ten for each MB.
  if (milliseconds > 1000 + bytes / 100) yield `takes ${Math.round(milliseconds)} ms for ${bytes} bytes`;
}

function* outcomeFaults(
  { code, stdout, stderr }: Outcome,
  name: string,
  content: Uint8Array,
  format: string,
): Generator<string> {
  if (![0, 1, 2].includes(code)) yield `exit code ${code}: ${stderr.slice(0, 500)}`;
  if (code === 2 && stderr === '') yield 'exit code 2 without a word';
  if (/^\s+at .*:\d+:\d+\)?$/m.test(stderr)) yield `a stack trace: ${stderr.slice(0, 500)}`;
  for (const text of [stdout, stderr]) if (/[^\P{Cc}\r\n\t]/u.test(text)) yield 'a control character is printed';
  // A configuration that cannot be used is said on standard error alone.
  if (stdout === '') {
    if (code !== 2 && !['github', 'azure'].includes(format)) yield 'no report';
    return;
  }
  if (format === 'json') yield* jsonFaults(stdout, name, content);
  if (format === 'sarif' || format === 'gitlab') JSON.parse(stdout);
  if (format === 'junit') new SaxesParser().write(stdout).close();
  if (format === 'html' && !stdout.endsWith('</html>\n')) yield 'half a page';
}

function* jsonFaults(stdout: string, name: string, content: Uint8Array): Generator<string> {
  // The cast is true: the report's schema says so, and another test holds the report to it.
  const { findings } = JSON.parse(stdout) as { findings: readonly JsonFinding[] };
  const source = new Source(name, decodeText(content));
  for (const { file, line, column, endLine, endColumn, ruleId } of findings) {
    if (line < 1 || column < 1 || endLine < line || (endLine === line && endColumn < column))
      yield `${ruleId}: a place that ends before it begins: ${line}:${column} to ${endLine}:${endColumn}`;
    if (file !== name || isZip(content)) continue;
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

const isZip = (content: Uint8Array) => content[0] === 0x50 && content[1] === 0x4b;

/**
 * The secrets that were planted in the originals, in whatever was made of them. One in a name of a file is told by its
 * form alone: changed, it is an ordinary name.
 */
function* leaksOf({ stdout, stderr }: Outcome, markers: Markers, content: Uint8Array): Generator<string> {
  const found = new Set([...markers.foundIn(stdout), ...markers.foundIn(stderr)]);
  for (const place of found)
    if (!place.endsWith('a file name')) yield `a secret is printed: ${place} (input of ${content.length} bytes)`;
}
