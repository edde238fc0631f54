import { test } from 'uvu';
import * as assert from 'uvu/assert';
import fc from 'fast-check';

import { DEPTH_CAP, TYPESCRIPT_CAP, parseJavaScript } from '../src/syntax/javascript.js';
import type { JavaScript } from '../src/syntax/javascript.js';
import { segments } from '../src/syntax/jitterbit/segments.js';

const parse = (text: string): Promise<JavaScript> =>
  parseJavaScript(
    text,
    segments(text).filter(({ kind }) => kind === 'javascript'),
  );

const script = (code: string) => parse(`<javascript>${code}</javascript>`);

/** The names that a script mentions, with the text at each place. */
function identifiers(text: string, { ast }: JavaScript): string[] {
  const found: number[][] = [];
  const stack: unknown[] = [ast];
  while (stack.length > 0) {
    const value = stack.pop();
    if (typeof value !== 'object' || value === null) continue;
    if ('type' in value && value.type === 'Identifier' && 'range' in value) {
      // Every node of either parser has its range.
      found.push(value.range as number[]);
    }
    for (const [key, child] of Object.entries(value)) if (!['parent', 'tokens'].includes(key)) stack.push(child);
  }
  return found.sort(([one], [other]) => one! - other!).map(([start, end]) => text.slice(start, end));
}

const names = ({ scopes }: JavaScript) =>
  scopes?.scopes.flatMap(({ variables }) => variables.filter(({ defs }) => defs.length > 0).map(({ name }) => name));

test('offsets are those of the whole text', async () => {
  const text = "It's text\n<javascript>\nvar $a = b; // c\n</javascript>\nmore";
  const parsed = await parse(text);

  assert.equal(parsed.errors, []);
  assert.equal(identifiers(text, parsed), ['$a', 'b']);
  assert.equal(names(parsed), ['$a']);
  assert.equal(
    parsed.comments.map(({ kind, start, end }) => [kind, text.slice(start, end)]),
    [['line', '// c']],
  );
});

test('several segments are one program', async () => {
  const text = '<javascript>var a = 1</javascript> x <trans>$b</trans> <JAVASCRIPT>c(a)</JAVASCRIPT>';
  const parsed = await parse(text);

  assert.equal(parsed.errors, []);
  assert.equal(identifiers(text, parsed), ['a', 'c', 'a']);
  assert.equal(
    parsed.scopes?.globalScope?.through.map(({ identifier }) => identifier.name),
    ['c'],
  );
});

test('a text without JavaScript is an empty program', async () => {
  const parsed = await parse('plain text');
  assert.equal(parsed.ast?.body, []);
  assert.equal(parsed.errors, []);
});

test('what only old script mode takes is no fault', async () => {
  for (const code of [
    'a = 010;',
    'var s = "\\07";',
    '<!-- hidden\nvar a = 1;',
    'with (a) { b; }',
    'var yield = 1, let = 2, async = 3;',
    'return a;',
    'function f(a, a) {}',
    'if (a) function f() {}',
    'var a = async(async(b));',
    'l: for (;;) { continue l }',
    'var s = "\\u0061";',
  ]) {
    assert.equal((await script(code)).errors, [], code);
  }
});

test('what the tolerant parser reads is bound too', async () => {
  for (const code of ['a = 010; var b = a; function f(c) { return c; }', 'var a = ; function f(c) { return c + b; }']) {
    const parsed = await script(code);
    assert.ok(names(parsed)?.includes('c'), code);
  }
});

test('broken code is a fault with its line, and is read all the same', async () => {
  const text = '<javascript>\nvar a = 1;\nvar b = (a;\nlog(b);\n</javascript>';
  const parsed = await parse(text);

  assert.equal(
    parsed.errors.map(({ start, end }) => text.slice(start, end)),
    [';'],
  );
  assert.equal(identifiers(text, parsed), ['a', 'b', 'a', 'log', 'b']);
});

test('what even the tolerant parser cannot read is one fault, and no tree', async () => {
  for (const code of ['let #*/', `var a = ;\n${'f(a);\n'.repeat(20_000)}`]) {
    const parsed = await script(code);
    assert.is(parsed.ast, undefined, code.slice(0, 20));
    assert.is(parsed.scopes, undefined);
    assert.is(parsed.errors.length, 1);
  }
});

test('of a broken regular expression there is a node like any other', async () => {
  const parsed = await script('a = b.replace(/[\\u0000-\\u "x" \nf(');
  assert.is(parsed.errors.length, 1);
  const stack: unknown[] = [parsed.ast];
  let found = 0;
  for (let value = stack.pop(); value !== undefined; value = stack.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    if ('regex' in value) {
      found++;
      assert.equal(
        Object.values(value.regex as object).map((each) => typeof each),
        ['string', 'string'],
      );
    }
    stack.push(...Object.values(value as Record<string, unknown>).filter((child) => child !== undefined));
  }
  assert.is(found, 1);
});

test('an import in the midst of broken code is read, though nobody binds its names', async () => {
  const text = '<javascript>log(a);\nimport import "x"</javascript>';
  const parsed = await parse(text);
  assert.is(parsed.errors.length, 1);
  assert.is(parsed.scopes, undefined);
  assert.ok(identifiers(text, parsed).includes('log'));
});

test('an end that comes too early is a fault inside the script', async () => {
  const text = '<javascript>f(a</javascript> and text';
  const { errors } = await parse(text);
  assert.equal(
    errors.map(({ start, end }) => text.slice(start, end)),
    ['a'],
  );
});

test('messages hold nothing of the script', async () => {
  const { errors } = await script('var hunter2 hunter2');
  assert.is(errors.length, 1);
  assert.not.match(errors[0]!.message, 'hunter2');
});

test('nesting without end is a fault, and no tree that overflows whoever reads it', async () => {
  const deep = 5 * DEPTH_CAP;
  for (const code of [
    '('.repeat(deep),
    `${'['.repeat(deep)}${']'.repeat(deep)}`,
    `${'f('.repeat(deep)}${')'.repeat(deep)}`,
    `${'a + '.repeat(deep)}a`,
    `${'!'.repeat(deep)}a`,
    `${'a = '.repeat(deep)}a`,
    `a${'.b'.repeat(deep)}`,
    `${'if (a) ; else '.repeat(deep)};`,
    'async('.repeat(deep),
    `${'async x => '.repeat(deep)}1`,
  ]) {
    const parsed = await script(code);
    assert.is(parsed.ast, undefined, code.slice(0, 20));
    assert.equal(
      parsed.errors.map(({ message }) => message),
      ['this JavaScript is nested too deep to be read; split it'],
    );
  }
});

test('brackets in strings are not nesting', async () => {
  const parsed = await script(`a = "${'('.repeat(DEPTH_CAP)}\\"(";\nb = '${'['.repeat(DEPTH_CAP)}';`);
  assert.equal(parsed.errors, []);
});

test('a nest of async calls is read at once', async () => {
  const parsed = await script(`${'async('.repeat(100)}1${')'.repeat(100)}`);
  assert.equal(parsed.errors, []);
  assert.is(parsed.ast?.body.length, 1);
});

test('a large script is read', async () => {
  const parsed = await script('f(a);\n'.repeat(TYPESCRIPT_CAP / 6 + 1));
  assert.equal(parsed.errors, []);
});

test('types are read, and are no variables; not in a text that TypeScript takes too long for', async () => {
  const code = 'var a: Order = b as Order; // c\n';
  const parsed = await script(code);
  assert.equal(parsed.errors, []);
  assert.equal(names(parsed), ['a']);
  assert.equal(
    parsed.comments.map(({ kind, end, start }) => [kind, end - start]),
    [['line', 4]],
  );
  for (const slow of [`async(1);${code}`, code + 'f(a);\n'.repeat(TYPESCRIPT_CAP / 6 + 1)]) {
    assert.is((await script(slow)).errors.length, 1, slow.slice(0, 20));
  }
});

test('any text is read without a throw, and every fault lies in it', async () => {
  const words = ['a', 'var ', 'function f(', 'class A{', 'if(', 'x=>', 'async ', 'return ', 'new ', 'let ', 'import '];
  const marks = [
    '(',
    ')',
    '{',
    '}',
    '[',
    ']',
    '=',
    '+',
    ';',
    ',',
    ':',
    '?',
    '.',
    '/',
    '`',
    '${',
    '\\',
    '#',
    '@',
    '...',
  ];
  const texts = ['"', "'", '"s"', '010', '/*', '*/', '//', '<!--', '\n', '✖', '\u0000', '😀', '\ud800', '1n', '/x/g'];
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...words, ...marks, ...texts), { maxLength: 12 }), async (parts) => {
      const code = parts.join('');
      const { errors } = await parseJavaScript(code, [{ start: 0, end: code.length }]);
      for (const { start, end } of errors) assert.ok(0 <= start && start < end && end <= code.length);
    }),
    { numRuns: 400 },
  );
});

test.run();
