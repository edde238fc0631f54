import { everyTaint } from './abstract.js';
import type { Interpreter } from './interpret.js';
import type { Check } from '../ir/ir.js';
import { ALL_LABELS, Label, only } from './taint.js';

/** Whoever called may have chosen what is in these variables, but only from what the script allows. */
export function trust({ state }: Interpreter, checks: readonly Check[] = []): void {
  for (const { cell, against } of checks) {
    // A list that somebody else chose allows anything.
    if (against !== undefined && everyTaint(state.read(against)).some(isChosen)) continue;
    const value = state.read(cell);
    const taints = only(value.taints, ALL_LABELS & ~CHOSEN);
    if (taints !== value.taints) state.write(cell, { ...value, taints });
  }
}

const CHOSEN = Label.UNTRUSTED | Label.DATA;

const isChosen = ({ origin, labels }: { readonly origin: { readonly kind: string }; readonly labels: number }) =>
  origin.kind === 'source' && (labels & Label.UNTRUSTED) !== 0;
