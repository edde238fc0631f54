import type { AssignmentOperator, BinaryOperator, Node, Unary } from './ast.js';
import { pairBrackets } from './brackets.js';
import { hasLineBreak } from './characters.js';
import type { Faults } from './faults.js';
import { leaf } from './leaves.js';
import { FIRST_ASSIGNMENT, LEVELS, PREFIXES, STARTS_VALUE } from './operators.js';
import { Kind, OPERATORS } from './tokens.js';
import type { Tokens } from './tokens.js';

/** Expressions nested deeper than this are passed over. Hand-written scripts stay below 30. */
export const DEPTH_CAP = 200;

/** Parses one stretch of tokens into statements, and adds to `faults` what it could not understand. */
export function parseStatements(tokens: Tokens, faults: Faults): Node[] {
  return new Parser(tokens, faults).statements();
}

/** A `Unary` in the making: how far its wide reading reaches is known only when the expression around it ends. */
type Growing<T> = { -readonly [K in keyof T]: T[K] };

class Parser {
  readonly #tokens: Tokens;
  readonly #kinds: Uint8Array;
  readonly #partners: Int32Array;
  readonly #faults: Faults;
  readonly #nots: Growing<Unary>[] = [];
  #at = 0;
  #depth = 0;
  #faultAt = -2;

  constructor(tokens: Tokens, faults: Faults) {
    this.#tokens = tokens;
    this.#kinds = tokens.kinds;
    this.#partners = pairBrackets(tokens);
    this.#faults = faults;
  }

  statements(): Node[] {
    const statements: Node[] = [];
    while (this.#kind() !== Kind.end) this.#statement(statements);
    return statements;
  }

  /** Reads a separator, or one expression. */
  #statement(statements: Node[]): void {
    const kind = this.#kind();
    if (kind === Kind.semicolon || kind === Kind.comma) {
      if (kind === Kind.comma) this.#fault(this.#at, "this ',' separates nothing; write ';'");
      this.#at++;
      return;
    }
    statements.push(this.#expression());
    // Between lines a missing `;` leaves no doubt about what is meant.
    if (STARTS_VALUE[this.#kind()] === 1 && !this.#onNewLine()) {
      this.#fault(this.#at, "an operator or ';' is missing before this");
    }
  }

  /** A `;`-list up to a closing bracket, or a `,`. A short one, in brackets that never close, ends at `;` or a new line. */
  #list(short: boolean, commas = false): Node {
    const statements: Node[] = [];
    while (!this.#atEnd() && (commas || this.#kind() !== Kind.comma)) {
      if (short && (this.#kind() === Kind.semicolon || (statements.length > 0 && this.#onNewLine()))) break;
      this.#statement(statements);
    }
    const [first] = statements;
    if (first === undefined) return { kind: 'empty', start: this.#lastEnd(), end: this.#lastEnd() };
    if (statements.length === 1) return first;
    return { kind: 'block', start: first.start, end: statements.at(-1)!.end, statements };
  }

  #expression(): Node {
    if (this.#depth >= DEPTH_CAP) return this.#tooDeep();
    this.#depth++;
    const outerNots = this.#nots.length;
    const node = this.#binary(1);
    while (this.#nots.length > outerNots) this.#nots.pop()!.wideEnd = node.end;
    this.#depth--;
    return node;
  }

  /** A chain of operators as tight as `loosest` or tighter. */
  #binary(loosest: number): Node {
    let left = this.#unary();
    for (;;) {
      const level = LEVELS[this.#kind()]!;
      if (level < loosest) return left;
      const operands = [left];
      const operators: BinaryOperator[] = [];
      while (LEVELS[this.#kind()] === level) {
        // Kinds with a level are those of binary operators.
        operators.push(OPERATORS[this.#kind() - Kind.operator] as BinaryOperator);
        this.#at++;
        operands.push(this.#binary(level + 1));
      }
      left = { kind: 'binary', start: left.start, end: operands.at(-1)!.end, operators, operands };
    }
  }

  #unary(): Node {
    const operator = PREFIXES[this.#kind()];
    if (operator === undefined) return this.#assignment();
    if (this.#depth >= DEPTH_CAP) return this.#tooDeep();
    const start = this.#start();
    this.#at++;
    this.#depth++;
    const operand = this.#unary();
    this.#depth--;
    const node: Growing<Unary> = {
      kind: 'unary',
      start,
      end: operand.end,
      operator,
      prefix: true,
      operand,
      wideEnd: operand.end,
    };
    if (operator === '!') this.#nots.push(node);
    return node;
  }

  /** A value, its indices and `++`, and what is assigned to it: `a && b = c` can only mean `a && (b = c)`. */
  #assignment(): Node {
    const target = this.#indexed(this.#value());
    const kind = this.#kind();
    if (kind === Kind.increment || kind === Kind.decrement) {
      const operator = kind === Kind.increment ? '++' : '--';
      this.#at++;
      const { start, end } = target;
      return { kind: 'unary', start, end: this.#lastEnd(), operator, prefix: false, operand: target, wideEnd: end };
    }
    if (kind < FIRST_ASSIGNMENT) return target;
    // The kinds from there on are those of assignments.
    const operator = OPERATORS[kind - Kind.operator] as AssignmentOperator;
    this.#at++;
    const value = this.#expression();
    return { kind: 'assignment', start: target.start, end: value.end, operator, target, value };
  }

  #indexed(object: Node): Node {
    if (this.#kind() !== Kind.openBracket) return object;
    const keys: Node[] = [];
    while (this.#kind() === Kind.openBracket) {
      for (const key of this.#items()) keys.push(key);
    }
    return { kind: 'index', start: object.start, end: this.#lastEnd(), object, keys };
  }

  #value(): Node {
    const from = this.#at;
    for (;;) {
      const start = this.#start();
      switch (this.#kind()) {
        case Kind.name:
          return this.#kinds[this.#at + 1] === Kind.openParen ? this.#call() : this.#leaf();
        case Kind.string:
        case Kind.openString:
        case Kind.number:
        case Kind.global:
        case Kind.field:
          return this.#leaf();
        case Kind.openParen:
          return { kind: 'group', start, body: this.#body(), end: this.#lastEnd() };
        case Kind.openBracket:
          return { kind: 'brackets', start, body: this.#body(), end: this.#lastEnd() };
        case Kind.openBrace: {
          const items = this.#items();
          // `{1, 2,}` has two items.
          if (items.at(-1)?.kind === 'empty') items.pop();
          return { kind: 'collection', start, end: this.#lastEnd(), items };
        }
        case Kind.semicolon:
        case Kind.comma:
          return this.#missing(from);
        default:
          if (this.#atEnd()) return this.#missing(from);
          this.#fault(this.#at, this.#isClosing() ? 'this closes nothing; remove it' : 'this is out of place here');
          this.#at++;
      }
    }
  }

  #call(): Node {
    const start = this.#start();
    const nameEnd = this.#tokens.ends[this.#at]!;
    const name = this.#tokens.text.slice(start, nameEnd);
    this.#at++;
    const items = this.#items();
    return { kind: 'call', start, end: this.#lastEnd(), name, id: name.toLowerCase(), nameEnd, arguments: items };
  }

  #leaf(): Node {
    // Only called for kinds that have a leaf.
    const node = leaf(this.#tokens, this.#at)!;
    if (this.#kind() === Kind.openString) this.#fault(this.#at, 'this text is not closed; add its quote');
    this.#at++;
    return node;
  }

  /** `(a; b)` with its brackets. */
  #body(): Node {
    const opening = this.#at++;
    const body = this.#list(this.#partners[opening]! < 0, true);
    this.#close(opening);
    return body;
  }

  /** `(a, b; c, , d)` with its brackets: one node for each place between the commas, none for `()`. */
  #items(): Node[] {
    const opening = this.#at++;
    const short = this.#partners[opening]! < 0;
    const items = [this.#list(short)];
    while (this.#kind() === Kind.comma) {
      this.#at++;
      items.push(this.#list(short));
    }
    this.#close(opening);
    return items.length === 1 && items[0]!.kind === 'empty' ? [] : items;
  }

  #close(opening: number): void {
    if (this.#partners[opening] === this.#at) this.#at++;
    else this.#fault(opening, 'this is never closed; add its other half');
  }

  /** Nothing where a value must stand, or only the tokens from `from` on that were no value. */
  #missing(from: number): Node {
    if (this.#at > from) return { kind: 'invalid', start: this.#tokens.starts[from]!, end: this.#lastEnd(), parts: [] };
    this.#fault(this.#at - 1, 'a value is missing after this');
    return { kind: 'invalid', start: this.#lastEnd(), end: this.#lastEnd(), parts: [] };
  }

  /** Passes over an expression, brackets and all, and keeps the literals and variables that it holds. */
  #tooDeep(): Node {
    const from = this.#at;
    const start = this.#start();
    const parts: Node[] = [];
    for (let inside = -1; this.#kind() !== Kind.end; this.#at++) {
      const kind = this.#kind();
      if (this.#at > inside) {
        if (kind === Kind.semicolon || kind === Kind.comma || this.#atEnd()) break;
        inside = this.#partners[this.#at]!;
      }
      const part =
        this.#kinds[this.#at + 1] === Kind.openParen && kind === Kind.name ? undefined : leaf(this.#tokens, this.#at);
      if (part !== undefined) parts.push(part);
    }
    if (this.#at === from) return this.#missing(from);
    const end = this.#lastEnd();
    this.#faults.add({ start, end }, `this is nested more than ${DEPTH_CAP} levels deep; split it`);
    return { kind: 'invalid', start, end, parts };
  }

  #kind(): number {
    return this.#kinds[this.#at]!;
  }

  #start(): number {
    return this.#tokens.starts[this.#at]!;
  }

  #lastEnd(): number {
    return this.#at > 0 ? this.#tokens.ends[this.#at - 1]! : this.#start();
  }

  #onNewLine(): boolean {
    return hasLineBreak(this.#tokens.text, this.#lastEnd(), this.#start());
  }

  #isClosing(): boolean {
    return this.#kind() >= Kind.closeParen && this.#kind() <= Kind.closeBrace;
  }

  /** At the end, or at the closing bracket of what we are in. */
  #atEnd(): boolean {
    return this.#kind() === Kind.end || (this.#isClosing() && this.#partners[this.#at]! >= 0);
  }

  /** Says what is wrong with a token; a row of such tokens is one fault. */
  #fault(at: number, message: string): void {
    const span = { start: this.#tokens.starts[at]!, end: this.#tokens.ends[at]! };
    this.#faults.add(span, message, at === this.#faultAt + 1);
    this.#faultAt = at;
  }
}
