import { resolve } from 'node:path';

import type { Level } from '../engine/lint.js';
import type { RuleLayer, RuleSetting } from '../engine/settings.js';
import type { InputFile } from '../model/artifact.js';
import { readPolicy } from '../model/policy-reading.js';
import type { Declaration } from '../rule/declaration.js';
import { InputError } from '../source/input-error.js';
import type { Limits } from '../source/limits.js';
import type { YamlValue } from '../syntax/yaml.js';
import { ConfigError } from './config.js';
import type { Config, ConfigContext, PluginName } from './config.js';
import { checkLayers, checkMentions, declaredIds, isKnown, mentionsIn } from './config-checks.js';
import { mistakesOf, plainOf } from './config-faults.js';
import { readLayers, seenFrom } from './config-layers.js';
import type { ConfigLayer, Layers } from './config-layers.js';
import { displayName } from './discover.js';
import { validate } from './generated/validate-config.js';

/** Reads, checks and types a configuration. Throws a `ConfigError` with every mistake in it and in what it extends. */
export function readConfig(path: string, context: ConfigContext): Config {
  return configFrom(path, layersOf(path, context.cwd), context);
}

/** As `readConfig`, of files that were read already. */
export function configFrom(path: string, { layers, preset, mistakes }: Layers, context: ConfigContext): Config {
  const { cwd, rules, reported } = context;
  const plugins = layers.flatMap(pluginsOf);
  const declared = declaredIds(layers);
  const mentions = [...mentionsIn(layers)];
  // The rules of plugins are not known yet.
  const pending = plugins.length === 0 ? [] : mentions.filter((mention) => !isKnown(mention, rules, declared));
  const later = new Set(pending);
  const found = [
    ...mistakes,
    ...layers.flatMap(({ root }) => [...first(checkSchema(root))]),
    ...first(checkLayers(layers, rules)),
    ...first(
      checkMentions(
        mentions.filter((mention) => !later.has(mention)),
        rules,
        declared,
      ),
    ),
  ];
  if (found.length > 0) throw new ConfigError(inOrder(found));

  const own = layers.at(-1)!;
  const { source } = own.root;
  const file: InputFile = { name: source.name, source, reported };
  return {
    path,
    folder: own.folder,
    sources: layers.map(({ root }) => root.source),
    policy: readPolicy(layers, file),
    preset,
    // The cast is true: the schema has checked the word.
    failOn: last(layers, 'failOn')?.value.string() as Config['failOn'],
    layers: layers.flatMap((layer) => [...ruleLayersOf(layer)]),
    mandatory: layers.flatMap(({ root }) => textsOf(root.get('mandatory'))),
    baseline: fileOf(last(layers, 'baseline')),
    plugins,
    declarations: layers.flatMap(({ root }) => root.get('declare')?.items().map(declarationOf) ?? []),
    limits: limitsOf(layers),
    pending,
    toPolicy: (name) => seenFrom(own.folder, resolve(cwd, name)),
  };
}

function layersOf(path: string, cwd: string): Layers {
  try {
    return readLayers(path, cwd);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    if (error.at !== undefined) throw new ConfigError([error]);
    throw new ConfigError([new InputError(`the configuration ${displayName(path, cwd)}: ${error.message}`)]);
  }
}

function* checkSchema(root: YamlValue): Generator<InputError> {
  if (root.kind === 'null') yield new InputError("the file is empty; it begins with 'version: 1'", root);
  else if (!validate(plainOf(root))) yield* mistakesOf(root, validate.errors ?? [], 'the file');
}

/** Nobody mends more than a hundred mistakes before looking again, and each costs a search for the nearest word. */
function* first(mistakes: Iterable<InputError>): Generator<InputError> {
  let count = 0;
  for (const mistake of mistakes) {
    yield mistake;
    if (++count === 100) return;
  }
}

/** File by file as they were found, and from top to bottom; one place has one mistake. */
function inOrder(mistakes: readonly InputError[]): InputError[] {
  const files = [...new Set(mistakes.map(({ at }) => at?.source))];
  const order = ({ at }: InputError) => [files.indexOf(at?.source), at?.span.start ?? 0] as const;
  const sorted = mistakes.toSorted((a, b) => {
    const [[fileA, startA], [fileB, startB]] = [order(a), order(b)];
    return fileA - fileB || startA - startB;
  });
  const seen = new Set<string>();
  return sorted.filter((mistake) => {
    const key = `${order(mistake).join(':')}:${mistake.message}`;
    return seen.size < seen.add(key).size;
  });
}

function* ruleLayersOf({ root }: ConfigLayer): Generator<RuleLayer> {
  const rules = root.get('rules');
  if (rules !== undefined) yield { settings: settingsOf(rules) };
  for (const override of root.get('overrides')?.items() ?? []) {
    yield {
      settings: settingsOf(override.get('rules')),
      files: override.get('files') && textsOf(override.get('files')),
      artifacts: override.get('artifacts') && textsOf(override.get('artifacts')),
    };
  }
}

function settingsOf(rules: YamlValue | undefined): RuleSetting[] {
  return (rules?.members() ?? []).map(({ name, value }) => {
    const options = value.get('options');
    return {
      pattern: name,
      // The casts are true: the schema has checked the word, and that options are a map.
      level: (value.string() ?? value.get('severity')?.string()) as Level | undefined,
      options: options && (plainOf(options) as RuleSetting['options']),
    };
  });
}

/** Files begin with a dot or a slash; all else is the name of a package. */
function pluginsOf({ root, folder }: ConfigLayer): PluginName[] {
  return (root.get('plugins')?.items() ?? []).flatMap((item) => {
    const text = item.text();
    if (text === undefined) return [];
    const { source, span, value } = text;
    return [{ source, span, folder, value: /^[./]|^[A-Za-z]:[\\/]/.test(value) ? resolve(folder, value) : value }];
  });
}

function declarationOf(value: YamlValue): Declaration {
  const text = (key: string) => value.get(key)?.string();
  const { source, span } = value;
  return {
    source,
    span,
    id: text('id')!,
    title: text('title')!,
    // The casts are true: the schema has checked the words.
    severity: text('severity') as Declaration['severity'],
    on: text('on') as Declaration['on'],
    field: value.get('field')!.text()!,
    matches: value.get('matches')?.text(),
    unless: value.get('unless')?.text(),
    missing: value.get('missing')?.scalar() === true,
    message: text('message')!,
    cwe:
      value
        .get('cwe')
        ?.items()
        .map((item) => Number(item.scalar())) ?? [],
    help: text('help'),
  };
}

function limitsOf(layers: readonly ConfigLayer[]): Partial<Limits> {
  return Object.fromEntries(
    layers
      .flatMap(({ root }) => root.get('limits')?.members() ?? [])
      .map(({ name, value }) => [name, Number(value.scalar())]),
  );
}

/** A key of the last file that has it. */
function last(layers: readonly ConfigLayer[], key: string): { value: YamlValue; folder: string } | undefined {
  return layers
    .flatMap(({ root, folder }) => {
      const value = root.get(key);
      return value === undefined ? [] : [{ value, folder }];
    })
    .at(-1);
}

const fileOf = (found: { value: YamlValue; folder: string } | undefined) =>
  found && resolve(found.folder, found.value.string()!);

/** One text, or a list of them. */
function textsOf(value: YamlValue | undefined): string[] {
  const found = value?.kind === 'array' ? value.items() : [value];
  return found.flatMap((item) => item?.string() ?? []);
}
