import type { Code } from '../../model/artifact.js';
import type { Escapes } from '../../source/cut.js';
import type { Span } from '../../source/source.js';

/**
 * What both script languages come down to before values are followed: expressions only, each with its place in the
 * script. Depth is bounded by whoever lowers; what a text can repeat at will is flat.
 */
export type Node =
  | Constant
  | Read
  | Write
  | Member
  | Field
  | Call
  | Join
  | Compute
  | Sequence
  | Branch
  | Attempt
  | Loop
  | Collection
  | Lambda
  | Return;

/** A string that is written down in a script. */
export interface Literal {
  readonly code: Code;
  readonly text: string;
  /** Where the text between the quotes starts in the script. */
  readonly start: number;
  readonly escapes: Escapes | undefined;
}

/** A variable. Names keep their case; project variables, globals and Jitterbit variables are all `global`. */
export interface Cell {
  readonly scope: 'local' | 'global' | 'parameter';
  /** Without `$`; of a parameter its number, from 1. */
  readonly name: string;
}

/** A literal, or nothing at all (`undefined`): an omitted argument, `Null`. */
export interface Constant extends Span {
  readonly kind: 'constant';
  readonly value: string | number | boolean | undefined;
  readonly literal: Literal | undefined;
}

export interface Read extends Span {
  readonly kind: 'read';
  readonly cell: Cell;
}

/** `cell[key]… = value`. Its value is `value`. */
export interface Write extends Span {
  readonly kind: 'write';
  readonly cell: Cell;
  readonly keys: readonly Node[];
  readonly value: Node;
  /** The target as written: `start` to here. */
  readonly targetEnd: number;
}

/** `object[key]…`, `object.key…` */
export interface Member extends Span {
  readonly kind: 'member';
  readonly object: Node;
  readonly keys: readonly Node[];
}

/** A field of the source in a mapping. */
export interface Field extends Span {
  readonly kind: 'field';
  readonly path: string;
}

export interface Call extends Span {
  readonly kind: 'call';
  /** As written, with dots: `Jitterbit.GetVar`; of a method only its name. */
  readonly name: string;
  /** What the catalog knows it by: in lower case in Jitterbit Script, as written in JavaScript, `.name` for a method. */
  readonly id: string;
  readonly nameEnd: number;
  readonly arguments: readonly Node[];
  /** What the method is called on. */
  readonly receiver: Node | undefined;
  /** What is called, where that is a value of the script itself. */
  readonly callee: Node | undefined;
}

/** Texts put together, or numbers added. */
export interface Join extends Span {
  readonly kind: 'join';
  readonly parts: readonly Node[];
}

/** Arithmetic, comparisons, tests: whatever goes in, a number or a yes or no comes out. */
export interface Compute extends Span {
  readonly kind: 'compute';
  readonly operands: readonly Node[];
  /** What stands between the operands, where that is arithmetic. */
  readonly operators?: readonly Operator[] | undefined;
}

export type Operator = '+' | '-' | '*' | '/' | '%';

/** One after the other; its value is the last one's. */
export interface Sequence extends Span {
  readonly kind: 'sequence';
  readonly items: readonly Node[];
}

/** `test`, then one of the arms, or none where `optional`. Its value is the arm's. */
export interface Branch extends Span {
  readonly kind: 'branch';
  readonly test: Node | undefined;
  readonly arms: readonly Node[];
  readonly optional: boolean;
  /** What is known of variables: arm by arm, and last where none of the arms runs. */
  readonly checked?: readonly (readonly Check[])[] | undefined;
  /** Where an arm runs, the statements after it do not: it goes on to the next round of a loop, or ends that. */
  readonly leaves?: boolean | undefined;
}

/** A variable is as the script allows it. */
export interface Check {
  readonly cell: Cell;
  /** What it was compared with, where that is a variable, too. */
  readonly against: Cell | undefined;
}

/** `body`, and where that fails, `handler`, if there is one. */
export interface Attempt extends Span {
  readonly kind: 'attempt';
  readonly body: Node;
  readonly handler: Node | undefined;
  /** The variable that gets what was thrown. */
  readonly caught: Cell | undefined;
}

/** `body` any number of times. */
export interface Loop extends Span {
  readonly kind: 'loop';
  readonly body: Node;
}

/** An array or object. Without a key stands what is put in from another one, or under a key that is computed. */
export interface Collection extends Span {
  readonly kind: 'collection';
  readonly entries: readonly { readonly key: string | undefined; readonly value: Node }[];
}

/** A function as a value. Variables of the functions around it are the same cells there as here. */
export interface Lambda extends Span {
  readonly kind: 'lambda';
  readonly name: string;
  /** Undefined where a parameter is a pattern. */
  readonly parameters: readonly (Cell | undefined)[];
  /** The names of its own variables. */
  readonly locals: ReadonlySet<string>;
  readonly body: Node;
}

/** Ends the function or script; `fails` where it does so by an error. */
export interface Return extends Span {
  readonly kind: 'return';
  readonly value: Node | undefined;
  readonly fails: boolean;
}
