import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { declare } from '../src/rule/declare.js';
import type { Declaration } from '../src/rule/declaration.js';
import { recogniseAgentFile } from '../src/model/agent-files.js';
import { Source } from '../src/source/source.js';
import { inFolder } from './folder.js';
import { harmonyLint } from './host.js';
import { factsOf } from './projects.js';

const text = (value: string) => ({
  value,
  source: new Source('harmony-lint.yml', value),
  span: { start: 0, end: value.length },
});
type Given = Readonly<Partial<Record<'matches' | 'unless', string>>> & { readonly missing?: boolean };
const declaration = (on: Declaration['on'], field: string, given: Given): Declaration => ({
  ...text(''),
  id: 'acme/x',
  title: 'X',
  severity: 'error',
  on,
  field: text(field),
  matches: given.matches === undefined ? undefined : text(given.matches),
  unless: given.unless === undefined ? undefined : text(given.unless),
  missing: given.missing ?? false,
  message: 'this is wrong',
  cwe: [],
  help: undefined,
});

const components = [
  {
    type: 600,
    id: 'c1',
    name: 'ERP',
    adapterId: 'http',
    properties: [
      { name: 'baseUrl', displayName: 'Base URL', value: 'https://legacy.acme.example/"api"' },
      { name: 'user', value: 'guest' },
      { name: 'empty', value: '' },
    ],
  },
  { type: 1000, id: 'v1', name: 'limit', hidevalue: false, defaultValue: 'one hundred' },
  { type: 200, id: 'o1', name: 'Load', steps: [], outcomes: [], options: { Timeout: 9 } },
  {
    type: 1200,
    id: 'e1',
    name: 'Mail',
    to: 'all@acme.example',
    from: 'x@acme.example',
    subject: 'Hello',
    message: 'Text',
    mailServer: 'mail.acme.example',
  },
];

/** What a declared rule finds in a small project, as excerpts of the file. */
async function found(on: Declaration['on'], field: string, given: Given): Promise<string[]> {
  const facts = await factsOf({ components, scripts: { a: 'x = 1; Legacy(); // one\ny = Legacy();' } });
  const rule = await declare(declaration(on, field, given));
  const conf = recogniseAgentFile({
    name: 'jitterbit.conf',
    source: new Source('jitterbit.conf', '[Settings]\nCurlDebugDir=/tmp\n[DbInfo]\nPassword=\n'),
    reported: true,
  })!;
  return [...facts.artifacts, ...conf.artifacts].flatMap((artifact) => {
    // The cast is true: the engine asks a rule for the kinds that it has.
    const check = rule.check[artifact.kind] as
      ((one: unknown) => Iterable<{ source: Source; span: { start: number; end: number } }>) | undefined;
    return check === undefined ? [] : [...check(artifact)].map(({ source, span }) => source.slice(span));
  });
}

test('a declared rule reads every field that the schema lists, and points at what it found', async () => {
  assert.equal(await found('connection', 'url', { matches: 'legacy\\.[a-z]+' }), ['legacy.acme']);
  assert.equal(await found('connection', 'property:base url', { matches: '"api"' }), ['"api"']);
  assert.equal(await found('connection', 'property:USER', { matches: '^guest$' }), ['guest']);
  assert.is((await found('connection', 'name', { matches: '^ERP$' })).length, 1);
  assert.is((await found('connection', 'adapter', { matches: '^http$' })).length, 1);
  assert.equal(await found('variable', 'value', { matches: 'hundred' }), ['hundred']);
  assert.equal(await found('variable', 'hidden', { matches: 'false' }), ['false']);
  assert.is((await found('variable', 'name', { matches: 'limit' })).length, 1);
  assert.equal(await found('script', 'text', { matches: 'Legacy\\(' }), ['Legacy(', 'Legacy(']);
  assert.is((await found('operation', 'name', { matches: 'Load' })).length, 1);
  assert.equal(await found('operation', 'option:timeout', { matches: '^9$' }), ['"Timeout":9']);
  assert.equal(await found('agent-conf', 'Settings.CurlDebugDir', { matches: '/tmp' }), ['/tmp']);
  assert.equal(await found('agent-conf', 'settings.curldebugdir', { matches: '/var' }), []);
  assert.equal(await found('agent-conf', 'DbInfo.Password', { missing: true }), ['Password']);
  assert.equal((await found('agent-conf', 'DbInfo.User', { missing: true })).length, 1);
  for (const [field, matches] of [
    ['to', 'all@'],
    ['from', 'x@'],
    ['subject', 'Hello'],
    ['text', 'Text'],
    ['server', 'mail\\.'],
  ] as const)
    assert.is((await found('email', field, { matches })).length, 1, field);
});

test('unless makes it right again, and missing is what is empty or left out', async () => {
  assert.equal(await found('connection', 'url', { matches: 'legacy', unless: '/"api"' }), []);
  assert.is((await found('connection', 'property:empty', { missing: true })).length, 1);
  assert.is((await found('connection', 'property:other', { missing: true })).length, 1);
  assert.is((await found('connection', 'property:user', { missing: true })).length, 0);
  assert.is((await found('operation', 'option:timeoutValue', { missing: true })).length, 1);
});

test('patterns are run in linear time, and one that cannot be is refused at its place', async () => {
  const facts = await factsOf({ scripts: { a: `x = "${'a'.repeat(50_000)}!";` } });
  const rule = await declare(declaration('script', 'text', { matches: '(a+)+$|(a|aa)+b' }));
  for (const artifact of facts.artifacts) {
    // The cast is true: the rule has a check of scripts.
    const check = rule.check.script as (one: unknown) => Iterable<unknown>;
    if (artifact.kind === 'script') assert.is([...check(artifact)].length, 0);
  }
  const policy = `version: 1\ndeclare:\n  - { id: acme/x, title: X, severity: error, on: script, field: text, message: m, matches: '(?=x)' }\n`;
  await inFolder({ 'harmony-lint.yml': policy, 'a.json': '{}' }, async (cwd) => {
    const { code, stderr } = await harmonyLint(['a.json'], { cwd });
    assert.is(code, 2);
    assert.match(stderr, /harmony-lint\.yml:3:\d+: no regular expression that is known here/);
    assert.not.match(stderr, /\?=x/);
  });
});

test("the example's time-out is where an export has it", async () => {
  const cwd = resolve('examples/own-rules');
  const project = resolve('examples/order-sync/mended/project.json');
  const { stdout } = await harmonyLint([project, '-f', 'csv', '--only', 'acme/no-time-out'], { cwd });
  assert.is(stdout.trim().split('\n').length, 1, stdout);
});

test('the example: declared rules and a plugin run like built-in ones', async () => {
  const cwd = resolve('examples/own-rules');
  const { code, stdout, stderr } = await harmonyLint(['project.json', '-f', 'json', '--only', 'acme/*'], { cwd });
  // The cast is true of a report.
  const { findings } = JSON.parse(stdout) as { findings: { ruleId: string; severity: string; helpUri: string }[] };
  assert.is(code, 1, stderr);
  assert.equal(
    findings.map(({ ruleId, severity }) => `${severity} ${ruleId}`),
    ['error acme/no-legacy-host', 'info acme/variable-name', 'warning acme/no-time-out'],
  );
  assert.is(findings[0]!.helpUri, 'https://wiki.acme.example/jitterbit/hosts');
});

test('--no-plugins runs no code of the configuration; all else runs, and the exit code is 2', async () => {
  const files = {
    'harmony-lint.yml': 'version: 1\nplugins: [./evil.js]\nrules: { evil/rule: off }\n',
    'evil.js':
      "import { writeFileSync } from 'node:fs'; writeFileSync(new URL('./ran', import.meta.url), ''); export default [];",
    'a.json': JSON.stringify({ project: { components: components.slice(1, 2) }, version: 4 }),
  };
  await inFolder(files, async (cwd) => {
    const { code, stdout, stderr } = await harmonyLint(['a.json', '--no-plugins'], { cwd });
    assert.is(code, 2);
    assert.match(stderr, /harmony-lint\.yml:2:\d+: this plugin was not loaded, as --no-plugins asks/);
    assert.ok(stdout.length > 0);
    assert.not.ok(existsSync(join(cwd, 'ran')));
  });
});

test('a plugin that throws, is no rule, or takes an id that is taken, is a clear fault', async () => {
  const rule = (id: string, rest = 'check: { *script() {} }') =>
    `export default { id: '${id}', title: 'X', severity: 'error', ${rest} };`;
  for (const [code, message] of [
    ["throw new TypeError('no licence');", /:2:\d+: the plugin cannot be loaded: TypeError: no licence/],
    ['export default {', /the plugin cannot be loaded: \w*Error/],
    ['export const x = 1;', /no default export that is a rule/],
    ['export default [];', /no default export that is a rule/],
    ['export default 7;', /is no rule: it must be an object/],
    [rule('Acme'), /'id' must have the form group\/what-is-wrong/],
    [rule('acme/x', ''), /acme\/x needs a 'check'/],
    [rule('acme/x', 'check: { scripts() {} }'), /names no kind of artifact: 'scripts'/],
    [rule('acme/x', "severity: 'fatal', check: {}"), /'severity' of acme\/x must be error, warning or info/],
    [rule('acme/x', "title: ' ', check: { *script() {} }"), /acme\/x needs a 'title'/],
    [rule('acme/x', 'cwe: [1.5], check: { *script() {} }'), /'cwe' of acme\/x must be a list of numbers/],
    [rule('acme/x', 'cwe: 79, check: { *script() {} }'), /'cwe' of acme\/x must be a list of numbers/],
    [rule('acme/x', 'options: {}, check: { *script() {} }'), /'options' of acme\/x need a schema/],
    [rule('acme/x', 'options: null, check: { *script() {} }'), /'options' of acme\/x need a schema/],
    [rule('acme/x', "asks: 'shared', check: { *script() {} }"), /'asks' of acme\/x must be region, moves or api-host/],
    [rule('acme/x', 'check: { script: 7 }'), /'check\.script' of acme\/x must be a function/],
    ["throw 'Fake-Secret-1';", /:2:\d+: the plugin cannot be loaded: string$/m],
    ['throw new RangeError();', /:2:\d+: the plugin cannot be loaded: RangeError$/m],
    [rule('logging/secret-to-operation-log'), /a built-in rule has the id logging\/secret-to-operation-log/],
  ] as const) {
    await inFolder(
      { 'harmony-lint.yml': 'version: 1\nplugins: [./p.mjs]\n', 'p.mjs': code, 'a.json': '{}' },
      async (cwd) => {
        const { code: exit, stderr } = await harmonyLint(['a.json'], { cwd });
        assert.is(exit, 2, code);
        assert.match(stderr, message);
      },
    );
  }
});

test('a plugin may be a package; a missing one, and a rule that no plugin brings, are said with their place', async () => {
  const manifest = { name: '@acme/rules', type: 'module', exports: { '.': { import: './main.js' } } };
  const files = {
    'harmony-lint.yml': "version: 1\nplugins: ['@acme/rules']\nrules: { acme/x: warning }\n",
    'node_modules/@acme/rules/package.json': JSON.stringify(manifest),
    'node_modules/@acme/rules/main.js':
      "export default [{ id: 'acme/x', title: 'X', severity: 'error', check: { *variable(v) { yield { ...v.place, message: 'm' }; } } }];",
    'a.json': JSON.stringify({ project: { components: components.slice(1, 2) }, version: 4 }),
  };
  await inFolder(files, async (cwd) => {
    assert.match((await harmonyLint(['a.json', '--only', 'acme/x'], { cwd })).stdout, /warning +m/);
    writeFileSync(join(cwd, 'harmony-lint.yml'), "version: 1\nplugins: ['@acme/rules']\nrules: { acme/y: warning }\n");
    const unknown = await harmonyLint(['a.json'], { cwd });
    assert.is(unknown.code, 2);
    assert.match(unknown.stderr, /harmony-lint\.yml:3:10: no rule 'acme\/y'; did you mean 'acme\/x'|no rule 'acme\/y'/);
    writeFileSync(join(cwd, 'harmony-lint.yml'), 'version: 1\nplugins: [acme-missing]\n');
    assert.match((await harmonyLint(['a.json'], { cwd })).stderr, /yml:2:11: no such plugin/);
    writeFileSync(join(cwd, 'harmony-lint.yml'), `version: 1\nplugins: [./${'x'.repeat(300)}]\n`);
    assert.match((await harmonyLint(['a.json'], { cwd })).stderr, /yml:2:11: no such plugin/);
  });
});

test('the main module of a package is where its manifest says, or at the usual place', async () => {
  const main = "export default { id: 'acme/x', title: 'X', severity: 'error', check: { *script() {} } };";
  for (const [manifest, file, found] of [
    ['{ "type": "module" }', 'index.js', true],
    ['{ "type": "module", "main": "lib/a.js" }', 'lib/a.js', true],
    ['{ "exports": "./a.mjs" }', 'a.mjs', true],
    ['{ "exports": { "node": { "default": "./a.mjs" } } }', 'a.mjs', true],
    ['{ "exports": { "default": "./a.mjs" }, "main": "./b.mjs" }', 'a.mjs', true],
    ['{ "exports": "./gone.mjs" }', 'a.mjs', false],
    ['{ "main": 7 }', 'index.js', false],
    ['{ "main": ', 'index.js', false],
  ] as const) {
    const files = {
      'harmony-lint.yml': 'version: 1\nplugins: [acme-rules]\n',
      'node_modules/acme-rules/package.json': manifest,
      [`node_modules/acme-rules/${file}`]: main,
    };
    await inFolder(files, async (cwd) => {
      const { code, stdout, stderr } = await harmonyLint(['rules', '--format', 'json'], { cwd });
      assert.is(code, found ? 0 : 2, manifest);
      if (found) assert.match(stdout, '"acme/x"');
      else assert.match(stderr, /yml:2:11: no such plugin/);
    });
  }
});

test('a rule of a plugin that crashes is exit 3, and the others still run', async () => {
  const files = {
    'harmony-lint.yml': 'version: 1\nplugins: [./p.mjs]\n',
    'p.mjs':
      "export default { id: 'acme/x', title: 'X', severity: 'error', check: { *project() { throw new Error('Fake-Secret'); } } };",
    'a.json': JSON.stringify({ project: { components: components.slice(1, 2) }, version: 4 }),
  };
  await inFolder(files, async (cwd) => {
    const { code, stderr } = await harmonyLint(['a.json'], { cwd });
    assert.is(code, 3);
    assert.match(stderr, /the rule acme\/x crashed/);
    assert.not.match(stderr, /Fake-Secret/);
  });
});

test('a rule that crashes often, and throws what is no error, is one line', async () => {
  const files = {
    'harmony-lint.yml': 'version: 1\nplugins: [./p.mjs]\n',
    'p.mjs':
      "export default { id: 'acme/x', title: 'X', severity: 'error', check: { *variable() { throw 'Fake-Secret'; } } };",
    'a.json': JSON.stringify({
      project: { components: ['one', 'two', 'three'].map((name) => ({ type: 1000, id: name, name })) },
      version: 4,
    }),
  };
  await inFolder(files, async (cwd) => {
    const { code, stderr } = await harmonyLint(['a.json', '--only', 'acme/x'], { cwd });
    assert.is(code, 3);
    assert.is(
      stderr,
      "harmony-lint: the rule acme/x crashed (string) on variable 'one' of a.json and 2 others; tell whoever wrote the rule\n",
    );
  });
});

test('new-rule lays out a rule that the list knows, once', async () => {
  await inFolder({}, async (cwd) => {
    mkdirSync(join(cwd, 'rules'));
    cpSync('rules/index.ts', join(cwd, 'rules/index.ts'));
    const newRule = (...args: string[]) =>
      spawnSync(process.execPath, [resolve('build/new-rule.mjs'), ...args], { cwd, encoding: 'utf8' });
    assert.is(newRule('logging/too-loud').status, 0);
    const index = readFileSync(join(cwd, 'rules/index.ts'), 'utf8');
    assert.match(index, /^import tooLoud from '\.\/logging\/too-loud\/rule\.js';\n/m);
    assert.match(index, /\n {2}tooLoud,\n\];\n$/);
    assert.ok(existsSync(join(cwd, 'rules/logging/too-loud/README.md')));
    assert.is(newRule('logging/too-loud').status, 2);
    assert.is(newRule('../x').status, 2);
    await Promise.resolve();
  });
});

test('a declared rule and one of a plugin are listed and explained as the built-in ones are', async () => {
  const cwd = resolve('examples/own-rules');
  const list = async (...args: string[]) => {
    const { code, stdout, stderr } = await harmonyLint(['rules', '--format', 'json', ...args], { cwd });
    assert.is(code, 0);
    // The cast is true: that is what the command prints.
    return { ids: (JSON.parse(stdout) as { readonly id: string }[]).map(({ id }) => id), stderr };
  };
  assert.equal((await list()).ids.slice(-3), ['acme/no-legacy-host', 'acme/no-time-out', 'acme/variable-name']);
  const without = await list('--no-plugins');
  assert.is(without.ids.at(-1), 'acme/no-time-out');
  assert.match(without.stderr, /the rules of 1 plugin are not listed/);
  for (const name of ['acme/variable-name', 'no-legacy-host']) {
    const { code, stdout } = await harmonyLint(['explain', name], { cwd });
    assert.is(code, 0);
    assert.match(stdout, /^acme\/[a-z-]+\n\n {2}(?:Project|Connections)/);
  }
  assert.match((await harmonyLint(['explain', 'acme/no-time-ou'], { cwd })).stderr, /the nearest: acme\/no-time-out/);
});

test('a broken configuration is no hindrance to explain a built-in rule', async () => {
  await inFolder({ 'harmony-lint.yml': 'version: 7\n' }, async (cwd) => {
    assert.is((await harmonyLint(['explain', 'secret-in-url'], { cwd })).code, 0);
    assert.is((await harmonyLint(['rules'], { cwd })).code, 2);
  });
});

test.run();
