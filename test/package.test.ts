import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { harmonyLint } from './host.js';

const folder = mkdtempSync(join(tmpdir(), 'harmony-lint-package-'));
const installed = join(folder, 'node_modules/harmony-lint');
test.after(() => {
  rmSync(folder, { recursive: true });
});

const quiet = { ...process.env, npm_config_loglevel: 'error' };
const run = (command: string, ...args: string[]) =>
  spawnSync(command, args, { cwd: folder, encoding: 'utf8', env: quiet });

test('the package installs alone, offline, in an empty folder', () => {
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { env: quiet });
  const [archive] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  writeFileSync(join(folder, 'package.json'), '{"private": true, "type": "module"}');
  const { status, stderr } = run('npm', 'install', '--offline', '--ignore-scripts', `./${archive!}`);
  assert.is(status, 0, stderr);
  assert.equal(
    readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.')),
    ['harmony-lint'],
  );
});

test('it says its version, lints, and explains its rules', () => {
  assert.match(run('npx', '--offline', 'harmony-lint', '--version').stdout, /^\d+\.\d+\.\d+\n$/);
  const faulty = run('npx', '--offline', 'harmony-lint', resolve('examples/order-sync/faulty'));
  assert.is(faulty.status, 1, faulty.stderr);
  assert.match(faulty.stdout, /credentials\/hardcoded-in-connection/);
  const page = run('npx', '--offline', 'harmony-lint', 'explain', 'credentials/hardcoded-in-connection');
  assert.match(page.stdout, /^credentials\/hardcoded-in-connection\n[^]*\nBad: /);
});

test('it is under ten megabytes, and holds schemas, types, licences and the list of what is inside', () => {
  const files = readdirSync(installed, { recursive: true, encoding: 'utf8' });
  const bytes = files.reduce((sum, file) => sum + statSync(join(installed, file)).size, 0);
  assert.ok(bytes < 10_000_000, `${bytes} bytes`);
  for (const file of [
    'LICENSE',
    'README.md',
    'docs/pipelines.md',
    'schemas/config.schema.json',
    'templates/git-hooks/pre-commit',
    'schemas/report.schema.json',
    'dist/types/src/index.d.ts',
    'dist/types/src/plugin.d.ts',
    'dist/THIRD-PARTY-LICENCES.md',
    'dist/sbom.cdx.json',
  ])
    assert.ok(files.includes(file), file);
  assert.not.ok(files.some((file) => /(?:^|\/)(?:test|\.env|node_modules)/.test(file)));
});

test('every package whose code is bundled has its licence text and its entry in the list', () => {
  const notices = readFileSync(join(installed, 'dist/THIRD-PARTY-LICENCES.md'), 'utf8');
  // The cast is true: build/sbom.mjs writes it.
  const list = JSON.parse(readFileSync(join(installed, 'dist/sbom.cdx.json'), 'utf8')) as {
    readonly components: readonly { readonly name: string; readonly version: string; readonly purl: string }[];
  };
  assert.ok(list.components.length > 10);
  for (const { name, version, purl } of list.components) {
    assert.ok(notices.includes(`${name} ${version} (`), name);
    assert.is(purl, `pkg:npm/${name.replace('@', '%40')}@${version}`);
  }
  for (const name of ['yaml', 'ajv', 'ignore']) assert.ok(list.components.some((one) => one.name === name));
});

test('the types of the library and of plugins are understood by a strict program', () => {
  writeFileSync(
    join(folder, 'rule.ts'),
    `import { defineRule } from 'harmony-lint/plugin';
export default defineRule({
  id: 'acme/no-x', title: 'No x', severity: 'error', cwe: [], guidance: [],
  check: { *script(script) { yield { ...script.place, message: script.text.text }; } },
});
// @ts-expect-error a rule needs an id
defineRule({ title: 'No x' });
`,
  );
  const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023', 'rule.ts'];
  const { status, stdout } = run(process.execPath, resolve('node_modules/typescript/bin/tsc'), ...options);
  assert.is(status, 0, stdout);
});

test('it installs as the Dockerfile does, and runs there as a user who may write nothing', () => {
  const text = readFileSync('Dockerfile', 'utf8');
  const [archive] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  const install = /^RUN (?<command>npm install --global \S.*?) \/tmp\/harmony-lint-\*\.tgz/m.exec(text)!.groups!
    .command!;
  const [npm, ...args] = install.split(' ');
  const prefix = join(folder, 'prefix');
  const { status, stderr } = run(npm!, ...args, '--prefix', prefix, `./${archive!}`);
  assert.is(status, 0, stderr);
  const work = join(folder, 'read-only');
  mkdirSync(work, { mode: 0o555 });
  const found = spawnSync(join(prefix, 'bin/harmony-lint'), [resolve('examples/order-sync/faulty')], {
    cwd: work,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: '/nowhere' },
  });
  assert.is(found.status, 1, found.stderr);
  assert.is(found.stderr, '');

  const lines = text.split('\n').filter((line) => /^[A-Z]/.test(line));
  assert.equal(lines.slice(-3), ['USER node', 'WORKDIR /work', 'ENTRYPOINT ["harmony-lint"]']);
  // Nothing from anywhere but this folder and the one image; the lock file says the rest.
  assert.not.match(text, /^(?:ADD|RUN .*(?:curl|wget|apk|npx))/m);
  for (const name of readFileSync('.dockerignore', 'utf8').trim().split('\n')) assert.match(name, /^[.\w]+$/);
});

test('publint has nothing to say', () => {
  const { status, stdout } = spawnSync('node_modules/.bin/publint', ['--strict', '--pack', 'false', '.'], {
    encoding: 'utf8',
    env: quiet,
  });
  assert.is(status, 0, stdout);
});

test('completion in bash offers commands, options, formats and rules', async () => {
  const { stdout } = await harmonyLint(['completion', 'bash']);
  const complete = (...line: string[]) =>
    execFileSync(
      'bash',
      [
        '-c',
        `${stdout}\nCOMP_WORDS=(harmony-lint "$@"); COMP_CWORD=$#; _harmony_lint; echo "\${COMPREPLY[*]}"`,
        'x',
        ...line,
      ],
      { encoding: 'utf8' },
    ).trim();
  assert.is(complete('base'), 'baseline');
  assert.is(complete('--max'), '--max-warnings');
  assert.is(complete('--format', 'sa'), 'sarif');
  assert.is(complete('explain', '--no-p'), '--no-plugins');
  assert.is(complete('compare', '--format', 'j'), 'json');
  assert.is(complete('allowlist', '--direction', 'in'), 'inbound');
  assert.is(complete('completion', 'f'), 'fish');
  assert.is(complete('baseline', '--pru'), '--prune');
  assert.is(complete('explain', 'transport/tls'), 'transport/tls-verification-disabled');
  for (const shell of ['zsh', 'fish']) assert.is((await harmonyLint(['completion', shell])).code, 0);
  const wrong = await harmonyLint(['completion', 'bahs']);
  assert.is(wrong.code, 2);
  assert.match(wrong.stderr, /completion takes bash, zsh, fish; did you mean 'bash'\?|bash/);
});

test.run();
