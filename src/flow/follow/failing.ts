import type { Span } from '../../source/source.js';
import { everyTaint, harmless, tainted, unknown, withMember } from './abstract.js';
import type { Value } from './abstract.js';
import type { Sink } from '../catalog.js';
import type { Interpreter } from './interpret.js';
import { isSafe } from './leave.js';
import type { Aside, State } from './state.js';
import type { Exit } from './summary.js';
import { allTaints, noTaints, only, onward } from './taint.js';
import type { Taint } from './taint.js';

/** How an attempt may fail: what is thrown, and what variables hold at those moments. */
export class Failures {
  #taints: readonly Taint[] = noTaints;
  readonly asides: Aside[] = [];

  /** `depth` is that of the state when the attempt begins. */
  constructor(readonly depth: number) {}

  add(thrown: readonly Exit[], state: State): void {
    for (const { taint } of thrown) this.#taints = allTaints(this.#taints, [taint]);
    if (this.asides.length < MOST_ASIDES) this.asides.push(state.snapshot(this.depth));
  }

  /** What the handler gets: an error, whose name tells nothing. */
  value(): Value {
    return this.#taints.length === 0 ? unknown : withMember(tainted(this.#taints), ['name'], harmless);
  }
}

/** `throw value`: what leaves if nobody catches it. */
export function thrownBy(run: Interpreter, value: Value, node: Span): Exit[] {
  const sink = sinkOf(run);
  const taints = everyTaint(value);
  if (sink === undefined || taints.length === 0) return [];
  const { channel } = sink;
  const at = run.step(node, channel.phrase);
  return taints.map((taint) => ({
    taint: { ...taint, whole: false, trail: onward(taint.trail, at) },
    channel,
    sink: THROW,
    place: at,
    artifact: at.artifact,
  }));
}

/** Nobody catches it: it is the error message of the script. */
export function escape(run: Interpreter, thrown: readonly Exit[]): void {
  const labels = sinkOf(run)?.labels ?? 0;
  for (const exit of thrown) {
    const [taint] = only([exit.taint], labels);
    if (taint !== undefined && !isSafe(taint, exit.channel)) run.scope.exits.add({ ...exit, taint });
  }
}

const sinkOf = (run: Interpreter): Sink | undefined => run.scope.world.catalog.functions.get(THROW)?.sinks[0];
const THROW = 'throw';

/** Of more places where an attempt may fail, what variables hold there tells nothing new. */
const MOST_ASIDES = 8;
