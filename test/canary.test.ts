import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { writeZip } from '../build/zip.js';
import { commands } from '../src/cli/commands.js';
import { formatNames } from '../src/cli/options.js';
import { rules } from '../rules/index.js';
import { agentFiles, brokenAgentFiles, brokenBaselines, brokenPolicies, entriesOf } from './canary/agent.js';
import { Markers } from './canary/markers.js';
import { bound, brokenExports, exportOf } from './canary/project.js';
import { inFolder } from './folder.js';
import type { Files } from './folder.js';
import { harmonyLint } from './host.js';

const markers = new Markers();
const { plain, token } = bound(markers);

const policy = `version: 1
organization: { name: "ACME ${token('policy: the name of the organization')}", region: EMEA }
environments:
  - name: PROD
    class: production
    exports: ["export.json"]
    hosts: ["shop.acme.test"]
attestations:
  - { id: tfa, owner: "x", date: 2026-01-01, evidence: "https://u:${plain('policy: evidence')}@wiki.acme.test" }
`;

const whole = {
  'export.json': exportOf(markers),
  ...agentFiles(markers),
  'orders.jpk': writeZip(
    Object.entries(entriesOf(markers)).map(([name, content]) => ({ name: `Orders/${name}`, content })),
  ),
  'harmony-lint.yml': policy,
};

test('the search knows a secret whole, in part, in Base64 and URL-encoded', () => {
  const search = new Markers();
  const secret = search.signed('here');
  const shifted = ['', 'a', 'ab'].map((before) => Buffer.from(`${before}${secret}:x`).toString('base64'));
  for (const text of [secret, secret.slice(9, 15), secret.slice(-6), encodeURIComponent(secret), ...shifted]) {
    assert.ok(search.foundIn(`so ${text} it is`).length > 0, text);
  }
  assert.equal(search.foundIn(`so ${secret.slice(3, 8)} it is`), []);
});

test('every format of a check keeps every secret to itself', async () => {
  await watched(whole, async (cwd, run) => {
    const paths = Object.keys(whole).filter((name) => name !== 'harmony-lint.yml');
    for (const format of formatNames) {
      const { code, stdout } = await run([...paths, '--format', format, '--preset', 'strict', '--stats']);
      assert.is(code, 2, format);
      assert.ok(stdout.length > 1000, `${format} says something`);
      await run([...paths, '--format', `${format}=report.${format}`, '--preset', 'strict', '--quiet']);
    }
    await run([...paths, '--color', '--no-suppressions', '--ignore-unknown']);
    await run([...paths, '--format', 'github'], {
      GITHUB_STEP_SUMMARY: join(cwd, 'summary.md'),
      GITHUB_ACTIONS: 'true',
    });
    await run([]);
    await run(['init', '--force']);
    for (const path of paths) await run([path, '--env', 'PROD']);
  });
});

test('every command keeps every secret to itself', async () => {
  const folders = ['dev', 'prod'];
  const both = Object.fromEntries(
    folders.flatMap((folder) => Object.entries(whole).map(([name, content]) => [`${folder}/${name}`, content])),
  );
  const own = `declare:\n  - id: acme/x\n    title: "${token('policy: a declared rule')}"\n    severity: error\n    on: connection\n    field: url\n    matches: '.'\n    message: "not ${token('policy: a declared message')}"\n`;
  const lines: Record<string, readonly (readonly string[])[]> = {
    explain: [['acme/x'], ['logging/*']],
    rules: [[], ['--format', 'json']],
    init: [['--yes', '--force'], []],
    compare: [folders, [...folders, '--format', 'json'], ['dev/export.json', 'prod/orders.jpk']],
    baseline: [folders, ['--prune', ...folders]],
    allowlist: [['--direction', 'inbound'], []],
    completion: [['bash'], []],
    merge: [['prod/export.json'], ['prod/register.json', 'dev/export.json'], []],
  };
  assert.equal(Object.keys(lines).sort(), commands.map(({ name }) => name).sort());
  await watched({ ...both, 'harmony-lint.yml': policy + own }, async (_, run) => {
    for (const format of formatNames) await run([...folders, '--format', format, '--only', 'acme/x']);
    // What `init` writes takes the place of this configuration, so it comes last.
    for (const name of Object.keys(lines).sort((a, b) => Number(a === 'init') - Number(b === 'init'))) {
      for (const line of lines[name]!) await run([name, ...line]);
      await run([name, '--help']);
    }
    await run([...folders, '--baseline', '.harmony-lint-baseline.json', '--format', 'json']);
  });
});

test('each rule by itself keeps every secret to itself', async () => {
  await watched(whole, async (_, run) => {
    for (const { id } of rules) {
      await run(['export.json', 'orders.jpk', 'jitterbit.conf', 'register.json', '--only', id]);
      await run(['explain', id]);
    }
    await run(['rules']);
  });
});

test('a file that breaks right next to a secret does not quote it', async () => {
  for (const [i, text] of brokenExports(markers).entries()) await checkAlone(`export${i}.json`, text);
  for (const [name, text] of Object.entries(brokenAgentFiles(markers))) await checkAlone(name, text);
});

test('an archive that is broken does not quote a name in it', async () => {
  const name = `Orders/Data/password=${plain('name in a broken archive')}.xml`;
  for (const lies of [{ crc: 1 }, { flags: 1 }, { method: 99 }, { localName: name }, { offset: 7 }, { unpacked: 1 }]) {
    await checkAlone(
      'orders.jpk',
      writeZip([
        { name: 'Orders/project.xml', content: '<Project projectId="p"/>' },
        { name, content: '<Entity/>', lies },
      ]),
    );
  }
  await checkAlone('orders.jpk', writeZip([{ name: `../${name}`, content: 'x' }]));
});

test('a policy that cannot be used does not quote a secret in it', async () => {
  for (const [i, text] of brokenPolicies(markers).entries()) {
    await watched({ 'harmony-lint.yml': text, 'export.json': '{"project":{"components":[]}}' }, async (_, run) => {
      const { code, stderr } = await run(['export.json', '--format', 'json']);
      // The last ones are no mistakes as long as nobody looks where they point.
      if (i < 10) assert.is(code, 2, `${i}: ${text}${stderr}`);
      await run([]);
    });
  }
});

test('a key of a policy that may be a secret, or half of one, is not quoted', async () => {
  const key = plain('policy: a key');
  for (const name of [key, key.slice(0, 9), `x: ${key.slice(9)}`, `${key.slice(0, 6)}", until`]) {
    const written = JSON.stringify(name);
    for (const lines of [
      `${written}: x`,
      `network: { ${written}: x }`,
      `limits: { ${written}: 1 }`,
      `rules: { ${written}: error }`,
      `rules: { ${written}: { severity: 3 } }`,
      `rules: { logging/secret-to-operation-log: { options: { ${written}: 1 } } }`,
      `roles: [{ name: Admin, members: 1, ${written}: [] }]`,
      `${written}: 1\n${written}: 2`,
    ]) {
      await watched({ 'harmony-lint.yml': `version: 1\n${lines}\n`, 'export.json': '{}' }, async (_, run) => {
        assert.is((await run(['export.json'])).code, 2, lines);
      });
    }
  }
});

test('a baseline that is none does not quote a secret in it', async () => {
  for (const text of brokenBaselines(markers)) {
    await watched({ 'base.json': text, 'export.json': '{"project":{"components":[]}}' }, async (_, run) => {
      assert.is((await run(['export.json', '--baseline', 'base.json'])).code, 2, text);
    });
  }
});

// What stands where a path stands is an ordinary name: only what looks like a secret by itself is hidden there.
test('a command line that is wrong does not repeat a secret in it', async () => {
  const secret = plain('command line');
  const assigned = `password=${plain('command line: an assignment')}`;
  const url = `https://u:${plain('command line: a URL')}@acme.test/x`;
  const lines = [
    [`--password=${secret}`],
    [`--${secret}`],
    [`-${secret}`],
    [`--quiet=${secret}`],
    ['--format', secret],
    ['--format', `${secret}=x`],
    ['--format', `json=no/${url}`],
    ['--format', `json=no/${assigned}`],
    ['--format', `json=${url}`, '--format', `json=${url}`],
    ['--output', `no/${assigned}`],
    ['--fail-on', secret],
    ['--max-warnings', secret],
    ['--preset', secret],
    ['--rule', secret],
    ['--rule', `${secret}=off`],
    ['--rule', `logging/*=${secret}`],
    ['--only', secret],
    ['--env', secret],
    ['--shard', secret],
    ['--now', secret],
    ['--config', assigned],
    ['--config', url],
    ['--baseline', assigned],
    [assigned],
    [url],
    [`${assigned}*.json`],
    ['explain', secret],
    ['explain', assigned, secret],
    ['rules', secret],
    ['rules', `--${secret}`],
    ['init', secret],
    ['init', `--${secret}`],
    ['compare', assigned, url],
    ['compare', `--${secret}`],
    ['compare', 'export.json', '--format', secret],
    ['baseline', `--${secret}`],
    ['baseline', '--format', secret],
    ['baseline', assigned],
    ['allowlist', '--region', secret],
    ['allowlist', '--region', 'emea', '--direction', secret],
    ['allowlist', `--${secret}`],
    ['completion', secret],
    ['completion', `--${secret}`],
  ];
  for (const line of lines) {
    await watched({ 'export.json': '{"project":{"components":[]}}' }, async (_, run) => {
      const { code } = await run([...line, ...(line[0]!.startsWith('-') ? ['export.json'] : [])]);
      assert.is(code, 2, line.join(' '));
    });
    await watched({ 'export.json': '{"project":{"components":[]}}', 'harmony-lint.yml': policy }, (_, run) =>
      run([...line, 'export.json']),
    );
  }
});

type Run = (argv: readonly string[], env?: Record<string, string>) => ReturnType<typeof harmonyLint>;

async function checkAlone(name: string, content: string | Uint8Array): Promise<void> {
  await watched({ [name]: content }, async (_, run) => {
    assert.is((await run([name])).code, 2, name);
    for (const format of formatNames) await run([name, '--format', format]);
    await run([]);
    await run(['init']);
  });
}

/** Runs command lines in a folder of its own, and looks through all they print and write. */
const watched = (files: Files, act: (cwd: string, run: Run) => Promise<unknown>) =>
  inFolder(files, async (cwd) => {
    await act(cwd, async (argv, env = {}) => {
      const outcome = await harmonyLint(argv, { cwd, env });
      silent(outcome.stdout, argv);
      silent(outcome.stderr, argv);
      return outcome;
    });
    for (const entry of readdirSync(cwd, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (entry.isFile() && files[relative(cwd, path)] === undefined) silent(readFileSync(path, 'utf8'), [path]);
    }
  });

function silent(text: string, argv: readonly string[]): void {
  const found = markers.foundIn(text);
  assert.equal(found, [], argv.join(' '));
}

test.run();
