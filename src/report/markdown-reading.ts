/** A part of a page in Markdown, as far as our rule pages use it. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  /** `info` is what stands behind the fence: a language, a file's name. */
  | { readonly kind: 'code'; readonly info: string; readonly lines: readonly string[] };

/** A stretch of a paragraph. Only strong text holds others. */
export type Inline =
  | { readonly kind: 'text' | 'code' | 'emphasis' | 'strong'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

/** Reads headings, paragraphs, lists and fenced code; all else is a paragraph. Linear in the text. */
export function readMarkdown(markdown: string): Block[] {
  const blocks: Block[] = [];
  const lines = markdown.split(/\r?\n/);
  for (let i = 0; i < lines.length;) {
    const line = lines[i]!;
    const fence = /^(?<mark>`{3,}|~{3,})(?<info>.*)/.exec(line)?.groups;
    const heading = /^(?<marks>#{1,6}) +(?<title>.+)/.exec(line)?.groups;
    const from = i++;
    if (fence !== undefined) {
      while (i < lines.length && lines[i]!.trim() !== fence.mark) i++;
      blocks.push({ kind: 'code', info: fence.info!.trim(), lines: lines.slice(from + 1, i) });
      i++;
    } else if (heading !== undefined) {
      blocks.push({ kind: 'heading', level: heading.marks!.length, text: heading.title! });
    } else if (marker(line) !== undefined) {
      while (i < lines.length && (marker(lines[i]!) !== undefined || /^ +\S/.test(lines[i]!))) i++;
      blocks.push({ kind: 'list', ordered: /^\d/.test(line), items: itemsOf(lines.slice(from, i)) });
    } else if (line.trim() !== '') {
      while (i < lines.length && startsNothing(lines[i]!)) i++;
      blocks.push({ kind: 'paragraph', text: lines.slice(from, i).join(' ') });
    }
  }
  return blocks;
}

/** Reads code, strong and emphasised words, links to `https:` with a text and bare ones. */
export function readInline(text: string): Inline[] {
  const parts: Inline[] = [];
  let done = 0;
  for (const { 0: whole, index, groups } of text.matchAll(span)) {
    if (index > done) parts.push({ kind: 'text', text: text.slice(done, index) });
    done = index + whole.length;
    const { code, strong, em, label, href, url } = groups!;
    if (code !== undefined) parts.push({ kind: 'code', text: code });
    else if (strong !== undefined) parts.push({ kind: 'strong', text: strong });
    else if (em !== undefined) parts.push({ kind: 'emphasis', text: em });
    else if (href !== undefined) parts.push({ kind: 'link', text: label!, href });
    else if (url !== undefined) parts.push({ kind: 'link', text: url, href: url });
  }
  if (done < text.length) parts.push({ kind: 'text', text: text.slice(done) });
  return parts;
}

/** Code, strong, emphasis, links with a text and bare ones; none of them can backtrack far. */
const span =
  /`(?<code>[^`]{1,500})`|\*\*(?<strong>[^*]{1,500})\*\*|\*(?<em>[^*\s][^*]{0,500})\*|\[(?<label>[^[\]]{1,500})\]\((?<href>https:\/\/[^\s()]{1,500})\)|(?<url>https:\/\/[^\s<>()"'`]{1,500})/g;

/** What makes a line an item of a list. */
const marker = (line: string) => /^(?:[-*+]|\d{1,9}[.)]) +/.exec(line)?.[0];

const startsNothing = (line: string) =>
  line.trim() !== '' && marker(line) === undefined && !/^(?:#|```|~~~)/.test(line);

function itemsOf(lines: readonly string[]): string[] {
  const items: string[] = [];
  for (const line of lines) {
    const mark = marker(line);
    if (mark !== undefined) items.push(line.slice(mark.length));
    else items.push(`${items.pop() ?? ''} ${line.trim()}`);
  }
  return items;
}
