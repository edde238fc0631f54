import type * as Ast from '../syntax/jitterbit/ast.js';
import type { Cell } from './ir.js';

/** The variables that a condition has checked against a list, a constant or a pattern: where it is true, and where not. */
export interface Checked {
  readonly yes: readonly Cell[];
  readonly no: readonly Cell[];
}

/** What is known of variables behind a condition. `cell` gives the variable that a node reads, if it does no more. */
export function checkedBy(test: Ast.Node, cell: (node: Ast.Node) => Cell | undefined): Checked {
  switch (test.kind) {
    case 'group':
      return checkedBy(test.body, cell);
    case 'unary': {
      // Where the two readings of `!a && b` differ, nothing is known for sure.
      if (test.operator !== '!' || test.wideEnd !== test.operand.end) return nothing;
      const { yes, no } = checkedBy(test.operand, cell);
      return { yes: no, no: yes };
    }
    case 'binary':
      return byOperators(test, cell);
    case 'call':
      return byCall(test, cell);
    default:
      return nothing;
  }
}

const nothing: Checked = { yes: [], no: [] };

function byOperators({ operators, operands }: Ast.Binary, cell: (node: Ast.Node) => Cell | undefined): Checked {
  const [operator] = operators;
  if (operators.some((other) => other !== operator)) return nothing;
  const parts = () => operands.map((operand) => checkedBy(operand, cell));
  if (operator === '&&' || operator === '&') return { yes: parts().flatMap(({ yes }) => yes), no: [] };
  if (operator === '||' || operator === '|') return { yes: [], no: parts().flatMap(({ no }) => no) };
  if (operands.length !== 2) return nothing;
  const [left, right] = operands as [Ast.Node, Ast.Node];
  if (operator === '==' || operator === '!=' || operator === '<>') {
    // `RegExMatch(…) == 0` says that nothing matched.
    const inner = right.kind === 'number' && right.value === 0 ? checkedBy(left, cell) : nothing;
    const compared = isLiteral(right) ? cell(left) : isLiteral(left) ? cell(right) : undefined;
    const equal = { yes: [...present(compared), ...inner.no], no: inner.yes };
    return operator === '==' ? equal : { yes: equal.no, no: equal.yes };
  }
  return operator === '>' && right.kind === 'number' && right.value === 0 ? checkedBy(left, cell) : nothing;
}

function byCall({ id, arguments: given }: Ast.Call, cell: (node: Ast.Node) => Cell | undefined): Checked {
  const [value, ...others] = given;
  if (value === undefined) return nothing;
  const checks =
    (id === 'inlist' && others.length > 0 && others.every(isLiteral)) ||
    (id === 'equal' && others.every(isLiteral)) ||
    id === 'isinteger' ||
    (id === 'regexmatch' && others[0]?.kind === 'string' && /^\^.*\$$/s.test(others[0].value));
  if (checks) return { yes: present(cell(value)), no: [] };
  // `HasKey(allowed, value)`: only what the script itself put there.
  return id === 'haskey' && others[0] !== undefined ? { yes: present(cell(others[0])), no: [] } : nothing;
}

const isLiteral = ({ kind }: Ast.Node) => kind === 'string' || kind === 'number' || kind === 'boolean';

const present = (cell: Cell | undefined) => (cell === undefined ? [] : [cell]);
