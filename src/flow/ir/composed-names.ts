import type { Call, Cell, Node } from './ir.js';
import { allNodes } from './ir-walk.js';
import type { Outline } from './outline.js';
import { referencesInText } from './outline.js';

/** Whether a Jitterbit Script names a variable or component by something else than one literal. */
export const composesNames = (text: string) => COMPOSING.test(text);

const COMPOSING = /\b(?:[GS]et|RunScript|RunOperation)\s{0,20}\(\s{0,20}(?!["'][^"'\r\n]{0,400}["']\s{0,20}[,)])/i;

/** An outline, and the names that a script puts together of texts that are written in it: `Set("log" + "in", …)`. */
export function withComposedNames(outline: Outline, root: Node): Outline {
  const assigned = new Map<Cell, Node[]>();
  const calls: Call[] = [];
  for (const node of allNodes(root)) {
    if (node.kind === 'call' && NAMING.has(node.id)) calls.push(node);
    if (node.kind !== 'write') continue;
    const known = assigned.get(node.cell);
    if (known === undefined) assigned.set(node.cell, [node.value]);
    else if (known.length < MOST_TEXTS) known.push(node.value);
  }
  const globals = new Set(outline.globals);
  const writes = new Set(outline.writes);
  const references = new Set(outline.references);
  for (const { id, arguments: given } of calls) {
    for (const text of given[0] === undefined ? [] : textsOf(given[0], assigned, 0)) {
      if (NAMING.get(id) === 'component') for (const reference of referencesInText(text)) references.add(reference);
      else globals.add(text.replace(/^\$/, ''));
      if (NAMING.get(id) === 'written') writes.add(text.replace(/^\$/, ''));
    }
  }
  return { ...outline, globals, writes, references };
}

/** What the first argument of a function names. */
const NAMING: ReadonlyMap<string, 'read' | 'written' | 'component'> = new Map([
  ['get', 'read'],
  ['set', 'written'],
  ['Jitterbit.GetVar', 'read'],
  ['Jitterbit.SetVar', 'written'],
  ['runscript', 'component'],
  ['runoperation', 'component'],
]);

/** The texts that an expression may give, as far as they are written down. */
function textsOf(node: Node, assigned: ReadonlyMap<Cell, readonly Node[]>, level: number): readonly string[] {
  if (level > DEEPEST) return [];
  switch (node.kind) {
    case 'constant':
      return [String(node.value ?? '')];
    case 'read':
      return (assigned.get(node.cell) ?? [])
        .flatMap((value) => textsOf(value, assigned, level + 1))
        .slice(0, MOST_TEXTS);
    case 'join': {
      if (node.parts.length > MOST_PARTS) return [];
      let texts: readonly string[] = [''];
      for (const part of node.parts) {
        const next = textsOf(part, assigned, level + 1);
        texts = texts.flatMap((left) => next.map((right) => left + right)).slice(0, MOST_TEXTS);
      }
      return texts.filter(({ length }) => length <= LONGEST);
    }
    default:
      return [];
  }
}

const MOST_TEXTS = 4;
const MOST_PARTS = 8;
const DEEPEST = 3;
/** Longer texts are no names. */
const LONGEST = 400;
