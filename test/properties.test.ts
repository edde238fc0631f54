import { test } from 'uvu';
import * as assert from 'uvu/assert';
import fc from 'fast-check';

import { Source } from '../src/source/source.js';
import { parseProperties } from '../src/syntax/properties.js';

const read = (text: string) => [...parseProperties(new Source('t.properties', text))];
const pairs = (text: string) => read(text).map(({ key, value }) => [key, value.value]);

test('entries are read as Java reads them', () => {
  assert.equal(pairs('a=1\nb : 2\r\nc 3\rd\n  e = = f \n'), [
    ['a', '1'],
    ['b', '2'],
    ['c', '3'],
    ['d', ''],
    ['e', '= f '],
  ]);
  assert.equal(pairs('# a=1\n  ! b=2\n\n#c \\\nd=3'), [['d', '3']]);
  assert.equal(pairs('a\\ b\\=c=1\\\n   2\\\\\nd=x\\u00e4\\ty\\q'), [
    ['a b=c', '12\\'],
    ['d', 'xä\tyq'],
  ]);
  assert.equal(pairs('=x\n:\na=\\'), [
    ['', 'x'],
    ['', ''],
    ['a', ''],
  ]);
});

test('every span of a value leads to the escapes it was written with', () => {
  const unit = fc.constantFrom(...['a', 'ü', '=', ' ', '\\\\', '\\t', '\\u0041', '\\:'].map((raw) => ({ raw })), {
    raw: '\\\r\n   ',
    nothing: true,
  });
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 10 }), (units: { raw: string; nothing?: boolean }[]) => {
      const parts = units.filter(({ nothing }, i) => !nothing || units[i + 1]?.raw.startsWith(' ') !== true);
      const source = new Source('t', `k=x${parts.map(({ raw }) => raw).join('')}x\nnext=1`);
      const inner = [...parseProperties(source)][0]!.value.cut();
      for (let offset = 0; offset <= inner.text.length; offset++) {
        const { end } = inner.outermost({ start: 0, end: offset }).span;
        assert.is(pairs(source.text.slice(0, end))[0]?.[1], inner.text.slice(0, offset));
      }
    }),
  );
});

test('places are those of key and value', () => {
  const source = new Source('t', 'x=1\n  project_name = Orders (prod)\n');
  const entry = [...parseProperties(source)][1]!;

  assert.is(source.slice(entry.keySpan), 'project_name');
  assert.is(source.slice(entry.value.span), 'Orders (prod)');
});

test.run();
