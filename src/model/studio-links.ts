import type { JsonValue } from '../syntax/json.js';
import type { Artifact, Operation, OperationOption, Outcome } from './artifact.js';
import type { Draft } from './builder.js';

/** Components by their id. A link to what is not among them leads nowhere. */
type ById = ReadonlyMap<string, Artifact>;

/** What an operation runs, and what it starts when it has ended. */
export function linkOperation(operation: Draft<Operation>, json: JsonValue, byId: ById): void {
  const component = (link: JsonValue, key: string) => byId.get(link.get(key)?.string() ?? '');
  for (const link of json.get('steps')?.items() ?? []) {
    const step = component(link, 'id');
    if (step !== undefined) operation.steps.push(step);
  }
  for (const link of json.get('outcomes')?.items() ?? []) {
    const target = component(link, 'operationId');
    // That 200 stands for failure is a guess, so an outcome is 'unknown' and counts as either.
    const outcome: Outcome = { on: 'unknown', ...(target?.kind === 'operation' && { operation: target }) };
    operation.outcomes.push(outcome);
  }
}

/** The workflow that operations are shown in. */
export function linkWorkflow(json: JsonValue, byId: ById): void {
  const name = json.get('name')?.string();
  for (const link of json.get('operations')?.items() ?? []) {
    const operation = byId.get(link.get('id')?.string() ?? '');
    // The cast is true: the reader made the operation, and does not hand it out before it has read all.
    if (operation?.kind === 'operation') (operation as Draft<Operation>).workflow = name;
  }
}

/** An operation's options as the export has them, each from its name to the end of its value. */
export function optionsOf(json: JsonValue): Map<string, OperationOption> {
  const { source } = json;
  const options = new Map<string, OperationOption>();
  for (const { key, value } of json.get('options')?.members() ?? []) {
    const span = { start: key.span.start, end: value.span.end };
    options.set(key.string()!, { value: value.scalar(), source, span });
  }
  return options;
}
