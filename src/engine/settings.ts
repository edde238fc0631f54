import type { Level, Settings } from './lint.js';
import type { Rule, Severity } from '../rule/rule.js';

export type Preset = 'minimal' | 'recommended' | 'strict';

/** What the command line says about rules. Ids may be groups: `logging/*`. */
export interface RuleChoices {
  readonly preset: Preset;
  /** The last one that matches a rule counts. */
  readonly levels: readonly { readonly pattern: string; readonly level: Level }[];
  /** Run these alone; undefined for all. */
  readonly only: readonly string[] | undefined;
}

/** Settings without a configuration file. */
export function settingsFor({ preset, levels, only }: RuleChoices): Settings {
  const levelOf = (rule: Pick<Rule, 'id' | 'severity' | 'core'>): Level | undefined => {
    if (only !== undefined && !only.some((pattern) => matchesRule(pattern, rule.id))) return 'off';
    const chosen = levels.findLast(({ pattern }) => matchesRule(pattern, rule.id));
    if (chosen !== undefined) return chosen.level;
    return preset === 'minimal' && only === undefined && rule.core !== true ? 'off' : undefined;
  };
  return {
    levelOf,
    raise: preset === 'strict' ? raised : (severity) => severity,
    optionsOf: (rule) => rule.options?.default,
  };
}

/** Whether a rule id is meant by an id, by a group such as `logging/*`, or by `*`. */
export const matchesRule = (pattern: string, id: string) =>
  pattern === id || pattern === '*' || (pattern.endsWith('/*') && id.startsWith(pattern.slice(0, -1)));

const raised = (severity: Severity): Severity => (severity === 'info' ? 'warning' : 'error');
