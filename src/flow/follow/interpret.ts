import type { Span } from '../../source/source.js';
import { either, forOthers, harmless, keyOf, movedOn, nothing, tainted, written } from './abstract.js';
import type { Value } from './abstract.js';
import { computed } from './arithmetic.js';
import { call } from './calls.js';
import { CREDENTIAL } from '../catalog.js';
import { Failures, escape, thrownBy } from './failing.js';
import type { Attempt, Branch, Cell, Loop, Member, Node, Read, Write } from '../ir/ir.js';
import { join } from './join.js';
import { collection } from '../secrets/rows.js';
import { partOf } from './stops.js';
import { State } from './state.js';
import type { Aside } from './state.js';
import { store } from './store.js';
import { forCallers } from './summary.js';
import type { Callback, Exit, Summary } from './summary.js';
import { moved, noTaints, onward } from './taint.js';
import type { Taint, TrailStep } from './taint.js';
import { trust } from './trust.js';
import type { CredentialPlace, Scope } from './world.js';

/** Follows values through one script, or one function of it, in the order in which it runs. */
export class Interpreter {
  readonly state: State;
  /** What `ArgumentList` calls the arguments, by number. */
  readonly parameters = new Map<string, string>();
  /** It runs something that nobody knows. */
  open = false;
  /** What is given back before the end. */
  #returned: Value | undefined;
  readonly #ends: Aside[] = [];
  /** Variables that were read before they were written. */
  readonly #asked = new Set<Cell>();
  readonly #left = new Map<Loop, Map<Cell, Value>>();
  #loops = 0;
  /** Of the attempt that is under way. */
  #failures: Failures | undefined;
  readonly #thrown: Exit[] = [];
  readonly #callbacks: Callback[] = [];

  constructor(readonly scope: Scope) {
    this.state = new State((cell) => this.#initial(cell));
  }

  evaluate(node: Node): Value {
    switch (node.kind) {
      case 'constant':
        return written(node, node.literal === undefined ? noTaints : this.scope.observer.literal(node.literal));
      case 'read':
        return this.#read(node);
      case 'write':
        return this.#write(node);
      case 'member':
        return this.#member(node);
      case 'field': {
        const taint = this.scope.world.origins.field(this.scope.artifact, node);
        return tainted(
          moved([taint], () => this.step(node, 'read from the source')),
          node.path,
        );
      }
      case 'call':
        return call(this, node);
      case 'join':
        return join(this, node.parts, this.evaluateAll(node.parts));
      case 'compute':
        return computed(this.evaluateAll(node.operands), node.operators);
      case 'sequence': {
        let last = nothing;
        for (const item of node.items) last = this.evaluate(item);
        return last;
      }
      case 'branch':
        if (node.test !== undefined) this.evaluate(node.test);
        return this.#oneOf(node);
      case 'attempt':
        return this.#attempt(node);
      case 'loop':
        return this.#loop(node);
      case 'collection':
        return collection(this, node);
      case 'lambda':
        return { ...harmless, functions: [node] };
      case 'return': {
        const value = node.value === undefined ? nothing : this.evaluate(node.value);
        if (node.fails) this.fail(thrownBy(this, value, node));
        else {
          this.give(movedOn(value, () => this.step(node, GIVEN_BACK)));
          this.#ends.push(this.state.snapshot());
          this.state.dead = true;
        }
        return value;
      }
    }
  }

  evaluateAll(nodes: readonly Node[]): Value[] {
    const values: Value[] = [];
    for (const node of nodes) values.push(this.evaluate(node));
    return values;
  }

  /** A value gets to where a credential belongs. */
  credential(value: Value, place: CredentialPlace, node: Span): void {
    const { observer, exits, artifact, source } = this.scope;
    observer.credential(value, place);
    for (const taint of value.taints) {
      if (taint.origin.kind !== 'input') continue;
      exits.add({
        taint,
        channel: CREDENTIAL,
        sink: place.kind,
        artifact,
        place: { source, span: this.step(node, '').span },
      });
    }
  }

  /** What is given back may be this. */
  give(value: Value): void {
    this.#returned = this.#returned === undefined ? value : either(this.#returned, value);
  }

  /** Ends the attempt that is under way, or all. What is thrown gets to whoever catches it. */
  fail(thrown: readonly Exit[]): void {
    this.mayFail(thrown);
    this.state.dead = true;
  }

  /** The same, where it may go on as well. */
  mayFail(thrown: readonly Exit[]): void {
    const { inside } = this.scope;
    if (this.#failures !== undefined) this.#failures.add(thrown, this.state);
    else if (inside === undefined) escape(this, thrown);
    else if (this.#thrown.length < MOST_THROWN) this.#thrown.push(...thrown);
  }

  /** Calls a function that its own caller gave it. */
  callBack(callback: Callback): void {
    if (this.scope.inside !== undefined && this.#callbacks.length < MOST_CALLBACKS) this.#callbacks.push(callback);
  }

  /** What all this comes down to for a caller. `value` is what the whole gives, which ends with `last`. */
  summary(value: Value, last: Span | undefined): Summary {
    if (this.#ends.length > 0) this.state.merge(this.#ends, !this.state.dead);
    const returned = this.#returned ?? value;
    const writes = [...this.state.written()]
      .filter(([cell]) => this.#isKept(cell))
      .map(([cell, value]) => ({ cell, value: forOthers(value) }));
    const given = forOthers(returned);
    const returns = last === undefined ? given : movedOn(given, () => this.step(last, GIVEN_BACK));
    return {
      returns,
      writes: forCallers(writes),
      exits: this.scope.exits.all(),
      thrown: this.#thrown,
      callbacks: this.#callbacks,
      parameters: this.parameters,
    };
  }

  step(span: Span, message: string): TrailStep {
    const { artifact, source } = this.scope;
    return { artifact, source, span: { start: span.start, end: span.end }, message };
  }

  #initial(cell: Cell): Value {
    const { world, project, functions } = this.scope;
    this.#asked.add(cell);
    const value = world.origins.initial(project, cell, this.#isOutside(cell));
    const held = cell.scope === 'local' ? functions?.in(cell) : undefined;
    return held === undefined ? value : { ...value, functions: held };
  }

  /** Whether somebody else may write a variable before, or read it afterwards. */
  #isOutside({ scope, name }: Cell): boolean {
    const { world, artifact, inside } = this.scope;
    if (scope === 'global') return inside !== undefined || world.sharing(artifact, name) !== 'nobody';
    return scope === 'parameter' || (inside !== undefined && !inside.locals.has(name));
  }

  /** Whether what a variable holds at the end is of interest to anybody. */
  #isKept(cell: Cell): boolean {
    const { world, artifact, inside, functions } = this.scope;
    if (!this.#isOutside(cell)) return inside !== undefined && functions?.isCaptured(cell) === true;
    const itself = cell.scope === 'global' && inside === undefined && world.sharing(artifact, cell.name) === 'itself';
    return !itself || this.#asked.has(cell);
  }

  #read(node: Read): Value {
    const value = this.state.read(node.cell);
    // A value that begins at this place has no way behind it yet.
    if (node.cell.scope !== 'global' || !value.taints.some(isNew)) return value;
    const then = this.step(node, `$${node.cell.name} is read`);
    return {
      ...value,
      taints: value.taints.map((taint) => (isNew(taint) ? { ...taint, trail: onward(undefined, then) } : taint)),
    };
  }

  #write(node: Write): Value {
    const keys = node.keys.length === 0 ? noKeys : this.evaluateAll(node.keys);
    return store(this, node.cell, keys, this.evaluate(node.value), node);
  }

  #member(node: Member): Value {
    const { object, keys } = node;
    let value = this.evaluate(object);
    for (const key of this.evaluateAll(keys)) value = partOf(this, value, keyOf(key), node);
    return value;
  }

  #oneOf({ arms, optional, checked, leaves }: Branch): Value {
    let value: Value | undefined = optional ? nothing : undefined;
    const outcomes = arms.map((arm, index) =>
      this.state.aside(() => {
        if (checked !== undefined) trust(this, checked[index]);
        const result = this.evaluate(arm);
        value = value === undefined ? result : either(value, result);
      }),
    );
    const otherwise = optional ? checked?.at(-1) : undefined;
    if (otherwise === undefined) this.state.merge(outcomes, optional);
    else {
      // Where the arms end the script, or run no further, what goes on has passed the check.
      const passedOver = () => {
        trust(this, otherwise);
      };
      this.state.merge([...outcomes, this.state.aside(passedOver)], false);
      if (leaves === true) passedOver();
    }
    return value ?? nothing;
  }

  #attempt({ body, handler, caught }: Attempt): Value {
    let value = nothing;
    const outer = this.#failures;
    const failures = new Failures(this.state.depth);
    if (handler !== undefined) this.#failures = failures;
    const tried = this.state.aside(() => (value = this.evaluate(body)));
    this.#failures = outer;
    const handled = this.state.aside(() => {
      // The body may fail at its beginning as well as at its end.
      this.state.merge([{ ...tried, dead: false }, ...failures.asides], true);
      if (caught !== undefined) this.state.write(caught, failures.value());
      if (handler !== undefined) value = either(value, this.evaluate(handler));
    });
    this.state.merge([tried, handled], false);
    return value;
  }

  /**
   * Only the outermost loop is run again and again; an inner one runs once in each of these rounds, from what it left
   * behind in the last. So nesting costs nothing.
   */
  #loop(loop: Loop): Value {
    const rounds = this.#loops === 0 ? MOST_ROUNDS : 1;
    const left = this.#left.get(loop) ?? new Map<Cell, Value>();
    this.#left.set(loop, left);
    this.#loops++;
    for (let round = 0; round < rounds; round++) {
      const before: Aside = { written: new Map(left), dead: false };
      const { written } = this.state.aside(() => {
        this.state.merge([before], true);
        this.evaluate(loop.body);
      });
      if (!remember(left, written)) break;
    }
    this.#loops--;
    this.state.merge([{ written: left, dead: false }], true);
    return nothing;
  }
}

const MOST_ROUNDS = 4;
const MOST_THROWN = 200;
const MOST_CALLBACKS = 8;
const noKeys: readonly Value[] = [];

const GIVEN_BACK = 'given back to its caller';

const isNew = ({ origin, trail }: Taint) => trail === undefined && origin.kind === 'source';

/** Adds what a round left behind; false where that was nothing new. */
function remember(left: Map<Cell, Value>, written: ReadonlyMap<Cell, Value>): boolean {
  let changed = false;
  for (const [key, value] of written) {
    const before = left.get(key);
    const after = before === undefined ? value : either(before, value);
    if (after === before) continue;
    left.set(key, after);
    changed = true;
  }
  return changed;
}
