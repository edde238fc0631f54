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

test('a configuration in memory extends presets, and says so where it is asked for a file', async () => {
  const count = async (config?: string | object) => {
    const { findings } = await lint([{ name, content }], {
      now: '2026-11-20',
      ...(config !== undefined && { config }),
    });
    return findings.filter(({ severity }) => severity === 'error').length;
  };
  const plain = await count();
  const strict = await count({ extends: 'strict' });
  assert.ok(strict > plain, `${strict} ${plain}`);
  assert.is(await count({ extends: ['strict'] }), strict);
  assert.is(await count({ extends: ['strict', 'recommended'] }), plain);
  try {
    await lint([], { config: 'version: 1\nextends: [strict, company.yml]\n' });
    assert.unreachable();
  } catch (error) {
    assert.instance(error, InputError);
    const { message, at } = error as InputError;
    assert.is(message, 'what is given in memory can extend recommended, strict, minimal alone');
    assert.is(at!.source.slice(at!.span), 'company.yml');
  }
});

test('a policy in memory says what a list is for; a folder of Design Studio without a project is unread', async () => {
  const config = { network: { allowlists: [{ file: 'fw/in.txt', use: 'cloudAgentInbound' }] } };
  const files = [
    { name: 'fw/in.txt', content: '0.0.0.0/0\n' },
    { name: 'orders/Data/Script/x.xml', content: '<Entity' },
    { name: 'orders/project.xml', content: '<Project' },
  ];
  const { findings, unread } = await lint(files, { config });
  assert.ok(findings.some(({ ruleId }) => ruleId === 'network/allowlist-too-broad'));
  assert.equal(unread.map(({ file }) => file.name).sort(), ['orders/Data/Script/x.xml', 'orders/project.xml']);
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
