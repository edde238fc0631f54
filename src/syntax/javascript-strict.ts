import { analyze } from '@typescript-eslint/scope-manager';
import type { AnalyzeOptions } from '@typescript-eslint/scope-manager';
import { Parser } from 'acorn';
import type { Options, Program, TemplateElement } from 'acorn';

import type { JavaScript } from './javascript.js';
import type { Comment } from './jitterbit/ast.js';

/**
 * Parses what is sound in script mode, old engines' `010`, `"\07"` and `<!--` among it, and a name that is declared twice. Throws a `Rejection` for all else,
 * and a RangeError where it is nested too deep.
 */
export function parseStrictly(code: string): JavaScript {
  const { options, comments } = fresh();
  const ast = typed(Quick.parse(code, options));
  return { ast, scopes: analyze(ast, MODE), comments, errors: [] };
}

export type Tree = NonNullable<JavaScript['ast']>;

/** No `lib`: thousands of names of browsers and Node mean nothing to Jitterbit. */
export const MODE: AnalyzeOptions = { sourceType: 'script', lib: [] };

/** Options, and where the comments are put. */
export function fresh(): { options: Options; comments: Comment[] } {
  const comments: Comment[] = [];
  const options: Options = {
    ecmaVersion: 'latest',
    sourceType: 'script',
    ranges: true,
    allowReturnOutsideFunction: true,
    onComment: (isBlock, _text, start, end) => {
      comments.push({ kind: isBlock ? 'block' : 'line', start, end, closed: true });
    },
  };
  return { options, comments };
}

export function typed(program: Program): Tree {
  asOfTypeScript(program);
  // acorn builds the nodes of ESTree, which with these lists are those of TypeScript's tree that stand for JavaScript.
  return program as unknown as Tree;
}

/**
 * TypeScript's nodes have lists, empty in JavaScript, that whoever reads its trees relies on, and the parts of its
 * templates begin and end with the marks around them.
 */
function asOfTypeScript(program: Program): void {
  const stack: unknown[] = [program];
  while (stack.length > 0) {
    const value = stack.pop();
    if (typeof value !== 'object' || value === null) continue;
    const type = 'type' in value ? value.type : undefined;
    for (const child of Object.values(value)) stack.push(child);
    if (typeof type !== 'string') continue;
    // On every node: of broken code, anything can be a parameter.
    Object.assign(value, { decorators: [] });
    if (type.startsWith('Class')) Object.assign(value, { implements: [] });
    if (type === 'Literal' && 'regex' in value) {
      // Of a broken expression the tolerant parser knows neither.
      const { pattern = '', flags = '' } = value.regex as { pattern?: string; flags?: string };
      Object.assign(value, { regex: { pattern, flags } });
    }
    if (type === 'TemplateElement') {
      // The cast is true: a node of that type is one.
      const { start, end, tail } = value as TemplateElement;
      Object.assign(value, { range: [Math.max(0, start - 1), end + (tail ? 1 : 2)] });
    }
  }
}

/** What acorn throws at a mistake, without its search for line and column: it takes longer the later the mistake. */
export class Rejection extends SyntaxError {
  constructor(
    message: string,
    readonly pos: number,
    /** Where the tokenizer had got to, for the tolerant parser. */
    readonly raisedAt: number,
  ) {
    super(message);
  }
}

export class Quick extends Parser {
  // The offset that the tokenizer has reached; acorn's types do not name it.
  declare readonly pos: number;

  raise(pos: number, message: string): never {
    throw new Rejection(message, pos, this.pos);
  }

  /** A mistake that leaves no doubt about what is meant: a name declared twice, a pattern that is no regex. */
  raiseRecoverable(): void {
    // Read on.
  }
}
