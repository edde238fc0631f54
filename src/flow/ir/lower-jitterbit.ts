import type { Code } from '../../model/artifact.js';
import type * as Ast from '../../syntax/jitterbit/ast.js';
import { calculation, number } from '../follow/calculation.js';
import type { ProjectCells } from './cells.js';
import { checkedBy, checkedInArms } from './guards.js';
import type { Branch, Cell, Node } from './ir.js';

/** Lowers the statements of a Jitterbit Script. */
export function lowerJitterbit(code: Code, statements: readonly Ast.Node[], cells: ProjectCells): Node {
  const lower = new Lowering(code, cells);
  const items = statements.map((statement) => lower.node(statement));
  return { kind: 'sequence', start: items[0]?.start ?? 0, end: items.at(-1)?.end ?? 0, items };
}

/** `_1`, `_2`, …: the arguments of the script. */
const PARAMETER = /^_(?<number>[1-9]\d?)$/;

class Lowering {
  constructor(
    readonly code: Code,
    readonly cells: ProjectCells,
  ) {}

  node(node: Ast.Node): Node {
    const { start, end } = node;
    switch (node.kind) {
      case 'string': {
        const literal = { code: this.code, text: node.value, start: start + 1, escapes: node.escapes };
        return { kind: 'constant', start, end, value: node.value, literal };
      }
      case 'number':
      case 'boolean':
        return { kind: 'constant', start, end, value: node.value, literal: undefined };
      case 'empty':
        return { kind: 'constant', start, end, value: undefined, literal: undefined };
      case 'local':
      case 'global':
        return { kind: 'read', start, end, cell: cellOf(this.cells, node) };
      case 'field':
        return { kind: 'field', start, end, path: node.path };
      case 'call':
        return this.#call(node);
      case 'index':
        return { kind: 'member', start, end, object: this.node(node.object), keys: this.#all(node.keys) };
      case 'unary':
        return this.#unary(node);
      case 'binary':
        return this.#binary(node);
      case 'assignment':
        return this.#assignment(node);
      case 'collection': {
        const entries = node.items.map((item, index) => ({ key: String(index), value: this.node(item) }));
        return { kind: 'collection', start, end, entries };
      }
      case 'group':
      case 'brackets':
        return this.node(node.body);
      case 'block':
        return { kind: 'sequence', start, end, items: this.#all(node.statements) };
      case 'invalid':
        // What could be read there is still looked at, but nothing is made of it.
        return { kind: 'compute', start, end, operands: this.#all(node.parts) };
    }
  }

  #all(nodes: readonly Ast.Node[]): Node[] {
    return nodes.map((node) => this.node(node));
  }

  #call(node: Ast.Call): Node {
    const { start, end } = node;
    const args = this.#all(node.arguments);
    switch (node.id) {
      case 'if': {
        const [test, ...arms] = args;
        const checked = this.#checked(node.arguments.slice(0, 1));
        return { kind: 'branch', start, end, test, arms: arms.slice(0, 2), optional: arms.length < 2, checked };
      }
      case 'case': {
        // All conditions first, then one of the values: a condition that changes something is rarer than a long list.
        const items = args.filter((_, index) => index % 2 === 0);
        const arms = args.filter((_, index) => index % 2 === 1);
        const test: Node = { kind: 'sequence', start, end, items };
        const checked = this.#checked(node.arguments.filter((_, index) => index % 2 === 0));
        return { kind: 'branch', start, end, test, arms, optional: true, checked };
      }
      case 'while':
        return { kind: 'loop', start, end, body: { kind: 'sequence', start, end, items: args } };
      case 'eval':
        if (args.length < 2) break;
        return { kind: 'attempt', start, end, body: args[0]!, handler: args[1]!, caught: undefined };
      case 'ifnull':
      case 'ifempty':
        return { kind: 'branch', start, end, test: undefined, arms: args, optional: false };
      case 'null':
        return { kind: 'constant', start, end, value: undefined, literal: undefined };
    }
    const { name, id, nameEnd } = node;
    return { kind: 'call', start, end, name, id, nameEnd, arguments: args, receiver: undefined, callee: undefined };
  }

  #checked(tests: readonly Ast.Node[]): Branch['checked'] {
    return checkedInArms(tests.map((test) => checkedBy(test, (read) => this.#variable(read))));
  }

  /** The variable that a node reads, if it does no more. */
  #variable(node: Ast.Node): Cell | undefined {
    return node.kind === 'local' || node.kind === 'global' ? cellOf(this.cells, node) : undefined;
  }

  #unary({ start, end, operator, operand, prefix }: Ast.Unary): Node {
    const span = { start, end };
    const value = this.node(operand);
    if (operator === '-') return calculation(span, [number(span, 0), value], ['-']);
    if (operator !== '++' && operator !== '--') return { kind: 'compute', ...span, operands: [value] };
    const next = calculation(span, [value, number(span, 1)], operator === '++' ? ['+'] : ['-']);
    const written = this.#write(operand, next, span) ?? next;
    // `a++` gives what there was before.
    return prefix ? written : calculation(span, [written, number(span, 1)], operator === '++' ? ['-'] : ['+']);
  }

  #binary({ start, end, operators, operands }: Ast.Binary): Node {
    const nodes = this.#all(operands);
    if (operators.every((operator) => operator === '+')) return { kind: 'join', start, end, parts: nodes };
    if (!SHORT_CIRCUITS.has(operators[0]!)) return calculation({ start, end }, nodes, operators);
    // Under both readings of `!a && b` it is `b` that may be left out.
    const rest: Node = { kind: 'sequence', start, end, items: nodes.slice(1) };
    const found = this.#checked(operands.slice(0, 1));
    const checked = found && (ALTERNATIVES.has(operators[0]!) ? found.toReversed() : found);
    return {
      kind: 'compute',
      start,
      end,
      operands: [{ kind: 'branch', start, end, test: nodes[0], arms: [rest], optional: true, checked }],
    };
  }

  #assignment({ start, end, operator, target, value }: Ast.Assignment): Node {
    const right = this.node(value);
    const kept: Node =
      operator === '='
        ? right
        : operator === '+='
          ? { kind: 'join', start, end, parts: [this.node(target), right] }
          : calculation({ start, end }, [this.node(target), right], [operator.charAt(0)]);
    return this.#write(target, kept, { start, end }) ?? { kind: 'compute', start, end, operands: [kept] };
  }

  /** A write to a variable or a member of one; undefined where the target is neither. */
  #write(target: Ast.Node, value: Node, { start, end }: { start: number; end: number }): Node | undefined {
    const [object, keys] = target.kind === 'index' ? [target.object, target.keys] : [target, []];
    if (object.kind !== 'local' && object.kind !== 'global') return undefined;
    return {
      kind: 'write',
      start,
      end,
      cell: cellOf(this.cells, object),
      keys: this.#all(keys),
      value,
      targetEnd: target.end,
    };
  }
}

const ALTERNATIVES: ReadonlySet<Ast.BinaryOperator> = new Set(['||', '|']);
const SHORT_CIRCUITS: ReadonlySet<Ast.BinaryOperator> = new Set(['&&', '&', '||', '|']);

/** The variable that a name stands for. */
function cellOf(cells: ProjectCells, { kind, name }: Ast.LocalVariable | Ast.GlobalVariable): Cell {
  if (kind === 'global') return cells.global(name);
  if (!name.startsWith('_')) return cells.local(name);
  const parameter = PARAMETER.exec(name)?.groups?.number;
  return parameter === undefined ? cells.local(name) : cells.parameter(parameter);
}
