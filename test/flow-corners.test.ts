import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { factsOf, leaksOf, waysOf } from './projects.js';
import type { Sketch } from './projects.js';

// What scripts seldom do, and do.

const hidden = ['crm_password'];
const count = async (sketch: Sketch, channel?: string) => leaksOf(await factsOf({ hidden, ...sketch }), channel).length;
const logs = (text: string) => count({ scripts: { S: text } });
const javascript = (text: string) => logs(`<javascript>${text}</javascript>`);

test('JavaScript: loops of every kind', async () => {
  for (const text of [
    'var x; do { x = $crm_password; } while ($a); WriteToOperationLog(x);',
    'var x; do { WriteToOperationLog(x); } while (x = $crm_password);',
    'for (var x of ["a", $crm_password]) WriteToOperationLog(x);',
    'var x; for (x of [$crm_password]) WriteToOperationLog(x);',
    'var o = {}; for (o.x of [$crm_password]) WriteToOperationLog(o.x);',
    'with ($crm_password) { WriteToOperationLog($crm_password); }',
    'a: { WriteToOperationLog($crm_password); break a; }',
  ])
    assert.is(await javascript(text), 1, text);
  for (const text of [
    'var x; for (x of ["a"]) WriteToOperationLog(x);',
    'do { WriteToOperationLog("x"); } while ($crm_password);',
  ])
    assert.is(await javascript(text), 0, text);
});

test('JavaScript: assignments that may keep what there was', async () => {
  for (const text of [
    'var x = $a; x ||= $crm_password; WriteToOperationLog(x);',
    'var x = $a; x ??= $crm_password; WriteToOperationLog(x);',
    'var x = $crm_password; x &&= x + "!"; WriteToOperationLog(x);',
    'var x = $crm_password; x ||= "none"; WriteToOperationLog(x);',
    'var x = $a ?? $crm_password; WriteToOperationLog(x);',
  ])
    assert.is(await javascript(text), 1, text);
  assert.is(await javascript('var x = $crm_password; x = "a"; x ||= "b"; WriteToOperationLog(x);'), 0);
  const kept = 'var a = []; var i = 6; i -= 2; i *= 3; i /= 4; i %= 2; a[i] = $crm_password;';
  assert.is(await javascript(`${kept} WriteToOperationLog(a[1]);`), 1);
  assert.is(await javascript(`${kept} WriteToOperationLog(a[2]);`), 0);
});

test('JavaScript: patterns with gaps, rests and keys that nobody knows', async () => {
  for (const text of [
    'var [a, , ...rest] = ["x", "y", $crm_password]; WriteToOperationLog(rest.join());',
    'var [, b] = [, $crm_password]; WriteToOperationLog(b);',
    'var { [$k]: b } = { a: $crm_password }; WriteToOperationLog(b);',
    'try { throw { pw: $crm_password }; } catch ({ pw }) { WriteToOperationLog(pw); }',
    'try { f(); } catch { WriteToOperationLog($crm_password); }',
    'find().x = WriteToOperationLog($crm_password);',
    'find()[WriteToOperationLog($crm_password)] = 1;',
  ])
    assert.is(await javascript(text), 1, text);
  assert.is(await javascript('var [a, , c] = ["x", $crm_password, "z"]; WriteToOperationLog(a + c);'), 0);
});

test('JavaScript: one of several functions is called, or a method by a name that nobody knows', async () => {
  for (const text of [
    'var f = function (m) { return "x"; }; if ($a) { f = function (m) { WriteToOperationLog(m); }; } f($crm_password);',
    'var f = $a ? function (m) { WriteToOperationLog(m); } : function () {}; f($crm_password);',
    'WriteToOperationLog($crm_password[$method]());',
    'WriteToOperationLog($crm_password["toUpperCase"]());',
  ])
    assert.is(await javascript(text), 1, text);
});

test('JavaScript: only the end of a text itself gives nothing away', async () => {
  assert.is(await javascript('var p = $crm_password; WriteToOperationLog(p.slice(p.length - 4));'), 0);
  for (const end of ['p.length + 4', 'p.length - n', 'other.length - 4', 'p.size - 4', '8 - 4'])
    assert.is(await javascript(`var p = $crm_password; WriteToOperationLog(p.slice(${end}));`), 1, end);
});

test('JavaScript: a secret with escapes in it is where it is written', async () => {
  const literal = String.raw`Fake\u{1F600}-\x41b\
c\u0041-\0071-9`;
  const text = `<javascript>var password = "${literal}"; var next = 1;</javascript>`;
  const { secrets } = await factsOf({ scripts: { S: text } });
  assert.equal(
    secrets.all.map(({ value: { value, source, span } }) => [value, source.slice(span)]),
    [['Fake😀-AbcA-\u00071-9', literal]],
  );
});

test('numbers are counted in every operator', async () => {
  for (const [number, expected] of [
    ['7 / 2 * 2', 7],
    ['17 % 5', 2],
    ['10 - 3 - 2', 5],
    ['1 / 0', undefined],
    ['5 % 0', undefined],
    ['2 + $x', undefined],
  ] as const) {
    const { flow, projects } = await factsOf({ scripts: { S: `x = 9; x -= 4; WriteCache("a", "b", ${number}, x--)` } });
    const [, , seconds, left] = flow.calls(projects[0]!.scripts[0]!, 'WriteCache')[0]!.arguments;
    assert.is(seconds!.constant, expected, number);
    assert.is(left!.constant, 5);
  }
});

test('Jitterbit Script: values in values, defaults, calls without arguments', async () => {
  for (const text of [
    'd = Dict(); d["a"]["b"] = $crm_password; WriteToOperationLog(d["a"]["b"]);',
    'd = Dict(); d["a"] = Dict(); d["a"]["b"] = $crm_password; WriteToOperationLog(d["a"]["b"]);',
    'WriteToOperationLog(IfNull($x, $crm_password));',
    'WriteToOperationLog(IfEmpty($x, $crm_password));',
    'Trim(); WriteToOperationLog(Trim($crm_password));',
    'Get(); Set(); Set("x"); WriteToOperationLog(Get("crm_password"));',
    'x = Set($name, $crm_password); WriteToOperationLog(x);',
    'WriteToOperationLog(Get($name)); WriteToOperationLog($crm_password);',
    'RegExMatch($crm_password, "(.*)", part, "x"); WriteToOperationLog(part);',
    'RunScript(); RunOperation(); SendEmailMessage(); RunScript($x, $crm_password); WriteToOperationLog($crm_password);',
    'Eval($crm_password); WriteToOperationLog($crm_password);',
    'f($x) = $crm_password; WriteToOperationLog($crm_password);',
  ])
    assert.is(await logs(text), 1, text);
  assert.is(
    await logs('RegExMatch(); RegExMatch($x, "(.*)", $crm_password, 5); x = Get(); WriteToOperationLog(x);'),
    0,
  );
});

test('a part of a message is not the whole of it, and of a secret it still is one', async () => {
  const page = 'page = ReadFile("<TAG>activity:sftp/Bank/sftp_read/statements</TAG>");';
  assert.is(await logs(`${page} WriteToOperationLog(page);`), 1);
  for (const part of [
    'SelectSingleNode(page, "//id")',
    'GetNodeValue(page)',
    'FindValue("a", page, "b")',
    'ParseURL(page)',
  ])
    assert.is(await logs(`${page} WriteToOperationLog(${part});`), 0, part);
  assert.is(await logs('WriteToOperationLog(ParseURL($crm_password));'), 1);
});

test('a dictionary of very many keys still knows what is in it', async () => {
  const keys = Array.from({ length: 70 }, (_, i) => `d["k${i}"] = "x";`).join(' ');
  assert.is(await logs(`d = Dict(); ${keys} d["last"] = $crm_password; WriteToOperationLog(d["last"]);`), 1);
  assert.is(await logs(`d = Dict(); ${keys} d["k3"] = $crm_password; WriteToOperationLog(d["k3"]);`), 1);
  assert.is(await logs(`d = Dict(); ${keys} d["k3"] = $crm_password; WriteToOperationLog(d["k4"]);`), 0);
});

test('a way that is longer than anybody reads keeps its beginning and its end', async () => {
  const names = Array.from({ length: 100 }, (_, i) => `v${i}`);
  const steps = names.map((name, i) => `${name} = ${i === 0 ? '$crm_password' : `"x" + ${names[i - 1]!}`};`).join('\n');
  const [way] = waysOf(await factsOf({ hidden, scripts: { S: `${steps}\nWriteToOperationLog(v99);` } }));
  assert.is(way!.length, 61);
  assert.is(way![0], 'crm_password: a project variable with Hide Value');
  assert.equal(way!.slice(-2), ['S: assigned to v99', 'S: written to the operation log']);
});

test('SQL of an activity takes what the caller chose, and that of a text which is none does not', async () => {
  const query = (name: string, value: string) => ({
    type: 500,
    id: 'q',
    name: 'Query',
    adapterId: 'database',
    properties: [{ name, value }],
  });
  const into = (component: object) =>
    count(
      {
        components: [component],
        scripts: { S: '$id = $jitterbit.api.request.parameters.id' },
        operations: { O: ['S', 'q'] },
      },
      'sql',
    );
  assert.is(await into(query('sql', "SELECT a FROM b WHERE id = '[id]'")), 1);
  assert.is(await into(query('queryStatement', ' delete from b where id = [id]')), 1);
  assert.is(await into(query('sql', 'the id is [id]')), 0);
  assert.is(await into(query('note', 'select [id]')), 0);
  assert.is(await into(query('sql', 'select id from b')), 0);
});

test.run();
