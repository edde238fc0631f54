import type { Span } from '../../source/source.js';
import type { Constant, Node, Operator } from '../ir/ir.js';

/** A chain of operators; of arithmetic, what they are is kept. */
export function calculation({ start, end }: Span, operands: readonly Node[], operators: readonly string[]): Node {
  const isArithmetic = operators.every((operator): operator is Operator => ARITHMETIC.has(operator));
  return { kind: 'compute', start, end, operands, operators: isArithmetic ? operators : undefined };
}

/** A number that is not written down as such. */
export const number = ({ start, end }: Span, value: number): Constant => ({
  kind: 'constant',
  start,
  end,
  value,
  literal: undefined,
});

/** No value at all. */
export const nothing = ({ start, end }: Span): Constant => ({
  kind: 'constant',
  start,
  end,
  value: undefined,
  literal: undefined,
});

const ARITHMETIC: ReadonlySet<string> = new Set<Operator>(['+', '-', '*', '/', '%']);
