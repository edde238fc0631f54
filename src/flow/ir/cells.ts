import type { Project } from '../../model/artifact.js';
import type { Cell } from './ir.js';
import { variableKey } from '../variable-names.js';

/** Gives each variable one object, so that variables can be compared by identity. */
export class Cells {
  readonly #known = new Map<Project, ProjectCells>();

  of(project: Project): ProjectCells {
    let cells = this.#known.get(project);
    if (cells === undefined) {
      cells = new ProjectCells();
      this.#known.set(project, cells);
      // In messages, a variable is written as where it is defined.
      for (const { name } of [...project.variables, ...project.globals]) cells.global(name);
    }
    return cells;
  }
}

/** The variables of one project. A global has the name that it was asked for by first. */
export class ProjectCells {
  readonly #known = {
    local: new Map<string, Cell>(),
    global: new Map<string, Cell>(),
    parameter: new Map<string, Cell>(),
  };

  local(name: string): Cell {
    return this.#get('local', name, name);
  }

  /** The name is without its `$`. */
  global(name: string): Cell {
    return this.#get('global', variableKey(name), name);
  }

  /** Counted from 1. */
  parameter(number: string | number): Cell {
    return this.#get('parameter', String(number), String(number));
  }

  #get(scope: Cell['scope'], key: string, name: string): Cell {
    const known = this.#known[scope];
    let cell = known.get(key);
    if (cell === undefined) known.set(key, (cell = { scope, name }));
    return cell;
  }
}
