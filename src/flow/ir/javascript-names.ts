import type { Reference, ScopeManager, Variable } from '@typescript-eslint/scope-manager';

import type { ProjectCells } from './cells.js';
import type { Cell } from './ir.js';

/** A node of a JavaScript tree. */
export type JsNode = NonNullable<Reference['writeExpr']>;
export type Identifier = Extract<JsNode, { name: string; type: 'Identifier' }>;

/** Tells which variable a name of a JavaScript stands for. */
export interface Names {
  cell(identifier: Identifier): Cell;
  /** Whether a name is not declared in the script: the name of something that Jitterbit or JavaScript gives. */
  isFree(identifier: Identifier): boolean;
  /** The variables that belong to a function and to nobody around it. */
  localsOf(node: JsNode): ReadonlySet<string>;
}

/** Without `scopes`, variables of one name are taken for one. */
export function namesOf(scopes: ScopeManager | undefined, cells: ProjectCells): Names {
  const variables = new Map<object, Variable>();
  const names = new Map<Variable, string>();
  const uses = new Map<string, number>();
  const locals = new Map<object, Set<string>>();
  for (const scope of scopes?.scopes ?? []) {
    for (const variable of scope.variables) {
      for (const identifier of variable.identifiers) variables.set(identifier, variable);
      // `var self = this`, so that functions inside can say it.
      if (standsForThis(variable)) {
        names.set(variable, 'this');
        continue;
      }
      const use = (uses.get(variable.name) ?? 0) + 1;
      uses.set(variable.name, use);
      const name = use === 1 ? variable.name : `${variable.name}~${use}`;
      names.set(variable, name);
      const { block } = scope.variableScope;
      const own = locals.get(block);
      if (own === undefined) locals.set(block, new Set([name]));
      else own.add(name);
    }
    for (const { identifier, resolved } of scope.references) {
      if (resolved !== null) variables.set(identifier, resolved);
    }
  }
  return {
    cell(identifier) {
      const { name } = identifier;
      if (name.startsWith('$') && name.length > 1) return cells.global(name.slice(1));
      const parameter = PARAMETER.exec(name)?.groups?.number;
      const variable = variables.get(identifier);
      if (parameter !== undefined && variable === undefined) return cells.parameter(parameter);
      return cells.local((variable && names.get(variable)) ?? name);
    },
    isFree: (identifier) => !variables.has(identifier) && !identifier.name.startsWith('$'),
    localsOf: (node) => locals.get(node) ?? noNames,
  };
}

function standsForThis({ defs, references }: Variable): boolean {
  const [definition, ...others] = defs;
  if (definition?.node.type !== 'VariableDeclarator' || others.length > 0) return false;
  return definition.node.init?.type === 'ThisExpression' && references.filter((use) => use.isWrite()).length === 1;
}

/** What a local variable is called by people. */
export const shownName = (name: string) => name.replace(/~\d+$/, '');

/** All nodes right below a node, of whatever kind it is. */
export function childrenOf(node: JsNode): JsNode[] {
  const found: JsNode[] = [];
  for (const [key, child] of Object.entries(node) as [string, unknown][]) {
    if (key === 'parent') continue;
    for (const item of Array.isArray(child) ? child : [child]) if (isNode(item)) found.push(item);
  }
  return found;
}

// Everything in a tree that has a `type` and a `range` is a node of it.
const isNode = (value: unknown): value is JsNode =>
  typeof value === 'object' && value !== null && 'type' in value && 'range' in value;

const noNames: ReadonlySet<string> = new Set();

/** `_1`, `_2`, …: the arguments of the script. */
const PARAMETER = /^_(?<number>[1-9]\d?)$/;
