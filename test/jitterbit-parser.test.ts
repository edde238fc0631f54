import { readFileSync, readdirSync } from 'node:fs';

import { test } from 'uvu';
import * as assert from 'uvu/assert';
import fc from 'fast-check';

import { cut } from '../src/source/cut.js';
import { Source } from '../src/source/source.js';
import type { Node } from '../src/syntax/jitterbit/ast.js';
import { FAULT_CAP } from '../src/syntax/jitterbit/faults.js';
import { parse, statementAt } from '../src/syntax/jitterbit/parse.js';
import { DEPTH_CAP } from '../src/syntax/jitterbit/parser.js';
import { children, descendants } from '../src/syntax/jitterbit/walk.js';
import { PIECES, hostileText } from './hostile.js';

/** A formula's statements in a notation that shows the tree: all binary chains in parentheses, `_` for nothing. */
function read(text: string): string {
  return parse(text, { formula: true })
    .statements.map((statement) => show(statement, text))
    .join(' ; ');
}

function show(node: Node, text: string): string {
  const all = (nodes: readonly Node[], between: string) => nodes.map((inner) => show(inner, text)).join(between);
  switch (node.kind) {
    case 'string':
      return JSON.stringify(node.value);
    case 'number':
    case 'boolean':
      return String(node.value);
    case 'local':
      return node.name;
    case 'global':
      return `$${node.name}`;
    case 'field':
      return `<${node.path}>`;
    case 'call':
      return `${node.id}(${all(node.arguments, ', ')})`;
    case 'index':
      return `${show(node.object, text)}[${all(node.keys, '][')}]`;
    case 'unary': {
      const wide = node.wideEnd > node.operand.end ? ` or !(${text.slice(node.operand.start, node.wideEnd)})` : '';
      const operand = show(node.operand, text);
      return node.prefix ? `(${node.operator}${operand}${wide})` : `(${operand}${node.operator})`;
    }
    case 'binary': {
      const [first, ...others] = node.operands;
      return `(${show(first!, text)}${others.map((it, at) => ` ${node.operators[at]!} ${show(it, text)}`).join('')})`;
    }
    case 'assignment':
      return `(${show(node.target, text)} ${node.operator} ${show(node.value, text)})`;
    case 'collection':
      return `{${all(node.items, ', ')}}`;
    case 'group':
      return show(node.body, text);
    case 'brackets':
      return `[${show(node.body, text)}]`;
    case 'block':
      return `(${all(node.statements, '; ')})`;
    case 'empty':
      return '_';
    case 'invalid':
      return `<?${all(node.parts, ' ')}>`;
  }
}

const faults = (text: string) =>
  parse(text, { formula: true }).errors.map(({ start, end, message }) => `${text.slice(start, end)}: ${message}`);

/** Texts and how they are read; none of them is a fault. */
function reads(cases: Readonly<Record<string, string>>): void {
  for (const [text, expected] of Object.entries(cases)) {
    assert.is(read(text), expected, text);
    assert.equal(faults(text), [], text);
  }
}

const FIXTURES = new URL('fixtures/jitterbit/', import.meta.url);
const fixtures = readdirSync(FIXTURES).map((name) => ({ name, text: readFileSync(new URL(name, FIXTURES), 'utf8') }));

test('nothing in the scripts of the fixtures is a fault', () => {
  assert.ok(fixtures.length >= 60);
  for (const { name, text } of fixtures) {
    assert.equal(parse(text).errors, [], name);
  }
});

test('arguments may be omitted', () => {
  reads({
    'If(a,,1)': 'if(a, _, 1)',
    'If($a, ,1)': 'if($a, _, 1)',
    'If(c, x,)': 'if(c, x, _)',
    'f(,)': 'f(_, _)',
    'f()': 'f()',
    'f( /* none */ )': 'f()',
    '{1,2,}': '{1, 2}',
    '{}': '{}',
  });
});

test('a list of statements can stand in any argument and in parentheses', () => {
  reads({
    'If(c, $b=2; $c=3; , $d=4;)': 'if(c, (($b = 2); ($c = 3)), ($d = 4))',
    'f(($a=1; $b=2), x)': 'f((($a = 1); ($b = 2)), x)',
    '($a=1; $b=2)': '(($a = 1); ($b = 2))',
    'While(i < 2, i++; f(i))': 'while((i < 2), ((i++); f(i)))',
    '{a; b, c}': '{(a; b), c}',
    'f(;)': 'f()',
    '()': '_',
  });
});

test('empty statements are left out', () => {
  reads({ ';;a;;b;': 'a ; b', ';': '', '': '' });
});

test('between lines a semicolon may be missing', () => {
  reads({ '$a = 1\n$b = 2': '($a = 1) ; ($b = 2)', 'f(1)\r\ng(2)': 'f(1) ; g(2)', 'If(c, a\nb)': 'if(c, (a; b))' });
});

test('source fields are nodes of their own', () => {
  reads({
    'records$Contact.Id$': '<records$Contact.Id$>',
    'root$transaction.response$body$...$ + 1': '(<root$transaction.response$body$...$> + 1)',
    'Sum(_Root$Orders$Item#.Price$)': 'sum(<_Root$Orders$Item#.Price$>)',
    '[a = 1; Item#.Price$]': '[((a = 1); <Item#.Price$>)]',
    '[erp_password]': '[erp_password]',
  });
});

test('header names with hyphens are variables', () => {
  reads({
    '$jitterbit.networking.http.request.header.content-type = "x"':
      '($jitterbit.networking.http.request.header.content-type = "x")',
    '$a-b': '($a - b)',
  });
});

test('true and false are literals in any case', () => {
  reads({ 'TRUE; False; true; truest': 'true ; false ; true ; truest' });
});

test('operators bind as in Jitterbit', () => {
  reads({
    '1 + 2 * 3 - 4': '(1 + (2 * 3) - 4)',
    '2^3^2': '(2 ^ 3 ^ 2)',
    '-2^2': '((-2) ^ 2)',
    'a || b && c == d + 1': '(a || b && (c == (d + 1)))',
    'a <> b & c % 2 | d': '((a <> b) & (c % 2) | d)',
    'a - -b + +c': '(a - (-b) + (+c))',
    '(1 + 2) * 3': '((1 + 2) * 3)',
  });
});

test('both readings of ! are kept', () => {
  reads({
    '!$a && $b': '((!$a or !($a && $b)) && $b)',
    'a && !b == c': '(a && ((!b or !(b == c)) == c))',
    '!a': '(!a)',
    '!(a && b)': '(!(a && b))',
    'f(!a, b) && c': '(f((!a), b) && c)',
    '!!a || b': '((!(!a or !(a || b)) or !(!a || b)) || b)',
  });
});

test('an assignment is an expression, and takes the nearest variable', () => {
  reads({
    '$a = $b = 1': '($a = ($b = 1))',
    'a += 1; b -= 2; c *= 3; d /= 4; e ^= 5': '(a += 1) ; (b -= 2) ; (c *= 3) ; (d /= 4) ; (e ^= 5)',
    'a && b = c': '(a && (b = c))',
    '!ok = f()': '(!(ok = f()))',
    'x = WriteToOperationLog(y = "z")': '(x = writetooperationlog((y = "z")))',
    'd["k"] = 1': '(d["k"] = 1)',
  });
});

test('increments stand before and after, and indices after any value', () => {
  reads({
    'i++; ++i; $a.b--; a[1]++': '(i++) ; (++i) ; ($a.b--) ; (a[1]++)',
    'd["k"][1]': 'd["k"][1]',
    'f(x)[1]': 'f(x)[1]',
    '{1,2}[0]': '{1, 2}[0]',
    '(a)[i + 1]': 'a[(i + 1)]',
    'a[i][j] = b[0]': '(a[i][j] = b[0])',
  });
});

test('function names are known in any case, and blanks may stand behind them', () => {
  reads({ 'RUNSCRIPT("a")': 'runscript("a")', 'If (a,\n1)': 'if(a, 1)', 'RunScript\n(\n1)': 'runscript(1)' });
  const [call] = parse('RunScript ("a")', { formula: true }).statements;
  assert.ok(call?.kind === 'call');
  assert.equal([call.name, call.id, call.nameEnd], ['RunScript', 'runscript', 9]);
});

test('what follows a mistake is read', () => {
  assert.is(read('$a = ; $b = 2'), '($a = <?>) ; ($b = 2)');
  assert.is(read('$a = * 3; b'), '($a = 3) ; b');
  assert.is(read('$a = (1 + ;\n$b = 2;'), '($a = (1 + <?>)) ; ($b = 2)');
  assert.is(read('f("x" + ); g(1)'), 'f(("x" + <?>)) ; g(1)');
  assert.is(read('Log("x";\n$b = 2;\ng($b);'), 'log("x") ; ($b = 2) ; g($b)');
  assert.is(read('Log("x"\n$b = 2;\ng($b);'), 'log("x") ; ($b = 2) ; g($b)');
  assert.is(read('{f(a, b}; c'), '{f(a, b)} ; c');
  assert.is(read('f(a]); b'), 'f((a; <?>)) ; b');
  assert.is(read('f(1)); g(2)'), 'f(1) ; <?> ; g(2)');
  assert.is(read('$a = "abc;\n$b = "def";'), '($a = "abc;") ; ($b = "def")');
  assert.is(read('a b; c'), 'a ; b ; c');
  assert.is(read('a ? b : c; d'), 'a ; b ; c ; d');
  assert.is(read('/* a\nb; c'), 'b ; c');
});

test('a mistake is said with its place', () => {
  assert.equal(faults('$a = ;'), ['=: a value is missing after this']);
  assert.equal(faults('$a = * 3'), ['*: this is out of place here']);
  assert.equal(faults('a b c'), ["b c: an operator or ';' is missing before this"]);
  assert.equal(faults('f(a'), ['(: this is never closed; add its other half']);
  assert.equal(faults('a)'), ['): this closes nothing; remove it']);
  assert.equal(faults('a, b'), [",: this ',' separates nothing; write ';'"]);
  assert.equal(faults('x = "abc'), ['"abc: this text is not closed; add its quote']);
  assert.equal(faults('a; /* b'), ['/* b: this comment is not closed; add */']);
});

test('strings and comments of all segments are found, with their places in the whole text', () => {
  const text = 'a <trans>$a = "one"; // 1\n</trans> b <TRANS>f("t\\"wo" /* 2 */)</TRANS> "c"';
  const script = parse(text);
  const strings = [...descendants(script.statements)].filter((node) => node.kind === 'string');
  assert.equal(
    strings.map(({ value, start, end }) => [value, text.slice(start, end)]),
    [
      ['one', '"one"'],
      ['t"wo', '"t\\"wo"'],
    ],
  );
  assert.equal(
    script.comments.map(({ start, end }) => text.slice(start, end)),
    ['// 1', '/* 2 */'],
  );
});

test('a part of a string that has escapes is found in the script', () => {
  const script = new Source('script', 'x = "a\\n\\"secret\\"";');
  const [assignment] = parse(script.text, { formula: true }).statements;
  assert.ok(assignment?.kind === 'assignment' && assignment.value.kind === 'string');
  const { value, start, escapes } = assignment.value;
  const at = value.indexOf('secret');
  const inner = cut(script, 'string', value, start + 1, escapes);
  assert.is(script.slice(inner.outermost({ start: at, end: at + 6 }).span), 'secret');
});

test('a text without tags is a formula only on demand', () => {
  assert.equal(parse('$a = 1').statements, []);
  assert.is(parse('$a = 1', { formula: true }).statements.length, 1);
  assert.is(parse('x <trans>$a</trans> y z', { formula: true }).statements.length, 1);
});

test('the top-level statement around an offset is found', () => {
  const text = '<trans> $a = 1;  If(c,\n f(2)); </trans>';
  const script = parse(text);
  const at = (needle: string) => {
    const span = statementAt(script, text.indexOf(needle));
    return span === undefined ? undefined : text.slice(span.start, span.end);
  };
  assert.is(at('1;'), '$a = 1');
  assert.is(at('f(2'), 'If(c,\n f(2))');
  assert.is(at('If'), 'If(c,\n f(2))');
  assert.is(at(';  If'), undefined);
  assert.is(statementAt(parse(''), 0), undefined);
});

test('what is nested too deep is passed over, but its literals are kept', () => {
  const deep = DEPTH_CAP + 50;
  const text = `${'f('.repeat(deep)}"secret" + $x${')'.repeat(deep)}; $after = 1`;
  const script = parse(text, { formula: true });
  assert.is(script.errors.length, 1);
  assert.ok([...descendants(script.statements)].some((node) => node.kind === 'string' && node.value === 'secret'));
  assert.is(script.statements.at(-1)?.kind, 'assignment');

  const allowed = `${'f('.repeat(DEPTH_CAP - 1)}1${')'.repeat(DEPTH_CAP - 1)}`;
  assert.equal(parse(allowed, { formula: true }).errors, []);
});

test('trees stay flat enough for recursion', () => {
  for (const piece of ['a+', 'a[1][', 'f(', '(', '{', '!', '-', 'a=', 'If(a,', 'a^b*c+d==e&&(', 'a&&!b=', '{a[', '[']) {
    let level: readonly Node[] = parse(piece.repeat(5000), { formula: true }).statements;
    let depth = 0;
    for (; level.length > 0; depth++) level = level.flatMap(children);
    assert.ok(depth < 10 * DEPTH_CAP, `${piece} is ${depth} levels deep`);
  }
});

test('faults without end are summed up', () => {
  const { errors } = parse('a) '.repeat(5 * FAULT_CAP), { formula: true });
  assert.is(errors.length, FAULT_CAP);
  assert.is(errors.at(-1)?.end, 15 * FAULT_CAP - 1);
});

test('every node lies inside its parent and after its elder sibling', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const script = parse(text, { formula: true });
      let last = 0;
      for (const statement of script.statements) {
        assert.ok(last <= statement.start);
        last = statement.end;
      }
      assert.ok(last <= text.length);
      for (const node of descendants(script.statements)) {
        let from = node.start;
        for (const child of children(node)) {
          assert.ok(from <= child.start && child.start <= child.end && child.end <= node.end);
          from = child.end;
        }
        if (node.kind === 'unary') assert.ok(node.wideEnd >= node.operand.end && node.wideEnd <= text.length);
        if (node.kind === 'global') assert.is(text.slice(node.start, node.end), `$${node.name}`);
        if (node.kind === 'local') assert.is(text.slice(node.start, node.end), node.name);
      }
      for (const { start, end } of script.errors) assert.ok(0 <= start && start < end && end <= text.length);
      assert.equal(
        script.errors.map(({ start }) => start),
        script.errors.map(({ start }) => start).sort((one, other) => one - other),
      );
    }),
    { numRuns: 3000 },
  );
});

test('every string, number and variable of a text is in the tree', () => {
  const leaves = ['"s"', "'t'", '1', 'x', '$y', 'a$b$'];
  const marks = ['(', ')', '[', ']', '{', '}', ',', ';', '+', '=', '!', '?', '\n', 'f(', '++'];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...leaves, ...marks), { maxLength: 60 }), (parts) => {
      const kinds = new Set(['string', 'number', 'local', 'global', 'field']);
      const { statements } = parse(parts.join(' '), { formula: true });
      const found = [...descendants(statements)].filter(({ kind }) => kinds.has(kind));
      // A name before a parenthesis is a function's.
      const calls = [...descendants(statements)].filter(({ kind }) => kind === 'call');
      const expected = parts.filter((part) => leaves.includes(part) || part === 'f(');
      assert.is(found.length + calls.length, expected.length);
    }),
    { numRuns: 2000 },
  );
});

/** How often a text's units are looked at while it is parsed, and how many nodes come out. */
function steps(text: string): number {
  let count = 0;
  const counting = Object.assign(new String(text), {
    charCodeAt(at: number) {
      count++;
      return text.charCodeAt(at);
    },
    indexOf(needle: string, from = 0) {
      const found = text.indexOf(needle, from);
      count += (found < 0 ? text.length : found) - from + 1;
      return found;
    },
  });
  // A String object does all that a string does but for `typeof`, which the parser has no need of.
  const { statements } = parse(counting as unknown as string, { formula: true });
  return count + [...descendants(statements)].length;
}

/** Repeated eight times as often, a text may cost eight times the steps, and a little. */
function isLinear(piece: string, head = ''): void {
  const times = Math.ceil(2000 / piece.length);
  const few = steps(head + piece.repeat(times));
  const many = steps(head + piece.repeat(8 * times));
  assert.ok(many <= 10 * few, `${JSON.stringify(piece)} takes ${few} steps, and then ${many}`);
  assert.ok(many < 300 * 8 * times * piece.length, `${JSON.stringify(piece)} takes ${many} steps`);
}

test('hostile texts are read in steps that grow with their length', () => {
  for (const piece of [
    ...[
      '(',
      '"',
      "'",
      '/*',
      '//',
      '[',
      '{',
      'a(',
      'a[',
      '<trans>',
      '<trans>//</trans>',
      '<trans>"</trans>',
      '<trans>/*',
    ],
    ...['"\n\\"', '"\\\n', "'\\'a", '\\', '"\\",\\"', "'\\',\\'", '"\\";\n\\"', "'\\' + ' ", "'\\', ", '<javascript>'],
    ...[
      '!',
      ';',
      ',',
      ')',
      'a)',
      'a=',
      'a+',
      '-',
      'a$b ',
      'a$',
      '$a-',
      ' ',
      'a\n',
      '/*/',
      '(]',
      '({[',
      'a b$',
      'a$b c ',
    ],
  ]) {
    isLinear(piece);
  }
});

test('no mixture of hostile pieces is dearer when it is longer', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 }), (parts) => {
      isLinear(parts.join(''));
    }),
    { numRuns: 300 },
  );
});

test('a head that breaks what follows makes it no dearer', () => {
  isLinear('\\"\n', '"');
  isLinear("\\';\n", "'");
  isLinear('a /*\n');
  fc.assert(
    fc.property(fc.constantFrom(...PIECES), fc.constantFrom(...PIECES), (head, piece) => {
      isLinear(piece, head);
    }),
    { numRuns: 100 },
  );
});

test.run();
