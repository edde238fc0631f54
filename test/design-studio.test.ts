import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { packExample } from '../build/example-jpk.js';
import { writeZip } from '../build/zip.js';
import type { ZipInput } from '../build/zip.js';
import type { Artifact, InputFile, Property } from '../src/model/artifact.js';
import type { ProjectReading } from '../src/model/builder.js';
import { isJitterpak, readJitterpak } from '../src/model/design-studio/jitterpak.js';
import { isEntityXml, isProjectXml, readDesignStudio } from '../src/model/design-studio/read.js';
import { InputError } from '../src/source/input-error.js';
import { defaultLimits } from '../src/source/limits.js';
import { Source } from '../src/source/source.js';
import { readZip } from '../src/syntax/zip.js';

const fileOf = (name: string, text: string, reported = true): InputFile => ({
  name,
  source: new Source(name, text),
  reported,
});
const readFiles = (files: Readonly<Record<string, string>>) =>
  readDesignStudio(Object.entries(files).map(([path, text]) => [path, fileOf(`acme/${path}`, text)]));

const guid = (n: number) => `0e7c1d9a-5b1f-4c7e-9f57-${String(n).padStart(12, '0')}`;
const entity = (type: string, n: number, name: string, body = '', header = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Entity type="${type}">\n<Header Deleted="false" ID="${guid(n)}" Name="${name}"${header}>` +
  `<konga.string name="Description"/></Header>\n${body}\n</Entity>\n`;
const items = (pairs: Readonly<Record<string, string>>) =>
  `<Properties>${Object.entries(pairs)
    .map(([key, value]) => `<Item ${value.startsWith('$00') ? 'enc="true" ' : ''}key="${key}" value="${value}"/>`)
    .join('\n')}</Properties>`;
const location = (type: string, pairs: Readonly<Record<string, string>>) =>
  `<Location type="${type}"><Data>${items(pairs)}</Data></Location>`;
const long = (name: string, text: string) =>
  `<Properties><konga.string name="${name}">${text}</konga.string></Properties>`;
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const script = (n: number, name: string, text: string) => entity('Script', n, name, long('script', escaped(text)));
const secret = `$00${'QUJD'.repeat(14)}`;

const index = `<Project name="Orders (prod)" projectId="${guid(0)}">
<EntityType name="Script">
 <Folder entityId="${guid(90)}" name="core"><Entity entityId="${guid(1)}" name="log"/></Folder>
 <Entity entityId="${guid(2)}" name="Send orders"/>
</EntityType>
<EntityType name="Operation"><Entity entityId="${guid(3)}" name="Sync"/></EntityType>
</Project>`;

const operation = entity(
  'Operation',
  3,
  'Sync',
  `${items({
    operation_type_id: '1',
    failure_operation_id: guid(4),
    failure_message_id: guid(6),
    success_operation_id: '',
    LogLevel: '2',
    debug_mode_until: '2026-12-01',
  })}
<Pipeline opType="Transformation"><Activities>
 <SOURCE activityId="a1" contentId="${guid(5)}" role="1" type="2"/>
 <SCRIPT activityId="a2" contentId="${guid(2)}" role="2" type="23"/>
 <TARGET activityId="a3" contentId="${guid(99)}" role="3" type="3"/>
</Activities></Pipeline><Siblings/>`,
);

const project = {
  'project.xml': index,
  'environment.properties': '#saved\nenvironment-name=Production\ncrypto-marker=$00abc\n',
  [`Data/Script/${guid(1)}.xml`]: script(1, 'log', '<trans>\nWriteToOperationLog(_1);\n</trans>'),
  [`Data/Script/${guid(2)}.xml`]: script(
    2,
    'Send orders',
    `<trans>\nif(a<b && c, RunScript("sc.${guid(1)}", "x"));\n</trans>`,
  ),
  [`Data/Operation/${guid(3)}.xml`]: operation,
  [`Data/Operation/${guid(4)}.xml`]: entity('Operation', 4, 'Report failure', items({ trace: '0' })),
  [`Data/Source/${guid(5)}.xml`]: entity(
    'Source',
    5,
    'Orders in',
    location('FTP', { locator: secret, login: secret, password: secret, port: '21', encrypt_choice: '0' }),
  ),
  [`Data/EmailMessage/${guid(6)}.xml`]: entity(
    'EmailMessage',
    6,
    'Failure',
    items({ account: secret, account_password: '', smtp_servers: 'mail.acme.example', use_ssl: '0' }),
  ),
};

const settings = (properties: readonly Property[]) =>
  properties.map(({ name, credential, value }) => `${credential ? '*' : ''}${name}=${String(value?.value)}`);
const placeOf = ({ source, span }: Pick<Property['place'], 'source' | 'span'>) => source.slice(span);

test('a project is read from its folder', () => {
  const { project: read, unread, unknownTypes } = readFiles(project);

  assert.is(read.name, 'Orders (prod)');
  assert.is(read.id, guid(0));
  assert.is(read.format, 'design-studio');
  assert.is(read.file.name, 'acme/project.xml');
  assert.is(placeOf(read.place), 'Orders (prod)');
  assert.equal(
    read.scripts.map(({ folder, name, file }) => `${folder}/${name} in ${file.name}`),
    [`Scripts/core/log in acme/Data/Script/${guid(1)}.xml`, `Scripts/Send orders in acme/Data/Script/${guid(2)}.xml`],
  );
  assert.equal(settings(read.properties), ['environment-name=Production', 'crypto-marker=$00abc']);
  assert.not(read.partial);
  assert.equal(unread, []);
  assert.is(unknownTypes.size, 0);
});

test('a place in a script leads to the line and column of the entity', () => {
  const { project: read } = readFiles(project);
  const [, { text }] = read.scripts as [unknown, (typeof read.scripts)[0]];
  const start = text.text.indexOf('RunScript');
  const { source, span } = text.outermost({ start, end: start + 9 });

  assert.is(text.text, `<trans>\nif(a<b && c, RunScript("sc.${guid(1)}", "x"));\n</trans>`);
  assert.is(source.name, `acme/Data/Script/${guid(2)}.xml`);
  assert.is(source.slice(span), 'RunScript');
  assert.equal(source.position(span.start), { line: 5, column: 'if(a&lt;b &amp;&amp; c, '.length + 1 });
});

test('an operation knows its steps, what comes after it, and its options', () => {
  const { project: read } = readFiles(project);
  const sync = read.operations.find(({ name }) => name === 'Sync')!;

  assert.equal(
    sync.steps.map(({ kind, name }) => `${kind} ${name}`),
    ['activity Orders in', 'script Send orders'],
  );
  assert.equal(
    sync.outcomes.map(({ on, operation, email }) => [on, operation?.name, email?.name]),
    [
      ['failure', 'Report failure', undefined],
      ['failure', undefined, 'Failure'],
    ],
  );
  assert.equal(
    read.scripts.map(({ usedBy }) => usedBy.map(({ name }) => name)),
    [[], ['Sync']],
  );
  const debug = sync.options.get('debug_mode_until')!;
  assert.is(debug.value, '2026-12-01');
  assert.is(placeOf(debug), '<Item key="debug_mode_until" value="2026-12-01"/>');
});

test('references resolve by GUID and by path', () => {
  const { project: read } = readFiles(project);
  const nameOf = (reference: string) => read.resolve(reference)?.name;

  assert.is(nameOf(`sc.${guid(1)}`), 'log');
  assert.is(nameOf(`<TAG>op.${guid(4)}</TAG>`), 'Report failure');
  assert.is(nameOf(`m.${guid(6)}`), 'Failure');
  assert.is(nameOf(`sc.${guid(1).toUpperCase()}`), 'log');
  assert.is(nameOf('<TAG>Email Messages/Failure</TAG>'), 'Failure');
  assert.is(nameOf('<TAG>Scripts/core/log</TAG>'), 'log');
  assert.is(nameOf('<TAG>Sources/Orders in</TAG>'), 'Orders in');
  assert.is(nameOf('<TAG>Scripts/log</TAG>'), undefined);
  const source = read.resolve(`s.${guid(5)}`);
  assert.ok(source?.kind === 'connection' && source.adapter === 'ftp' && source.role === 'source');
});

test('settings tell secrets that are set, not set, and told by nobody', () => {
  const { project: read } = readFiles(project);
  const [ftp] = read.connections;
  const [email] = read.emails;

  assert.equal(settings(ftp!.properties), [
    ...[`*locator=${secret}`, `*login=${secret}`, `*password=${secret}`],
    ...['port=21', 'encrypt_choice=0'],
  ]);
  assert.equal(settings(email!.properties), [
    ...[`*account=${secret}`, '*account_password=', 'smtp_servers=mail.acme.example', 'use_ssl=0'],
  ]);
  assert.is(placeOf(email!.properties[1]!.place), '""');
  assert.is(placeOf(email!.properties[3]!.place), '0');
});

test('a database may say in the clear what else it encrypts', () => {
  const text = entity(
    'Target',
    1,
    'Ledger',
    location('Database', { password: '', optional_connectstring: 'UID=a;PWD=b' }),
  );
  const [connection] = readFiles({ 'x.xml': text }).project.connections;

  assert.is(connection!.role, 'target');
  assert.is(connection!.adapter, 'database');
  assert.equal(settings(connection!.properties), ['*password=', 'optional_connectstring=UID=a;PWD=b']);
});

test('variables are hidden or not, and their values are not to be seen', () => {
  const { variables, globals } = readFiles({
    '1.xml': entity('ProjectVariable', 1, 'erp_password', items({ hide_value: '0', value: secret })),
    '2.xml': entity('ProjectVariable', 2, 'erp_token', items({ value: '', hide_value: '1' })),
    '3.xml': entity('ProjectVariable', 3, 'bare'),
    '4.xml': entity('GlobalVariable', 4, 'run', items({ value: '7' })),
  }).project;

  assert.equal(
    variables.map(({ name, hidden, value }) => [name, hidden.value, placeOf(hidden), value?.value]),
    [
      ['erp_password', false, '0', secret],
      ['erp_token', true, '1', ''],
      ['bare', false, 'bare', undefined],
    ],
  );
  assert.equal(
    globals.map(({ name, value }) => [name, value?.value]),
    [['run', '7']],
  );
});

test('of a transformation the mappings that are scripts are cut out, and the texts of its query kept', () => {
  const mapping = (expr: string) => `<Mapping><konga.string name="expr">${expr}</konga.string></Mapping>`;
  const text = entity(
    'Transformation',
    1,
    'Orders to ledger',
    `<InputStructure><SqlScript><Entry><konga.string name="script">SELECT * FROM orders WHERE a &lt; 5</konga.string>
<konga.string name="where"/></Entry></SqlScript><Filters><Entry condition="status = 'new'"/></Filters></InputStructure>
<Mappings>
${mapping('ledger$entry.id$\torders$row.id$')}
${mapping('[]\t[orders$row.][ledger$entry.]')}
${mapping('ledger$entry.ref$\t&lt;trans&gt;\n"a" + $b;\n&lt;/trans&gt;')}
${mapping('ledger$entry.x$\t<![CDATA[<TRANS>1]]>')}
</Mappings>`,
  );
  const { mappings, activities, others, scripts } = readFiles({ 'x.xml': text }).project;

  assert.equal(
    mappings.map(({ name, detail, text: { text } }) => [name, detail, text]),
    [
      ['Orders to ledger', 'ledger$entry.ref$', '<trans>\n"a" + $b;\n</trans>'],
      ['Orders to ledger', 'ledger$entry.x$', '<TRANS>1'],
    ],
  );
  const inner = mappings[0]!.text;
  const outer = inner.outermost({ start: inner.text.indexOf('$b'), end: inner.text.indexOf('$b') + 2 });
  assert.is(placeOf(outer), '$b');
  assert.is(outer.source.text, text);
  assert.equal(
    activities.map(({ adapter, properties }) => [adapter, ...settings(properties)]),
    [['database', 'script=SELECT * FROM orders WHERE a < 5', "condition=status = 'new'"]],
  );
  assert.equal(
    others.map(({ type, name }) => [type, name]),
    [['Transformation', 'Orders to ledger']],
  );
  assert.is(scripts.length, 0);
});

test('every entity type has its kind, and one that nobody knows is counted', () => {
  const types = [
    ...[
      'SalesforceConnector',
      'NetSuiteEndpoint',
      'SapEndpoint',
      'WebServiceCall',
      'SalesforceQuery',
      'NetSuiteGetList',
    ],
    ...['Schedule', 'Document', 'Script', 'FutureThing', 'FutureEndpoint', 'FutureThing', 'SalesforceFuture'],
  ];
  const { project: read, unknownTypes } = readFiles(
    Object.fromEntries(types.map((type, i) => [`${String(i).padStart(2, '0')}.xml`, entity(type, i, type)])),
  );
  const how = (artifact: Artifact) =>
    artifact.kind === 'activity'
      ? `${artifact.adapter} ${artifact.functionName}`
      : artifact.kind === 'connection'
        ? artifact.adapter
        : artifact.kind === 'other'
          ? artifact.type
          : artifact.kind;

  assert.equal(read.connections.map(how), ['salesforce', 'netsuite', 'sap', 'future']);
  assert.equal(read.activities.map(how), ['soap call', 'salesforce query', 'netsuite getlist', 'salesforce future']);
  assert.equal(read.others.map(how), ['Schedule', 'Document', 'Script', 'FutureThing', 'FutureThing']);
  assert.equal(
    [...unknownTypes],
    [
      ['FutureThing', 2],
      ['FutureEndpoint', 1],
      ['SalesforceFuture', 1],
    ],
  );
});

test('an activity is connected to the connection that it names', () => {
  const { activities } = readFiles({
    '1.xml': entity(
      'SalesforceQuery',
      1,
      'Query accounts',
      items({ any_key: guid(2) }) + long('query_string', 'SELECT Id'),
    ),
    '2.xml': entity('SalesforceConnector', 2, 'ACME CRM', items({ server_host: 'https://login.acme.example' })),
  }).project;

  assert.is(activities[0]!.connection?.name, 'ACME CRM');
  assert.equal(settings(activities[0]!.properties), [`any_key=${guid(2)}`, 'query_string=SELECT Id']);
});

test('a location of a type that nobody knows is a connection all the same', () => {
  const { connections } = readFiles({
    '1.xml': entity('Source', 1, 'New', location('QuantumShare', { password: 'x' })),
    '2.xml': entity('Future', 2, 'Newer', location('HTTP', { url: 'http://acme.example' })),
  }).project;

  assert.equal(
    connections.map(({ name, adapter, role }) => [name, adapter, role]),
    [
      ['New', 'quantumshare', 'source'],
      ['Newer', 'http', undefined],
    ],
  );
});

test('of an entity and its copies, references mean the one in the file of its name', () => {
  const path = `Data/Script/${guid(1)}`;
  const copy = script(1, 'copy', '<trans>1</trans>');
  const { project: read } = readFiles({
    ...project,
    [`${path} (conflict).xml`]: copy,
    [`${path}.xml.orig`]: copy,
  });

  assert.is(read.resolve(`sc.${guid(1)}`)?.name, 'log');
  assert.is(read.scripts.filter(({ name }) => name === 'copy').length, 2);
});

test('an entity that was deleted is left out, with all that is in it', () => {
  const gone = script(1, 'gone', '<trans>x</trans>').replace('Deleted="false"', 'Deleted="true"');
  const { project: read } = readFiles({
    'project.xml': index,
    'Data/Script/1.xml': gone,
    'Data/Script/2.xml': project[`Data/Script/${guid(2)}.xml`]!,
  });

  assert.equal(
    read.scripts.map(({ name }) => name),
    ['Send orders'],
  );
  assert.equal([...read.search(/gone/g)], []);
  assert.is(read.resolve(`sc.${guid(1)}`), undefined);
});

test('script text in an unexpected place is harvested, also without its end', () => {
  const { project: read } = readFiles({
    '1.xml': entity('Future', 1, 'Thing', items({ condition: '&lt;trans&gt;&#10;$a = 1;' })),
    '2.xml': entity('EmailMessage', 2, 'Mail', long('message_text', '&lt;javascript&gt;x&lt;/javascript&gt;')),
    '3.xml': entity('EmailMessage', 3, 'Sample', long('message_text', '&lt;transaction&gt;&lt;/transaction&gt;')),
    '4.xml': script(4, 'plain', '<trans>1</trans>'),
  });

  assert.equal(
    read.scripts.map(({ name, detail, text }) => [name, detail, text.text]),
    [
      ['Thing', 'other condition', '<trans>\n$a = 1;'],
      ['Mail', 'email message_text', '<javascript>x</javascript>'],
      ['plain', undefined, '<trans>1</trans>'],
    ],
  );
});

test('a search sees every string decoded, but not the scripts, and knows whose it is', () => {
  const files = {
    ...project,
    'Data/Future/7.xml': entity(
      'Future',
      7,
      'Thing',
      '<Any deep="n&#101;edle 1"><Other>needle&amp;2</Other> needle 3</Any>',
    ),
    [`Data/Script/${guid(8)}.xml`]: script(8, 'Has a needle', '<trans>"needle"</trans>'),
    'jitterpak.properties': 'comment=needle\\u0021',
  };
  const { project: read } = readFiles(files);
  const found = [...read.search(/needle/g)].map(({ text, owner }) => `${owner.name}: ${text.value}`);

  assert.equal(found.sort(), [
    'Has a needle: Has a needle',
    'Orders (prod): needle!',
    'Thing:  needle 3',
    'Thing: needle 1',
    'Thing: needle&2',
  ]);
  for (const { text } of read.search(/needle/g)) {
    const start = text.value.indexOf('needle');
    assert.match(placeOf(text.cut().outermost({ start, end: start + 6 })), /^n(e|&#101;)edle$/);
  }
});

test('a search finds what a look at each string finds, whatever it asks for', () => {
  const bodies = [
    '<A b="nee&#100;le"/>',
    '<A b="x"><![CDATA[needle]]></A>',
    '<A b="needle"/>',
    '<A b="a needle">needles</A>',
    '<A b="1\n2"/>',
  ];
  const files = Object.fromEntries(
    bodies.map((body, i) => [`Data/Future/${i}.xml`, entity('Future', i, `Thing ${i}`, body)]),
  );
  const { project: read } = readFiles(files);
  const every = [...read.search(/(?:)/g)].map(({ text }) => text.value);

  for (const hint of [/needle/g, /^needle/g, /needle$/g, /(?<!a )needle/g, /\bneedle\b/g, /1 2/g, /[^"]e$/g, /zzz/g]) {
    const found = [...read.search(hint)].map(({ text }) => text.value);
    assert.equal(
      found,
      every.filter((value) => new RegExp(hint.source).test(value)),
      String(hint),
    );
  }
});

test('what cannot be read is told with its place, and the rest is read', () => {
  const { project: read, unread } = readFiles({
    ...project,
    'Data/Script/a.xml': '<Entity type="Script">\n<Header>',
    'Data/Script/b.xml': '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>\n<Entity type="Script">&e;</Entity>',
    'Data/Script/c.xml': '',
    'Data/Script/d.xml': '<html/>',
    'Data/Script/e.xml': '<Entity><Header/></Entity>',
    'Data/Script/f.xml': '<a>'.repeat(600),
    'plugins.xml': '<PipelinePlugins/>',
    'ui.xml': '<UiState',
  });

  assert.is(read.scripts.length, 2);
  assert.equal(
    unread.map(
      ({ file, why, place }) =>
        `${file.name.slice(-5)} ${String(place?.source.position(place.span.start).line)} ${why}`,
    ),
    [
      'a.xml 2 the file ends in the middle of the XML; it looks cut off',
      'b.xml 1 a DOCTYPE is not read: it can define entities; Jitterbit writes none, so remove it',
      'c.xml 1 the file is empty',
      'd.xml 1 not a part of a Design Studio project: its root is <html>; remove or restore the file',
      'e.xml 1 an entity without a type; restore the file or export the project again',
      'f.xml 1 nested deeper than the limit of 500 levels (nesting)',
    ],
  );
});

test('a broken index is told, and its entities are read all the same', () => {
  for (const broken of ['', index.slice(0, 100), '<!DOCTYPE x><Project/>']) {
    const { project: read, unread } = readFiles({ ...project, 'project.xml': broken });
    assert.equal(
      unread.map(({ file }) => file.name),
      ['acme/project.xml'],
    );
    assert.is(read.scripts.length, 2);
    assert.is(read.scripts[0]!.folder, 'Scripts');
    assert.ok(read.partial);
  }
});

test('an entity that the index does not list is read; one that has no file makes the project a part', () => {
  const unlisted = { ...project, [`Data/Script/${guid(50)}.xml`]: script(50, 'stray', '<trans>1</trans>') };
  assert.is(readFiles(unlisted).project.resolve('<TAG>Scripts/stray</TAG>')?.id, guid(50));
  assert.not(readFiles(unlisted).project.partial);

  const { [`Data/Script/${guid(1)}.xml`]: gone, ...less } = project;
  assert.ok(gone);
  assert.ok(readFiles(less).project.partial);
});

test('single entities are read with their neighbours for context', () => {
  const given = `Data/Script/${guid(2)}.xml`;
  const files = Object.entries(project).map(([path, text]) => [path, fileOf(path, text, path === given)] as const);
  const { project: read } = readDesignStudio(files);

  assert.equal(
    read.scripts.filter(({ file }) => file.reported).map(({ name }) => name),
    ['Send orders'],
  );
  assert.not(read.file.reported);
  assert.is(read.resolve(`sc.${guid(1)}`)?.name, 'log');
  const alone = readDesignStudio([[given, fileOf(given, project[given]!)]]).project;
  assert.ok(alone.partial);
  assert.is(alone.name, given);
  assert.throws(() => readDesignStudio([]), /no Design Studio project here/);
  assert.throws(
    () => readDesignStudio([['README.md', fileOf('README.md', '# Orders')]]),
    /no Design Studio project here/,
  );
});

test('files are told by their content', () => {
  const source = (text: string) => new Source('any', text);

  assert.ok(isEntityXml(source(operation)));
  assert.ok(isProjectXml(source(index)));
  assert.ok(isEntityXml(source('<!DOCTYPE x><Entity type="Script">')));
  for (const text of ['', index, '{"type":"<Entity type=1>"}', '<Entity/>', '<entity type="a"/>'])
    assert.not(isEntityXml(source(text)));
  for (const text of ['', operation, '<Project name="a"/>', '<project xmlns="x" projectId="1"/>'])
    assert.not(isProjectXml(source(text)));
});

/** The files of a project under a folder in an archive. */
const packed = (top: string, files: Readonly<Record<string, string>> = project): ZipInput[] => [
  { name: `${top}jitterpak.properties`, content: 'type=3\nproject_name=Orders (prod)\n' },
  { name: `${top}cache/TransformationStructures/x_input.gz`, content: 'x', lies: { crc: 1 } },
  { name: `${top}settings/Entity/settings.db`, content: 'x', lies: { crc: 1 } },
  { name: `${top}files/orders.xsd`, content: 'x', lies: { crc: 1 } },
  { name: `${top}ui.xml`, content: '<UiState' },
  ...Object.entries(files).map(([path, content]) => ({ name: top + path, content })),
];
const unpack = (files: readonly ZipInput[], limits = defaultLimits): ProjectReading =>
  readJitterpak(writeZip(files), (entry, text) => fileOf(`orders.jpk!/${entry}`, text), limits);
const refused = (pattern: RegExp) => (error: unknown) => error instanceof InputError && pattern.test(error.message);

/** All that a reading holds, by name and text. */
const shape = ({ project: read }: ProjectReading) =>
  [...read.byId.values(), ...read.mappings].map((artifact) => [
    artifact.kind,
    artifact.name,
    'folder' in artifact ? artifact.folder : '',
    'text' in artifact ? artifact.text.text : '',
    'properties' in artifact ? settings(artifact.properties) : '',
  ]);

test('a Jitterpak holds the same project, under any folder or flat', () => {
  const folder = shape(readFiles(project));
  for (const top of ['', 'Orders (prod)/', 'Data/', 'Bestellungen™ für 密/', 'settings/', 'a/cache/']) {
    const reading = unpack(packed(top));
    assert.equal(shape(reading), folder, top);
    assert.equal(reading.unread, [], top);
    assert.is(reading.project.format, 'jitterpak');
    assert.is(reading.project.file.name, `orders.jpk!/${top}project.xml`);
    assert.is(reading.project.scripts[0]!.file.name, `orders.jpk!/${top}Data/Script/${guid(1)}.xml`);
    assert.equal(settings(reading.project.properties).slice(-2), ['type=3', 'project_name=Orders (prod)']);
  }
});

test('a Jitterpak without an index has its name from its properties', () => {
  const { 'project.xml': gone, 'environment.properties': note, ...rest } = project;
  assert.ok(gone && note);
  const { project: read, unread } = unpack(packed('top/', { 'environment.properties': note, ...rest }));

  assert.is(read.name, 'Orders (prod)');
  assert.is(read.file.name, 'orders.jpk!/top/jitterpak.properties');
  assert.is(placeOf(read.place), 'Orders (prod)');
  assert.is(read.scripts.length, 2);
  assert.equal(unread, []);
});

test('a Jitterpak is told from other archives, also when it was cut off', () => {
  const whole = writeZip(packed('top/'));

  assert.ok(isJitterpak(whole));
  assert.ok(isJitterpak(whole.subarray(0, whole.length / 2)));
  assert.not(isJitterpak(writeZip([{ name: 'word/document.xml', content: '<a/>' }])));
  assert.not(isJitterpak(Buffer.from(`project.xml ${index}`)));
  assert.throws(() => unpack([{ name: 'x/a.xml', content: '<a/>' }]), refused(/holds no project.xml/));
  assert.throws(
    () => readJitterpak(whole.subarray(0, whole.length / 2), (entry, text) => fileOf(entry, text)),
    refused(/cut off or damaged/),
  );
});

test('an archive that is not to be trusted is refused as a whole', () => {
  const add = (file: ZipInput) => () => unpack([...packed('top/'), file]);

  assert.throws(add({ name: '../Data/Script/x.xml', content: '' }), refused(/outside of itself/));
  assert.throws(add({ name: '/Data/Script/x.xml', content: '' }), refused(/outside of itself/));
  assert.throws(add({ name: 'top/Data/x.xml', content: '<a/>', lies: { flags: 1 } }), refused(/is encrypted/));
  assert.throws(add({ name: 'top/Data/x.xml', content: Buffer.alloc(11 << 20) }), refused(/\(ratio\)/));
  assert.throws(() => unpack(packed('top/'), { ...defaultLimits, entries: 9 }), refused(/\(entries\)/));
  assert.throws(() => unpack(packed('top/'), { ...defaultLimits, entryBytes: 9 }), refused(/\(entryBytes\)/));
  assert.throws(() => unpack(packed('top/'), { ...defaultLimits, archiveBytes: 900 }), refused(/\(archiveBytes\)/));
  assert.throws(
    () =>
      readDesignStudio(
        [
          ['a', fileOf('a', '')],
          ['b', fileOf('b', '')],
        ],
        'jitterpak',
        { ...defaultLimits, entries: 1 },
      ),
    refused(/\(entries\)/),
  );
});

test('an entry that cannot be read is told by its name, and the rest is read', () => {
  const name = `top/Data/Script/${guid(1)}.xml`;
  const { project: read, unread } = unpack([
    ...packed('top/'),
    { name: 'top/Data/Script/damaged.xml', content: '<a/>', lies: { crc: 1 } },
    { name: 'top/Data/Script/lying.xml', content: '<a/>', lies: { unpacked: 1 } },
    { name, content: script(1, 'log', '<trans>2</trans>') },
    { name: 'top/files/other.jpk', content: 'x' },
    { name: 'top/Data/Script/nested.xml', content: writeZip([]) },
  ]);

  assert.equal(
    unread.map(({ file, why }) => `${file.name.slice('orders.jpk!/top/'.length)}: ${why.split(';')[0]!}`),
    [
      `Data/Script/damaged.xml: 'top/Data/Script/damaged.xml' is damaged: it is not what the archive says`,
      `Data/Script/lying.xml: 'top/Data/Script/lying.xml' is larger than the archive says`,
      `Data/Script/${guid(1)}.xml: the archive holds this file twice, and only one is used`,
      'files/other.jpk: an archive in the archive is not read',
      'Data/Script/nested.xml: not XML: expected a tag',
    ],
  );
  assert.equal(
    read.scripts.map(({ text }) => text.text.split('\n').length),
    [3, 1, 3],
  );
});

test('the example holds the same as a folder and as a Jitterpak, and that is packed anew where it changed', () => {
  const root = 'examples/design-studio/orders';
  const bytes = readFileSync(`${root}.jpk`);
  const contents = (archive: Uint8Array) =>
    readZip(archive)
      .select(() => true)
      .map((entry) => [entry.name, Buffer.from(entry.read()).toString()]);
  assert.equal(contents(bytes), contents(packExample()), 'run: node --import tsx build/example-jpk.ts');

  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => /\.\w+$/.test(path));
  const folder = readDesignStudio(
    paths.map((path) => [path, fileOf(path, readFileSync(join(root, path), 'utf8'))] as const),
  );
  const archive = readJitterpak(bytes, fileOf);
  assert.equal(shape(archive), shape(folder));
  for (const { project: read, unread, unknownTypes } of [folder, archive]) {
    assert.equal([unread.length, unknownTypes.size, read.partial], [0, 0, false]);
    assert.ok(read.byId.size > 30);
    for (const { name, text } of read.scripts) {
      for (const [reference] of text.text.matchAll(/\b(?:sc|op|m|s|t)\.[0-9a-f-]{36}/g)) {
        const isKnown = read.resolve(reference) !== undefined || read.deleted.has(reference.slice(3));
        assert.ok(isKnown, `${name}: ${reference}`);
      }
    }
  }
});

test.run();
