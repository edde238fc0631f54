import { either, harmless, joined, keyOf, memberOf, nothing, tainted, withMember, written } from './abstract.js';
import type { Value } from './abstract.js';
import { builtins, valueOfCall } from './builtins.js';
import type { Call, Cell, Loop, Member, Node, Write } from './ir.js';
import { State } from './state.js';
import type { Aside } from './state.js';

/** What a run over a script tells those who want to know. A loop may tell the same twice. */
export interface Observer {
  call(call: Call, values: readonly Value[]): void;
  store(store: Store): void;
}

/** Something put into a variable, or under a key of one. */
export interface Store {
  /** The variable, without `$`. */
  readonly cell: Cell;
  /** The last key, where it is known: `password` in `$crm["password"] = …`. */
  readonly key: string | undefined;
  readonly keyed: boolean;
  readonly value: Value;
  /** The expression that stores. */
  readonly node: Node;
}

/** Follows values through one script, or one function of it, in the order in which it runs. */
export class Interpreter {
  readonly state: State;
  readonly #exits = new Map<Loop, Map<string, Value>>();
  #loops = 0;

  constructor(
    readonly observer: Observer,
    initial: (cell: Cell) => Value,
  ) {
    this.state = new State(initial);
  }

  evaluate(node: Node): Value {
    switch (node.kind) {
      case 'constant':
        return written(node);
      case 'read':
        return this.state.read(node.cell);
      case 'write':
        return this.#write(node);
      case 'member':
        return this.#member(node);
      case 'field':
        return tainted([], node.path);
      case 'call':
        return this.#call(node);
      case 'join':
        return joined(this.evaluateAll(node.parts));
      case 'compute':
        this.evaluateAll(node.operands);
        return harmless;
      case 'sequence': {
        let last = nothing;
        for (const item of node.items) last = this.evaluate(item);
        return last;
      }
      case 'branch':
        if (node.test !== undefined) this.evaluate(node.test);
        return this.#oneOf(node.arms, node.optional);
      case 'attempt': {
        let value = nothing;
        // The body may fail at its beginning as well as at its end.
        const body = this.state.aside(() => (value = this.evaluate(node.body)));
        const handler = this.state.aside(() => {
          this.state.merge([{ ...body, dead: false }], true);
          value = either(value, this.evaluate(node.handler));
        });
        this.state.merge([body, handler], false);
        return value;
      }
      case 'loop':
        return this.#loop(node);
      case 'collection': {
        let value: Value = harmless;
        for (const { key, value: entry } of node.entries) {
          value = withMember(value, [key], this.evaluate(entry));
        }
        return value;
      }
      case 'lambda':
        return { ...harmless, functions: [node] };
      case 'return': {
        const value = node.value === undefined ? nothing : this.evaluate(node.value);
        this.state.dead = true;
        return value;
      }
    }
  }

  evaluateAll(nodes: readonly Node[]): Value[] {
    return nodes.map((node) => this.evaluate(node));
  }

  /** Puts a value into a variable, or under keys of it. */
  store(cell: Cell, keys: readonly Value[], value: Value, node: Node): void {
    const names = keys.map(keyOf);
    this.state.write(cell, names.length === 0 ? value : withMember(this.state.read(cell), names, value));
    this.observer.store({ cell, key: names.at(-1), keyed: names.length > 0, value, node });
  }

  #write({ cell, keys, value, ...node }: Write): Value {
    const names = this.evaluateAll(keys);
    const content = this.evaluate(value);
    this.store(cell, names, content, { ...node, cell, keys, value });
    return content;
  }

  #member({ object, keys }: Member): Value {
    let value = this.evaluate(object);
    for (const key of this.evaluateAll(keys)) value = memberOf(value, keyOf(key));
    return value;
  }

  #call(call: Call): Value {
    if (call.id === 'argumentlist') {
      for (const [index, argument] of call.arguments.entries()) {
        if (argument.kind !== 'read') continue;
        const parameter: Cell = { scope: 'parameter', name: String(index + 1) };
        this.state.write(argument.cell, this.state.read(parameter));
      }
      return nothing;
    }
    const receiver = call.receiver === undefined ? undefined : this.evaluate(call.receiver);
    const values = this.evaluateAll(call.arguments);
    this.observer.call(call, values);
    const builtin = builtins.get(call.id);
    return builtin === undefined ? valueOfCall(call, receiver, values) : builtin(this, call, values);
  }

  #oneOf(arms: readonly Node[], optional: boolean): Value {
    let value: Value | undefined = optional ? nothing : undefined;
    const outcomes = arms.map((arm) =>
      this.state.aside(() => {
        const result = this.evaluate(arm);
        value = value === undefined ? result : either(value, result);
      }),
    );
    this.state.merge(outcomes, optional);
    return value ?? nothing;
  }

  /**
   * Only the outermost loop is run again and again; an inner one runs once in each of these rounds, from what it left
   * behind in the last. So nesting costs nothing.
   */
  #loop(loop: Loop): Value {
    const rounds = this.#loops === 0 ? MOST_ROUNDS : 1;
    const exit = this.#exits.get(loop) ?? new Map<string, Value>();
    this.#exits.set(loop, exit);
    this.#loops++;
    for (let round = 0; round < rounds; round++) {
      const before: Aside = { written: new Map(exit), dead: false };
      const { written } = this.state.aside(() => {
        this.state.merge([before], true);
        this.evaluate(loop.body);
      });
      if (!remember(exit, written)) break;
    }
    this.#loops--;
    this.state.merge([{ written: exit, dead: false }], true);
    return nothing;
  }
}

const MOST_ROUNDS = 4;

/** Adds what a round left behind; false where that was nothing new. */
function remember(exit: Map<string, Value>, written: ReadonlyMap<string, Value>): boolean {
  let changed = false;
  for (const [key, value] of written) {
    const before = exit.get(key);
    const after = before === undefined ? value : either(before, value);
    if (after === before) continue;
    exit.set(key, after);
    changed = true;
  }
  return changed;
}
