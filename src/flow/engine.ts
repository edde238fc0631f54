import type { Activity, Artifact, Code, Email, Operation, OtherComponent, Project } from '../model/artifact.js';
import { nothing } from './abstract.js';
import type { Value } from './abstract.js';
import type { Catalog } from './catalog.js';
import { partsOf, runOperation, runTransformation } from './chain.js';
import { functionsOf } from './functions.js';
import { Interpreter } from './interpret.js';
import type { Node } from './ir.js';
import type { Leaks } from './leaks.js';
import { doubts } from './doubts.js';
import { inOrder } from './order.js';
import type { Origins } from './origins.js';
import { SharedGlobals, outlineOf } from './outline.js';
import type { Outline } from './outline.js';
import { globalsIn, runSettings } from './settings.js';
import { Exits, extent } from './summary.js';
import type { Summary } from './summary.js';
import type { Callee, Observer, Scope, World } from './world.js';

/** What values can be followed through. */
type Unit = Code | Operation | OtherComponent | Activity | Email;

/** Follows values through all scripts, operations and settings of projects: each once, after all that it calls. */
export class Engine implements World {
  readonly #shared = new SharedGlobals();
  readonly #outlines = new Map<Unit, Pick<Outline, 'references'>>();
  readonly #summaries = new Map<Artifact, Summary>();
  /** Units that run something that nobody knows. */
  readonly #open = new Set<Unit>();

  /** `lowered` gives a script as nodes; `observer` is asked once for each run over one. */
  constructor(
    readonly catalog: Catalog,
    readonly origins: Origins,
    readonly lowered: (code: Code) => Node,
    readonly leaks: Leaks,
  ) {}

  /** Follows everything in a project. */
  run(project: Project, observer: (code: Code) => Observer): void {
    const units: readonly Unit[] = [
      ...project.scripts,
      ...project.mappings,
      ...project.activities,
      ...project.emails,
      ...project.others,
      ...project.operations,
    ];
    this.#outline(project, units);
    for (const group of inOrder(units, (unit) => this.#callees(unit))) {
      const circular = group.length > 1 || [...this.#callees(group[0]!)].includes(group[0]!);
      let before = '';
      for (let round = 0; round < (circular ? MOST_ROUNDS : 1); round++) {
        for (const unit of group.toReversed()) this.#summaries.set(unit, this.follow(unit, observer));
        // Round for round a circle can only know more.
        const after = group.map((unit) => extent(this.#summaries.get(unit)!)).join();
        if (after === before) break;
        before = after;
      }
    }
    this.#addDoubts(units);
  }

  /** Runs over one script, operation or the like, with what is known of all others. */
  follow(unit: Unit, observer: (code: Code) => Observer): Summary {
    const exits = new Exits((leak) => {
      this.leaks.add(leak);
    });
    const isCode = unit.kind === 'script' || unit.kind === 'mapping';
    const scope: Scope = {
      world: this,
      project: unit.project,
      artifact: unit,
      source: isCode ? unit.text : unit.place.source,
      observer: isCode ? observer(unit) : indifferent,
      exits,
      functions: undefined,
      inside: undefined,
    };
    const functions = isCode ? functionsOf(this.lowered(unit), scope) : undefined;
    const run = new Interpreter({ ...scope, functions });
    const returned = this.#evaluate(run, unit);
    if (run.open) this.#open.add(unit);
    return run.summary(returned, isCode ? lastOf(this.lowered(unit)) : undefined);
  }

  isShared(project: Project, name: string): boolean {
    return this.#shared.has(project, name);
  }

  callee(project: Project, reference: string): Callee | undefined {
    const artifact = project.resolve(reference);
    return artifact === undefined ? undefined : { artifact, summary: this.#summaries.get(artifact) };
  }

  #evaluate(run: Interpreter, unit: Unit): Value {
    switch (unit.kind) {
      case 'script':
      case 'mapping':
        return run.evaluate(this.lowered(unit));
      case 'operation':
        runOperation(run, unit, this.#summaries);
        return nothing;
      case 'other':
        runTransformation(run, unit, this.#summaries);
        return nothing;
      case 'activity':
      case 'email':
        runSettings(run, unit);
        return nothing;
    }
  }

  #outline(project: Project, units: readonly Unit[]): void {
    const outlines: Pick<Outline, 'writes' | 'globals'>[] = [];
    for (const unit of units) {
      if (unit.kind === 'script' || unit.kind === 'mapping') {
        const outline = outlineOf(this.lowered(unit));
        this.#outlines.set(unit, outline);
        outlines.push(outline);
      } else if (unit.kind === 'activity' || unit.kind === 'email') {
        outlines.push({ writes: new Set(), globals: globalsIn(unit) });
      }
    }
    this.#shared.add(project, outlines);
  }

  /** Flows over globals between units of which nobody knows whether one runs after the other. */
  #addDoubts(units: readonly Unit[]): void {
    const callees = new Map(units.map((unit) => [unit, [...this.#callees(unit)]]));
    const called = new Set([...callees.values()].flat());
    const roots = units
      .filter((unit) => !called.has(unit))
      .map((unit) => ({
        // Operations are started by schedules and by hand, everything else by something.
        known: unit.kind === 'operation' && !this.#reachesOpen(unit, callees),
        summary: this.#summaries.get(unit)!,
      }));
    for (const leak of doubts(roots)) this.leaks.add(leak);
  }

  #reachesOpen(root: Unit, callees: ReadonlyMap<Unit, readonly Unit[]>): boolean {
    if (this.#open.size === 0) return false;
    const seen = new Set([root]);
    for (const unit of seen) {
      if (this.#open.has(unit)) return true;
      for (const callee of callees.get(unit) ?? []) seen.add(callee);
    }
    return false;
  }

  *#callees(unit: Unit): Generator<Unit> {
    if (unit.kind === 'operation' || unit.kind === 'other') {
      for (const part of partsOf(unit)) if (isUnit(part)) yield part;
      return;
    }
    for (const reference of this.#outlines.get(unit)?.references ?? []) {
      const target = unit.project.resolve(reference);
      if (target !== undefined && isUnit(target)) yield target;
    }
  }
}

const MOST_ROUNDS = 5;

/** The statement whose value a script gives. */
const lastOf = (node: Node) => (node.kind === 'sequence' ? node.items.at(-1) : node);

const isUnit = (artifact: Artifact): artifact is Unit => UNITS.has(artifact.kind);
const UNITS: ReadonlySet<Artifact['kind']> = new Set<Unit['kind']>([
  'script',
  'mapping',
  'operation',
  'other',
  'activity',
  'email',
]);

const indifferent: Observer = {
  call: () => undefined,
  store: () => [],
  credential: () => undefined,
  literal: () => [],
};
