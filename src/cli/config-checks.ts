import { matchesRule } from '../engine/settings.js';
import { artifactKinds, kindOf } from '../engine/where.js';
import { InputError } from '../source/input-error.js';
import type { Located } from '../source/source.js';
import type { YamlValue } from '../syntax/yaml.js';
import type { ConfigContext, RuleMention } from './config.js';
import { mistakesOf, plainOf } from './config-faults.js';
import type { ConfigLayer } from './config-layers.js';
import { nearest } from '../source/nearest.js';
import { quoted } from '../source/quoted.js';
import { isDate } from './options.js';
import { optionFaults } from './option-schema.js';

/** The engine's own words where a rule is expected: what is off may still be waived, or be given a level. */
const reserved = ['unreadable', 'unused-suppression'];

/**
 * What no schema can say: names that must be declared elsewhere, days of the calendar, one name for two things. Takes
 * files that do not fit the schema too, so that all mistakes come together.
 */
export function* checkLayers(layers: readonly ConfigLayer[], rules: ConfigContext['rules']): Generator<InputError> {
  const roots = layers.map(({ root }) => root);
  yield* checkDates(roots);
  yield* checkWheres(roots);
  yield* checkEnvironments(layers);
  yield* checkDeclarations(roots, rules);
}

/** Every place where a rule or a group is named. */
export function* mentionsIn(layers: readonly ConfigLayer[]): Generator<RuleMention> {
  for (const { root } of layers) {
    yield* keysOf(root.get('rules'));
    for (const override of items(root, 'overrides')) yield* keysOf(override.get('rules'));
    for (const value of [...items(root, 'mandatory'), ...items(root, 'waivers').map((waiver) => waiver.get('rule'))]) {
      const pattern = value && textOf(value);
      if (pattern !== undefined) yield { pattern, isKey: false, options: undefined };
    }
  }
}

/** The ids of the rules that the files declare. */
export const declaredIds = (layers: readonly ConfigLayer[]): string[] =>
  layers.flatMap(({ root }) => items(root, 'declare').flatMap((rule) => rule.get('id')?.string() ?? []));

/** Whether a name means a rule that is known before the plugins are. */
export const isKnown = (
  { pattern }: RuleMention,
  rules: ConfigContext['rules'],
  declared: readonly string[],
): boolean => [...rules.map(({ id }) => id), ...declared, ...reserved].some((id) => matchesRule(pattern.value, id));

/** Checks that each name means a rule, and that what is given as options fits that rule. */
export function* checkMentions(
  mentions: readonly RuleMention[],
  rules: ConfigContext['rules'],
  declared: readonly string[] = [],
): Generator<InputError> {
  const ids = [...rules.map(({ id }) => id), ...declared, ...reserved];
  for (const { pattern, isKey, options } of mentions) {
    const { value } = pattern;
    if (!ids.some((id) => matchesRule(value, id))) {
      const near = nearest(value, [...ids, ...groupsOf(ids)]);
      yield new InputError(
        `no rule ${isKey ? quoted(value) : 'of that name'}${near || '; see harmony-lint rules'}`,
        pattern,
      );
    } else if (options !== undefined) {
      yield* checkOptions(value, options, rules);
    }
  }
}

function* checkOptions(id: string, options: YamlValue, rules: ConfigContext['rules']): Generator<InputError> {
  if (id.includes('*')) {
    yield new InputError('options belong to one rule; give its id instead of a group', options);
    return;
  }
  const schema = rules.find((rule) => rule.id === id)?.options?.schema;
  if (schema === undefined) yield new InputError(`the rule ${id} takes no options`, options);
  // A test holds that the schemas of rules keep to the keywords that this knows.
  else yield* mistakesOf(options, [...optionFaults(schema, plainOf(options))], "'options'");
}

function* checkDates(roots: readonly YamlValue[]): Generator<InputError> {
  const days = [
    ...entries(roots, 'waivers').map((waiver) => ({ key: 'until', value: waiver.get('until') })),
    ...entries(roots, 'attestations').map((attestation) => ({ key: 'date', value: attestation.get('date') })),
  ];
  for (const { key, value } of days) {
    const text = value?.text();
    if (text !== undefined && !isDate(text.value)) {
      yield new InputError(`'${key}' must be a day of the calendar, as YYYY-MM-DD`, text);
    }
  }
}

function* checkWheres(roots: readonly YamlValue[]): Generator<InputError> {
  for (const waiver of entries(roots, 'waivers')) {
    const where = waiver.get('where')?.text();
    if (where !== undefined && kindOf(where.value) !== undefined) yield* checkKind(where);
  }
  for (const override of entries(roots, 'overrides')) {
    const artifacts = override.get('artifacts');
    for (const value of artifacts?.kind === 'array' ? artifacts.items() : [artifacts]) {
      const where = value?.text();
      if (where !== undefined) yield* checkKind(where);
    }
  }
}

function* checkKind(where: Located<string>): Generator<InputError> {
  const kind = kindOf(where.value);
  if (kind !== undefined && artifactKinds.includes(kind)) return;
  const near = kind === undefined ? '' : nearest(kind, artifactKinds);
  yield new InputError(
    `a kind must stand before the colon${near || ', as in connection:, script: or operation:'}`,
    where,
  );
}

function* checkEnvironments(layers: readonly ConfigLayer[]): Generator<InputError> {
  const roots = layers.map(({ root }) => root);
  const names = new Set<string>();
  const owners = new Map<string, string>();
  for (const { root, toPolicy } of layers) {
    for (const environment of items(root, 'environments')) {
      const name = environment.get('name')?.text();
      if (name === undefined) continue;
      if (names.has(name.value)) yield new InputError(`the environment '${name.value}' is declared twice`, name);
      names.add(name.value);
      for (const path of [...pathsOf(environment.get('exports')), ...pathsOf(environment.get('conf'))]) {
        const owner = owners.get(toPolicy(path.value)) ?? name.value;
        owners.set(toPolicy(path.value), owner);
        if (owner === name.value) continue;
        yield new InputError(`the environments ${owner} and ${name.value} both claim this; keep one of them`, path);
      }
    }
  }
  for (const api of entries(roots, 'apis')) {
    const env = api.get('env')?.text();
    if (env !== undefined && !names.has(env.value)) yield undeclared('no such environment', env, names);
  }
  for (const role of entries(roots, 'roles')) {
    for (const { name, key } of role.members()) {
      if (name === 'name' || name === 'members' || names.has(name)) continue;
      yield undeclared(`no environment ${quoted(name)}`, { ...placeOf(key), value: name }, names);
    }
  }
}

function undeclared(what: string, name: Located<string>, known: ReadonlySet<string>): InputError {
  const all = known.size === 0 ? '; the policy declares none' : `; declared: ${[...known].join(', ')}`;
  return new InputError(`${what}${nearest(name.value, [...known]) || all}`, name);
}

function* checkDeclarations(roots: readonly YamlValue[], rules: ConfigContext['rules']): Generator<InputError> {
  const builtIn = new Set([...rules.map(({ id }) => id), ...reserved]);
  const seen = new Set<string>();
  for (const declaration of entries(roots, 'declare')) {
    const id = declaration.get('id')?.text();
    if (id === undefined) continue;
    if (builtIn.has(id.value)) yield new InputError('a built-in rule has this id; choose a group of your own', id);
    else if (seen.has(id.value)) yield new InputError('two rules are declared with this id', id);
    seen.add(id.value);
  }
}

function* keysOf(rules: YamlValue | undefined): Generator<RuleMention> {
  for (const { name, key, value } of rules?.members() ?? []) {
    yield { pattern: { ...placeOf(key), value: name }, isKey: true, options: value.get('options') };
  }
}

function pathsOf(value: YamlValue | undefined): Located<string>[] {
  const found = value?.kind === 'array' ? value.items() : value === undefined ? [] : [value];
  return found.flatMap((entry) => textOf(entry.get('path') ?? entry) ?? []);
}

/** The groups of rules, as `logging/*`. */
const groupsOf = (ids: readonly string[]) => [
  ...new Set(ids.flatMap((id) => (id.includes('/') ? `${id.slice(0, id.indexOf('/'))}/*` : []))),
];

const entries = (roots: readonly YamlValue[], key: string) => roots.flatMap((root) => items(root, key));
const items = (root: YamlValue, key: string) => root.get(key)?.items() ?? [];
const textOf = (value: YamlValue): Located<string> | undefined => value.text();
const placeOf = ({ source, span }: YamlValue) => ({ source, span });
