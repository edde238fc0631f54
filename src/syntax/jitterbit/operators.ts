import type { UnaryOperator } from './ast.js';
import { Kind, OPERATORS, operatorKind } from './tokens.js';

/** The kinds from here on are those of assignments. */
export const FIRST_ASSIGNMENT = operatorKind('=');

/**
 * How tight the binary operators bind, by kind, from 1; 0 for all other kinds. `&&` and `||` bind alike, as in npm
 * jitterbit-script 1.0.14.
 */
export const LEVELS = new Uint8Array(FIRST_ASSIGNMENT + OPERATORS.length);
for (const [level, operators] of [
  [1, ['&&', '&', '||', '|']],
  [2, ['==', '!=', '<>', '<=', '>=', '<', '>']],
  [3, ['+', '-']],
  [4, ['*', '/', '%']],
  [5, ['^']],
] as const) {
  for (const operator of operators) LEVELS[operatorKind(operator)] = level;
}

/** The operators that can stand before a value, by kind. */
export const PREFIXES: readonly (UnaryOperator | undefined)[] = Object.assign(new Array<undefined>(LEVELS.length), {
  [Kind.not]: '!',
  [Kind.increment]: '++',
  [Kind.decrement]: '--',
  [operatorKind('-')]: '-',
  [operatorKind('+')]: '+',
});

/** 1 for the kinds that a value can begin with. */
export const STARTS_VALUE = Uint8Array.from(LEVELS, (_, kind) =>
  Number((kind >= Kind.string && kind <= Kind.openBrace) || (kind >= Kind.not && kind <= Kind.decrement)),
);
