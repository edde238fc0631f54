import { readFileSync } from 'node:fs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { rules } from '../rules/index.js';
import { columns } from '../src/report/columns.js';
import { pageText } from '../src/report/markdown-text.js';

const shown = (markdown: string, width = 80) => [...pageText(markdown, { color: false, width })].join('');

test('marks become words, text is wrapped, code stays as it is', () => {
  const page = [
    '# a/b',
    '',
    'Some **bold** and *other* words with `code`, `one $x = 1;` and a [page](https://acme.example/a).',
    '',
    '- **an item** that goes on',
    '  below, and is long enough for two lines',
    '- another',
    '',
    '1. first',
    '2. second',
    '',
    '## Bad: it',
    '',
    '```json prod/orders.json',
    '{ "a":   1 }',
    '```',
  ].join('\n');
  assert.is(
    shown(page, 40),
    `a/b

  Some bold and other words with code,
  \`one $x = 1;\` and a page
  (https://acme.example/a).

  - an item that goes on below, and is
    long enough for two lines
  - another

  1. first
  2. second

Bad: it

    prod/orders.json:
    { "a":   1 }
`,
  );
});

test('of every rule page all but the code fits a terminal, and no word is lost', () => {
  for (const { id } of rules) {
    const page = readFileSync(`rules/${id}/README.md`, 'utf8');
    const text = shown(page, 72);
    for (const line of text.split('\n')) {
      if (!line.startsWith('    ')) assert.ok(columns(line) <= 72, `${id}: ${line}`);
    }
    const words = (given: string) => new Set(given.match(/[\p{L}\p{N}]+/gu));
    const kept = words(text);
    assert.equal(
      [...words(page.replace(/^```[a-z]+/gm, ''))].filter((word) => !kept.has(word)),
      [],
      id,
    );
  }
});

test('colour is only added where it is wanted', () => {
  const page = '# a/b\n\n## Good: it\n\ntext\n';
  assert.not.match(shown(page), /\u001b/);
  assert.match([...pageText(page, { color: true, width: 80 })].join(''), /\u001b\[32mGood: it\u001b/);
});

test.run();
