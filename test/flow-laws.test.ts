import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { factsOf, leaksOf } from './projects.js';
import type { Sketch } from './projects.js';
import { leaksWhenRun, printed, programs } from './programs.js';

const hidden = ['pw'];
const certain = async (scripts: Sketch['scripts'] & object) =>
  leaksOf(await factsOf({ scripts, hidden })).filter((leak) => !leak.includes(': ?'));

test('what leaks when scripts run is found, whichever way they take', async () => {
  await fc.assert(
    fc.asyncProperty(programs({ branches: true }), fc.infiniteStream(fc.boolean()), async (program, choices) => {
      if (!leaksWhenRun(program, () => choices.next().value as boolean)) return;
      assert.ok((await certain(printed(program))).length > 0, JSON.stringify(printed(program), undefined, 1));
    }),
    { numRuns: 300 },
  );
});

test('where there is but one way, what is found leaks when scripts run', async () => {
  await fc.assert(
    fc.asyncProperty(programs({ branches: false }), async (program) => {
      const found = await certain(printed(program));
      assert.is(
        found.length > 0,
        leaksWhenRun(program, () => true),
        JSON.stringify(printed(program), undefined, 1),
      );
    }),
    { numRuns: 300 },
  );
});

test('no text of a script makes it throw', async () => {
  const pieces = fc.constantFrom(
    ...[
      'If(',
      'While(',
      'Case(',
      'Eval(',
      'RunScript("<TAG>script:S</TAG>",',
      'Get("x")',
      'Set("x",',
      'AddToDict(d,"k",',
    ],
    ...[
      'ArgumentList(a,b)',
      'WriteToOperationLog(',
      '$pw',
      '$x',
      'x',
      '_1',
      '"text"',
      "'it'",
      '"[pw]"',
      '12',
      '{',
      '}',
    ],
    ...[
      '(',
      ')',
      '[',
      ']',
      ',',
      ';',
      '=',
      '+=',
      '+',
      '&&',
      '!',
      '++',
      '==',
      '\n',
      '// c\n',
      '/*',
      '*/',
      '"',
      "'",
      '\\',
    ],
    ...[
      'RunOperation("<TAG>operation:O</TAG>")',
      'GetJSONString(r,"/access_token")',
      'Replace(',
      'RegExMatch(x,"a",y)',
    ],
  );
  const text = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(text, text, async (S, T) => {
      await factsOf({
        scripts: { S, T },
        mappings: { 'a.b': `<trans>${S}</trans>` },
        hidden,
        operations: { O: ['S', '-> O'] },
      });
    }),
    { numRuns: 200 },
  );
});

test('nor does any text of a JavaScript', async () => {
  const pieces = fc.constantFrom(
    ...[
      'function f(a) {',
      'return ',
      'var x = ',
      'f(',
      '=> ',
      'if (',
      'else ',
      'for (;;) ',
      'while (',
      'try {',
      '} catch (e) {',
    ],
    ...[
      'switch (x) {',
      'case 1:',
      'throw ',
      'new ',
      'this.',
      'arguments[0]',
      'x.push(',
      '.map(',
      '.call(',
      'f.apply(x,',
    ],
    ...[
      '$pw',
      '$x',
      'x',
      '"text"',
      "'it'",
      '`t${',
      '/re/g',
      '{ a: ',
      '}',
      ')',
      '(',
      ']',
      '[',
      ';',
      ',',
      '=',
      '+',
      '?',
      ':',
      '.b',
    ],
    ...[
      '\n',
      '// c\n',
      'WriteToOperationLog(',
      'Jitterbit.GetVar("$pw")',
      'JSON.stringify(',
      '...',
      'class A {',
      'async ',
    ],
  );
  const text = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(text, async (S) => {
      await factsOf({ scripts: { S: `<javascript>${S}</javascript>` }, hidden });
    }),
    { numRuns: 200 },
  );
});

test('lists that hold each other are no danger, however deep or often', async () => {
  for (const round of ['x = {x};', 'x = {x, x, x};', 'd["a"] = d; d["b"] = d;', '$d = {$d}; $e = {$d, $e, $e};']) {
    const S = `x = {$pw}; d["a"] = $pw; $e = $pw; ${round.repeat(3000)} WriteToOperationLog({x, d, $e})`;
    assert.is(leaksOf(await factsOf({ scripts: { S }, hidden })).length, 1, round);
  }
  const S = `<javascript>function f(d) { return [d, d, d]; } var x = $pw; ${'x = f(x);'.repeat(3000)} WriteToOperationLog(x);</javascript>`;
  assert.is(leaksOf(await factsOf({ scripts: { S }, hidden })).length, 1);
});

test('a script that has nothing to do with others changes nothing, and the same project says the same twice', async () => {
  await fc.assert(
    fc.asyncProperty(programs({ branches: true }), async (program) => {
      const scripts = printed(program);
      const found = leaksOf(await factsOf({ scripts, hidden }));
      assert.equal(leaksOf(await factsOf({ scripts, hidden })), found);
      const alone = { Alone: '$own = "a" + $other; ArgumentList(a); own = a; WriteToOperationLog(own)', ...scripts };
      assert.equal(leaksOf(await factsOf({ scripts: alone, hidden })), found);
    }),
    { numRuns: 100 },
  );
});

test.run();
