import type { Artifact, Operation, OtherComponent } from '../../model/artifact.js';
import { applySummary, titleOf } from './apply.js';
import type { Interpreter } from './interpret.js';
import type { Summary } from './summary.js';

/** What runs in an operation or transformation; what an outcome starts comes last. */
export function partsOf(artifact: Operation | OtherComponent): readonly Artifact[] {
  return artifact.kind === 'operation' ? [...artifact.steps, ...outcomesOf(artifact)] : mappingsOf(artifact);
}

/** Runs the steps of an operation one after the other, and then what one of its outcomes starts. */
export function runOperation(run: Interpreter, operation: Operation, summaries: ReadonlyMap<Artifact, Summary>): void {
  for (const step of operation.steps) runPart(run, step, summaries);
  const outcomes = outcomesOf(operation).map((outcome) =>
    run.state.aside(() => {
      runPart(run, outcome, summaries);
    }),
  );
  run.state.merge(outcomes, true);
}

/** Runs the scripts of a transformation, field by field. */
export function runTransformation(
  run: Interpreter,
  transformation: OtherComponent,
  summaries: ReadonlyMap<Artifact, Summary>,
): void {
  for (const mapping of mappingsOf(transformation)) runPart(run, mapping, summaries);
}

function runPart(run: Interpreter, part: Artifact, summaries: ReadonlyMap<Artifact, Summary>): void {
  const summary = summaries.get(part);
  if (summary !== undefined) applySummary(run, titleOf(part), summary, [], run.scope.artifact.place.span);
}

/** What runs after an operation. An outcome whose kind is not known counts as either. */
function outcomesOf({ outcomes }: Operation): readonly Artifact[] {
  return outcomes.flatMap(({ operation, email }) => [operation, email].filter((target) => target !== undefined));
}

const mappings = new WeakMap<OtherComponent['project'], Map<string, Artifact[]>>();

/** The mappings of a transformation: they have its id, or its name where it has none. */
function mappingsOf({ project, id, name }: OtherComponent): readonly Artifact[] {
  let known = mappings.get(project);
  if (known === undefined) {
    known = new Map<string, Artifact[]>();
    for (const mapping of project.mappings) {
      const key = mapping.id ?? mapping.name;
      const list = known.get(key);
      if (list === undefined) known.set(key, [mapping]);
      else list.push(mapping);
    }
    mappings.set(project, known);
  }
  return known.get(id ?? name) ?? [];
}
