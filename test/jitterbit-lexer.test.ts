import { test } from 'uvu';
import * as assert from 'uvu/assert';
import fc from 'fast-check';

import { cut } from '../src/source/cut.js';
import { Source } from '../src/source/source.js';
import { lex } from '../src/syntax/jitterbit/lexer.js';
import { cook } from '../src/syntax/jitterbit/strings.js';
import { Kind, operatorKind } from '../src/syntax/jitterbit/tokens.js';
import { hostileText } from './hostile.js';

function tokensOf(text: string): { kind: number; text: string }[] {
  const { kinds, starts, ends, count } = lex(text);
  return Array.from({ length: count - 1 }, (_, at) => ({ kind: kinds[at]!, text: text.slice(starts[at], ends[at]) }));
}

/** That a text is one token of a kind. */
function isOne(kind: number, ...texts: string[]): void {
  for (const text of texts) assert.equal(tokensOf(text), [{ kind, text }]);
}

const texts = (text: string) => tokensOf(text).map((token) => token.text);

test('names hold dots, digits and letters of any script', () => {
  isOne(Kind.name, 'a', '_1', 'a.b.c', 'Größe', '金額', 'имя', 'x2', 'True');
  isOne(Kind.global, '$a', '$a.b-c'.slice(0, 4), '$Org.NetSuite.auth.user', '$日本.顧客', '$a_b', '$', '$x1.y2');
  assert.equal(texts('a.b. c'), ['a.b', '.', 'c']);
});

test('a global variable ends at a hyphen, except in the names of headers', () => {
  assert.equal(texts('$total-paid'), ['$total', '-', 'paid']);
  assert.equal(texts('$jitterbit.api.request.parameters.page-size'), [
    '$jitterbit.api.request.parameters.page',
    '-',
    'size',
  ]);
  isOne(
    Kind.global,
    '$jitterbit.networking.http.request.header.content-type',
    '$jitterbit.networking.http.response.header.WWW-Authenticate',
    '$jitterbit.source.http.response.header.x-request-id',
    '$Jitterbit.API.request.headers.x-api-key',
  );
  assert.equal(texts('$jitterbit.api.request.headers.n-1'), ['$jitterbit.api.request.headers.n', '-', '1']);
});

test('a source field is one token', () => {
  isOne(
    Kind.field,
    'records$Contact.Id$',
    'root$transaction.response$body$...$',
    '_Root$Orders$Item#.Price$',
    'Item#.Price$',
    '_Root$Orders$Item#.$',
    'records$First Name$',
    'records$Last-Name$',
    'ns:Order$ns:Id$',
    '850$ST$BEG.BEG03$',
  );
  assert.equal(texts('a$b$-c$d$'), ['a$b$', '-', 'c$d$']);
  assert.equal(texts('a$b$ + 1'), ['a$b$', '+', '1']);
  assert.equal(texts('f(a$b$,c$d$)'), ['f', '(', 'a$b$', ',', 'c$d$', ')']);
  assert.equal(texts('a$b c'), ['a$b', 'c']);
});

test('numbers come in every form that people write', () => {
  isOne(Kind.number, '0', '42', '1.5', '.5', '5.', '1e3', '1.5E-3', '2e+4', '0x1F', '007');
  isOne(Kind.unknown, '1st', '0x', '1.5abc');
  assert.equal(texts('1-2'), ['1', '-', '2']);
});

test('the longest operator wins', () => {
  for (const operator of ['<=', '>=', '==', '!=', '<>', '&&', '||', '+=', '-=', '*=', '/=', '%=', '^='] as const) {
    isOne(operatorKind(operator), operator);
  }
  isOne(Kind.increment, '++');
  isOne(Kind.decrement, '--');
  assert.equal(texts('a+++b'), ['a', '++', '+', 'b']);
  assert.equal(texts('a=-1'), ['a', '=', '-', '1']);
  assert.equal(texts('!=!a'), ['!=', '!', 'a']);
});

test('white space of any kind stands between tokens', () => {
  assert.equal(texts('\ufeffa\u00a0=\u3000b\r\n\t;\u200b'), ['a', '=', 'b', ';']);
});

test('what no script can hold is unknown, one unit at a time', () => {
  assert.equal(
    tokensOf('a ? “b` #').map(({ kind }) => kind),
    [Kind.name, ...new Array<number>(2).fill(Kind.unknown), Kind.name, ...new Array<number>(2).fill(Kind.unknown)],
  );
});

test('comments are kept, and end where people see them end', () => {
  const comments = (text: string) => lex(text).comments.map(({ start, end }) => text.slice(start, end));
  assert.equal(comments('a; // one\nb; // two'), ['// one', '// two']);
  assert.equal(comments('a; // one\rb; // two\r\nc'), ['// one', '// two']);
  assert.equal(comments('f(1, /* a */ 2) /* b\n c */ // "d"'), ['/* a */', '/* b\n c */', '// "d"']);
  assert.equal(comments('"http://x" + \'/* y */\''), []);
  assert.equal(comments('/*/ a */ b /**/'), ['/*/ a */', '/**/']);
  assert.equal(comments("// it's\n'a'"), ["// it's"]);
});

test('a block comment that is never closed ends with its line', () => {
  const { comments, count } = lex('a /* b\nc /* d\ne');
  assert.equal(
    comments.map(({ closed }) => closed),
    [false, false],
  );
  assert.is(count, 4);
});

test('strings of both quotes take escapes and line breaks', () => {
  isOne(
    Kind.string,
    '""',
    "''",
    '"a\nb"',
    '"a\\"b"',
    "'it\\'s'",
    `"it's"`,
    `'"'`,
    '"\\\\"',
    "'\\\\'",
    '"😀"',
    '"a\\\nb"',
  );
  assert.equal(texts('"a" + "b"'), ['"a"', '+', '"b"']);
  assert.equal(texts(`"{\\"a\\":\\"" + x + "\\"}"`), ['"{\\"a\\":\\""', '+', 'x', '+', '"\\"}"']);
});

test('a backslash before a quote is no escape where that makes no sense of the rest', () => {
  assert.equal(texts(String.raw`'C:\temp\';`), [String.raw`'C:\temp\'`, ';']);
  assert.equal(texts(String.raw`x = 'C:\a\'; y = 'b';`), ['x', '=', String.raw`'C:\a\'`, ';', 'y', '=', "'b'", ';']);
  assert.equal(texts(String.raw`f('C:\', 'D:\')`), ['f', '(', String.raw`'C:\'`, ',', String.raw`'D:\'`, ')']);
  assert.equal(texts(String.raw`Replace(p, '\', '/')`), ['Replace', '(', 'p', ',', String.raw`'\'`, ',', "'/'", ')']);
  assert.equal(texts(String.raw`'say \'hi\', then go'`), [String.raw`'say \'hi\', then go'`]);
  // What follows makes sense with the escape: strings that are closed, and an apostrophe in a comment.
  for (const last of ["'c'", String.raw`'it\'s'`, `"it's"`, 'c']) {
    const expected = ['f', '(', String.raw`'say \', then'`, ',', last, ')'];
    assert.equal(texts(String.raw`f('say \', then', ${last})`), expected);
    assert.equal(texts(String.raw`f('say \', then', ${last}) // don't`), expected);
  }
  assert.equal(texts(String.raw`'C:\temp\'` + '\ny = "b"'), [String.raw`'C:\temp\'`, 'y', '=', '"b"']);
});

test('a string without its closing quote ends with its line, and what follows is read', () => {
  assert.equal(texts('$a = "abc;\n$b = "def";'), ['$a', '=', '"abc;', '$b', '=', '"def"', ';']);
  assert.equal(texts('$a = "abc;\n$b = 1;'), ['$a', '=', '"abc;', '$b', '=', '1', ';']);
  assert.equal(tokensOf("'abc")[0]?.kind, Kind.openString);
});

test('escapes mean what Jitterbit makes of them', () => {
  assert.is(cook(String.raw`a\nb\tc\\d\"e\'f`).value, 'a\nb\tc\\d"e\'f');
  assert.is(cook(String.raw`\d+\s`).value, String.raw`\d+\s`);
  assert.is(cook(String.raw`\d+\s`).escapes, undefined);
  assert.is(cook('C:\\new\\').value, 'C:\\new\\');
});

test('every span of a cooked string finds its way back to the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('\\', 'n', '"', "'", 'x', '😀') }), (raw) => {
      const { value, escapes } = cook(raw);
      const source = new Source('script', `"${raw}"`);
      const inner = cut(source, 'string', value, 1, escapes);
      for (let start = 0; start <= value.length; start++) {
        for (let end = start; end <= value.length; end++) {
          const slice = source.slice(inner.outermost({ start, end }).span);
          // With a letter behind it no slice ends in a lone backslash, which would switch escapes off.
          assert.is(escapes === undefined ? slice : cook(`${slice}x`).value.slice(0, -1), value.slice(start, end));
        }
      }
    }),
  );
});

test('tokens and comments printed by their places, and the blanks between them, give the text', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const { kinds, starts, ends, count, comments } = lex(text);
      assert.is(kinds[count - 1], Kind.end);
      const spans = Array.from({ length: count }, (_, at) => ({ start: starts[at]!, end: ends[at]! }));
      const pieces = [...spans, ...comments].sort((one, other) => one.start - other.start || one.end - other.end);
      let printed = '';
      for (const { start, end } of pieces) {
        const gap = text.slice(printed.length, start);
        assert.match(gap, /^[\s\u200b]*$/);
        printed += gap + text.slice(start, end);
      }
      assert.is(printed, text);
    }),
    { numRuns: 1000 },
  );
});

test('a part of a text is read as if it stood alone', () => {
  fc.assert(
    fc.property(hostileText, hostileText, hostileText, (before, text, after) => {
      const alone = lex(text);
      const within = lex(before + text + after, before.length, before.length + text.length);
      assert.equal(within.kinds.slice(0, within.count), alone.kinds.slice(0, alone.count));
      assert.equal(
        within.starts.slice(0, within.count),
        alone.starts.slice(0, alone.count).map((start) => start + before.length),
      );
    }),
    { numRuns: 500 },
  );
});

test.run();
