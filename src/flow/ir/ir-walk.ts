import type { Node } from './ir.js';

/** A node and all below it; where `functions` is false, what stands in functions is left out. */
export function* allNodes(root: Node, functions = true): Generator<Node, void, undefined> {
  const stack = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    yield node;
    if (node.kind === 'lambda' && !functions) continue;
    for (const below of children(node)) stack.push(below);
  }
}

function children(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'constant':
    case 'read':
    case 'field':
      return none;
    case 'write':
      return [...node.keys, node.value];
    case 'member':
      return [node.object, ...node.keys];
    case 'call':
      return [...node.arguments, ...present(node.receiver), ...present(node.callee)];
    case 'join':
      return node.parts;
    case 'compute':
      return node.operands;
    case 'sequence':
      return node.items;
    case 'branch':
      return [...present(node.test), ...node.arms];
    case 'attempt':
      return [node.body, ...present(node.handler)];
    case 'loop':
    case 'lambda':
      return [node.body];
    case 'collection':
      return node.entries.map(({ value }) => value);
    case 'return':
      return present(node.value);
  }
}

const none: readonly Node[] = [];
const present = (node: Node | undefined) => (node === undefined ? none : [node]);
