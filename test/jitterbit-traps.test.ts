import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { Source } from '../src/source/source.js';
import type { Node } from '../src/syntax/jitterbit/ast.js';
import { parse } from '../src/syntax/jitterbit/parse.js';
import { descendants } from '../src/syntax/jitterbit/walk.js';

// What npm jitterbit-script 1.0.14 stumbles over: each of these made it hang, throw, lose the script, or misread it.

/** The variables, calls and literals of a script, in the order of its text. */
function leaves(text: string): unknown[] {
  return [...descendants(parse(text).statements)].flatMap(leaf);
}

function leaf(node: Node): unknown[] {
  switch (node.kind) {
    case 'string':
    case 'number':
    case 'boolean':
      return [node.value];
    case 'local':
      return [node.name];
    case 'global':
      return [`$${node.name}`];
    case 'field':
      return [node.path];
    case 'call':
      return [`${node.id}/${node.arguments.length}`];
    default:
      return [];
  }
}

const faults = (text: string) => parse(text).errors.length;

function understands(text: string, expected: unknown[]): void {
  assert.equal(leaves(text), expected, text);
  assert.is(faults(text), 0, text);
}

test('hangs: a line comment without a line break after it', () => {
  understands('<trans>$a = 1;</trans>\n// trailing', ['$a', 1]);
  understands('<trans> $a=1; // c </trans>', ['$a', 1]);
  understands('see http://x <trans>$a=1;</trans>', ['$a', 1]);
  understands('<trans>$a=1;</trans> see http://x', ['$a', 1]);
  understands('<trans>\r$a=1; // c\r$b=2;\r</trans>\r', ['$a', 1, '$b', 2]);
});

test('throws: a mistake inside parentheses, and deep nesting', () => {
  assert.equal(leaves('<trans>$a = (1 + ;$b = 2;</trans>'), ['$a', 1, '$b', 2]);
  assert.equal(leaves('<trans>("x" + );$b = 2;</trans>'), ['x', '$b', 2]);
  understands('<trans>(f(()))</trans>', ['f/1']);
  assert.is(faults(`<trans>${'('.repeat(20_000)}1${')'.repeat(20_000)}</trans>`), 1);
  assert.is(faults(`<trans>${'f('.repeat(5000)}1${')'.repeat(5000)}</trans>`), 1);
});

test('loses the script: quotes outside the tags', () => {
  understands("It's text <trans>$a=1;</trans>", ['$a', 1]);
  understands('an " alone <trans>$a=1;</trans>', ['$a', 1]);
  understands("SELECT 1 -- don't\n<trans>$a</trans>", ['$a']);
});

test('loses the script: tags in other forms, missing ends', () => {
  understands('<trans>$a=1;', ['$a', 1]);
  understands('<TRANS>$a=1;</TRANS>', ['$a', 1]);
  understands('<trans >$a=1;</trans >', ['$a', 1]);
  assert.equal(leaves('<trans>$a="x;\n$b=2;</trans>'), ['$a', 'x;', '$b', 2]);
  assert.equal(leaves('<trans>$a=1; /* x\n$b=2;</trans>'), ['$a', 1, '$b', 2]);
  assert.equal([...descendants(parse('$a=1;', { formula: true }).statements)].flatMap(leaf), ['$a', 1]);
});

test('loses the script: several blocks, and SQL with tags', () => {
  understands('<trans>$a=1;</trans> x <trans>$b=2;</trans>', ['$a', 1, '$b', 2]);
  understands("<trans>$a=1;</trans> UPDATE t SET c = '<trans>$x</trans>'", ['$a', 1, '$x']);
});

test('rejects: lists and gaps in arguments', () => {
  understands('<trans>If(c, $b=2; $c=3; , $d=4;)</trans>', ['if/3', 'c', '$b', 2, '$c', 3, '$d', 4]);
  understands('<trans>f(($a=1; $b=2))</trans>', ['f/1', '$a', 1, '$b', 2]);
  understands('<trans>If($a, ,1)</trans>', ['if/3', '$a', 1]);
  understands('<trans>If(c, x,)</trans>', ['if/3', 'c', 'x']);
  understands('<trans>{1,2,}</trans>', [1, 2]);
  understands('<trans>;$a=1;;$b=2;;</trans>', ['$a', 1, '$b', 2]);
});

test('rejects: source fields, brackets, header names', () => {
  understands('<trans>records$Contact.Id$</trans>', ['records$Contact.Id$']);
  understands('<trans>root$transaction.response$body$...$</trans>', ['root$transaction.response$body$...$']);
  understands('<trans>_Root$Orders$Item#.Price$ * 2</trans>', ['_Root$Orders$Item#.Price$', 2]);
  understands('<trans>[a = 1; b]</trans>', ['a', 1, 'b']);
  const header = '$jitterbit.networking.http.request.header.content-type';
  understands(`<trans>${header} = "x"</trans>`, [header, 'x']);
});

test('rejects: keywords, numbers, operators and names of other kinds', () => {
  understands('<trans>TRUE && False</trans>', [true, false]);
  understands('<trans>1.5e3 + 0x1F % 7</trans>', [1500, 31, 7]);
  understands('<trans>$a <> $b</trans>', ['$a', '$b']);
  understands('<trans>\u00a0金額\u00a0=\u00a01</trans>', ['金額', 1]);
  assert.equal(leaves('<trans>a ? b : c; $d = 1;</trans>'), ['a', 'b', 'c', '$d', 1]);
});

test('misreads: what ! and ^ and && belong to', () => {
  const [both] = parse('<trans>!$a && $b</trans>').statements;
  assert.ok(both?.kind === 'binary' && both.operands[0]?.kind === 'unary');
  assert.is(both.operands[0].wideEnd, both.end);
  const [power] = parse('<trans>2^3^2</trans>').statements;
  assert.ok(power?.kind === 'binary');
  assert.equal(power.operators, ['^', '^']);
  const [logic] = parse('<trans>a || b && c</trans>').statements;
  assert.ok(logic?.kind === 'binary');
  assert.equal(logic.operators, ['||', '&&']);
});

test("misreads: 'C:\\temp\\' is closed", () => {
  understands(String.raw`<trans>$p = 'C:\data\'; $q = "x";</trans>`, ['$p', 'C:\\data\\', '$q', 'x']);
  understands(String.raw`<trans>$p = 'it\'s'; $q = "x";</trans>`, ['$p', "it's", '$q', 'x']);
});

test('mispositions: backslashes, line breaks and tabs before a node do not move it', () => {
  const place = (text: string, needle: string) => {
    const node = [...descendants(parse(text).statements)].find(({ start }) => text.startsWith(needle, start))!;
    assert.is(text.slice(node.start, node.start + needle.length), needle);
    return new Source('script', text).position(node.start);
  };
  assert.equal(place('<trans>\n$a = "x\\\ny";\n$b = 1;</trans>', '$b'), { line: 4, column: 1 });
  assert.equal(place('<trans>\r\n$a = "x\r\ny";\r\n\t$b = 1;</trans>', '$b'), { line: 4, column: 2 });
  assert.equal(place("<trans>\r$a = 'x\ry';\r$b = 1;</trans>", '$b'), { line: 4, column: 1 });
  assert.equal(place('\ufeff<trans>"😀" + $b</trans>', '$b'), { line: 1, column: 16 });
});

test('mispositions: a text over several lines keeps its line breaks', () => {
  understands("<trans>'a\r\nb\nc'</trans>", ['a\r\nb\nc']);
});

test('works there, and here', () => {
  understands('<trans>runscript("<TAG>script:a</TAG>", 1)</trans>', ['runscript/2', '<TAG>script:a</TAG>', 1]);
  understands('<trans>$a.b.c = {{1},{2}}; d["k"] = f(x)[0]; i++; i += 1; $a = $b = 1;</trans>', [
    ...['$a.b.c', 1, 2, 'd', 'k', 'f/1', 'x', 0, 'i', 'i', 1, '$a', '$b', 1],
  ]);
  understands('<trans>/* a */ f(1, // one\n 2 /* two */)</trans>', ['f/2', 1, 2]);
  understands('<trans>$x = "<trans>" + "</trans>"; /* </trans> */ $y = "😀";</trans>', [
    ...['$x', '<trans>', '</trans>', '$y', '😀'],
  ]);
  understands('\ufeff<trans>\r\n$a = 1;\r\n</trans>', ['$a', 1]);
});

test.run();
