import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { writeZip } from '../build/zip.js';
import { isMember, rootOf } from '../src/model/design-studio/folder.js';
import { readJitterpak } from '../src/model/design-studio/jitterpak.js';
import { readDesignStudio } from '../src/model/design-studio/read.js';
import { isStudio, parseStudio } from '../src/model/studio-file.js';
import { readStudio } from '../src/model/studio.js';
import { InputError } from '../src/source/input-error.js';
import { Source } from '../src/source/source.js';

// Exports that lack what exports have: read as far as they go, and no further.

const fileOf = (name: string, text: string) => ({ name, source: new Source(name, text), reported: true });

function studio(project: object) {
  const file = fileOf('project.json', JSON.stringify({ version: 4, project }));
  return readStudio(file, parseStudio(file));
}

const entities = (files: Readonly<Record<string, string>>) =>
  readDesignStudio(Object.entries(files).map(([path, text]) => [path, fileOf(`acme/${path}`, text)]));

test('an export needs a list of components, or things with a type and an identity', () => {
  const tells = (value: unknown) => isStudio(parseStudio(fileOf('x', JSON.stringify(value))));
  assert.ok(tells({ project: { workflows: [] } }));
  assert.ok(tells([{ type: 400, name: 'no id' }]));
  assert.not.ok(tells({ project: { components: {}, workflows: 7 } }));
  assert.not.ok(tells([{ type: 400 }]));
});

test('a component without type and name is said too', () => {
  const { unread } = studio({ components: [{ id: 'x' }, 'text'] });
  assert.equal(
    unread.map(({ why, place }) => [why, place!.source.position(place!.span.start).line]),
    [
      ['a component without a type; export the project again', 1],
      ['this stands among the components and is none; export the project again', 1],
    ],
  );
});

test('Studio: links to nowhere, lists that are missing, names that only the display has', () => {
  const { project, unread } = studio({
    components: [
      { type: 200, id: 'o1', displayName: 'Shown', steps: [{}, { id: 'gone' }], outcomes: [{}, { operationId: 's1' }] },
      { type: 200, id: 'o2' },
      { type: 400, id: 's1', name: 'S', scriptBody: '<trans>$a</trans>' },
      { type: 500, id: 'a1', name: 'A', endpoint: { id: 's1' } },
      { type: 500, id: 'a2', name: 'B', endpoint: {} },
      { type: 700, id: 'm1', name: 'no rules' },
      { type: 700, id: 'm2', name: 'M', mappingRules: [{ transformScript: '<trans>$b</trans>' }, { targetPath: 'x' }] },
      { type: 600, id: 'c1', name: 'C', properties: [{ value: 'no name' }, { name: 7, value: 'x' }] },
    ],
    workflows: [{ name: 'Main', operations: [{}, { id: 's1' }, { id: 'o1' }] }, {}],
    adapters: [
      { name: 'custom' },
      { id: 'other', activities: { read: { properties: [{ name: 'a', value: 'b' }] } } },
      {},
    ],
  });
  assert.equal(unread, []);
  const [first, second] = project.operations;
  assert.equal(
    [first!.name, first!.workflow, first!.steps, first!.outcomes],
    ['Shown', 'Main', [], [{ on: 'unknown' }, { on: 'unknown' }]],
  );
  assert.equal([second!.name, second!.workflow, second!.steps], ['', undefined, []]);
  assert.equal(
    project.activities.map(({ connection }) => connection),
    [undefined, undefined],
  );
  assert.equal(
    project.mappings.map(({ name, detail }) => [name, detail]),
    [['M', '']],
  );
  assert.equal(
    project.connectors.map(({ name, properties }) => [name, properties.map(({ name }) => name)]),
    [
      ['custom', []],
      ['', ['a']],
      ['', []],
    ],
  );
});

test('Studio: a script where none belongs has the name of what it stands in, and a twin is no second one', () => {
  const { project } = studio({
    description: '<trans>$project</trans>',
    components: [
      { type: 1000, id: 'v', name: 'V', defaultValue: '<trans>$variable</trans>' },
      { type: 1750, id: 'n', name: 'N', scriptBody: '<trans>$new</trans>', scriptBodyCleansed: '<trans>$new</trans>' },
    ],
  });
  assert.equal(
    project.scripts.map(({ name, detail, text }) => [name, detail, text.text]),
    [
      ['project.json', 'description', '<trans>$project</trans>'],
      ['V', 'defaultValue', '<trans>$variable</trans>'],
      ['N', 'scriptBody', '<trans>$new</trans>'],
    ],
  );
});

test('Design Studio: an entity without a name has that of its file, one without an id is read all the same', () => {
  const { project, unread } = entities({
    'Data/Script/a.xml':
      '<Entity type="Script"><Header/><Properties><konga.string name="script">&lt;trans&gt;1&lt;/trans&gt;</konga.string></Properties></Entity>',
    'Data/Source/b.xml': '<Entity type="Source"><Header ID="b"/></Entity>',
    'Data/Operation/c.xml':
      '<Entity type="Operation"><Header Name="C"/><Activities><SOURCE/><SOURCE contentId="b"/></Activities><Item key="success_operation_id"/></Entity>',
    'Data/Operation/d.xml': '<Entity type="Operation"><Properties/></Entity>',
  });
  assert.equal(unread, []);
  const [script] = project.scripts;
  assert.equal([script!.name, script!.folder, script!.id], ['a.xml', 'Scripts', undefined]);
  assert.is(script!.place.source.slice(script!.place.span).slice(0, 6), 'Entity');
  assert.equal(
    project.connections.map(({ name, adapter, role }) => [name, adapter, role]),
    [['b.xml', '', 'source']],
  );
  assert.equal(
    project.operations.map(({ name, steps, outcomes }) => [name, steps.length, outcomes.length]),
    [
      ['C', 1, 0],
      ['d.xml', 0, 0],
    ],
  );
});

test('Design Studio: items without a key are nothing, those without a value have their text', () => {
  const { project } = entities({
    'Data/Source/b.xml':
      '<Entity type="Source"><Header ID="b" Name="B"/><Properties><Item value="x"/><Item key="path">/in</Item><Item key="none"/></Properties></Entity>',
  });
  const [connection] = project.connections;
  assert.equal(
    connection!.properties.map(({ name, value, place }) => [name, value?.value, place.source.slice(place.span)]),
    [
      ['path', '/in', '/in'],
      ['none', undefined, 'none'],
    ],
  );
});

test('Design Studio: a mapping that is nothing but a script has no target', () => {
  const { project } = entities({
    'Data/Transformation/m.xml':
      '<Entity type="Transformation"><Header ID="m" Name="M"/><konga.string name="expr">&lt;trans&gt;1&lt;/trans&gt;</konga.string></Entity>',
  });
  assert.equal(
    project.mappings.map(({ detail, text }) => [detail, text.text]),
    [['', '<trans>1</trans>']],
  );
});

test('Design Studio: folders without a name, and names that would grow without end', () => {
  const deep = 200;
  const open = Array.from({ length: deep }, (_, i) => `<Folder name="${String(i).padStart(50, 'x')}">`).join('');
  const index = `<Project name="P" projectId="p"><EntityType><Folder><Entity entityId="a"/></Folder></EntityType>
<EntityType name="Script"><Folder name="Scripts"><Folder><Entity entityId="b"/></Folder>${open}<Entity entityId="c"/>${'</Folder>'.repeat(deep)}</Folder></EntityType></Project>`;
  const script = (id: string) =>
    `<Entity type="Script"><Header ID="${id}" Name="${id}"/><konga.string name="script">&lt;trans&gt;1&lt;/trans&gt;</konga.string></Entity>`;
  const { project } = entities({
    'project.xml': index,
    ...Object.fromEntries(['a', 'b', 'c'].map((id) => [`Data/Script/${id}.xml`, script(id)])),
  });
  const [a, b, c] = project.scripts.map(({ folder }) => folder);
  assert.equal([a, b], ['s/', 'Scripts/']);
  assert.ok(c!.length > 3000 && c!.length <= 4000, String(c!.length));
});

test('Design Studio: a project whose folder is where we are', () => {
  assert.is(rootOf('Data/Script/a.xml'), '');
  assert.is(rootOf('orders/Data/Script/a.xml'), 'orders');
  assert.is(rootOf('orders\\Data\\Script\\a.xml'), 'orders');
  assert.is(rootOf('project.xml'), '');
  const asked: string[] = [];
  const member = isMember('Data/Script/a.xml', new Source('a.xml', ''), (path) => asked.push(path) > 0);
  assert.ok(member);
  assert.ok(isMember('orders/Data/Script/a.xml', new Source('a.xml', ''), (path) => asked.push(path) > 0));
  assert.equal(asked, ['project.xml', 'orders/project.xml']);
});

test('a Jitterpak of which no entry can be read says why', () => {
  const packed = writeZip([{ name: 'project.xml', content: '<Project/>', lies: { crc: 1 } }]);
  assert.throws(
    () => readJitterpak(packed, (entry, text) => fileOf(entry, text)),
    (error: unknown) => error instanceof InputError && error.message.includes("'project.xml' is damaged"),
  );
});

test.run();
