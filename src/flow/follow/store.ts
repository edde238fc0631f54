import { everyTaint, keyOf, movedOn, withMember } from './abstract.js';
import type { Value } from './abstract.js';
import type { Interpreter } from './interpret.js';
import type { Cell, Node } from '../ir/ir.js';
import { shownName } from '../ir/javascript-names.js';
import { leave } from './leave.js';
import { secretName } from '../secrets/names.js';
import { rowName } from '../secrets/row-names.js';
import { SECRETS, allTaints } from './taint.js';
import type { Store } from './world.js';

/** Puts a value into a variable, or under keys of it. Gives back the value. */
export function store(run: Interpreter, cell: Cell, keys: readonly Value[], value: Value, node: Node): Value {
  const names = keys.map(keyOf);
  const last = names.at(-1);
  const key = last === undefined ? undefined : (rowName(last, value, siblings(run, cell, names)) ?? last);
  const content = kept(run, { cell, key, keyed: names.length > 0, value, node });
  run.state.write(cell, names.length === 0 ? content : withMember(run.state.read(cell), names, content));
  if (cell.scope === 'global') {
    for (const sink of run.scope.world.catalog.variableSinks(cell.name)) {
      leave(run, { sink, name: `$${cell.name}`, value: content, at: run.step(node, sink.channel.phrase) });
    }
  }
  return content;
}

/** What stands beside the last of these keys. */
function siblings(run: Interpreter, cell: Cell, keys: readonly (string | undefined)[]) {
  return (key: string) => {
    let object: Value | undefined = run.state.read(cell);
    for (const name of keys.slice(0, -1)) object = name === undefined ? undefined : object?.members?.get(name);
    return object?.members?.get(key);
  };
}

/** The value as it is kept: under the name of a secret it may be one. */
export function kept(run: Interpreter, store: Store): Value {
  const { cell, key, keyed, value, node } = store;
  const { observer, artifact, world } = run.scope;
  const own = observer.store(store);
  const name = keyed ? key : cell.name;
  let { taints } = value;
  if (own.length > 0) taints = allTaints(taints, own);
  else if (name !== undefined && !value.known && secretName(name) === 'strong' && !mayBeSecret(value)) {
    taints = allTaints(taints, [world.origins.named(artifact, name, keyed ? `'${name}'` : shown(cell))]);
  }
  if (taints.length === 0 && value.members === undefined) return value;
  const message = cell === OBJECT ? 'put into an object' : `assigned to ${shown(cell)}${keyed ? '[…]' : ''}`;
  return movedOn({ ...value, taints }, () => run.step(node, message));
}

/** What the entries of an object are put into while it is made. */
export const OBJECT: Cell = { scope: 'local', name: '{}' };

const shown = ({ scope, name }: Cell) => (scope === 'global' ? `$${name}` : shownName(name));

const mayBeSecret = (value: Value) => everyTaint(value).some(({ labels }) => (labels & SECRETS) !== 0);
