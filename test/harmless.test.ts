import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { harmonyLint } from './host.js';

const folder = 'test/fixtures/harmless';
const names = readdirSync(folder).sort();
const nameOf = (file: string) => file.replace(/\.\w+$/, '');

const hidden = [
  ...['crm_password', 'crm_client_secret', 'crm_token', 'shop_api_key', 'erp_password', 'smtp_password'],
  ...['ldap_password', 'new_password', 'ledger_passphrase', 'jwt_private_key'],
];
const shown = ['crm_user', 'crm_client_id', 'ldap_user', 'ldap_host', 'smtp_server', 'smtp_user', 'auth_type'];

/** One project of the given scripts, with the variables that they read. */
function project(files: readonly string[]): string {
  const components = [
    ...files.map((file) => ({
      type: 400,
      id: file,
      name: nameOf(file),
      scriptBody: readFileSync(`${folder}/${file}`, 'utf8'),
    })),
    ...hidden.map((name) => ({ type: 1000, id: name, name, hidevalue: true })),
    ...shown.map((name) => ({ type: 1000, id: name, name, hidevalue: false, defaultValue: '' })),
    { type: 200, id: 'load', name: 'Load orders', steps: [{ id: 'log-line.jb', type: 400 }] },
  ];
  return JSON.stringify({ version: 4, project: { name: 'Harmless', components } });
}

/** What is said of scripts, infos left out. */
async function saidOf(files: readonly string[]): Promise<string[]> {
  const { stdout, stderr } = await harmonyLint(['-', '-f', 'json', '--now', '2026-11-20'], { stdin: project(files) });
  assert.is(stderr, '', 'every script is understood');
  // The cast is true: it is our own report.
  const { findings } = JSON.parse(stdout) as {
    findings: { severity: string; message: string; ruleId: string; artifact: { name: string } }[];
  };
  return findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ artifact, ruleId, message }) => `${artifact.name}: ${ruleId}: ${message}`);
}

test('there are a hundred of them, in both languages', () => {
  assert.is(names.length, 100);
  assert.ok(names.filter((name) => name.endsWith('.js')).length > 20);
});

test('tempting harmless scripts give no warning', async () => {
  assert.equal(await saidOf(names), []);
});

test('nor does any of them alone', async () => {
  for (const name of names) assert.equal(await saidOf([name]), []);
});

test.run();
