import { nearestNames } from '../../../src/plugin.js';

/** The nearest of some names, as `; did you mean '…'?`; for the first few questions alone, since each has its price. */
export class Nearest {
  #left = 20;

  of(name: string, among: Iterable<{ readonly name: string }>): string {
    if (this.#left-- <= 0 || name.length > LONGEST) return '';
    const candidates: string[] = [];
    for (const { name: candidate } of among) {
      if (Math.abs(candidate.length - name.length) <= 2) candidates.push(candidate);
      if (candidates.length === MOST) break;
    }
    const [nearest] = nearestNames(name, candidates, 1);
    return nearest === undefined ? '' : `; did you mean '${shorten(nearest)}'?`;
  }
}

const LONGEST = 60;
const MOST = 500;

export const shorten = (name: string): string => (name.length > 28 ? `${name.slice(0, 27)}…` : name);
