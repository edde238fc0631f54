import type { Project } from '../model/artifact.js';
import type { Node } from './ir.js';
import { allNodes } from './ir-walk.js';

/** What can be said of a script without running it. */
export interface Outline {
  /** Globals that may be given a value that matters. */
  readonly writes: ReadonlySet<string>;
  /** All globals that are named. */
  readonly globals: ReadonlySet<string>;
  /** Texts that look like references to components. */
  readonly references: ReadonlySet<string>;
}

export function outlineOf(root: Node): Outline {
  const writes = new Set<string>();
  const globals = new Set<string>();
  const references = new Set<string>();
  for (const node of allNodes(root)) {
    switch (node.kind) {
      case 'read':
        if (node.cell.scope === 'global') globals.add(node.cell.name);
        break;
      case 'write':
        if (node.cell.scope !== 'global') break;
        globals.add(node.cell.name);
        if (node.value.kind !== 'constant' && node.value.kind !== 'compute') writes.add(node.cell.name);
        break;
      case 'constant':
        if (typeof node.value === 'string' && REFERENCE.test(node.value)) references.add(node.value);
        break;
      case 'call': {
        const name = NAMED.has(node.id) ? node.arguments[0] : undefined;
        if (name?.kind === 'constant' && typeof name.value === 'string') {
          const global = name.value.replace(/^\$/, '');
          globals.add(global);
          if (node.arguments.length > 1) writes.add(global);
        }
        for (const argument of WRITING.has(node.id) ? node.arguments : []) {
          if (argument.kind === 'read' && argument.cell.scope === 'global') writes.add(argument.cell.name);
        }
        break;
      }
      default:
    }
  }
  return { writes, globals, references };
}

// `<TAG>script:log</TAG>`, `sc.3f2504e0-…`
const REFERENCE = /^\s*(?:<TAG>|[a-z]{1,3}\.[\da-f]{8}-)/i;

const NAMED: ReadonlySet<string> = new Set(['get', 'set', 'Jitterbit.GetVar', 'Jitterbit.SetVar']);
const WRITING: ReadonlySet<string> = new Set(['addtodict', 'regexmatch', 'argumentlist']);

/** The globals of each project that one script writes and another one reads. */
export class SharedGlobals {
  readonly #shared = new Map<Project, ReadonlySet<string>>();

  /** `named` are the globals that something else than a script names, such as an activity. */
  add(project: Project, outlines: Iterable<Pick<Outline, 'writes' | 'globals'>>): void {
    const written = new Set<string>();
    const seen = new Map<string, number>();
    for (const { writes, globals } of outlines) {
      for (const name of writes) written.add(name);
      for (const name of globals) seen.set(name, (seen.get(name) ?? 0) + 1);
    }
    this.#shared.set(project, new Set([...written].filter((name) => (seen.get(name) ?? 0) > 1)));
  }

  has(project: Project, name: string): boolean {
    return this.#shared.get(project)?.has(name) === true;
  }
}
