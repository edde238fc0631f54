import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { init } from '../src/cli/commands/init.js';
import { configText } from '../src/cli/commands/init-text.js';
import { loadConfig } from '../src/cli/config.js';
import { environmentOf } from '../src/model/policy.js';
import type { Policy } from '../src/model/policy.js';
import { InputError } from '../src/source/input-error.js';
import { inFolder, writeFiles } from './folder.js';
import type { Files } from './folder.js';
import { harmonyLint } from './host.js';

/** Runs in a folder called `acme`: its name is taken for the organization's. */
const inAcme = (files: Files, use: (cwd: string) => Promise<void>) =>
  inFolder({}, async (folder) => {
    const cwd = join(folder, 'acme');
    mkdirSync(cwd);
    writeFiles(cwd, files);
    await use(cwd);
  });

/** Runs `init` with lines typed at a terminal, or with none where there is no terminal. */
async function run(cwd: string, args: readonly string[], answers?: readonly string[]) {
  let stdout = '';
  const stdin = Object.assign(Readable.from([Buffer.from((answers ?? []).map((line) => `${line}\n`).join(''))]), {
    isTTY: answers !== undefined,
  });
  const code = await init(args, {
    argv: ['init', ...args],
    cwd,
    stdin,
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: () => true },
    env: {},
  });
  return { code, stdout };
}

async function fault(cwd: string, args: readonly string[], answers?: readonly string[]): Promise<string> {
  try {
    await run(cwd, args, answers);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return 'no error';
}

const policyIn = async (cwd: string): Promise<Policy> =>
  (await loadConfig('harmony-lint.yml', { cwd, rules: [], reported: true })).policy;

const project =
  '{ "project": { "name": "Orders", "components": [{ "type": 1000, "id": "v", "name": "x" }] }, "version": 4 }';
const landscape: Files = {
  'exports/dev/orders.json': project,
  'exports/dev/more/billing.json': project,
  'exports/prod/orders.json': project,
  'exports/orders-UAT.json': project,
  'agents/prod/jitterbit.conf': '[Settings]\n',
  'agents/prod/register.json': '{ "cloudUrl": "https://emea-west.jitterbit.com", "agentGroupId": "1" }',
  'agents/prod/docker-compose.yml': 'services: { agent: { image: jitterbit/agent } }',
  'other/docker-compose.yml': 'services: { web: { image: nginx } }',
  'fw/outbound.txt': 'apps.emea-west.jitterbit.com\nemea-west.jitterbit.com\n',
  'fw/inbound.tf': 'cidr_blocks = ["18.185.13.223/32", "18.185.0.1/32"]\n',
  'package.json': '{ "name": "x" }',
  'openapi.json': '{ "components": [] }',
  'node_modules/x/exports/dev/y.json': project,
};

test('--yes takes what it finds, and the file is valid at once', async () => {
  await inAcme(landscape, async (cwd) => {
    const { code, stdout } = await run(cwd, ['--yes']);
    assert.is(code, 0);
    assert.match(stdout, 'found 3 environments, 3 export paths, 3 agent files, 2 allowlists; the region is EMEA');
    assert.match(stdout, 'wrote harmony-lint.yml');

    const policy = await policyIn(cwd);
    assert.equal([policy.organization.name?.value, policy.organization.region?.value], ['acme', 'EMEA']);
    assert.equal(
      policy.environments.map(({ name, class: its, exports, conf, agentGroup }) => ({
        name,
        class: its,
        paths: [...exports, ...conf].map(({ value }) => value),
        agents: agentGroup?.type?.value,
      })),
      [
        { name: 'DEV', class: 'development', paths: ['exports/dev/**'], agents: undefined },
        { name: 'UAT', class: 'test', paths: ['exports/orders-UAT.json'], agents: undefined },
        {
          name: 'PROD',
          class: 'production',
          paths: [
            'exports/prod/**',
            'agents/prod/docker-compose.yml',
            'agents/prod/jitterbit.conf',
            'agents/prod/register.json',
          ],
          agents: 'private',
        },
      ],
    );
    assert.is(environmentOf(policy, 'exports/dev/more/billing.json')?.name, 'DEV');
    assert.equal(
      policy.allowlists.map(({ file, use }) => [file.value, use.value]),
      [
        ['fw/inbound.tf', 'cloudAgentInbound'],
        ['fw/outbound.txt', 'privateAgentOutbound'],
      ],
    );
  });
});

test('on a terminal it asks, takes Enter for what it found, and asks again where it did not understand', async () => {
  await inAcme({ 'exports/orders.json': project, 'agents/jitterbit.conf': '' }, async (cwd) => {
    const answers = ['ACME "Europe"', 'emea', 'maybe', 'yes', 'stagin', 'staging', 'pii-eu', '', 'disabled'];
    const { stdout } = await run(cwd, [], answers);
    assert.match(stdout, 'the name of the organization [acme]: ');
    assert.match(stdout, "one of development, test, staging, production; did you mean 'staging'?");
    const policy = await policyIn(cwd);
    assert.is(policy.organization.name?.value, 'ACME "Europe"');
    assert.is(policy.egressRestricted?.value, true);
    const [main] = policy.environments;
    assert.equal(
      [main?.class, main?.dataClass?.value, main?.agentGroup?.type?.value, main?.agentGroup?.cloudLogging?.value],
      ['staging', 'pii-eu', 'private', 'disabled'],
    );
  });
});

test('who presses Enter alone gets what was found, and leaves open what nobody knows', async () => {
  await inFolder({ 'exports/prod/orders.json': project }, async (cwd) => {
    await run(
      cwd,
      [],
      Array.from({ length: 6 }, () => ''),
    );
    const policy = await policyIn(cwd);
    assert.equal([policy.organization.region, policy.egressRestricted], [undefined, undefined]);
    assert.equal(
      policy.environments.map(({ name, dataClass, agentGroup, ...rest }) => [name, rest.class, dataClass, agentGroup]),
      [['PROD', 'production', undefined, undefined]],
    );
  });
});

test('it is a command', async () => {
  await inAcme({}, async (cwd) => {
    assert.is((await harmonyLint(['init', '--yes'], { cwd })).code, 0);
    const again = await harmonyLint(['init', '--yes'], { cwd });
    assert.equal(
      [again.code, again.stderr],
      [2, 'harmony-lint: harmony-lint.yml is already here; --force writes it anew\n'],
    );
  });
});

test('an empty folder gives a valid file, too', async () => {
  await inAcme({}, async (cwd) => {
    await run(cwd, ['-y']);
    assert.equal((await policyIn(cwd)).environments, []);
  });
});

test('names that are hard to write are written right', async () => {
  const odd = 'exports/# "x": {a} \\u0041\u2028é/prod: & *.json';
  await inAcme({ [odd]: project }, async (cwd) => {
    await run(cwd, ['--yes']);
    const policy = await policyIn(cwd);
    assert.is(environmentOf(policy, odd.replaceAll('\\', '/'))?.name, 'PROD');
  });
});

test('every plan gives a valid file, comments and all', async () => {
  const environment = { name: 'A\nB', class: 'test', told: false, exports: [], conf: ['x', 'y'] } as const;
  for (const region of ['NA', undefined] as const) {
    for (const egressRestricted of [true, false, undefined]) {
      for (const agents of ['private', 'cloud', undefined] as const) {
        const text = configText({
          organization: '',
          region,
          egressRestricted,
          allowlists: agents === undefined ? [] : [{ file: 'fw: [', use: 'cloudAgentInbound' }],
          environments: [{ ...environment, agents, cloudLogging: agents && 'enabled', dataClass: agents && 'my: own' }],
        }).replace('name: ""', 'name: "x"');
        await inAcme({ 'harmony-lint.yml': text }, async (cwd) => {
          assert.is((await policyIn(cwd)).environments[0]!.name, 'A\nB');
        });
      }
    }
  }
});

test('the examples in its comments are valid when they are uncommented', async () => {
  await inAcme({}, async (cwd) => {
    await run(cwd, ['--yes']);
    const text = readFileSync(join(cwd, 'harmony-lint.yml'), 'utf8');
    const uncommented = text.replaceAll(/^# (?=[a-zA-Z]+:| {2})/gm, '');
    writeFileSync(join(cwd, 'harmony-lint.yml'), uncommented);
    const ids = ['network/x', 'credentials/x', 'transport/plaintext-connection'].map((id) => ({ id }));
    const config = await loadConfig('harmony-lint.yml', { cwd, rules: ids, reported: true });
    assert.equal(config.mandatory, ['credentials/*']);
    assert.equal([config.policy.environments.length, config.policy.waivers.length], [1, 1]);
  });
});

test('it overwrites nothing, and asks nobody who is not there', async () => {
  await inAcme({ 'harmony-lint.yaml': 'version: 1\n' }, async (cwd) => {
    assert.is(await fault(cwd, ['--yes']), 'harmony-lint.yaml is already here; --force writes it anew');
    assert.is(readFileSync(join(cwd, 'harmony-lint.yaml'), 'utf8'), 'version: 1\n');
    await run(cwd, ['--yes', '--force']);
    assert.match(readFileSync(join(cwd, 'harmony-lint.yaml'), 'utf8'), /extends: recommended/);
  });
  await inAcme({}, async (cwd) => {
    assert.is(await fault(cwd, []), 'init asks on a terminal, and this is none; --yes takes what it finds');
    assert.is(await fault(cwd, [], ['acme']), 'the answers ended early; nothing was written');
    assert.is(await fault(cwd, ['--forse']), "init: unknown option --forse; did you mean '--force'?");
    assert.throws(() => readFileSync(join(cwd, 'harmony-lint.yml')));
  });
});

test.run();
