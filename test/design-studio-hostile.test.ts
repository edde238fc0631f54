import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { writeZip } from '../build/zip.js';
import type { ZipInput } from '../build/zip.js';
import { lint } from '../src/index.js';
import { inFolder } from './folder.js';
import { harmonyLint } from './host.js';

const index =
  '<Project name="Orders" projectId="p"><EntityType name="Script"><Entity entityId="s" name="log"/></EntityType></Project>';
const entity = (id: string, body = 'WriteToOperationLog(_1);') =>
  `<Entity type="Script"><Header ID="${id}" Name="log ${id}"/><konga.string name="script">&lt;trans&gt;
${body}
&lt;/trans&gt;</konga.string></Entity>`;
const faulty = entity('f', '$crm_password = "Fake-Hunter2";');

const project: ZipInput[] = [
  { name: 'project.xml', content: index },
  { name: 'Data/Script/s.xml', content: entity('s') },
];
const properties: ZipInput = { name: 'jitterpak.properties', content: 'type=3\nproject_name=Orders\n' };
const other = 'Data/Script/other.xml';
const inTop = (files: readonly ZipInput[]) => files.map((file) => ({ ...file, name: `Orders (prod)/${file.name}` }));
const byName = (files: readonly ZipInput[]) => Object.fromEntries(files.map(({ name, content }) => [name, content]));
const packed = (...more: ZipInput[]) => writeZip(inTop([...project, ...more]));
const whole = packed();

/** Archives that nobody can read, or not as a whole, and what is said of them. */
const archives: readonly (readonly [title: string, bytes: Uint8Array, said: RegExp])[] = [
  ['no ZIP archive', Buffer.from('hello'), /orders\.jpk: not a ZIP archive/],
  ['an empty file', Buffer.from(''), /orders\.jpk: not a ZIP archive/],
  ['another archive', writeZip([{ name: 'word/document.xml', content: '<a/>' }]), /holds no project\.xml/],
  ['one that was cut off in its directory', whole.subarray(0, -30), /cut off or damaged/],
  ['one that was cut off in its first file', whole.subarray(0, 40), /cut off or damaged/],
  ['a bomb', packed({ name: other, content: Buffer.alloc(60 << 20, 32) }), /over 200-fold \(ratio\)/],
  [
    'an encrypted archive',
    packed({ name: other, content: faulty, lies: { flags: 1 } }),
    /is encrypted \('.*other\.xml'\)/,
  ],
  [
    'an archive in the archive',
    packed({ name: 'files/old.jpk', content: whole }),
    /old\.jpk: an archive in the archive/,
  ],
  ['a name twice', packed(project[1]!), /s\.xml: the archive holds this file twice/],
  [
    'a name that leads outside',
    packed({ name: '../../x.xml', content: faulty }),
    /outside of itself, '.*\.\.\/\.\.\/x\.xml'/,
  ],
  [
    'an absolute name',
    writeZip([...project, { name: '/etc/x.xml', content: '' }]),
    /outside of itself, '\/etc\/x\.xml'/,
  ],
  [
    'two projects in one archive',
    writeZip(
      ['dev', 'prod'].flatMap((top) => project.map((file) => ({ ...file, name: `orders/${top}/${file.name}` }))),
    ),
    /there are 2 projects here, not one; give each by itself/,
  ],
  ['an archive with the export’s properties alone', writeZip(inTop([properties])), /no Design Studio project here/],
  [
    'an archive without a single entity of those that its index lists',
    writeZip(inTop([properties, project[0]!])),
    /project\.xml lists entities \(1\), and none is here; give all of the project/,
  ],
  ['a wrong checksum', packed({ name: other, content: faulty, lies: { crc: 1 } }), /other\.xml' is damaged/],
  [
    'more than 20,000 entities',
    packed(...Array.from({ length: 20_000 }, (_, i) => ({ name: `Data/Script/${i}.xml`, content: '', stored: true }))),
    /has 20002 entries, over the limit of 20000 \(entries\)/,
  ],
];

for (const [title, bytes, said] of archives) {
  test(`${title}: it is said, and is exit 2, also where it only lies in a folder`, async () => {
    await inFolder({ 'orders.jpk': bytes, 'good.jpk': whole }, async (cwd) => {
      for (const path of ['orders.jpk', '.']) {
        const { code, stderr } = await harmonyLint([path], { cwd });
        assert.is(code, 2, path);
        assert.match(stderr, said);
      }
    });
    const { unread } = await lint([{ name: 'orders.jpk', content: bytes }]);
    assert.is(unread.length, 1);
    assert.match(`${unread[0]!.file.name}: ${unread[0]!.why}`, said);
  });
}

/** Files that are no entities, and what is said of them. */
const entities: readonly (readonly [title: string, text: string, said: RegExp])[] = [
  ['a DOCTYPE', `<!DOCTYPE Entity [<!ENTITY a "b">]>${faulty}`, /other\.xml:1:1: a DOCTYPE is not read/],
  ['an entity that XML does not know', entity('x', '&lol;'), /other\.xml:2:1: not XML: '&' begins no reference/],
  ['XML that ends in the middle', faulty.slice(0, -40), /other\.xml:\d+:\d+: the file ends in the middle of the XML/],
  ['XML that is broken in the middle', faulty.replace('</konga.string>', ''), /other\.xml:3:\d+: not XML/],
  ['a conflict of a merge', `<<<<<<< HEAD\n${faulty}\n=======\n`, /other\.xml:1:2: not XML/],
  ['an empty file', '', /other\.xml:1:1: the file is empty/],
  ['an entity without a type', '<Entity/>', /other\.xml:1:\d: .*without a type/],
  ['another root', '<html/>', /other\.xml:1:\d: not a part of a Design Studio project: its root is <html>/],
  ['a hundred thousand elements in each other', '<a>'.repeat(100_000), /other\.xml:1:\d+: .*nest/],
];

for (const [title, text, said] of entities) {
  test(`${title}: it is said with its place, the rest is checked, and it is exit 2`, async () => {
    const files = [...project, { name: 'Data/Script/f.xml', content: faulty }, { name: other, content: text }];
    const archive = { name: 'orders.jpk', content: writeZip(inTop(files)) };
    const folder = files.map((file) => ({ ...file, name: `orders/${file.name}` }));
    await inFolder(byName([archive, ...folder]), async (cwd) => {
      for (const path of ['orders.jpk', 'orders', `orders/${other}`]) {
        const { code, stdout, stderr } = await harmonyLint([path], { cwd });
        assert.is(code, 2, path);
        assert.match(stderr, said);
        if (!path.endsWith('.xml')) assert.match(stdout, 'credentials/hardcoded-in-script');
      }
    });
    for (const given of [[archive], folder]) {
      const { unread, findings } = await lint(given);
      assert.is(unread.length, 1);
      assert.ok(findings.some(({ ruleId }) => ruleId === 'credentials/hardcoded-in-script'));
    }
  });
}

test('an entity that project.xml does not list is checked', async () => {
  await inFolder({ ...byName(project), [other]: faulty }, async (cwd) => {
    const { code, stdout } = await harmonyLint(['.'], { cwd });
    assert.is(code, 1);
    assert.match(stdout, 'Data/Script/other.xml');
  });
});

/** As macOS writes it beside each file, on disks that keep no attributes and into archives. */
const attributes = Buffer.from('\0\x05\x16\x07\0\x02\0\0Mac OS X', 'latin1');

test('entities count wherever they lie, and what macOS adds does not', async () => {
  const files = [
    ...project,
    { name: 'data/Script/f.xml', content: faulty },
    { name: 'Data/Script/._s.xml', content: attributes },
  ];
  const archive = writeZip([...inTop(files), { name: '__MACOSX/Orders (prod)/Data/._s.xml', content: attributes }]);
  await inFolder({ ...byName(files), 'orders.jpk': archive }, async (cwd) => {
    for (const path of ['orders.jpk', '.']) {
      const { code, stdout, stderr } = await harmonyLint([path], { cwd });
      assert.equal([code, stderr], [1, '']);
      assert.match(stdout, 'data/Script/f.xml');
    }
  });
});

test('a project.xml that cannot be read is said, and the entities are checked', async () => {
  const files = [
    ...project.slice(1),
    { name: 'project.xml', content: index.slice(0, 60) },
    { name: other, content: faulty },
  ];
  await inFolder(byName(files), async (cwd) => {
    const { code, stdout, stderr } = await harmonyLint(['.'], { cwd });
    assert.is(code, 2);
    assert.match(stderr, /project\.xml:1:61: the file ends in the middle/);
    assert.match(stdout, 'credentials/hardcoded-in-script');
  });
});

test('a folder over the limit of entries is said, and is exit 2', async () => {
  await inFolder({ ...byName(project), 'harmony-lint.yml': 'version: 1\nlimits: { entries: 1 }\n' }, async (cwd) => {
    const { code, stderr } = await harmonyLint(['.'], { cwd });
    assert.is(code, 2);
    assert.match(stderr, /has 2 files, over the limit of 1 \(entries\)/);
  });
});

test('the library reads each project folder by itself, wherever it lies', async () => {
  const folders = ['Data/dev', 'prod/orders'].flatMap((root) =>
    [...project, { name: other, content: faulty }].map(({ name, content }) => ({
      name: `${root}/${name}`,
      content: String(content),
    })),
  );
  const { findings, unread } = await lint(folders);
  assert.equal(unread, []);
  assert.not(findings.some(({ ruleId }) => ruleId === 'scripts/unresolved-reference'));
  assert.equal(
    findings
      .filter(({ ruleId }) => ruleId === 'credentials/hardcoded-in-script')
      .map(({ source }) => source.outermost({ start: 0, end: 0 }).source.name),
    ['Data/dev/Data/Script/other.xml', 'prod/orders/Data/Script/other.xml'],
  );
});

test.run();
