import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';

// What is shipped is the bundle: a package that needs its own folder, say, only fails there.
const test = suite('bundle');
const node = (...args: string[]) =>
  spawnSync(process.execPath, args, { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });

test.before(() => {
  const { status, stderr } = node('build/build.mjs', 'dist-test');
  assert.is(status, 0, stderr);
});
test.after(() => {
  rmSync('dist-test', { recursive: true, force: true });
});

test('it finds the faults of the examples, in JavaScript too', () => {
  const { status, stdout, stderr } = node(
    'dist-test/main.js',
    'examples/order-sync/faulty',
    'examples/payroll',
    '--now',
    '2026-11-20',
  );
  assert.is(stderr, '');
  assert.match(stdout, /script 'Meldung senden'\n\n {2}error {4}literal/);
  assert.is(status, 1);
});

test('it explains its rules and knows its version', () => {
  assert.match(node('dist-test/main.js', 'explain', 'secret-in-url').stdout, /^credentials\/secret-in-url\n/);
  assert.match(node('dist-test/main.js', '--version').stdout, /^\d+\.\d+\.\d+\n$/);
});

test.run();
