import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { writeZip } from '../build/zip.js';
import { rules } from '../rules/index.js';
import { detectSecrets } from '../src/flow/secrets/detect.js';
import { shardKey } from '../src/report/shard.js';
import { createHashedMask, createMask, hashedSecrets } from '../src/source/redact.js';
import { writeFiles } from './folder.js';
import type { Files } from './folder.js';
import { harmonyLint } from './host.js';
import { connection, landscape, project } from './landscape.js';

const folder = mkdtempSync(join(tmpdir(), 'harmony-lint-shards-'));
test.after(() => {
  rmSync(folder, { recursive: true });
});

const formats = ['json', 'text', 'sarif', 'junit', 'gitlab', 'github', 'azure', 'markdown', 'csv', 'html'];
const DAY = ['--now', '2026-11-20'];

/** Runs every shard of a run; returns the names of their reports. */
async function shardsOf(cwd: string, count: number, argv: readonly string[]): Promise<string[]> {
  const names: string[] = [];
  for (let index = 1; index <= count; index++) {
    const file = join(folder, `shard-${index}-of-${count}.json`);
    const shard = ['--shard', `${index}/${count}`, '--format', `json=${file}`, '--fail-on', 'never'];
    const { code, stderr } = await harmonyLint([...argv, ...shard], { cwd });
    assert.is.not(code, 1, stderr);
    names.push(file);
  }
  return names;
}

/** The reports of `shardsOf` themselves. */
const textsOf = async (...run: Parameters<typeof shardsOf>) =>
  (await shardsOf(...run)).map((name) => readFileSync(name, 'utf8'));

/** Cuts a run in several ways; merged, each gives what the run gives. */
async function mergesAlike(
  cwd: string,
  counts: readonly number[],
  argv: readonly string[],
  names = formats,
): Promise<void> {
  const whole = new Map<string, Awaited<ReturnType<typeof harmonyLint>>>();
  for (const format of names) whole.set(format, await harmonyLint([...argv, '--format', format], { cwd }));
  for (const count of counts) {
    const reports = await shardsOf(cwd, count, argv);
    for (const [format, { stdout, code }] of whole) {
      const merged = await harmonyLint(['merge', ...reports.toReversed(), '--format', format], { cwd });
      assert.is(merged.stdout, stdout, `${format} of ${count} shards`);
      assert.is(merged.code, code, `${format} of ${count} shards`);
    }
  }
}

test('shards of the examples merge to what one run prints, in every format', async () => {
  const paths = ['landscape/faulty/exports', 'order-sync/faulty', 'payroll', 'design-studio', 'nowhere.json'];
  await mergesAlike('examples/landscape/faulty', [1, 2, 3, 4], DAY);
  await mergesAlike('examples', [3, 40], [...DAY, ...paths]);
});

function written(name: string, files: Files): string {
  const cwd = join(folder, name);
  writeFiles(cwd, files);
  return cwd;
}

test('what one file has to do with another survives every cut: users, secrets, regions, waivers, masks', async () => {
  const cwd = written('landscape', landscape);
  // The cast is true: the report is described by its schema.
  const report = JSON.parse((await harmonyLint([...DAY, '--format', 'json'], { cwd })).stdout) as {
    readonly findings: readonly { readonly ruleId: string; readonly suppressed?: object }[];
  };
  const found = new Set(report.findings.map(({ ruleId }) => ruleId));
  for (const id of [
    'environments/shared-secret',
    'environments/prefer-global-connection',
    'network/allowlist-too-broad',
    'network/allowlist-region-mismatch',
    'unused-suppression',
    'agent/group-drift',
  ])
    assert.ok(found.has(id), id);
  assert.ok(report.findings.some(({ suppressed }) => suppressed !== undefined));
  await mergesAlike(cwd, [2, 3, 4, 9], DAY);
});

test('what was not read, rules that crash and components of unknown types survive every cut', async () => {
  const project = (...components: object[]) => JSON.stringify({ project: { components }, version: 4 });
  const cwd = written('odd', {
    'harmony-lint.yml': 'version: 1\nplugins: [./p.mjs]\n',
    'p.mjs':
      "export default { id: 'acme/x', title: 'X', severity: 'error', check: { *variable({ name }) { throw name === 'a' ? new RangeError() : name; } } };",
    'a.json': project(
      { type: 1000, name: 'a' },
      { type: 400, id: 's', name: 'S', scriptBody: '<trans>x = (1;\ny = );</trans>' },
      { type: 1750, id: 'n', name: 'New', note: 'AKIAFAKEFAKEFAKE1234' },
    ),
    'b.json': project({ type: 1000, name: 'b' }),
    'broken.json': '{ "components": [',
    'empty.json': '',
  });
  const whole = await harmonyLint([...DAY, '--format', 'json'], { cwd });
  assert.is(whole.code, 3);
  for (const part of ["script 'S'", 'broken.json', 'acme/x crashed (RangeError)', 'and 1 other'])
    assert.ok(whole.stderr.includes(part), part);
  assert.match(whole.stdout, '"kind": "other"');
  await mergesAlike(cwd, [1, 2, 4], DAY);
});

test("what an agent's configuration predefines counts for the projects of every shard", async () => {
  const cwd = join(folder, 'predefined');
  const scripts = ['a', 'b', 'c'].map((name) => ({
    type: 400,
    id: name,
    name,
    scriptBody: '<trans>\nWriteToOperationLog("as " + $svc_user + $erp_password + $erp_note);\n</trans>',
  }));
  writeFiles(cwd, {
    'agents/jitterbit.conf':
      '[PredefinedGlobalVariables]\nerp_password=${ERP_PASSWORD}\nerp_note=https://u:Sh-cobalt-9@erp.acme.test\n',
    'one.json': project('One', scripts[0]!),
    'two.json': project('Two', scripts[1]!),
    'three.json': project('Three', scripts[2]!),
  });
  await mergesAlike(cwd, [2, 3, 5], ['.', ...DAY]);
  const { stdout } = await harmonyLint(['.', ...DAY], { cwd });
  assert.is(stdout.match(/predefined variable erp_password reaches the operation log/g)?.length, 3);
  for (const text of await textsOf(cwd, 4, ['.', ...DAY])) assert.not.match(text, 'cobalt');
});

test('a baseline knows the same findings in shards, and no more', async () => {
  const cwd = written('known', landscape);
  assert.is((await harmonyLint(['baseline', ...DAY, '--quiet'], { cwd })).code, 0);
  const path = join(cwd, '.harmony-lint-baseline.json');
  const lines = readFileSync(path, 'utf8').split('\n');
  const shared = lines.findIndex((line) => line.includes('environments/shared-secret'));
  assert.ok(shared > 0);
  writeFileSync(
    path,
    lines
      .filter((_, i) => i !== shared)
      .join('\n')
      .replace(',\n]', '\n]'),
  );
  await mergesAlike(cwd, [3], DAY, ['json', 'text']);
});

test('no secret stands in the report of a shard', async () => {
  // What another file calls a secret, a shard cannot know: that is a name like any other to it.
  const files = Object.entries(landscape).filter(([name]) => name !== 'prod/zz.json');
  const cwd = written('secret', Object.fromEntries(files));
  const secrets = ['Ld-orchid-55', 'Wv-quartz-77', 'Sh-cobalt-9', 'Mr-topaz-12', 'Only-here-31'];
  for (const text of await textsOf(cwd, 3, DAY)) {
    assert.equal(
      secrets.filter((secret) => text.includes(secret) || text.includes(Buffer.from(secret).toString('base64'))),
      [],
    );
  }
});

test('of a file that is one line, the report of a shard holds no more than places', async () => {
  const torn = { type: 400, id: 's-torn', name: 'torn', body: 'the password is "Fake-Winter-1"' };
  const cwd = written('line', { 'a.json': project('Line', connection('Q', { password: 'Fake-2' }), torn) });
  const [file] = await shardsOf(cwd, 1, DAY);
  const text = readFileSync(file!, 'utf8');
  assert.match(text, 'hardcoded-in-connection');
  assert.not.match(text, 'Winter');
  await mergesAlike(cwd, [1], DAY);
});

test('a file is in one shard, all of a project is in the same, and the cut is the same every time', async () => {
  const read = async () =>
    (await textsOf('examples', 4, [...DAY, '.', '--only', 'logging/*'])).map((text) => {
      // The cast is true: it is a shard's report.
      const { shard } = JSON.parse(text) as {
        readonly shard: { readonly read: number[]; readonly files: { readonly name: string }[] };
      };
      return shard.read.map((number) => shard.files[number]!.name);
    });
  const files = await read();
  assert.equal(await read(), files);
  const all = files.flat();
  assert.is(new Set(all).size, all.length);
  const ofProject = files.filter((names) => names.some((name) => name.startsWith('design-studio/orders/')));
  assert.is(ofProject.length, 1);
  assert.ok(files.filter((names) => names.length > 0).length > 1);
});

test('what is not whole is refused', async () => {
  const cwd = 'examples/landscape/faulty';
  const reports = await shardsOf(cwd, 3, DAY);
  const [a, b, c] = reports as [string, string, string];
  const refused = async (names: readonly string[], message: RegExp, env = {}) => {
    const { code, stdout, stderr } = await harmonyLint(['merge', ...names], { cwd, env });
    assert.is(code, 2, `${names.join()} ${stderr}`);
    assert.is(stdout, '');
    assert.match(stderr, message);
  };
  await refused([], /needs the JSON reports/);
  await refused([a, b], /shard 3 of 3 is missing/);
  await refused([a, b, b, c], /shard 2 is there twice/);
  await refused([a, b, c], /HARMONY_LINT_KEY/, { HARMONY_LINT_KEY: '' });
  await refused([a, b, c], /HARMONY_LINT_KEY/, { HARMONY_LINT_KEY: 'another' });
  await refused([a, b, 'nowhere.json'], /no such file/);
  await refused([a, b, c, '--output', b], /shard-2-of-3\.json is one of the reports to merge; write to another file/);
  const [ofTwo] = await shardsOf(cwd, 2, DAY);
  await refused([a, ofTwo!], /shard 1 of 2, while .*shard-1-of-3\.json is one of 3/);
  const [ofNine] = await shardsOf(cwd, 9, DAY);
  await refused([ofNine!], /shard 2, 3, 4, 5, 6 and others of 9 is missing/);

  const text = readFileSync(c, 'utf8');
  const changed = join(folder, 'changed.json');
  const hostile = [
    '',
    '{}',
    text.slice(0, -1),
    text.slice(0, text.length >> 1),
    `${text} `,
    text.replace('"severity":"error"', '"severity":"info"').replace('"index":3', '"index":2'),
    text.replace(/"seal": ".{43}"/, `"seal": "${'A'.repeat(43)}"`),
    '['.repeat(200_000),
    `${'{"a":'.repeat(100_000)}\n  "seal": "${'A'.repeat(43)}"\n}\n`,
    (await harmonyLint([...DAY, '--format', 'json'], { cwd })).stdout,
  ];
  for (const one of hostile) {
    writeFileSync(changed, one);
    await refused([a, b, changed], /changed\.json: no whole JSON report of a shard/);
  }

  const other = async (argv: readonly string[], message: RegExp, from = cwd) => {
    const { code } = await harmonyLint([...argv, '--shard', '3/3', '--format', `json=${changed}`], { cwd: from });
    assert.ok(code < 3);
    await refused([a, b, changed], message);
  };
  await other(['--now', '2026-11-21'], /made on 2026-11-21/);
  await other([...DAY, '--preset', 'strict'], /another configuration/);
  await other([...DAY, 'exports'], /other files/);
  await other(DAY, /another configuration|other files/, 'examples/landscape/mended');
});

test('a shard that could not be merged does not begin', async () => {
  const cwd = 'examples/landscape/faulty';
  const json = ['--format', `json=${join(folder, 'no.json')}`];
  for (const [argv, message, env] of [
    [['--shard', '1/2'], /needs a JSON report/, {}],
    [['--shard', '1/2', '--quiet', ...json], /give --quiet to merge/, {}],
    [['--shard', '3/2', ...json], /--shard takes I\/N/, {}],
    [['--shard', '0/2', ...json], /--shard takes I\/N/, {}],
    [['--shard', '1/2', '-', ...json], /not standard input/, {}],
    [['--shard', '1/2', ...json], /HARMONY_LINT_KEY/, { HARMONY_LINT_KEY: '' }],
    [['merge', join(folder, 'no.json'), '--only', 'logging/*'], /merge: .*--only/, {}],
    [['baseline', '--shard', '1/2'], /leave out --shard/, {}],
  ] as const) {
    const { code, stderr } = await harmonyLint(argv, { cwd, env });
    assert.is(code, 2, argv.join(' '));
    assert.match(stderr, message);
  }
  assert.not.ok(readdirSync(folder).includes('no.json'));
});

test('merge fails as the run would, and takes the level to fail on itself', async () => {
  const cwd = 'examples/landscape/faulty';
  const reports = await shardsOf(cwd, 2, DAY);
  assert.is((await harmonyLint(['merge', ...reports], { cwd })).code, 1);
  assert.is((await harmonyLint(['merge', ...reports, '--fail-on', 'never'], { cwd })).code, 0);
  const quiet = await harmonyLint(['merge', ...reports, '--quiet', '--format', 'json'], { cwd });
  assert.is(quiet.stdout, (await harmonyLint([...DAY, '--quiet', '--format', 'json'], { cwd })).stdout);
});

test('a folder that holds nothing is said once, however many shards look into it', async () => {
  const cwd = written('empty', { 'exports/a.json': landscape['prod/more.json']!, 'nothing/readme.md': 'no export' });
  await mergesAlike(cwd, [3], [...DAY, 'exports', 'nothing'], ['json', 'sarif']);
});

test('entries of an archive come by their names, though one is masked for the secret that it holds', async () => {
  const token = `ghp_${'a1B2c3D4e5F6'.repeat(3)}`;
  const entries = ['project.xml', 'Data/Script/broken.xml', `Data/Script/${token}.xml`, 'Data/Script/Z.xml'];
  const archive = writeZip(
    entries.map((name) => ({ name: `Orders/${name}`, content: name.startsWith('Data') ? '<Entity' : '<Project/>' })),
  );
  const cwd = written('archive', { 'a.jpk': archive, 'b.json': landscape['prod/more.json']! });
  await mergesAlike(cwd, [2], DAY, ['json']);
});

test('a rule that asks what other files say has said so', () => {
  const words = { shared: /workspace\.shared\b/, region: /workspace\.region\b|\bregion\b[^;]*: Workspace/ };
  for (const { id, asks } of rules) {
    const text = readFileSync(`rules/${id}/rule.ts`, 'utf8');
    for (const [question, word] of Object.entries(words)) if (word.test(text)) assert.is(asks, question, id);
    if (text.includes('landscape')) assert.ok(asks === 'moves' || asks === 'api-host', id);
  }
  // What a rule would find besides in files of other shards.
  const looking = rules.filter(({ id }) =>
    /\b(?:artifacts|projects)\b[^;:]*\}: Workspace|workspace\.(?:artifacts|projects)\b|\{ artifacts/.test(
      readFileSync(`rules/${id}/rule.ts`, 'utf8'),
    ),
  );
  // These look at agents' files and lists alone, which are all in one shard.
  assert.equal(looking.map(({ id }) => id).sort(), [
    'agent/group-drift',
    'agent/registration-leftover',
    'network/allowlist-stale-data',
  ]);
});

test('a mask over hashed secrets hides what a mask over the secrets hides', () => {
  const { hash } = shardKey('test');
  const secrets = ['abc', 'hunter2', 'hunter22', 'p&ss wörd', '12', '-----BEGIN-----\nMIIFAKE0123\n-----END-----'];
  const [plain, hashed] = [createMask(secrets), createHashedMask(hashedSecrets(secrets, hash), hash)];
  const masks = [
    createMask(secrets, [detectSecrets]),
    createHashedMask(hashedSecrets(secrets, hash), hash, [detectSecrets]),
  ] as const;
  const url = 'const url = `https://u:hunter22@shop.example/?api_key=Fake-Winter-1`;';
  assert.is(masks[1](masks[0](url)), masks[0](url));
  assert.is(masks[1](url), masks[0](url));
  for (const text of ['abc abcd', 'xhunter22 hunter2', 'p%26ss%20w%C3%B6rd', 'MIIFAKE0123 12 abc', 'ab', ''])
    assert.is(hashed(text), plain(text), text);
});

test.run();
