import { keyOf, memberOf, passed, transformed, unknown } from './abstract.js';
import type { Value } from './abstract.js';
import { transforms } from './catalog.js';
import type { Interpreter } from './interpret.js';
import type { Call, Cell } from './ir.js';

/** A function that does something to variables, so that its call is more than its arguments. */
export type Builtin = (run: Interpreter, call: Call, values: readonly Value[]) => Value;

/** By the name that the catalog knows a function by. */
export const builtins: ReadonlyMap<string, Builtin> = new Map<string, Builtin>([
  ['get', get],
  ['set', set],
  ['addtodict', addToDict],
]);

/** What a call gives that nobody knows better. */
export function valueOfCall(call: Call, receiver: Value | undefined, values: readonly Value[]): Value {
  const all = receiver === undefined ? values : [receiver, ...values];
  return transforms.has(call.id) ? transformed(all) : passed(all);
}

/** `Get("name")`, `Get("array", index)`. */
function get(run: Interpreter, _call: Call, [name, ...keys]: readonly Value[]): Value {
  const cell = name === undefined ? undefined : globalNamed(name);
  if (cell === undefined) return unknown;
  return keys.reduce((value, key) => memberOf(value, keyOf(key)), run.state.read(cell));
}

/** `Set("name", value)`, `Set("array", value, index)`; gives back the value. */
function set(run: Interpreter, call: Call, [name, value, ...keys]: readonly Value[]): Value {
  const cell = name === undefined ? undefined : globalNamed(name);
  if (cell !== undefined && value !== undefined) run.store(cell, keys, value, call);
  return value ?? unknown;
}

/** `AddToDict(dictionary, key, value)`; gives back whether there was room. */
function addToDict(run: Interpreter, call: Call, [, key, value]: readonly Value[]): Value {
  const [dictionary] = call.arguments;
  if (dictionary?.kind === 'read' && key !== undefined && value !== undefined) {
    run.store(dictionary.cell, [key], value, call);
  }
  return unknown;
}

/** The variable that a value names, with or without its `$`. */
function globalNamed(value: Value): Cell | undefined {
  const name = keyOf(value);
  return name === undefined || name === '' ? undefined : { scope: 'global', name: name.replace(/^\$/, '') };
}
