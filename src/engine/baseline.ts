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
  readonly file: string;
  readonly rule: string;
  readonly fingerprint: string;
  /** Eight hex digits, random for each entry; undefined where no secret is the matter. */
  readonly salt?: string | undefined;
  /** Four hex digits. */
  readonly tag?: string | undefined;
}

const VERSION = 1;

/** Reads a baseline. Throws an `InputError` with its place for what is none, or is of another version. */
export function parseBaseline(source: Source): Baseline {
  const root = parseJson(source);
  const fail = (message: string, at: JsonValue): never => {
    throw new InputError(message, { source, span: at.span });
  };
  const version = root.get('version')?.scalar();
  if (version !== VERSION) {
    const found = typeof version === 'number' ? `version ${version}` : 'no version';
    fail(
      `a baseline of ${found}, where version ${VERSION} is expected; write it anew with harmony-lint baseline`,
      root,
    );
  }
  const list = root.get('findings');
  if (list?.kind !== 'array') return fail('a baseline needs a list of findings; write it anew', root);
  const entries = list.items().map((item): BaselineEntry => {
    const [file, rule, fingerprint, salt, tag] = ['file', 'rule', 'fingerprint', 'salt', 'tag'].map((key) =>
      item.get(key)?.string(),
    );
    if (file === undefined || rule === undefined || fingerprint === undefined) {
      return fail('an entry of a baseline needs file, rule and fingerprint; write it anew', item);
    }
    return { file, rule, fingerprint, salt, tag };
  });
  return { entries };
}

/** Marks what the baseline knows; says which of its entries no longer occur. `fileOf` names a file as the baseline does. */
export function applyBaseline(
  findings: readonly Finding[],
  { entries }: Baseline,
  fileOf: (finding: Finding) => string,
): { readonly findings: Finding[]; readonly gone: BaselineEntry[] } {
  const index = new Map(entries.map((entry) => [keyOf(entry.file, entry.fingerprint), entry]));
  const used = new Set<BaselineEntry>();
  const marked = findings.map((finding): Finding => {
    if (finding.suppressed !== undefined) return finding;
    const entry = index.get(keyOf(fileOf(finding), finding.fingerprint));
    if (entry === undefined || !sameSecret(entry, finding)) return finding;
    used.add(entry);
    return { ...finding, suppressed: { by: 'baseline', reason: 'known when the baseline was written' } };
  });
  return { findings: marked, gone: entries.filter((entry) => !used.has(entry)) };
}

/**
 * The baseline of some findings, an entry a line, sorted, without lines or dates, so that it merges without conflict.
 * Entries of `previous` that still hold are kept to the letter. `random` gives eight hex digits.
 */
export function writeBaseline(
  findings: readonly Finding[],
  previous: Baseline | undefined,
  fileOf: (finding: Finding) => string,
  random: () => string,
): string {
  const known = new Map(previous?.entries.map((entry) => [keyOf(entry.file, entry.fingerprint), entry]));
  const entries = findings.map((finding): BaselineEntry => {
    const file = fileOf(finding);
    const old = known.get(keyOf(file, finding.fingerprint));
    if (old !== undefined && sameSecret(old, finding)) return old;
    const base = { file, rule: finding.ruleId, fingerprint: finding.fingerprint };
    if (finding.secret === undefined) return base;
    const salt = random();
    return { ...base, salt, tag: tagOf(salt, finding.secret.value) };
  });
  return printBaseline(entries);
}

/** The text of a baseline file. */
export function printBaseline(entries: readonly BaselineEntry[]): string {
  const lines = entries.map((entry) => JSON.stringify(entry)).sort();
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n]`;
  return `{\n"version": ${VERSION},\n"findings": ${list}\n}\n`;
}

const keyOf = (file: string, fingerprint: string) => `${file}\0${fingerprint}`;

/** Sixteen bits tell a changed secret with near certainty, and are too few to test a guess by. */
const tagOf = (salt: string, secret: string) => createHmac('sha256', salt).update(secret).digest('hex').slice(0, 4);

function sameSecret({ salt, tag }: BaselineEntry, { secret }: Finding): boolean {
  if (secret === undefined || salt === undefined) return secret === undefined && salt === undefined;
  return tagOf(salt, secret.value) === tag;
}
