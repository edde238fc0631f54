/**
 * Groups of things that depend on each other, so that every group comes after all that it depends on (Tarjan's strongly
 * connected components); within a group, a thing comes after what it depends on wherever no circle is in the way. Linear,
 * and with a stack of its own: a chain of thousands is no danger.
 */
export function inOrder<T>(things: Iterable<T>, dependencies: (thing: T) => Iterable<T>): T[][] {
  const marks = new Map<T, Mark>();
  const groups: T[][] = [];
  /** All of whose dependencies were looked at, and whose group is open. */
  const finished: T[] = [];
  for (const root of things) {
    if (marks.has(root)) continue;
    const path: Visit<T>[] = [];
    const enter = (thing: T) => {
      const mark = { number: marks.size, least: marks.size, open: true };
      marks.set(thing, mark);
      path.push({ thing, mark, before: finished.length, rest: dependencies(thing)[Symbol.iterator]() });
    };
    enter(root);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const { mark, rest, thing } = top;
      const next = rest.next();
      if (next.done !== true) {
        const known = marks.get(next.value);
        if (known === undefined) enter(next.value);
        else if (known.open) mark.least = Math.min(mark.least, known.number);
        continue;
      }
      path.pop();
      finished.push(thing);
      const above = path.at(-1);
      if (above !== undefined) above.mark.least = Math.min(above.mark.least, mark.least);
      if (mark.least < mark.number) continue;
      const group = finished.splice(top.before);
      for (const member of group) marks.get(member)!.open = false;
      groups.push(group);
    }
  }
  return groups;
}

/** What depends on itself, by way of others or without. */
export function* inCircles<T>(
  groups: readonly (readonly T[])[],
  dependencies: (thing: T) => Iterable<T>,
): Generator<T> {
  for (const group of groups) {
    const [first] = group;
    if (group.length > 1) yield* group;
    else if (first !== undefined) for (const other of dependencies(first)) if (other === first) yield first;
  }
}

interface Mark {
  readonly number: number;
  /** The lowest number of an open thing that it reaches. */
  least: number;
  open: boolean;
}

interface Visit<T> {
  readonly thing: T;
  readonly mark: Mark;
  /** How many were finished when it was entered. */
  readonly before: number;
  readonly rest: Iterator<T>;
}

/**
 * Learns of everything in such groups what is to be known of it, each after all that it depends on. In a circle it learns
 * again of what depends on something of which more is known by now, at most five times. `learn` tells how much is known:
 * a number that grows with it.
 */
export function learnInOrder<T>(
  groups: readonly (readonly T[])[],
  dependencies: (thing: T) => Iterable<T>,
  learn: (thing: T) => number,
): void {
  for (const group of groups) {
    const users = new Map<T, T[]>(group.map((thing) => [thing, []]));
    for (const thing of group) for (const other of dependencies(thing)) users.get(other)?.push(thing);
    const known = new Map<T, number>();
    let due = new Set(group);
    for (let round = 0; due.size > 0 && round < MOST_ROUNDS; round++) {
      const later = new Set<T>();
      for (const thing of group) {
        if (!due.delete(thing)) continue;
        const before = known.get(thing);
        const after = learn(thing);
        known.set(thing, after);
        // Who is still due will see it anyway.
        if (after !== before) for (const user of users.get(thing)!) if (!due.has(user)) later.add(user);
      }
      due = later;
    }
  }
}

const MOST_ROUNDS = 5;
