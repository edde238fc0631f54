import { everyTaint, tainted } from './abstract.js';
import type { Cell } from '../ir/ir.js';
import { filledIn } from './summary.js';
import type { Caller, FoundLeak, Summary } from './summary.js';
import { allTaints, noTaints } from './taint.js';
import type { Taint } from './taint.js';

/** Something that nothing else runs. */
export interface Root {
  /** Whether all that runs before and after it is known. */
  readonly known: boolean;
  readonly summary: Summary;
}

/**
 * Leaks of globals from one root to another. Between two whose chains are known nothing can pass: had the one run before
 * the other, both would be in one chain.
 */
export function* doubts(roots: readonly Root[]): Generator<FoundLeak> {
  const left = leftBy(roots);
  for (const root of roots) {
    const caller: Caller = {
      input: ({ cell }) => tainted(fromOthers(root, left.get(cell))),
      step: () => undefined,
    };
    for (const exit of root.summary.exits) {
      const { origin } = exit.taint;
      if (origin.kind !== 'input' || origin.cell.scope !== 'global') continue;
      for (const taint of filledIn(exit.taint, caller)) {
        if (taint.origin.kind === 'source') yield { ...exit, taint, origin: taint.origin, certain: false };
      }
    }
  }
}

interface Rest {
  readonly root: Root;
  readonly taints: readonly Taint[];
}

/** What globals carry when a root has ended, by name. */
function leftBy(roots: readonly Root[]): Map<Cell, Rest[]> {
  const left = new Map<Cell, Rest[]>();
  for (const root of roots) {
    for (const { cell, value } of root.summary.writes) {
      const taints = everyTaint(value).filter(({ origin }) => origin.kind === 'source');
      if (taints.length === 0) continue;
      const list = left.get(cell);
      if (list === undefined) left.set(cell, [{ root, taints }]);
      else if (list.length < MOST_ROOTS) list.push({ root, taints });
    }
  }
  return left;
}

/** So many scripts that leave the same global behind tell enough. */
const MOST_ROOTS = 16;

function fromOthers(reader: Root, rests: readonly Rest[] = []): readonly Taint[] {
  let all = noTaints;
  for (const { root, taints } of rests) {
    if (root !== reader && !(root.known && reader.known)) all = allTaints(all, taints);
  }
  return all;
}
