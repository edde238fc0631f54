import type { Code } from '../model/artifact.js';
import type { Script } from '../syntax/jitterbit/ast.js';
import { parse } from '../syntax/jitterbit/parse.js';
import type { Node } from './ir.js';
import { lowerJitterbit } from './lower-jitterbit.js';

/** Gives scripts and mappings as trees, and as what values are followed through. */
export interface Reader {
  readonly read: (code: Code) => Script;
  readonly lower: (code: Code) => Node;
}

/** Keeps what it made up to a total text size; beyond it, each is made anew each time. */
export function createReader(): Reader {
  const trees = new Map<Code, Script>();
  const nodes = new Map<Code, Node>();
  let room = MOST_KEPT;
  const read = (code: Code) => {
    const known = trees.get(code);
    if (known !== undefined) return known;
    const script = parse(code.text.text, { formula: code.kind === 'mapping' });
    if (code.text.text.length > room) return script;
    room -= code.text.text.length;
    trees.set(code, script);
    return script;
  };
  const lower = (code: Code) => {
    let known = nodes.get(code);
    if (known === undefined) nodes.set(code, (known = lowerJitterbit(code, read(code).statements)));
    return known;
  };
  return { read, lower };
}

/** Characters; a tree takes some twenty times as many bytes. */
const MOST_KEPT = 16_000_000;
