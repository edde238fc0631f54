import type { Constant, Lambda } from './ir.js';
import { concatenated, eitherText, leadingText, reworked, textOf, unknownTexts } from './templates.js';
import type { Template } from './templates.js';
import { allTaints, inQuotes, noTaints, unescaped } from './taint.js';
import type { Taint } from './taint.js';

/** What is known about a value while a script runs, before it runs. Immutable. */
export interface Value {
  /** What its text may be, at least one. */
  readonly texts: readonly Template[];
  /** Set where it is a literal number or boolean. */
  readonly scalar: number | boolean | undefined;
  /** What it carries of values that matter, its members apart. */
  readonly taints: readonly Taint[];
  /** What stands under the keys that are known. */
  readonly members: ReadonlyMap<string, Value> | undefined;
  /** The functions of the script that it may be. */
  readonly functions: readonly Lambda[] | undefined;
  /** It holds an odd number of single quotes, so that what follows in an SQL text is inside quotes. */
  readonly quoteOpen: boolean;
  /** Nobody needs to guess from its name what it is: it is written down, counted or compared. */
  readonly known: boolean;
}

const base: Value = {
  texts: unknownTexts,
  scalar: undefined,
  taints: noTaints,
  members: undefined,
  functions: undefined,
  quoteOpen: false,
  known: false,
};

/** A value that nothing is known about. */
export const unknown: Value = base;

/** A number, a date, a yes or no: not known, but nothing that could give anything away. */
export const harmless: Value = { ...base, known: true };

/** No value at all: `Null()`, an omitted argument, a variable that was never set. */
export const nothing: Value = { ...base, texts: [{ parts: [], exact: true }], known: true };

/** A literal. */
export function written({ value, literal }: Constant): Value {
  if (value === undefined) return nothing;
  const text = String(value);
  return {
    ...base,
    texts: [{ parts: [{ kind: 'written', text, literal }], exact: true }],
    scalar: typeof value === 'string' ? undefined : value,
    quoteOpen: typeof value === 'string' && oddQuotes(value),
    known: true,
  };
}

/** A value that carries taints, and is called `name` where it stands in a text. */
export function tainted(taints: readonly Taint[], name = ''): Value {
  return { ...base, taints, texts: name === '' ? unknownTexts : [{ parts: [{ kind: 'hole', name }], exact: true }] };
}

/** The one text, number or boolean that a value must be; undefined where that is not known. */
export function constantOf({ texts, scalar }: Value): string | number | boolean | undefined {
  return texts.length === 1 ? (scalar ?? textOf(texts[0]!)) : undefined;
}

/** The text that a value must begin with, as far as that is known: `http://` for `"http://" + $host`. */
export function beginningOf({ texts }: Value): string {
  const [first, ...others] = texts;
  return first === undefined || others.length > 0 ? '' : leadingText(first);
}

/** What a value is as the key of a dictionary or array. */
export function keyOf(value: Value): string | undefined {
  const constant = constantOf(value);
  return constant === undefined ? undefined : String(constant);
}

/** Texts put together. */
export function joined(values: readonly Value[]): Value {
  if (values.length === 1) return values[0]!;
  let quoteOpen = false;
  let taints = noTaints;
  let known = true;
  for (const value of values) {
    const own = everyTaint(value);
    taints = allTaints(taints, quoteOpen ? inQuotes(own) : own);
    quoteOpen = quoteOpen !== value.quoteOpen;
    known &&= value.known;
  }
  return { ...base, texts: concatenated(values.map(({ texts }) => texts)), taints, quoteOpen, known };
}

/** A value that is one of the two. */
export function either(one: Value, other: Value): Value {
  if (one === other || covers(one, other)) return one;
  return {
    texts: eitherText(one.texts, other.texts),
    scalar: undefined,
    taints: allTaints(one.taints, other.taints),
    members: eitherMembers(one, other),
    functions: eitherFunctions(one.functions, other.functions),
    quoteOpen: one.quoteOpen && other.quoteOpen,
    known: one.known && other.known,
  };
}

/** What comes out of a function that lets through what its arguments carry. */
export function passed(values: readonly Value[]): Value {
  let taints = noTaints;
  for (const value of values) taints = allTaints(taints, unescaped(everyTaint(value)));
  return taints.length === 0 ? unknown : { ...base, taints };
}

/** What comes out of a function that writes its first argument in another way: encoded, trimmed, in capitals. */
export function transformed(values: readonly Value[]): Value {
  const [first] = values;
  return first === undefined ? unknown : { ...passed(values), texts: reworked(first.texts), known: first.known };
}

/** The same value with other taints, its members' taken in. */
export function withTaints(value: Value, taints: readonly Taint[]): Value {
  return { ...value, taints, members: undefined };
}

/** All that a value carries, its members included. */
export function everyTaint({ taints, members }: Value): readonly Taint[] {
  if (members === undefined) return taints;
  let all = taints;
  for (const member of members.values()) all = allTaints(all, everyTaint(member));
  return all;
}

/** What stands under a key; under one that is not known, whatever stands under any. */
export function memberOf(value: Value, key: string | undefined): Value {
  const { members, taints } = value;
  if (key !== undefined) {
    const member = members?.get(key);
    if (member !== undefined) return member;
    return taints.length === 0 && members !== undefined && value.known ? nothing : { ...base, taints };
  }
  let any: Value = { ...base, taints };
  for (const member of members?.values() ?? []) any = either(any, member);
  return any;
}

/** The value after something was put under keys. */
export function withMember(value: Value, keys: readonly (string | undefined)[], content: Value): Value {
  const [key, ...inner] = keys;
  const members = value.members;
  if (key === undefined || (members !== undefined && members.size >= MOST_MEMBERS && !members.has(key))) {
    return { ...value, taints: allTaints(value.taints, everyTaint(content)), known: value.known && content.known };
  }
  const member = inner.length === 0 ? content : withMember(members?.get(key) ?? nothing, inner, content);
  return { ...value, scalar: undefined, texts: unknownTexts, members: new Map(members).set(key, member) };
}

const MOST_MEMBERS = 64;

/** Whether `one` says already what `other` says; loops end by this. */
function covers(one: Value, other: Value): boolean {
  return (
    one.members === other.members &&
    one.functions === other.functions &&
    (one.known === other.known || !one.known) &&
    (one.quoteOpen === other.quoteOpen || !one.quoteOpen) &&
    one.scalar === undefined &&
    eitherText(one.texts, other.texts) === one.texts &&
    allTaints(one.taints, other.taints) === one.taints
  );
}

function eitherMembers(one: Value, other: Value): ReadonlyMap<string, Value> | undefined {
  if (one.members === other.members) return one.members;
  if (one.members === undefined || other.members === undefined) return one.members ?? other.members;
  const members = new Map(one.members);
  let changed = false;
  for (const [key, value] of other.members) {
    const before = members.get(key);
    const after = before === undefined ? value : either(before, value);
    if (after === before) continue;
    members.set(key, after);
    changed = true;
  }
  return changed ? members : one.members;
}

function eitherFunctions(one: readonly Lambda[] | undefined, other: readonly Lambda[] | undefined) {
  if (one === undefined || other === undefined || one === other) return one ?? other;
  const added = other.filter((lambda) => !one.includes(lambda));
  return added.length === 0 ? one : [...one, ...added].slice(0, 8);
}

function oddQuotes(text: string): boolean {
  let odd = false;
  for (let at = text.indexOf("'"); at >= 0; at = text.indexOf("'", at + 1)) odd = !odd;
  return odd;
}
