import { test } from 'uvu';
import * as assert from 'uvu/assert';
import fc from 'fast-check';

import { personalHint } from '../src/flow/secrets/personal-data.js';
import { tokenHint } from '../src/flow/secrets/tokens.js';
import { finderOf, tableOf } from '../src/source/finder.js';

const times = ['', '', '', '', '?', '{2}', '{0,1}', '{1,3}', '??'];
// What repeats without end, and more than once, would keep the engine busy for hours.
const endless = ['a*', 'b+', '-{2,}', 'b+?', 'a*?'];
const characters = ['a', 'b', 'é', '-', '.', '[ab]', '[a-c]', '[^a]', '[-.]', '[\\w.]', '[a-]', '[\\]b]'];
const atoms = [...characters, '\\.', '\\\\', '\\d', '\\s', '\\W', '\\n', '\\t'];

const atom = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(fc.constantFrom(...atoms), fc.constantFrom(...times)).map((parts) => parts.join('')),
  },
  fc.constantFrom(...endless),
);

/** Patterns over a few characters, as whoever writes a hint would write them. */
const { pattern } = fc.letrec<{ pattern: string; sequence: string; group: string; assertion: string }>((tie) => ({
  pattern: fc.array(tie('sequence'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('|')),
  sequence: fc
    .array(fc.oneof({ depthSize: 'small' }, atom, atom, tie('group'), tie('assertion')), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join('')),
  group: fc
    .tuple(fc.constantFrom('(?:', '('), tie('pattern'), fc.constantFrom(')', ')?', '){2}', '){0,1}'))
    .map((parts) => parts.join('')),
  assertion: fc.oneof(
    fc.constantFrom('(?<![ab])', '(?<=c)', '(?!b)', '\\b', '\\B', '^', '$'),
    tie('pattern').map((inner) => `(?=${inner})`),
  ),
}));

const text = fc
  .array(fc.constantFrom('a', 'b', 'c', 'é', '-', '.', '\\', '1', ' ', '\n', '✖', '😀', '\u0000'), { maxLength: 20 })
  // Long enough to be looked through, and a tail that the end of the list of numbers may be taken for.
  .map((parts) => 'c'.repeat(500) + parts.join(''));

/** With a text before it that makes the finder look for itself. */
const warmed = (regex: RegExp) => {
  const find = finderOf(regex);
  find('\n'.repeat(500_000));
  return find;
};

test('what is found is what the expression finds', () => {
  fc.assert(
    fc.property(pattern, fc.array(text, { minLength: 1, maxLength: 8 }), (source, texts) => {
      const regex = new RegExp(source);
      const find = warmed(regex);
      for (const each of texts) assert.is(find(each), regex.test(each), `${source} in ${JSON.stringify(each)}`);
    }),
    { numRuns: 150 },
  );
});

test('nothing is left over from a longer text that was looked at before', () => {
  const find = warmed(/ab1/);
  assert.ok(find(`${'c'.repeat(500)}ab1`));
  assert.not(find('c'.repeat(500)));
  assert.not(find(`${'c'.repeat(498)}ab`));
});

test('the hints of our own rules are understood', () => {
  for (const { source, flags } of [tokenHint, personalHint]) assert.ok(tableOf(source, flags), source);
});

test('what is not understood is asked of the engine', () => {
  const long = 'c'.repeat(500);
  for (const [regex, found] of [
    [/A/i, 'a'],
    [/\p{L}b/u, 'éb'],
    [/(?<one>a)\k<one>/, 'aa'],
    [/\x61/, 'a'],
    [/[é-ü]/, 'ö'],
    [new RegExp('[!-\\d]q'), '9q'],
    [new RegExp('[+-\\w]q'), 'Zq'],
    [/a?/, ''],
    [/^$|a/, 'a'],
  ] as const) {
    assert.is(tableOf(regex.source, regex.flags), undefined, regex.source);
    assert.ok(warmed(regex)(long + found), regex.source);
  }
});

test.run();
