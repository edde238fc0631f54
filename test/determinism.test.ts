import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { commands } from '../src/cli/commands.js';
import { formatNames } from '../src/cli/options.js';
import { inFolder } from './folder.js';
import { harmonyLint } from './host.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const paths = [
  'examples/order-sync/faulty/project.json',
  'examples/landscape/faulty/exports/prod/orders.json',
  'examples/landscape/faulty/agents/prod',
  'examples/design-studio/orders.jpk',
  'examples/design-studio/orders',
  'examples/payroll',
];
const line = (format: string, order: readonly string[] = paths) => [
  ...order,
  ...['--config', 'examples/landscape/faulty/harmony-lint.yml'],
  ...['--format', format, '--preset', 'strict', '--now', '2026-11-20'],
];

const prints: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(formatNames.map((format) => [format, line(format)])),
  rules: ['rules'],
  'rules as JSON': ['rules', '--format', 'json'],
  explain: ['explain', 'agent/version-unsupported'],
  compare: ['compare', 'examples/landscape/faulty/exports/dev', 'examples/landscape/faulty/exports/prod'],
  'compare as JSON': ['compare', paths[0]!, paths[1]!, '--format', 'json'],
  allowlist: ['allowlist', '--region', 'emea', '--direction', 'outbound', '--format', 'terraform'],
  completion: ['completion', 'zsh'],
};
const first = new Map<string, string>();

for (const [name, argv] of Object.entries(prints)) {
  test(`${name} gives the same bytes again`, async () => {
    const { stdout, stderr } = await harmonyLint(argv, { cwd: root });
    assert.ok(stdout.length > 500, stderr);
    first.set(name, stdout);
    const again = await harmonyLint(argv, { cwd: root });
    assert.ok(again.stdout === stdout);
    assert.is(again.stderr, stderr);
  });
}

for (const format of formatNames) {
  test(`${format} gives the same bytes in whatever order its files are named`, async () => {
    for (const order of [paths.toReversed(), [...paths.slice(3), ...paths.slice(0, 3), paths[0]!]]) {
      const { stdout } = await harmonyLint(line(format, order), { cwd: root });
      assert.ok(stdout === first.get(format), `other bytes for ${order.join(' ')}`);
    }
  });
}

test('every command is held to it, but for baseline, which draws salts, and init, which finds the same', async () => {
  const held = new Set(Object.values(prints).map(([name]) => name));
  const others = commands.map(({ name }) => name).filter((name) => !held.has(name));
  // Of `merge`, its own test holds that it prints what the whole run prints.
  assert.equal(others.sort(), ['baseline', 'init', 'merge']);
  assert.is(await initText(), await initText());
});

// The zones are a day apart for most of the day; in Turkish, an upper-case i has a dot.
for (const env of [
  { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  { TZ: 'Pacific/Pago_Pago', LANG: 'C', LC_ALL: 'C' },
]) {
  test(`everything gives the same bytes in ${env.TZ} with the locale ${env.LANG}`, () => {
    const script = `
      import { harmonyLint } from './test/host.ts';
      const all = {};
      for (const [name, argv] of Object.entries(${JSON.stringify(prints)})) all[name] = (await harmonyLint(argv)).stdout;
      console.log(JSON.stringify(all));`;
    const child = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
      cwd: root,
      env: { ...process.env, ...env },
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    assert.is(child.status, 0, child.stderr);
    // The cast is true: the script above prints a map of texts.
    const all = JSON.parse(child.stdout) as Record<string, string>;
    for (const name of Object.keys(prints)) assert.ok(all[name] === first.get(name), `other bytes in ${name}`);
  });
}

/** What `init` writes of the example's files, in a folder of its own each time. */
const initText = () =>
  inFolder({}, async (folder) => {
    // It takes the folder's name for the organization's.
    const cwd = join(folder, 'acme');
    cpSync(join(root, 'examples/landscape/faulty'), cwd, { recursive: true });
    const { code, stdout } = await harmonyLint(['init', '--yes', '--force'], { cwd });
    assert.is(code, 0);
    return stdout + readFileSync(join(cwd, 'harmony-lint.yml'), 'utf8');
  });

test.run();
