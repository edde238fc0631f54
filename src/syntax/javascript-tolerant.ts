import { analyze } from '@typescript-eslint/scope-manager';
import { LooseParser } from 'acorn-loose';

import type { JavaScript } from './javascript.js';
import { MODE, Quick, fresh, typed } from './javascript-strict.js';
import type { Tree } from './javascript-strict.js';
import { lineEnd } from './jitterbit/characters.js';

/** Larger scripts that acorn rejects are not read: for some texts the tolerant parser takes more than linear time. */
const TOLERANT_CAP = 100_000;

/**
 * Reads broken code with holes: a fault from where acorn stopped to the end of that line. Throws a RangeError where it is
 * nested too deep.
 */
export function parseTolerantly(code: string, position: number): JavaScript {
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
    if (error instanceof RangeError) throw error;
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

class Tolerant extends LooseParser {
  /** Which tokenizer acorn-loose makes its tokens by. */
  static readonly BaseParser = Quick;
}
