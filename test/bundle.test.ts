import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseForESLint } from '@typescript-eslint/parser';
import { globSync } from 'tinyglobby';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';

import { inFolder } from './folder.js';

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
    'dist-test/main.cjs',
    'examples/order-sync/faulty',
    'examples/payroll',
    '--now',
    '2026-11-20',
  );
  assert.is(stderr, '');
  assert.match(stdout, /script 'Meldung senden'\n\n {2}error {4}literal/);
  assert.is(status, 1);
});

test('what a package beside the program has as its default is what the package itself has', async () => {
  const shipped = createRequire(import.meta.url);
  for (const name of ['ignore', 'ora', 'tinyglobby', 'yaml']) {
    // The cast is true: a module's exports by name.
    const own = (await import(name)) as Readonly<Record<string, unknown>>;
    // As CommonJS is imported, its default is all that it exports.
    const all: unknown = shipped(`../dist-test/vendor/${name}.cjs`);
    if (typeof own.default === 'function') assert.type(all, 'function', name);
    for (const key of Object.keys(own))
      assert.is(typeof Reflect.get(Object(all), key), typeof own[key], `${name}.${key}`);
  }
});

test('it leaves out what a .gitignore names, and keeps the rest', async () => {
  await inFolder({ '.gitignore': '/left/\n' }, (folder) => {
    for (const name of ['kept', 'left']) cpSync('examples/payroll', join(folder, name), { recursive: true });
    const { status, stdout, stderr } = node('dist-test/main.cjs', folder, '--format', 'csv');
    assert.is(stderr, '');
    assert.match(stdout, /kept/);
    assert.not.match(stdout, /left/);
    assert.is(status, 1);
  });
});

test('it reads JavaScript that is broken as far as it can', async () => {
  const scriptBody = '<javascript>\nvar a = (1 + ;\nWriteToOperationLog($crm_password);\n</javascript>';
  const components = [
    { type: 400, id: 's', name: 'Broken', scriptBody },
    { type: 1000, id: 'v', name: 'crm_password', hidevalue: true },
  ];
  const files = { 'project.json': JSON.stringify({ version: 4, project: { name: 'P', components } }) };
  await inFolder(files, (folder) => {
    const { status, stdout, stderr } = node('dist-test/main.cjs', join(folder, 'project.json'));
    assert.match(stdout, /written to the operation log/);
    assert.match(stderr, /line 2 of its script was not understood: this JavaScript was not understood/);
    assert.is(status, 2);
  });
});

test('what is left of TypeScript reads JavaScript as all of it does', () => {
  // The cast is true: it is the same package, bundled.
  const shipped = createRequire(import.meta.url)('../dist-test/vendor/typescript-eslint-parser.cjs') as {
    readonly parseForESLint: typeof parseForESLint;
  };
  const pages = globSync('rules/*/*/README.md').map((page) => readFileSync(page, 'utf8'));
  const scripts = pages.flatMap((page) => Array.from(page.matchAll(/```javascript\n([^]*?)```/g), ([, code]) => code!));
  for (const name of ['ignore/index.js', 'picocolors/picocolors.js', 'acorn-loose/dist/acorn-loose.js'])
    scripts.push(readFileSync(`node_modules/${name}`, 'utf8'));
  assert.ok(scripts.length > 5);
  for (const script of scripts) {
    const code = script.replace(/<\/?javascript>/g, '');
    for (const text of [code, code.slice(0, code.length * 0.7), code.replace('(', '')])
      assert.is(readBy(shipped.parseForESLint, text), readBy(parseForESLint, text));
  }
});

function readBy(parse: typeof parseForESLint, code: string): string {
  try {
    const { ast, scopeManager } = parse(code, { sourceType: 'script', range: true, comment: true, lib: [] });
    const scopes = scopeManager.scopes.map(({ type, set, through }) => [type, ...set.keys(), through.length]);
    return JSON.stringify([ast, scopes], (key, value: unknown) => (key === 'parent' ? undefined : value));
  } catch (error) {
    return String(error);
  }
}

test('the program and what lies beside it are ASCII, since they are read as Latin-1', () => {
  const files = globSync('dist-test/{app,vendor/*}.cjs');
  assert.ok(files.length > 1);
  for (const file of files) assert.not.match(readFileSync(file, 'utf8'), /[^\0-\x7F]/, file);
});

test('it loads no package of Node that it does not need', () => {
  const list = "process.on('exit', () => process.stderr.write(process.moduleLoadList.join('\\n')))";
  const preload = `data:text/javascript,${encodeURIComponent(list)}`;
  const { stderr } = node('--import', preload, 'dist-test/main.cjs', 'examples/order-sync/mended');
  assert.match(stderr, /NativeModule vm$/m);
  assert.not.match(stderr, /NativeModule (?:zlib|readline|perf_hooks)$/m);
});

test('it explains its rules and knows its version', () => {
  assert.match(node('dist-test/main.cjs', 'explain', 'secret-in-url').stdout, /^credentials\/secret-in-url\n/);
  assert.match(node('dist-test/main.cjs', '--version').stdout, /^\d+\.\d+\.\d+\n$/);
});

test.run();
