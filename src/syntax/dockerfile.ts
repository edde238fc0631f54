import type { Located, Source, Span } from '../source/source.js';
import { linesOf } from './lines.js';
import { parseShell } from './shell.js';
import type { Command } from './shell.js';

/** One instruction of a Dockerfile: `FROM`, `ENV`, `RUN`, … in capitals. */
export interface Instruction {
  readonly name: string;
  readonly words: readonly Located<string>[];
  /** The commands that a shell would see; what `words` are, split at `;`, `&` and `|`. */
  readonly commands: readonly Command[];
  readonly span: Span;
}

/** Reads the instructions of a Dockerfile. Linear. */
export function parseDockerfile(source: Source): Instruction[] {
  const { text } = source;
  const found: Instruction[] = [];
  let open: Span | undefined;
  for (const { start, end } of linesOf(source)) {
    if (text[start] === '#') continue;
    open = { start: open?.start ?? start, end };
    if (text[end - 1] === '\\') continue;
    found.push(instruction(source, open));
    open = undefined;
  }
  if (open !== undefined) found.push(instruction(source, open));
  return found;
}

function instruction(source: Source, span: Span): Instruction {
  const commands = parseShell(source, span, { commentsJoin: true });
  const [first, ...words] = commands.flatMap((command) => command.words);
  return { name: first?.value.toUpperCase() ?? '', words, commands: withoutName(commands), span };
}

function withoutName([first, ...rest]: readonly Command[]): Command[] {
  return first === undefined ? [] : [{ ...first, words: first.words.slice(1) }, ...rest];
}
