import { isAllowList } from './allow-list.js';
import { DEEPEST, both, checks, either, negated, unchecked } from './guards.js';
import type { Checked } from './guards.js';
import type { Cell } from './ir.js';
import type { JsNode } from './javascript-names.js';

/** What is known of variables behind a condition of JavaScript. `cell` gives the variable that a node reads, if any. */
export function checkedByJavaScript(test: JsNode, cell: (node: JsNode) => Cell | undefined, level = 0): Checked {
  const inner = (node: JsNode) => (level < DEEPEST ? checkedByJavaScript(node, cell, level + 1) : unchecked);
  const variable = (node: JsNode) => cell(sameWords(node));
  switch (test.type) {
    case 'UnaryExpression':
      if (test.operator === '~') return indexOf(test.argument, variable);
      return test.operator === '!' ? negated(inner(test.argument)) : unchecked;
    case 'LogicalExpression':
      if (test.operator === '??') return unchecked;
      return (test.operator === '&&' ? both : either)([inner(test.left), inner(test.right)]);
    case 'BinaryExpression':
      return byOperator(test, variable);
    case 'CallExpression':
      return byCall(test, variable);
    case 'MemberExpression':
      // `allowed[value]`
      return test.computed ? { yes: found(test.object, test.property, variable), no: [] } : unchecked;
    default:
      return unchecked;
  }
}

/** What is known where the value of a `switch` is that of one of these cases. */
export function checkedByCase(
  discriminant: JsNode,
  tests: readonly (JsNode | null)[],
  cell: (node: JsNode) => Cell | undefined,
): Checked {
  const isKnown = tests.length > 0 && tests.every((test) => test !== null && isLiteral(test));
  return isKnown ? { yes: checks(cell(sameWords(discriminant))), no: [] } : unchecked;
}

type Variable = (node: JsNode) => Cell | undefined;

function byOperator(
  { operator, left, right }: Extract<JsNode, { type: 'BinaryExpression' }>,
  variable: Variable,
): Checked {
  switch (operator) {
    case '==':
    case '===':
      return equal(left, right, variable);
    case '!=':
    case '!==':
      return negated(equal(left, right, variable));
    case '>':
      return numberOf(right) === -1 ? indexOf(left, variable) : unchecked;
    case '>=':
      return numberOf(right) === 0 ? indexOf(left, variable) : unchecked;
    case '<':
      return numberOf(right) === 0 ? negated(indexOf(left, variable)) : unchecked;
    case 'in':
      return { yes: found(right, left, variable), no: [] };
    default:
      return unchecked;
  }
}

function equal(left: JsNode, right: JsNode, variable: Variable): Checked {
  if (numberOf(right) === -1 && left.type === 'CallExpression') return negated(indexOf(left, variable));
  // `typeof x === "number"`
  if (left.type === 'UnaryExpression' && left.operator === 'typeof') {
    const isPlain = right.type === 'Literal' && (right.value === 'number' || right.value === 'boolean');
    return isPlain ? { yes: checks(variable(left.argument)), no: [] } : unchecked;
  }
  const compared = isLiteral(right) ? left : isLiteral(left) ? right : undefined;
  return compared === undefined ? unchecked : { yes: checks(variable(compared)), no: [] };
}

/** `list.indexOf(value)`, where it is not -1. */
function indexOf(node: JsNode, variable: Variable): Checked {
  if (node.type !== 'CallExpression' || methodOf(node) !== 'indexOf') return unchecked;
  return { yes: inList(node, variable), no: [] };
}

function byCall(node: Extract<JsNode, { type: 'CallExpression' }>, variable: Variable): Checked {
  const [value] = node.arguments;
  const { callee } = node;
  if (value === undefined) return unchecked;
  if (callee.type === 'Identifier') {
    const numbers = { yes: checks(variable(value)), no: [] };
    if (callee.name === 'isNaN') return negated(numbers);
    return callee.name === 'isFinite' ? numbers : unchecked;
  }
  if (callee.type !== 'MemberExpression') return unchecked;
  switch (methodOf(node)) {
    case 'includes':
      return { yes: inList(node, variable), no: [] };
    case 'hasOwnProperty':
      return { yes: found(callee.object, value, variable), no: [] };
    case 'isInteger':
      return { yes: checks(variable(value)), no: [] };
    case 'test':
      return { yes: matches(callee.object) ? checks(variable(value)) : [], no: [] };
    case 'match':
      return { yes: matches(value) ? checks(variable(callee.object)) : [], no: [] };
    default:
      return unchecked;
  }
}

/** A check of a value against a list that is written down, or against a variable. */
function inList({ callee, arguments: given }: Extract<JsNode, { type: 'CallExpression' }>, variable: Variable) {
  const [value] = given;
  if (callee.type !== 'MemberExpression' || value === undefined) return [];
  return found(callee.object, value, variable);
}

function found(list: JsNode, value: JsNode, variable: Variable) {
  if (list.type === 'ArrayExpression') {
    const isWritten = list.elements.every((element) => element !== null && isLiteral(element));
    return isWritten ? checks(variable(value)) : [];
  }
  const against = list.type === 'Identifier' ? variable(list) : undefined;
  return against === undefined && list.type !== 'ObjectExpression' ? [] : checks(variable(value), against);
}

/** Whether a regular expression is one that tells what is allowed; with `m`, it looks at one line alone. */
const matches = (node: JsNode) =>
  node.type === 'Literal' && 'regex' in node && !node.regex.flags.includes('m') && isAllowList(node.regex.pattern);

/** A value in whatever case and without the space around it. */
function sameWords(node: JsNode): JsNode {
  let inner = node;
  for (let level = 0; level < 4; level++) {
    if (inner.type !== 'CallExpression') return inner;
    const { callee, arguments: given } = inner;
    if (callee.type === 'Identifier' && callee.name === 'String' && given.length === 1) inner = given[0]!;
    else if (callee.type === 'MemberExpression' && SAME_WORDS.has(methodOf(inner) ?? '')) inner = callee.object;
    else return inner;
  }
  return inner;
}

const SAME_WORDS: ReadonlySet<string> = new Set(['toLowerCase', 'toUpperCase', 'trim', 'toString']);

const methodOf = ({ callee }: Extract<JsNode, { type: 'CallExpression' }>) =>
  callee.type === 'MemberExpression' && !callee.computed && callee.property.type === 'Identifier'
    ? callee.property.name
    : undefined;

const isLiteral = (node: JsNode) =>
  (node.type === 'Literal' && !('regex' in node) && node.value !== null) || numberOf(node) !== undefined;

/** The number that is written there, with its sign. */
function numberOf(node: JsNode): number | undefined {
  if (node.type === 'UnaryExpression' && node.operator === '-') {
    const value = numberOf(node.argument);
    return value === undefined ? undefined : -value;
  }
  return node.type === 'Literal' && typeof node.value === 'number' ? node.value : undefined;
}
