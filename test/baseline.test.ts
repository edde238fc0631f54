import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { inFolder, writeFiles } from './folder.js';
import { harmonyLint } from './host.js';

const FILE = '.harmony-lint-baseline.json';
const NOW = ['--now', '2026-11-20'];

interface Component {
  readonly id: string;
}

const secretOf = (i: number) => `Fake-Winter-${i}-2026!`;
const connection = (i: number, value = secretOf(i)): Component & Record<string, unknown> => ({
  type: 600,
  id: `c${i}`,
  name: `ERP ${i}`,
  properties: [{ name: 'password', widgetHint: 'password', value }],
});
const script = (i: number, lines: readonly string[]): Component & Record<string, unknown> => ({
  type: 400,
  id: `s${i}`,
  name: `Script ${i}`,
  scriptBody: ['<trans>', ...lines, '</trans>'].join('\n'),
});
const project = (components: readonly Component[], indent = 2) =>
  JSON.stringify({ project: { name: 'Orders', components }, version: 4 }, undefined, indent);

const twoLines = ['$erp.password = "Fake-Summer-1!";', '$erp.password = "Fake-Summer-2!";'];
const many = [...Array.from({ length: 200 }, (_, i) => connection(i)), script(1, twoLines)];

const check = (cwd: string, ...more: string[]) => harmonyLint(['.', ...NOW, ...more], { cwd });
const entries = (cwd: string) =>
  readFileSync(join(cwd, FILE), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('{"file"'));

test('a project with over two hundred findings is adopted in one command, a new leak in it fails, mending it passes', async () => {
  await inFolder({ 'orders.json': project(many) }, async (cwd) => {
    assert.is((await check(cwd)).code, 1);
    const { code, stdout, stderr } = await harmonyLint(['baseline', '.', ...NOW], { cwd });
    assert.is(code, 0, stderr);
    assert.match(stdout, /^\.harmony-lint-baseline\.json holds 2\d\d known findings \(2\d\d new, 0 mended\)\n$/);
    assert.is((await check(cwd)).code, 0);

    writeFiles(cwd, { 'orders.json': project([...many, connection(999)]) });
    const leaking = await check(cwd);
    assert.is(leaking.code, 1);
    assert.match(leaking.stdout, /ERP 999/);
    assert.not.match(leaking.stdout, /ERP 7\b/);

    writeFiles(cwd, { 'orders.json': project([...many, connection(999, '[erp_password]')]) });
    assert.is((await check(cwd)).code, 0);
    assert.is((await check(cwd, '--no-baseline')).code, 1);
  });
});

test('a re-export changes nothing: components in another order, lines moved, printed on one line', async () => {
  await inFolder({ 'orders.json': project(many) }, async (cwd) => {
    await harmonyLint(['baseline', '.', ...NOW], { cwd });
    const before = readFileSync(join(cwd, FILE), 'utf8');
    for (const again of [
      project([...many].reverse()),
      project(many, 0),
      project(many).replaceAll('\n', '\r\n'),
      project([...many.slice(0, 200), script(1, ['// moved', '', ...[...twoLines].reverse()])]),
    ]) {
      writeFiles(cwd, { 'orders.json': again });
      const { code, stdout, stderr } = await check(cwd, '--fail-on', 'info');
      assert.is(code, 0, stdout);
      assert.not.match(stderr, /no longer there/);
      await harmonyLint(['baseline', '.', ...NOW], { cwd });
      assert.is(readFileSync(join(cwd, FILE), 'utf8'), before);
    }
  });
});

test('a changed secret is new, in a connection and in a script', async () => {
  await inFolder({ 'orders.json': project(many) }, async (cwd) => {
    await harmonyLint(['baseline', '.', ...NOW], { cwd });
    writeFiles(cwd, {
      'orders.json': project(many.map((one) => (one.id === 'c7' ? connection(7, 'Fake-Spring!27') : one))),
    });
    const changed = await check(cwd);
    assert.is(changed.code, 1);
    assert.match(changed.stdout, /ERP 7\b/);
    assert.not.match(changed.stdout, /ERP 8\b/);

    writeFiles(cwd, {
      'orders.json': project([...many.slice(0, 200), script(1, [twoLines[0]!, '$erp.password = "Fake-Other!9";'])]),
    });
    assert.is((await check(cwd)).code, 1);
  });
});

test('the file is sorted, has an entry a line, no date and no line number, and nothing of a secret', async () => {
  await inFolder({ 'orders.json': project(many) }, async (cwd) => {
    await harmonyLint(['baseline', '.', ...NOW], { cwd });
    const text = readFileSync(join(cwd, FILE), 'utf8');
    const lines = entries(cwd);
    assert.equal(lines, [...lines].sort());
    for (const word of ['Fake', 'Winter', 'Summer', 'password"']) assert.not.ok(text.includes(word), word);
    // A fingerprint may hold the digits of a year; a date has its hyphens.
    assert.not.match(text, /\d{4}-\d{2}-\d{2}/);
    // The casts are true: each line is an entry.
    for (const line of lines) {
      const keys = Object.keys(JSON.parse(line.replace(/,$/, '')) as object);
      assert.ok(['file,rule,fingerprint', 'file,rule,fingerprint,salt,tag'].includes(keys.join()), line);
    }
    assert.equal(readdirSync(cwd).sort(), [FILE, 'orders.json']);
  });
});

test('the fingerprint of a finding does not depend on the secret, nor on its neighbours', async () => {
  const fingerprints = async (lines: readonly string[]) => {
    let found: string[] = [];
    await inFolder({ 'a.json': project([script(1, lines)]) }, async (cwd) => {
      const { stdout } = await check(cwd, '-f', 'json');
      // The cast is true of a report.
      const { findings } = JSON.parse(stdout) as { findings: { ruleId: string; fingerprint: string }[] };
      found = findings.map(({ ruleId, fingerprint }) => `${ruleId} ${fingerprint}`);
    });
    assert.ok(found.length > 0);
    return found;
  };
  const first = await fingerprints(['$password = "Fake-Summer-1!"; $x = 1; // was Fake-Summer-0!']);
  const other = await fingerprints(['$password = "Fake-Autumn-22!"; $x = 4711; // was something else']);
  assert.equal(other[0], first[0]);
});

test('entries of files and rules that a run did not look at stay', async () => {
  const files = { 'a.json': project([connection(1)]), 'b.json': project([connection(2)]) };
  await inFolder(files, async (cwd) => {
    await harmonyLint(['baseline', '.', ...NOW], { cwd });
    const before = entries(cwd).length;
    writeFiles(cwd, { 'a.json': project([connection(1, '[erp]')]) });
    await harmonyLint(['baseline', 'b.json', ...NOW], { cwd });
    assert.is(entries(cwd).length, before, 'a.json was not looked at');
    await harmonyLint(['baseline', '.', '--only', 'logging/*', ...NOW], { cwd });
    assert.is(entries(cwd).length, before, 'the rules of credentials did not run');
    writeFiles(cwd, { 'b.json': files['b.json'].slice(0, -30) });
    const broken = await harmonyLint(['baseline', 'b.json', ...NOW], { cwd });
    assert.is(broken.code, 2);
    assert.is(entries(cwd).length, before, 'b.json could not be read');
  });
});

test('--prune takes out what is mended and what files are gone, and takes nothing in', async () => {
  const files = { 'a.json': project([connection(1), connection(2)]), 'b.json': project([connection(3)]) };
  await inFolder(files, async (cwd) => {
    assert.is((await harmonyLint(['baseline', '.', '--prune'], { cwd })).code, 2, 'nothing to prune');
    await harmonyLint(['baseline', '.', ...NOW], { cwd });
    writeFiles(cwd, { 'a.json': project([connection(1), connection(4)]) });
    rmSync(join(cwd, 'b.json'));
    const { stderr } = await check(cwd);
    assert.match(stderr, /known findings? no longer there; harmony-lint baseline --prune drops them/);
    const { code, stdout } = await harmonyLint(['baseline', '.', '--prune', ...NOW], { cwd });
    assert.is(code, 0);
    assert.match(stdout, /\(0 new, \d+ mended\)/);
    assert.is((await check(cwd)).code, 1, 'ERP 4 is still new');
    assert.ok(entries(cwd).every((line) => line.includes('a.json')));
  });
});

test('a baseline of another version, a broken one and a missing one are exit 2 with their place', async () => {
  await inFolder({ 'a.json': project([connection(1)]) }, async (cwd) => {
    for (const [text, message] of [
      ['{"version": 9, "findings": []}', /json:1:13: a baseline of version 9, where version 1 is expected/],
      ['{"findings": []}', /json:1:1: a baseline of no version/],
      ['{"version": 1, "findings": [{}]}', /json:1:29: an entry of a baseline needs file, rule and fingerprint/],
      ['{"version": 1, "findings": 3}', /json:1:28: a baseline needs a list of findings/],
      ['{"version": 1}', /json:1:1: a baseline needs a list of findings/],
      [
        '{"version": 1, "findings": [{"file": "a", "rule": "b", "fingerprint": "c", "salt": "d"}]}',
        /json:1:29: salt and tag belong together/,
      ],
      ['<<<<<<< HEAD', /json:1:1: not JSON/],
    ] as const) {
      writeFiles(cwd, { [FILE]: text });
      for (const argv of [['.'], ['baseline', '.']]) {
        const { code, stderr } = await harmonyLint(argv, { cwd });
        assert.is(code, 2, text);
        assert.match(stderr, message);
      }
      assert.is(readFileSync(join(cwd, FILE), 'utf8'), text, 'it is not written over');
    }
    rmSync(join(cwd, FILE));
    assert.is((await check(cwd, '--baseline', 'missing.json')).code, 2);
    const folder = await harmonyLint(['.', '--baseline', '.'], { cwd });
    assert.is(folder.code, 2);
    assert.match(folder.stderr, /the baseline \S+: it is a folder/);
  });
});

test('the baseline of the configuration is used and written, and holds nothing of a mandatory rule', async () => {
  const files = {
    'harmony-lint.yml': 'version: 1\nbaseline: lint/known.json\nmandatory: [credentials/hardcoded-in-connection]\n',
    'lint/readme.md': '',
    'exports/a.json': project([connection(1), script(1, twoLines)]),
  };
  await inFolder(files, async (cwd) => {
    const { code, stderr } = await harmonyLint(['baseline', 'exports', ...NOW], { cwd });
    assert.is(code, 0);
    assert.match(stderr, /1 finding of mandatory rules or about suppressions cannot be taken in/);
    const text = readFileSync(join(cwd, 'lint/known.json'), 'utf8');
    assert.match(text, /"file":"\.\.\/exports\/a\.json","rule":"credentials\/hardcoded-in-script"/);
    const { stdout } = await harmonyLint(['exports', ...NOW, '-f', 'json'], { cwd });
    // The cast is true of a report.
    const { summary } = JSON.parse(stdout) as { summary: Record<string, number> };
    assert.is(summary.error, 1);
    assert.is(summary.suppressed, text.split('"file"').length - 1);
  });
});

test('a baseline that cannot be written is exit 2, and so is a report asked of it', async () => {
  await inFolder({ 'a.json': project([connection(1)]) }, async (cwd) => {
    const nowhere = await harmonyLint(['baseline', '.', '--baseline', 'no/such/folder.json'], { cwd });
    assert.is(nowhere.code, 2);
    assert.match(nowhere.stderr, /no\/such\/folder\.json: there is no such folder/);
    assert.is((await harmonyLint(['baseline', '.', '-f', 'json'], { cwd })).code, 2);
  });
});

test('a file that is called like a secret is not named', async () => {
  const token = `ghp_${'Ab3'.repeat(12)}`;
  await inFolder({ 'orders.json': project(many.slice(0, 2)) }, async (cwd) => {
    const { stdout, stderr } = await harmonyLint(['baseline', '.', '--baseline', `${token}.json`, ...NOW], { cwd });
    assert.match(stdout, /^\*+\.json holds 2 known findings/);
    assert.not.match(stdout + stderr, token);
  });
});

test.run();
