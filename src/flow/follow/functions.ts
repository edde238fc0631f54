import type { Span } from '../../source/source.js';
import { either, harmless, memberOf, passed, unknown } from './abstract.js';
import type { Value } from './abstract.js';
import { applySummary } from './apply.js';
import { shownName } from '../ir/javascript-names.js';
import { Interpreter } from './interpret.js';
import type { Call, Cell, Lambda, Node } from '../ir/ir.js';
import { allNodes } from '../ir/ir-walk.js';
import { listMethods } from './list-methods.js';
import { inCircles, inOrder, learnInOrder } from './order.js';
import { rest } from './stops.js';
import { Exits, extent, nothingYet } from './summary.js';
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
  const methods = methodsIn(root);
  const called = new Set<Lambda>();
  const captured = capturedIn(lambdas);
  const functions: Functions = {
    summary(lambda) {
      called.add(lambda);
      return summaries.get(lambda);
    },
    uncalled: () => lambdas.filter((lambda) => !called.has(lambda)).map((lambda) => summaries.get(lambda)!),
    in: (variable) => held.get(variable),
    method: (name) => methods.get(name),
    isCaptured: (variable) => captured.has(variable),
  };
  const uses = new Map(lambdas.map((lambda) => [lambda, usedBy(lambda, held, methods)]));
  const usedIn = (lambda: Lambda) => uses.get(lambda)!;
  const groups = inOrder(lambdas, usedIn);
  for (const lambda of inCircles(groups, usedIn)) summaries.set(lambda, nothingYet);
  learnInOrder(groups, usedIn, (lambda) => {
    const summary = summarize(lambda, { ...scope, functions });
    summaries.set(lambda, summary);
    return extent(summary);
  });
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
  const { callee, called, given, self } = targetOf(run, node, receiver, values);
  const results = (lambdas: readonly Lambda[], inputs: readonly Value[]) =>
    lambdas.flatMap((lambda) => {
      const summary = functions.summary(lambda);
      const title = lambda.name === '' ? 'a function' : `function '${lambda.name}'`;
      return summary === undefined ? [] : [applySummary(run, title, summary, inputs, node)];
    });
  const direct = withThis(run, self, () => results(called, given));
  if (direct.returned.length > 0) {
    if (node.id === 'new ') return direct.self;
    if (node.receiver?.kind === 'read' && direct.self !== self) run.state.write(node.receiver.cell, direct.self);
    return direct.returned.reduce(either);
  }
  // `function each(list, use) { use(list[0]); }`: whoever calls it knows what that runs.
  for (const { origin } of callee?.taints ?? []) {
    if (origin.kind === 'input' && origin.cell.scope === 'parameter') run.callBack({ origin, given });
  }
  const callbacks = values.flatMap((value) => value.functions ?? []);
  if (callbacks.length === 0) return undefined;
  const method = values[0]?.functions === undefined ? undefined : listMethods.get(node.id);
  if (method !== undefined && receiver !== undefined) {
    const [returned = memberOf(receiver, undefined), ...others] = results(callbacks, method.given(receiver, values));
    return method.gives(receiver, others.reduce(either, returned), values);
  }
  const [pattern] = values;
  if (receiver !== undefined && pattern !== undefined && node.id.startsWith('.replace')) {
    const matched = passed([receiver]);
    const [by = matched, ...others] = results(callbacks, [matched, matched]);
    return rest(node, undefined, [receiver, pattern, others.reduce(either, by)]);
  }
  // Whatever there is may come in anywhere.
  const any = passed([...(receiver === undefined ? [] : [receiver]), ...values]);
  return results(callbacks, [any, any, any]).reduce(either, any);
}

/** Calls the functions that something that was called was given, with what it handed them. */
export function callBack(run: Interpreter, callee: Value, given: readonly Value[], node: Span, level: number): void {
  if (level > MOST_LEVELS) return;
  const { functions } = run.scope;
  for (const lambda of callee.functions ?? []) {
    const summary = functions?.summary(lambda);
    if (summary !== undefined) applySummary(run, 'a function', summary, given, node, level);
  }
  for (const { origin } of callee.taints) {
    if (origin.kind === 'input' && origin.cell.scope === 'parameter') run.callBack({ origin, given });
  }
}

interface Target {
  /** What is called, where that is a value. */
  readonly callee: Value | undefined;
  readonly called: readonly Lambda[];
  readonly given: readonly Value[];
  /** What it knows as `this`. */
  readonly self: Value;
}

/** What a call runs. */
function targetOf(run: Interpreter, node: Call, receiver: Value | undefined, values: readonly Value[]): Target {
  if (receiver === undefined) {
    const callee = node.callee === undefined ? unknown : run.evaluate(node.callee);
    const self = node.id === 'new ' ? { ...memberOf(callee, 'prototype'), known: true } : run.state.read(thisOf(run));
    return { callee, called: callee.functions ?? [], given: values, self };
  }
  const [self = unknown, ...others] = values;
  const given = node.id === '.apply' ? elements(values[1]) : others;
  if (node.id === '.call' || node.id === '.apply')
    return { callee: receiver, called: receiver.functions ?? [], given, self };
  // Where it is not known what an object can do, it is what is called so in the script.
  const called = memberOf(receiver, node.name).functions ?? run.scope.functions?.method(node.name) ?? [];
  return { callee: undefined, called, given: values, self: receiver };
}

/** Runs something to which `this` is a value of its own; says what became of that. */
function withThis(
  run: Interpreter,
  self: Value,
  runIt: () => Value[],
): { readonly returned: Value[]; readonly self: Value } {
  const cell = thisOf(run);
  const before = run.state.read(cell);
  if (self === before) {
    const returned = runIt();
    return { returned, self };
  }
  run.state.write(cell, self);
  const returned = runIt();
  const after = run.state.read(cell);
  run.state.write(cell, before);
  return { returned, self: after };
}

const thisOf = ({ scope }: Interpreter): Cell => scope.cells.local('this');

/** The functions that are put under a name into whatever object. */
function methodsIn(root: Node): ReadonlyMap<string, readonly Lambda[]> {
  const methods = new Map<string, Lambda[]>();
  const add = (name: string, lambda: Lambda) => {
    const list = methods.get(name) ?? [];
    methods.set(name, [...list, lambda].slice(0, MOST_HELD));
  };
  for (const node of allNodes(root)) {
    if (node.kind === 'write' && node.value.kind === 'lambda') {
      const key = node.keys.at(-1);
      if (key?.kind === 'constant') add(String(key.value), node.value);
    }
    if (node.kind !== 'collection') continue;
    for (const { key, value } of node.entries) if (key !== undefined && value.kind === 'lambda') add(key, value);
  }
  return methods;
}

const MOST_HELD = 8;
/** Functions that are handed on and on, and call each other. */
const MOST_LEVELS = 2;

/** The functions that a function may call: those in the variables that it reads, methods, and those written in it. */
function usedBy(
  lambda: Lambda,
  held: ReadonlyMap<Cell, readonly Lambda[]>,
  methods: ReadonlyMap<string, readonly Lambda[]>,
): Lambda[] {
  const used = new Set<Lambda>();
  for (const node of allNodes(lambda.body, false)) {
    if (node.kind === 'lambda') used.add(node);
    if (node.kind === 'read') for (const other of held.get(node.cell) ?? []) used.add(other);
    if (node.kind === 'call' && node.receiver !== undefined) {
      for (const other of methods.get(node.name) ?? []) used.add(other);
    }
  }
  return [...used];
}

/** The variables of functions that are used in functions inside these. */
function capturedIn(lambdas: readonly Lambda[]): ReadonlySet<Cell> {
  const captured = new Set<Cell>();
  for (const { body, locals } of lambdas) {
    for (const node of allNodes(body, false)) {
      const used = node.kind === 'read' || node.kind === 'write' ? node.cell : undefined;
      if (used?.scope === 'local' && !locals.has(used.name)) captured.add(used);
    }
  }
  return captured;
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
  if (members === undefined) return list === undefined ? [] : [passed([list])];
  return [...members].filter(([key]) => /^\d+$/.test(key)).map(([, value]) => value);
}
