const light = `
  --paper: #f6f6f3; --card: #ffffff; --ink: #1b2130; --soft: #59616f; --line: #e2e3de; --code: #f4f4f0; --accent: #1d5f8f;
  --error: #b3261e; --error-soft: #fcebe9; --warning: #8a5200; --warning-soft: #fdf1db; --info: #245a94;
  --info-soft: #e9f1fa; --ok: #1b6b43; --ok-soft: #e5f3eb; --mark: #ffe08a; --bar-error: #d0453b; --bar-warning: #e0a030;
  --bar-info: #6b9fd4; --shadow: 0 1px 2px rgb(20 25 40 / 6%), 0 4px 16px rgb(20 25 40 / 4%);`;
const dark = `
  --paper: #13161c; --card: #1b1f27; --ink: #e7e9ee; --soft: #9ea7b6; --line: #2d333f; --code: #14181f; --accent: #84bdec;
  --error: #ff9a90; --error-soft: #3b1f1e; --warning: #f5c374; --warning-soft: #38290f; --info: #93c5fb;
  --info-soft: #172c44; --ok: #7fdca8; --ok-soft: #143324; --mark: #6b5411; --bar-error: #e0645a; --bar-warning: #d99a35;
  --bar-info: #5b93cc; --shadow: none;`;

/** The page's look: calm, light or dark as the reader's system has it, legible on paper. */
export const style = `
:root { color-scheme: light; ${light} }
:root[data-theme="dark"] { color-scheme: dark; ${dark} }
@media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { color-scheme: dark; ${dark} } }

* { box-sizing: border-box; }
html { scroll-padding-top: 8rem; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 15px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial, sans-serif;
}
body > header, main, footer { max-width: 70rem; margin: 0 auto; padding: 0 1.5rem; }
h1, h2, h3, h4, h5, h6, p, ul, ol, figure, fieldset { margin: 0; padding: 0; }
h1 { font-size: 1.9rem; line-height: 1.2; letter-spacing: -0.015em; font-weight: 650; }
h1 span { color: var(--soft); font-weight: 400; overflow-wrap: anywhere; }
h2 { font-size: 1.2rem; line-height: 1.3; margin-bottom: 0.6rem; letter-spacing: -0.01em; }
h3, h4, h5, h6 { font-size: 1em; font-weight: 600; overflow-wrap: anywhere; unicode-bidi: isolate; }
small { font-size: 0.8em; font-weight: 400; color: var(--soft); }
a { color: var(--accent); }
code, pre { font-family: ui-monospace, "SF Mono", SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: 0.9em; }
[hidden] { display: none !important; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: 1rem; z-index: 9; background: var(--card); padding: 0.5rem 1rem; }

body > header { display: grid; grid-template-columns: 1fr auto; gap: 0.2rem 1rem; align-items: center; padding-top: 2.2rem; padding-bottom: 1.4rem; }
.brand { display: flex; gap: 0.5rem; align-items: center; font-weight: 600; color: var(--soft); }
.brand .shield { fill: var(--accent); } .brand .tick { fill: none; stroke: var(--paper); stroke-width: 2.2; stroke-linecap: round; stroke-linejoin: round; }
body > header h1, .asof { grid-column: 1 / -1; } .asof { color: var(--soft); }
button { font: inherit; color: inherit; }
.tool { background: var(--card); border: 1px solid var(--line); border-radius: 7px; padding: 0.25rem 0.8rem; cursor: pointer; }
.tool:hover { border-color: var(--accent); }
.link { background: none; border: 0; padding: 0; color: var(--accent); cursor: pointer; text-align: left; }
.link:hover { text-decoration: underline; }

main > section { margin-bottom: 1.4rem; }
.verdict, .gaps, .families { background: var(--card); border: 1px solid var(--line); border-radius: 14px; padding: 1.4rem 1.6rem; box-shadow: var(--shadow); }
.verdict { border-top: 5px solid var(--soft); }
.verdict.error { border-top-color: var(--bar-error); } .verdict.warning { border-top-color: var(--bar-warning); } .verdict.ok { border-top-color: var(--ok); }
.verdict h2 { font-size: 1.65rem; font-weight: 650; margin-bottom: 0.2rem; }
.verdict p { color: var(--soft); max-width: 46rem; }
.numbers { list-style: none; display: flex; flex-wrap: wrap; gap: 0.8rem; margin-top: 1.1rem; }
.numbers li { flex: 1 1 9rem; border-radius: 10px; padding: 0.6rem 1rem; }
.numbers strong { display: block; font-size: 1.9rem; line-height: 1.2; font-weight: 650; font-variant-numeric: tabular-nums; }
.numbers .error { background: var(--error-soft); color: var(--error); }
.numbers .warning { background: var(--warning-soft); color: var(--warning); }
.numbers .info { background: var(--info-soft); color: var(--info); }
.numbers .none { background: var(--code); color: var(--soft); }
.gaps { border-left: 5px solid var(--bar-warning); }
.gaps ul { margin: 0.6rem 0 0; padding-left: 1.2rem; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: 0.4rem 0.6rem; text-align: left; border-top: 1px solid var(--line); font-weight: inherit; }
thead th, thead td { border-top: 0; color: var(--soft); font-size: 0.85em; padding-top: 0; }
.count { text-align: right; font-variant-numeric: tabular-nums; width: 5.5rem; }
td.count { color: var(--soft); } td.error { color: var(--error); font-weight: 600; } td.warning { color: var(--warning); font-weight: 600; } td.info { color: var(--info); }
.bars { width: 45%; } .bar { display: block; border-radius: 5px; }
.bar .error { fill: var(--bar-error); } .bar .warning { fill: var(--bar-warning); } .bar .info { fill: var(--bar-info); }

.findings > h2, .rules > h2 { font-size: 1.4rem; margin-top: 2.4rem; }
#filter {
  position: sticky; top: 0; z-index: 2; display: flex; flex-wrap: wrap; gap: 0.5rem 1.1rem; align-items: center;
  background: var(--paper);
  padding: 0.8rem 0; border-bottom: 1px solid var(--line); margin-bottom: 1rem;
}
fieldset { border: 0; display: flex; gap: 0.4rem; min-width: 0; }
legend, #filter label { font-size: 0.9rem; color: var(--soft); } legend { position: absolute; left: -999rem; }
select, input[type="search"] {
  font: inherit; font-size: 0.9rem; color: var(--ink); background: var(--card); border: 1px solid var(--line);
  border-radius: 7px; padding: 0.3rem 0.5rem; max-width: 12.5rem;
}
.text { flex: 1 1 10rem; display: flex; gap: 0.4rem; align-items: center; } .text input { flex: 1; min-width: 6rem; max-width: none; }
#filter .pill { border: 1px solid var(--line); background: var(--card); border-radius: 999px; padding: 0.2rem 0.75rem 0.2rem 0.55rem; cursor: pointer; white-space: nowrap; }
#filter .pill:has(:checked) { color: var(--ink); } .pill input { accent-color: var(--accent); vertical-align: -1px; }
#filter .pill.error:has(:checked) { background: var(--error-soft); color: var(--error); border-color: currentcolor; }
#filter .pill.warning:has(:checked) { background: var(--warning-soft); color: var(--warning); border-color: currentcolor; }
#filter .pill.info:has(:checked) { background: var(--info-soft); color: var(--info); border-color: currentcolor; }
.shown { display: flex; gap: 0.5rem; align-items: center; margin-left: auto; font-size: 0.9rem; color: var(--soft); }

.printed { display: none; color: var(--soft); }
.more, .nothing { padding: 1.2rem; color: var(--soft); text-align: center; }
summary { cursor: pointer; list-style: none; } summary::-webkit-details-marker { display: none; }
.group > summary { display: flex; flex-wrap: wrap; gap: 0.15rem 0.7rem; align-items: baseline; }
.group > summary::before { content: ""; width: 0.5em; height: 0.5em; border: solid var(--soft); border-width: 0 2px 2px 0; transform: rotate(-45deg); align-self: center; flex: none; }
.group[open] > summary::before { transform: translateY(-0.15em) rotate(45deg); }
.group > summary > .number { color: var(--soft); font-size: 0.85rem; margin-left: auto; white-space: nowrap; }
.project { margin-bottom: 2rem; }
.project > summary { padding: 0.5rem 0; border-bottom: 2px solid var(--line); }
.project > summary h3 { font-size: 1.2rem; } .file { color: var(--soft); font-size: 0.85rem; width: 100%; padding-left: 1.2rem; overflow-wrap: anywhere; }
.environment { border: 1px solid var(--soft); color: var(--soft); border-radius: 5px; padding: 0 0.5em; font-size: 0.78rem; font-weight: 600; overflow-wrap: anywhere; }
.environment.production { background: var(--ink); border-color: var(--ink); color: var(--paper); }
.operation { margin: 1rem 0 0 1.2rem; } .operation > summary h4 { font-size: 1.05rem; }
.artifact { margin: 0.9rem 0 1.2rem 1.2rem; } .artifact > h5 { color: var(--soft); margin-bottom: 0.45rem; font-weight: 500; }
.operation .artifact { margin-left: 1.2rem; }
.finding {
  background: var(--card); border: 1px solid var(--line); border-left: 4px solid var(--bar-info); border-radius: 9px;
  padding: 0.85rem 1.1rem; margin-bottom: 0.7rem; content-visibility: auto; contain-intrinsic-size: auto 9rem;
}
.finding.error { border-left-color: var(--bar-error); } .finding.warning { border-left-color: var(--bar-warning); }
.finding:target { outline: 2px solid var(--accent); }
.finding h6 { display: flex; gap: 0.6rem; align-items: baseline; }
.badge { flex: none; border-radius: 5px; padding: 0 0.5em; font-size: 0.78rem; line-height: 1.6; background: var(--info-soft); color: var(--info); }
.badge.error { background: var(--error-soft); color: var(--error); } .badge.warning { background: var(--warning-soft); color: var(--warning); }
.meta { display: flex; flex-wrap: wrap; gap: 0 1rem; font-size: 0.85rem; color: var(--soft); overflow-wrap: anywhere; margin-top: 0.15rem; }
.meta .place { color: inherit; text-decoration: none; margin-left: auto; } .meta .place:hover { text-decoration: underline; }
.accepted { margin-top: 0.4rem; padding: 0.3rem 0.7rem; border-radius: 6px; background: var(--ok-soft); color: var(--ok); font-size: 0.9rem; overflow-wrap: anywhere; }
pre code { font-size: inherit; }
pre { background: var(--code); border-radius: 7px; padding: 0.55rem 0.8rem; overflow-x: auto; margin: 0.6rem 0 0; }
.excerpt { display: flex; gap: 0.9rem; } .excerpt .number { color: var(--soft); user-select: none; }
mark { background: var(--mark); color: inherit; border-radius: 3px; padding: 0.1em 0; }
.way { margin-top: 0.6rem; } .way > summary { font-size: 0.85rem; color: var(--accent); width: max-content; }
.silent { margin-top: 0.8rem; color: var(--soft); font-size: 0.85rem; } .silent > summary { color: var(--accent); } .silent p { margin: 0.3rem 0 0; }
.flow { overflow-x: auto; padding-top: 0.4rem; }
.flow svg { display: block; max-width: 100%; min-width: 30rem; height: auto; font-size: 13px; }
.flow .box { fill: var(--code); stroke: var(--line); } .flow text { fill: var(--ink); } .flow .title { font-weight: 600; fill: var(--soft); }
.flow .line { text-anchor: end; fill: var(--soft); font-size: 12px; } .flow .rail { stroke: var(--soft); stroke-width: 1.6; fill: none; } .flow .tip { fill: var(--soft); }
.flow circle.source { fill: var(--card); stroke: var(--accent); stroke-width: 3.5; } .flow .stop { fill: var(--soft); } .flow .sink { fill: var(--bar-error); }
.flow text.source { fill: var(--accent); stroke: none; font-weight: 600; } .flow text.stop { fill: var(--ink); } .flow text.sink { fill: var(--error); font-weight: 600; }

.rule-page { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 1.3rem 1.6rem; margin-bottom: 1rem; overflow-wrap: anywhere; }
.rule-page .id { color: var(--soft); font-size: 0.85rem; } .rule-page h3:first-of-type { font-size: 1.15rem; margin-bottom: 0.5rem; }
.rule-page > :is(p, ul, ol, pre, h4) { max-width: 46rem; } .rule-page h4 { margin-top: 1rem; }
.rule-page > p + p { margin-top: 0.6rem; } .rule-page :is(ul, ol) { padding-left: 1.3rem; margin-top: 0.3rem; }
.rule-page :not(pre) > code { background: var(--code); border-radius: 4px; padding: 0.1em 0.3em; }
.cwe { display: flex; gap: 1rem; font-size: 0.85rem; margin-top: 0.8rem; }
dialog { border: 0; border-left: 1px solid var(--line); background: var(--card); color: var(--ink); margin: 0 0 0 auto; padding: 0; width: min(38rem, 100vw); height: 100vh; max-height: none; }
dialog[open] { display: flex; flex-direction: column; } #page-body { flex: 1; overflow-y: auto; }
dialog::backdrop { background: rgb(10 14 22 / 45%); } dialog .rule-page { border: 0; margin: 0; padding: 2rem 2.2rem; }
.actions { padding: 0.8rem 2.2rem; display: flex; gap: 0.6rem; border-top: 1px solid var(--line); }
footer { color: var(--soft); font-size: 0.85rem; padding-top: 1.5rem; padding-bottom: 3rem; }

@media (max-width: 46rem) {
  #filter { position: static; } .bars, thead td { display: none; } .count { width: auto; }
  .operation, .artifact, .operation .artifact { margin-left: 0; } .meta .place { margin-left: 0; }
}
@media (prefers-reduced-motion: no-preference) { .group > summary::before { transition: transform 0.12s; } }
@media print {
  :root, :root[data-theme="dark"], :root:not([data-theme="light"]) { color-scheme: light; ${light} --paper: #ffffff; --shadow: none; }
  @page { margin: 16mm 14mm; }
  body { font-size: 10pt; } body > header, main, footer { max-width: none; padding-left: 0; padding-right: 0; }
  #filter, .tool, .skip, dialog, .group > summary::before { display: none; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .finding { content-visibility: visible; } .finding, .flow, .numbers, tr, .gaps li { break-inside: avoid; }
  .printed { display: block; } summary, h2, h3, h4, .artifact > h5 { break-after: avoid; } .rules { break-before: page; }
  a { color: inherit; text-decoration: none; } pre { white-space: pre-wrap; overflow-wrap: anywhere; }
  .operation, .artifact, .operation .artifact { margin-left: 0; } .verdict, .families, .gaps { box-shadow: none; }
}
`;
