import { spawn } from 'node:child_process';
import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { run } from '../src/cli/run.js';
import { writeWhole } from '../src/cli/write-file.js';
import { InputError } from '../src/source/input-error.js';
import { inFolder } from './folder.js';
import { harmonyLint } from './host.js';

/** An export with so many typed passwords. */
const project = (passwords: number) =>
  JSON.stringify({
    project: {
      name: 'Orders',
      components: Array.from({ length: passwords }, (_, i) => ({
        type: 600,
        id: `c${i}`,
        name: `ERP ${i}`,
        properties: [{ name: 'password', widgetHint: 'password', value: `Fake-Winter${i}!` }],
      })),
    },
    version: 4,
  });

const inExport = (use: (cwd: string) => Promise<void> | void) => inFolder({ 'project.json': project(2) }, use);

test('several reports go each to its file, and none of them to standard output', () =>
  inExport(async (cwd) => {
    const formats = ['sarif=a.sarif', 'junit=b.xml', 'csv=c.csv', 'html=d.html', 'text'];
    const { code, stdout, stderr } = await harmonyLint(['project.json', ...formats.flatMap((name) => ['-f', name])], {
      cwd,
    });

    assert.is(code, 1);
    assert.is(stderr, '');
    assert.match(stdout, /2 errors in 1 file/);
    assert.equal(readdirSync(cwd).sort(), ['a.sarif', 'b.xml', 'c.csv', 'd.html', 'project.json']);
    assert.match(readFileSync(join(cwd, 'a.sarif'), 'utf8'), /"version":"2\.1\.0"[\s\S]*\n\]\}\]\}\n$/);
    assert.match(readFileSync(join(cwd, 'b.xml'), 'utf8'), /<\/testsuites>\n$/);
  }));

test('--output is where the first format goes', () =>
  inExport(async (cwd) => {
    assert.is((await harmonyLint(['project.json', '-f', 'json', '-o', 'a.json'], { cwd })).stdout, '');
    assert.match(readFileSync(join(cwd, 'a.json'), 'utf8'), /"schemaVersion": 1/);
    assert.is((await harmonyLint(['project.json', '-o', 'a.txt'], { cwd })).stdout, '');
    assert.match(readFileSync(join(cwd, 'a.txt'), 'utf8'), /2 errors in 1 file/);
  }));

test('a report that cannot be written is said, is exit 2, and the others are written all the same', () =>
  inExport(async (cwd) => {
    const argv = ['project.json', '-f', 'sarif=no/such/a.sarif', '-f', 'json=b.json'];
    const { code, stdout, stderr } = await harmonyLint(argv, { cwd });

    assert.is(code, 2);
    assert.is(stderr, "harmony-lint: cannot write the sarif report to 'no/such/a.sarif': there is no such folder\n");
    assert.equal(readdirSync(cwd).sort(), ['b.json', 'project.json']);
    assert.match(stdout, /2 errors in 1 file/, 'the findings are printed');
  }));

test('why a report cannot be written is told in plain words', () =>
  inExport((cwd) => {
    mkdirSync(join(cwd, 'folder'));
    const why = (path: string) => {
      try {
        writeWhole(join(cwd, path), ['text']);
      } catch (error) {
        assert.instance(error, InputError);
        return (error as InputError).message;
      }
      return 'written';
    };
    assert.is(why('folder'), 'it is a folder');
    assert.is(why('project.json/a.json'), 'a part of its path is no folder');
    assert.is(why('x'.repeat(300)), 'its name is too long');
    assert.equal(readdirSync(cwd).sort(), ['folder', 'project.json']);
  }));

test('a report that breaks off leaves the old one as it was, and nothing else', () =>
  inExport((cwd) => {
    writeFileSync(join(cwd, 'a.json'), 'old');
    const broken = function* () {
      yield 'x'.repeat(1_000_000);
      throw new RangeError('a bug');
    };
    assert.throws(() => {
      writeWhole(join(cwd, 'a.json'), broken());
    }, 'a bug');
    assert.throws(() => {
      writeWhole(join(cwd, 'b.json'), broken());
    }, 'a bug');
    assert.is(readFileSync(join(cwd, 'a.json'), 'utf8'), 'old');
    assert.equal(readdirSync(cwd).sort(), ['a.json', 'project.json']);
  }));

test('a link stays a link, rights are kept, and what is no file is only written to', () =>
  inExport((cwd) => {
    writeFileSync(join(cwd, 'real.json'), 'old');
    chmodSync(join(cwd, 'real.json'), 0o640);
    symlinkSync('real.json', join(cwd, 'link.json'));
    writeWhole(join(cwd, 'link.json'), ['new']);
    assert.ok(lstatSync(join(cwd, 'link.json')).isSymbolicLink());
    assert.is(readFileSync(join(cwd, 'real.json'), 'utf8'), 'new');
    assert.is(lstatSync(join(cwd, 'real.json')).mode & 0o777, 0o640);
    writeWhole('/dev/null', ['text']);
    assert.ok(lstatSync('/dev/null').isCharacterDevice());
  }));

test('what was checked is never written over', () =>
  inExport(async (cwd) => {
    const { code, stderr } = await harmonyLint(['project.json', '-f', 'json', '-o', './project.json'], { cwd });
    assert.is(code, 2);
    assert.match(
      stderr,
      /cannot write the json report to '\.\/project\.json': it is one of the files that were checked/,
    );
    assert.is(readFileSync(join(cwd, 'project.json'), 'utf8'), project(2));
  }));

test('two reports in one place are a mistake, and nothing is written', () =>
  inExport(async (cwd) => {
    for (const [argv, message] of [
      [
        ['-f', 'json', '-f', 'sarif'],
        /two reports would go to standard output; give one a file, as in --format json=FILE/,
      ],
      [['-f', 'json=a', '-f', 'sarif=./a'], /two reports would go to '\.\/a'; give each a file of its own/],
    ] as const) {
      const { code, stdout, stderr } = await harmonyLint(['project.json', ...argv], { cwd });
      assert.is(code, 2);
      assert.is(stdout, '');
      assert.match(stderr, message);
    }
    assert.equal(readdirSync(cwd), ['project.json']);
  }));

test('on GitHub Actions annotations and a summary come by themselves, unless a format is chosen', () =>
  inExport(async (cwd) => {
    const summary = join(cwd, 'summary.md');
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary };
    writeFileSync(summary, 'before\n');
    const { stdout } = await harmonyLint(['project.json'], { cwd, env });
    assert.match(stdout, /2 errors in 1 file[\s\S]*\n::error file=project\.json,line=1/);
    assert.match(readFileSync(summary, 'utf8'), /^before\n<!-- harmony-lint -->\n### harmony-lint: 2 errors\n/);

    assert.not.match((await harmonyLint(['project.json', '-f', 'text'], { cwd, env })).stdout, /::error/);
    assert.not.match((await harmonyLint(['project.json'], { cwd })).stdout, /::error/);
    const toFile = await harmonyLint(['project.json', '-o', 'a.txt'], { cwd, env });
    assert.match(toFile.stdout, /^::error file=project\.json/);

    const lost = { ...env, GITHUB_STEP_SUMMARY: join(cwd, 'no/such/file') };
    const { code, stderr } = await harmonyLint(['project.json'], { cwd, env: lost });
    assert.is(code, 1);
    assert.is(stderr, 'harmony-lint: cannot write the summary to GITHUB_STEP_SUMMARY (ENOENT)\n');
  }));

test('a slow reader gets everything', () =>
  inExport(async (cwd) => {
    writeFileSync(join(cwd, 'project.json'), project(500));
    let text = '';
    const stdout = new Writable({
      highWaterMark: 1024,
      write(chunk, _, done) {
        text += String(chunk);
        setImmediate(done);
      },
    });
    const argv = ['project.json', '-f', 'json'];
    const code = await run({ argv, cwd, stdin: Readable.from([]), stdout, stderr: { write: () => true }, env: {} });
    assert.is(code, 1);
    assert.is(stdout.writableLength, 0, 'nothing waits to be written');
    // The cast is true: the report is valid by its schema.
    assert.is((JSON.parse(text) as { findings: unknown[] }).findings.length, 500);
  }));

test('a reader that goes away ends the run quietly, with the exit code that it earned', () =>
  inExport(async (cwd) => {
    writeFileSync(join(cwd, 'project.json'), project(2_000));
    const main = ['--import', import.meta.resolve('tsx'), join(process.cwd(), 'src/cli/dev.ts')];
    const child = spawn(process.execPath, [...main, 'project.json', '-f', 'json', '-f', 'csv=a.csv'], { cwd });
    let stderr = '';
    child.stderr.on('data', (data) => (stderr += String(data)));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    assert.is(stderr, '');
    assert.is(code, 1);
    assert.is(readFileSync(join(cwd, 'a.csv'), 'utf8').split('\r\n').length, 2_002, 'the file is whole');
  }));

test.run();
