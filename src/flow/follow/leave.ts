import type { Span } from '../../source/source.js';
import { everyTaint } from './abstract.js';
import type { Value } from './abstract.js';
import type { Channel, Sink } from '../catalog.js';
import type { Interpreter } from './interpret.js';
import { allTaints, moved, noTaints, only, onward } from './taint.js';
import type { Taint, TrailStep } from './taint.js';
import { textsOf } from './texts.js';
import { referencesIn } from '../values.js';

/** A value that is about to leave by a sink. */
export interface Leaving {
  readonly sink: Sink;
  /** The function or variable that takes it, as written. */
  readonly name: string;
  readonly value: Value;
  /** The call, assignment or setting. */
  readonly at: TrailStep;
}

/** Notes what of a value leaves by a sink. */
export function leave(run: Interpreter, { sink, name, value, at }: Leaving): void {
  // Nothing runs behind the end of a script.
  if (run.state.dead) return;
  const { channel, labels, references } = sink;
  let taints = everyTaint(value);
  if (references) taints = allTaints(taints, referredTo(run, value, at.span));
  for (const taint of only(taints, labels)) {
    if (isSafe(taint, channel)) continue;
    const trail = onward(taint.trail, at);
    run.scope.exits.add({ taint: { ...taint, trail }, channel, sink: name, place: at, artifact: at.artifact });
  }
}

/** Whether a value can do no harm on a channel. */
export const isSafe = ({ safe, escaped, quoted }: Taint, { id, bit }: Channel) =>
  (safe & bit) !== 0 || (id === 'sql' && escaped && quoted);

/** What variables carry that a text names as `[name]`. In SQL, most brackets are the names of columns. */
function referredTo(run: Interpreter, { made }: Value, node: Span): readonly Taint[] {
  let taints = noTaints;
  for (const { parts } of textsOf(made)) {
    for (const part of parts) {
      if (part.kind === 'hole' || !part.text.includes('[')) continue;
      for (const { name } of referencesIn(part.text)) {
        taints = allTaints(taints, run.state.read(run.scope.cells.global(name)).taints);
      }
    }
  }
  return moved(taints, () => run.step(node, 'named in brackets in the text'));
}
