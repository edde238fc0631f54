import type { Code } from '../../model/artifact.js';
import type { Span } from '../../source/source.js';
import type { ProjectCells } from './cells.js';
import { checkedInArms } from './guards.js';
import { checkedByJavaScript } from './guards-javascript.js';
import type { Branch, Cell, Node } from './ir.js';
import type { JsNode, Names } from './javascript-names.js';

/** Lowers what names variables in a JavaScript, and what checks them; the rest is for whoever extends it. */
export abstract class Paths {
  /** Passages that were left out, since they are nested too deep. */
  readonly tooDeep: Span[] = [];
  /** Variables that stand for a function of Jitterbit or JavaScript: `var log = WriteToOperationLog`. */
  readonly aliases = new Map<Cell, string>();
  #depth = 0;

  constructor(
    readonly code: Code,
    readonly names: Names,
    readonly cells: ProjectCells,
  ) {}

  abstract statement(node: JsNode): Node;
  abstract function(
    node: Extract<JsNode, { type: 'FunctionDeclaration' | 'FunctionExpression' | 'ArrowFunctionExpression' }>,
  ): Node;

  abstract expression(node: JsNode): Node;

  /** The conditions of a branch, and what they have checked. */
  tests(around: JsNode, tests: readonly JsNode[]): Pick<Branch, 'test' | 'checked'> {
    const nodes = tests.map((test) => this.expression(test));
    return { test: this.sequence(around, nodes), checked: this.checked(tests) };
  }

  checked(tests: readonly JsNode[]): Branch['checked'] {
    return checkedInArms(tests.map((test) => checkedByJavaScript(test, (node) => this.variable(node))));
  }

  /** The variable that a node reads, if it does no more. */
  variable(node: JsNode): Cell | undefined {
    if (node.type !== 'Identifier' && node.type !== 'MemberExpression') return undefined;
    const { cell, keys } = this.path(node);
    return keys.length === 0 ? cell : undefined;
  }

  sequence(around: JsNode, items: readonly Node[]): Node {
    return items.length === 1 ? items[0]! : { kind: 'sequence', ...this.span(around), items };
  }

  present(nodes: readonly (JsNode | null)[]): Node[] {
    return nodes.flatMap((node) => (node === null ? [] : [this.statement(node)]));
  }

  span({ range }: JsNode): Span {
    return { start: range[0], end: range[1] };
  }

  nested(node: JsNode, lower: () => Node): Node {
    if (this.#depth >= MOST_LEVELS) {
      this.tooDeep.push(this.span(node));
      return { kind: 'compute', ...this.span(node), operands: [] };
    }
    this.#depth++;
    const lowered = lower();
    this.#depth--;
    return lowered;
  }

  /** `Jitterbit.GetVar`, `JSON.stringify`, `Math.round`: a path that begins with a name that is not the script's. */
  builtIn(node: JsNode): string | undefined {
    if (node.type !== 'MemberExpression') return undefined;
    const { object, property, computed } = node;
    if (computed || property.type !== 'Identifier' || object.type !== 'Identifier') return undefined;
    if (OF_FUNCTIONS.has(property.name)) return undefined;
    return this.names.isFree(object) && /^[A-Z]/.test(object.name) ? `${object.name}.${property.name}` : undefined;
  }

  /** A function of Jitterbit as a value, such as `WriteToOperationLog` where it is handed on. */
  functionOfJitterbit(node: JsNode): Node | undefined {
    const name = node.type === 'Identifier' && this.names.isFree(node) ? node.name : this.builtIn(node);
    if (name === undefined || !OF_JITTERBIT.test(name)) return undefined;
    const span = this.span(node);
    const cells = [1, 2, 3].map((number) => this.cells.local(`${name} ${number}`));
    const reads = cells.map((cell) => ({ kind: 'read', ...span, cell }) as const);
    const called = { nameEnd: span.end, receiver: undefined, callee: undefined, arguments: reads };
    const value: Node = { kind: 'call', ...span, name, id: name, ...called };
    const locals = new Set(cells.map((cell) => cell.name));
    const body: Node = { kind: 'return', ...span, value, fails: false };
    return { kind: 'lambda', ...span, name, parameters: cells, locals, body };
  }

  /** What `arguments` may hold, as a list. */
  argumentList(span: Span, from = 1): Node {
    const entries = this.arguments(span, from).map((value, index) => ({ key: String(index), value }));
    return { kind: 'collection', ...span, entries };
  }

  /** What `arguments` may hold. */
  arguments(span: Span, from = 1): Node[] {
    const numbers = Array.from({ length: MOST_ARGUMENTS }, (_, index) => from + index);
    return numbers.map((number) => ({ kind: 'read', ...span, cell: this.cells.parameter(number) }));
  }

  /** `$a.b["c"]` as the variable that it begins with, and the keys. `$jitterbit.a.b` is a variable as a whole. */
  path(node: JsNode): { readonly cell: Cell | undefined; readonly object: Node; readonly keys: Node[] } {
    const keys: Node[] = [];
    let object = node;
    while (object.type === 'MemberExpression') {
      const { property, computed } = object;
      keys.push(
        !computed && property.type === 'Identifier'
          ? { kind: 'constant', ...this.span(property), value: property.name, literal: undefined }
          : this.expression(property),
      );
      object = object.object;
    }
    keys.reverse();
    if (object.type === 'ThisExpression')
      return { cell: this.cells.local('this'), object: this.expression(object), keys };
    if (object.type !== 'Identifier') return { cell: undefined, object: this.expression(object), keys };
    const cell = this.names.cell(object);
    const system = cell.scope === 'global' && /^jitterbit$/i.test(cell.name);
    const names = keys.map((key) => (key.kind === 'constant' ? String(key.value) : undefined));
    if (!system || names.includes(undefined))
      return { cell, object: { kind: 'read', ...this.span(object), cell }, keys };
    const whole = this.cells.global([cell.name, ...names].join('.'));
    return { cell: whole, object: { kind: 'read', ...this.span(node), cell: whole }, keys: [] };
  }
}

/** Deeper nesting is left out. Hand-written scripts stay below 50. */
const MOST_LEVELS = 300;

const MOST_ARGUMENTS = 6;

/** What every function can do: `WriteToOperationLog.call(null, text)`. */
const OF_FUNCTIONS: ReadonlySet<string> = new Set(['call', 'apply', 'bind']);

const OF_JITTERBIT = /^(?:Jitterbit\.\w+|WriteToOperationLog|SetScriptResult)$/;
