import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { inFolder } from './folder.js';
import { harmonyLint } from './host.js';

const script = (id: string) => `Data/Script/${id}.xml`;
const token = script('d69bcd19-ae0e-508d-b656-8a0242638537');
const log = script('017403ee-0a8d-5ffe-9dad-1f488818416a');
const failure = script('90c91a26-9d92-5c7e-832f-f4106e00faff');

interface Report {
  readonly findings: readonly { readonly ruleId: string; readonly file: string; readonly trace?: readonly object[] }[];
}

/** What a hook that names these files is told, as lines of file, rule and steps. */
async function said(cwd: string, paths: readonly string[]): Promise<string[]> {
  const { stdout, stderr } = await harmonyLint([...paths, '-f', 'json', '--now', '2026-11-20'], { cwd });
  assert.is(stderr, '');
  // The cast is true: it is our own report.
  const { findings } = JSON.parse(stdout) as Report;
  return findings.map(({ ruleId, file, trace = [] }) => `${file} ${ruleId} ${trace.length}`);
}

test('a single entity is checked with its neighbours in mind', async () => {
  await inExample(async (cwd) => {
    assert.equal(await said(cwd, [token]), [
      // The secret is another entity's, and so is the script that logs it.
      `${token} logging/secret-to-operation-log 4`,
      `${token} credentials/secret-in-global-variable 0`,
    ]);
    assert.equal(await said(cwd, [failure]), [`${failure} scripts/unresolved-reference 0`]);
    assert.equal(await said(cwd, [log]), []);
  });
});

test('each entity alone is told what it is told as a part of the whole', async () => {
  await inExample(async (cwd) => {
    const whole = await said(cwd, ['.']);
    const paths = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((path) =>
      /\.(?:xml|properties)$/.test(path),
    );
    const alone: string[] = [];
    for (const path of paths.filter((name) => /^Data|^project/.test(name))) alone.push(...(await said(cwd, [path])));
    assert.equal(alone.sort(), whole.toSorted());
  });
});

test('a neighbour that cannot be read is said: without it, nobody knows', async () => {
  await inExample(async (cwd) => {
    writeFileSync(join(cwd, log), '<Entity type="Script">');
    const { code, stderr } = await harmonyLint([token], { cwd });
    assert.is(code, 2);
    assert.match(stderr, log);
  });
});

test('a neighbour that is too large is named, and the rest is checked', async () => {
  await inExample(async (cwd) => {
    writeFileSync(join(cwd, 'harmony-lint.yml'), 'version: 1\nlimits: { fileBytes: 8000 }\n');
    writeFileSync(join(cwd, failure), ' '.repeat(8001));
    const { code, stdout, stderr } = await harmonyLint([token], { cwd });
    assert.is(code, 2);
    assert.match(stderr, `${failure}: the file has`);
    assert.match(stdout, 'logging/secret-to-operation-log');
  });
});

test('a folder inside of a project is checked with its neighbours in mind', async () => {
  await inExample(async (cwd) => {
    const inScripts = (await said(cwd, ['.'])).filter((line) => line.startsWith('Data/Script/'));
    assert.equal(await said(cwd, ['Data/Script']), inScripts);
  });
});

test('what Design Studio keeps beside the entities may be named, too', async () => {
  await inExample(async (cwd) => {
    for (const folder of ['settings/Entity', 'files']) mkdirSync(join(cwd, folder), { recursive: true });
    writeFileSync(
      join(cwd, 'settings/Entity/settings.db'),
      'SQLite format 3\0apps.na-east.jitterbit.com login.jitterbit.com',
    );
    writeFileSync(join(cwd, 'files/orders.xsd'), '<xs:schema/>');
    const whole = await said(cwd, ['.']);
    assert.equal(await said(cwd, ['**/*']), whole);
    assert.equal(await said(cwd, ['ui.xml', 'plugins.xml', 'deleted.xml', 'files/orders.xsd']), []);

    writeFileSync(join(cwd, 'Data/ui.xml'), '<UiState/>');
    assert.is((await harmonyLint(['Data/ui.xml'], { cwd })).code, 2);
  });
});

const inExample = (check: (cwd: string) => Promise<void>) =>
  inFolder({}, (cwd) => {
    cpSync('examples/design-studio/orders', cwd, { recursive: true });
    return check(cwd);
  });

test.run();
