import { test } from 'uvu';
import * as assert from 'uvu/assert';
import fc from 'fast-check';

import { cut, cutVerbatim } from '../src/source/cut.js';
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
