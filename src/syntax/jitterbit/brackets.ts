import { Kind } from './tokens.js';
import type { Tokens } from './tokens.js';

/**
 * For each opening bracket the index of the token that closes it, for each closing one that of its opening; -1 for those
 * without a partner, and for all other tokens.
 *
 * Brackets are paired before anything is parsed, so that one missing `)` does not swallow the rest of the script: what
 * an unclosed bracket holds ends at the next `;`.
 */
export function pairBrackets({ kinds, count }: Tokens): Int32Array {
  const partners = new Int32Array(count).fill(-1);
  const open: number[] = [];
  const depths = [0, 0, 0];
  for (let at = 0; at < count; at++) {
    const kind = kinds[at]!;
    if (kind >= Kind.openParen && kind <= Kind.openBrace) {
      open.push(at);
      depths[kind - Kind.openParen]!++;
    } else if (kind >= Kind.closeParen && kind <= Kind.closeBrace && depths[kind - Kind.closeParen]! > 0) {
      // Brackets of another shape that are still open in here have lost their own end.
      let opener: number;
      do {
        opener = open.pop()!;
        depths[kinds[opener]! - Kind.openParen]!--;
      } while (kinds[opener]! - Kind.openParen !== kind - Kind.closeParen);
      partners[opener] = at;
      partners[at] = opener;
    }
  }
  return partners;
}
