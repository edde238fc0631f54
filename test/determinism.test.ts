import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { formatNames } from '../src/cli/options.js';
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

const first = new Map<string, string>();
for (const format of formatNames) {
  test(`${format} gives the same bytes again, and in whatever order its files are named`, async () => {
    const { stdout, stderr } = await harmonyLint(line(format), { cwd: root });
    assert.ok(stdout.length > 1000, stderr);
    first.set(format, stdout);
    const orders = [paths.toReversed(), [...paths.slice(3), ...paths.slice(0, 3), paths[0]!]];
    for (const order of orders) {
      const again = await harmonyLint(line(format, order), { cwd: root });
      assert.ok(again.stdout === stdout, `other bytes for ${order.join(' ')}`);
      assert.is(again.stderr, stderr);
    }
  });
}

// The zones are a day apart for most of the day; in Turkish, an upper-case i has a dot.
for (const env of [
  { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  { TZ: 'Pacific/Pago_Pago', LANG: 'C', LC_ALL: 'C' },
]) {
  test(`every format gives the same bytes in ${env.TZ} with the locale ${env.LANG}`, () => {
    const script = `
      import { harmonyLint } from './test/host.ts';
      const all = {};
      for (const format of ${JSON.stringify(formatNames)}) {
        const line = ${JSON.stringify(line('FORMAT'))}.map((word) => (word === 'FORMAT' ? format : word));
        all[format] = (await harmonyLint(line)).stdout;
      }
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
    for (const format of formatNames) assert.ok(all[format] === first.get(format), `other bytes in ${format}`);
  });
}

test.run();
