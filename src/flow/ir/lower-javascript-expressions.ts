import type { Constant, Node } from './ir.js';
import { childrenOf } from './javascript-names.js';
import type { JsNode } from './javascript-names.js';
import { escapesOf } from './javascript-strings.js';
import { calculation, nothing, number } from '../follow/calculation.js';
import { Patterns, nameOf } from './lower-javascript-patterns.js';
import type { Span } from '../../source/source.js';

/** Lowers the expressions of a JavaScript; statements are for whoever extends it. */
export abstract class Expressions extends Patterns {
  expression(node: JsNode): Node {
    return this.nested(node, () => this.#expression(node));
  }

  #expression(node: JsNode): Node {
    const span = this.span(node);
    switch (node.type) {
      case 'Literal':
        if (typeof node.value === 'string') return this.#text(node.value, span.start + 1, span.end - 1, span);
        if ('regex' in node) return { kind: 'constant', ...span, value: node.regex.pattern, literal: undefined };
        if (typeof node.value === 'number' || typeof node.value === 'boolean') {
          return { kind: 'constant', ...span, value: node.value, literal: undefined };
        }
        return { kind: 'constant', ...span, value: undefined, literal: undefined };
      case 'TemplateLiteral': {
        const parts = node.quasis.flatMap((quasi, index) => {
          const [start, end] = quasi.range;
          const [from, to] = [start + 1, Math.max(start + 1, end - (quasi.tail ? 1 : 2))];
          const text = this.#text(quasi.value.cooked ?? quasi.value.raw, from, to, { start, end });
          const next = node.expressions[index];
          return next === undefined ? [text] : [text, this.expression(next)];
        });
        return { kind: 'join', ...span, parts };
      }
      case 'Identifier':
        if (node.name === 'undefined') return { kind: 'constant', ...span, value: undefined, literal: undefined };
        if (node.name === 'arguments') return this.argumentList(span);
        return this.functionOfJitterbit(node) ?? { kind: 'read', ...span, cell: this.names.cell(node) };
      case 'ThisExpression':
        return { kind: 'read', ...span, cell: this.cells.local('this') };
      case 'MemberExpression':
        return this.#member(node);
      case 'CallExpression':
      case 'NewExpression':
        return this.#call(node);
      case 'AssignmentExpression':
        return this.#assignment(node);
      case 'BinaryExpression':
        if (node.operator === '+') return { kind: 'join', ...span, parts: this.#terms(node) };
        return calculation(span, [this.expression(node.left), this.expression(node.right)], [node.operator]);
      case 'LogicalExpression': {
        const left = this.expression(node.left);
        const right = this.expression(node.right);
        const [yes, no] = this.checked([node.left]) ?? [];
        // What is left of `a && b` when `a` is nothing gives nothing away.
        if (node.operator === '&&') {
          return {
            kind: 'branch',
            ...span,
            test: left,
            arms: [right],
            optional: true,
            checked: yes && [yes, no ?? []],
          };
        }
        const checked = no && [[], no, []];
        return { kind: 'branch', ...span, test: undefined, arms: [left, right], optional: false, checked };
      }
      case 'ConditionalExpression':
        return this.#conditional(node);
      case 'UnaryExpression': {
        if (node.operator === 'delete') return this.assign(node.argument, nothing(span), node);
        const value = this.expression(node.argument);
        if (node.operator === '-') return calculation(span, [number(span, 0), value], ['-']);
        return { kind: 'compute', ...span, operands: [value] };
      }
      case 'UpdateExpression': {
        const [to, back] = node.operator === '++' ? (['+', '-'] as const) : (['-', '+'] as const);
        const next = calculation(span, [this.expression(node.argument), number(span, 1)], [to]);
        const written = this.assign(node.argument, next, node);
        // `a++` gives what there was before.
        return node.prefix ? written : calculation(span, [written, number(span, 1)], [back]);
      }
      case 'SequenceExpression':
        return { kind: 'sequence', ...span, items: node.expressions.map((item) => this.expression(item)) };
      case 'ArrayExpression': {
        const entries = node.elements.flatMap((element, index) =>
          element === null ? [] : [{ key: String(index), value: this.expression(element) }],
        );
        return { kind: 'collection', ...span, entries };
      }
      case 'ObjectExpression':
        return { kind: 'collection', ...span, entries: node.properties.map((property) => this.#entry(property)) };
      case 'ClassDeclaration':
      case 'ClassExpression': {
        const entries = node.body.body.flatMap((member) =>
          'value' in member && member.value !== null && 'key' in member
            ? [{ key: nameOf(member.key, member.computed), value: this.expression(member.value) }]
            : [],
        );
        return { kind: 'collection', ...span, entries };
      }
      case 'SpreadElement':
        return this.expression(node.argument);
      case 'ChainExpression':
        return this.expression(node.expression);
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
        return this.function(node);
      default:
        return { kind: 'compute', ...span, operands: this.#inside(node) };
    }
  }

  #text(value: string, start: number, end: number, span: Span): Constant {
    const escapes = escapesOf(this.code.text.text.slice(start, end));
    return { kind: 'constant', ...span, value, literal: { code: this.code, text: value, start, escapes } };
  }

  /** `a + b + c`, which the parser nests to the left. */
  #terms(node: JsNode): Node[] {
    const terms: Node[] = [];
    let left = node;
    while (left.type === 'BinaryExpression' && left.operator === '+') {
      terms.push(this.expression(left.right));
      left = left.left;
    }
    terms.push(this.expression(left));
    return terms.reverse();
  }

  #member(node: Extract<JsNode, { type: 'MemberExpression' }>): Node {
    const span = this.span(node);
    if (!node.computed && node.property.type === 'Identifier' && node.property.name === 'length') {
      return { kind: 'compute', ...span, operands: [this.expression(node.object)] };
    }
    if (node.object.type === 'Identifier' && node.object.name === 'arguments') {
      const { property } = node;
      if (property.type === 'Literal' && typeof property.value === 'number') {
        return { kind: 'read', ...span, cell: this.cells.parameter(property.value + 1) };
      }
      return { kind: 'branch', ...span, test: this.expression(property), arms: this.arguments(span), optional: false };
    }
    const known = this.functionOfJitterbit(node);
    if (known !== undefined) return known;
    const { cell, object, keys } = this.path(node);
    const base: Node = cell === undefined ? object : { kind: 'read', ...this.span(node), cell };
    return keys.length === 0 ? base : { kind: 'member', ...span, object: base, keys };
  }

  #call(node: CallNode): Node {
    const { callee } = node;
    const span = this.span(node);
    const from = fromArguments(node);
    if (from !== undefined) return this.argumentList(span, from);
    const args = (fromTheEnd(node) ?? node.arguments).map((argument) =>
      typeof argument === 'number' ? number(span, argument) : this.expression(argument),
    );
    const base = { kind: 'call', ...span, nameEnd: callee.range[1], arguments: args } as const;
    const constructs = node.type === 'NewExpression' ? 'new ' : '';
    if (callee.type === 'Identifier') {
      const { name } = callee;
      if (this.names.isFree(callee)) {
        return { ...base, name, id: constructs + name, receiver: undefined, callee: undefined };
      }
      const alias = this.aliases.get(this.names.cell(callee));
      if (alias !== undefined) return { ...base, name, id: constructs + alias, receiver: undefined, callee: undefined };
      return { ...base, name, id: constructs, receiver: undefined, callee: this.expression(callee) };
    }
    if (callee.type !== 'MemberExpression') {
      return { ...base, name: '', id: '', receiver: undefined, callee: this.expression(callee) };
    }
    const path = this.builtIn(callee);
    if (path !== undefined)
      return { ...base, name: path, id: constructs + path, receiver: undefined, callee: undefined };
    const method = nameOf(callee.property, callee.computed) ?? '';
    const receiver = this.expression(callee.object);
    if (method === 'bind' && args.length < 2) return receiver;
    return { ...base, name: method, id: idOf(method, node), receiver, callee: undefined };
  }

  #assignment(node: Extract<JsNode, { type: 'AssignmentExpression' }>): Node {
    const span = this.span(node);
    const right = this.expression(node.right);
    switch (node.operator) {
      case '=':
        return this.assign(node.left, right, node);
      case '+=':
        return this.assign(node.left, { kind: 'join', ...span, parts: [this.expression(node.left), right] }, node);
      case '||=':
      case '&&=':
      case '??=': {
        const arms = [this.expression(node.left), right];
        return this.assign(node.left, { kind: 'branch', ...span, test: undefined, arms, optional: false }, node);
      }
      default:
        return this.assign(
          node.left,
          calculation(span, [this.expression(node.left), right], [node.operator.slice(0, -1)]),
          node,
        );
    }
  }

  /** `a ? b : c ? d : e` as one branch: a long one is no deep one. */
  #conditional(node: Extract<JsNode, { type: 'ConditionalExpression' }>): Node {
    const tests: JsNode[] = [];
    const arms: Node[] = [];
    let rest: JsNode = node;
    while (rest.type === 'ConditionalExpression') {
      tests.push(rest.test);
      arms.push(this.expression(rest.consequent));
      rest = rest.alternate;
    }
    arms.push(this.expression(rest));
    return { kind: 'branch', ...this.span(node), ...this.tests(node, tests), arms, optional: false };
  }

  #entry(property: Extract<JsNode, { type: 'ObjectExpression' }>['properties'][number]) {
    if (property.type === 'SpreadElement') return { key: undefined, value: this.expression(property.argument) };
    const { key, value, computed } = property;
    return { key: nameOf(key, computed), value: this.expression(value) };
  }

  /** What is in a node that this does not know: newer JavaScript than Jitterbit runs. */
  #inside(node: JsNode): Node[] {
    return childrenOf(node).map((child) => this.statement(child));
  }
}

type CallNode = Extract<JsNode, { type: 'CallExpression' | 'NewExpression' }>;

function idOf(method: string, node: CallNode): string {
  if (fromTheEnd(node) !== undefined) return '.slice';
  return method === 'replace' && replacesOnce(node) ? '.replace once' : `.${method}`;
}

/** `text.replace("a", "b")` leaves all but the first, and so does a pattern without `g`, unless it takes all at once. */
function replacesOnce({ arguments: [pattern] }: CallNode): boolean {
  if (pattern?.type !== 'Literal') return pattern?.type === 'TemplateLiteral';
  return !('regex' in pattern) || (!pattern.regex.flags.includes('g') && !/[*+]\$?$/.test(pattern.regex.pattern));
}

/** `[].slice.call(arguments, 1)`: which of them comes first, counted from 1. */
function fromArguments({ callee, arguments: [list, first] }: CallNode): number | undefined {
  if (list?.type !== 'Identifier' || list.name !== 'arguments' || callee.type !== 'MemberExpression') return undefined;
  const path = [nameOf(callee.property, callee.computed)];
  const { object } = callee;
  if (object.type === 'MemberExpression') path.unshift(nameOf(object.property, object.computed));
  else if (object.type === 'Identifier') path.unshift(object.name);
  if (path.join('.') === 'Array.from') return 1;
  if (path.join('.') !== 'slice.call') return undefined;
  const skipped = first?.type === 'Literal' ? SKIPPED.exec(first.raw)?.[0] : undefined;
  return Number(skipped ?? 0) + 1;
}

/** `text.substr(text.length - 4)`: the last four characters. */
function fromTheEnd({ callee, arguments: given }: CallNode) {
  const [start, ...others] = given;
  if (callee.type !== 'MemberExpression' || callee.computed || callee.property.type !== 'Identifier') return undefined;
  if (!CUTS.has(callee.property.name) || others.length > 0 || start?.type !== 'BinaryExpression') return undefined;
  const { left, operator, right } = start;
  if (operator !== '-' || right.type !== 'Literal' || typeof right.value !== 'number') return undefined;
  const isLength =
    left.type === 'MemberExpression' && left.property.type === 'Identifier' && left.property.name === 'length';
  return isLength && isSame(left.object, callee.object) ? [-right.value] : undefined;
}

const SKIPPED = /^\d$/;

const CUTS: ReadonlySet<string> = new Set(['substr', 'substring', 'slice']);

const isSame = (one: JsNode, other: JsNode) =>
  one.type === 'Identifier' && other.type === 'Identifier' && one.name === other.name;
