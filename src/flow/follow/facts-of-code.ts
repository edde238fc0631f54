import type { Span } from '../../source/source.js';
import { beginningOf, constantOf, everyTaint } from './abstract.js';
import type { Value } from './abstract.js';
import type { Call, Node } from '../ir/ir.js';
import { labelsOf } from './leaks.js';
import type { Evidence } from '../secrets/secrets.js';
import type { LabelName, Taint } from './taint.js';
import { PassingObserver } from './world.js';
import type { Store } from './world.js';

/** What is known of an argument or of an assigned value. */
export interface ValueFact {
  /** The one value that it must be, through variables and concatenation; undefined where that is not known. */
  readonly constant: string | number | boolean | undefined;
  /** The text that it must begin with, whatever follows. */
  readonly beginning: string;
  /** The values that matter in it; only those that are known without knowing who calls the script. */
  readonly carries: readonly Carried[];
}

/** A value that matters, inside another. */
export interface Carried {
  /** The gravest first. */
  readonly labels: readonly LabelName[];
  readonly evidence: Evidence;
  /** Which family of sources it comes from; see `data/flow.json`. */
  readonly family: string;
  /** The variable, function or field it comes from, as written, without `$`. */
  readonly name: string;
  /** A phrase for messages: `hidden variable crm_password`. */
  readonly what: string;
}

/** A call in a script, with what is known of its arguments. The span is the whole call. */
export interface CallFact extends Span {
  /** As written. */
  readonly name: string;
  readonly nameEnd: number;
  readonly arguments: readonly (ValueFact & Span)[];
}

/** Something put into a global or local variable, or under a key of one. The span is the whole expression. */
export interface AssignmentFact extends Span, ValueFact {
  /** Without `$`. */
  readonly name: string;
  readonly scope: 'global' | 'local';
  readonly keyed: boolean;
  /** The key, for `$name["key"] = …`; undefined where there is none, or it is not known. */
  readonly key: string | undefined;
}

/** Notes the calls and assignments of a script. */
export class Notes extends PassingObserver {
  readonly #calls = new Map<Call, readonly Value[]>();
  readonly #stores = new Map<Node, Store>();

  override call(node: Call, values: readonly Value[]): void {
    this.#calls.set(node, values);
  }

  override store(store: Store): readonly Taint[] {
    const { cell, node } = store;
    // What stands in an object is put into no variable yet.
    if (cell.scope !== 'parameter' && cell.name !== '{}') this.#stores.set(node, store);
    return super.store(store);
  }

  /** The calls of a function, its name in lower case. */
  calls(name: string): CallFact[] {
    return [...this.#calls].flatMap(([node, values]) =>
      node.id.toLowerCase() === name ? [callFact(node, values)] : [],
    );
  }

  assignments(): AssignmentFact[] {
    return [...this.#stores.values()].flatMap(assignmentFact);
  }
}

function callFact({ start, end, name, nameEnd, arguments: given }: Call, values: readonly Value[]): CallFact {
  const args = given.map((argument, index) => withFact({ start: argument.start, end: argument.end }, values[index]!));
  return { start, end, name, nameEnd, arguments: args };
}

/** A store as a fact; none for what is put into a parameter. */
export function assignmentFact({ cell: { name, scope }, key, keyed, value, node }: Store): AssignmentFact[] {
  const { start, end } = node;
  return scope === 'parameter' ? [] : [withFact({ start, end, name, scope, key, keyed }, value)];
}

function withFact<T extends Span>(about: T, value: Value): T & ValueFact {
  return {
    ...about,
    constant: constantOf(value),
    beginning: beginningOf(value),
    // Only when it is asked for: a text that grows line by line carries hundreds at each of them.
    get carries() {
      return everyTaint(value).flatMap(carried);
    },
  };
}

function carried({ origin, labels }: Taint): Carried[] {
  if (origin.kind === 'input') return [];
  const { evidence, family, name, what } = origin;
  return [{ labels: labelsOf(labels), evidence, family, name, what }];
}
