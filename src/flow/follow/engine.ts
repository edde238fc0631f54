import type {
  Activity,
  Artifact,
  Code,
  Email,
  Mapping,
  Operation,
  OtherComponent,
  Project,
} from '../../model/artifact.js';
import { nothing } from './abstract.js';
import type { Value } from './abstract.js';
import type { Catalog } from '../catalog.js';
import type { Cells } from '../ir/cells.js';
import { partsOf, runOperation, runTransformation } from './chain.js';
import { doubts } from './doubts.js';
import { escape } from './failing.js';
import { functionsOf } from './functions.js';
import { Interpreter } from './interpret.js';
import type { Node } from '../ir/ir.js';
import type { Leaks } from './leaks.js';
import { lastStep } from './last-step.js';
import { inCircles, inOrder, learnInOrder } from './order.js';
import type { Origins } from './origins.js';
import type { Outline } from '../ir/outline.js';
import { globalsIn, runSettings } from './settings.js';
import { SharedGlobals } from './shared-globals.js';
import type { Sharing } from './shared-globals.js';
import { OBJECT } from './store.js';
import { Exits, extent, nothingYet } from './summary.js';
import type { Summary } from './summary.js';
import { variableKey } from '../variable-names.js';
import type { Callee, Observer, Scope, World } from './world.js';

/** What values can be followed through. */
type Unit = Code | Operation | OtherComponent | Activity | Email;

/** Gives the engine scripts, one at a time: all of them at once would fill the memory. */
export interface Scripts {
  outline(code: Code): Outline;
  /** A script that is about to be run over. */
  open(code: Code): Opened;
  /** It has been run over. */
  close(code: Code): void;
}

export interface Opened {
  readonly body: Node;
  /** Whether there may be functions in it. */
  readonly hasFunctions: boolean;
  readonly observer: Observer;
}

/** Follows values through all scripts, operations and settings of projects: each once, after all that it calls. */
export class Engine implements World {
  readonly #shared = new Map<Project, SharedGlobals<Artifact>>();
  readonly #summaries = new Map<Artifact, Summary>();
  /** Units that run something that nobody knows. */
  readonly #open = new Set<Unit>();

  constructor(
    readonly catalog: Catalog,
    readonly cells: Cells,
    readonly origins: Origins,
    readonly leaks: Leaks,
  ) {}

  /** Follows everything in a project. */
  run(project: Project, scripts: Scripts): void {
    const { activities, emails, others, operations } = project;
    const units = [...project.scripts, ...project.mappings, ...activities, ...emails, ...others, ...operations];
    const outlines = new Map<Unit, Pick<Outline, 'writes' | 'globals'>>();
    const callees = new Map<Unit, readonly Unit[]>();
    const repeating = new Set<Unit>();
    for (const unit of units) {
      if (isCode(unit)) {
        const outline = scripts.outline(unit);
        outlines.set(unit, outline);
        callees.set(unit, [...outline.references].map((reference) => project.resolve(reference)).filter(isUnit));
        if (outline.repeats) repeating.add(unit);
      } else if (unit.kind === 'operation' || unit.kind === 'other') {
        const parts = partsOf(unit).filter(isUnit);
        callees.set(unit, parts);
        if (new Set(parts).size < parts.length) repeating.add(unit);
      } else {
        outlines.set(unit, { writes: noNames, globals: globalsIn(unit) });
      }
    }
    const calleesOf = (unit: Unit) => callees.get(unit) ?? [];
    const groups = inOrder<Unit>(units, calleesOf);
    for (const unit of inCircles(groups, calleesOf)) {
      repeating.add(unit);
      this.#summaries.set(unit, nothingYet);
    }
    this.#shared.set(project, new SharedGlobals<Unit>(groups, calleesOf, outlines, (unit) => repeating.has(unit)));
    learnInOrder(groups, calleesOf, (unit) => {
      const summary = this.follow(unit, scripts);
      this.#summaries.set(unit, summary);
      return extent(summary);
    });
    this.#addDoubts(units, calleesOf);
  }

  /** Runs over one script, operation or the like, with what is known of all others. */
  follow(unit: Unit, scripts: Scripts): Summary {
    const script = isCode(unit) ? scripts.open(unit) : undefined;
    const scope: Scope = {
      world: this,
      project: unit.project,
      artifact: unit,
      source: isCode(unit) ? unit.text : unit.place.source,
      cells: this.cells.of(unit.project),
      observer: script?.observer ?? indifferent,
      exits: new Exits((leak) => {
        this.leaks.add(leak);
      }),
      functions: undefined,
      inside: undefined,
    };
    const functions = script?.hasFunctions === true ? functionsOf(script.body, scope) : undefined;
    const run = new Interpreter({ ...scope, functions });
    const returned = isCode(unit) ? run.evaluate(script!.body) : this.#evaluate(run, unit);
    if (unit.kind === 'mapping') intoField(run, unit, returned, script!.body);
    for (const { thrown } of functions?.uncalled() ?? []) {
      escape(
        run,
        thrown.filter(({ taint }) => taint.origin.kind === 'source'),
      );
    }
    if (run.open) this.#open.add(unit);
    const summary = run.summary(returned, script && lastOf(script.body));
    if (isCode(unit)) scripts.close(unit);
    return summary;
  }

  sharing(artifact: Artifact, name: string): Sharing {
    const shared = 'project' in artifact ? this.#shared.get(artifact.project) : undefined;
    return shared?.of(artifact, variableKey(name)) ?? 'nobody';
  }

  callee(project: Project, reference: string): Callee | undefined {
    const artifact = project.resolve(reference);
    return artifact === undefined ? undefined : { artifact, summary: this.#summaries.get(artifact) };
  }

  #evaluate(run: Interpreter, unit: Exclude<Unit, Code>): Value {
    switch (unit.kind) {
      case 'operation':
        runOperation(run, unit, this.#summaries);
        break;
      case 'other':
        runTransformation(run, unit, this.#summaries);
        break;
      case 'activity':
      case 'email':
        runSettings(run, unit);
    }
    return nothing;
  }

  /** Flows over globals between units of which nobody knows whether one runs after the other. */
  #addDoubts(units: readonly Unit[], calleesOf: (unit: Unit) => readonly Unit[]): void {
    const called = new Set(units.flatMap(calleesOf));
    const roots = units
      .filter((unit) => !called.has(unit))
      .map((unit) => ({
        // Operations are started by schedules and by hand, everything else by something.
        known: unit.kind === 'operation' && !this.#reachesOpen(unit, calleesOf),
        summary: this.#summaries.get(unit)!,
      }));
    for (const leak of doubts(roots)) this.leaks.add(leak);
  }

  #reachesOpen(root: Unit, calleesOf: (unit: Unit) => readonly Unit[]): boolean {
    if (this.#open.size === 0) return false;
    const seen = new Set([root]);
    for (const unit of seen) {
      if (this.#open.has(unit)) return true;
      for (const callee of calleesOf(unit)) seen.add(callee);
    }
    return false;
  }
}

/** What a mapping gives gets into a field of the target. */
function intoField({ scope }: Interpreter, { detail }: Mapping, value: Value, node: Node): void {
  scope.observer.store({ cell: OBJECT, key: lastStep(detail ?? '', '.$#/'), keyed: true, value, node });
}

const noNames: ReadonlySet<string> = new Set();

const isCode = (unit: Unit): unit is Code => unit.kind === 'script' || unit.kind === 'mapping';

const isUnit = (artifact: Artifact | undefined): artifact is Unit => artifact !== undefined && UNITS.has(artifact.kind);
const UNITS: ReadonlySet<Artifact['kind']> = new Set<Unit['kind']>([
  'script',
  'mapping',
  'operation',
  'other',
  'activity',
  'email',
]);

/** The statement whose value a script gives. */
const lastOf = (node: Node) => (node.kind === 'sequence' ? node.items.at(-1) : node);

const indifferent: Observer = {
  call: () => undefined,
  store: () => [],
  credential: () => undefined,
  literal: () => [],
  join: () => [],
};
