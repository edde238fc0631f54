import { either } from './abstract.js';
import type { Value } from './abstract.js';
import type { Cell } from './ir.js';

/** What variables hold at one moment. Layers, so that a branch costs what it writes and not what there is. */
export class State {
  readonly #layers: Map<string, Value>[] = [new Map<string, Value>()];
  readonly #initial: (cell: Cell) => Value;
  /** The script has ended on the way here. */
  dead = false;

  /** `initial` says what a variable holds that nothing was written to yet; asked once for each. */
  constructor(initial: (cell: Cell) => Value) {
    this.#initial = initial;
  }

  read(cell: Cell): Value {
    const key = keyOf(cell);
    for (let at = this.#layers.length - 1; at >= 0; at--) {
      const value = this.#layers[at]!.get(key);
      if (value !== undefined) return value;
    }
    return this.#initial(cell);
  }

  write(cell: Cell, value: Value): void {
    this.#layers.at(-1)!.set(keyOf(cell), value);
  }

  /** Runs something whose writes can be looked at before they count. */
  aside(run: () => void): Aside {
    const outer = this.dead;
    const written = new Map<string, Value>();
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
    const keys = new Set<string>();
    for (const { written } of alive) for (const key of written.keys()) keys.add(key);
    for (const key of keys) {
      const cell = cellOf(key);
      let merged: Value | undefined = optional ? this.read(cell) : undefined;
      for (const { written } of alive) {
        const value = written.get(key) ?? this.read(cell);
        merged = merged === undefined ? value : either(merged, value);
      }
      this.write(cell, merged!);
    }
  }

  /** All that is written at this moment, branches included, as if it were one of them. */
  snapshot(): Aside {
    const written = new Map<string, Value>();
    for (const layer of this.#layers) for (const [key, value] of layer) written.set(key, value);
    return { written, dead: false };
  }

  /** What was written so far, by cell. */
  *written(): Generator<readonly [Cell, Value]> {
    for (const [key, value] of this.#layers[0]!) yield [cellOf(key), value];
  }
}

/** What a branch did. */
export interface Aside {
  readonly written: ReadonlyMap<string, Value>;
  readonly dead: boolean;
}

const PREFIXES = { local: 'l', global: 'g', parameter: 'p' } as const;
const SCOPES = { l: 'local', g: 'global', p: 'parameter' } as const;

const keyOf = ({ scope, name }: Cell) => PREFIXES[scope] + name;

// The cast is true: `keyOf` begins every key with one of the three.
const cellOf = (key: string): Cell => ({ scope: SCOPES[key[0] as keyof typeof SCOPES], name: key.slice(1) });
