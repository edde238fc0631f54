import { either } from './abstract.js';
import type { Value } from './abstract.js';
import type { Cell } from '../ir/ir.js';

/** What variables hold at one moment. Layers, so that a branch costs what it writes and not what there is. */
export class State {
  readonly #layers: Map<Cell, Value>[] = [new Map<Cell, Value>()];
  readonly #initial: (cell: Cell) => Value;
  /** The script has ended on the way here. */
  dead = false;

  /** `initial` says what a variable holds that nothing was written to yet. */
  constructor(initial: (cell: Cell) => Value) {
    this.#initial = initial;
  }

  read(cell: Cell): Value {
    for (let at = this.#layers.length - 1; at >= 0; at--) {
      const value = this.#layers[at]!.get(cell);
      if (value !== undefined) return value;
    }
    return this.#initial(cell);
  }

  write(cell: Cell, value: Value): void {
    this.#layers[this.#layers.length - 1]!.set(cell, value);
  }

  /** Runs something whose writes can be looked at before they count. */
  aside(run: () => void): Aside {
    const outer = this.dead;
    const written = new Map<Cell, Value>();
    this.#layers.push(written);
    this.dead = false;
    run();
    this.#layers.pop();
    const { dead } = this;
    this.dead = outer;
    return { written, dead };
  }

  /** Goes on as after one of these, or, where `optional`, as after none. */
  merge(outcomes: readonly Aside[], optional: boolean): void {
    const alive = outcomes.filter(({ dead }) => !dead);
    if (alive.length === 0 && !optional) {
      this.dead = true;
      return;
    }
    for (const cell of cellsOf(alive)) {
      let merged: Value | undefined = optional ? this.read(cell) : undefined;
      for (const { written } of alive) {
        const value = written.get(cell) ?? this.read(cell);
        merged = merged === undefined ? value : either(merged, value);
      }
      this.write(cell, merged!);
    }
  }

  /** How many asides are under way. */
  get depth(): number {
    return this.#layers.length;
  }

  /** All that is written at this moment in asides from that depth on, as if it were one of them. */
  snapshot(depth = 0): Aside {
    const written = new Map<Cell, Value>();
    for (const layer of this.#layers.slice(depth)) for (const [cell, value] of layer) written.set(cell, value);
    return { written, dead: false };
  }

  /** What was written so far, by variable. */
  written(): Iterable<readonly [Cell, Value]> {
    return this.#layers[0]!;
  }
}

/** The variables that any of these wrote. */
function cellsOf(outcomes: readonly Aside[]): Iterable<Cell> {
  const [only] = outcomes;
  if (only !== undefined && outcomes.length === 1) return only.written.keys();
  const cells = new Set<Cell>();
  for (const { written } of outcomes) for (const cell of written.keys()) cells.add(cell);
  return cells;
}

/** What a branch did. */
export interface Aside {
  readonly written: ReadonlyMap<Cell, Value>;
  readonly dead: boolean;
}
