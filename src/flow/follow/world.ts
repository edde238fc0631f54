import type { Artifact, Project } from '../../model/artifact.js';
import type { Source } from '../../source/source.js';
import type { Value } from './abstract.js';
import type { Catalog } from '../catalog.js';
import type { ProjectCells } from '../ir/cells.js';
import type { Composed } from './composed.js';
import type { Call, Cell, Lambda, Literal, Node } from '../ir/ir.js';
import type { Origins } from './origins.js';
import type { Sharing } from './shared-globals.js';
import type { Exits, Summary } from './summary.js';
import type { Taint } from './taint.js';

/** What a run over a script tells those who want to know. A loop may tell the same twice. */
export interface Observer {
  call(call: Call, values: readonly Value[]): void;
  /** Gives back the taints of literals that are secrets because of the name that they are stored under. */
  store(store: Store): readonly Taint[];
  /** A value is handed on to where a credential belongs. */
  credential(value: Value, place: CredentialPlace): void;
  /** The taints of a literal that is a secret by itself. */
  literal(literal: Literal): readonly Taint[];
  /** Texts are put together, to what may be either of these. Gives back the taints of secrets that stand in pieces there. */
  join(texts: readonly Composed[]): readonly Taint[];
}

/** Hands everything on to another one, which is asked what literals are. */
export class PassingObserver implements Observer {
  constructor(readonly others: Observer) {}

  call(call: Call, values: readonly Value[]): void {
    this.others.call(call, values);
  }

  store(store: Store): readonly Taint[] {
    return this.others.store(store);
  }

  credential(value: Value, place: CredentialPlace): void {
    this.others.credential(value, place);
  }

  literal(literal: Literal): readonly Taint[] {
    return this.others.literal(literal);
  }

  join(texts: readonly Composed[]): readonly Taint[] {
    return this.others.join(texts);
  }
}

/** What takes a credential. */
export interface CredentialPlace {
  /** A word for what it takes: `password`. */
  readonly kind: string;
  /** `handed to LDAPConnect as its password`. */
  readonly use: string;
  /** Known to take a credential, or only called like one. */
  readonly by: 'use' | 'strong' | 'weak';
}

/** Something put into a variable, or under a key of one. */
export interface Store {
  /** The variable, without `$`. */
  readonly cell: Cell;
  /** The last key, where it is known: `password` in `$crm["password"] = …`. */
  readonly key: string | undefined;
  readonly keyed: boolean;
  readonly value: Value;
  /** The expression that stores. */
  readonly node: Node;
}

/** What a script runs in. */
export interface World {
  readonly catalog: Catalog;
  readonly origins: Origins;
  /** Who beside an artifact has to do with a global. */
  sharing(artifact: Artifact, name: string): Sharing;
  /** What a reference leads to, and what that does; undefined where it leads nowhere. */
  callee(project: Project, reference: string): Callee | undefined;
}

export interface Callee {
  readonly artifact: Artifact;
  /** Undefined where it is not known yet, since the two call each other. */
  readonly summary: Summary | undefined;
}

/** Where it is that values are followed through. */
export interface Scope {
  readonly world: World;
  readonly project: Project;
  readonly artifact: Artifact;
  readonly source: Source;
  readonly cells: ProjectCells;
  readonly observer: Observer;
  readonly exits: Exits;
  /** The functions of the script; undefined where it has none. */
  readonly functions: Functions | undefined;
  /** The function that values are followed through; undefined for the script itself. */
  readonly inside: Lambda | undefined;
}

/** What is known of the functions of a script. */
export interface Functions {
  summary(lambda: Lambda): Summary | undefined;
  /** Of the functions that nobody asked for so far: whoever calls them, it is not known from where. */
  uncalled(): readonly Summary[];
  /** The functions that a variable holds, whenever it was given them. */
  in(variable: Cell): readonly Lambda[] | undefined;
  /** The functions that are put under a name into some object. */
  method(name: string): readonly Lambda[] | undefined;
  /** Whether a variable of one function is used in another one, which may run when the first has ended. */
  isCaptured(variable: Cell): boolean;
}
