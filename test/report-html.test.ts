import { createHash } from 'node:crypto';
import { parse } from 'acorn';
import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { html } from '../src/report/html.js';
import { client } from '../src/report/html/client.js';
import { flowPicture } from '../src/report/html/flow.js';
import { renderMarkdown } from '../src/report/html/markdown.js';
import { markup } from '../src/report/html/markup.js';
import { style } from '../src/report/html/style.js';
import type { Reporter } from '../src/report/run.js';
import { ruleText } from '../src/report/rule-text.js';
import { viewer } from '../src/report/view.js';
import { rules } from '../rules/index.js';
import { rulePage } from '../src/cli/package.js';
import { harmonyLint } from './host.js';
import { landscape } from './report-demo.js';
import { hostileNames, hostileProject, page, runOver } from './report-fixture.js';

const written = (...[findings, run]: Parameters<Reporter>) => [...html(findings, run)].join('');
const names = fc.oneof(fc.constantFrom(...hostileNames), fc.string({ unit: 'binary', maxLength: 40 }));

/** Every tag of a page without the texts of its style and script: its name, and the names of its attributes. */
function tagsOf(text: string): { tags: string[]; rest: string } {
  const tags: string[] = [];
  const rest = text
    .replace(/(?<=<(?<raw>style|script)>).*?(?=<\/\k<raw>>)/gs, '')
    .replace(
      /<(?<tag>\/?[a-z][a-z0-9]*|!doctype|!--)(?<attributes>(?:\s+[a-zA-Z-]+(?:="[^"]*")?)*)\s*\/?>/g,
      (...match) => {
        // The cast is true: the groups are the last argument, and none of them is optional.
        const { tag, attributes } = match.at(-1) as { tag: string; attributes: string };
        const names = [...attributes.matchAll(/\s(?<name>[a-zA-Z-]+)(?=[=\s]|$)(?:="[^"]*")?/g)].map(
          ({ groups }) => groups!.name!,
        );
        tags.push([tag, ...names].join(' '));
        return '';
      },
    );
  return { tags, rest };
}

test('whatever the names, the page has the tags and attributes that it has with harmless ones', () => {
  const plain = (name: string) => {
    const { findings, artifacts } = hostileProject(name);
    return tagsOf(written(findings, runOver(artifacts, artifacts.slice(2, 3))));
  };
  const expected = new Set(plain('Orders').tags);
  fc.assert(
    fc.property(names, (name) => {
      const { tags, rest } = plain(name);
      assert.not.match(rest, /</);
      assert.equal(
        tags.filter((tag) => !expected.has(tag)),
        [],
      );
    }),
  );
});

test('nothing may run or style but the two texts of this package, and nothing is fetched', () => {
  const { findings, artifacts } = hostileProject('Orders');
  const text = written(findings, runOver(artifacts));
  const policy = /http-equiv="Content-Security-Policy" content="(?<policy>[^"]*)"/.exec(text)!.groups!.policy!;
  const inside = (tag: string) => new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(text)![1]!;
  const hash = (part: string) => `&#39;sha256-${createHash('sha256').update(part).digest('base64')}&#39;`;

  assert.equal(policy.split('; '), [
    'default-src &#39;none&#39;',
    `script-src ${hash(inside('script'))}`,
    `style-src ${hash(inside('style'))}`,
    'img-src data:',
    'base-uri &#39;none&#39;',
    'form-action &#39;none&#39;',
  ]);
  assert.not.match(
    text.replace(/ href="https:[^"]*"/g, ''),
    /\s(?:src|href|action|srcset|style|on[a-z]+)="(?!#|data:,)/,
  );
  assert.not.match(client + style, /<\/|https?:|@import|url\(/);
  assert.not.match(client, /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|Function\(|fetch|XMLHttp/);
  assert.is(parse(client, { ecmaVersion: 2022 }).type, 'Program');
});

test('findings stand under their project, operation and script', () => {
  const { findings, run } = landscape(12);
  const titles = [...written(findings, run).matchAll(/<h[345]>(?<title>.*?)<\/h[345]>/g)].map((match) =>
    match.groups!.title!.replace(/<[^>]*>/g, '').replaceAll('&#39;', "'"),
  );
  assert.equal(titles.slice(0, 5), [
    'Project Order Synchronisation',
    'Operation Load orders',
    "Script 'Get token'",
    'Operation Send invoices',
    "Script 'Check response'",
  ]);
});

test('the verdict is about the severest that is open', () => {
  const { findings, artifacts } = hostileProject('Orders');
  const open = { ...findings[0]!, suppressed: undefined };
  const verdict = (...severities: ('error' | 'warning' | 'info')[]) =>
    /<h2 id="verdict">(?<text>[^<]*)</.exec(
      written(
        severities.map((severity) => ({ ...open, severity })),
        runOver(artifacts),
      ),
    )!.groups!.text;
  assert.is(verdict('info', 'warning', 'error'), '1 error to mend');
  assert.is(verdict('warning', 'info', 'warning'), 'No errors, 2 warnings to look at');
  assert.is(verdict('info', 'info'), 'No errors and no warnings');
  assert.is(verdict(), 'Nothing found');
});

test('what several operations run stands once, under the first, and names some of the others', async () => {
  const operation = (id: number) => ({
    type: 200,
    id: `o${id}`,
    name: `Load ${id}`,
    steps: [{ type: 400, id: 's1' }],
  });
  const script = { type: 400, id: 's1', name: 'S', scriptBody: '<trans>\n$erp_password = "Fake-Winter26!";\n</trans>' };
  const text = async (number: number) => {
    const components = [script, ...Array.from({ length: number }, (_, i) => operation(i + 1))];
    const stdin = JSON.stringify({ project: { components }, version: 4 });
    return (await harmonyLint(['-', '--format', 'html'], { stdin })).stdout;
  };
  const also = async (number: number) => /<small>also in (?<text>[^<]*)</.exec(await text(number))?.groups?.text;
  assert.is(await also(1), undefined);
  assert.is(await also(2), 'Load 2');
  assert.is(await also(7), 'Load 2, Load 3, Load 4, Load 5, Load 6, …');
  assert.is((await text(7)).match(/<article class="finding/g)!.length, 1);
});

test('a list of gaps that is too long says how many more there are', () => {
  const { artifacts } = hostileProject('Orders');
  const text = written(
    [],
    runOver(
      artifacts,
      Array.from({ length: 502 }, () => artifacts[2]!),
    ),
  );
  const missing = /<section class="gaps"[\s\S]*?<\/section>/.exec(text)![0];
  assert.is(missing.match(/<li>/g)!.length, 500);
  assert.match(missing, /504 more are in the JSON report/);
});

test('what is accepted is in the page and hidden at first, with its reason', () => {
  const { findings, artifacts } = hostileProject('Orders');
  const text = written(findings, runOver(artifacts));
  assert.is(text.match(/ data-suppressed hidden>/g)!.length, 1);
  assert.match(text, /Accepted by the policy until 2027-03-31: because of Orders/);
  assert.match(text, /<h2 id="verdict">1 error to mend<\/h2>/);
  assert.match(text, /1 finding was accepted before and does not count/);
});

test('a run that is not whole never looks clean', () => {
  const { artifacts } = hostileProject('Orders');
  const text = written([], runOver(artifacts, artifacts.slice(2, 3)));
  assert.match(text, /Not everything was checked/);
  assert.not.match(text, /Nothing found/);
  assert.match(written([], runOver(artifacts)), /Nothing found/);
});

test('a page holds as many findings as a browser bears, the severest, and counts the others', () => {
  const { findings, run } = landscape(10_400);
  const text = written(findings, run);
  assert.is(text.match(/<article class="finding/g)!.length, 10_000);
  assert.match(text, /400 more findings, none of them severer, are in the JSON report/);
});

test('a value of many stops keeps the ends of its way in the picture', () => {
  const { findings, artifacts } = hostileProject('Orders');
  const { finding: viewOf } = viewer(runOver(artifacts));
  const { trace } = viewOf(findings[0]!);
  const long = Array.from({ length: 500 }, (_, i) => ({ ...trace[1]!, title: `script ${i}`, message: `step ${i}` }));
  const { text } = flowPicture(long)!;
  assert.match(text, />step 0</);
  assert.match(text, />477 more steps in between</);
  assert.match(text, />step 499</);
  assert.is(text.match(/class="box"/g)!.length, 24);
  assert.ok(text.length < 20_000);
});

const rendered = (markdown: string) => renderMarkdown(markdown, 3).map(({ text }) => text);

test('a rule page is rendered without its title and its test cases', () => {
  const { run } = landscape(0);
  assert.equal(rendered(ruleText(rules[0], 'logging/secret-to-operation-log', { ...run, page: () => page })), [
    '<p>A log is read by <strong>many</strong>, and <code>kept</code> for long.</p>',
    '<h4>How to mend it</h4>',
    '<ol><li>Log its length</li><li>or nothing</li></ol>',
    '<pre><code>WriteToOperationLog(Length($password));</code></pre>',
    '<h4>What is not flagged</h4>',
    '<ul><li><strong>a length</strong>: <code>Length($x)</code></li><li>a constant</li></ul>',
    '<h4>References</h4>',
    '<ul><li>Jitterbit, <em>Security best practices</em>: <a href="https://docs.jitterbit.com/x?a=1&#38;b=2" ' +
      'rel="noreferrer noopener" target="_blank">https://docs.jitterbit.com/x?a=1&#38;b=2</a></li></ul>',
  ]);
});

test('Markdown makes no markup but its own, and links lead to https alone', () => {
  assert.equal(rendered('<img src=x onerror=alert(1)> `<b>` **<i>**'), [
    '<p>&#60;img src=x onerror=alert(1)&#62; <code>&#60;b&#62;</code> <strong>&#60;i&#62;</strong></p>',
  ]);
  assert.equal(rendered('[x](javascript:alert(1)) [y](https://a.example/")'), [
    '<p>[x](javascript:alert(1)) <a href="https://a.example/&#34;" rel="noreferrer noopener" target="_blank">y</a></p>',
  ]);
  assert.equal(rendered('```\nno end\n# code'), ['<pre><code>no end\n# code</code></pre>']);
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...Array.from('`*[]()<>"#-\n 1.ahtps:/')), maxLength: 200 }),
      (text) => {
        const { rest } = tagsOf(rendered(text).join(''));
        assert.not.match(rest, /</);
      },
    ),
  );
});

test('every page of a rule is rendered without a leftover', () => {
  const { run } = landscape(0);
  for (const rule of rules) {
    const text = rendered(ruleText(rule, rule.id, { ...run, page: rulePage }))
      .join('')
      .replace(/<(?<tag>pre|code)>.*?<\/\k<tag>>/gs, '')
      .replace(/<[^>]*>/g, ' ');
    assert.not.match(text, /\*\*|^#|&#96;|\]\(http/m, rule.id);
  }
});

test('what fills a hole is text, unless it is markup', () => {
  assert.is(
    markup`<p title="${'"<&\'`'}">${['a', 1, undefined, false, markup`<b>`]}</p>`.text,
    '<p title="&#34;&#60;&#38;&#39;&#96;">a1<b></p>',
  );
});

test('rules that said nothing for want of a policy are named', () => {
  const { findings, run } = landscape(4);
  assert.not.match(written(findings, run), /said nothing/);
  const silent = ['api/anonymous-access', 'agent/group-drift'];
  const text = written(findings, { ...run, silent });
  assert.match(text, '2 rules said nothing without a policy');
  for (const id of silent) assert.match(text, id);
});

test.run();
