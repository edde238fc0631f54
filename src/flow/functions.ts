import { either, harmless, memberOf, passed } from './abstract.js';
import type { Value } from './abstract.js';
import { applySummary } from './apply.js';
import { shownName } from './javascript-names.js';
import { Interpreter } from './interpret.js';
import type { Call, Cell, Lambda, Node } from './ir.js';
import { allNodes } from './ir-walk.js';
import { inOrder } from './order.js';
import { Exits, extent } from './summary.js';
import type { Summary } from './summary.js';
import type { Functions, Scope } from './world.js';

/** Follows values through the functions of a script, each after those that it calls; undefined where it has none. */
export function functionsOf(root: Node, scope: Scope): Functions | undefined {
  const lambdas: Lambda[] = [];
  const held = new Map<Cell, Lambda[]>();
  for (const node of allNodes(root)) {
    if (node.kind === 'lambda') lambdas.push(node);
    if (node.kind !== 'write' || node.value.kind !== 'lambda' || node.cell.scope !== 'local') continue;
    held.set(node.cell, [...(held.get(node.cell) ?? []), node.value].slice(0, MOST_HELD));
  }
  if (lambdas.length === 0) return undefined;
  const summaries = new Map<Lambda, Summary>();
  const called = new Set<Lambda>();
  const functions: Functions = {
    summary(lambda) {
      called.add(lambda);
      return summaries.get(lambda);
    },
    uncalled: () => lambdas.filter((lambda) => !called.has(lambda)).map((lambda) => summaries.get(lambda)!),
    in: (variable) => held.get(variable),
  };
  const uses = new Map(lambdas.map((lambda) => [lambda, usedBy(lambda, held)]));
  for (const group of inOrder(lambdas, (lambda) => uses.get(lambda)!)) {
    const circular = group.length > 1 || uses.get(group[0]!)!.includes(group[0]!);
    // A function that calls itself is in need of what is known of it so far.
    for (let round = 0, before = ''; round < (circular ? MOST_ROUNDS : 1); round++) {
      for (const lambda of group.toReversed()) summaries.set(lambda, summarize(lambda, { ...scope, functions }));
      const after = group.map((lambda) => extent(summaries.get(lambda)!)).join();
      if (after === before) break;
      before = after;
    }
  }
  return functions;
}

/** Calls the functions that a call may mean, and those that it hands over; undefined where there are none. */
export function callFunctions(
  run: Interpreter,
  node: Call,
  receiver: Value | undefined,
  values: readonly Value[],
): Value | undefined {
  const { functions } = run.scope;
  if (functions === undefined) return undefined;
  let given = values;
  let called = node.callee === undefined ? undefined : run.evaluate(node.callee).functions;
  if (receiver !== undefined) {
    called = memberOf(receiver, node.name).functions;
    if (node.id === '.call') [called, given] = [receiver.functions, values.slice(1)];
    if (node.id === '.apply') [called, given] = [receiver.functions, elements(values[1])];
  }
  const results = (lambdas: readonly Lambda[], inputs: readonly Value[]) =>
    lambdas.flatMap((lambda) => {
      const summary = functions.summary(lambda);
      const title = lambda.name === '' ? 'a function' : `function '${lambda.name}'`;
      return summary === undefined ? [] : [applySummary(run, title, summary, inputs, node)];
    });
  const direct = results(called ?? [], given);
  if (direct.length > 0) return direct.reduce(either);
  // `list.forEach(function (item) { … })`: whatever there is may come in anywhere.
  const callbacks = values.flatMap((value) => value.functions ?? []);
  if (callbacks.length === 0) return undefined;
  const any = passed([...(receiver === undefined ? [] : [receiver]), ...values]);
  return results(callbacks, [any, any, any]).reduce(either, any);
}

const MOST_HELD = 8;
const MOST_ROUNDS = 4;

/** The functions that a function may call: those in the variables that it reads, and those written in it. */
function usedBy(lambda: Lambda, held: ReadonlyMap<Cell, readonly Lambda[]>): Lambda[] {
  const used = new Set<Lambda>();
  for (const node of allNodes(lambda.body, false)) {
    if (node.kind === 'lambda') used.add(node);
    if (node.kind === 'read') for (const other of held.get(node.cell) ?? []) used.add(other);
  }
  return [...used];
}

function summarize(lambda: Lambda, scope: Scope): Summary {
  const run = new Interpreter({ ...scope, exits: new Exits(scope.exits.leak), inside: lambda });
  for (const [index, cell] of lambda.parameters.entries()) {
    if (cell === undefined) continue;
    const name = String(index + 1);
    run.parameters.set(name, shownName(cell.name));
    run.state.write(cell, run.state.read(scope.cells.parameter(name)));
  }
  run.evaluate(lambda.body);
  return run.summary(harmless, undefined);
}

/** The arguments that `apply` takes as a list. */
function elements(list: Value | undefined): Value[] {
  const members = list?.members;
  if (members === undefined) return list === undefined ? [] : [list];
  return [...members].filter(([key]) => /^\d+$/.test(key)).map(([, value]) => value);
}
