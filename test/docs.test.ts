import { cpSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { rules } from '../rules/index.js';
import { commands } from '../src/cli/commands.js';
import { loadConfig } from '../src/cli/config.js';
import { ownRules } from '../src/cli/own-rules.js';
import { readMarkdown } from '../src/report/markdown-reading.js';
import { inFolder } from './folder.js';
import { harmonyLint } from './host.js';

const docs = readdirSync('docs').map((name) => `docs/${name}`);
const pages = ['README.md', ...docs];
const text = (page: string) => readFileSync(page, 'utf8');
const blocks = (page: string, language: string) =>
  readMarkdown(text(page)).flatMap((block) => (block.kind === 'code' && block.info === language ? [block.lines] : []));

/** A folder with all that the pages name: the faulty landscape, an export, a Jitterpak. */
const inExample = (use: (cwd: string) => Promise<void>) =>
  inFolder({}, (cwd) => {
    cpSync('examples/landscape/faulty', cwd, { recursive: true });
    cpSync('examples/own-rules/lint', join(cwd, 'lint'), { recursive: true });
    cpSync('examples/order-sync/faulty/project.json', join(cwd, 'project.json'));
    return use(cwd);
  });

/** The words of a command line in a shell, without what is behind `#`. */
const wordsOf = (line: string) =>
  [...line.replace(/\s#.*$/, '').matchAll(/'(?<quoted>[^']*)'|(?<plain>\S+)/g)].map(
    ({ groups }) => groups!.quoted ?? groups!.plain!,
  );

for (const page of pages) {
  const lines = blocks(page, 'sh')
    .flat()
    .filter((line) => line.startsWith('harmony-lint'));
  if (lines.length === 0) continue;
  test(`the command lines of ${page} do what it says`, () =>
    inExample(async (cwd) => {
      for (const line of lines) {
        const words = wordsOf(line);
        const input = words.indexOf('<');
        const argv = (input < 0 ? words : words.slice(0, input)).slice(1);
        const stdin = input < 0 ? '' : readFileSync(join(cwd, words[input + 1]!));
        const { code, stderr } = await harmonyLint([...argv], { cwd, stdin });
        const said = /# exit (?<code>\d)/.exec(line)?.groups?.code;
        if (said === undefined) assert.ok(code < 2, `${line}: ${stderr}`);
        else assert.is(code, Number(said), `${line}: ${stderr}`);
      }
    }));
}

for (const page of pages) {
  const configurations = blocks(page, 'yaml').filter((lines) => lines.includes('version: 1'));
  if (configurations.length === 0) continue;
  test(`the configurations of ${page} are valid`, () =>
    inExample(async (cwd) => {
      for (const lines of configurations) {
        const path = join(cwd, 'harmony-lint.yml');
        writeFileSync(path, lines.join('\n'));
        const config = await loadConfig(path, { cwd, rules, reported: true });
        await ownRules(config, rules, { noPlugins: false });
      }
    }));
}

test('every link leads somewhere, and README leads to every page', () => {
  const targets = (page: string) =>
    [...text(page).matchAll(/\]\((?<target>[^)\s]+)\)/g)].map(({ groups }) => groups!.target!);
  for (const page of [...pages, 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md']) {
    for (const target of targets(page)) {
      if (target.startsWith('https:')) continue;
      assert.ok(existsSync(resolve(dirname(page), target.split('#')[0]!)), `${page}: ${target}`);
    }
  }
  const linked = targets('README.md');
  assert.equal(
    docs.filter((page) => !linked.includes(page)),
    [],
  );
});

test("pages name rules and commands that there are, and nobody else's place for ours", () => {
  const groups = new Set(rules.map(({ id }) => id.split('/')[0]!));
  const ids = new Set(rules.map(({ id }) => id));
  for (const page of pages) {
    for (const { groups: found } of text(page).matchAll(/`(?<id>(?<group>[a-z]+)\/[a-z-]+)`/g))
      if (groups.has(found!.group!)) assert.ok(ids.has(found!.id!), `${page}: ${found!.id!}`);
    assert.not.match(text(page), /OWNER/);
  }
  const readme = text('README.md');
  for (const { name } of commands) if (name !== 'completion') assert.match(readme, `harmony-lint ${name}`);
});

test('what README shows is what is printed', async () => {
  const { stdout } = await harmonyLint(['examples/order-sync/faulty', '--now', '2026-11-20']);
  const [shown] = readMarkdown(text('README.md')).flatMap((block) =>
    block.kind === 'code' && block.info === '' ? [block.lines] : [],
  );
  const [file, , ...finding] = shown!;
  assert.ok(stdout.startsWith(`${file!}\n`));
  assert.ok(stdout.includes(finding.join('\n')), finding.join('\n'));
});

test.run();
