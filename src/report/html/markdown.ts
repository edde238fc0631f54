import { readInline, readMarkdown } from '../markdown-reading.js';
import type { Block } from '../markdown-reading.js';
import { markup } from './markup.js';
import type { Markup } from './markup.js';

/** The Markdown of our rule pages as HTML, with headings one level lower than `top`. Linear in the text. */
export const renderMarkdown = (markdown: string, top: 2 | 3): Markup[] =>
  readMarkdown(markdown).map((block) => render(block, top));

function render(block: Block, top: 2 | 3): Markup {
  switch (block.kind) {
    case 'code':
      return markup`<pre><code>${block.lines.join('\n')}</code></pre>`;
    case 'heading': {
      const title = inline(block.text);
      return top + block.level - 1 <= 3 ? markup`<h3>${title}</h3>` : markup`<h4>${title}</h4>`;
    }
    case 'list': {
      const entries = block.items.map((item) => markup`<li>${inline(item)}</li>`);
      return block.ordered ? markup`<ol>${entries}</ol>` : markup`<ul>${entries}</ul>`;
    }
    case 'paragraph':
      return markup`<p>${inline(block.text)}</p>`;
  }
}

const inline = (text: string): Markup[] =>
  readInline(text).map((part) => {
    switch (part.kind) {
      case 'code':
        return markup`<code>${part.text}</code>`;
      case 'strong':
        return markup`<strong>${inline(part.text)}</strong>`;
      case 'emphasis':
        return markup`<em>${inline(part.text)}</em>`;
      case 'link':
        return link(part.href, part.text);
      case 'text':
        return markup`${part.text}`;
    }
  });

/** A link out of the page: followed only when clicked, and without telling where it was clicked. */
export const link = (href: string, text: string) =>
  markup`<a href="${href}" rel="noreferrer noopener" target="_blank">${text}</a>`;
