import { readFileSync } from 'node:fs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { InputError, defineRule, lint } from '../src/index.js';

const name = 'examples/order-sync/faulty/project.json';
const content = readFileSync(name, 'utf8');

test('files in memory give the findings of the command line', async () => {
  const { findings, unread, crashes } = await lint([{ name, content }], { now: '2026-11-20' });
  assert.ok(findings.some(({ ruleId }) => ruleId === 'credentials/hardcoded-in-connection'));
  assert.equal([unread, crashes], [[], []]);
  const bytes = await lint([{ name, content: readFileSync(name) }], { now: '2026-11-20' });
  assert.equal(
    bytes.findings.map(({ fingerprint }) => fingerprint),
    findings.map(({ fingerprint }) => fingerprint),
  );
});

test('a configuration is text or data; rules of one’s own run beside the built-in ones', async () => {
  const rule = defineRule({
    id: 'acme/x',
    title: 'X',
    severity: 'warning',
    cwe: [],
    guidance: [],
    check: {
      *project(project) {
        yield { ...project.place, message: 'this is a project' };
      },
    },
  });
  const off = { '*': 'off', 'acme/x': 'error' };
  for (const config of [{ rules: off }, 'version: 1\nrules: { "*": off, acme/x: error }\n']) {
    const { findings } = await lint([{ name, content }], { config, rules: [rule] });
    assert.equal(
      findings.map(({ ruleId, severity }) => `${severity} ${ruleId}`),
      ['error acme/x'],
    );
  }
});

test('what cannot be read is said, and a bad configuration is an InputError', async () => {
  const { unread } = await lint([
    { name: 'a.json', content: '{"components": [' },
    { name: 'b.txt', content: 'text' },
  ]);
  assert.equal(
    unread.map(({ file }) => file.name),
    ['a.json', 'b.txt'],
  );
  try {
    await lint([], { config: { rules: { 'acme/none': 'off' } } });
    assert.unreachable();
  } catch (error) {
    assert.instance(error, InputError);
  }
});

test.run();
