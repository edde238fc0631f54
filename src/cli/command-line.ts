import { parseArgs } from 'node:util';

import { InputError } from '../source/input-error.js';
import { nearest } from '../source/nearest.js';
import { quoted } from '../source/quoted.js';

/** The options of a command by name, without the dashes. */
export type OptionSettings = Readonly<Record<string, OptionSetting>>;

export interface OptionSetting {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  readonly multiple?: boolean;
  /** What its value may be, for the completion of shells; absent for files, numbers and names. */
  readonly words?: readonly string[];
}

/** Reads what follows a command. Throws an `InputError` that names the option and what is wrong with it. */
export function parseCommandLine<T extends OptionSettings>(
  args: readonly string[],
  options: T,
  command?: string,
): Parsed<T> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const { code, message } = error as Error & { readonly code?: string };
    // parseArgs throws a TypeError with a code for every fault of the user's.
    if (code?.startsWith('ERR_PARSE_ARGS_') !== true) throw error;
    const given = /'(?:-\w, )?(?<option>--?[^\s']+)/.exec(message)?.groups?.option ?? '';
    const dashed = message.includes('ambiguous');
    throw new InputError(`${command === undefined ? '' : `${command}: `}${fault(code, given, options, dashed)}`);
  }
}

type Parsed<T extends OptionSettings> = ReturnType<
  typeof parseArgs<{ args: string[]; options: T; allowPositionals: true; strict: true }>
>;

/** The word of a list that an option was given; undefined where it was not given. Throws an `InputError` for others. */
export function oneOf<T extends string>(
  option: string,
  value: string | undefined,
  allowed: readonly T[],
): T | undefined {
  if (value === undefined) return undefined;
  const found = allowed.find((word) => word === value);
  if (found === undefined) throw new InputError(`${option} takes ${allowed.join(', ')}${nearest(value, allowed)}`);
  return found;
}

/** Throws an `InputError` where something stands that a command does not take. */
export function noPaths(paths: readonly string[], command: string): void {
  const [first] = paths;
  if (first !== undefined) throw new InputError(`${command} takes options alone, not ${quoted(first, 'other words')}`);
}

function fault(code: string, given: string, options: OptionSettings, dashed: boolean): string {
  const option = quoted(given).replaceAll("'", '');
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const known = Object.keys(options).map((name) => `--${name}`);
    return `unknown option ${option}${nearest(given, known) || '; see harmony-lint --help'}`;
  }
  const name = given.startsWith('--') ? given.slice(2) : undefined;
  if (name !== undefined && options[name]?.type === 'boolean') return `${option} takes no value`;
  return `${option} needs a value${dashed ? `; one that begins with a dash is written ${option}=VALUE` : ''}`;
}
