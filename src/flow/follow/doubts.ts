import { everyTaint, memberOf, tainted } from './abstract.js';
import type { Value } from './abstract.js';
import type { Cell } from '../ir/ir.js';
import { filledIn } from './summary.js';
import type { Caller, FoundLeak, Summary } from './summary.js';
import { allTaints, noTaints } from './taint.js';
import type { InputOrigin, Taint } from './taint.js';

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
      input: (origin) => tainted(fromOthers(root, origin, left.get(origin.cell))),
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
  readonly value: Value;
}

/** What globals carry when a root has ended, by name. */
function leftBy(roots: readonly Root[]): Map<Cell, Rest[]> {
  const left = new Map<Cell, Rest[]>();
  for (const root of roots) {
    for (const { cell, value } of root.summary.writes) {
      if (!everyTaint(value).some(isKnown)) continue;
      const list = left.get(cell);
      if (list === undefined) left.set(cell, [{ root, value }]);
      else if (list.length < MOST_ROOTS) list.push({ root, value });
    }
  }
  return left;
}

/** So many scripts that leave the same global behind tell enough. */
const MOST_ROOTS = 16;

function fromOthers(reader: Root, { path }: InputOrigin, rests: readonly Rest[] = []): readonly Taint[] {
  let all = noTaints;
  for (const { root, value } of rests) {
    if (root === reader || (root.known && reader.known)) continue;
    all = allTaints(all, everyTaint(path.reduce(memberOf, value)).filter(isKnown));
  }
  return all;
}

const isKnown = ({ origin }: Taint) => origin.kind === 'source';
