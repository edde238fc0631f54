import { test } from 'uvu';
import * as assert from 'uvu/assert';
import fc from 'fast-check';

import { InputError } from '../src/source/input-error.js';
import { Source } from '../src/source/source.js';
import { parseJson } from '../src/syntax/json.js';
import type { JsonValue } from '../src/syntax/json.js';

const read = (text: string) => parseJson(new Source('t.json', text));

/** Rebuilds plain data from the tape. */
function plain(value: JsonValue): unknown {
  switch (value.kind) {
    case 'object':
      return Object.fromEntries(value.members().map(({ key, value }) => [key.string(), plain(value)]));
    case 'array':
      return value.items().map(plain);
    case 'null':
      return null;
    default:
      return value.scalar();
  }
}

/** Writes a string literal with plain, ASCII-only or every-unit escaping. */
function literal(text: string, style: 'plain' | 'ascii' | 'all'): string {
  if (style === 'plain') return JSON.stringify(text);
  const escaped = [...Array(text.length).keys()].map((i) => {
    const code = text.charCodeAt(i);
    const bare = style === 'ascii' && code >= 0x20 && code < 0x7f && code !== 0x22 && code !== 0x5c;
    return bare ? text[i]! : `\\u${code.toString(16).padStart(4, '0')}`;
  });
  return `"${escaped.join('')}"`;
}

const anyText = fc.string({
  unit: fc.constantFrom('a', '"', '\\', '/', '\n', '\t', 'ü', '密', '😀', '\u2028', '\ud800'),
});

test('what it reads is what JSON.parse reads', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
      const text = JSON.stringify(value, undefined, indent);
      assert.equal(plain(read(text)), JSON.parse(text));
    }),
  );
});

test('it takes exactly the texts that JSON.parse takes', () => {
  const pieces = [
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"\\u00e4"',
    '"\\x"',
    '"',
    '1',
    '-',
    '0',
    '1.5e-3',
    '2E7',
    '2e+',
    '1.',
    'true',
    'nul',
    ' ',
    '\n',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 9 }), (parts) => {
      const text = parts.join('');
      let valid = true;
      try {
        JSON.parse(text);
      } catch {
        valid = false;
      }
      if (valid) read(text);
      else
        assert.throws(
          () => read(text),
          (error: unknown) => error instanceof InputError && error.at !== undefined,
        );
    }),
    { numRuns: 3000 },
  );
});

test('every span of a string leads to the escapes it was written with', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom('plain', 'ascii', 'all'), (text, style) => {
      const source = new Source('t.json', `{"k": ${literal(text, style)}}`);
      const inner = parseJson(source).get('k')!.text()!.cut();
      assert.is(inner.text, text);
      for (let start = 0; start <= text.length; start++) {
        for (let end = start; end <= text.length; end++) {
          const outer = inner.outermost({ start, end });
          assert.is(outer.source, source);
          assert.is(JSON.parse(`"${source.slice(outer.span)}"`), text.slice(start, end));
        }
      }
    }),
  );
});

test('of several members with one name the last counts, and all can be seen', () => {
  const value = read('{"a":1,"\\u0061":2}');

  assert.is(value.get('a')!.scalar(), 2);
  assert.equal(
    value.members().map((member) => member.value.scalar()),
    [1, 2],
  );
});

test('what is no string has no text', () => {
  for (const value of read('[1, true, null, [], {}]').items()) {
    assert.is(value.string(), undefined);
    assert.is(value.text(), undefined);
  }
});

test('an opaque member is checked but not built', () => {
  const options = { opaque: new Set(['input']) };
  const open = (text: string) => parseJson(new Source('t.json', text), options);
  const value = open('{"input":{"x":[1,{"y":2}]},"after":3,"input2":{"z":4}}');

  assert.equal(value.get('input')!.members(), []);
  assert.is(value.get('after')!.scalar(), 3);
  assert.is(value.get('input2')!.get('z')!.scalar(), 4);
  assert.throws(() => open('{"input":{"x":[1,}}'), /not JSON/);
});

test('deep nesting is refused with its place, not with a stack overflow', () => {
  assert.throws(
    () => read('['.repeat(100_000)),
    (error: unknown) =>
      error instanceof InputError &&
      error.message.includes('nested deeper than the limit of 500') &&
      error.at!.span.start === 500,
  );
});

test('a file that was cut off is told apart from one that is no JSON', () => {
  assert.throws(() => read('{"a": [1, 2'), /looks cut off/);
  assert.throws(() => read('{"a": "x'), /looks cut off/);
  assert.throws(() => read('{"a": tru'), /looks cut off/);
  assert.throws(() => read('{"a": x}'), /expected a value/);
  assert.throws(() => read(''), /is empty/);
});

test.run();
