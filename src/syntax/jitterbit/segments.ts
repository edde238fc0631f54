import type { Segment } from './ast.js';
import { Passages } from './passages.js';

/**
 * Cuts a script's text into Jitterbit Script, JavaScript and the text around them, without gaps. Tags are found in any
 * case and any number, also as `<trans >`; a missing closing tag is the end of the text, or the next opening tag.
 *
 * `</trans>` inside a string or comment closes only if nothing better follows. The product most likely cuts at the first
 * one wherever it stands; but where it does, such a script is broken, and to read on costs nothing and misses nothing.
 */
export function segments(text: string): Segment[] {
  const tags = findTags(text);
  const found: Segment[] = [];
  const reading: Reading = { text, tags, passages: new Passages(text, text.length), textualUpTo: 0 };
  let from = 0;
  for (let at = 0; at < tags.length; at++) {
    const open = tags[at]!;
    if (open.closing) continue;
    const closeAt = open.kind === 'jitterbit' ? closeOfJitterbit(reading, at) : closeOfJavaScript(tags, at);
    const close = tags[closeAt];
    const closed = close?.closing === true;
    const outerEnd = close === undefined ? text.length : closed ? close.end : close.start;
    const end = closed ? close.start : outerEnd;
    if (open.start > from) found.push(outside(from, open.start));
    found.push({ kind: open.kind, start: open.end, end, outerStart: open.start, outerEnd, closed });
    from = outerEnd;
    at = closed ? closeAt : closeAt - 1;
  }
  if (from < text.length) found.push(outside(from, text.length));
  return found;
}

interface Tag {
  readonly kind: 'jitterbit' | 'javascript';
  readonly closing: boolean;
  readonly start: number;
  readonly end: number;
}

interface Reading {
  readonly text: string;
  readonly tags: readonly Tag[];
  readonly passages: Passages;
  /** Before this offset a block was read in vain already; blocks that start there end at their first closing tag. */
  textualUpTo: number;
}

const TAG = /<(?<slash>\/?)(?<name>trans|javascript)\s*>/giy;

function findTags(text: string): Tag[] {
  const tags: Tag[] = [];
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    TAG.lastIndex = at;
    const groups = TAG.exec(text)?.groups;
    if (groups === undefined) continue;
    const kind = groups.name!.toLowerCase() === 'trans' ? 'jitterbit' : 'javascript';
    tags.push({ kind, closing: groups.slash === '/', start: at, end: TAG.lastIndex });
  }
  return tags;
}

const outside = (start: number, end: number): Segment => ({
  kind: 'outside',
  start,
  end,
  outerStart: start,
  outerEnd: end,
  closed: true,
});

/** The index of the tag that ends the block: a closing one, the next opening one, or past the last. */
function closeOfJitterbit(reading: Reading, openAt: number): number {
  const { text, tags, passages } = reading;
  // Most scripts are one block: nothing better can follow, wherever the closing tag stands.
  if (openAt === tags.length - 2 && tags[openAt + 1]!.closing && tags[openAt + 1]!.kind === 'jitterbit')
    return openAt + 1;
  const open = tags[openAt]!;
  let candidate = -1;
  let at = openAt + 1;
  let offset = open.end;
  while (at < tags.length) {
    const tag = tags[at]!;
    const passage = nextPassage(text, offset, tag.start);
    if (passage === tag.start || open.start < reading.textualUpTo) {
      if (tag.closing && tag.kind === 'jitterbit') return at;
      if (!tag.closing) break;
      offset = tag.end;
      at++;
      continue;
    }
    const end = text[passage] === '/' ? passages.comment(passage) : passages.string(passage);
    offset = end < 0 ? ~end : end;
    for (; at < tags.length && tags[at]!.start < offset; at++) {
      if (candidate < 0 && tags[at]!.closing && tags[at]!.kind === 'jitterbit') candidate = at;
    }
  }
  if (candidate < 0) return at;
  reading.textualUpTo = offset;
  return candidate;
}

/** Where the next string or comment starts, at most `limit`. */
function nextPassage(text: string, start: number, limit: number): number {
  for (let at = start; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === 34 || code === 39) return at;
    if (code === 47 && (text.charCodeAt(at + 1) === 47 || text.charCodeAt(at + 1) === 42)) return at;
  }
  return limit;
}

/** The last `</javascript>` before the next opening tag. Up to the first one, a `<trans>` is text of the script. */
function closeOfJavaScript(tags: readonly Tag[], openAt: number): number {
  let close = -1;
  let firstOpen = tags.length;
  for (let at = openAt + 1; at < tags.length; at++) {
    const tag = tags[at]!;
    if (tag.kind === 'javascript' && tag.closing) close = at;
    if (tag.closing) continue;
    firstOpen = Math.min(firstOpen, at);
    if (close >= 0 || tag.kind === 'javascript') break;
  }
  return close >= 0 ? close : firstOpen;
}
