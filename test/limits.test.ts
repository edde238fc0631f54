import { readFileSync } from 'node:fs';

import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { writeZip } from '../build/zip.js';
import { defaultLimits } from '../src/source/limits.js';
import { inFolder } from './folder.js';
import { harmonyLint } from './host.js';

const exported = JSON.stringify({ project: { components: [{ type: 1000, id: 'v', name: 'a', defaultValue: 'b' }] } });
const deep = `{"project":{"components":[{"type":1000,"id":"v","name":"a","x":${'['.repeat(30)}${']'.repeat(30)}}]}}`;
const element = '<Entity type="Script"><Header Name="s" ID="s"/><Properties><a><b><c/></b></a></Properties></Entity>';
const jitterpak = writeZip([
  { name: 'Orders/project.xml', content: '<Project name="Orders" projectId="p"/>' },
  { name: 'Orders/Data/Script/s.xml', content: element },
]);
const bomb = writeZip([
  { name: 'Orders/project.xml', content: `<Project name="Orders" projectId="p"/>${' '.repeat(11 * 1024 * 1024)}` },
]);

/** Files that keep every limit as it comes, and that a smaller one cuts. */
const cases: readonly (readonly [limit: string, file: string, content: string | Uint8Array, small: number])[] = [
  ['fileBytes', 'export.json', exported, exported.length - 1],
  ['nesting', 'export.json', deep, 20],
  ['nesting', 'orders.jpk', jitterpak, 3],
  ['entries', 'orders.jpk', jitterpak, 1],
  ['entryBytes', 'orders.jpk', jitterpak, 40],
  ['archiveBytes', 'orders.jpk', jitterpak, 60],
];

for (const [limit, file, content, small] of cases) {
  test(`limits.${limit} of harmony-lint.yml cuts ${file}, says so and is exit 2`, async () => {
    const { code } = await checked(file, content, '');
    assert.is.not(code, 2);
    const cut = await checked(file, content, `limits: { ${limit}: ${small} }\n`);
    assert.is(cut.code, 2);
    assert.match(cut.stderr, limit);
    assert.match(cut.stdout, limit);
  });
}

test('limits.ratio refuses what grows too much, and lets it in where it is raised', async () => {
  assert.match((await checked('orders.jpk', bomb, '')).stderr, '(ratio)');
  assert.not.match((await checked('orders.jpk', bomb, 'limits: { ratio: 100000 }\n')).stderr, '(ratio)');
});

const script = (text: string) =>
  JSON.stringify({ project: { components: [{ type: 400, id: 's', name: 'S', scriptBody: text }] }, version: 4 });
const nested = (open: string, close: string, depth: number) => `${open.repeat(depth)}1${close.repeat(depth)}`;

/** The limits of docs/limits.md that are fixed: a file over it, one under it, and what is said of the first. */
const fixed: readonly (readonly [file: string, over: string, under: string, said: RegExp])[] = [
  [
    'export.json',
    script(`<trans>${nested('(', ')', 250)};</trans>`),
    script(`<trans>${nested('(', ')', 150)};</trans>`),
    /nested more than 200 levels deep/,
  ],
  [
    'export.json',
    script(`<javascript>a = ${nested('[', ']', 1200)};</javascript>`),
    script(`<javascript>a = ${nested('[', ']', 300)};</javascript>`),
    /JavaScript is nested too deep/,
  ],
  [
    'rules.tf',
    `resource "aws_security_group" "x" {\n  a = ${nested('[', ']', 150)}\n}\n`,
    `resource "aws_security_group" "x" {\n  a = ${nested('[', ']', 50)}\n}\n`,
    /deeper than the limit of 100 levels/,
  ],
  [
    'docker-compose.yml',
    `services: { a: { image: 'jitterbit/agent:12.10', x: ${nested('[', ']', 80)} } }\n`,
    `services: { a: { image: 'jitterbit/agent:12.10', x: ${nested('[', ']', 40)} } }\n`,
    /nested deeper than 64 levels/,
  ],
  [
    'docker-compose.yml',
    `services: { a: { image: 'jitterbit/agent:12.10' } }\n# ${'x'.repeat(1 << 20)}\n`,
    `services: { a: { image: 'jitterbit/agent:12.10' } }\n# ${'x'.repeat(1 << 19)}\n`,
    /over 1 MiB/,
  ],
];

for (const [file, over, under, said] of fixed) {
  test(`a fixed limit cuts ${file}, says so and is exit 2: ${said.source}`, async () => {
    const { code, stdout, stderr } = await checked(file, over, '');
    assert.is(code, 2);
    assert.match(stderr, said);
    assert.match(stdout, said);
    assert.not.match((await checked(file, under, '')).stderr, said);
  });
}

test('limits.fileBytes holds for standard input', async () => {
  const { code, stderr } = await checked('-', exported, `limits: { fileBytes: ${exported.length - 1} }\n`);
  assert.is(code, 2);
  assert.match(stderr, 'standard input is over the limit');
  assert.is.not((await checked('-', exported, `limits: { fileBytes: ${exported.length} }\n`)).code, 2);
});

test('every limit is in the schema with its default, and in docs/limits.md', () => {
  const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
  // The cast is true: the schema of the configuration has this part.
  const { properties } = JSON.parse(read('schemas/config.schema.json')) as {
    properties: { limits: { properties: Record<string, { default: number }> } };
  };
  const known = Object.entries(properties.limits.properties).map(([name, schema]) => [name, schema.default]);
  assert.equal(Object.fromEntries(known), defaultLimits);
  for (const name of Object.keys(defaultLimits)) assert.match(read('docs/limits.md'), `| \`${name}\``);
});

function checked(name: string, content: string | Uint8Array, policy: string) {
  const files = { 'harmony-lint.yml': `version: 1\n${policy}`, ...(name !== '-' && { [name]: content }) };
  return inFolder(files, (cwd) =>
    harmonyLint([name, '--format', 'json'], { cwd, ...(name === '-' && { stdin: content }) }),
  );
}

test.run();
