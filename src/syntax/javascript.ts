import type { ParserOptions, parseForESLint } from '@typescript-eslint/parser';

import type { Span } from '../source/source.js';
import type { Comment, SyntaxFault } from './jitterbit/ast.js';

type Parsed = ReturnType<typeof parseForESLint>;

/** JavaScript as far as it was understood. Nodes have `range`s: UTF-16 offsets of the whole text that was parsed. */
export interface JavaScript {
  /** Never nested deeper than `DEPTH_CAP` nodes. Undefined where nothing at all was understood. */
  readonly ast: Parsed['ast'] | undefined;
  /** Which name means which variable. Undefined without `ast`, or where the text is too broken to tell. */
  readonly scopes: Parsed['scopeManager'] | undefined;
  readonly comments: readonly Comment[];
  /** In order. Empty means that everything was understood. Code that only old script mode takes is no fault. */
  readonly errors: readonly SyntaxFault[];
}

/** Trees deeper than this, or brackets nested deeper than half of it, are not given to anyone. */
export const DEPTH_CAP = 1000;

/** Larger scripts that acorn rejects are not handed to TypeScript, which takes ten times as long. */
export const TYPESCRIPT_CAP = 200_000;

/**
 * Parses the JavaScript of a text: `spans` are the contents of its `<javascript>` segments, which share one scope. Loads
 * the parser when first called. Takes every text; never throws for what stands in it.
 */
export async function parseJavaScript(text: string, spans: readonly Span[]): Promise<JavaScript> {
  const code = blankOutside(text, spans);
  const deep = deepBracket(code);
  if (deep !== undefined) return nothing(deep);
  try {
    const parsed = await byAnyParser(code);
    return isTooDeep(parsed.ast) ? nothing(whole(spans)) : parsed;
  } catch (error) {
    if (error instanceof RangeError) return nothing(whole(spans));
    throw error;
  }
}

/** acorn takes just what script mode does, and is quick; then TypeScript's types; then whatever makes sense. */
async function byAnyParser(code: string): Promise<JavaScript> {
  const { Rejection, parseStrictly } = await import('./javascript-strict.js');
  try {
    return parseStrictly(code);
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    const { parseTolerantly } = await import('./javascript-tolerant.js');
    return (await byTypeScript(code)) ?? parseTolerantly(code, error.pos);
  }
}

async function byTypeScript(code: string): Promise<JavaScript | undefined> {
  if (!understandable(code)) return undefined;
  const { parseForESLint } = await import('@typescript-eslint/parser');
  try {
    // No `lib`: thousands of names of browsers and Node mean nothing to Jitterbit.
    const options: ParserOptions = { sourceType: 'script', range: true, comment: true, lib: [], loggerFn: false };
    const { ast, scopeManager } = parseForESLint(code, options);
    const comments = ast.comments.map(({ range: [start, end] }): Comment => {
      return { kind: code.startsWith('//', start) ? 'line' : 'block', start, end, closed: true };
    });
    return { ast, scopes: scopeManager, comments, errors: [] };
  } catch {
    // It throws at the first thing it does not like.
    return undefined;
  }
}

/** The text up to the last span, with spaces for all else, so that offsets stay; lines too. */
function blankOutside(text: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of spans) {
    // Between two segments a `;`, or the last word of one and the first of the next would make one statement.
    if (from > 0 && start > from) parts.push(';', blank(text.slice(from + 1, start)));
    else parts.push(blank(text.slice(from, start)));
    parts.push(text.slice(start, end));
    from = end;
  }
  return parts.join('');
}

const blank = (text: string) => text.replace(/[^\r\n]/g, ' ');

/**
 * Whether TypeScript reads it in sensible time. It reads `async(` twice, to find out whether an arrow follows, and so
 * a nest of thirty of them for hours; Jitterbit's engine knows no `async`. An identifier may also be written as `\u0061…`.
 */
const understandable = (code: string) => code.length <= TYPESCRIPT_CAP && !/async|\\u/.test(code);

/** Where brackets nest so deep that the parsers' recursion would overflow. Counted roughly, strings left out. */
function deepBracket(code: string): Span | undefined {
  let level = 0;
  for (let at = 0; at < code.length; at++) {
    const character = code.charAt(at);
    if (OPENING.includes(character)) level++;
    else if (CLOSING.includes(character)) level = Math.max(0, level - 1);
    else if (character === '"' || character === "'") at = stringEnd(code, at);
    if (level > DEPTH_CAP / 2) return { start: at, end: at + 1 };
  }
  return undefined;
}

const OPENING = '([{';
const CLOSING = ')]}';

/** The offset of the closing quote, or of the line break that comes first. */
function stringEnd(code: string, open: number): number {
  const quote = code.charAt(open);
  let at = open + 1;
  for (; at < code.length; at++) {
    const character = code.charAt(at);
    if (character === quote || character === '\n' || character === '\r') break;
    if (character === '\\') at++;
  }
  return at;
}

/** Whether a tree is deeper than the cap. Walked without recursion; every object in it but the links upward counts. */
function isTooDeep(root: object | undefined): boolean {
  const stack: { value: unknown; level: number }[] = [{ value: root, level: 0 }];
  for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
    const { value, level } = entry;
    if (typeof value !== 'object' || value === null) continue;
    if (level > DEPTH_CAP) return true;
    const below = Array.isArray(value) ? level : level + 1;
    for (const [key, child] of Object.entries(value)) {
      if (typeof child === 'object' && !LINKS.has(key)) stack.push({ value: child, level: below });
    }
  }
  return false;
}

const LINKS: ReadonlySet<string> = new Set(['parent', 'range', 'loc', 'comments', 'tokens']);

function nothing(span: Span): JavaScript {
  const message = 'this JavaScript is nested too deep to be read; split it';
  return { ast: undefined, scopes: undefined, comments: [], errors: [{ ...span, message }] };
}

const whole = (spans: readonly Span[]): Span => ({ start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 });
