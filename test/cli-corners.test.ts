import { spawnSync } from 'node:child_process';
import { existsSync, openSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { inFolder } from './folder.js';
import { harmonyLint } from './host.js';

// What users seldom do to a command line, and do.

const clean = JSON.stringify({ project: { name: 'Orders', components: [] }, version: 4 });

test('short options, options that contradict each other, and what stands behind two dashes', async () => {
  await inFolder({ 'a.json': clean }, async (cwd) => {
    const said = async (...argv: string[]) => {
      const { code, stderr } = await harmonyLint(argv, { cwd });
      assert.is(code, 2, argv.join(' '));
      return stderr;
    };
    assert.match(await said('a.json', '-z'), /unknown option -z; see harmony-lint --help/);
    assert.match(await said('a.json', '-c'), /-c needs a value|--config needs a value/);
    assert.match(await said('a.json', '--format', 'json='), /--format json= needs a file name/);
    assert.match(
      await said('a.json', '-o', 'a.txt', '-f', 'json=b.json'),
      /--output and --format NAME=FILE both say where the first report goes/,
    );
    assert.match(
      await said('baseline', 'a.json', '--no-baseline'),
      /baseline writes a baseline; leave out --no-baseline/,
    );
    assert.match(await said('--', '--help'), /--help: no such file/);
    assert.is((await harmonyLint(['a.json', '-f', 'json=-'], { cwd })).stdout.slice(0, 1), '{');
  });
});

test('a file that the system refuses, to read or to write, is said with the reason', async () => {
  await inFolder({ 'a.json': clean }, async (cwd) => {
    symlinkSync('loop.json', join(cwd, 'loop.json'));
    const read = await harmonyLint(['a.json', 'loop.json'], { cwd });
    assert.is(read.code, 2);
    assert.match(read.stderr, /^harmony-lint: loop\.json: cannot be read \(ELOOP\): /);
    const write = await harmonyLint(['a.json', '-f', 'json', '-o', 'loop.json'], { cwd });
    assert.is(write.code, 2);
    assert.match(write.stderr, /cannot write the json report to 'loop\.json': it cannot be written \(ELOOP\)/);
  });
});

test('a file over a limit is said by one shard of all', async () => {
  const files = {
    'harmony-lint.yml': 'version: 1\nlimits: { fileBytes: 1024 }\n',
    'a.json': clean,
    'large.json': `${clean}${' '.repeat(2000)}`,
  };
  await inFolder(files, async (cwd) => {
    const said: string[] = [];
    for (const shard of ['1/2', '2/2']) {
      const { code, stderr } = await harmonyLint(['--shard', shard, '-f', `json=${shard[0]!}.json`, '.'], { cwd });
      assert.ok(code === 0 || code === 2);
      if (stderr !== '') said.push(stderr);
    }
    assert.is(said.length, 1);
    assert.match(said[0]!, /large\.json: .*\(limits\.fileBytes\)/);
  });
});

test('a folder may hold JSON that is broken and no export, and a script with faults in many lines', async () => {
  const scriptBody = `<trans>\n${'x = (1;\n'.repeat(12)}</trans>`;
  const project = { components: [{ type: 400, id: 's', name: 'S', scriptBody }] };
  const files = {
    'tsconfig.json': '{ // a comment\n}',
    'clean/a.json': clean,
    'b.json': JSON.stringify({ project, version: 4 }),
  };
  await inFolder(files, async (cwd) => {
    assert.is((await harmonyLint(['clean'], { cwd })).code, 0);
    const { code, stderr } = await harmonyLint(['.'], { cwd });
    assert.is(code, 2);
    assert.not.match(stderr, 'tsconfig');
    assert.match(
      stderr,
      /^harmony-lint: b\.json:1:\d+: script 'S': lines 2, 3, 4, 5, 6, 7, 8, 9, … of its script were not/,
    );
    assert.is(stderr.split('\n').length, 2);
  });
});

test('a script that is understood in part is a note where that is asked for, and what cannot be read is not', async () => {
  const script = { type: 400, id: 's', name: 'S', scriptBody: '<trans>\nx = (1;\n</trans>' };
  const files = {
    'part.json': JSON.stringify({ project: { components: [script] }, version: 4 }),
    'broken.json': '{ "components": [',
  };
  await inFolder(files, async (cwd) => {
    assert.is((await harmonyLint(['part.json'], { cwd })).code, 2);
    const allowed = await harmonyLint(['part.json', '--allow-partial'], { cwd });
    assert.is(allowed.code, 0);
    assert.match(
      `${allowed.stdout}${allowed.stderr}`,
      /part\.json: script 'S': line 2 of its script was not understood/,
    );
    assert.is((await harmonyLint(['part.json', 'broken.json', '--allow-partial'], { cwd })).code, 2);
  });
});

test('a rule that asks what other files say, and has not said so, crashes in a shard alone', async () => {
  const files = {
    'harmony-lint.yml': 'version: 1\nplugins: [./p.mjs]\n',
    'p.mjs':
      "const check = { *project(project, { region, shared, landscape }) { if (shared.of && landscape.moves) yield { ...project.place, message: `region ${region}` }; } }; export default { id: 'acme/x', title: 'X', severity: 'warning', check };",
    'a.json': JSON.stringify({ project: { components: [] }, version: 4 }),
  };
  await inFolder(files, async (cwd) => {
    const whole = await harmonyLint(['--only', 'acme/x'], { cwd });
    assert.equal([whole.code, whole.stderr], [0, '']);
    assert.match(whole.stdout, 'region undefined');
    const json = ['--format', 'json=asking.json'];
    const { code, stderr } = await harmonyLint(['--only', 'acme/x', '--shard', '1/1', ...json], { cwd });
    assert.is(code, 3);
    assert.match(stderr, /the rule acme\/x crashed \(NotSaidInAsks\) on project/);
  });
});

test('explain: in colour or not, and a name that means several rules', async () => {
  const env = { FORCE_COLOR: '1' };
  assert.match((await harmonyLint(['explain', 'secret-in-url', '--color'])).stdout, /\u001b\[/);
  assert.not.match((await harmonyLint(['explain', 'secret-in-url', '--no-color'], { env })).stdout, /\u001b\[/);
  const files = {
    'harmony-lint.yml': `version: 1
declare:
  - { id: acme/old-host, title: T, severity: error, on: variable, field: name, matches: x, message: m, cwe: [1104] }
  - { id: shop/old-host, title: T, severity: error, on: variable, field: name, matches: x, message: m }
`,
  };
  await inFolder(files, async (cwd) => {
    const { code, stderr } = await harmonyLint(['explain', 'old-host'], { cwd });
    assert.is(code, 2);
    assert.match(stderr, 'the nearest: acme/old-host, shop/old-host');
    assert.is((await harmonyLint(['explain', 'shop/old-host'], { cwd })).code, 0);
    const list = (await harmonyLint(['rules', '--format', 'json'], { cwd })).stdout;
    // The cast is true: that is what the command prints.
    const rules = JSON.parse(list) as { readonly id: string; readonly cwe: readonly number[] }[];
    assert.equal(
      rules.filter(({ id }) => id.endsWith('/old-host')).map(({ cwe }) => cwe),
      [[1104], []],
    );
  });
});

test('init tells files by what is in them', async () => {
  const files = {
    'qa/project.xml': '<Project name="Orders" projectId="5d1f0c9e"/>',
    'web/project.xml': '<project><modelVersion>4.0.0</modelVersion></project>',
    'prod/register.json': '{ "cloudUrl": "https://apac-southeast.jitterbit.com" }',
    'other/register.json': '{ "name": "visitor" }',
    'broken/export.json': '{ "components": [',
    'fw/whitelist.txt': '13.228.1.1\n13.228.1.2\n',
    'fw/hosts.txt': 'apac-southeast.jitterbit.com\napps.apac-southeast.jitterbit.com\n',
  };
  await inFolder(files, async (cwd) => {
    assert.is((await harmonyLint(['init', '--yes'], { cwd })).code, 0);
    const text = readFileSync(join(cwd, 'harmony-lint.yml'), 'utf8');
    assert.match(text, 'region: APAC');
    assert.match(text, /whitelist\.txt", use: cloudAgentInbound/);
    assert.match(text, /hosts\.txt", use: privateAgentOutbound/);
    assert.match(text, /exports: .*qa/);
    assert.match(text, /conf: .*prod\/register\.json/);
    for (const none of ['web', 'other/register', 'broken']) assert.not.match(text, none);
  });
});

const start = resolve('src/cli/start.ts');

test('a fault of its own is exit 3, and prints nothing that it choked on', () => {
  for (const [thrown, name] of [
    ["new TypeError('Fake-Secret-1\\n  at Fake-Secret-2')", 'TypeError'],
    ["'Fake-Secret-1'", 'Error'],
  ] as const) {
    const code = `import { start } from ${JSON.stringify(start)}; await start({ run: async () => { throw ${thrown}; } });`;
    const argv = ['--import', 'tsx', '--input-type=module', '--eval', code];
    const { status, stderr, stdout } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
    assert.is(status, 3);
    assert.is(stdout, '');
    assert.ok(stderr.startsWith(`harmony-lint: a fault of its own (${name}); please report it\n    at `), stderr);
    assert.not.match(stderr, 'Fake-Secret');
  }
});

test('a report that was cut off on a full disk is never a success', () => {
  if (!existsSync('/dev/full')) return;
  const code = `import { start } from ${JSON.stringify(start)};
import { run } from ${JSON.stringify(resolve('src/cli/run.ts'))}; await start({ run });`;
  const argv = ['--import', 'tsx', '--input-type=module', '--eval', code, '--', 'rules'];
  const { status, stderr } = spawnSync(process.execPath, argv, {
    encoding: 'utf8',
    stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
  });
  assert.is(status, 2, stderr);
  assert.is(stderr, 'harmony-lint: cannot write to standard output (ENOSPC)\n');
});

test.run();
