import type { Escapes } from '../../source/cut.js';
import type { Span } from '../../source/source.js';

/**
 * The tree of a Jitterbit Script. Everything is an expression, statements too: an argument may hold a `;`-list, and an
 * assignment has a value. All spans count UTF-16 units of the whole text that was parsed, tags and text outside included.
 *
 * Depth is bounded by the parser's cap: what a text can repeat at will (`a + a + …`, `a[1][1]…`) is flat, not nested.
 */
export type Node =
  | StringLiteral
  | NumberLiteral
  | BooleanLiteral
  | LocalVariable
  | GlobalVariable
  | FieldReference
  | Call
  | Index
  | Unary
  | Binary
  | Assignment
  | Collection
  | Group
  | Brackets
  | Block
  | Empty
  | Invalid;

/** `"…"` or `'…'`. The text between the quotes starts at `start + 1`. */
export interface StringLiteral extends Span {
  readonly kind: 'string';
  /** What the string means, escapes resolved. */
  readonly value: string;
  readonly quote: '"' | "'";
  /** For `cut()`, with `start + 1`: undefined where the text between the quotes is the value, unit by unit. */
  readonly escapes: Escapes | undefined;
  /** False where the closing quote is missing; the string then ends at its line's end. */
  readonly closed: boolean;
}

/** `1`, `1.5`, `.5`, `1e3`, `0x1F`. */
export interface NumberLiteral extends Span {
  readonly kind: 'number';
  readonly value: number;
}

/** `true` and `false`, in any case. */
export interface BooleanLiteral extends Span {
  readonly kind: 'boolean';
  readonly value: boolean;
}

/** `name`: local to its script. Names keep their case. */
export interface LocalVariable extends Span {
  readonly kind: 'local';
  readonly name: string;
}

/** `$name.with.dots`: a global, project or Jitterbit variable. The name is without its `$` and keeps its case. */
export interface GlobalVariable extends Span {
  readonly kind: 'global';
  readonly name: string;
}

/** A source field in a mapping, as written: `records$Contact.Id$`, `_Root$Orders$Item#.Price$`. */
export interface FieldReference extends Span {
  readonly kind: 'field';
  readonly path: string;
}

/** `Name(a, b; c, , d)`. The name stands at `start` to `nameEnd`. */
export interface Call extends Span {
  readonly kind: 'call';
  /** As written. */
  readonly name: string;
  /** The name in lower case, since function names are case-insensitive. */
  readonly id: string;
  readonly nameEnd: number;
  /** An omitted argument is `empty`, a `;`-list is a `block`. `F()` has none, `F(a,)` has two. */
  readonly arguments: readonly Node[];
}

/** `object[key]`, `object[key][key]`: the keys from left to right. */
export interface Index extends Span {
  readonly kind: 'index';
  readonly object: Node;
  readonly keys: readonly Node[];
}

export type UnaryOperator = '!' | '-' | '+' | '++' | '--';

/** `!a`, `-a`, `++a`, `a++`. */
export interface Unary extends Span {
  readonly kind: 'unary';
  readonly operator: UnaryOperator;
  readonly prefix: boolean;
  /** The tight reading: `!a && b` is `(!a) && b`. */
  readonly operand: Node;
  /**
   * The wide reading of `!`: its operand may reach up to here, so that `!a && b` is `!(a && b)`. Equal to `operand.end`
   * where both readings agree. Which one Jitterbit takes is not known, so no finding may rest on one alone.
   */
  readonly wideEnd: number;
}

export type BinaryOperator =
  '&&' | '&' | '||' | '|' | '==' | '!=' | '<>' | '<' | '>' | '<=' | '>=' | '+' | '-' | '*' | '/' | '%' | '^';

/**
 * A chain of operators of one precedence, read from the left: `operators[i]` stands between `operands[i]` and
 * `operands[i + 1]`. From loose to tight: `&& & || |`, comparisons, `+ -`, `* / %`, `^`.
 */
export interface Binary extends Span {
  readonly kind: 'binary';
  readonly operators: readonly BinaryOperator[];
  readonly operands: readonly Node[];
}

export type AssignmentOperator = '=' | '+=' | '-=' | '*=' | '/=' | '%=' | '^=';

/** `target = value`; its value is `value`. `a = b = 1` nests in `value`. */
export interface Assignment extends Span {
  readonly kind: 'assignment';
  readonly operator: AssignmentOperator;
  /** A variable or an `index`; anything else is a mistake that Jitterbit finds when the script runs. */
  readonly target: Node;
  readonly value: Node;
}

/** `{a, b}`: an array. */
export interface Collection extends Span {
  readonly kind: 'collection';
  readonly items: readonly Node[];
}

/** `(a)`, `(a; b)`. */
export interface Group extends Span {
  readonly kind: 'group';
  readonly body: Node;
}

/** `[a; b]`, the body of a mapping; `[name]` is also how texts name a variable. */
export interface Brackets extends Span {
  readonly kind: 'brackets';
  readonly body: Node;
}

/** `a; b; c` inside parentheses, brackets or an argument: its value is the last one's. */
export interface Block extends Span {
  readonly kind: 'block';
  readonly statements: readonly Node[];
}

/** Nothing where something could stand: an omitted argument, `()`. Its span is empty. */
export interface Empty extends Span {
  readonly kind: 'empty';
}

/** A passage that was not understood. What could be read in it (literals, variables) is in `parts`, without structure. */
export interface Invalid extends Span {
  readonly kind: 'invalid';
  readonly parts: readonly Node[];
}

/** A comment with its marks: from `//` to before the line break, or from the opening to the closing mark of a block. */
export interface Comment extends Span {
  readonly kind: 'line' | 'block';
  /** False for a block without its closing mark; it then ends with its line. */
  readonly closed: boolean;
}

/** A part of a script's text. The segments of a text follow each other without gaps. */
export interface Segment extends Span {
  readonly kind: 'outside' | 'jitterbit' | 'javascript';
  /** The content is `start` to `end`; with its tags it is `outerStart` to `outerEnd`. */
  readonly outerStart: number;
  readonly outerEnd: number;
  /** False where the closing tag is missing; the segment then reaches to the next opening tag or the end. */
  readonly closed: boolean;
}

/** A passage that Jitterbit would hardly take either. The message is for people: lower case, no full stop. */
export interface SyntaxFault extends Span {
  readonly message: string;
}

/** A script's text, understood as far as it goes. */
export interface Script {
  readonly segments: readonly Segment[];
  /** The top-level statements of all Jitterbit Script segments, in order; empty statements are left out. */
  readonly statements: readonly Node[];
  /** The comments of all Jitterbit Script segments, in order. */
  readonly comments: readonly Comment[];
  /** In order. Empty means that everything was understood. */
  readonly errors: readonly SyntaxFault[];
}
