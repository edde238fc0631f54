import type { Host, ImportModule } from './host.js';
import type { Unread } from '../model/builder.js';
import type { Rule } from '../rule/rule.js';
import { InputError } from '../source/input-error.js';
import type { Place } from '../source/source.js';
import { rules as builtIn } from '../../rules/index.js';
import { ConfigError, checkPending, findConfig, loadConfig } from './config.js';
import type { Config } from './config.js';

/** The rules of a configuration's own, and the plugins that were not loaded because nobody wanted it. */
export interface OwnRules {
  readonly rules: readonly Rule[];
  /** Their rules did not run, so that the run is not clean. */
  readonly refused: readonly Unread[];
}

/**
 * Compiles what a configuration declares and loads the plugins that it names, unless that is refused. Throws a
 * `ConfigError` with every rule that cannot be used, and with what names no rule at all.
 */
export async function ownRules(
  config: Config | undefined,
  known: readonly Rule[],
  { noPlugins }: { readonly noPlugins: boolean },
  importModule?: ImportModule,
): Promise<OwnRules> {
  if (config === undefined) return { rules: [], refused: [] };
  const mistakes: InputError[] = [];
  const rules: Rule[] = [];
  const taken = new Map(known.map(({ id }) => [id, 'a built-in rule']));
  const add = async (place: Place, what: string, make: () => Promise<readonly Rule[]>) => {
    try {
      for (const rule of await make()) {
        const owner = taken.get(rule.id);
        if (owner !== undefined)
          throw new InputError(`${owner} has the id ${rule.id}; choose a group of your own`, place);
        taken.set(rule.id, what);
        rules.push(rule);
      }
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      mistakes.push(error);
    }
  };
  if (config.declarations.length > 0) {
    const { declare } = await import('../rule/declare.js');
    for (const one of config.declarations) await add(one, 'a declared rule', async () => [await declare(one)]);
  }
  if (config.plugins.length > 0 && !noPlugins) {
    const { loadPlugin } = await import('./plugins.js');
    for (const one of config.plugins) await add(one, 'a rule of another plugin', () => loadPlugin(one, importModule));
  }
  if (mistakes.length > 0) throw new ConfigError(mistakes);
  const refused = noPlugins ? config.plugins.map(refusal) : [];
  if (refused.length === 0) await checkPending(config, [...known, ...rules]);
  return { rules, refused };
}

/**
 * Every rule: the built-in ones, then those of a configuration, the nearest one where none is named. `refused` counts the
 * plugins that were not loaded. Throws an `InputError` for a configuration that cannot be used.
 */
export async function knownAndOwnRules(
  { config: given, noPlugins }: { readonly config: string | undefined; readonly noPlugins: boolean },
  { cwd, importModule }: Pick<Host, 'cwd' | 'importModule'>,
): Promise<{ readonly rules: readonly Rule[]; readonly refused: number }> {
  const path = given ?? findConfig(cwd);
  const config = path === undefined ? undefined : await loadConfig(path, { cwd, rules: builtIn, reported: false });
  const own = await ownRules(config, builtIn, { noPlugins }, importModule);
  return { rules: [...builtIn, ...own.rules], refused: own.refused.length };
}

function refusal({ source, span }: Place): Unread {
  const why = 'this plugin was not loaded, as --no-plugins asks; its rules did not run';
  return { file: { name: source.name, source, reported: true }, why, place: { source, span } };
}
