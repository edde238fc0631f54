import { grouped } from '../grouped.js';
import { familyOf, familyTitle, ruleText } from '../rule-text.js';
import type { Run } from '../run.js';
import type { View } from '../view.js';
import { anchor } from './finding.js';
import { link, renderMarkdown } from './markdown.js';
import { markup } from './markup.js';
import type { Markup } from './markup.js';

/** Why each rule that found something is there, and how to mend what it found. `say` masks. */
export function rulePages(views: readonly View[], run: Run, say: (text: string) => string): Markup {
  const byRule = [...grouped(views, ({ ruleId }) => ruleId)].sort(([a], [b]) => (a < b ? -1 : 1));
  if (byRule.length === 0) return markup``;
  return markup`
<section class="rules" aria-labelledby="rules">
<h2 id="rules">Why these are rules, and how to mend what they found</h2>${byRule.map(([id, found]) => rulePage(id, found, run, say))}
</section>`;
}

function rulePage(id: string, found: readonly View[], run: Run, say: (text: string) => string): Markup {
  const rule = run.rules.find((other) => other.id === id);
  const title = rule === undefined ? id : say(rule.title);
  const text = ruleText(rule, id, run);
  const cwes = [...new Set(found.flatMap(({ finding }) => finding.cwe))];
  return markup`
<article class="rule-page" id="${anchor('rule', id)}">
<p class="id">${id}</p>
<h3>${title}</h3>
${renderMarkdown(text.startsWith(title) ? text.slice(title.length) : text, 3)}
${cwes.length > 0 && markup`<p class="cwe">${cwes.map((number) => link(`https://cwe.mitre.org/data/definitions/${number}.html`, `CWE-${number}`))}</p>`}
</article>`;
}

/** The rules that found something as options of a choice, by family. */
export function ruleOptions(views: readonly View[]): Markup[] {
  const ids = [...new Set(views.map(({ ruleId }) => ruleId))].sort();
  return [...grouped(ids, familyOf)].map(
    ([family, rules]) =>
      markup`<optgroup label="${familyTitle(family)}"><option value="${family}/*">All of ${family}</option>${rules.map((id) => markup`<option>${id}</option>`)}</optgroup>`,
  );
}
