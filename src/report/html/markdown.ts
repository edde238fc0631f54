import { markup, Markup } from './markup.js';

/**
 * The Markdown of our rule pages as HTML: headings (one level lower than `top`), paragraphs, lists, code, strong and
 * emphasised words, links to `https:`. Everything else is text. Linear in the text.
 */
export function renderMarkdown(markdown: string, top: 2 | 3): Markup[] {
  const blocks: Markup[] = [];
  const lines = markdown.split(/\r?\n/);
  for (let i = 0; i < lines.length;) {
    const line = lines[i]!;
    const fence = /^(?<mark>`{3,}|~{3,})/.exec(line)?.groups?.mark;
    const heading = /^(?<marks>#{1,6}) +(?<title>.+)/.exec(line)?.groups;
    const from = i++;
    if (fence !== undefined) {
      while (i < lines.length && lines[i]!.trim() !== fence) i++;
      blocks.push(markup`<pre><code>${lines.slice(from + 1, i).join('\n')}</code></pre>`);
      i++;
    } else if (heading !== undefined) {
      const title = inline(heading.title!);
      blocks.push(top + heading.marks!.length - 1 <= 3 ? markup`<h3>${title}</h3>` : markup`<h4>${title}</h4>`);
    } else if (marker(line) !== undefined) {
      while (i < lines.length && (marker(lines[i]!) !== undefined || /^ +\S/.test(lines[i]!))) i++;
      blocks.push(list(lines.slice(from, i)));
    } else if (line.trim() !== '') {
      while (i < lines.length && startsNothing(lines[i]!)) i++;
      blocks.push(markup`<p>${inline(lines.slice(from, i).join(' '))}</p>`);
    }
  }
  return blocks;
}

/** What makes a line an item of a list. */
const marker = (line: string) => /^(?:[-*+]|\d{1,9}[.)]) +/.exec(line)?.[0];

const startsNothing = (line: string) =>
  line.trim() !== '' && marker(line) === undefined && !/^(?:#|```|~~~)/.test(line);

function list(lines: readonly string[]): Markup {
  const items: string[] = [];
  for (const line of lines) {
    const mark = marker(line);
    if (mark !== undefined) items.push(line.slice(mark.length));
    else items.push(`${items.pop() ?? ''} ${line.trim()}`);
  }
  const entries = items.map((item) => markup`<li>${inline(item)}</li>`);
  return /^\d/.test(lines[0]!) ? markup`<ol>${entries}</ol>` : markup`<ul>${entries}</ul>`;
}

/** Code, strong, emphasis, links with a text and bare ones; none of them nests, and none can backtrack far. */
const span =
  /`(?<code>[^`]{1,500})`|\*\*(?<strong>[^*]{1,500})\*\*|\*(?<em>[^*\s][^*]{0,500})\*|\[(?<text>[^[\]]{1,500})\]\((?<href>https:\/\/[^\s()]{1,500})\)|(?<url>https:\/\/[^\s<>()"'`]{1,500})/g;

function inline(text: string): Markup[] {
  const parts: Markup[] = [];
  let done = 0;
  for (const { 0: whole, index, groups } of text.matchAll(span)) {
    parts.push(markup`${text.slice(done, index)}`);
    done = index + whole.length;
    const { code, strong, em, text: label, href, url } = groups!;
    if (code !== undefined) parts.push(markup`<code>${code}</code>`);
    else if (strong !== undefined) parts.push(markup`<strong>${inline(strong)}</strong>`);
    else if (em !== undefined) parts.push(markup`<em>${inline(em)}</em>`);
    else if (href !== undefined) parts.push(link(href, label!));
    else if (url !== undefined) parts.push(link(url, url));
  }
  parts.push(markup`${text.slice(done)}`);
  return parts;
}

/** A link out of the page: followed only when clicked, and without telling where it was clicked. */
export const link = (href: string, text: string) =>
  markup`<a href="${href}" rel="noreferrer noopener" target="_blank">${text}</a>`;
