import { test } from 'uvu';
import * as assert from 'uvu/assert';
import fc from 'fast-check';

import { decodeText } from '../src/source/decode.js';
import { Source } from '../src/source/source.js';
import { parseIni } from '../src/syntax/ini.js';

const read = (text: string) => parseIni(new Source('jitterbit.conf', text));
const plain = (text: string) =>
  read(text).entries.map(({ section, key, value }) => [section?.value ?? '', key.value, value.value]);

test('every value is where its span says', () => {
  const conf = new Source(
    'jitterbit.conf',
    "# agent\r\n[ Settings ]\r\nPath = C:/Temp  \r\nEmpty=\r\n[TLS]\n  Min=1.2\nDir='C:/a b'",
  );
  const { entries, sections } = parseIni(conf);

  assert.equal(
    entries.map(({ section, key, value }) => `${section!.value}/${key.value}=${value.value}`),
    ['Settings/Path=C:/Temp', 'Settings/Empty=', 'TLS/Min=1.2', 'TLS/Dir=C:/a b'],
  );
  for (const { key, value } of entries) {
    assert.is(conf.slice(key.span), key.value);
    assert.is(conf.slice(value.span), value.value);
  }
  assert.equal(
    sections.map(({ span }) => conf.slice(span)),
    ['Settings', 'TLS'],
  );
});

test('sections come in any order, more than once, and keys too; nothing is dropped', () => {
  assert.equal(plain('a=1\n[B]\nb=2\n[A]\n[b]\nb=3\nb=4'), [
    ['', 'a', '1'],
    ['B', 'b', '2'],
    ['b', 'b', '3'],
    ['b', 'b', '4'],
  ]);
  assert.equal(
    read('[B]\n[A]\n[b]').sections.map(({ value }) => value),
    ['B', 'A', 'b'],
  );
});

test('a value keeps what stands behind a # or ; and its own = signs', () => {
  assert.equal(plain('[DbInfo]\nPassword=fake#1;x=y # z'), [['DbInfo', 'Password', 'fake#1;x=y # z']]);
});

test('a commented key is no setting, but known', () => {
  const { entries, disabled, broken } = read(
    '[V]\n# verbose.logging.enable = false\n;Other=1\n#\n# a comment in words = no key\n',
  );
  assert.equal([entries, broken], [[], []]);
  assert.equal(
    disabled.map(({ section, key, value }) => [section!.value, key.value, value.value]),
    [
      ['V', 'verbose.logging.enable', 'false'],
      ['V', 'Other', '1'],
    ],
  );
});

test('only quotes that match are taken off', () => {
  const quotes = read(`a='x'\nb="y"\nc='z"\nd='\ne=''\nf='a'b'`).entries.map(({ value, quote }) => [
    value.value,
    quote,
  ]);
  assert.equal(quotes, [
    ['x', "'"],
    ['y', '"'],
    [`'z"`, ''],
    ["'", ''],
    ['', "'"],
    ["a'b", "'"],
  ]);
});

test('a header may carry a comment, and nothing else', () => {
  assert.equal(plain('[A] # of the agent\nx=1\n[ B ];\ny=2'), [
    ['A', 'x', '1'],
    ['B', 'y', '2'],
  ]);
});

test('a line that is no header, setting or comment is broken, with its place', () => {
  const source = new Source('jitterbit.conf', '[Settings\nPath\n=1\n[A] b\n[]\nok=1\n   \n');
  const { broken, entries } = parseIni(source);
  assert.equal(
    broken.map(({ span }) => source.slice(span)),
    ['[Settings', 'Path', '=1', '[A] b', '[]'],
  );
  assert.is(entries.length, 1);
});

test('byte order mark, CRLF, lone CR and Latin-1 are read', () => {
  const bom = decodeText(Buffer.from('\ufeff[A]\r\nx=1\r\n', 'utf8'));
  assert.equal(plain(bom), [['A', 'x', '1']]);
  assert.equal(plain('\ufeff[A]\rx=1\ry=2'), [
    ['A', 'x', '1'],
    ['A', 'y', '2'],
  ]);
  assert.equal(plain(decodeText(Buffer.from('[A]\nname=M\xfcller', 'latin1'))), [['A', 'name', 'Müller']]);
});

test('every line is a header, a setting, a comment, a blank or broken', () => {
  const piece = fc.constantFrom('[', ']', '=', '#', ';', ' ', '\n', '\r\n', 'a', "'", '"', 'Key', '.', '\t');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const source = new Source('any', pieces.join(''));
      const { sections, entries, broken } = parseIni(source);
      const lines = Array.from({ length: source.lineCount }, (_, i) => source.slice(source.line(i + 1)).trim());
      const content = lines.filter((line) => line !== '' && !/^[#;]/.test(line));
      assert.is(sections.length + entries.length + broken.length, content.length);
      for (const { key, value } of entries) {
        assert.is(source.slice(key.span), key.value);
        assert.is(source.slice(value.span), value.value);
      }
    }),
    { numRuns: 2000 },
  );
});

test('a large file without a single bracket or equals sign is read in one go', () => {
  const { broken } = read('[x\ny\n'.repeat(200_000));
  assert.is(broken.length, 400_000);
});

test.run();
