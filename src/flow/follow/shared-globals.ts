import { Dominators } from './dominators.js';
import type { Outline } from '../ir/outline.js';

/** Who beside a thing has to do with a global: nobody; the thing itself, when it is run once more; others. */
export type Sharing = 'nobody' | 'itself' | 'others';

/**
 * The globals by which things that run one after the other hand values on. What a thing does with a global is told to
 * those that run it, but no further up than to the point where all who name the global come together, or where things are
 * run several times: so a chain of a thousand scripts with a global each stays cheap.
 */
export class SharedGlobals<T> {
  readonly #dominators: Dominators<T>;
  readonly #ranges = new Map<string, { readonly group: number; readonly sharing: Sharing }>();

  /** `groups` and `callees` as for `Dominators`; `repeats` are those that may run something several times. */
  constructor(
    groups: readonly (readonly T[])[],
    callees: (thing: T) => Iterable<T>,
    outlines: ReadonlyMap<T, Pick<Outline, 'writes' | 'globals'>>,
    repeats: (thing: T) => boolean,
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
    const repeating = this.#repeatingAbove(groups, repeats);
    for (const name of written) {
      const things = named.get(name) ?? [];
      const common = this.#dominators.common(things);
      const group = repeating[common] ?? -1;
      if (things.length > 1) this.#ranges.set(name, { group: group < 0 ? common : group, sharing: 'others' });
      else if (group >= 0) this.#ranges.set(name, { group, sharing: 'itself' });
    }
  }

  of(thing: T, name: string): Sharing {
    const range = this.#ranges.get(name);
    return range !== undefined && this.#dominators.leadsTo(range.group, thing) ? range.sharing : 'nobody';
  }

  /** For each group the outermost one above it that repeats something; -1 where there is none. */
  #repeatingAbove(groups: readonly (readonly T[])[], repeats: (thing: T) => boolean): Int32Array {
    const found = new Int32Array(groups.length).fill(-1);
    // What is above comes after.
    for (let group = groups.length - 1; group >= 0; group--) {
      const above = this.#dominators.above(group);
      if (above === groups.length) continue;
      found[group] = found[above] !== -1 ? found[above]! : groups[above]!.some(repeats) ? above : -1;
    }
    return found;
  }
}
