import type { Code } from '../model/artifact.js';
import type { Script } from '../syntax/jitterbit/ast.js';
import { parse } from '../syntax/jitterbit/parse.js';

/** Gives the tree of a script or mapping. Keeps those it made up to a total text size; the rest is parsed anew each time. */
export function createReader(): (code: Code) => Script {
  const kept = new WeakMap<Code, Script>();
  let room = MOST_KEPT;
  return (code) => {
    const known = kept.get(code);
    if (known !== undefined) return known;
    const { text } = code.text;
    const script = parse(text, { formula: code.kind === 'mapping' });
    if (text.length <= room) {
      room -= text.length;
      kept.set(code, script);
    }
    return script;
  };
}

/** Characters; a tree takes some twenty times as many bytes. */
const MOST_KEPT = 16_000_000;
