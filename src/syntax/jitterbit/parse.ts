import type { Span } from '../../source/source.js';
import type { Comment, Node, Script, Segment } from './ast.js';
import { Faults } from './faults.js';
import { lex } from './lexer.js';
import { parseStatements } from './parser.js';
import { segments } from './segments.js';

/** How to read a text that has no tags. */
export interface ParseOptions {
  /** A text without any tag is a formula: a mapping's body, a condition, the inside of `[…]`. Else it is plain text. */
  readonly formula?: boolean;
}

/** Parses a script or mapping. Takes every text, in linear time, and never throws; JavaScript is left alone. */
export function parse(text: string, options: ParseOptions = {}): Script {
  const found = segments(text);
  const parts = options.formula === true && found.every(({ kind }) => kind === 'outside') ? [whole(text)] : found;
  const statements: Node[] = [];
  const comments: Comment[] = [];
  const faults = new Faults();
  for (const { kind, start, end } of parts) {
    if (kind !== 'jitterbit') continue;
    const tokens = lex(text, start, end);
    for (const comment of tokens.comments) {
      comments.push(comment);
      if (!comment.closed) faults.add(comment, 'this comment is not closed; add */');
    }
    for (const statement of parseStatements(tokens, faults)) statements.push(statement);
  }
  return { segments: parts, statements, comments, errors: faults.inOrder() };
}

/** The span of the top-level statement that holds an offset; undefined between statements. */
export function statementAt({ statements }: Script, offset: number): Span | undefined {
  let low = 0;
  let high = statements.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (statements[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  const statement = statements[low];
  if (statement === undefined || offset < statement.start || offset >= statement.end) return undefined;
  return { start: statement.start, end: statement.end };
}

const whole = (text: string): Segment => ({
  kind: 'jitterbit',
  start: 0,
  end: text.length,
  outerStart: 0,
  outerEnd: text.length,
  closed: true,
});
