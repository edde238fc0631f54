import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import type { Preset, RuleChoices, RuleLayer } from '../engine/settings.js';
import type { Policy } from '../model/policy.js';
import type { Declaration } from '../rule/declaration.js';
import type { Rule, Severity } from '../rule/rule.js';
import { InputError } from '../source/input-error.js';
import type { Limits } from '../source/limits.js';
import type { Located, Source } from '../source/source.js';
import type { YamlValue } from '../syntax/yaml.js';
import { displayName } from './discover.js';

/** A configuration with all that it extends, checked and typed. */
export interface Config {
  /** The file, absolute. */
  readonly path: string;
  /** Its folder, absolute: what the policy's paths are relative to. */
  readonly folder: string;
  readonly policy: Policy;
  /** Every file it is made of, what it extends first. */
  readonly sources: readonly Source[];
  /** The last preset of `extends`. */
  readonly preset: Preset | undefined;
  readonly failOn: Severity | 'never' | undefined;
  /** What it says about rules, later over earlier. */
  readonly layers: readonly RuleLayer[];
  readonly mandatory: readonly string[];
  /** Absolute. */
  readonly baseline: string | undefined;
  readonly plugins: readonly PluginName[];
  readonly declarations: readonly Declaration[];
  readonly limits: Partial<Limits>;
  /** What can only be checked when the plugins' rules are known; empty where there are no plugins. */
  readonly pending: readonly RuleMention[];
  /** A file as reports name it, seen from the policy's folder, with '/'. */
  toPolicy(fileName: string): string;
}

/** Where code with rules is: an absolute path, or the name of a package to be found from `folder`. */
export interface PluginName extends Located<string> {
  readonly folder: string;
}

/** A place where a configuration names a rule or a group. */
export interface RuleMention {
  readonly pattern: Located<string>;
  /** The name is a key, so that a message may quote it. */
  readonly isKey: boolean;
  /** What was given for it to be set by. */
  readonly options: YamlValue | undefined;
}

/** Everything that is wrong with a configuration, in the order of the files. Its own message and place are the first's. */
export class ConfigError extends InputError {
  constructor(readonly mistakes: readonly InputError[]) {
    const [first] = mistakes;
    super(first?.message ?? 'the configuration cannot be used', first?.at);
  }
}

/** What a run knows before it reads its configuration. */
export interface ConfigContext {
  readonly cwd: string;
  /** The built-in rules: whose ids may be named, and which options they take. */
  readonly rules: readonly Pick<Rule, 'id' | 'options'>[];
  /** Whether findings about the policy itself are reported (`decisions.md` 8). */
  readonly reported: boolean;
}

/** The names that are looked for, in each folder. */
export const configNames = ['harmony-lint.yml', 'harmony-lint.yaml'];

/**
 * The nearest configuration from a folder upwards, as an absolute path; undefined where there is none. Throws an
 * `InputError` where one folder holds two.
 */
export function findConfig(folder: string): string | undefined {
  for (let here = resolve(folder); ; here = dirname(here)) {
    const found = configNames.map((name) => join(here, name)).filter((path) => existsSync(path));
    if (found.length > 1) {
      throw new InputError(`${displayName(here, folder)} holds ${configNames.join(' and ')}; keep one of them`);
    }
    if (found.length === 1) return found[0];
    if (dirname(here) === here) return undefined;
  }
}

/** Reads a configuration and all that it extends. Throws a `ConfigError` with every mistake. */
export async function loadConfig(path: string, context: ConfigContext): Promise<Config> {
  // Loads the reader of YAML and the validator, which a run without a configuration does not need.
  const { readConfig } = await import('./config-reading.js');
  return readConfig(resolve(context.cwd, path), context);
}

/** Checks what was left pending, now that the rules of all plugins are known. Throws a `ConfigError`. */
export async function checkPending(config: Config, rules: ConfigContext['rules']): Promise<void> {
  if (config.pending.length === 0) return;
  const { checkMentions } = await import('./config-checks.js');
  const mistakes = [...checkMentions(config.pending, rules)];
  if (mistakes.length > 0) throw new ConfigError(mistakes);
}

/** What the command line and a configuration together say about rules. */
export function choicesOf(
  config: Config | undefined,
  options: { readonly preset: Preset | undefined } & Pick<RuleChoices, 'levels' | 'only'>,
): RuleChoices {
  const { levels, only } = options;
  const preset = options.preset ?? config?.preset ?? 'recommended';
  if (config === undefined) return { preset, levels, only };
  const { layers, mandatory } = config;
  return { preset, levels, only, layers, mandatory, toPolicy: (name) => config.toPolicy(name) };
}
