import { harmless, keyOf, withMember } from '../follow/abstract.js';
import type { Value } from '../follow/abstract.js';
import type { Interpreter } from '../follow/interpret.js';
import type { Call, Collection } from '../ir/ir.js';
import { rowName } from './row-names.js';
import { OBJECT, kept } from '../follow/store.js';

/** An array or object. */
export function collection(run: Interpreter, { entries }: Collection): Value {
  const values = entries.map(({ value }) => run.evaluate(value));
  const isRow = entries.length <= MOST_IN_ROW;
  const sibling = (key: string) => values[entries.findIndex((entry) => entry.key === key)];
  let all: Value = harmless;
  for (const [index, { key, value: node }] of entries.entries()) {
    const value = values[index]!;
    if (key === undefined) {
      all = withAll(all, value);
      continue;
    }
    const name = !isRow || (key === '1' && entries.length > 2) ? undefined : rowName(key, value, sibling);
    const isPlace = name === undefined && INDEX.test(key);
    all = withMember(
      all,
      [key],
      isPlace ? value : kept(run, { cell: OBJECT, key: name ?? key, keyed: true, value, node }),
    );
  }
  return all;
}

/** An object after all of another one was put into it: what has keys keeps them, all else is under one that nobody knows. */
export function withAll(object: Value, { members, ...value }: Value): Value {
  let all = withMember(object, [undefined], { ...value, members: undefined });
  for (const [key, member] of members ?? []) all = withMember(all, [key], member);
  return all;
}

/** `request.setHeader("X-Api-Key", value)`: a method that puts something under a name somewhere that nobody looks into. */
export function putByMethod(run: Interpreter, node: Call, [name, value, ...more]: readonly Value[]): void {
  if (name === undefined || value === undefined || more.length > 0 || !PUTS.test(node.name)) return;
  const key = keyOf(name);
  if (key !== undefined) run.scope.observer.store({ cell: OBJECT, key, keyed: true, value, node });
}

/** Longer ones are no rows. */
const MOST_IN_ROW = 20;
const INDEX = /^\d+$/;
const PUTS = /(?:^|\.)(?:set|add|append|put|with)?(?:request)?(?:header|property|param|parameter|set|add|append|put)$/i;
