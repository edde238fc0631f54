import type { AssignmentOperator, BinaryOperator, Comment } from './ast.js';

/** What a token is. Numbers, since they live in typed arrays; operators have one each, in the order of `OPERATORS`. */
export const Kind = {
  end: 0,
  unknown: 1,
  string: 2,
  /** A string without its closing quote. */
  openString: 3,
  number: 4,
  /** A name of a local variable or function, `true`, `false`. */
  name: 5,
  global: 6,
  field: 7,
  openParen: 8,
  openBracket: 9,
  openBrace: 10,
  closeParen: 11,
  closeBracket: 12,
  closeBrace: 13,
  comma: 14,
  semicolon: 15,
  not: 16,
  increment: 17,
  decrement: 18,
  /** The first binary operator; those after it follow `OPERATORS`. */
  operator: 19,
} as const;

/** The operators that have a kind of their own, from `Kind.operator` on: binary ones, then assignments. */
export const OPERATORS = [
  ...(['&&', '&', '||', '|'] as const),
  ...(['==', '!=', '<>', '<=', '>=', '<', '>'] as const),
  ...(['+', '-'] as const),
  ...(['*', '/', '%'] as const),
  ...(['^'] as const),
  ...(['=', '+=', '-=', '*=', '/=', '%=', '^='] as const),
] satisfies readonly (BinaryOperator | AssignmentOperator)[];

/** The kind of an operator. */
export const operatorKind = (operator: (typeof OPERATORS)[number]): number =>
  Kind.operator + OPERATORS.indexOf(operator);

/** The tokens of one stretch of text, comments apart; the last one is `Kind.end`, an empty one at its end. */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly kinds: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly comments: readonly Comment[];
}

/** Tokens in the making. */
export class TokenList implements Tokens {
  count = 0;
  kinds: Uint8Array;
  starts: Int32Array;
  ends: Int32Array;
  readonly comments: Comment[] = [];

  constructor(
    readonly text: string,
    length: number,
  ) {
    // Scripts have a token for each four to six characters.
    const capacity = (length >> 2) + 16;
    this.kinds = new Uint8Array(capacity);
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
  }

  push(kind: number, start: number, end: number): void {
    if (this.count === this.kinds.length) this.#grow();
    this.kinds[this.count] = kind;
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.count++;
  }

  #grow(): void {
    const { kinds, starts, ends } = this;
    this.kinds = new Uint8Array(kinds.length * 2);
    this.starts = new Int32Array(kinds.length * 2);
    this.ends = new Int32Array(kinds.length * 2);
    this.kinds.set(kinds);
    this.starts.set(starts);
    this.ends.set(ends);
  }
}
