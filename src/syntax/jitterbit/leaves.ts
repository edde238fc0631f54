import type { Node } from './ast.js';
import { cook } from './strings.js';
import { Kind } from './tokens.js';
import type { Tokens } from './tokens.js';

/** The node of a token that is one by itself: a literal, a variable, a field. Undefined for all others. */
export function leaf({ text, kinds, starts, ends }: Tokens, at: number): Node | undefined {
  const start = starts[at]!;
  const end = ends[at]!;
  switch (kinds[at]) {
    case Kind.string:
    case Kind.openString: {
      const closed = kinds[at] === Kind.string;
      const quote = text.charAt(start) === '"' ? '"' : "'";
      const { value, escapes } = cook(text.slice(start + 1, closed ? end - 1 : end));
      return { kind: 'string', start, end, value, quote, escapes, closed };
    }
    case Kind.number:
      return { kind: 'number', start, end, value: Number(text.slice(start, end)) };
    case Kind.name:
      return named(text.slice(start, end), start, end);
    case Kind.global:
      return { kind: 'global', start, end, name: text.slice(start + 1, end) };
    case Kind.field:
      return { kind: 'field', start, end, path: text.slice(start, end) };
    default:
      return undefined;
  }
}

function named(name: string, start: number, end: number): Node {
  if (name.length === 4 || name.length === 5) {
    const lower = name.toLowerCase();
    if (lower === 'true' || lower === 'false') return { kind: 'boolean', start, end, value: lower === 'true' };
  }
  return { kind: 'local', start, end, name };
}
