import type * as Ast from '../../syntax/jitterbit/ast.js';
import { isAllowList } from './allow-list.js';
import type { Cell, Check } from './ir.js';

/** The variables that a condition has checked against a list, a constant or a pattern: where it is true, and where not. */
export interface Checked {
  readonly yes: readonly Check[];
  readonly no: readonly Check[];
}

export const unchecked: Checked = { yes: [], no: [] };

/** What is known where `all` hold, or not. */
export const both = (all: readonly Checked[]): Checked => ({
  yes: all.flatMap(({ yes }) => yes).slice(0, MOST_CHECKS),
  no: common(all.map(({ no }) => no)),
});

/** What is known where one of `all` holds, or none. */
export const either = (all: readonly Checked[]): Checked => negated(both(all.map(negated)));

export const negated = ({ yes, no }: Checked): Checked => ({ yes: no, no: yes });

/** What is known of a variable by one way and by all others, too: `x == "a" || x == "b"`. */
function common([first = [], ...others]: readonly (readonly Check[])[]): readonly Check[] {
  return others.reduce((left, right) => left.filter(({ cell }) => right.some((check) => check.cell === cell)), first);
}

/**
 * What is known in the arms of a chain of conditions, arm by arm, and last where none of them holds; undefined where
 * that is nothing.
 */
export function checkedInArms(tests: readonly Checked[]): readonly (readonly Check[])[] | undefined {
  if (tests.every(({ yes, no }) => yes.length + no.length === 0)) return undefined;
  let before: readonly Check[] = [];
  const arms = tests.map(({ yes, no }) => {
    const arm = [...before, ...yes];
    before = [...before, ...no].slice(0, MOST_CHECKS);
    return arm;
  });
  return [...arms, before];
}

/** More than these behind one condition nobody needs. */
const MOST_CHECKS = 16;

/** What is known of variables behind a condition. `cell` gives the variable that a node reads, if it does no more. */
export function checkedBy(test: Ast.Node, cell: (node: Ast.Node) => Cell | undefined, level = 0): Checked {
  if (level > DEEPEST) return unchecked;
  const inner = (node: Ast.Node) => checkedBy(node, cell, level + 1);
  switch (test.kind) {
    case 'group':
      return inner(test.body);
    case 'unary':
      // Of the two readings of `!a && b` the usual one: what this trusts may be trusted.
      return test.operator === '!' ? negated(inner(test.operand)) : unchecked;
    case 'binary':
      return byOperators(test, (node) => variable(node, cell), inner);
    case 'call':
      return byCall(test, (node) => variable(node, cell));
    default:
      return unchecked;
  }
}

/** The variable that a node reads, in whatever case and without the space around it. */
function variable(node: Ast.Node, cell: (node: Ast.Node) => Cell | undefined): Cell | undefined {
  let inner = node;
  for (let level = 0; level < 4; level++) {
    if (inner.kind === 'group') inner = inner.body;
    else if (inner.kind === 'call' && SAME_WORDS.has(inner.id) && inner.arguments.length === 1)
      inner = inner.arguments[0]!;
  }
  return cell(inner);
}

const SAME_WORDS: ReadonlySet<string> = new Set(['tolower', 'toupper', 'trim', 'ltrim', 'rtrim', 'string']);

/** Conditions nest no deeper than this; looking further would cost more with each level. */
export const DEEPEST = 20;

function byOperators(
  { operators, operands }: Ast.Binary,
  cell: (node: Ast.Node) => Cell | undefined,
  checked: (node: Ast.Node) => Checked,
): Checked {
  const [operator] = operators;
  if (operators.some((other) => other !== operator)) return unchecked;
  const parts = () => operands.map(checked);
  if (operator === '&&' || operator === '&') return both(parts());
  if (operator === '||' || operator === '|') return either(parts());
  if (operands.length !== 2) return unchecked;
  const [left, right] = operands as [Ast.Node, Ast.Node];
  if (operator === '==' || operator === '!=' || operator === '<>') {
    // `RegExMatch(…) == 0` says that nothing matched, `InList(…) == true` that something was found.
    const inner = isNothing(right) ? negated(checked(left)) : isTrue(right) ? checked(left) : unchecked;
    const compared = isLiteral(right) ? cell(left) : isLiteral(left) ? cell(right) : undefined;
    const equal = { yes: [...checks(compared), ...inner.yes], no: inner.no };
    return operator === '==' ? equal : negated(equal);
  }
  return operator === '>' && isNothing(right) ? checked(left) : unchecked;
}

function byCall({ id, arguments: given }: Ast.Call, cell: (node: Ast.Node) => Cell | undefined): Checked {
  const [value, ...others] = given;
  if (value === undefined) return unchecked;
  const isCheck =
    (id === 'inlist' && others.length > 0 && others.every(isLiteral)) ||
    (id === 'equal' && others.every(isLiteral)) ||
    id === 'isinteger' ||
    (id === 'regexmatch' && others[0]?.kind === 'string' && isAllowList(others[0].value));
  if (isCheck) return { yes: checks(cell(value)), no: [] };
  // `HasKey(allowed, value)`: only what the script itself put there.
  return id === 'haskey' && others[0] !== undefined ? { yes: checks(cell(others[0]), cell(value)), no: [] } : unchecked;
}

const isLiteral = ({ kind }: Ast.Node) => kind === 'string' || kind === 'number' || kind === 'boolean';
const isNothing = (node: Ast.Node) => (node.kind === 'number' || node.kind === 'boolean') && Number(node.value) === 0;
const isTrue = (node: Ast.Node) => (node.kind === 'number' || node.kind === 'boolean') && Number(node.value) === 1;

/** A check of a variable, if it is one. */
export const checks = (cell: Cell | undefined, against?: Cell): Check[] =>
  cell === undefined ? [] : [{ cell, against }];
