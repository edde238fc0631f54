import type { Node } from './ast.js';

/** The nodes right below a node, in the order of the text. */
export function children(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'call':
      return node.arguments;
    case 'index':
      return [node.object, ...node.keys];
    case 'unary':
      return [node.operand];
    case 'binary':
      return node.operands;
    case 'assignment':
      return [node.target, node.value];
    case 'collection':
      return node.items;
    case 'group':
    case 'brackets':
      return [node.body];
    case 'block':
      return node.statements;
    case 'invalid':
      return node.parts;
    default:
      return none;
  }
}

/** A node, or the nodes of a list, and all below them: each before what is in it, in the order of the text. */
export function* descendants(root: Node | readonly Node[]): Generator<Node, void, undefined> {
  // A stack of our own: nothing that a script holds may meet the end of the machine's.
  const stack = 'kind' in root ? [root] : root.toReversed();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    yield node;
    const below = children(node);
    for (let at = below.length - 1; at >= 0; at--) stack.push(below[at]!);
  }
}

const none: readonly Node[] = [];
