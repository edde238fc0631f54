/**
 * Groups of things that depend on each other, so that every group comes after all that it depends on (Tarjan's strongly
 * connected components). Linear, and with a stack of its own: a chain of thousands is no danger.
 */
export function inOrder<T>(things: Iterable<T>, dependencies: (thing: T) => Iterable<T>): T[][] {
  const numbers = new Map<T, Mark>();
  const groups: T[][] = [];
  const open: T[] = [];
  for (const root of things) {
    if (numbers.has(root)) continue;
    const path: { readonly thing: T; readonly mark: Mark; readonly rest: Iterator<T> }[] = [];
    const enter = (thing: T) => {
      const mark = { number: numbers.size, least: numbers.size, open: true };
      numbers.set(thing, mark);
      open.push(thing);
      path.push({ thing, mark, rest: dependencies(thing)[Symbol.iterator]() });
    };
    enter(root);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const { mark, rest, thing } = top;
      const next = rest.next();
      if (next.done !== true) {
        const known = numbers.get(next.value);
        if (known === undefined) enter(next.value);
        else if (known.open) mark.least = Math.min(mark.least, known.number);
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above !== undefined) above.mark.least = Math.min(above.mark.least, mark.least);
      if (mark.least === mark.number) groups.push(closed(open, thing, numbers));
    }
  }
  return groups;
}

interface Mark {
  readonly number: number;
  /** The lowest number of an open thing that it reaches. */
  least: number;
  open: boolean;
}

function closed<T>(open: T[], first: T, numbers: ReadonlyMap<T, Mark>): T[] {
  const group = open.splice(open.lastIndexOf(first));
  for (const thing of group) numbers.get(thing)!.open = false;
  return group;
}
