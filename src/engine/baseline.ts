import { createHmac } from 'node:crypto';

import type { Finding } from '../rule/finding.js';
import { InputError } from '../source/input-error.js';
import type { Source } from '../source/source.js';
import { parseJson } from '../syntax/json.js';
import type { JsonValue } from '../syntax/json.js';

/** Known findings. An entry holds nothing of a secret but 16 bits of a keyed hash, so that a changed one is new. */
export interface Baseline {
  readonly entries: readonly BaselineEntry[];
}

export interface BaselineEntry {
  /** As seen from the baseline's folder, with '/'. */
  readonly file: string;
  readonly rule: string;
  /** Without the `:n` of repeats: several of one kind are as many entries, in no order. */
  readonly fingerprint: string;
  /** Eight hex digits, random for each file and fingerprint; undefined where no secret is the matter. */
  readonly salt?: string | undefined;
  /** Four hex digits. */
  readonly tag?: string | undefined;
}

/** What a finding's file is called in a baseline. */
export type FileOf = (finding: Finding) => string;

/** Which of some findings are known, and which entries are about none of them. */
export interface Comparison {
  readonly known: ReadonlyMap<Finding, BaselineEntry>;
  readonly gone: readonly BaselineEntry[];
}

const VERSION = 1;

/** Reads a baseline. Throws an `InputError` with its place for what is none, or is of another version. */
export function parseBaseline(source: Source): Baseline {
  const root = parseJson(source);
  const fail = (message: string, at: JsonValue): never => {
    throw new InputError(`${message}; remove it and write it anew with harmony-lint baseline`, {
      source,
      span: at.span,
    });
  };
  const version = root.get('version');
  if (version?.scalar() !== VERSION) {
    const found = version?.kind === 'number' ? `version ${String(version.scalar())}` : 'no version';
    return fail(`a baseline of ${found}, where version ${VERSION} is expected`, version ?? root);
  }
  const list = root.get('findings');
  if (list?.kind !== 'array') return fail('a baseline needs a list of findings', list ?? root);
  const entries = list.items().map((item): BaselineEntry => {
    const [file, rule, fingerprint, salt, tag] = ['file', 'rule', 'fingerprint', 'salt', 'tag'].map((key) =>
      item.get(key)?.string(),
    );
    if (file === undefined || rule === undefined || fingerprint === undefined) {
      return fail('an entry of a baseline needs file, rule and fingerprint', item);
    }
    if ((salt === undefined) !== (tag === undefined)) return fail('salt and tag belong together', item);
    return { file, rule, fingerprint, ...(salt !== undefined && { salt, tag }) };
  });
  return { entries };
}

/**
 * Finds the entry of each finding, each entry once. Findings of one kind in one file are told apart by their secrets
 * alone, so that it does not matter which of them comes first.
 */
export function compare(findings: readonly Finding[], { entries }: Baseline, fileOf: FileOf): Comparison {
  const groups = groupsOf(entries);
  const known = new Map<Finding, BaselineEntry>();
  for (const finding of findings) {
    const group = groups.get(keyOf(fileOf(finding), kindOf(finding)));
    const entry = group && take(group, finding);
    if (entry !== undefined) known.set(finding, entry);
  }
  const used = new Set(known.values());
  return { known, gone: entries.filter((entry) => !used.has(entry)) };
}

/** How many entries may be about a finding, and what it shares these entries with: findings of one pool take one each. */
export function poolOf({ entries }: Baseline, fileOf: FileOf) {
  const groups = groupsOf(entries);
  return (finding: Finding): { readonly pool: string; readonly entries: number } => {
    const key = keyOf(fileOf(finding), kindOf(finding));
    const group = groups.get(key);
    const lists = group === undefined ? [] : waitingFor(group, finding);
    const pool = `${key}\0${finding.secret?.value ?? ''}`;
    return { pool, entries: lists.reduce((sum, { length }) => sum + length, 0) };
  };
}

/** Marks the findings that are known. */
export const markKnown = (findings: readonly Finding[], known: Comparison['known']): Finding[] =>
  findings.map((finding) => (known.has(finding) ? { ...finding, suppressed: KNOWN } : finding));

/** Entries for some findings: the known ones to the letter, new ones for the others. `random` gives eight hex digits. */
export function entriesOf(
  findings: readonly Finding[],
  { known }: Pick<Comparison, 'known'>,
  fileOf: FileOf,
  random: () => string,
): BaselineEntry[] {
  const salts = new Map<string, string>();
  return findings.map((finding) => {
    const old = known.get(finding);
    if (old !== undefined) return old;
    const { ruleId: rule, secret } = finding;
    const [file, fingerprint] = [fileOf(finding), kindOf(finding)];
    if (secret === undefined) return { file, rule, fingerprint };
    const key = keyOf(file, fingerprint);
    const salt = salts.get(key) ?? random();
    salts.set(key, salt);
    return { file, rule, fingerprint, salt, tag: tagOf(salt, secret.value) };
  });
}

/** The text of a baseline file: an entry a line, sorted, without lines or dates, so that it merges without conflict. */
export function printBaseline(entries: readonly BaselineEntry[]): string {
  const lines = entries
    .map(({ file, rule, fingerprint, salt, tag }) => JSON.stringify({ file, rule, fingerprint, salt, tag }))
    .sort();
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n]`;
  return `{\n"version": ${VERSION},\n"findings": ${list}\n}\n`;
}

/** What hides a known finding. */
export const KNOWN = { by: 'baseline', reason: 'known when the baseline was written' } as const;

/** The entries of one kind in one file. */
interface Group {
  readonly salts: string[];
  /** Those that no finding has taken yet, by salt and tag. */
  readonly waiting: Map<string, BaselineEntry[]>;
}

/** Merged branches bring a salt each; more of them than this are a mistake, or malice. */
const MOST_SALTS = 64;

function groupsOf(entries: readonly BaselineEntry[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const entry of entries) {
    const key = keyOf(entry.file, entry.fingerprint);
    const group = groups.get(key) ?? { salts: [], waiting: new Map<string, BaselineEntry[]>() };
    groups.set(key, group);
    const { salt = '', tag = '' } = entry;
    if (!group.salts.includes(salt) && group.salts.length < MOST_SALTS) group.salts.push(salt);
    const waiting = group.waiting.get(salt + tag);
    if (waiting === undefined) group.waiting.set(salt + tag, [entry]);
    else waiting.push(entry);
  }
  return groups;
}

const take = (group: Group, finding: Finding): BaselineEntry | undefined =>
  waitingFor(group, finding)
    .find(({ length }) => length > 0)
    ?.pop();

/** The entries that may be about a finding, by salt. */
const waitingFor = ({ salts, waiting }: Group, { secret }: Finding): BaselineEntry[][] =>
  salts
    .filter((salt) => (secret === undefined) === (salt === ''))
    .flatMap((salt) => {
      const list = waiting.get(secret === undefined ? '' : salt + tagOf(salt, secret.value));
      return list === undefined ? [] : [list];
    });

const keyOf = (file: string, fingerprint: string) => `${file}\0${fingerprint}`;
const kindOf = ({ fingerprint }: Finding) => fingerprint.replace(/:\d+$/, '');

/** Sixteen bits tell a changed secret with near certainty, and are too few to test a guess by. */
const tagOf = (salt: string, secret: string) => createHmac('sha256', salt).update(secret).digest('hex').slice(0, 4);
