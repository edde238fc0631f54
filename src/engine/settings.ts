import type { Artifact } from '../model/artifact.js';
import type { Rule, Severity } from '../rule/rule.js';
import { atLeast } from './lint.js';
import type { Level, Settings } from './lint.js';
import { compileFiles, compileWhere } from './where.js';
import type { Matcher, ToPolicy } from './where.js';

export type Preset = 'minimal' | 'recommended' | 'strict';

/** What is said about one rule or group (`logging/*`, `*`). */
export interface RuleSetting {
  readonly pattern: string;
  /** Undefined where only options were given. */
  readonly level: Level | undefined;
  readonly options?: Readonly<Record<string, unknown>> | undefined;
}

/** What one place of a configuration says: its `rules`, or one of its `overrides`. */
export interface RuleLayer {
  readonly settings: readonly RuleSetting[];
  /** File globs relative to the policy's folder; undefined for all files. */
  readonly files?: readonly string[] | undefined;
  /** `kind:name`, as a waiver's `where`; undefined for all artifacts. */
  readonly artifacts?: readonly string[] | undefined;
}

/** What configuration and command line say about rules. */
export interface RuleChoices {
  readonly preset: Preset;
  /** From the command line, over all layers; the last one that matches a rule counts. */
  readonly levels: readonly { readonly pattern: string; readonly level: Level }[];
  /** Run these alone; undefined for all. */
  readonly only: readonly string[] | undefined;
  /** From the configuration, later over earlier. */
  readonly layers?: readonly RuleLayer[];
  /** Ids and groups that cannot be switched off or lowered. */
  readonly mandatory?: readonly string[];
  readonly toPolicy?: ToPolicy;
}

/**
 * The level and options of each rule. A later layer counts over an earlier one; within a layer an id counts over its
 * group, and a group over `*`. Pure: the same choices give the same answers.
 */
export function settingsFor(choices: RuleChoices): Settings {
  const { preset, levels, only, layers = [], toPolicy = asItIs } = choices;
  const matchers = remembering(layers.map((layer) => matcherOf(layer, toPolicy)));
  const scoped = layers.map((layer, i) => ({ layer, applies: matchers[i] }));

  /** The levels that may count for a rule, the strongest first. */
  const candidatesOf = (id: string): readonly Candidate[] => {
    const found: Candidate[] = scoped.flatMap(({ layer: { settings }, applies }) => {
      const level = closest(settings, id)?.level;
      return level === undefined ? [] : [{ level, applies }];
    });
    const chosen = levels.findLast(({ pattern }) => matchesRule(pattern, id));
    if (chosen !== undefined) found.push({ level: chosen.level, applies: undefined });
    return found.reverse();
  };

  const judges = new Map<string, Judge>();
  const judgeOf = ({ id, severity, core }: Judged): Judge => {
    if (!isWanted(only, id)) return () => 'off';
    const isMandatory = isAmong(choices.mandatory, id);
    const otherwise = preset === 'minimal' && only === undefined && core !== true && !isMandatory ? 'off' : undefined;
    const all = candidatesOf(id).map(({ level, applies }) => ({
      level: isMandatory && lowers(level, severity) ? undefined : level,
      applies,
    }));
    if (all.length === 0) return () => otherwise;
    return (artifact) => {
      const chosen = all.find(({ applies }) => applies?.(artifact) ?? true);
      return chosen === undefined ? otherwise : chosen.level;
    };
  };

  return {
    levelOf(rule, artifact) {
      // Every rule asks for every artifact.
      let judge = judges.get(rule.id);
      if (judge === undefined) judges.set(rule.id, (judge = judgeOf(rule)));
      return judge(artifact);
    },
    raise: preset === 'strict' ? raised : (severity) => severity,
    optionsOf(rule) {
      const given = layers
        .filter(({ files, artifacts }) => files === undefined && artifacts === undefined)
        .flatMap(({ settings }) => settings.filter(({ pattern }) => pattern === rule.id))
        .map(({ options }) => options ?? {});
      const own = rule.options?.default;
      if (own === undefined || given.length === 0) return own;
      // The cast is true: options are checked against the rule's own schema, which is of an object.
      return given.reduce<object>((all, options) => ({ ...all, ...options }), own as object);
    },
  };
}

/** Whether a rule id is meant by an id, by a group such as `logging/*`, or by `*`. */
export const matchesRule = (pattern: string, id: string) =>
  pattern === id || pattern === '*' || (pattern.endsWith('/*') && id.startsWith(pattern.slice(0, -1)));

/** Whether a rule is mandatory: what suppresses its findings has no effect. */
export const isMandatory = (choices: Pick<RuleChoices, 'mandatory'>, ruleId: string) =>
  isAmong(choices.mandatory, ruleId);

/** The mandatory rules that somebody tried to switch off or to lower, by id; for a note to the user. */
export function overruled(
  { levels, layers = [], mandatory }: RuleChoices,
  rules: readonly Pick<Rule, 'id' | 'severity'>[],
): string[] {
  const settings = [...layers.flatMap((layer) => layer.settings), ...levels];
  return rules
    .filter(({ id }) => isAmong(mandatory, id))
    .filter(({ id, severity }) =>
      // A group that is switched off may well mean the others.
      settings.some(({ pattern, level }) => pattern === id && level !== undefined && lowers(level, severity)),
    )
    .map(({ id }) => id);
}

const asItIs: ToPolicy = (fileName) => fileName;

type Judged = Pick<Rule, 'id' | 'severity' | 'core'>;
/** The level that the choices give a rule on an artifact. */
type Judge = (artifact: Artifact) => Level | undefined;

interface Candidate {
  readonly level: Level;
  /** Undefined for all artifacts. */
  readonly applies: Matcher | undefined;
}

function matcherOf({ files, artifacts }: RuleLayer, toPolicy: ToPolicy): Matcher | undefined {
  const inFiles = files && compileFiles(files, toPolicy);
  const wheres = artifacts?.map((where) => compileWhere(where, toPolicy));
  if (inFiles === undefined && wheres === undefined) return undefined;
  return (artifact) =>
    (inFiles?.(artifact) ?? true) && (wheres === undefined || wheres.some((matches) => matches(artifact)));
}

/** The same matchers, each asked once for an artifact. A policy may have thousands. */
function remembering(matchers: readonly (Matcher | undefined)[]): (Matcher | undefined)[] {
  const answers = new WeakMap<Artifact, Uint8Array>();
  return matchers.map((matches, i) => {
    if (matches === undefined) return undefined;
    return (artifact) => {
      let known = answers.get(artifact);
      if (known === undefined) answers.set(artifact, (known = new Uint8Array(matchers.length)));
      if (known[i] === 0) known[i] = matches(artifact) ? YES : NO;
      return known[i] === YES;
    };
  });
}

const [NO, YES] = [1, 2];

/** The setting with a level that says most exactly that it is about a rule; the last of equals. */
function closest(settings: readonly RuleSetting[], id: string): RuleSetting | undefined {
  const levelled = settings.filter(({ level }) => level !== undefined);
  return (
    levelled.findLast(({ pattern }) => pattern === id) ??
    levelled.findLast(({ pattern }) => pattern !== '*' && matchesRule(pattern, id)) ??
    levelled.findLast(({ pattern }) => pattern === '*')
  );
}

export const isAmong = (patterns: readonly string[] | undefined, id: string) =>
  patterns?.some((pattern) => matchesRule(pattern, id)) ?? false;

const isWanted = (only: readonly string[] | undefined, id: string) => only === undefined || isAmong(only, id);

const lowers = (level: Level, severity: Severity) => level === 'off' || !atLeast(level, severity);

const raised = (severity: Severity): Severity => (severity === 'info' ? 'warning' : 'error');
