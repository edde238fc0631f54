import { constantOf, keyOf } from '../follow/abstract.js';
import type { Value } from '../follow/abstract.js';
import { looksLikeValue, secretName } from './names.js';

/**
 * The name of the secret that a value is, in the row of a table: `["X-Api-Key", value]`, `{ name: "X-Api-Key", value: … }`.
 * `key` is what the value stands under, and `sibling` knows the others. Of two texts in an array, the first may as well
 * be what the second one says, so that must look like a secret.
 */
export function rowName(key: string, value: Value, sibling: (key: string) => Value | undefined): string | undefined {
  const names = key === '1' ? FIRST : VALUE.test(key) ? NAMES : NO_NAMES;
  for (const name of names) {
    const found = sibling(name);
    const text = found && keyOf(found);
    if (text === undefined || secretName(text) === undefined) continue;
    if (key !== '1' || looksLikeValue(String(constantOf(value) ?? ''))) return text;
  }
  return undefined;
}

const FIRST = ['0'];
const NAMES = ['name', 'key', 'header', 'Name', 'Key', 'Header'];
const NO_NAMES: readonly string[] = [];
const VALUE = /^value$/i;
