import { test } from 'uvu';
import * as assert from 'uvu/assert';
import fc from 'fast-check';

import { cut, cutVerbatim } from '../src/source/cut.js';
import { decodeText } from '../src/source/decode.js';
import { nearest, nearestNames } from '../src/source/nearest.js';
import { Source } from '../src/source/source.js';

test('lines end at LF, CRLF and a lone CR', () => {
  const source = new Source('mixed.txt', 'a\nbb\r\nccc\rdddd');

  assert.equal(source.position(0), { line: 1, column: 1 });
  assert.equal(source.position(source.text.indexOf('bb') + 1), { line: 2, column: 2 });
  assert.equal(source.position(source.text.indexOf('ccc')), { line: 3, column: 1 });
  assert.equal(source.position(source.text.indexOf('dddd')), { line: 4, column: 1 });
  assert.equal(
    [1, 2, 3, 4, 5].map((line) => source.slice(source.line(line))),
    ['a', 'bb', 'ccc', 'dddd', ''],
  );
});

test('the text of a file in each encoding, with a mark and without', () => {
  const utf16le = (text: string) => Buffer.from(text, 'utf16le');
  const text = '[A]\r\nname=Müller 密';
  for (const bytes of [
    Buffer.from(text),
    Buffer.from(`\ufeff${text}`),
    utf16le(text),
    utf16le(`\ufeff${text}`),
    utf16le(text).swap16(),
    utf16le(`\ufeff${text}`).swap16(),
  ])
    assert.is(decodeText(bytes), text);
  assert.is(decodeText(Buffer.from('Müller', 'latin1')), 'Müller');
  assert.is(decodeText(new Uint8Array()), '');
});

test('the nearest of some words: by letters, by its beginning, without its group, and none that is far or too long', () => {
  const known = ['logging/audit-suppressed', 'logging/debug-mode', 'error', 'errors', 'x'.repeat(90)];
  const near = (word: string) => nearestNames(word, known, 2);
  assert.equal(near('eror'), ['error', 'errors']);
  assert.equal(near('err'), ['error', 'errors']);
  assert.equal(near('audit-supressed'), ['logging/audit-suppressed']);
  assert.equal(near('DEBUG-MODE'), ['logging/debug-mode']);
  assert.equal(near('something else'), []);
  assert.equal(near('x'.repeat(89)), ['x'.repeat(90)]);
  assert.equal(near('y'.repeat(89)), []);
  assert.is(nearest('warn', ['error', 'warning']), "; did you mean 'warning'?");
  assert.is(nearest('fatal', ['error', 'warning']), '');
});

test('every offset lies in the line that its position names', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'ü', '😀', '\n', '\r') }), (text) => {
      const source = new Source('any', text);
      for (let offset = 0; offset < text.length; offset++) {
        const { line, column } = source.position(offset);
        const start = source.line(line).start;
        assert.is(start + column - 1, offset);
        assert.ok(line === source.lineCount || offset < source.line(line + 1).start);
      }
    }),
  );
});

test('what was asked before changes no position', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r') });
  fc.assert(
    fc.property(text, fc.array(fc.nat({ max: 12 })), (whole, offsets) => {
      const source = new Source('any', whole);
      for (const offset of offsets) assert.equal(source.position(offset), new Source('new', whole).position(offset));
    }),
  );
});

test('a cut of a cut finds its way back to the file', () => {
  const file = new Source('file', 'one two three');
  const inner = cutVerbatim(cutVerbatim(file, 'outer', { start: 4, end: 13 }), 'inner', { start: 4, end: 9 });

  assert.is(inner.text, 'three');
  const { source, span } = inner.outermost({ start: 1, end: 3 });
  assert.is(source, file);
  assert.is(source.slice(span), 'hr');
});

test('a cut knows how far the escapes have run ahead', () => {
  const file = new Source('file', String.raw`"a\nb"`);
  const text = cut(file, 'text', 'a\nb', 1, { at: [2], ahead: [1] });

  assert.is(file.slice(text.outermost({ start: 1, end: 2 }).span), String.raw`\n`);
  assert.is(file.slice(text.outermost({ start: 2, end: 3 }).span), 'b');
});

test.run();
