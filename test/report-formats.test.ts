import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { formatNames } from '../src/cli/options.js';
import { reporterFor } from '../src/cli/reporters.js';
import type { Run } from '../src/report/run.js';
import { shortened } from '../src/report/view.js';
import type { Finding } from '../src/rule/finding.js';
import { hostile, hostileProject, runOver, SECRET } from './report-fixture.js';

const silent = { env: {}, stdout: { write: () => true } };

async function written(name: string, findings: readonly Finding[], run: Run): Promise<string> {
  const reporter = await reporterFor(name, { host: silent, color: false, file: undefined });
  return [...reporter(findings, run)].join('');
}

/** All formats but the one for terminals and the one for programs, which have tests of their own. */
const others = formatNames.filter((name) => name !== 'text' && name !== 'json');

test('a text that is too long is cut between its letters', () => {
  assert.is(shortened('abcd', 4), 'abcd');
  assert.is(shortened('abcde', 4), 'abc…');
  assert.is(shortened('ab😀e', 4), 'ab…');
  assert.is(shortened('a😀de', 4), 'a😀…');
});

test('no format prints a secret, in whatever spelling', async () => {
  const { findings, run } = hostile();
  for (const name of formatNames) {
    const report = await written(name, findings, run);
    assert.ok(report.length > 0, name);
    for (const form of ['Winter2026', Buffer.from(SECRET).toString('base64'), 'RmFrZS1XaW50ZXIyMDI2']) {
      assert.not.ok(report.includes(form), `${name} prints ${form}`);
    }
  }
});

test('no format prints what would move a cursor, turn text around or be a command of its own', async () => {
  const { findings, run } = hostile();
  for (const name of formatNames) {
    const report = await written(name, findings, run);
    assert.not.match(report, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/, name);
    for (const line of report.split(/[\r\n]+/)) {
      assert.not.match(line, /^\s*::(?!(?:error|warning|notice) file=)/, name);
      assert.not.match(line, /(?<!^)##(?:vso)?\[/, name);
    }
  }
});

test('every format is the same twice', async () => {
  const [one, other] = [hostile(), hostile()];
  for (const name of formatNames) {
    assert.is(await written(name, one.findings, one.run), await written(name, other.findings, other.run), name);
  }
});

test('what was not read and what crashed is in every format', async () => {
  const { artifacts } = hostileProject('Get token');
  const run = runOver(artifacts, artifacts.slice(2, 3));
  for (const name of others) {
    const report = await written(name, [], run);
    assert.match(report, /cannot be read because of Get token/, name);
    assert.match(report, /acme\/crashing/, name);
  }
});

test('nothing found is a whole report too', async () => {
  const run = { ...runOver(hostileProject('Orders').artifacts), exitCode: 0 };
  for (const name of formatNames) {
    const report = await written(name, [], run);
    if (name !== 'github' && name !== 'azure') assert.ok(report.length > 0, name);
    assert.not.match(report.replace(/<script>.*<\/script>/s, ''), /undefined|NaN|\[object/, name);
  }
});

test('a name as long as a book makes no report as long as a library', async () => {
  const { findings, artifacts } = hostileProject('x'.repeat(300_000));
  for (const name of others) {
    const report = await written(name, findings, runOver(artifacts, artifacts.slice(2, 3)));
    assert.ok(report.length < 400_000, `${name} has ${report.length} characters`);
  }
});

test.run();
