import { Dominators } from './dominators.js';
import type { Outline } from './outline.js';

/** The globals by which things that run one after the other hand values on. */
export class SharedGlobals<T> {
  readonly #dominators: Dominators<T>;
  /** By name, the group that all ways lead through to those that name the global. */
  readonly #range = new Map<string, number>();

  /** `groups` and `callees` as for `Dominators`. */
  constructor(
    groups: readonly (readonly T[])[],
    callees: (thing: T) => Iterable<T>,
    outlines: ReadonlyMap<T, Pick<Outline, 'writes' | 'globals'>>,
  ) {
    this.#dominators = new Dominators(groups, callees);
    const named = new Map<string, T[]>();
    const written = new Set<string>();
    for (const [thing, { writes, globals }] of outlines) {
      for (const name of writes) written.add(name);
      for (const name of globals) {
        const list = named.get(name);
        if (list === undefined) named.set(name, [thing]);
        else list.push(thing);
      }
    }
    for (const name of written) {
      const things = named.get(name) ?? [];
      if (things.length > 1) this.#range.set(name, this.#dominators.common(things));
    }
  }

  /**
   * Whether what a thing does with a global is of interest to those that run it. It is not above the point where all who
   * name the global come together: so a chain of a thousand scripts with a global each stays cheap.
   */
  has(thing: T, name: string): boolean {
    const range = this.#range.get(name);
    return range !== undefined && this.#dominators.leadsTo(range, thing);
  }
}
