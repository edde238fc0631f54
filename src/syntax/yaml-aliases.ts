import { isAlias, isCollection, isMap, isScalar } from 'yaml';
import type { Node, ParsedNode, YAMLMap } from 'yaml';

import { InputError } from '../source/input-error.js';
import { quoted } from '../source/quoted.js';
import type { Source } from '../source/source.js';
import { yamlLimits } from './yaml-compose.js';

/**
 * Finds what each alias stands for, and measures the document as a reader would meet it with every alias written out: a
 * few lines of aliases to aliases can stand for billions of values. One walk, in file order.
 */
export function resolveAliases(
  source: Source,
  root: ParsedNode | null,
  { strict = false }: { readonly strict?: boolean },
): Map<Node, ParsedNode> {
  const targets = new Map<Node, ParsedNode>();
  const anchors = new Map<string, ParsedNode>();
  const measured = new Map<ParsedNode, Measure>();
  let written = 0;

  const measure = (node: ParsedNode | null): Measure => {
    if (node === null) return leaf;
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (target === undefined) throw fault(source, 'this alias has no anchor above it', node);
      targets.set(node, target);
      const known = measured.get(target);
      if (known === undefined) throw fault(source, 'an alias stands inside what it stands for', node);
      return known;
    }
    const own = 1 + Math.floor((node.range[1] - node.range[0]) / VALUE);
    written += isScalar(node) ? own : 1;
    if (node.anchor !== undefined) anchors.set(node.anchor, node);
    if (strict && isMap(node)) checkKeys(source, node);
    const total = { size: isScalar(node) ? own : 1, depth: 1 };
    for (const child of childrenOf(node)) {
      const { size, depth } = measure(child);
      total.size += size;
      total.depth = Math.max(total.depth, depth + 1);
    }
    measured.set(node, total);
    if (total.size > written + yamlLimits.aliased) {
      throw fault(source, `aliases stand for over ${yamlLimits.aliased} values; write them out, or use fewer`, node);
    }
    // A scalar is one level by itself, and no nesting.
    if (total.depth > yamlLimits.nesting + 1) {
      throw fault(source, `nested deeper than ${yamlLimits.nesting} levels, by its aliases`, node);
    }
    return total;
  };
  measure(root);
  return targets;
}

/** Characters of a text that count as one value: one long text may be named thousands of times. */
const VALUE = 100;

interface Measure {
  readonly size: number;
  readonly depth: number;
}

const leaf: Measure = { size: 1, depth: 1 };

function childrenOf(node: ParsedNode): (ParsedNode | null)[] {
  if (isMap(node)) return node.items.flatMap(({ key, value }) => [key, value]);
  return isCollection(node) ? node.items : [];
}

function checkKeys(source: Source, map: YAMLMap.Parsed): void {
  const names = new Set<string>();
  for (const { key } of map.items) {
    if (!isScalar(key)) throw fault(source, 'a key must be plain text', key);
    const name = keyName(key);
    if (names.has(name))
      throw fault(source, `the key ${quoted(name, 'of this name')} stands here twice; keep one`, key);
    names.add(name);
  }
}

const fault = (source: Source, message: string, { range: [start, end] }: ParsedNode) =>
  new InputError(message, { source, span: { start, end: Math.max(start, end) } });

/** A key as text; a plain scalar as written, so that `8080` and `no` keep their letters. */
export function keyName(key: ParsedNode): string {
  if (!isScalar(key)) return '';
  return typeof key.value === 'string' ? key.value : key.source;
}
