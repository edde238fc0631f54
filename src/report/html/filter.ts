import type { View } from '../view.js';
import { severityNames } from './finding.js';
import { markup } from './markup.js';
import type { Markup } from './markup.js';
import { ruleOptions } from './rules.js';

/** Choices by severity, rule, environment and text; hidden until the page's script is there to serve them. */
export function filterForm(views: readonly View[]): Markup {
  const environments = [...new Set(views.flatMap(({ environment }) => environment ?? []))].sort();
  const suppressed = views.filter((view) => view.suppressed !== undefined).length;
  const severities = (['error', 'warning', 'info'] as const).filter((severity) =>
    views.some((view) => view.severity === severity),
  );
  return markup`
<form id="filter" role="search" aria-label="Filter the findings" hidden>
<fieldset><legend>Severity</legend>${severities.map((severity) => markup`<label class="pill ${severity}"><input type="checkbox" name="severity" value="${severity}" checked> ${severityNames[severity]}s</label>`)}</fieldset>
<label>Rule <select name="rule"><option value="">All rules</option>${ruleOptions(views)}</select></label>
${environments.length > 0 && markup`<label>Environment <select name="environment"><option value="">All</option>${environments.map((name) => markup`<option value="${name}">${name}</option>`)}</select></label>`}
<label class="text">Search <input type="search" name="text" placeholder="script, message, file …" autocomplete="off" spellcheck="false"></label>
${suppressed > 0 && markup`<label class="pill"><input type="checkbox" name="suppressed"> Accepted (${suppressed})</label>`}
<p class="shown"><output id="shown" role="status"></output> <button type="reset" class="tool">Reset</button> <button type="button" class="tool" id="fold" aria-pressed="false">Fold</button></p>
</form>`;
}
