import { test } from 'uvu';
import * as assert from 'uvu/assert';
import fc from 'fast-check';

import { segments } from '../src/syntax/jitterbit/segments.js';

/** Each segment as its kind and content, with `!` for a missing closing tag. */
const contents = (text: string) =>
  segments(text).map(({ kind, start, end, closed }) => `${kind}${closed ? '' : '!'}:${text.slice(start, end)}`);

test('tags are found in any case, with blanks, and any number of times', () => {
  assert.equal(contents('<trans>$a=1;</trans>'), ['jitterbit:$a=1;']);
  assert.equal(contents('<TRANS>$a=1;</TRANS>'), ['jitterbit:$a=1;']);
  assert.equal(contents('<trans >a</Trans\n>'), ['jitterbit:a']);
  assert.equal(contents('<trans>a</trans> x <trans>b</trans>'), ['jitterbit:a', 'outside: x ', 'jitterbit:b']);
  assert.equal(contents('<JavaScript>a</javascript>'), ['javascript:a']);
  assert.equal(contents('<trans></trans>'), ['jitterbit:']);
});

test('a text without tags is outside, and so is a closing tag that closes nothing', () => {
  assert.equal(contents(''), []);
  assert.equal(contents('plain < text'), ['outside:plain < text']);
  assert.equal(contents('a </trans> b </javascript>'), ['outside:a </trans> b </javascript>']);
  assert.equal(contents('<transform>a</transform> <trans'), ['outside:<transform>a</transform> <trans']);
});

test('a missing closing tag is the end of the text or the next opening tag', () => {
  assert.equal(contents('<trans>$a=1;'), ['jitterbit!:$a=1;']);
  assert.equal(contents('<trans>a;<trans>b</trans>'), ['jitterbit!:a;', 'jitterbit:b']);
  assert.equal(contents('<trans>a;<javascript>b'), ['jitterbit!:a;', 'javascript!:b']);
  assert.equal(contents('<javascript>a;<javascript>b'), ['javascript!:a;', 'javascript!:b']);
});

test('quotes and comments outside the tags mean nothing', () => {
  assert.equal(contents("It's text <trans>$a=1;</trans>"), ["outside:It's text ", 'jitterbit:$a=1;']);
  assert.equal(contents("-- don't\n<trans>$a</trans>"), ["outside:-- don't\n", 'jitterbit:$a']);
  assert.equal(contents('see http://x <trans>$a=1;</trans> "'), [
    'outside:see http://x ',
    'jitterbit:$a=1;',
    'outside: "',
  ]);
});

test('SQL holds tags between quotes of its own', () => {
  assert.equal(contents("<trans>$a=1;</trans>\nSELECT '<trans>$x</trans>', '<trans>$y</trans>'"), [
    'jitterbit:$a=1;',
    "outside:\nSELECT '",
    'jitterbit:$x',
    "outside:', '",
    'jitterbit:$y',
    "outside:'",
  ]);
});

test('a tag inside a string or comment is text while a better end follows', () => {
  for (const inside of [
    'WriteToOperationLog("<trans>");',
    'WriteToOperationLog("</trans>");',
    `DBExecute(db, "SELECT '<trans>$x</trans>'");`,
    "x = '</TRANS>';",
    '/* </trans> <trans> */',
    '// ends with </trans>\n$b = 1;',
    '"</javascript>";',
  ]) {
    assert.equal(contents(`<trans>${inside}</trans>`), [`jitterbit:${inside}`]);
  }
});

test('a closing tag inside a string or comment closes when nothing better follows', () => {
  assert.equal(contents('<trans> $a=1; // c </trans>'), ['jitterbit: $a=1; // c ']);
  assert.equal(contents('<trans> $a="x; </trans>'), ['jitterbit: $a="x; ']);
  assert.equal(contents('<trans> /* c </trans> after'), ['jitterbit: /* c ', 'outside: after']);
  assert.equal(contents('<trans>a // c </trans> text <trans>b</trans>'), [
    'jitterbit:a // c ',
    'outside: text ',
    'jitterbit:b',
  ]);
});

test('a JavaScript block ends at its last closing tag, since its strings may hold one', () => {
  assert.equal(contents('<javascript>var a = "</javascript>";</javascript>'), ['javascript:var a = "</javascript>";']);
  assert.equal(contents('<javascript>// was <trans>a</trans>\n</javascript>'), [
    'javascript:// was <trans>a</trans>\n',
  ]);
  assert.equal(contents('<javascript>a</javascript><trans>b</trans>'), ['javascript:a', 'jitterbit:b']);
});

test('the segments of any text follow each other without gaps', () => {
  const pieces = [
    '<trans>',
    '</trans>',
    '<TRANS >',
    '<javascript>',
    '</javascript>',
    '"',
    "'",
    '//',
    '/*',
    '*/',
    '\n',
    'a',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces)), (parts) => {
      const text = parts.join('');
      let at = 0;
      for (const { kind, start, end, outerStart, outerEnd, closed } of segments(text)) {
        assert.is(outerStart, at);
        assert.ok(outerStart <= start && start <= end && end <= outerEnd && outerEnd > outerStart);
        if (kind === 'outside') assert.equal([start, end], [outerStart, outerEnd]);
        else {
          assert.match(text.slice(outerStart, start), kind === 'jitterbit' ? /^<trans *>$/i : /^<javascript>$/);
          assert.match(text.slice(end, outerEnd), closed ? /^<\/(trans|javascript)>$/ : /^$/);
        }
        at = outerEnd;
      }
      assert.is(at, text.length);
    }),
    { numRuns: 500 },
  );
});

test.run();
