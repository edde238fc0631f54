import { test } from 'uvu';
import * as assert from 'uvu/assert';

import type { InputFile, Script } from '../src/model/artifact.js';
import { emptyProject } from '../src/model/builder.js';
import { writtenReferences } from '../src/model/references.js';
import { parseStudio } from '../src/model/studio-file.js';
import { readStudio } from '../src/model/studio.js';
import { Source } from '../src/source/source.js';

const fileOf = (text: string): InputFile => {
  const source = new Source('orders.json', text);
  return { name: source.name, source, reported: true };
};

const connection = { type: 600, id: 'c1', name: 'ACME / Orders', adapterId: 'HTTP', properties: [] };
const components = [
  { type: 400, id: 's1', name: 'log', scriptBody: '<trans>1</trans>' },
  { type: 400, id: 's2', name: 'a/b: c', scriptBody: '<trans>2</trans>' },
  { type: 200, id: 'o1', name: 'Sync Orders', steps: [], outcomes: [], options: {} },
  { type: 1200, id: 'e1', name: 'Failure', message: '<trans>1</trans>' },
  connection,
  { type: 500, id: 'a1', name: 'Get', adapterId: 'http', functionName: 'http_get', endpoint: { id: 'c1', type: 600 } },
];

function studio() {
  const file = fileOf(JSON.stringify({ project: { name: 'Orders', components } }));
  return readStudio(file, parseStudio(file)).project;
}

test('a tag of Integration Studio leads to its component, whatever stands in its name', () => {
  const project = studio();
  const idOf = (reference: string) => project.resolve(reference)?.id;

  assert.is(idOf('<TAG>script:log</TAG>'), 's1');
  assert.is(idOf('script:a/b: c'), 's2');
  assert.is(idOf(' <tag>operation:Sync Orders</tag> '), 'o1');
  assert.is(idOf('email:Failure'), 'e1');
  assert.is(idOf('<TAG>endpoint:http/ACME / Orders</TAG>'), 'c1');
  assert.is(idOf('<TAG>activity:HTTP/ACME / Orders/http_get/Get</TAG>'), 'a1');
});

test('what is not in the project resolves to nothing', () => {
  const project = studio();

  for (const reference of ['script:Log', 'script:Failure', 'plugin:acme/sas', 'log', '', '<TAG></TAG>', 'sc.', 'o2']) {
    assert.is(project.resolve(reference), undefined, reference);
  }
});

test('a script that was found in a field does not answer to the name of its owner', () => {
  const project = studio();

  assert.ok(project.scripts.some(({ name }) => name === 'Failure'));
  assert.is(project.resolve('script:Failure'), undefined);
});

test('Design Studio refers by GUID with a prefix, by GUID alone, and by the path of folders', () => {
  const file = fileOf('');
  const place = { source: file.source, span: { start: 0, end: 0 } };
  const project = emptyProject({ name: 'Orders', place, file, format: 'jitterpak' });
  const id = '0e7c1d9a-5b1f-4c7e-9f57-6f1d2a3b4c5d';
  const base = { name: 'log', id, place, file, project, folder: 'Scripts/core', usedBy: [] };
  const script: Script = { kind: 'script', ...base, text: file.source };
  project.scripts.push(script);
  project.byId.set(id, script);

  for (const reference of [`sc.${id}`, id, '<TAG>Scripts/core/log</TAG>', `<TAG>sc.${id}</TAG>`]) {
    assert.is(project.resolve(reference), script, reference);
  }
  assert.is(project.resolve('<TAG>Scripts/log</TAG>'), undefined);
});

test('a string of a script tells what it refers to, in either product', () => {
  const id = '0e7c1d9a-5b1f-4c7e-9f57-6f1d2a3b4c5d';
  const said = (text: string) =>
    [...writtenReferences(text)].map(({ kind, name, key, start, end }) => [kind, name, key, text.slice(start, end)]);

  assert.equal(said(`t.${id}`), [['target', `t.${id}`, id, `t.${id}`]]);
  assert.equal(said(`<TAG>sc.${id}</TAG>`), [['script', `sc.${id}`, id, `<TAG>sc.${id}</TAG>`]]);
  assert.equal(said('<TAG>Scripts/core/log</TAG>'), [
    ['script', 'log', 'Scripts/core/log', '<TAG>Scripts/core/log</TAG>'],
  ]);
  assert.equal(said('to <TAG>endpoint:http/Orders</TAG>, <TAG>email:Failure</TAG>'), [
    ['connection', 'Orders', 'endpoint:http/Orders', '<TAG>endpoint:http/Orders</TAG>'],
    ['email', 'Failure', 'email:Failure', '<TAG>email:Failure</TAG>'],
  ]);
  for (const text of [
    '',
    'script:log',
    `x.${id}`,
    `sc.${id} `,
    '<TAG>plugin:acme/sas</TAG>',
    '<TAG></TAG>',
    'Scripts/log',
  ])
    assert.equal(said(text), [], text);
});

test.run();
