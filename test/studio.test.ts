import { readFileSync } from 'node:fs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

import type { Property } from '../src/model/artifact.js';
import { isStudio, parseStudio } from '../src/model/studio-file.js';
import { readStudio } from '../src/model/studio.js';
import { decodeText } from '../src/source/decode.js';
import { Source } from '../src/source/source.js';

function read(value: unknown) {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const file = { name: 'project.json', source: new Source('project.json', text), reported: true };
  const root = parseStudio(file);
  assert.ok(isStudio(root));
  return { ...readStudio(file, root), file };
}

const withComponents = (...components: unknown[]) => read({ version: 4, project: { name: 'Orders', components } });
const plain = ({ name, label, path, credential, value }: Property) => ({
  name,
  label,
  path,
  credential,
  value: value?.value,
});

test('an export is told by its structure, not by its name', () => {
  const studio = (text: string) => isStudio(parseStudio({ name: 'x', source: new Source('x', text), reported: true }));

  assert.ok(studio('{"project":{"components":[]}}'));
  assert.ok(studio('[{"type":400,"id":"a","name":"A"}]'));
  assert.ok(studio('[{"type":400,"id":"a"},{"type":600,"id":"b"},{"name":"without a type"}]'));
  assert.not.ok(studio('[{"type":400,"id":"a"},{"name":"b"},{"name":"c"}]'));
  assert.not.ok(studio('{"components":[]}'));
  assert.not.ok(studio('[]'));
  assert.not.ok(studio('[{"type":"button","id":1}]'));
  assert.not.ok(studio('{"project":{"name":"some other tool"}}'));
});

test('the columns of a table may have any of the names that connectors give them', () => {
  const table = (value: unknown) => {
    const { project } = withComponents({ type: 600, name: 'Shop', properties: [{ name: 'headers', value }] });
    return project.connections[0]!.properties.map(({ name, value: cell }) => `${name}=${String(cell?.value)}`);
  };
  for (const [name, value] of [
    ['name', 'value'],
    ['key', 'value'],
    ['Header', 'Value'],
    ['headerName', 'headerValue'],
    ['parameter_name', 'parameter_value'],
    ['paramName', 'paramValue'],
    ['field', 'content'],
  ] as const) {
    assert.equal(table([{ [name]: 'X-Api-Key', [value]: '[key]' }]), ['X-Api-Key=[key]']);
    assert.equal(table(JSON.stringify([{ [name]: 'X-Api-Key', [value]: '[key]' }])), ['X-Api-Key=[key]']);
  }
  assert.equal(table([{ operator: '=', value: 'x' }]), ['operator==', 'value=x']);
});

test('the cells of a row may be settings of their own; none beside them is lost', () => {
  const { project } = withComponents({
    type: 600,
    name: 'Shop',
    properties: [
      {
        name: 'headers',
        type: 'group',
        children: [
          { name: 'headerName', value: 'X-Api-Key' },
          { name: 'headerValue', value: '[key]' },
          { name: 'url', value: 'https://shop.acme.example' },
        ],
      },
    ],
  });
  assert.equal(
    project.connections[0]!.properties.map(({ name, value }) => [name, value?.value]),
    [
      ['X-Api-Key', '[key]'],
      ['url', 'https://shop.acme.example'],
    ],
  );
});

test('a script whose text is blank is read from its twin', () => {
  const { project } = withComponents({
    type: 400,
    name: 'Init',
    scriptBody: '',
    scriptBodyCleansed: '<trans>x</trans>',
  });
  assert.equal(
    project.scripts.map(({ text }) => text.text),
    ['<trans>x</trans>'],
  );
});

test('settings are found by structure at any depth, in tables and in JSON inside a string', () => {
  const { project } = withComponents({
    type: 600,
    name: 'ERP',
    adapterId: 'HTTP',
    properties: [
      {
        name: 'page1',
        type: 'pagination',
        children: [
          {
            name: 'login',
            type: 'group',
            children: [
              { name: 'user', displayName: 'User Name', value: 'svc' },
              { name: 'password', widgetHint: 'password', value: '[pw]' },
              { name: 'port', type: 'number', value: 8080 },
              { name: 'secretive', secret: 'true' },
            ],
          },
        ],
      },
      {
        name: 'headers',
        value: [
          { name: 'Accept', value: 'text/xml' },
          { key: 'X-Api-Key', value: 'k' },
        ],
      },
      { name: 'query', value: { soql: 'SELECT Id FROM Order' } },
      { name: 'body', value: '{"grant_type":"x","client_secret":"[s]"}' },
      { type: 'object', multiple: true, name: 'list', properties: [{ name: 'inner', type: 'password', value: null }] },
    ],
  });
  const [connection] = project.connections;

  assert.is(connection!.adapter, 'http');
  assert.equal(connection!.properties.map(plain), [
    { name: 'user', label: 'User Name', path: ['page1', 'login'], credential: false, value: 'svc' },
    { name: 'password', label: 'password', path: ['page1', 'login'], credential: true, value: '[pw]' },
    { name: 'port', label: 'port', path: ['page1', 'login'], credential: false, value: 8080 },
    { name: 'secretive', label: 'secretive', path: ['page1', 'login'], credential: true, value: undefined },
    { name: 'Accept', label: 'Accept', path: ['headers'], credential: false, value: 'text/xml' },
    { name: 'X-Api-Key', label: 'X-Api-Key', path: ['headers'], credential: false, value: 'k' },
    { name: 'soql', label: 'soql', path: ['query'], credential: false, value: 'SELECT Id FROM Order' },
    { name: 'grant_type', label: 'grant_type', path: ['body'], credential: false, value: 'x' },
    { name: 'client_secret', label: 'client_secret', path: ['body'], credential: false, value: '[s]' },
    { name: 'inner', label: 'inner', path: ['list'], credential: true, value: undefined },
  ]);
});

test('a value out of a list is known by the words that Studio shows for it', () => {
  const choices = [
    { enumValue: 'Login', realValue: '1' },
    { enumValue: 'TBA', realValue: 2 },
  ];
  const { project } = withComponents({
    type: 600,
    name: 'ERP',
    properties: [
      { name: 'authtype', value: '2', enumValues: choices },
      { name: 'other', value: '3', enumValues: choices },
      { name: 'free', value: '2' },
      { name: 'omitted', type: 'string', enumValues: choices },
    ],
  });

  assert.equal(
    project.connections[0]!.properties.map(({ choice }) => choice),
    ['TBA', undefined, undefined, undefined],
  );
});

test('every setting is where its place says, inside JSON inside a string too', () => {
  const { project, file } = withComponents({
    type: 500,
    name: 'Post',
    properties: [
      { name: 'a', value: 'quote " and ü\n' },
      { name: 'b', value: '[{"name":"Key","value":"deep \\"value\\""}]' },
    ],
  });
  for (const { text } of project.activities[0]!.properties) {
    const inner = text!.cut();
    const outer = inner.outermost({ start: 0, end: inner.text.length });
    assert.is(outer.source, file.source);
    let slice = file.source.slice(outer.span);
    while (slice !== inner.text && slice.includes('\\')) slice = JSON.parse(`"${slice}"`) as string;
    assert.is(slice, inner.text);
  }
});

test('a custom connector tells which fields of its connections are credentials', () => {
  const { project } = read({
    project: {
      components: [
        { type: 600, name: 'Shop', adapterId: '4711', properties: [{ name: 'consumer_secret', value: '' }] },
      ],
      adapters: [
        { id: '4711', name: 'Woo', endpoint: { properties: [{ name: 'consumer_secret', type: 'password' }] } },
      ],
    },
  });

  assert.ok(project.connections[0]!.properties[0]!.credential);
  assert.is(project.connectors[0]!.name, 'Woo');
});

test('operations know their steps, and steps their operations', () => {
  const { project } = read({
    project: {
      workflows: [{ type: 1100, name: 'Nightly', operations: [{ id: 'o1', type: 200 }] }],
      components: [
        {
          type: 200,
          id: 'o1',
          name: 'Load',
          steps: [
            { id: 's1', type: 400 },
            { id: 'a1', type: 500 },
            { id: 't1', type: 700 },
          ],
          outcomes: [{ outcomeType: 200, operationId: 'o2' }],
          options: { debugModeEnabled: true },
        },
        { type: 200, id: 'o2', name: 'Report', steps: [] },
        { type: 400, id: 's1', name: 'Token', scriptBody: '<trans>$a=1;</trans>' },
        { type: 500, id: 'a1', name: 'Get', endpoint: { id: 'c1', type: 600 }, properties: [] },
        { type: 600, id: 'c1', name: 'ERP', properties: [] },
        {
          type: 700,
          id: 't1',
          name: 'Map',
          mappingRules: [
            { targetPath: 'a/b', transformScript: '<trans>x</trans>' },
            { targetPath: 'c', transformScript: '' },
          ],
        },
      ],
    },
  });
  const [load] = project.operations;

  assert.is(load!.workflow, 'Nightly');
  assert.equal(
    load!.steps.map(({ name }) => name),
    ['Token', 'Get', 'Map'],
  );
  assert.is(load!.outcomes[0]!.operation!.name, 'Report');
  assert.is(load!.options.get('debugModeEnabled')!.value, true);
  assert.equal(project.scripts[0]!.usedBy, [load]);
  assert.equal(
    project.mappings.map(({ name, detail, usedBy }) => ({ name, detail, usedBy })),
    [{ name: 'Map', detail: 'a/b', usedBy: [load] }],
  );
  assert.is(project.activities[0]!.connection!.name, 'ERP');
});

test('scripts are harvested wherever they stand, the cleansed twins only once', () => {
  const body = '<trans>\n$a = 1;\n</trans>';
  const { project } = withComponents(
    { type: 400, name: 'Script', scriptBody: body, scriptBodyCleansed: body },
    { type: 400, name: 'Twin only', scriptBodyCleansed: body },
    {
      type: 500,
      name: 'Query',
      properties: [{ name: 'condition', value: '<TRANS>$b</TRANS>' }],
      input: { x: { note: '<javascript>c</javascript>' } },
    },
    { type: 1750, name: 'New', what: { ever: '<trans>$d</trans>' } },
    {
      type: 700,
      name: 'Map',
      mappingRules: [{ targetPath: 't', transformScript: body, transformScriptCleansed: body }],
    },
  );

  assert.equal(
    project.scripts.map(({ name, detail, text }) => [name, detail, text.text]),
    [
      ['Script', undefined, body],
      ['Twin only', undefined, body],
      ['Query', 'condition', '<TRANS>$b</TRANS>'],
      ['Query', 'note', '<javascript>c</javascript>'],
      ['New', 'ever', '<trans>$d</trans>'],
    ],
  );
  assert.is(project.mappings.length, 1);
});

test('unknown types are counted, and a component without a type is said', () => {
  const { unknownTypes, unread, project } = withComponents(
    { type: 1750, name: 'A' },
    { type: 1750, name: 'B' },
    { name: 'C' },
    { type: 900, name: 'Schema' },
  );

  assert.equal([...unknownTypes], [['1750', 2]]);
  assert.is(unread.length, 1);
  assert.match(unread[0]!.why, /without a type/);
  assert.equal(
    project.others.map(({ type }) => type),
    ['1750', '1750', 'component', 'schema'],
  );
});

test('a search meets every string once, with the component it belongs to, opaque trees included', () => {
  const { project } = withComponents(
    { type: 900, name: 'Schema', schemaTypeDocument: { root: { N: 'needle in a tree, needle' } } },
    { type: 500, name: 'Get', notes: 'a "needle"', output: [{ text: 'a needle again' }] },
    { type: 400, name: 'Script', scriptBody: 'needle' },
  );
  const found = [...project.search(/needle/g)].map(({ text, owner }) => [owner.name, text.value]);

  assert.equal(found, [
    ['Schema', 'needle in a tree, needle'],
    ['Get', 'a "needle"'],
    ['Get', 'a needle again'],
  ]);
});

test('the examples are read without a remainder', () => {
  for (const name of ['order-sync/faulty', 'order-sync/mended', 'payroll']) {
    const { unread, project } = read(decodeText(readFileSync(`examples/${name}/project.json`)));
    assert.equal(unread, []);
    assert.ok(project.operations.every(({ steps }) => steps.length > 0));
  }
});

test.run();
