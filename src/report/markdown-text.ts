import { createColors } from 'picocolors';

import { wrap } from './columns.js';
import { readInline, readMarkdown } from './markdown-reading.js';
import type { Block } from './markdown-reading.js';

export interface PageOptions {
  readonly color: boolean;
  readonly width: number;
}

/**
 * A page in Markdown as a terminal shows one: headings to the left, text wrapped and indented, code as it is. Linear in
 * the text.
 */
export function* pageText(markdown: string, { color, width }: PageOptions): Generator<string> {
  const { bold, dim, green, red } = createColors(color);
  for (const [i, block] of readMarkdown(markdown).entries()) {
    if (i > 0) yield '\n';
    if (block.kind === 'heading') {
      const tint = block.text.startsWith('Bad:') ? red : block.text.startsWith('Good:') ? green : bold;
      for (const line of wrap(plain(block.text), width)) yield `${tint(line)}\n`;
    } else if (block.kind === 'code') {
      const name = nameOf(block);
      if (name !== '') yield `    ${dim(`${name}:`)}\n`;
      for (const line of codeLines(block, width - 4)) yield `${`    ${line}`.trimEnd()}\n`;
    } else if (block.kind === 'list') {
      for (const [n, item] of block.items.entries()) yield* hanging(block.ordered ? `${n + 1}. ` : '- ', item, width);
    } else {
      yield* hanging('', block.text, width);
    }
  }
}

/** A file's name or a script's; a language says nothing that the code does not. */
const nameOf = ({ info }: Extract<Block, { kind: 'code' }>) => info.slice(info.split(' ', 1)[0]!.length).trim();

/** Of findings the sentences are wrapped; code would be another code. */
function codeLines({ info, lines }: Extract<Block, { kind: 'code' }>, width: number): readonly string[] {
  if (info !== 'findings') return lines;
  return lines.flatMap((line) => {
    if (line === '' || /^[ \d]*[│┌]/.test(line)) return [line];
    const [first, ...more] = wrap(line.trimStart(), width - 2, 4);
    const indent = line.slice(0, line.length - line.trimStart().length);
    return [`${indent}${first!}`, ...more.map((part) => `${indent}    ${part}`)];
  });
}

function* hanging(mark: string, text: string, width: number): Generator<string> {
  const rest = ' '.repeat(mark.length);
  for (const [i, line] of wrap(plain(text), width - 2 - mark.length).entries())
    yield `  ${i === 0 ? mark : rest}${line}\n`;
}

/** Words as they are read, without marks; code keeps its ticks where one could not tell it from the sentence. */
const plain = (text: string): string =>
  readInline(text)
    .map((part) => {
      if (part.kind === 'link') return part.text === part.href ? part.href : `${part.text} (${part.href})`;
      if (part.kind === 'strong') return plain(part.text);
      return part.kind === 'code' && /[\s"']|^.{0,2}$/.test(part.text) ? `\`${part.text}\`` : part.text;
    })
    .join('');
