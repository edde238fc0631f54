import type { Located, Source, Span } from '../source/source.js';
import { isBlank } from './lines.js';

/** One command as it is written: its words without quotes; the place of a word is all of it, quotes included. */
export interface Command {
  readonly words: readonly Located<string>[];
  readonly span: Span;
}

export interface ShellOptions {
  /** The character that joins a line with the next: a backslash, or PowerShell's backtick. */
  readonly continuation?: '\\' | '`';
  /** Comment lines between joined lines are no end of them: so it is in a Dockerfile. */
  readonly commentsJoin?: boolean;
}

/**
 * Splits a shell script, or a part of one, into commands at line ends and `;`, `&`, `|` outside quotes; comments are left
 * out. Not a parser of any shell: it is told what a command line says, not what it does. Linear.
 */
export function parseShell(source: Source, within?: Span, options: ShellOptions = {}): Command[] {
  const { text } = source;
  const { continuation = '\\', commentsJoin = false } = options;
  const { start, end } = within ?? { start: 0, end: text.length };
  const commands: Command[] = [];
  let words: Located<string>[] = [];
  const close = () => {
    const [first] = words;
    if (first !== undefined) commands.push({ words, span: { start: first.span.start, end: words.at(-1)!.span.end } });
    words = [];
  };
  let joined = false;
  let i = start;
  while (i < end) {
    const character = text[i]!;
    if (character === continuation && isLineBreak(text[i + 1])) {
      joined = commentsJoin;
      i += text[i + 1] === '\r' && text[i + 2] === '\n' ? 3 : 2;
    } else if (joined && isLineBreak(character)) {
      i++;
    } else if (isLineBreak(character) || ';&|'.includes(character)) {
      close();
      i++;
    } else if (isBlank(text.charCodeAt(i))) {
      i++;
    } else if (character === '#') {
      while (i < end && !isLineBreak(text[i])) i++;
    } else {
      joined = false;
      const word = readWord(source, i, end, continuation);
      words.push(word);
      i = word.span.end;
    }
  }
  close();
  return commands;
}

function readWord(source: Source, start: number, end: number, continuation: string): Located<string> {
  const { text } = source;
  let value = '';
  let i = start;
  while (i < end) {
    const character = text[i]!;
    if (character === '"' || character === "'") {
      const from = ++i;
      while (i < end && text[i] !== character) i += character === '"' && text[i] === continuation ? 2 : 1;
      value += text.slice(from, Math.min(i, end));
      i++;
    } else if (isBlank(text.charCodeAt(i)) || isLineBreak(character) || ';&|'.includes(character)) {
      break;
    } else if (character === continuation) {
      if (isLineBreak(text[i + 1])) break;
      value += text.slice(i + 1, i + 2);
      i += 2;
    } else {
      // What a `$(…)` or `${…}` encloses belongs to the word.
      const to = character === '$' ? endOfExpansion(text, i, end) : i + 1;
      value += text.slice(i, to);
      i = to;
    }
  }
  return { value, source, span: { start, end: Math.min(Math.max(i, start + 1), end) } };
}

function endOfExpansion(text: string, start: number, end: number): number {
  const open = text[start + 1];
  const close = open === '(' ? ')' : open === '{' ? '}' : undefined;
  if (close === undefined) return start + 1;
  let depth = 0;
  for (let i = start + 1; i < Math.min(end, start + 200); i++) {
    if (isLineBreak(text[i])) break;
    if (text[i] === open) depth++;
    else if (text[i] === close && --depth === 0) return i + 1;
  }
  return start + 1;
}

const isLineBreak = (character: string | undefined) => character === '\n' || character === '\r';
