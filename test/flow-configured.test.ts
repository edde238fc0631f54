import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { factsOf, leaksOf } from './projects.js';

/** How many leaks a configuration finds in scripts. */
const leaks = async (scripts: Record<string, string> | string, flow: string, channel = 'operation-log') =>
  leaksOf(
    await factsOf({
      scripts: typeof scripts === 'string' ? { S: scripts } : scripts,
      hidden: ['pw'],
      policy: `version: 1\nflow: ${flow}`,
    }),
    channel,
  ).length;

test("a user's functions and variables are sources, sinks and sanitizers as their configuration says", async () => {
  const vault = '{ sources: [ { function: GetVaultSecret, label: secret } ] }';
  assert.is(await leaks('WriteToOperationLog(GetVaultSecret("a"))', '{}'), 0);
  assert.is(await leaks('WriteToOperationLog(getvaultsecret("a"))', vault), 1);
  assert.is(await leaks('<javascript>WriteToOperationLog(GetVaultSecret("a"));</javascript>', vault), 1);
  assert.is(await leaks('WriteToOperationLog($s)', '{ sources: [ { variable: s, label: secret } ] }'), 1);

  const ship = '{ sinks: [ { function: ShipLog, argument: 2, channel: operation-log } ] }';
  assert.is(await leaks('ShipLog("a", $pw)', ship), 1);
  assert.is(await leaks('ShipLog($pw, "a")', ship), 0);
  assert.is(await leaks('WriteToOperationLog(MaskAll($pw))', '{ sanitizers: [ { function: MaskAll } ] }'), 0);
});

test('and so are their scripts', async () => {
  const run = 'RunScript("<TAG>script:tool</TAG>", $pw)';
  const scripts = { tool: 'ArgumentList(a); a', S: `WriteToOperationLog(${run})` };
  assert.is(await leaks(scripts, '{}'), 1);
  assert.is(await leaks(scripts, '{ sanitizers: [ { script: tool } ] }'), 0);
  const mail = '{ sinks: [ { script: tool, argument: 1, channel: email } ] }';
  assert.is(await leaks({ ...scripts, S: run }, mail, 'email'), 1);
  const get = { tool: '"x"', S: 'WriteToOperationLog(RunScript("<TAG>script:tool</TAG>"))' };
  assert.is(await leaks(get, '{ sources: [ { script: tool, label: secret } ] }'), 1);
});

test.run();
