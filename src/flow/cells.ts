import type { Cell } from './ir.js';

/** Gives each variable one object, so that variables can be compared by identity. */
export class Cells {
  readonly #known = {
    local: new Map<string, Cell>(),
    global: new Map<string, Cell>(),
    parameter: new Map<string, Cell>(),
  };

  local(name: string): Cell {
    return this.#get('local', name);
  }

  /** The name is without its `$`. */
  global(name: string): Cell {
    return this.#get('global', name);
  }

  /** Counted from 1. */
  parameter(number: string | number): Cell {
    return this.#get('parameter', String(number));
  }

  #get(scope: Cell['scope'], name: string): Cell {
    const known = this.#known[scope];
    let cell = known.get(name);
    if (cell === undefined) known.set(name, (cell = { scope, name }));
    return cell;
  }
}
