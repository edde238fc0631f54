import { count } from '../describe.js';
import { markedLine } from '../frame.js';
import type { Run } from '../run.js';
import type { View } from '../view.js';
import { flowPicture } from './flow.js';
import { markup } from './markup.js';
import type { Markup } from './markup.js';

/** Columns of an excerpt, which may be scrolled. */
const EXCERPT = 110;

export const severityNames = { error: 'Error', warning: 'Warning', info: 'Note' } as const;

/** One finding as an article: what is wrong, its excerpt, the way of its value, and who accepted it. */
export function findingArticle(view: View, run: Run): Markup {
  const { finding, severity, ruleId, message, detail, environment, suppressed, file, start, scriptLine, trace } = view;
  const id = anchor('f', finding.fingerprint);
  const script = scriptLine === undefined ? undefined : `line ${scriptLine} in Studio`;
  const accepted = suppressed === undefined ? undefined : acceptance(suppressed);
  return markup`
<article class="finding ${severity}" id="${id}" data-severity="${severity}" data-rule="${ruleId}" data-environment="${environment}"${suppressed !== undefined && markup` data-suppressed hidden`}>
<h6><span class="badge ${severity}">${severityNames[severity]}</span> <span class="message">${asSentence(message)}</span></h6>
<p class="meta"><a class="rule" href="#${anchor('rule', ruleId)}">${ruleId}</a>${detail !== undefined && markup`<span>${detail}</span>`}${script !== undefined && markup`<span>${script}</span>`}<a class="place" href="#${id}" title="Link to this finding">${file}:${start.line}:${start.column}</a></p>
${accepted !== undefined && markup`<p class="accepted">${accepted}</p>`}
${excerpt(view, run)}
${trace.length > 0 && markup`<details class="way" open><summary>The way of the value, in ${count(trace.length, 'step')}</summary>${flowPicture(trace)}</details>`}
</article>`;
}

/** Messages begin in lower case; a first word that is no identifier may stand at the head of a line. */
const asSentence = (message: string) =>
  message.replace(/^[a-z]+(?= )/, (word) => word[0]!.toUpperCase() + word.slice(1));

/** An id for a place in the page: letters, digits, `.`, `-` and `_` alone. */
export const anchor = (kind: 'f' | 'rule', name: string) => `${kind}-${name.replace(/[^A-Za-z0-9._-]/g, '-')}`;

function excerpt({ finding }: View, run: Run): Markup {
  const { text, number, from, length } = markedLine(finding, run.mask, EXCERPT);
  const marked = text.slice(from, from + Math.max(1, length));
  return markup`<pre class="excerpt"><span class="number">${number}</span><code>${text.slice(0, from)}<mark>${marked}</mark>${text.slice(from + Math.max(1, length))}</code></pre>`;
}

function acceptance({ by, reason, until }: NonNullable<View['suppressed']>): string {
  const how = { comment: 'a comment in the script', policy: 'the policy', baseline: 'the baseline' }[by];
  return `Accepted by ${how}${until === undefined ? '' : ` until ${until}`}: ${reason}`;
}
