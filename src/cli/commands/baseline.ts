import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

import { compare, entriesOf, printBaseline } from '../../engine/baseline.js';
import type { Baseline, BaselineEntry } from '../../engine/baseline.js';
import { count } from '../../report/describe.js';
import { InputError } from '../../source/input-error.js';
import { baselineNames, baselinePath, lookedAt, mayBeKnown, ran, readBaseline } from '../accept.js';
import { diagnostics } from '../check.js';
import { parseCommandLine } from '../command-line.js';
import { displayName } from '../discover.js';
import type { Host } from '../host.js';
import { inspect } from '../inspect.js';
import { checkOptions, parseOptions } from '../options.js';
import { writeWhole } from '../write-file.js';

/** A check's options that say what is read and found, and one of its own. */
export const baselineOptions = { ...checkOptions, prune: { type: 'boolean' } } as const;

/**
 * Writes what is found now as known; with `--prune` it only takes out what is mended. Entries that this run could not see,
 * of other files or of rules that did not run, stay. Returns 0, or 2 and 3 as a check does.
 */
export async function baseline(args: readonly string[], host: Host): Promise<number> {
  const { prune = false } = parseCommandLine(args, baselineOptions, 'baseline').values;
  const options = parseOptions(args.filter((arg) => arg !== '--prune'));
  if (options.formats.length > 0) throw new InputError('baseline prints no report; leave out --format and --output');
  if (options.shard !== undefined) throw new InputError('baseline is written over all files; leave out --shard');
  if (options.noBaseline) throw new InputError('baseline writes a baseline; leave out --no-baseline');

  const { result, run, about, notes: said } = await inspect({ ...options, noBaseline: true }, host);
  const { config, cwd } = about;
  const path = baselinePath(options, config, cwd);
  const name = displayName(path, cwd);
  const previous = previousOf(path, name, prune, cwd);
  const fileOf = baselineNames(path, cwd);
  const candidates = result.findings.filter((finding) => mayBeKnown(finding, config));
  const comparison = compare(candidates, previous, fileOf);
  const looked = lookedAt({ facts: { ...about.facts, unread: run.workspace.unread }, cwd }, path);
  const crashed = new Set(run.crashes.map(({ ruleId }) => ruleId));
  const isMended = ({ file, rule }: BaselineEntry) =>
    (looked(file) && !crashed.has(rule) && ran(rule, about)) || (prune && !existsSync(fileOfEntry(path, file)));
  const kept = comparison.gone.filter((entry) => !isMended(entry));
  const held = candidates.filter((finding) => !prune || comparison.known.has(finding));
  const entries = [...kept, ...entriesOf(held, comparison, fileOf, () => randomBytes(4).toString('hex'))];
  try {
    writeWhole(path, [printBaseline(entries)]);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(`${name}: ${error.message}`, undefined, { cause: error });
  }

  const added = entries.length - kept.length - comparison.known.size;
  const mended = comparison.gone.length - kept.length;
  const known = count(entries.length, 'known finding');
  host.stdout.write(`${run.mask(name)} holds ${known} (${added} new, ${mended} mended)\n`);
  for (const line of diagnostics(run)) host.stderr.write(`${line}\n`);
  const immune = result.findings.filter((one) => one.suppressed === undefined && !candidates.includes(one)).length;
  const left = `${count(immune, 'finding')} of mandatory rules or about suppressions cannot be taken in`;
  const notes = immune === 0 ? said : [...said, left];
  if (!options.quiet) for (const note of notes) host.stderr.write(`harmony-lint: ${note}\n`);
  return run.exitCode === 1 ? 0 : run.exitCode;
}

/** What the file held. One of another version, or broken, is not written over: somebody may want to look at it. */
function previousOf(path: string, name: string, prune: boolean, cwd: string): Baseline {
  if (existsSync(path)) return readBaseline(path, cwd);
  if (prune) throw new InputError(`there is no baseline ${name} to prune; harmony-lint baseline writes one`);
  return { entries: [] };
}

const fileOfEntry = (path: string, file: string) => resolve(dirname(path), file.split('!/', 1)[0]!);
