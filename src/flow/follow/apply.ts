import type { Artifact } from '../../model/artifact.js';
import type { Span } from '../../source/source.js';
import { memberOf, nothing } from './abstract.js';
import type { Value } from './abstract.js';
import { callBack } from './functions.js';
import { CREDENTIAL } from '../catalog.js';
import type { Interpreter } from './interpret.js';
import { isSafe } from './leave.js';
import { secretKind, secretName } from '../secrets/names.js';
import { filledIn, valueFor } from './summary.js';
import type { Caller, Exit, Summary } from './summary.js';
import type { InputOrigin } from './taint.js';

/**
 * Runs what a reference leads to: takes over what it does to variables, what leaves in it, and what it gives. Undefined
 * where it leads nowhere, or to something that is not known yet.
 */
export function apply(run: Interpreter, reference: string, given: readonly Value[], node: Span): Value | undefined {
  const { world, project } = run.scope;
  const callee = world.callee(project, reference);
  if (callee?.summary === undefined) return undefined;
  return applySummary(run, titleOf(callee.artifact), callee.summary, given, node);
}

/** The same for something that is known. */
export function applySummary(
  run: Interpreter,
  title: string,
  summary: Summary,
  given: readonly Value[],
  node: Span,
  level = 0,
): Value {
  const inputs = new Map<InputOrigin, Value>();
  const caller: Caller = {
    input(origin) {
      // All that it does, it does with what there was before it ran.
      let value = inputs.get(origin);
      if (value === undefined) {
        const { scope, name } = origin.cell;
        value = scope === 'parameter' ? (given[Number(name) - 1] ?? nothing) : run.state.read(origin.cell);
        for (const key of origin.path) value = memberOf(value, key);
        inputs.set(origin, value);
      }
      return value;
    },
    step: ({ cell: { scope } }) => run.step(node, scope === 'parameter' ? `handed to ${title}` : `${title} runs`),
  };
  for (const exit of run.state.dead ? [] : summary.exits) {
    const { origin } = exit.taint;
    const handed = origin.kind === 'input' && origin.cell.scope === 'parameter';
    if (handed && exit.channel === CREDENTIAL) {
      run.credential(caller.input(origin), { kind: exit.sink, use: `handed to ${title}`, by: 'use' }, node);
      continue;
    }
    for (const leaving of seenFrom(run, exit, caller, node)) run.scope.exits.add(leaving);
  }
  if (summary.thrown.length > 0) {
    run.mayFail(summary.thrown.flatMap((exit) => seenFrom(run, exit, caller, node)));
  }
  for (const { origin, given: inner } of summary.callbacks) {
    callBack(
      run,
      caller.input(origin),
      inner.map((value) => valueFor(value, caller)),
      node,
      level + 1,
    );
  }
  for (const [number, name] of summary.parameters) {
    const value = given[Number(number) - 1];
    const by = secretName(name);
    if (value === undefined || by === undefined) continue;
    run.scope.observer.credential(value, {
      kind: secretKind(name),
      use: `handed to ${title} as '${shorten(name)}'`,
      by,
    });
  }
  const writes = summary.writes.map(({ cell, value }) => ({ cell, value: valueFor(value, caller) }));
  const returns = valueFor(summary.returns, caller);
  for (const { cell, value } of writes) run.state.write(cell, value);
  return returns;
}

/** What leaves in something that is called. What was handed to it is reported at the call. */
function seenFrom({ scope }: Interpreter, exit: Exit, caller: Caller, { start, end }: Span): Exit[] {
  const { origin } = exit.taint;
  const handed = origin.kind === 'input' && origin.cell.scope === 'parameter';
  const here = { artifact: scope.artifact, place: { source: scope.source, span: { start, end } } };
  return filledIn(exit.taint, caller).flatMap((taint) =>
    isSafe(taint, exit.channel) ? [] : [{ ...exit, ...(handed ? here : {}), taint }],
  );
}

/** What runs, in words: `script 'log'`. */
export const titleOf = ({ kind, name }: Artifact) => shorten(`${WORDS[kind] ?? kind} '${name}'`);

const WORDS: Partial<Record<Artifact['kind'], string>> = { email: 'e-mail', other: 'transformation' };

const shorten = (name: string) => (name.length > 60 ? `${name.slice(0, 59)}…` : name);
