import type { Span } from '../../source/source.js';
import { nothing } from '../follow/calculation.js';
import type { Cell, Node } from './ir.js';
import type { JsNode } from './javascript-names.js';
import { Paths } from './lower-javascript-paths.js';

type Parameter = Extract<JsNode, { type: 'FunctionExpression' }>['params'][number];

/** Lowers what takes values in a JavaScript: names, members and patterns. */
export abstract class Patterns extends Paths {
  /** Writes a value to a name, a member or a pattern. */
  assign(target: JsNode, value: Node, around: JsNode): Node {
    const span = this.span(around);
    switch (target.type) {
      case 'Identifier':
        return { kind: 'write', ...span, cell: this.names.cell(target), keys: [], value, targetEnd: target.range[1] };
      case 'MemberExpression': {
        const { cell, keys } = this.path(target);
        if (cell === undefined) return { kind: 'compute', ...span, operands: [...keys, value] };
        return { kind: 'write', ...span, cell, keys, value, targetEnd: target.range[1] };
      }
      case 'AssignmentPattern':
        return this.assign(target.left, this.#orElse(value, target.right), around);
      case 'ObjectPattern':
      case 'ArrayPattern':
        return this.nested(target, () => this.#takeApart(target, value, around));
      default:
        return this.sequence(around, [this.expression(target), value]);
    }
  }

  /** The variables that take the arguments of a function, and what is done for those that are more than a name. */
  parameters(parameters: readonly Parameter[]): { readonly cells: (Cell | undefined)[]; readonly before: Node[] } {
    const before: Node[] = [];
    const cells = parameters.map((parameter, index) => {
      if (parameter.type === 'Identifier') return this.names.cell(parameter);
      const span = this.span(parameter);
      if (parameter.type === 'RestElement') {
        before.push(this.assign(parameter.argument, this.argumentList(span, index + 1), parameter));
      } else {
        const given: Node = { kind: 'read', ...span, cell: this.cells.parameter(index + 1) };
        before.push(this.assign(parameter, given, parameter));
      }
      const target = parameter.type === 'AssignmentPattern' ? parameter.left : undefined;
      return target?.type === 'Identifier' ? this.names.cell(target) : undefined;
    });
    return { cells, before };
  }

  /** Each name gets what stands under its key. */
  #takeApart(target: Extract<JsNode, { type: 'ObjectPattern' | 'ArrayPattern' }>, value: Node, around: JsNode): Node {
    const span = this.span(around);
    const cell = this.cells.local(`pattern ${target.range[0]}`);
    const whole: Node = { kind: 'read', ...span, cell };
    const parts: Node[] = [{ kind: 'write', ...span, cell, keys: [], value, targetEnd: target.range[1] }];
    const under = (key: string | undefined): Node =>
      key === undefined ? whole : { kind: 'member', ...span, object: whole, keys: [text(span, key)] };
    if (target.type === 'ArrayPattern') {
      for (const [index, element] of target.elements.entries()) {
        if (element === null) continue;
        if (element.type === 'RestElement') parts.push(this.assign(element.argument, whole, around));
        else parts.push(this.assign(element, under(String(index)), around));
      }
    } else {
      for (const property of target.properties) {
        if (property.type === 'RestElement') parts.push(this.assign(property.argument, whole, around));
        else parts.push(this.assign(property.value, under(nameOf(property.key, property.computed)), around));
      }
    }
    return this.sequence(around, parts);
  }

  #orElse(value: Node, otherwise: JsNode): Node {
    const arms = [value, this.expression(otherwise)];
    return { kind: 'branch', ...this.span(otherwise), test: undefined, arms, optional: false };
  }
}

/** The key of a property as it is written; undefined where only run time knows it. */
export function nameOf(key: JsNode, computed: boolean): string | undefined {
  if (key.type === 'Identifier' && !computed) return key.name;
  return key.type === 'Literal' && !('regex' in key) ? String(key.value) : undefined;
}

const text = (span: Span, value: string): Node => ({ ...nothing(span), value });
