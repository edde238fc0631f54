import { constantOf, harmless, joined, passed, written } from './abstract.js';
import type { Value } from './abstract.js';
import type { Operator } from '../ir/ir.js';
import { Label, noTaints, only } from './taint.js';

/** What comes out of a chain of operators, read from the left: a number where all that goes in is known. */
export function computed(values: readonly Value[], operators: readonly Operator[] = []): Value {
  if (operators.length === 0 || operators.length !== values.length - 1) return harmless;
  const random = values.some(({ taints }) => taints.length > 0) ? only(passed(values).taints, Label.RANDOM) : noTaints;
  if (random.length > 0) return { ...harmless, taints: random };
  let result: number | undefined;
  for (const [index, value] of values.entries()) {
    const number = constantOf(value);
    if (typeof number !== 'number') return harmless;
    result = result === undefined ? number : calculate(result, operators[index - 1]!, number);
  }
  return result !== undefined && Number.isFinite(result) ? number(result) : harmless;
}

/** `a + b + …`: numbers at the beginning are added up, and from the first text on all is put together. */
export function added(values: readonly Value[]): Value {
  let sum = 0;
  let count = 0;
  for (; count < values.length; count++) {
    const value = constantOf(values[count]!);
    if (typeof value !== 'number') break;
    sum += value;
  }
  return count < 2 ? joined(values) : joined([number(sum), ...values.slice(count)]);
}

const number = (value: number): Value => written({ kind: 'constant', start: 0, end: 0, value, literal: undefined });

function calculate(left: number, operator: Operator, right: number): number {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    case '%':
      return left % right;
  }
}
