import { test } from 'uvu';
import * as assert from 'uvu/assert';
import fc from 'fast-check';

import { columns, wrap, wrapPath } from '../src/report/columns.js';
import { markedLine } from '../src/report/frame.js';
import { cutVerbatim } from '../src/source/cut.js';
import { createMask } from '../src/source/redact.js';
import { Source } from '../src/source/source.js';

const plain = (text: string) => text;
const script = (text: string) =>
  cutVerbatim(new Source('file', `>${text}`), 'script', { start: 1, end: text.length + 1 });

test('the carets stand under the marked range, however long the line', () => {
  fc.assert(
    fc.property(fc.nat(300), fc.integer({ min: 1, max: 20 }), fc.nat(300), (before, length, after) => {
      const source = script(`${'a'.repeat(before)}${'X'.repeat(length)}${'b'.repeat(after)}`);
      const {
        text,
        from,
        length: marked,
      } = markedLine({ source, span: { start: before, end: before + length }, secret: undefined }, plain, 80);
      assert.ok(text.length <= 80, `${text.length} columns`);
      assert.is(text.slice(from, from + marked), 'X'.repeat(length));
    }),
  );
});

test('letters of two columns leave no line too wide, and the carets stand under theirs', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.nat(200), fc.integer({ min: 40, max: 120 }), (before, after, width) => {
      const source = script(`${'密'.repeat(before)}XX${'码'.repeat(after)}`);
      const { text, from } = markedLine(
        { source, span: { start: before, end: before + 2 }, secret: undefined },
        plain,
        width,
      );
      assert.ok(columns(text) + 4 <= width, text);
      assert.is(text.slice(from, from + 2), 'XX');
    }),
  );
});

test('an indented line is moved to the left, and the carets with it', () => {
  const source = script('        $a = 1;');
  const { text, from, length } = markedLine({ source, span: { start: 8, end: 10 }, secret: undefined }, plain, 80);
  assert.is(text, '$a = 1;');
  assert.is(text.slice(from, from + length), '$a');
});

test('of a one-line file only the marked range is shown', () => {
  const source = new Source('file', `${'{"password":"x"},'.repeat(50)}"debug": true${',"y":1'.repeat(50)}`);
  const start = source.text.indexOf('"debug"');
  const { text } = markedLine({ source, span: { start, end: start + 13 }, secret: undefined }, plain, 80);
  assert.is(text, '"debug": true');
});

test('a line is looked at once, however many findings it has', () => {
  const source = script('p=1&'.repeat(10_000));
  let seen = 0;
  const mask = createMask(
    [],
    [
      (text) => {
        seen += text.length;
        return [];
      },
    ],
  );
  for (let start = 0; start < source.text.length; start += 4)
    markedLine({ source, span: { start, end: start + 3 }, secret: undefined }, mask, 80);
  assert.ok(seen <= 4 * source.text.length, `${seen} characters`);
});

test('wide characters take two columns', () => {
  assert.is(columns('密码'), 4);
  assert.is(columns('e\u0301'), 1);
});

test('a word that is too wide is broken behind a separator, and nothing is lost', () => {
  assert.equal(wrap('see examples/landscape/agents.conf now', 20), ['see', 'examples/landscape/', 'agents.conf now']);
  assert.equal(wrapPath('a.jpk!/Orders (prod)/Data/x.xml', 24), ['a.jpk!/Orders (prod)/', 'Data/x.xml']);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer({ min: 8, max: 60 }), (text, width) => {
      assert.ok(wrap(text, width).every((line) => columns(line) <= width));
      assert.is(wrap(text, width).join('').replace(/\s+/g, ''), text.replace(/\s+/g, ''));
      assert.is(wrapPath(text, width).join(''), text);
    }),
  );
});

test('wrapping keeps every word and no line is too wide', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 }), (words) => {
      const lines = wrap(words.join(' '), 20);
      assert.is(lines.join(' '), words.join(' '));
      assert.ok(lines.every((line) => line.length <= 20));
    }),
  );
});

test.run();
