import type { OptionSettings } from './command-line.js';
import type { Host } from './host.js';

/** A command beside the check, as help, completion and the start know it. */
export interface Command {
  readonly name: string;
  /** What follows the name, as help writes it; empty where nothing has to. */
  readonly takes: string;
  /** Lines for help, of 48 columns at the most. */
  readonly about: readonly string[];
  /** Loads its code, which other commands do not need. */
  readonly load: () => Promise<LoadedCommand>;
}

export interface LoadedCommand {
  /** Runs with what follows the name, and returns the exit code. */
  readonly run: (args: readonly string[], host: Host) => number | Promise<number>;
  readonly options: OptionSettings;
  /** What its argument may be, for the completion of shells; absent for files. */
  readonly words?: readonly string[];
}

/** Every command: the only place that names them. */
export const commands: readonly Command[] = [
  {
    name: 'explain',
    takes: 'RULE',
    about: ['why a rule is there, examples, how to mend'],
    load: async () => {
      const { explain, explainOptions, ruleIds } = await import('./commands/explain.js');
      return { run: explain, options: explainOptions, words: ruleIds };
    },
  },
  {
    name: 'rules',
    takes: '',
    about: ['every rule, yours too; --format json'],
    load: async () => {
      const { listRules, rulesOptions } = await import('./commands/rules.js');
      return { run: listRules, options: rulesOptions };
    },
  },
  {
    name: 'init',
    takes: '',
    about: ['write harmony-lint.yml: asks, or --yes takes', 'what it finds'],
    load: async () => {
      const { init, initOptions } = await import('./commands/init.js');
      return { run: init, options: initOptions };
    },
  },
  {
    name: 'compare',
    takes: 'A B',
    about: ['two environments side by side; --format json'],
    load: async () => {
      const { compare, compareOptions } = await import('./commands/compare.js');
      return { run: compare, options: compareOptions };
    },
  },
  {
    name: 'merge',
    takes: 'REPORT…',
    about: ['the JSON reports of all shards as one, in any', 'format'],
    load: async () => {
      const { merge, mergeOptions } = await import('./commands/merge.js');
      return { run: merge, options: mergeOptions };
    },
  },
  {
    name: 'baseline',
    takes: '[PATH…]',
    about: ['take what is found now as known; --prune drops', 'what is mended'],
    load: async () => {
      const { baseline, baselineOptions } = await import('./commands/baseline.js');
      return { run: baseline, options: baselineOptions };
    },
  },
  {
    name: 'allowlist',
    takes: '',
    about: ["print a region's list: --region emea", '--direction outbound --format terraform'],
    load: async () => {
      const { allowlist, allowlistOptions } = await import('./commands/allowlist.js');
      return { run: allowlist, options: allowlistOptions };
    },
  },
  {
    name: 'completion',
    takes: 'SHELL',
    about: ['a script for bash, zsh or fish'],
    load: async () => {
      const { completion, shells } = await import('./commands/completion.js');
      return { run: completion, options: {}, words: shells };
    },
  },
];
