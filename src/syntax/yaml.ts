import { isAlias, isCollection, isMap, isPair, isScalar } from 'yaml';
import type { Node, Pair, ParsedNode } from 'yaml';

import { InputError } from '../source/input-error.js';
import type { Source, Span } from '../source/source.js';
import type { Text } from '../source/text.js';
import type { JsonKind } from './json.js';
import { keyName, resolveAliases } from './yaml-aliases.js';
import { composeYaml } from './yaml-compose.js';
import { YamlText } from './yaml-text.js';

export interface YamlOptions {
  /** Refuses duplicate keys, keys that are lists or maps, and tags of an application: what can only be a mistake. */
  readonly strict?: boolean;
}

/**
 * Reads one document of YAML 1.2. An empty one is null. Throws an `InputError` with its place for what is not YAML, for
 * a second document, and for what goes over a limit (`yamlLimits`).
 */
export function parseYaml(source: Source, options: YamlOptions = {}): YamlValue {
  const [first, second] = documents(source, options);
  if (second !== undefined) throw new InputError('a second document begins here; only one is read', second);
  return first!;
}

/** Reads a stream of documents, as Kubernetes manifests have it; empty documents are left out. Throws as `parseYaml`. */
export function parseYamlDocuments(source: Source, options: YamlOptions = {}): YamlValue[] {
  return documents(source, options).filter(({ kind, span }) => kind !== 'null' || span.end > span.start);
}

/** A member of a map. `name` is its key as text: `8080` for the number, empty where the key is no scalar. */
export interface YamlMember {
  readonly name: string;
  readonly key: YamlValue;
  readonly value: YamlValue;
}

/**
 * One value of a document, with the face of a `JsonValue`. An alias is the value that it stands for, at the place where
 * that is written; members merged in by `<<` come after a map's own.
 */
export class YamlValue {
  constructor(
    private readonly document: Anchored,
    private readonly node: ParsedNode | Absent,
  ) {}

  get source(): Source {
    return this.document.source;
  }

  /** Quotes, brackets and a block's header included; an indented map or list from its first to its last value. */
  get span(): Span {
    const { node } = this;
    if (!('range' in node)) return { start: node.offset, end: node.offset };
    return { start: node.range[0], end: endOf(node) };
  }

  get kind(): JsonKind {
    const { node } = this;
    if (isMap(node)) return 'object';
    if (isCollection(node)) return 'array';
    switch (isScalar(node) ? typeof node.value : undefined) {
      case 'string':
        return 'string';
      case 'number':
        return 'number';
      case 'boolean':
        return 'boolean';
      default:
        return 'null';
    }
  }

  /** The member of that name: the last one of the map's own, else the first that is merged in. */
  get(name: string): YamlValue | undefined {
    const own = this.#own().findLast((member) => member.name === name);
    if (own !== undefined) return own.value;
    for (const map of this.#merged()) {
      const found = map.get(name);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The members of a map in file order, duplicates included, then those merged in and not hidden; none for others. */
  members(): YamlMember[] {
    const members = this.#own();
    const merged = this.#merged();
    if (merged.length === 0) return members;
    const names = new Set(members.map(({ name }) => name));
    for (const member of merged.flatMap((map) => map.members())) {
      if (names.has(member.name)) continue;
      names.add(member.name);
      members.push(member);
    }
    return members;
  }

  /** The items of a list; none for anything else. */
  items(): YamlValue[] {
    const { node } = this;
    if (!isCollection(node) || isMap(node)) return [];
    return node.items.map((item) => this.#child(item, node.range[0]));
  }

  /** The string, decoded; undefined for other kinds. */
  string(): string | undefined {
    const { node } = this;
    return isScalar(node) && typeof node.value === 'string' ? node.value : undefined;
  }

  /** The string with its place; undefined for other kinds. */
  text(): Text | undefined {
    const { node } = this;
    return isScalar(node) && typeof node.value === 'string'
      ? new YamlText(this.source, this.span, node.type ?? 'PLAIN', node.value)
      : undefined;
  }

  /** A string, number or boolean; undefined for null, lists and maps. */
  scalar(): string | number | boolean | undefined {
    const { node } = this;
    const value: unknown = isScalar(node) ? node.value : undefined;
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
  }

  #own(): YamlMember[] {
    const { node } = this;
    if (!isMap(node)) return [];
    return node.items.filter(({ key }) => !isMergeKey(key)).map((pair) => this.#member(pair));
  }

  #member({ key, value }: Pair<ParsedNode, ParsedNode | null>): YamlMember {
    const [, end] = key.range;
    return { name: keyName(key), key: this.#child(key, end), value: this.#child(value, end) };
  }

  #merged(): YamlValue[] {
    const { node } = this;
    if (!isMap(node)) return [];
    return node.items
      .filter(({ key }) => isMergeKey(key))
      .map(({ key, value }) => this.#child(value, key.range[1]))
      .flatMap((value) => (value.kind === 'array' ? value.items() : [value]))
      .filter(({ kind }) => kind === 'object');
  }

  #child(node: Node | null | undefined, offset: number): YamlValue {
    const target = isAlias(node) ? this.document.targets.get(node) : node;
    // The cast is true: every node of a parsed document has its range.
    return new YamlValue(this.document, (target as ParsedNode | null | undefined) ?? { offset });
  }
}

/** A value that was left out. */
interface Absent {
  readonly offset: number;
}

interface Anchored {
  readonly source: Source;
  /** What each alias stands for. */
  readonly targets: ReadonlyMap<Node, ParsedNode>;
}

function documents(source: Source, options: YamlOptions): YamlValue[] {
  const values = composeYaml(source, options).map(({ contents }) => {
    const document: Anchored = { source, targets: resolveAliases(source, contents, options) };
    return new YamlValue(document, contents ?? { offset: 0 });
  });
  return values.length === 0 ? [new YamlValue({ source, targets: new Map() }, { offset: 0 })] : values;
}

/** What `yaml` gives as the end of an indented map or list takes in the comments that follow it. */
function endOf(node: ParsedNode): number {
  if (isCollection(node) && node.flow !== true) {
    const last = node.items.at(-1);
    if (isPair(last)) return endOf(last.value ?? last.key);
    if (last !== undefined) return endOf(last);
  }
  return node.range[1];
}

const isMergeKey = (key: Node | null) => isScalar(key) && key.value === '<<' && key.type === 'PLAIN';
