import type { Rule } from '../src/plugin.js';

/** Every built-in rule, in reading order; the only registry. */
export const rules: readonly Rule[] = [];
