import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

const files = (folder: string, ending = '.ts') =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => join(folder, file).replaceAll('\\', '/'))
    .sort();

const floors = [
  'src/source/',
  'src/syntax/',
  'src/model/',
  'src/flow/',
  'src/rule/',
  'src/plugin.ts',
  'rules/',
  'src/engine/',
  'src/report/',
];
const floorOf = (file: string) => {
  const floor = floors.findIndex((start) => file.startsWith(start));
  return floor < 0 ? floors.length : floor;
};
const imports = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'(?<path>[^']+)'/g)].map((match) => match.groups!.path!);
const target = (file: string, path: string) =>
  path.startsWith('.')
    ? normalize(join(dirname(file), path))
        .replaceAll('\\', '/')
        .replace(/\.js$/, '.ts')
    : path;

test('a file imports from its own floor or below', () => {
  const climbing = [...files('src'), ...files('rules')].flatMap((file) =>
    imports(file)
      .map((path) => target(file, path))
      .filter((to) => to.endsWith('.ts') && floorOf(to) > floorOf(file))
      .map((to) => `${file} → ${to}`),
  );
  assert.equal(climbing, []);
});

test('a rule sees what a plugin sees', () => {
  const others = files('rules')
    .filter((file) => file !== 'rules/index.ts')
    .flatMap((file) =>
      imports(file)
        .filter((path) => path !== '../../../src/plugin.js' && !path.startsWith('./'))
        .map((path) => `${file}: ${path}`),
    );
  assert.equal(others, []);
});

test('only the command line touches the process, the file system and ora', () => {
  const touching = files('src')
    .filter((file) => !file.startsWith('src/cli/') && file !== 'src/index.ts')
    .filter((file) =>
      /\bprocess\.|from 'node:(?:fs|process|child_process|http|https|dns)'|'ora'/.test(readFileSync(file, 'utf8')),
    );
  assert.equal(touching, []);
});

test('only the command line and the library know the list of rules', () => {
  const knowing = files('src').filter((file) => imports(file).some((path) => target(file, path) === 'rules/index.ts'));
  assert.ok(knowing.length > 0);
  assert.equal(
    knowing.filter((file) => !file.startsWith('src/cli/') && file !== 'src/index.ts'),
    [],
  );
});

test('every test file runs', () => {
  assert.equal(
    files('test', '.test.ts').filter((file) => !/^\s*\w+\.run\(\);$/m.test(readFileSync(file, 'utf8'))),
    [],
  );
});

test.run();
