import { relative, resolve, dirname, sep } from 'node:path';
import { existsSync } from 'node:fs';

import { compare, markKnown, parseBaseline } from '../engine/baseline.js';
import type { Baseline, FileOf } from '../engine/baseline.js';
import { commentsOf } from '../engine/comments.js';
import { sorted } from '../engine/lint.js';
import type { Settings } from '../engine/lint.js';
import { isAmong, matchesRule } from '../engine/settings.js';
import { UNUSED, applySuppressions, applyUnreadable, waiversOf } from '../engine/suppressions.js';
import type { Facts } from '../flow/facts.js';
import type { Unread } from '../model/builder.js';
import { count, filePlace } from '../report/describe.js';
import type { Finding } from '../rule/finding.js';
import type { Rule } from '../rule/rule.js';
import { decodeText } from '../source/decode.js';
import { InputError } from '../source/input-error.js';
import { Source } from '../source/source.js';
import type { Config } from './config.js';
import { displayName, readBytes } from './discover.js';
import type { CheckOptions } from './options.js';

/** What was found, as far as it is read and accepted. */
export interface Accepted {
  readonly findings: readonly Finding[];
  /** What was not read and is not accepted either: exit 2. */
  readonly unread: readonly Unread[];
  /** For the user, on standard error. */
  readonly notes: readonly string[];
}

/** What acceptance depends on, beside the findings. */
export interface Circumstances {
  readonly facts: Facts;
  readonly config: Config | undefined;
  readonly settings: Settings;
  readonly options: CheckOptions;
  readonly rules: readonly Rule[];
  /** True where rules that the configuration names were not loaded, so that their ids are not known. */
  readonly rulesAreMissing: boolean;
  readonly cwd: string;
}

/** The baseline's name where nobody says another. */
export const BASELINE = '.harmony-lint-baseline.json';

/** Applies the comments in scripts, the waivers of the policy, and the baseline. Throws an `InputError` for a bad baseline. */
export function accept(findings: readonly Finding[], about: Circumstances): Accepted {
  const { unread, notes, unused } = unreadOf(about);
  const { comments, waivers, broken, ...options } = suppressionsOf(about);
  const applied = applySuppressions(findings, [...comments, ...waivers], options);
  const reported = [...applied.unused, ...unused].flatMap((finding) => levelled(finding, about));
  const all = sorted([...applied.findings, ...reported]);
  const known = withBaseline(all, about);
  return { findings: known.findings, unread: [...unread, ...broken], notes: [...notes, ...known.notes] };
}

/** What was not read and is not accepted, what was, and the waivers of `unreadable` that are for nothing. */
export function unreadOf(about: Circumstances) {
  const { facts, options } = about;
  // What reading left over is unread as a whole; the rest is what the flow could not follow.
  const partial = new Set(facts.flow.unread);
  const unread = facts.unread.filter((entry) => !partial.has(entry));
  const { accepted, open, unused } = unreadables(about);
  const notes = accepted.map(({ unread: entry, waiver }) => {
    return `${lineOf(entry)} (waived: ${waiver.reason})`;
  });
  if (options.allowPartial) for (const entry of open) notes.push(lineOf(entry));
  else for (const entry of open) unread.push(entry);
  return { unread, notes, accepted, unused };
}

/** What suppresses findings, and on which conditions. */
export function suppressionsOf(about: Circumstances) {
  const { facts, config, options } = about;
  const { suppressions: comments, broken } = options.noSuppressions
    ? nothing
    : commentsOf(facts.artifacts, isRule(about));
  const waivers = options.noSuppressions || config === undefined ? [] : waiversOf(config.policy, toPolicyOf(config));
  return {
    comments,
    waivers,
    broken,
    now: facts.now,
    ran: (pattern: string) => ran(pattern, about),
    ...(config !== undefined && { mandatory: config.mandatory }),
  };
}

/** Where the baseline is, as an absolute path: the option's, the configuration's, or its own name beside that. */
export function baselinePath(options: Pick<CheckOptions, 'baseline'>, config: Config | undefined, cwd: string): string {
  if (options.baseline !== undefined) return resolve(cwd, options.baseline);
  return config?.baseline ?? resolve(config?.folder ?? cwd, BASELINE);
}

/** Names files as a baseline does: relative to the baseline's own folder. */
export const baselineNames =
  (path: string, cwd: string): FileOf =>
  (finding) =>
    relative(dirname(path), resolve(cwd, filePlace(finding).file)).replaceAll(sep, '/');

/** Reads a baseline. Throws an `InputError` where it is not there, or is none. */
export function readBaseline(path: string, cwd: string): Baseline {
  if (!existsSync(path))
    throw new InputError(`there is no baseline ${displayName(path, cwd)}; harmony-lint baseline writes one`);
  return parseBaseline(new Source(displayName(path, cwd), decodeText(bytesOf(path, cwd))));
}

function bytesOf(path: string, cwd: string): Uint8Array {
  try {
    return readBytes(path, MOST_BYTES);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(`the baseline ${displayName(path, cwd)}: ${error.message}`);
  }
}

/** Whether a finding may be in a baseline: nothing hides what is mandatory, nor what is wrong with the hiding. */
export const mayBeKnown = ({ ruleId, suppressed }: Finding, config: Config | undefined): boolean =>
  suppressed === undefined && ruleId !== UNUSED && !isAmong(config?.mandatory, ruleId);

const MOST_BYTES = 64 * 1024 * 1024;
const nothing = { suppressions: [], broken: [] };

/** The baseline of a run, with its path; undefined where there is none. Throws an `InputError` for a bad one. */
export function givenBaseline({ config, options, cwd }: Pick<Circumstances, 'config' | 'options' | 'cwd'>) {
  const path = baselinePath(options, config, cwd);
  const isAsked = options.baseline !== undefined || config?.baseline !== undefined;
  if (options.noBaseline || (!isAsked && !existsSync(path))) return undefined;
  return { path, baseline: readBaseline(path, cwd), fileOf: baselineNames(path, cwd) };
}

/** Marks what is known. */
export function withBaseline(findings: readonly Finding[], about: Circumstances): Omit<Accepted, 'unread'> {
  const given = givenBaseline(about);
  if (given === undefined) return { findings, notes: [] };
  const candidates = findings.filter((finding) => mayBeKnown(finding, about.config));
  const { known, gone } = compare(candidates, given.baseline, given.fileOf);
  const looked = lookedAt(about, given.path);
  const mended = gone.filter((entry) => looked(entry.file) && ran(entry.rule, about)).length;
  const notes =
    mended === 0 ? [] : [`${count(mended, 'known finding')} no longer there; harmony-lint baseline --prune drops them`];
  return { findings: markKnown(findings, known), notes };
}

/** Tells of a file, as the baseline names it, whether this run has read all of it. */
export function lookedAt({ facts, cwd }: Pick<Circumstances, 'facts' | 'cwd'>, path: string) {
  const nameOf = (file: string) => relative(dirname(path), resolve(cwd, file)).replaceAll(sep, '/');
  const read = new Set(facts.files.filter(({ reported }) => reported).map(({ name }) => nameOf(name)));
  const broken = new Set(facts.unread.map(({ file }) => nameOf(file.name)));
  // Of an archive only the entries that hold something are files of the run.
  const archiveOf = (file: string) => file.split('!/', 1)[0]!;
  return (file: string) =>
    (read.has(file) || read.has(archiveOf(file))) && !broken.has(file) && !broken.has(archiveOf(file));
}

/** Whether a rule, or one of a group, ran on anything. */
export function ran(pattern: string, { rules, facts, settings }: Circumstances): boolean {
  return rules.some(
    (rule) =>
      matchesRule(pattern, rule.id) && facts.artifacts.some((artifact) => settings.levelOf(rule, artifact) !== 'off'),
  );
}

function unreadables({ facts, config, options }: Circumstances) {
  const policy = options.noSuppressions ? undefined : config?.policy;
  return applyUnreadable(facts.flow.unread, policy, {
    now: facts.now,
    toPolicy: config ? toPolicyOf(config) : (name) => name,
  });
}

const isRule =
  ({ rules, rulesAreMissing }: Circumstances) =>
  (pattern: string) =>
    rulesAreMissing || pattern === UNUSED || rules.some(({ id }) => matchesRule(pattern, id));

/** What is wrong with a suppression has a level as a rule's finding has; every preset includes it. */
export function levelled(finding: Finding, { settings }: Circumstances): Finding[] {
  const level = settings.levelOf({ id: UNUSED, severity: 'warning', core: true }, finding.artifact);
  if (level === 'off') return [];
  return [{ ...finding, severity: level ?? settings.raise(finding.severity) }];
}

/** Names files as the policy sees them. */
export const toPolicyOf = (config: Config) => (name: string) => config.toPolicy(name);

function lineOf({ file, artifact, why }: Unread): string {
  return `${file.name}: ${artifact === undefined ? '' : `${artifact.kind} '${artifact.name}': `}${why}`;
}
