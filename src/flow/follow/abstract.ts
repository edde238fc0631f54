import type { Constant, Lambda } from '../ir/ir.js';
import { allTaints, inQuotes, inside, moved, noTaints, remade, under } from './taint.js';
import type { Taint, TrailStep } from './taint.js';
import {
  eitherText,
  hole,
  isWritten,
  joinedText,
  leadingText,
  leavesQuoteOpen,
  mayBe,
  onlyText,
  reworkedText,
} from './texts.js';
import type { Made } from './texts.js';

/** What is known about a value while a script runs, before it runs. Immutable. */
export interface Value {
  readonly made: Made;
  /** What it carries of values that matter, its members apart. */
  readonly taints: readonly Taint[];
  /** Nobody needs to guess from its name what it is: it is written down, counted or compared. */
  readonly known: boolean;
  /** What stands under the keys that are known. */
  readonly members: Members | undefined;
  /** The functions of the script that it may be. */
  readonly functions: readonly Lambda[] | undefined;
}

type Members = ReadonlyMap<string, Value>;

/** A value that nothing is known about. */
export const unknown: Value = value(hole, noTaints, false);

/** A number, a date, a yes or no: not known, but nothing that could give anything away. */
export const harmless: Value = value(hole, noTaints, true);

/** No value at all: `Null()`, an omitted argument. */
export const nothing: Value = written({ kind: 'constant', start: 0, end: 0, value: undefined, literal: undefined });

/** A literal. */
export function written(constant: Constant, taints = noTaints): Value {
  return value(constant, taints, true);
}

/** A value that carries taints, and is called `name` where it stands in a text. */
export function tainted(taints: readonly Taint[], name = ''): Value {
  return value(name === '' ? hole : { ...hole, name }, taints, false);
}

/** The one text, number or boolean that a value must be; undefined where that is not known. */
export function constantOf({ made }: Value): string | number | boolean | undefined {
  return made.kind === 'constant' ? (made.value ?? '') : onlyText(made);
}

/** The text that a value must begin with, as far as that is known: `http://` for `"http://" + $host`. */
export function beginningOf({ made }: Value): string {
  return leadingText(made);
}

/** What a value is as the key of a dictionary or array; at a negative index, arrays grow. */
export function keyOf({ made }: Value): string | undefined {
  const isNegative = made.kind === 'constant' && typeof made.value === 'number' && made.value < 0;
  return isNegative ? undefined : onlyText(made);
}

/** Texts put together. */
export function joined(values: readonly Value[]): Value {
  if (values.length === 1) return values[0]!;
  let taints = noTaints;
  let known = true;
  // Whether a single quote is open matters only before a value that matters.
  let quoteOpen = false;
  let upTo = 0;
  const made: Made[] = [];
  for (let index = 0; index < values.length; index++) {
    const part = values[index]!;
    made.push(part.made);
    known &&= part.known;
    const own = inside(everyTaint(part));
    if (own.length === 0) continue;
    for (; upTo < index; upTo++) quoteOpen = quoteOpen !== leavesQuoteOpen(values[upTo]!.made);
    taints = allTaints(taints, quoteOpen ? inQuotes(own) : own);
  }
  return value(joinedText(made), taints, known);
}

/** A value that is one of the two. */
export function either(one: Value, other: Value): Value {
  if (one === other || covers(one, other)) return one;
  const both = {
    made: eitherText(one.made, other.made),
    taints: allTaints(one.taints, other.taints),
    known: one.known && other.known,
    members: eitherMembers(one, other),
    functions: eitherFunctions(one.functions, other.functions),
  };
  return sizeOf(both) > 2 * MOST_SIZE ? flat(both) : both;
}

/** What comes out of a function that lets through what its arguments carry. */
export function passed(values: readonly Value[]): Value {
  let taints = noTaints;
  for (const part of values) taints = allTaints(taints, remade(everyTaint(part)));
  return taints.length === 0 ? unknown : value(hole, taints, false);
}

/** What comes out of a function that writes its first argument in another way: encoded, trimmed, in capitals. */
export function transformed(values: readonly Value[]): Value {
  const [first] = values;
  if (first === undefined) return unknown;
  return value(reworkedText(first.made), remade(everyTaint(first)), first.known);
}

/** What others need to know of a value: how it was put together says nothing to them unless all of it is written down. */
export function forOthers(from: Value): Value {
  if (from.members !== undefined || from.functions !== undefined || isWritten(from.made)) return from;
  if (from.taints.length > 0) return value(hole, from.taints, from.known);
  return from.known ? harmless : unknown;
}

/** All that a value carries, its members included. */
export function everyTaint({ taints, members }: Value): readonly Taint[] {
  return members === undefined ? taints : allTaints(taints, taintsIn(members));
}

function taintsIn(members: Members): readonly Taint[] {
  let inner = innerTaints.get(members);
  if (inner === undefined) {
    inner = noTaints;
    for (const member of members.values()) inner = allTaints(inner, everyTaint(member));
    innerTaints.set(members, inner);
  }
  return inner;
}

const innerTaints = new WeakMap<Members, readonly Taint[]>();

/** The value one step on, with all that stands under its keys. */
export function movedOn(from: Value, step: () => TrailStep): Value {
  const { taints, members } = from;
  if (members === undefined || taintsIn(members).length === 0) {
    return taints.length === 0 ? from : { ...from, taints: moved(taints, step) };
  }
  const then = step();
  const next = new Map<string, Value>();
  for (const [key, member] of members)
    next.set(
      key,
      movedOn(member, () => then),
    );
  return { ...from, taints: moved(taints, () => then), members: next };
}

/** How much stands under the keys of a value, itself included; what stands deeper counts for twice as much. */
export function sizeOf({ members }: Value): number {
  if (members === undefined) return 1;
  let size = sizes.get(members);
  if (size === undefined) {
    size = 1;
    for (const member of members.values()) size += 2 * sizeOf(member);
    sizes.set(members, size);
  }
  return size;
}

const sizes = new WeakMap<Members, number>();

/** Of larger values, it is no longer told apart what stands where: a list may hold itself twice, again and again. */
export const MOST_SIZE = 1000;

const flat = (from: Value): Value => value(hole, inside(everyTaint(from)), from.known);

/** What stands under a key; under one that is not known, whatever stands under any. */
export function memberOf({ members, taints, known }: Value, key: string | undefined): Value {
  if (key !== undefined) {
    const member = members?.get(key) ?? members?.get(ANY);
    if (member !== undefined) return member;
    return taints.length === 0 && members !== undefined && known ? nothing : tainted(partsUnder(taints, key));
  }
  let any: Value = tainted(inside(taints));
  for (const member of members?.values() ?? []) any = either(any, member);
  return any;
}

function partsUnder(taints: readonly Taint[], key: string): readonly Taint[] {
  if (!taints.some(({ whole }) => whole)) return taints;
  return taints.map((taint) => {
    const { origin, whole } = taint;
    if (!whole || origin.kind !== 'input') return taint;
    const part = under(origin, key);
    return part === undefined ? { ...taint, whole: false } : { ...taint, origin: part };
  });
}

/** The value after something was put under keys. */
export function withMember(object: Value, keys: readonly (string | undefined)[], content: Value): Value {
  const [first, ...inner] = keys;
  const { members, taints, known, functions } = object;
  const key = first ?? (inner.length === 0 && content.members !== undefined ? ANY : undefined);
  if (key === ANY && members?.has(ANY) === true) content = either(members.get(ANY)!, content);
  if (key === undefined || (members !== undefined && members.size >= MOST_MEMBERS && !members.has(key))) {
    const all = allTaints(taints, inside(everyTaint(content)));
    return { made: hole, taints: all, known: known && content.known, members, functions };
  }
  let member = inner.length === 0 ? content : withMember(memberOf(object, key), inner, content);
  if (member.members !== undefined && sizeOf(object) + 2 * sizeOf(member) > MOST_SIZE) member = flat(member);
  return { made: hole, taints, known, members: new Map(members).set(key, member), functions };
}

const MOST_MEMBERS = 64;

/** What stands under a key that nobody knows, where it has keys of its own: the rows of a list that grows. */
const ANY = '\0any';

/** All values have their fields in one order, which the engine that runs us likes. */
function value(made: Made, taints: readonly Taint[], known: boolean): Value {
  return { made, taints, known, members: undefined, functions: undefined };
}

/** Whether `one` says already what `other` says; loops end by this. */
function covers(one: Value, other: Value): boolean {
  return (
    one.members === other.members &&
    one.functions === other.functions &&
    (one.known === other.known || !one.known) &&
    mayBe(one.made, other.made) &&
    allTaints(one.taints, other.taints) === one.taints
  );
}

function eitherMembers(one: Value, other: Value): Members | undefined {
  if (one.members === other.members || isEmpty(other)) return one.members;
  if (isEmpty(one)) return other.members;
  const members = new Map(one.members);
  let changed = false;
  for (const [key, content] of other.members ?? []) {
    const before = members.get(key) ?? (one.taints.length === 0 ? undefined : memberOf(one, key));
    const after = before === undefined ? content : either(before, content);
    if (after === before) continue;
    members.set(key, after);
    changed = true;
  }
  // What carries something as a whole carries it under every key.
  if (other.taints.length > 0) {
    for (const [key, content] of one.members ?? []) {
      if (other.members?.has(key) === true) continue;
      members.set(key, either(content, memberOf(other, key)));
      changed = true;
    }
  }
  return changed || one.members === undefined ? members : one.members;
}

const isEmpty = ({ members, taints }: Value) => members === undefined && taints.length === 0;

function eitherFunctions(one: readonly Lambda[] | undefined, other: readonly Lambda[] | undefined) {
  if (one === undefined || other === undefined || one === other) return one ?? other;
  const added = other.filter((lambda) => !one.includes(lambda));
  return added.length === 0 ? one : [...one, ...added].slice(0, 8);
}
