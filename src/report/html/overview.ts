import type { Severity } from '../../rule/rule.js';
import { count, coverage } from '../describe.js';
import { grouped } from '../grouped.js';
import { familyOf, familyTitle } from '../rule-text.js';
import type { Run } from '../run.js';
import type { Gap, View } from '../view.js';
import { severityNames } from './finding.js';
import { markup } from './markup.js';
import type { Markup } from './markup.js';

const severities = ['error', 'warning', 'info'] as const;

/** What it comes to: one sentence, the numbers, what was not checked, and the families of rules. */
export function overview(views: readonly View[], missing: readonly Gap[], run: Run): Markup {
  const open = views.filter(({ suppressed }) => suppressed === undefined);
  const numbers = bySeverity(open);
  const { tone, sentence } = verdict(numbers, missing.length);
  const suppressed = views.length - open.length;
  const unknown = [...run.workspace.unknownTypes.values()].reduce((sum, number) => sum + number, 0);
  return markup`
<section class="verdict ${tone}" aria-labelledby="verdict">
<h2 id="verdict">${sentence}</h2>
<p>${coverage(run)}${missing.length > 0 && `; ${count(missing.length, 'place')} could not be`}.${unknown > 0 && ` Of ${count(unknown, 'component')} of unknown type only the texts were looked at.`}${suppressed > 0 && ` ${count(suppressed, 'finding')} ${suppressed === 1 ? 'was' : 'were'} accepted before and ${suppressed === 1 ? 'does' : 'do'} not count.`}</p>
<ul class="numbers">${severities.map((severity) => markup`<li class="${severity}${numbers[severity] === 0 && ' none'}"><strong>${numbers[severity]}</strong> ${plural(severity, numbers[severity])}</li>`)}</ul>${silentRules(run)}
</section>
${missing.length > 0 && gapList(missing)}
${open.length > 0 && families(open)}`;
}

/** Whose silence means nothing: without a policy they have nothing to compare with. */
function silentRules({ silent = [] }: Run): Markup {
  if (silent.length === 0) return markup``;
  return markup`
<details class="silent"><summary>${count(silent.length, 'rule')} said nothing without a policy: harmony-lint init writes one</summary>
<p>${silent.join(', ')}</p></details>`;
}

type Numbers = Readonly<Record<Severity, number>>;

function bySeverity(views: readonly View[]): Numbers {
  const of = (severity: Severity) => views.filter((view) => view.severity === severity).length;
  return { error: of('error'), warning: of('warning'), info: of('info') };
}

function verdict({ error, warning, info }: Numbers, missing: number): { tone: string; sentence: string } {
  if (error > 0) return { tone: 'error', sentence: `${count(error, 'error')} to mend` };
  if (missing > 0) return { tone: 'warning', sentence: 'Not everything was checked' };
  if (warning > 0) return { tone: 'warning', sentence: `No errors, ${count(warning, 'warning')} to look at` };
  if (info > 0) return { tone: 'ok', sentence: 'No errors and no warnings' };
  return { tone: 'ok', sentence: 'Nothing found' };
}

const plural = (severity: Severity, number: number) =>
  `${severityNames[severity].toLowerCase()}${number === 1 ? '' : 's'}`;

function gapList(missing: readonly Gap[]): Markup {
  const shown = missing.slice(0, 500);
  return markup`
<section class="gaps" aria-labelledby="gaps">
<h2 id="gaps">Not checked</h2>
<p>What stands here may hide findings. The report is whole once this list is empty.</p>
<ul>${shown.map(
    ({ file, start, title, message }) => markup`
<li><strong>${file}${start !== undefined && `:${start.line}:${start.column}`}</strong>${title !== undefined && ` ${title}`}: ${message}</li>`,
  )}
</ul>${missing.length > shown.length && markup`<p>${missing.length - shown.length} more are in the JSON report.</p>`}
</section>`;
}

function families(open: readonly View[]): Markup {
  const rows = [...grouped(open, ({ ruleId }) => familyOf(ruleId))].map(([family, views]) => ({
    family,
    numbers: bySeverity(views),
    all: views.length,
  }));
  rows.sort((a, b) => b.numbers.error - a.numbers.error || b.all - a.all || (a.family < b.family ? -1 : 1));
  const most = Math.max(...rows.map(({ all }) => all));
  return markup`
<section class="families" aria-labelledby="families">
<h2 id="families">By family</h2>
<table>
<thead><tr><th scope="col">Family</th>${severities.map((severity) => markup`<th scope="col" class="count">${plural(severity, 2)}</th>`)}<td aria-hidden="true"></td></tr></thead>
<tbody>${rows.map(
    ({ family, numbers }) => markup`
<tr><th scope="row"><button type="button" class="link" data-choose="${family}/*">${familyTitle(family)}</button></th>${severities.map((severity) => markup`<td class="count ${numbers[severity] > 0 && severity}">${numbers[severity]}</td>`)}<td class="bars" aria-hidden="true">${bar(numbers, most)}</td></tr>`,
  )}
</tbody>
</table>
</section>`;
}

/** A bar whose full width stands for `most`. */
function bar(numbers: Numbers, most: number): Markup {
  const own = numbers.error + numbers.warning + numbers.info;
  let x = 0;
  const parts = severities.map((severity) => {
    const width = (numbers[severity] / own) * 100;
    const rect = markup`<rect class="${severity}" x="${x.toFixed(2)}%" width="${width.toFixed(2)}%" height="10" />`;
    x += width;
    return width > 0 && rect;
  });
  return markup`<svg class="bar" width="${((own / most) * 100).toFixed(2)}%" height="10">${parts}</svg>`;
}
