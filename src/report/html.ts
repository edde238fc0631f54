import { createHash } from 'node:crypto';

import type { Finding } from '../rule/finding.js';
import { totals } from './describe.js';
import { client } from './html/client.js';
import { filterForm } from './html/filter.js';
import { markup, Markup } from './html/markup.js';
import { overview } from './html/overview.js';
import { rulePages } from './html/rules.js';
import { style } from './html/style.js';
import { findingTree } from './html/tree.js';
import type { Run } from './run.js';
import { bySeverity, viewer } from './view.js';

/** Findings in one page; browsers get slow beyond, and people stop reading long before. */
const FINDINGS = 10_000;

/**
 * A page for people: one file that asks no network for anything. All of it is there without its script, which filters.
 * The content security policy lets nothing run and nothing style but the two texts of this package, by their hashes.
 */
export function* html(findings: Iterable<Finding>, run: Run): Generator<string> {
  const { finding: viewOf, gaps, say } = viewer(run);
  const all = [...findings];
  const missing = gaps();
  const views = all.map(viewOf);
  const shown = views.length <= FINDINGS ? views : mostSevere(views);
  const names = [...new Set(views.map(({ project, file }) => project ?? file))];
  const subject = names.length === 1 ? names[0]! : undefined;
  const policy = `default-src 'none'; script-src '${hash(client)}'; style-src '${hash(style)}'; img-src data:; base-uri 'none'; form-action 'none'`;

  yield markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="harmony-lint ${run.version}">
<title>${totals(all, missing.length)}${subject !== undefined && ` in ${subject}`} – harmony-lint</title>
<link rel="icon" href="data:,">
<style>${new Markup(style)}</style>
</head>
<body>
<a class="skip" href="#findings">Skip to the findings</a>
<header>
<p class="brand">${logo}<span>harmony-lint</span></p>
<button type="button" class="tool" id="theme" hidden>Dark</button>
<h1>Security report${subject !== undefined && markup` <span>${subject}</span>`}</h1>
<p class="asof">As of ${run.workspace.now}</p>
</header>
<main>
${overview(views, missing, run)}
`.text;
  if (views.length > 0) {
    yield markup`
<section class="findings" id="findings" aria-labelledby="findings-title">
<h2 id="findings-title">Findings</h2>
${filterForm(shown)}
<p class="printed" id="printed"></p>
${views.length > shown.length && markup`<p class="more">${views.length - shown.length} more findings, none of them severer, are in the JSON report: a page with all of them would be too slow to use.</p>`}`
      .text;
    for (const part of findingTree(shown, run, say)) yield part.text;
    yield markup`
<p class="nothing" id="nothing" hidden>Nothing matches. <button type="button" class="link" data-reset>Show all findings</button></p>
</section>${rulePages(shown, run, say)}`.text;
  }
  yield markup`
</main>
<footer>
<p>Made by harmony-lint ${run.version} with ${run.rules.length} rules; exit code ${run.exitCode}. Secrets are masked. This page asks no network for anything.</p>
</footer>
<dialog id="page" aria-label="About this rule"><div class="rule-page" id="page-body"></div><p class="actions"><button type="button" class="tool" id="page-only">Show only this rule</button> <button type="button" class="tool" id="page-close">Close</button></p></dialog>
<script>${new Markup(client)}</script>
</body>
</html>
`.text;
}

const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

function mostSevere<T extends { readonly severity: Finding['severity'] }>(views: readonly T[]): T[] {
  const chosen = new Set(bySeverity(views).slice(0, FINDINGS));
  return views.filter((view) => chosen.has(view));
}

const logo = new Markup(
  '<svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true"><path class="shield" d="M11 1l8 3v6c0 5-3.4 9-8 11-4.6-2-8-6-8-11V4z"/><path class="tick" d="M7 11l3 3 5-6"/></svg>',
);
