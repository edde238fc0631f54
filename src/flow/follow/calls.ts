import { constantOf, keyOf, nothing, passed, tainted, unknown } from './abstract.js';
import type { Value } from './abstract.js';
import { builtins } from './builtins.js';
import { fetchesToken, storageConnectors } from '../catalog.js';
import type { FunctionSource, KnownFunction, Sink } from '../catalog.js';
import type { Interpreter } from './interpret.js';
import type { Call } from '../ir/ir.js';
import { callFunctions } from './functions.js';
import { join } from './join.js';
import { lastStep } from './last-step.js';
import { leave } from './leave.js';
import { isAddressName } from '../plain-addresses.js';
import { secretName } from '../secrets/names.js';
import { putByMethod } from '../secrets/rows.js';
import { partOf, rest } from './stops.js';
import { Label, allTaints, moved } from './taint.js';
import { textsOf } from './texts.js';

/** What a call does, and what it gives. */
export function call(run: Interpreter, node: Call): Value {
  if (node.id === 'argumentlist') return argumentList(run, node);
  const receiver = node.receiver === undefined ? undefined : run.evaluate(node.receiver);
  const values = run.evaluateAll(node.arguments);
  run.scope.observer.call(node, values);
  const known = run.scope.world.catalog.functions.get(node.id);
  if (known !== undefined) credentials(run, node, known, values);
  const returned = known === undefined || known.sinks.length === 0 ? undefined : sinks(run, node, known.sinks, values);
  if (receiver !== undefined) putByMethod(run, node, values);
  // Of arrays, the members are what matters.
  if (node.id === '.concat' && receiver !== undefined && receiver.members === undefined) {
    return join(run, [node.receiver!, ...node.arguments], [receiver, ...values]);
  }
  const own = builtins.get(node.id)?.(run, node, values) ?? callFunctions(run, node, receiver, values) ?? returned;
  if (own !== undefined) return own;
  if (known?.source !== undefined) return source(run, node, known.source, values);
  return rest(node, known, receiver === undefined ? values : [receiver, ...values]);
}

/** `ArgumentList(user, password)` names the arguments of the script. */
function argumentList(run: Interpreter, node: Call): Value {
  for (const [index, argument] of node.arguments.entries()) {
    if (argument.kind !== 'read') continue;
    const name = String(index + 1);
    run.parameters.set(name, argument.cell.name);
    run.state.write(argument.cell, run.state.read(run.scope.cells.parameter(name)));
  }
  return nothing;
}

function credentials(run: Interpreter, node: Call, known: KnownFunction, values: readonly Value[]): void {
  for (const { argument, is, when } of known.secretArguments) {
    const value = values[argument];
    if (value === undefined || (when !== undefined && !isOneOf(values[when.argument], when.oneOf))) continue;
    run.credential(value, { kind: is, use: `handed to ${node.name} as its ${is}`, by: 'use' }, node);
  }
}

/** Notes what leaves by a call; gives back the argument that the function returns. */
export function sinks(run: Interpreter, node: Call, all: readonly Sink[], values: readonly Value[]): Value | undefined {
  let returned: Value | undefined;
  for (const sink of all) {
    if (!applies(run, sink, values)) continue;
    for (const index of sink.arguments ?? values.keys()) {
      const value = values[index];
      if (value !== undefined) leave(run, { sink, name: node.name, value, at: run.step(node, sink.channel.phrase) });
    }
    if (sink.returns !== undefined) returned ??= values[sink.returns];
  }
  return returned;
}

function applies(run: Interpreter, { when }: Sink, values: readonly Value[]): boolean {
  switch (when) {
    case undefined:
      return true;
    case 'storage':
      return storageConnectors.has(connectorOf(run, values[0]) ?? '');
    case 'sql-write': {
      const [first] = values[1] === undefined ? [] : textsOf(values[1].made)[0]!.parts;
      return first?.kind === 'written' && /^\s{0,99}(?:insert|update|merge|replace)\b/i.test(first.text);
    }
  }
}

/** The connector of the activity that a value refers to, in lower case. */
function connectorOf(run: Interpreter, value: Value | undefined): string | undefined {
  const reference = value === undefined ? undefined : keyOf(value);
  if (reference === undefined) return undefined;
  const target = run.scope.world.callee(run.scope.project, reference)?.artifact;
  if (target?.kind === 'activity' || target?.kind === 'connection') return target.adapter.toLowerCase();
  return /^<TAG>activity:(?<connector>[^/<>]+)\//i.exec(reference.trim())?.groups?.connector?.toLowerCase();
}

/** What a function gives that reads something from elsewhere. */
export function source(run: Interpreter, node: Call, found: FunctionSource, values: readonly Value[]): Value {
  const { byName, byPath, byActivity, unlessKnown } = found;
  if (unlessKnown !== undefined) {
    const inner = passed(values);
    if (values[unlessKnown]?.known === true) return inner;
    const whole = give(run, node, found);
    return { ...whole, taints: allTaints(whole.taints, inner.taints) };
  }
  if (byPath !== undefined) {
    const path = keyOf(values[byPath] ?? unknown);
    const key = path === undefined ? undefined : lastStep(path, `./[]"'`);
    if (key === undefined || secretName(key) !== 'strong') return partOf(run, values[0] ?? unknown, path, node);
    return give(run, node, { labels: Label.SECRET, what: `the ${key} of a response` });
  }
  if (byName !== undefined) {
    const name = keyOf(values[byName] ?? unknown);
    if (name === undefined || secretName(name) === undefined) return unknown;
    return give(run, node, { labels: Label.SECRET_MAYBE, what: `a cached value` });
  }
  if (byActivity !== undefined && readsToken(run, values[byActivity])) {
    const labels = (found.labels & ~Label.PAYLOAD) | Label.SECRET_MAYBE;
    return give(run, node, { labels, what: 'the response of a token request' });
  }
  return give(run, node, found);
}

function give(run: Interpreter, node: Call, what: Pick<FunctionSource, 'labels' | 'what'>): Value {
  const taint = run.scope.world.origins.call(run.scope.artifact, node, what);
  return tainted(moved([taint], () => run.step(node, `${what.what} comes from ${node.name}`)));
}

/** `<TAG>activity:http/Webshop/http_post/Request token</TAG>`, or what is called so, or asks at `/oauth/token`. */
function readsToken(run: Interpreter, value: Value | undefined): boolean {
  const reference = value === undefined ? undefined : keyOf(value);
  if (reference === undefined) return false;
  if (fetchesToken(reference.replace(/^\s*<TAG>activity:[^/]*\//i, ''))) return true;
  const target = run.scope.world.callee(run.scope.project, reference)?.artifact;
  if (target?.kind !== 'activity' && target?.kind !== 'connection') return false;
  if (fetchesToken(target.name)) return true;
  // Files lie under any path.
  if (storageConnectors.has(target.adapter.toLowerCase())) return false;
  return target.properties.some(({ name, text }) => isAddressName(name) && fetchesToken(lastOf(text?.value ?? '')));
}

/** The last step of an address: `token` of `https://auth.acme.example/v2/token?scope=orders`. */
const lastOf = (address: string) =>
  /(?:^|[^/])\/(?<last>[^/]+)\/?$/.exec(address.replace(/[?#].*/s, ''))?.groups?.last ?? '';

function isOneOf(value: Value | undefined, texts: readonly string[]): boolean {
  const constant = value === undefined ? undefined : constantOf(value);
  return typeof constant === 'string' && texts.some((text) => text.toLowerCase() === constant.toLowerCase());
}
