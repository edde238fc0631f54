import { test } from 'uvu';
import * as assert from 'uvu/assert';
import fc from 'fast-check';

import { writeZip } from '../build/zip.js';
import type { ZipInput } from '../build/zip.js';
import { InputError } from '../src/source/input-error.js';
import { defaultLimits } from '../src/source/limits.js';
import { isZip, readZip } from '../src/syntax/zip.js';

const refuses = (bytes: Uint8Array, pattern: RegExp, limits = defaultLimits) => {
  assert.throws(
    () => {
      for (const entry of readZip(bytes, limits).select(all)) entry.read();
    },
    (error: unknown) => error instanceof InputError && pattern.test(error.message),
  );
};
const all = () => true;
const one = (file: Partial<ZipInput>) => writeZip([{ name: 'a.xml', content: '<a/>'.repeat(100), ...file }]);

test('what was packed is what is read, under any name', () => {
  const name = fc.string({ unit: fc.constantFrom('a', ' ', '(', '/', '™', '密', '.x'), minLength: 1 });
  const file = fc.record({ name: name.map((text) => `n${text}.`), content: fc.uint8Array(), stored: fc.boolean() });
  fc.assert(
    fc.property(fc.array(file, { maxLength: 5 }), fc.string({ maxLength: 3 }), (files, comment) => {
      const archive = writeZip(files, comment);
      assert.ok(isZip(archive));
      const zip = readZip(archive);
      assert.equal(
        zip.select(all).map((entry) => ({ name: entry.name, content: [...entry.read()] })),
        files.map((input) => ({ name: input.name, content: [...input.content] })),
      );
      assert.equal(
        zip.names,
        files.map((input) => input.name),
      );
    }),
  );
});

test('an archive that was cut off anywhere is refused', () => {
  const whole = writeZip([
    { name: 'a.xml', content: '<a/>' },
    { name: 'b.xml', content: 'b'.repeat(300) },
  ]);
  for (let length = 0; length < whole.length; length++) {
    refuses(whole.subarray(0, length), length < 4 ? /not a ZIP archive/ : /cut off or damaged/);
  }
});

test('no byte of an archive can be turned without notice, or else nothing that is read has changed', () => {
  const files = [
    { name: 'a.xml', content: '<a>one</a>' },
    { name: 'b.xml', content: 'b'.repeat(100), stored: true },
  ];
  const whole = writeZip(files);
  for (let i = 0; i < whole.length; i++) {
    for (const bit of [1, 0x40, 0xff]) {
      const broken = Buffer.from(whole);
      broken[i] = broken[i]! ^ bit;
      try {
        for (const [k, entry] of readZip(broken).select(all).entries())
          assert.is(Buffer.from(entry.read()).toString(), files[k]!.content);
      } catch (error) {
        assert.instance(error, InputError);
      }
    }
  }
});

test('what is no archive is told so', () => {
  for (const text of ['', 'PK', '{"project": {}}', '<Entity/>']) refuses(Buffer.from(text), /not a ZIP archive/);
});

test('only what is asked for must be readable, but every name is looked at', () => {
  const files = [
    { name: 'p/cache/x.gz', content: 'x', lies: { crc: 1, method: 99 } },
    { name: 'p/', content: '' },
    { name: 'p/a.xml', content: '<a/>' },
  ];
  const zip = readZip(writeZip(files));

  assert.equal(
    zip.select((name) => name.endsWith('.xml')).map((entry) => Buffer.from(entry.read()).toString()),
    ['<a/>'],
  );
  assert.equal(zip.names, ['p/cache/x.gz', 'p/a.xml']);
});

test('names that lead outside are refused, also those that nobody asked for', () => {
  for (const name of [
    '../a.xml',
    'p/../../a.xml',
    '/etc/passwd',
    'C:/a.xml',
    'c:a.xml',
    '..\\a.xml',
    'p/..',
    'a\0.xml',
  ]) {
    assert.throws(() => readZip(one({ name })), /outside of itself/, name);
  }
  assert.is(readZip(one({ name: 'p/a..b/..c.xml' })).names.length, 1);
});

test('a backslash in a name separates folders, as old Windows programs write it', () => {
  assert.equal(readZip(one({ name: 'p\\Data\\Script\\a.xml' })).names, ['p/Data/Script/a.xml']);
});

test('a directory with more entries than it counts is refused', () => {
  const two = writeZip([
    { name: 'a.xml', content: '<a/>' },
    { name: 'b.xml', content: '<b/>' },
  ]);
  two.writeUInt16LE(1, two.length - 22 + 10);
  refuses(two, /cut off or damaged/);
});

test('an encrypted archive, a split one and an unknown method are refused', () => {
  refuses(one({ lies: { flags: 0x801 } }), /is encrypted/);
  refuses(one({ lies: { method: 12 } }), /packed by method 12/);
  const split = one({});
  split.writeUInt16LE(1, split.length - 22 + 4);
  refuses(split, /one part of several/);
});

test('ZIP64 is told by its name', () => {
  refuses(one({ lies: { unpacked: 0xffffffff } }), /ZIP64/);
  const many = one({});
  many.writeUInt16LE(0xffff, many.length - 22 + 10);
  refuses(many, /ZIP64/);
});

test('an entry that is not what the archive says is refused: checksum, size, name, place', () => {
  refuses(one({ lies: { crc: 1 } }), /is damaged/);
  refuses(one({ stored: true, lies: { crc: 1 } }), /is damaged/);
  refuses(one({ lies: { unpacked: 401 } }), /is damaged/);
  refuses(one({ lies: { unpacked: 399 } }), /larger than the archive says/);
  refuses(one({ lies: { unpacked: 0 } }), /larger than the archive says/);
  refuses(one({ lies: { localName: 'b.xml' } }), /another name/);
  refuses(one({ lies: { offset: 7 } }), /is damaged/);
  refuses(one({ lies: { packed: 1_000_000 } }), /overlap/);
});

test('every limit has a name, and is kept before anything is unpacked', () => {
  const entries = Array.from({ length: 5 }, (_, i) => ({ name: `${i}.xml`, content: 'x'.repeat(3000), stored: true }));
  refuses(writeZip(entries), /5 entries, over the limit of 4 \(entries\)/, { ...defaultLimits, entries: 4 });
  refuses(writeZip(entries), /over the limit of 1 MiB \(entryBytes\)/, { ...defaultLimits, entryBytes: 2999 });
  refuses(writeZip(entries), /over the limit of 1 MiB \(archiveBytes\)/, { ...defaultLimits, archiveBytes: 14_999 });
  assert.is(readZip(writeZip(entries), { ...defaultLimits, archiveBytes: 15_000 }).select(all).length, 5);
});

test('a bomb is refused by what it says of itself, and cannot grow beyond that', () => {
  const bomb = Buffer.alloc(11 * 1024 * 1024);
  refuses(writeZip([{ name: 'a.xml', content: bomb }]), /grows over 200-fold \(ratio\)/);
  refuses(writeZip([{ name: 'a.xml', content: bomb, lies: { unpacked: 1000 } }]), /larger than the archive says/);
});

test('entries that share their bytes are refused', () => {
  const content = Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * i) % 251));
  const files = Array.from({ length: 3 }, (_, i) => ({ name: `${i}.xml`, content }));
  const { length } = writeZip(files.slice(0, 1));
  const shared = files.map((file, i) =>
    i === 0 ? file : { ...file, content: '', lies: { packed: length, offset: 0 } },
  );
  refuses(writeZip(shared), /overlap/);
});

test.run();
