import { test } from 'uvu';
import * as assert from 'uvu/assert';
import fc from 'fast-check';

import { claims, compileGlob } from '../src/model/glob.js';

const matches = (pattern: string, text: string) => compileGlob(pattern).matches(text);

test('stars stay in a folder, double stars cross folders', () => {
  for (const [pattern, yes, no] of [
    ['exports/*.json', ['exports/a.json', 'exports/.json'], ['exports/a/b.json', 'exports/a.jsonx', 'xexports/a.json']],
    ['exports/**', ['exports/a', 'exports/a/b/c.json', 'exports/.hidden'], ['exports', 'exportsx/a']],
    ['**/prod/*.jpk', ['prod/a.jpk', 'x/y/prod/a.jpk'], ['xprod/a.jpk', 'prod/b/a.jpk']],
    ['a/**/b', ['a/b', 'a/x/b', 'a/x/y/b'], ['ab', 'a/xb']],
    ['*.sandbox.my.salesforce.com', ['acme--dev.sandbox.my.salesforce.com'], ['sandbox.my.salesforce.com', 'x.com']],
    ['exports/{dev,test}/*', ['exports/dev/a', 'exports/test/a'], ['exports/prod/a', 'exports/dev,test/a']],
    ['{a,b{1,2}}.json', ['a.json', 'b1.json', 'b2.json'], ['b.json', 'a1.json']],
    ['file-?.conf', ['file-1.conf'], ['file-.conf', 'file-/.conf']],
    ['./exports\\dev\\*', ['exports/dev/a'], ['exports\\dev\\a']],
    ['Orders (prod) [v2]!', ['Orders (prod) [v2]!'], ['Orders (prod) v']],
    ['open{a,b', ['open{a,b'], ['opena']],
    ['{a{b,c}', ['{ab', '{ac'], ['ab', 'a{b,c}']],
    ['x{a,y{b,c}', ['x{a,yb', 'x{a,yc'], ['xa', 'xyb']],
    ['{7f3a}/x', ['{7f3a}/x'], ['7f3a/x']],
  ] as const) {
    for (const text of yes) assert.ok(matches(pattern, text), `${pattern} should match ${text}`);
    for (const text of no) assert.not.ok(matches(pattern, text), `${pattern} should not match ${text}`);
  }
});

test('a folder claims what is in it, a file itself', () => {
  const claimed = (pattern: string, path: string) => claims(compileGlob(pattern), pattern, path);
  assert.ok(claimed('exports/prod', 'exports/prod/a.json'));
  assert.ok(claimed('./exports/prod/', 'exports/prod/x/a.json'));
  assert.ok(claimed('exports/prod.json', 'exports/prod.json'));
  assert.not.ok(claimed('exports/prod', 'exports/production/a.json'));
  assert.not.ok(claimed('exports/*', 'exports/prod/a.json'));
});

test('a pattern without wildcards matches itself alone', () => {
  const name = fc.string({ unit: fc.constantFrom('a', 'b', '/', '.', ' ', ',', '}', '[', '😀') });
  fc.assert(
    fc.property(name, name, (pattern, text) => {
      fc.pre(!pattern.startsWith('./'));
      assert.is(matches(pattern, text), pattern === text);
    }),
  );
});

test('it agrees with a plain definition by recursion', () => {
  const slow = (pattern: string, text: string): boolean => {
    if (pattern === '') return text === '';
    const rest = pattern.slice(1);
    if (pattern.startsWith('*')) return slow(rest, text) || (/^[^/]/.test(text) && slow(pattern, text.slice(1)));
    const first = pattern.startsWith('?') ? /^[^/]/.test(text) : text.startsWith(pattern[0]!);
    return first && slow(rest, text.slice(1));
  };
  const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?', '/'), maxLength: 7 });
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '/'), maxLength: 7 });
  fc.assert(
    fc.property(pattern, text, (pattern, text) => {
      fc.pre(!pattern.includes('**'));
      assert.is(matches(pattern, text), slow(pattern, text));
    }),
    { numRuns: 2000 },
  );
});

test('a hostile pattern ends', () => {
  assert.not.ok(matches('*a'.repeat(200), 'a'.repeat(4000) + 'b'));
  assert.not.ok(matches('{a,a}'.repeat(100), 'a'.repeat(99)));
  assert.ok(matches('{a,a}'.repeat(100), 'a'.repeat(100)));
  assert.not.ok(matches('**/'.repeat(160) + 'x', 'a/'.repeat(1000)));
  assert.not.ok(matches('{'.repeat(400) + '}'.repeat(400), 'a'));
});

test.run();
