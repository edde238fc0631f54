import { either, harmless, keyOf, memberOf, nothing, passed, unknown } from './abstract.js';
import type { Value } from './abstract.js';
import { apply, applySummary, titleOf } from './apply.js';
import { sinks, source } from './calls.js';
import type { KnownFunction } from '../catalog.js';
import type { Interpreter } from './interpret.js';
import type { Call, Cell } from '../ir/ir.js';
import { withAll } from '../secrets/rows.js';
import { store } from './store.js';
import { knownTexts } from './texts.js';

/** What a call does to variables, and what it gives; undefined where it gives nothing of its own. */
export type Builtin = (run: Interpreter, call: Call, values: readonly Value[]) => Value | undefined;

/** Functions that do more than make a value of their arguments, by the name that the catalog knows them by. */
export const builtins: ReadonlyMap<string, Builtin> = new Map<string, Builtin>([
  ['get', get],
  ['set', set],
  ['Jitterbit.GetVar', get],
  ['Jitterbit.SetVar', set],
  ['addtodict', addToDict],
  ['mapcache', mapCache],
  ['removekey', removeKey],
  ['regexmatch', regExMatch],
  ['runscript', runScript],
  ['runoperation', runOperation],
  ['sendemailmessage', runSettings],
  ['readfile', runSettings],
  ['writefile', runSettings],
  ['Jitterbit.ReadFile', runSettings],
  ['Jitterbit.WriteFile', runSettings],
  ['raiseerror', raiseError],
  ['setlasterror', setLastError],
  ['resetlasterror', setLastError],
  ['getlasterror', getLastError],
  ['SetScriptResult', setScriptResult],
  ['Object.assign', assign],
  ['.push', push],
  ['.unshift', push],
]);

/** `Get("name")`, `Get("array", index)`. */
function get(run: Interpreter, _call: Call, [name, ...keys]: readonly Value[]): Value {
  const cell = name === undefined ? undefined : globalNamed(run, name);
  if (cell === undefined) return unknown;
  return keys.reduce((value, key) => memberOf(value, keyOf(key)), run.state.read(cell));
}

/** `Set("name", value)`, `Set("array", value, index)`; gives back the value. */
function set(run: Interpreter, call: Call, [name, value, ...keys]: readonly Value[]): Value {
  const cell = name === undefined ? undefined : globalNamed(run, name);
  if (value === undefined) return unknown;
  return cell === undefined ? value : store(run, cell, keys, value, call);
}

/** `AddToDict(dictionary, key, value)`; gives back whether there was room. */
function addToDict(run: Interpreter, call: Call, [, key, value]: readonly Value[]): Value {
  const [dictionary] = call.arguments;
  if (dictionary?.kind === 'read' && key !== undefined && value !== undefined) {
    store(run, dictionary.cell, [key], value, call);
  }
  return harmless;
}

/** `MapCache(dictionary, key, value)`; gives what stands there, which is the value where nothing did. */
function mapCache(run: Interpreter, call: Call, values: readonly Value[]): Value | undefined {
  const [dictionary = unknown, key = unknown, value = unknown] = values;
  const known = memberOf(dictionary, keyOf(key));
  addToDict(run, call, [dictionary, key, either(known, value)]);
  return either(known, value);
}

/** `RemoveKey(dictionary, key)`; gives back whether there was one. */
function removeKey(run: Interpreter, call: Call, [, key]: readonly Value[]): Value {
  const [dictionary] = call.arguments;
  if (dictionary?.kind === 'read' && key !== undefined && keyOf(key) !== undefined) {
    store(run, dictionary.cell, [key], nothing, call);
  }
  return harmless;
}

/** `RegExMatch(text, pattern, part, …)`: the parts are variables that it sets. */
function regExMatch(run: Interpreter, call: Call, [text]: readonly Value[]): Value {
  for (const part of call.arguments.slice(2)) {
    if (part.kind === 'read') store(run, part.cell, [], passed(text === undefined ? [] : [text]), part);
  }
  return harmless;
}

/** `RunScript(script, argument, …)`; gives what the script gives, unless the user's configuration knows better. */
function runScript(run: Interpreter, call: Call, [script, ...given]: readonly Value[]): Value {
  const returned = runReferred(run, script, given, call) ?? passed(given);
  const known = configured(run, script);
  if (known === undefined) return returned;
  sinks(run, call, known.sinks, given);
  if (known.stop !== undefined) return harmless;
  return known.source === undefined ? returned : source(run, call, known.source, given);
}

/** What the user's configuration says of a script, by its name with or without its folder. */
function configured(run: Interpreter, script: Value | undefined): KnownFunction | undefined {
  const reference = script === undefined ? undefined : keyOf(script);
  const { project, world } = run.scope;
  const artifact = reference === undefined ? undefined : project.resolve(reference);
  if (artifact?.kind !== 'script') return undefined;
  const { folder, name } = artifact;
  const { functions } = world.catalog;
  return functions.get(`script:${folder}/${name}`) ?? functions.get(`script:${name}`);
}

/** Takes no arguments, but reads and writes globals. */
function runOperation(run: Interpreter, call: Call, [operation]: readonly Value[]): undefined {
  runReferred(run, operation, [], call);
}

/** The same for e-mails and activities; these start nothing else. */
function runSettings(run: Interpreter, call: Call, [target]: readonly Value[]): undefined {
  const reference = target === undefined ? undefined : keyOf(target);
  if (reference !== undefined) apply(run, reference, [], call);
}

/** One of these runs; undefined where it is not known which. */
function runReferred(run: Interpreter, target: Value | undefined, given: readonly Value[], call: Call) {
  const references = target === undefined ? [] : knownTexts(target.made);
  const [only, ...others] = references;
  if (only !== undefined && others.length === 0) return runOne(run, only, given, call);
  let returned: Value | undefined;
  const ways = references.map((reference) =>
    run.state.aside(() => {
      const one = runOne(run, reference, given, call) ?? passed(given);
      returned = returned === undefined ? one : either(returned, one);
    }),
  );
  if (ways.length === 0) run.open = true;
  else run.state.merge(ways, false);
  return returned;
}

function runOne(run: Interpreter, reference: string, given: readonly Value[], call: Call): Value | undefined {
  const callee = run.scope.world.callee(run.scope.project, reference);
  if (callee === undefined) run.open = true;
  return callee?.summary && applySummary(run, titleOf(callee.artifact), callee.summary, given, call);
}

/** Ends the script, or what `Eval` attempts. */
function raiseError(run: Interpreter, call: Call, values: readonly Value[]): undefined {
  setLastError(run, call, values);
  run.fail([]);
}

/** `SetLastError(text)`, `ResetLastError()` */
function setLastError(run: Interpreter, call: Call, [text]: readonly Value[]): undefined {
  store(run, lastError(run), [], text ?? nothing, call);
}

/** The text that the script itself set, or another one. */
function getLastError(run: Interpreter, call: Call, values: readonly Value[]): Value | undefined {
  const found = run.scope.world.catalog.functions.get(call.id)?.source;
  const set = run.state.read(lastError(run));
  return found === undefined || set.taints.length === 0 ? undefined : passed([set, source(run, call, found, values)]);
}

const lastError = ({ scope }: Interpreter): Cell => scope.cells.local('GetLastError()');

function setScriptResult(run: Interpreter, _call: Call, [value]: readonly Value[]): undefined {
  if (value !== undefined) run.give(value);
}

/** `Object.assign(target, source, …)`; gives back the target. */
function assign(run: Interpreter, { arguments: given }: Call, values: readonly Value[]): Value | undefined {
  const [target] = given;
  if (values.length === 0) return undefined;
  const all = values.reduce(withAll);
  if (target?.kind === 'read') run.state.write(target.cell, all);
  return all;
}

/** `list.push(value)` puts something into a variable, at a place that nobody counts. */
function push(run: Interpreter, call: Call, values: readonly Value[]): Value | undefined {
  if (call.receiver?.kind !== 'read') return undefined;
  for (const value of values) store(run, call.receiver.cell, [unknown], value, call);
  return harmless;
}

/** The variable that a value names, with or without its `$`. */
function globalNamed(run: Interpreter, value: Value): Cell | undefined {
  const name = keyOf(value);
  return name === undefined || name === '' ? undefined : run.scope.cells.global(name.replace(/^\$/, ''));
}
