import { either, harmless, memberOf, nothing, withMember } from './abstract.js';
import type { Value } from './abstract.js';

/** What a method of a list hands to the function that it is given, and what it gives for what that gives back. */
export interface ListMethod {
  given(list: Value, values: readonly Value[]): Value[];
  gives(list: Value, returned: Value, values: readonly Value[]): Value;
}

/** By id; their first argument is the function. */
export const listMethods: ReadonlyMap<string, ListMethod> = new Map<string, ListMethod>([
  ['.forEach', { given: eachOf, gives: () => nothing }],
  ['.map', { given: eachOf, gives: (_list, returned) => listOf(returned) }],
  ['.filter', { given: eachOf, gives: (list) => listOf(anyOf(list)) }],
  ['.find', { given: eachOf, gives: anyOf }],
  ['.some', { given: eachOf, gives: () => harmless }],
  ['.every', { given: eachOf, gives: () => harmless }],
  ['.findIndex', { given: eachOf, gives: () => harmless }],
  ['.sort', { given: (list) => [anyOf(list), anyOf(list)], gives: (list) => listOf(anyOf(list)) }],
  ['.reduce', { given: reduced, gives: (list, returned, [, first]) => either(returned, first ?? anyOf(list)) }],
  ['.reduceRight', { given: reduced, gives: (list, returned, [, first]) => either(returned, first ?? anyOf(list)) }],
]);

function eachOf(list: Value): Value[] {
  return [anyOf(list), harmless, list];
}

function reduced(list: Value, [, first]: readonly Value[]): Value[] {
  const any = anyOf(list);
  return [first === undefined ? any : either(first, any), any, harmless, list];
}

function anyOf(list: Value): Value {
  return memberOf(list, undefined);
}

function listOf(member: Value): Value {
  return withMember(harmless, [undefined], member);
}
