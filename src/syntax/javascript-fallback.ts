import { analyze } from '@typescript-eslint/scope-manager';
import type { AnalyzeOptions } from '@typescript-eslint/scope-manager';
import { Parser } from 'acorn';
import type { Options, Program } from 'acorn';
import { LooseParser } from 'acorn-loose';

import type { JavaScript } from './javascript.js';
import type { Comment } from './jitterbit/ast.js';
import { lineEnd } from './jitterbit/characters.js';

/** Larger scripts that acorn rejects are not read: for some texts the tolerant parser takes more than linear time. */
const TOLERANT_CAP = 100_000;

/**
 * Parses what TypeScript rejects. What acorn takes in script mode is no fault: `010`, `"\07"`, `<!--`. All else is read
 * with holes, and is a fault from where acorn stopped to the end of that line. Undefined where it is nested too deep.
 */
export function parseTolerantly(code: string): JavaScript | undefined {
  try {
    return strictly(code);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    if (!(error instanceof Rejection)) throw error;
    return loosely(code, error.pos);
  }
}

type Tree = NonNullable<JavaScript['ast']>;

const MODE: AnalyzeOptions = { sourceType: 'script', lib: [] };

function strictly(code: string): JavaScript {
  const { options, comments } = fresh();
  const ast = typed(Quick.parse(code, options));
  return { ast, scopes: analyze(ast, MODE), comments, errors: [] };
}

function loosely(code: string, position: number): JavaScript | undefined {
  const start = Math.min(position, code.length - 1);
  const end = Math.max(start + 1, lineEnd(code, start, code.length));
  const errors = [{ start, end, message: 'this JavaScript was not understood; mend its syntax' }];
  const unread: JavaScript = { ast: undefined, scopes: undefined, comments: [], errors };
  if (code.length > TOLERANT_CAP) return unread;
  const { options, comments } = fresh();
  try {
    const ast = typed(Tolerant.parse(code, options));
    return { ast, scopes: scopesOfBroken(ast), comments, errors };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    // It gives up at a few kinds of broken tokens, and fails in its own way at some: `let #*/`.
    return unread;
  }
}

/** The scope manager is made for sound trees: an `import` in the midst of a script, for one, it throws at. */
function scopesOfBroken(ast: Tree): JavaScript['scopes'] {
  try {
    return analyze(ast, MODE);
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return undefined;
  }
}

function fresh(): { options: Options; comments: Comment[] } {
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

function typed(program: Program): Tree {
  addEmptyLists(program);
  // acorn builds the nodes of ESTree, which with these lists are those of TypeScript's tree that stand for JavaScript.
  return program as unknown as Tree;
}

/** TypeScript's nodes have lists, empty in JavaScript, that whoever reads its trees relies on. */
function addEmptyLists(program: Program): void {
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
  }
}

/** What acorn throws at a mistake, without its search for line and column: it takes longer the later the mistake. */
class Rejection extends SyntaxError {
  constructor(
    message: string,
    readonly pos: number,
    /** Where the tokenizer had got to, for the tolerant parser. */
    readonly raisedAt: number,
  ) {
    super(message);
  }
}

class Quick extends Parser {
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

class Tolerant extends LooseParser {
  /** Which tokenizer acorn-loose makes its tokens by. */
  static readonly BaseParser = Quick;
}
