import { cut } from '../source/cut.js';
import type { Escapes } from '../source/cut.js';
import type { Source, Span } from '../source/source.js';
import type { Text } from '../source/text.js';
import { isLineBreak } from './jitterbit/characters.js';

/** A string of HCL: in quotes, where a backslash escapes, or bare (a name, the lines of a heredoc). */
export class HclText implements Text {
  readonly span: Span;
  readonly value: string;
  readonly #escapes: Escapes;
  readonly #start: number;
  #cut: Source | undefined;

  /** `literal` holds the quotes, where there are any. */
  constructor(
    readonly source: Source,
    literal: Span,
    style: 'quoted' | 'bare',
  ) {
    const { start, end } = literal;
    const closed = end - start >= 2 && source.text[end - 1] === '"';
    const inner = style === 'bare' ? literal : { start: start + 1, end: closed ? end - 1 : end };
    const raw = source.slice(inner);
    const { value, escapes } = style === 'bare' ? { value: raw, escapes: { at: [], ahead: [] } } : decode(raw);
    this.span = inner.end > inner.start ? inner : literal;
    this.#start = inner.start;
    this.value = value;
    this.#escapes = escapes;
  }

  cut(): Source {
    return (this.#cut ??= cut(this.source, this.source.name, this.value, this.#start, this.#escapes));
  }
}

/** Where a quoted string that begins here ends; at the line's end where the quote is missing. */
export function endOfString(text: string, start: number): number {
  let i = start + 1;
  let braces = 0; // of `${…}`, in which quotes are code
  let inner = false;
  for (; i < text.length; i++) {
    const character = text[i];
    if (character === '\n' || character === '\r') return i;
    if (character === '\\') i += isLineBreak(text.charCodeAt(i + 1)) ? 0 : 1;
    else if (braces === 0) {
      if (character === '"') return i + 1;
      if ((character === '$' || character === '%') && text[i + 1] === '{') {
        braces = 1;
        i++;
      }
    } else if (character === '"') inner = !inner;
    else if (!inner && character === '{') braces++;
    else if (!inner && character === '}') braces--;
  }
  return text.length;
}

/** The lines of a `<<WORD` heredoc, and where its closing word ends; undefined where it is none, or is not closed. */
export function endOfHeredoc(
  text: string,
  start: number,
): { readonly content: Span; readonly end: number } | undefined {
  const head = /^<<-?(?<word>[A-Za-z_]\w{0,80})[ \t]*\r?\n/.exec(text.slice(start, start + 200));
  if (head === null) return undefined;
  const from = start + head[0].length;
  const close = new RegExp(`^[ \\t]*${head.groups!.word!}[ \\t]*$`, 'm').exec(text.slice(from));
  if (close === null) return undefined;
  return { content: { start: from, end: from + close.index }, end: from + close.index + close[0].length };
}

function decode(raw: string): { readonly value: string; readonly escapes: Escapes } {
  const at: number[] = [];
  const ahead: number[] = [];
  let value = '';
  let done = 0;
  for (let i = raw.indexOf('\\'); i >= 0; i = raw.indexOf('\\', done)) {
    const written = /^\\(?:u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[\s\S])?/.exec(raw.slice(i, i + 10))![0];
    value += raw.slice(done, i) + unescaped(written);
    done = i + written.length;
    at.push(value.length);
    ahead.push(done - value.length);
  }
  return { value: value + raw.slice(done), escapes: { at, ahead } };
}

function unescaped(escape: string): string {
  const letter = escape[1] ?? '';
  if (escape.length > 2) {
    const code = Number.parseInt(escape.slice(2), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  }
  return { n: '\n', r: '\r', t: '\t' }[letter] ?? letter;
}
