import type { Level } from '../engine/lint.js';
import type { Preset } from '../engine/settings.js';
import type { Severity } from '../rule/rule.js';
import { InputError } from '../source/input-error.js';
import { nearest } from '../source/nearest.js';
import { oneOf, parseCommandLine } from './command-line.js';
import { quoted } from '../source/quoted.js';

/** The options of a check, as the command line gives them. Undefined where they were not given. */
export interface CheckOptions {
  readonly paths: readonly string[];
  readonly config: string | undefined;
  readonly formats: readonly OutputFormat[];
  /** Whether `--format` was given at all; where it was not, CI may add a format of its own. */
  readonly formatGiven: boolean;
  readonly failOn: Severity | 'never' | undefined;
  readonly maxWarnings: number | undefined;
  readonly preset: Preset | undefined;
  readonly levels: readonly { readonly pattern: string; readonly level: Level }[];
  readonly only: readonly string[] | undefined;
  readonly env: string | undefined;
  readonly baseline: string | undefined;
  readonly noBaseline: boolean;
  readonly noSuppressions: boolean;
  readonly noPlugins: boolean;
  readonly ignoreUnknown: boolean;
  readonly allowPartial: boolean;
  readonly shard: { readonly index: number; readonly count: number } | undefined;
  readonly now: string | undefined;
  readonly quiet: boolean;
  readonly stats: boolean;
  readonly color: boolean | undefined;
  readonly stdinFilename: string | undefined;
  readonly help: boolean;
  readonly version: boolean;
}

/** A report's format and the file it goes to; standard output where there is none. */
export interface OutputFormat {
  readonly name: string;
  readonly file: string | undefined;
}

export const formatNames = ['text', 'json', 'sarif', 'junit', 'gitlab', 'github', 'azure', 'html', 'markdown', 'csv'];
export const levels: readonly Level[] = ['off', 'info', 'warning', 'error'];
const floors: readonly (Severity | 'never')[] = ['error', 'warning', 'info', 'never'];
export const presets: readonly Preset[] = ['recommended', 'strict', 'minimal'];

/** Every option of a check. */
export const checkOptions = {
  config: { type: 'string', short: 'c' },
  format: { type: 'string', short: 'f', multiple: true, words: formatNames },
  output: { type: 'string', short: 'o' },
  'fail-on': { type: 'string', words: floors },
  'max-warnings': { type: 'string' },
  preset: { type: 'string', words: presets },
  rule: { type: 'string', multiple: true },
  only: { type: 'string', multiple: true },
  env: { type: 'string' },
  baseline: { type: 'string' },
  'no-baseline': { type: 'boolean' },
  'no-suppressions': { type: 'boolean' },
  'no-plugins': { type: 'boolean' },
  'ignore-unknown': { type: 'boolean' },
  'allow-partial': { type: 'boolean' },
  shard: { type: 'string' },
  now: { type: 'string' },
  quiet: { type: 'boolean', short: 'q' },
  stats: { type: 'boolean' },
  color: { type: 'boolean' },
  'no-color': { type: 'boolean' },
  'stdin-filename': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/** Reads the command line of a check. Throws an `InputError` that names the option and what it takes. */
export function parseOptions(argv: readonly string[]): CheckOptions {
  const { values, positionals } = parseCommandLine(argv, checkOptions);
  return {
    paths: positionals,
    config: values.config,
    formats: formatsOf(values.format ?? [], values.output),
    formatGiven: values.format !== undefined,
    failOn: oneOf('--fail-on', values['fail-on'], floors),
    maxWarnings: wholeNumber('--max-warnings', values['max-warnings']),
    preset: oneOf('--preset', values.preset, presets),
    levels: (values.rule ?? []).map(levelOf),
    only: values.only,
    env: values.env,
    baseline: values.baseline,
    noBaseline: values['no-baseline'] ?? false,
    noSuppressions: values['no-suppressions'] ?? false,
    noPlugins: values['no-plugins'] ?? false,
    ignoreUnknown: values['ignore-unknown'] ?? false,
    allowPartial: values['allow-partial'] ?? false,
    shard: shardOf(values.shard),
    now: dateOf(values.now),
    quiet: values.quiet ?? false,
    stats: values.stats ?? false,
    color: values['no-color'] ? false : values.color,
    stdinFilename: values['stdin-filename'],
    help: values.help ?? false,
    version: values.version ?? false,
  };
}

/** A calendar day, `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  const parts = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/.exec(text)?.groups;
  if (parts === undefined) return false;
  const date = new Date(Date.UTC(Number(parts.year), Number(parts.month) - 1, Number(parts.day)));
  return date.toISOString().startsWith(text);
}

function formatsOf(given: readonly string[], output: string | undefined): OutputFormat[] {
  const formats = given.map((text) => {
    const equals = text.indexOf('=');
    const name = equals < 0 ? text : text.slice(0, equals);
    if (!formatNames.includes(name)) {
      throw new InputError(
        `unknown format ${quoted(name)}${nearest(name, formatNames) || `; known: ${formatNames.join(', ')}`}`,
      );
    }
    if (equals >= 0 && equals === text.length - 1) throw new InputError(`--format ${name}= needs a file name`);
    return { name, file: equals < 0 ? undefined : text.slice(equals + 1) };
  });
  if (output === undefined) return formats;
  if (output === '') throw new InputError('--output needs a file name');
  const [first, ...rest] = formats.length === 0 ? [{ name: 'text', file: undefined }] : formats;
  if (first!.file !== undefined)
    throw new InputError('--output and --format NAME=FILE both say where the first report goes');
  return [{ name: first!.name, file: output }, ...rest];
}

function levelOf(text: string) {
  const equals = text.lastIndexOf('=');
  const level = text.slice(equals + 1);
  if (equals <= 0) throw new InputError(`--rule takes ID=LEVEL, such as logging/*=warning`);
  return { pattern: text.slice(0, equals), level: oneOf('--rule', level, levels)! };
}

function wholeNumber(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d{1,9}$/.test(value)) throw new InputError(`${option} takes a whole number, 0 or more`);
  return Number(value);
}

function dateOf(value: string | undefined): string | undefined {
  if (value !== undefined && !isDate(value)) throw new InputError('--now takes a date such as 2026-11-20');
  return value;
}

function shardOf(value: string | undefined) {
  if (value === undefined) return undefined;
  const parts = /^(?<index>\d{1,4})\/(?<count>\d{1,4})$/.exec(value)?.groups;
  const [index, count] = [Number(parts?.index), Number(parts?.count)];
  if (!(index >= 1 && index <= count)) throw new InputError('--shard takes I/N, such as 1/4');
  return { index, count };
}
