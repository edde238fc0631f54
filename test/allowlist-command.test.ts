import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { inFolder } from './folder.js';
import type { Files } from './folder.js';
import { harmonyLint } from './host.js';

/** Runs `allowlist` in a folder that holds these files alone. */
const printed = (files: Files, ...args: readonly string[]) =>
  inFolder(files, (cwd) => harmonyLint(['allowlist', ...args], { cwd }));

test('a list is printed to standard output, as text unless another format is asked for', async () => {
  const { code, stdout, stderr } = await printed({}, '--region', 'emea', '--direction', 'inbound');
  assert.is(code, 0);
  assert.is(stderr, '');
  assert.match(stdout, /^# Jitterbit Harmony, region EMEA, inbound/);
  assert.match(stdout, '\n18.185.13.223\n');
  const terraform = await printed({}, '--region=NA', '--direction=outbound', '-f', 'terraform');
  assert.match(terraform.stdout, '"75.2.90.2/32", # as-p-e.jitterbit.com\n');
});

test('the region and the data are those of the policy', async () => {
  const list = {
    edition: { published: '2026-10-01' },
    regions: { APAC: { cloudAgentSourceIps: ['203.0.113.7'], services: [] } },
  };
  const { stdout } = await printed(
    {
      'harmony-lint.yml': 'version: 1\norganization: { region: APAC }\ndata: { allowlist: own.json }\n',
      'own.json': JSON.stringify(list),
    },
    '--direction',
    'inbound',
    '--format',
    'iptables',
  );
  assert.match(stdout, 'edition 2026-10-01');
  assert.match(stdout, '-A INPUT -s 203.0.113.7/32 ');
  assert.not.match(stdout, '13.54.178.57');
});

test('what is missing or unknown is said, with what is meant', async () => {
  const said = async (...args: string[]) => {
    const { code, stdout, stderr } = await printed({}, ...args);
    assert.is(code, 2);
    assert.is(stdout, '');
    return stderr;
  };
  assert.match(await said(), 'allowlist needs --direction, one of inbound, outbound');
  assert.match(await said('--direction', 'inbound'), 'allowlist needs --region, one of NA, EMEA, APAC');
  assert.match(await said('--direction', 'inbound', '--region', 'EMEAA'), "no region 'EMEAA'; did you mean 'EMEA'?");
  assert.match(await said('--direction', 'outbond', '--region', 'NA'), '--direction takes inbound, outbound');
  assert.match(await said('--direction', 'inbound', '--region', 'NA', '-f', 'yaml'), '--format takes text, csv, json');
  assert.match(await said('--regoin', 'NA'), "allowlist: unknown option --regoin; did you mean '--region'?");
  assert.match(await said('--direction', 'inbound', 'NA'), 'allowlist takes options alone');
});

test.run();
