/**
 * Says of things that call each other which of them all ways to others lead through. `groups` are those that call each
 * other in circles, each group after all that it calls; within a group, nobody leads to anybody.
 */
export class Dominators<T> {
  readonly #group = new Map<T, number>();
  /** For each group the nearest one that all ways to it lead through; the last number stands for the world outside. */
  readonly #above: Int32Array;
  readonly #depth: Int32Array;
  /** The place of each group in a walk over the tree of these, and of the last one below it. */
  readonly #first: Int32Array;
  readonly #last: Int32Array;

  constructor(groups: readonly (readonly T[])[], callees: (thing: T) => Iterable<T>) {
    for (const [index, group] of groups.entries()) for (const thing of group) this.#group.set(thing, index);
    const outside = groups.length;
    this.#above = new Int32Array(outside + 1).fill(-1);
    this.#depth = new Int32Array(outside + 1);
    this.#first = new Int32Array(outside + 1);
    this.#last = new Int32Array(outside + 1);
    for (let caller = outside - 1; caller >= 0; caller--) {
      // All that call it come after it, so it is known by now where it hangs.
      if (this.#above[caller] === -1) this.#above[caller] = outside;
      this.#depth[caller] = this.#depth[this.#above[caller]!]! + 1;
      for (const thing of groups[caller]!) {
        for (const callee of callees(thing)) {
          const index = this.#group.get(callee);
          if (index === undefined || index === caller) continue;
          this.#above[index] = this.#above[index] === -1 ? caller : this.#nearest(this.#above[index]!, caller);
        }
      }
    }
    this.#number(outside);
  }

  /** The nearest group that all ways to all of these lead through; see `leadsTo`. */
  common(things: Iterable<T>): number {
    let common = -1;
    for (const thing of things) {
      const group = this.#group.get(thing)!;
      common = common === -1 ? group : this.#nearest(common, group);
    }
    return common;
  }

  /** The nearest group that all ways to a group lead through; the number of groups for the world outside. */
  above(group: number): number {
    return this.#above[group]!;
  }

  /** Whether all ways to a thing lead through a group, or the thing is in it. */
  leadsTo(group: number, thing: T): boolean {
    const place = this.#first[this.#group.get(thing)!]!;
    return place >= this.#first[group]! && place <= this.#last[group]!;
  }

  #nearest(one: number, other: number): number {
    let [a, b] = [one, other];
    while (a !== b) {
      if (this.#depth[a]! >= this.#depth[b]!) a = this.#above[a]!;
      else b = this.#above[b]!;
    }
    return a;
  }

  #number(outside: number): void {
    const below = new Map<number, number[]>();
    for (let group = 0; group < outside; group++) {
      const list = below.get(this.#above[group]!);
      if (list === undefined) below.set(this.#above[group]!, [group]);
      else list.push(group);
    }
    let count = 0;
    const stack = [outside];
    const order: number[] = [];
    for (let group = stack.pop(); group !== undefined; group = stack.pop()) {
      this.#first[group] = this.#last[group] = count++;
      order.push(group);
      for (const child of below.get(group) ?? []) stack.push(child);
    }
    for (const group of order.reverse()) {
      const above = this.#above[group]!;
      if (above >= 0) this.#last[above] = Math.max(this.#last[above]!, this.#last[group]!);
    }
  }
}
