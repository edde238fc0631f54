import type { Code } from '../../model/artifact.js';
import type { Span } from '../../source/source.js';
import type { JavaScript } from '../../syntax/javascript.js';
import type { ProjectCells } from './cells.js';
import { checkedByCase } from './guards-javascript.js';
import type { Attempt, Check, Node } from './ir.js';
import { namesOf } from './javascript-names.js';
import type { JsNode } from './javascript-names.js';
import { Expressions } from './lower-javascript-expressions.js';

/** The statements of a JavaScript, lowered. */
export interface LoweredJavaScript {
  /** Those that declare functions, which are there from the beginning. */
  readonly functions: readonly Node[];
  readonly others: readonly Node[];
  /** Passages that were left out. */
  readonly tooDeep: readonly Span[];
}

/** Lowers a JavaScript; undefined where nothing of it was understood. */
export function lowerJavaScript(
  code: Code,
  { ast, scopes }: JavaScript,
  cells: ProjectCells,
): LoweredJavaScript | undefined {
  if (ast === undefined) return undefined;
  const lower = new Statements(code, namesOf(scopes, cells), cells);
  const { hoisted, others } = byHoisting(ast.body);
  return {
    functions: hoisted.map((statement) => lower.statement(statement)),
    others: others.map((statement) => lower.statement(statement)),
    tooDeep: lower.tooDeep,
  };
}

/** Functions that are declared among statements are there from the beginning. */
const byHoisting = (statements: readonly JsNode[]) => ({
  hoisted: statements.filter(({ type }) => type === 'FunctionDeclaration'),
  others: statements.filter(({ type }) => type !== 'FunctionDeclaration'),
});

/** Whether a statement ends with one after which the next is not run. */
function isLeft(node: JsNode): boolean {
  let last: JsNode | undefined = node;
  while (last?.type === 'BlockStatement') last = last.body.at(-1);
  return last !== undefined && LEAVING.has(last.type);
}

const LEAVING: ReadonlySet<string> = new Set<string>([
  'BreakStatement',
  'ContinueStatement',
  'ReturnStatement',
  'ThrowStatement',
]);

type FunctionNode = Extract<JsNode, { type: 'FunctionDeclaration' | 'FunctionExpression' | 'ArrowFunctionExpression' }>;

class Statements extends Expressions {
  /** Statements in order. */
  list(statements: readonly JsNode[], around: JsNode): Node {
    const { hoisted, others } = byHoisting(statements);
    return this.sequence(
      around,
      [...hoisted, ...others].map((statement) => this.statement(statement)),
    );
  }

  statement(node: JsNode): Node {
    return this.nested(node, () => this.#statement(node));
  }

  function(node: FunctionNode): Node {
    const { start, end } = this.span(node);
    const { cells, before } = this.parameters(node.params);
    const body: Node =
      node.body.type === 'BlockStatement'
        ? this.list(node.body.body, node.body)
        : { kind: 'return', ...this.span(node.body), value: this.expression(node.body), fails: false };
    return {
      kind: 'lambda',
      start,
      end,
      name: node.id?.name ?? '',
      parameters: cells,
      locals: this.names.localsOf(node),
      body: before.length === 0 ? body : this.sequence(node, [...before, body]),
    };
  }

  #statement(node: JsNode): Node {
    const span = this.span(node);
    switch (node.type) {
      case 'ExpressionStatement':
        return this.expression(node.expression);
      case 'VariableDeclaration':
        return this.sequence(
          node,
          node.declarations.flatMap(({ id, init }) => {
            if (init === null) return [];
            const name = this.#functionNamed(init);
            if (name !== undefined && id.type === 'Identifier') this.aliases.set(this.names.cell(id), name);
            return [this.assign(id, this.expression(init), id)];
          }),
        );
      case 'FunctionDeclaration': {
        const value = this.function(node);
        // Only `export default` leaves the name out, which is no script.
        return node.id === null ? value : this.assign(node.id, value, node);
      }
      case 'BlockStatement':
        return this.list(node.body, node);
      case 'IfStatement':
        return this.#ifs(node);
      case 'ForStatement': {
        const body = this.sequence(node, this.present([node.test, node.body, node.update]));
        return this.sequence(node, [...this.present([node.init]), { kind: 'loop', ...span, body }]);
      }
      case 'WhileStatement':
        return { kind: 'loop', ...span, body: this.sequence(node, this.present([node.test, node.body])) };
      case 'DoWhileStatement':
        return { kind: 'loop', ...span, body: this.sequence(node, this.present([node.body, node.test])) };
      case 'ForInStatement':
      case 'ForOfStatement': {
        const object = this.expression(node.right);
        // `for in` gives names, `for of` what stands under them.
        const value: Node =
          node.type === 'ForInStatement'
            ? { kind: 'compute', ...span, operands: [object] }
            : { kind: 'member', ...span, object, keys: [{ kind: 'compute', ...span, operands: [] }] };
        const targets =
          node.left.type === 'VariableDeclaration' ? node.left.declarations.map(({ id }) => id) : [node.left];
        const each = targets.map((target) => this.assign(target, value, target));
        return { kind: 'loop', ...span, body: this.sequence(node, [...each, this.statement(node.body)]) };
      }
      case 'SwitchStatement':
        return this.#switch(node);
      case 'TryStatement':
        return this.#try(node);
      case 'ReturnStatement':
        return {
          kind: 'return',
          ...span,
          value: node.argument === null ? undefined : this.expression(node.argument),
          fails: false,
        };
      case 'ThrowStatement':
        return { kind: 'return', ...span, value: this.expression(node.argument), fails: true };
      case 'LabeledStatement':
        return this.statement(node.body);
      case 'WithStatement':
        return this.sequence(node, this.present([node.object, node.body]));
      default:
        return this.expression(node);
    }
  }

  /** The function of Jitterbit or JavaScript that an expression names, as `WriteToOperationLog` does. */
  #functionNamed(node: JsNode): string | undefined {
    return node.type === 'Identifier' && this.names.isFree(node) ? node.name : this.builtIn(node);
  }

  /** `if … else if … else …` as one branch: a long one is no deep one. */
  #ifs(node: Extract<JsNode, { type: 'IfStatement' }>): Node {
    const tests: JsNode[] = [];
    const arms: Node[] = [];
    let leaves = true;
    let rest: JsNode | null = node;
    while (rest?.type === 'IfStatement') {
      tests.push(rest.test);
      arms.push(this.statement(rest.consequent));
      leaves &&= isLeft(rest.consequent);
      rest = rest.alternate;
    }
    if (rest !== null) arms.push(this.statement(rest));
    return { kind: 'branch', ...this.span(node), ...this.tests(node, tests), arms, optional: rest === null, leaves };
  }

  #switch(node: Extract<JsNode, { type: 'SwitchStatement' }>): Node {
    const { discriminant, cases } = node;
    const test = this.sequence(node, this.present([discriminant, ...cases.map((one) => one.test)]));
    const arms: Node[] = [];
    const checked: (readonly Check[])[] = [];
    let tests: (JsNode | null)[] = [];
    let items: Node[] = [];
    for (const [index, one] of cases.entries()) {
      tests.push(one.test);
      const last = one.consequent.at(-1);
      const ends = index === cases.length - 1 || (last !== undefined && isLeft(last));
      if (last === undefined && !ends) continue;
      const body = this.list(one.consequent, one);
      // What comes before may be passed over, what comes after is run as well.
      items.push(ends ? body : { kind: 'branch', ...this.span(one), test: undefined, arms: [body], optional: true });
      if (!ends) continue;
      arms.push(this.sequence(node, items));
      checked.push(checkedByCase(discriminant, tests, (read) => this.variable(read)).yes);
      tests = [];
      items = [];
    }
    const optional = !cases.some((one) => one.test === null);
    return { kind: 'branch', ...this.span(node), test, arms, optional, checked: [...checked, []] };
  }

  #try({ block, handler, finalizer, ...node }: Extract<JsNode, { type: 'TryStatement' }>): Node {
    const span = { start: node.range[0], end: node.range[1] };
    const body = this.statement(block);
    const attempt: Node = { kind: 'attempt', ...span, body, ...this.#handler(handler) };
    if (finalizer === null) return attempt;
    return { kind: 'sequence', ...span, items: [attempt, this.statement(finalizer)] };
  }

  #handler(node: Extract<JsNode, { type: 'CatchClause' }> | null): Pick<Attempt, 'handler' | 'caught'> {
    if (node === null) return { handler: undefined, caught: undefined };
    const body = this.list(node.body.body, node.body);
    const { param } = node;
    if (param?.type === 'Identifier') return { handler: body, caught: this.names.cell(param) };
    if (param === null) return { handler: body, caught: undefined };
    // What was thrown is taken apart.
    const caught = this.cells.local(`catch ${node.range[0]}`);
    const parts = this.assign(param, { kind: 'read', ...this.span(param), cell: caught }, param);
    return { handler: this.sequence(node, [parts, body]), caught };
  }
}
