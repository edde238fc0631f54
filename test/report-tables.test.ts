import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { csv } from '../src/report/csv.js';
import { markdown, markdownWithin } from '../src/report/markdown.js';
import type { Reporter } from '../src/report/run.js';
import { hostile, hostileNames, hostileProject, runOver } from './report-fixture.js';

const written = (reporter: Reporter, ...[findings, run]: Parameters<Reporter>) => [...reporter(findings, run)].join('');
const names = fc.oneof(fc.constantFrom(...hostileNames), fc.string({ unit: 'binary', maxLength: 40 }));

/** Rows of a file by RFC 4180 in which every field is quoted. */
const rowsOf = (text: string): string[][] =>
  text
    .replace(/^\ufeff/, '')
    .split('\r\n')
    .slice(0, -1)
    .map((line) => {
      assert.match(line, /^"(?:[^"]|"")*"(?:,"(?:[^"]|"")*")*$/);
      return [...line.matchAll(/"(?<field>(?:[^"]|"")*)"(?:,|$)/g)].map((match) =>
        match.groups!.field!.replaceAll('""', '"'),
      );
    });

test('a CSV row has as many fields as the head, whatever the names', () => {
  fc.assert(
    fc.property(names, (name) => {
      const { findings, artifacts } = hostileProject(name);
      const [head, ...rows] = rowsOf(written(csv, findings, runOver(artifacts, artifacts.slice(2, 3))));
      assert.equal(
        rows.map(([status]) => status),
        ['not checked', 'not checked', 'open', 'open', 'open', 'suppressed'],
      );
      for (const row of rows) assert.is(row.length, head!.length);
    }),
  );
});

test('no field of CSV is a formula, in whatever locale', () => {
  const { findings, run } = hostile();
  for (const row of rowsOf(written(csv, findings, run))) {
    for (const field of row) assert.not.match(field, /(?:^|[;,|\t"])\s*[=+\-@]/);
  }
  const { findings: own, artifacts } = hostileProject("=cmd|'/C calc'!A0");
  assert.ok(written(csv, own, runOver(artifacts)).includes(`"'=cmd|'/C calc'!A0"`));
});

test('an auditor reads who accepted what, why and until when', () => {
  const { findings, artifacts } = hostileProject('Orders');
  const [head, row] = rowsOf(written(csv, findings.slice(3), runOver(artifacts)));
  const field = (name: string) => row![head!.indexOf(name)];
  assert.equal(['status', 'suppressed by', 'reason', 'until', 'cwe', 'line'].map(field), [
    'suppressed',
    'policy',
    'because of Orders',
    '2027-03-31',
    'CWE-798',
    '5',
  ]);
});

test('a table in Markdown has one row a finding, and no name breaks out of its cell', () => {
  fc.assert(
    fc.property(names, (name) => {
      const { findings, artifacts } = hostileProject(name);
      const text = written(markdown, findings, runOver(artifacts, artifacts.slice(2, 3)));
      const [table] = text.split('<details>');
      const rows = table!.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| ---'));
      const cells = (row: string) => row.replace(/\\./g, '').split('|').length - 2;

      assert.equal(rows.map(cells), [2, 2, 2, 4, 4, 4, 4]);
      assert.not.match(table!.replaceAll('<br>', ''), /<(?!!-- harmony-lint -->)/);
      assert.not.match(table!, /(?<!\\)\[(?!(?:logging|credentials|acme)\/)|@\w|https:(?!\/\/rules\.example\/)/);
    }),
  );
});

test('a comment fits where it has to, and counts what it leaves out', () => {
  const { findings, artifacts } = hostileProject('Orders');
  const many = Array.from({ length: 5_000 }, (_, i) => findings[i % 3]!);
  const run = runOver(
    artifacts,
    Array.from({ length: 3_000 }, () => artifacts[2]!),
  );
  const text = written(markdown, many, run);

  assert.ok(Buffer.byteLength(text) < 65_536);
  assert.match(text, /^### harmony-lint: 1667 errors, 1667 warnings, 1666 notes, 6000 places not checked$/m);
  const rows = text.match(/^\| (?:🔴|🟠|🔵)/gm)!.length;
  assert.match(text, new RegExp(`\\*\\*${5_000 - rows} more findings\\*\\*`));
  assert.is(text.match(/^<details>/gm)!.length, text.match(/^<\/details>/gm)!.length);
  assert.not.match(text.slice(0, text.indexOf('more findings')), /🟠/, 'errors come first');
});

test('excerpts stay within their code block', () => {
  const { findings, artifacts } = hostileProject('````\n</details>');
  const text = written(markdownWithin(60_000), findings, runOver(artifacts));
  for (const [, fence, body] of text.matchAll(/^(`{3,})text\n([\s\S]*?)\n\1$/gm)) assert.not.ok(body!.includes(fence!));
});

test('nothing found is said in a line', () => {
  const text = written(markdown, [], { ...runOver(hostileProject('Orders').artifacts), exitCode: 0 });
  assert.is(
    text,
    '<!-- harmony-lint -->\n### harmony-lint: no findings\n\n' +
      '1 file, 4 artifacts and 1 script were read. Why, and how to mend it: `harmony-lint explain RULE`\n',
  );
});

test.run();
