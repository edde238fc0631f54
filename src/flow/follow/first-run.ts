import { constantOf, everyTaint } from './abstract.js';
import type { Value } from './abstract.js';
import { assignmentFact } from './facts-of-code.js';
import type { AssignmentFact } from './facts-of-code.js';
import type { Call, Node } from '../ir/ir.js';
import { Label } from './taint.js';
import type { Taint } from './taint.js';
import { PassingObserver } from './world.js';
import type { Store } from './world.js';

/** What a script does to global variables. */
export interface GlobalWrites {
  /** The names of those that it writes to, without `$`. */
  readonly names: ReadonlySet<string>;
  /** It writes to one whose name only run time knows: `Set(name, …)`. */
  readonly unnamed: boolean;
  /** The assignments that put a secret into one, or an empty text, in the order of the text. */
  readonly telling: readonly AssignmentFact[];
}

/** Notes on a script that is followed for the first time what rules would otherwise follow it once more for. */
export class FirstRunNotes extends PassingObserver {
  readonly #called = new Set<string>();
  readonly #names = new Set<string>();
  readonly #unnamed = new Map<Call, boolean>();
  readonly #telling = new Map<Node, Store>();

  override call(node: Call, values: readonly Value[]): void {
    this.#called.add(node.id);
    if (node.id === 'set' || node.id === 'Set') {
      this.#unnamed.set(node, values[0] === undefined || constantOf(values[0]) === undefined);
    }
    super.call(node, values);
  }

  override store(store: Store): readonly Taint[] {
    const { cell, node } = store;
    if (cell.scope === 'global') {
      this.#names.add(cell.name);
      // The last round of a loop knows most.
      if (isTelling(store)) this.#telling.set(node, store);
      else this.#telling.delete(node);
    }
    return super.store(store);
  }

  /** The ids of all functions that it calls, in lower case. */
  called(): ReadonlySet<string> {
    return new Set(Array.from(this.#called, (id) => id.toLowerCase()));
  }

  globalWrites(): GlobalWrites {
    return {
      names: this.#names,
      unnamed: [...this.#unnamed.values()].includes(true),
      telling: [...this.#telling.values()].flatMap(assignmentFact).sort((one, other) => one.start - other.start),
    };
  }
}

function isTelling({ value, keyed }: Store): boolean {
  const secret = everyTaint(value).some(
    ({ origin, labels }) => origin.kind === 'source' && (labels & Label.SECRET) !== 0,
  );
  return secret || (!keyed && constantOf(value) === '');
}
