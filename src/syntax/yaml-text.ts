import { cut } from '../source/cut.js';
import type { Escapes } from '../source/cut.js';
import type { Source, Span } from '../source/source.js';
import type { Text } from '../source/text.js';

export type ScalarStyle = 'PLAIN' | 'QUOTE_SINGLE' | 'QUOTE_DOUBLE' | 'BLOCK_LITERAL' | 'BLOCK_FOLDED';

/**
 * A string of a YAML document. The place is the content: between the quotes (with them where it is empty), or from the
 * first letter of a block to its last.
 */
export class YamlText implements Text {
  readonly span: Span;
  #cut: Source | undefined;

  /** `literal` is the scalar with its quotes or a block's header; `value` is what it decodes to. */
  constructor(
    readonly source: Source,
    literal: Span,
    private readonly style: ScalarStyle,
    readonly value: string,
  ) {
    this.inner = innerOf(source.text, literal, style);
    const span = isBlock(style) ? trimmed(source.text, this.inner) : this.inner;
    this.span = span.end > span.start ? span : literal;
  }

  /** Without quotes or header; of a block, whole lines. */
  private readonly inner: Span;

  cut(): Source {
    return (this.#cut ??= cut(
      this.source,
      this.source.name,
      this.value,
      this.inner.start,
      offsetsOf(this.value, this.source.slice(this.inner), this.style),
    ));
  }
}

function innerOf(text: string, { start, end }: Span, style: ScalarStyle): Span {
  if (style === 'PLAIN') return { start, end };
  if (!isBlock(style)) return { start: start + 1, end: end - 1 };
  const header = text.indexOf('\n', start);
  return { start: header < 0 || header >= end ? end : header + 1, end };
}

function trimmed(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

/**
 * Where each character of the decoded `value` stands in `raw`. Whitespace that decodes to nothing (indentation, what
 * stands around a folded line break) is passed over before the character that follows it.
 */
function offsetsOf(value: string, raw: string, style: ScalarStyle): Escapes {
  const at: number[] = [];
  const ahead: number[] = [];
  let run = 0;
  let decoded = 0;
  const emit = (offset: number, units = 1) => {
    for (let i = 0; i < units && decoded < value.length; i++, decoded++) {
      if (offset - decoded === run) continue;
      run = offset - decoded;
      at.push(decoded);
      ahead.push(run);
    }
  };
  const end = isBlock(style) ? walkBlock(value, raw, style, emit) : walkFlow(raw, style, emit);
  // The end of the text; and what a block at the end of a file decodes to beyond it.
  at.push(decoded);
  ahead.push(end - decoded);
  return { at, ahead };
}

type Emit = (offset: number, units?: number) => void;

/** Plain and quoted: one line break is a space, several are one less, and the blanks around them are nothing. */
function walkFlow(raw: string, style: ScalarStyle, emit: Emit): number {
  let i = 0;
  while (i < raw.length) {
    const code = raw.charCodeAt(i);
    if (style === 'QUOTE_DOUBLE' && code === BACKSLASH) {
      const next = raw.charCodeAt(i + 1);
      if (isBreak(next)) {
        // It is nothing, nor are the blanks that begin the next line; breaks after them are folded as any others.
        i += raw.startsWith('\r\n', i + 1) ? 3 : 2;
        while (raw[i] === ' ' || raw[i] === '\t') i++;
      } else {
        const width = escapeWidths.get(next) ?? 2;
        emit(i, width === 10 && parseInt(raw.slice(i + 2, i + 10), 16) > 0xffff ? 2 : 1);
        i += width;
      }
    } else if (isSpace(code)) {
      const { breaks, end } = breaksFrom(raw, i);
      if (breaks.length === 0) for (; i < end; i++) emit(i);
      else if (breaks.length === 1) emit(i);
      else for (const offset of breaks.slice(1)) emit(offset);
      i = end;
    } else {
      emit(i);
      i += style === 'QUOTE_SINGLE' && code === QUOTE ? 2 : 1;
    }
  }
  return i;
}

/** The line breaks in the whitespace from an offset on, and where that whitespace ends. */
function breaksFrom(raw: string, start: number): { breaks: number[]; end: number } {
  const breaks: number[] = [];
  let end = start;
  for (; end < raw.length && isSpace(raw.charCodeAt(end)); end++) {
    if (raw.charCodeAt(end) === LINE_FEED) breaks.push(end);
  }
  return { breaks, end };
}

/** Literal and folded: the indentation is nothing; how line breaks were folded, the value itself says. */
function walkBlock(value: string, raw: string, style: ScalarStyle, emit: Emit): number {
  const indent = Math.max(0, leadingSpaces(raw) - leadingSpaces(value));
  let decoded = 0;
  const put = (offset: number) => {
    emit(offset);
    decoded++;
  };
  let i = 0;
  while (i < raw.length && decoded < value.length) {
    for (const stop = i + indent; i < stop && raw.charCodeAt(i) === SPACE;) i++;
    for (; i < raw.length && !isBreakAt(raw, i); i++) put(i);
    const breaks: number[] = [];
    for (;;) {
      if (i >= raw.length) break;
      breaks.push(i);
      i = raw.indexOf('\n', i) + 1;
      if (style === 'BLOCK_LITERAL') break;
      // An empty line may hold less than the indentation, of blanks alone.
      let next = i;
      for (const stop = i + indent; next < stop && raw.charCodeAt(next) === SPACE;) next++;
      if (!isBreakAt(raw, next)) break;
      i = next;
    }
    if (breaks.length === 1) {
      put(breaks[0]!);
    } else {
      let kept = 0;
      while (kept < breaks.length && value.charCodeAt(decoded + kept) === LINE_FEED) kept++;
      for (const offset of breaks.slice(breaks.length - kept)) put(offset);
    }
  }
  return i;
}

/** The blanks before the first letter of the first line that holds one; of the longest line where none does. */
function leadingSpaces(text: string): number {
  let line = 0;
  let longest = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === LINE_FEED) line = i + 1;
    else if (code === SPACE) longest = Math.max(longest, i + 1 - line);
    else if (code !== CARRIAGE_RETURN) return i - line;
  }
  return longest;
}

const [SPACE, LINE_FEED, CARRIAGE_RETURN, BACKSLASH, QUOTE] = [0x20, 0x0a, 0x0d, 0x5c, 0x27];

/** How long an escape is, by the letter after the backslash; two characters for all others. */
const escapeWidths: ReadonlyMap<number, number> = new Map([
  [0x78, 4],
  [0x75, 6],
  [0x55, 10],
]);

const isBlock = (style: ScalarStyle) => style === 'BLOCK_LITERAL' || style === 'BLOCK_FOLDED';
const isBreak = (code: number) => code === LINE_FEED || code === CARRIAGE_RETURN;
const isBreakAt = (text: string, i: number) =>
  text.charCodeAt(i) === LINE_FEED || (text.charCodeAt(i) === CARRIAGE_RETURN && text.charCodeAt(i + 1) === LINE_FEED);
const isSpace = (code: number) => code === SPACE || code === 0x09 || isBreak(code);
