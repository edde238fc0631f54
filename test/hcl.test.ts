import { test } from 'uvu';
import * as assert from 'uvu/assert';
import fc from 'fast-check';

import { InputError } from '../src/source/input-error.js';
import { Source } from '../src/source/source.js';
import { HclValue, parseHcl } from '../src/syntax/hcl.js';
import type { Tree } from '../src/syntax/tree.js';

const read = (text: string) => parseHcl(new Source('t.tf', text));

function plain(value: Tree): unknown {
  if (value instanceof HclValue && value.reference !== undefined) return `→ ${value.reference}`;
  if (value.kind === 'array') return value.items().map(plain);
  if (value.kind !== 'object') return value.scalar() ?? null;
  return Object.fromEntries(value.members().map((member) => [member.name, plain(member.value)]));
}

/** All strings of a tree, keys and labels too. */
function* strings(value: Tree): Generator<Tree> {
  if (value.text() !== undefined) yield value;
  for (const item of value.items()) yield* strings(item);
  for (const member of value.members()) {
    yield* strings(member.key);
    yield* strings(member.value);
  }
}

/** Writes a string as Terraform does: in quotes, with escapes for all but some letters. */
const quoted = (text: string) =>
  `"${Array.from(text)
    .map((character) => (/[a-z ]/.test(character) ? character : escapeOf(character)))
    .join('')}"`;

function escapeOf(character: string): string {
  const short = { '\n': '\\n', '\t': '\\t', '\r': '\\r', '"': '\\"', '\\': '\\\\' }[character];
  const code = character.codePointAt(0)!;
  return short ?? (code > 0xffff ? `\\U${hex(code, 8)}` : `\\u${hex(code, 4)}`);
}

const hex = (code: number, width: number) => code.toString(16).padStart(width, '0');

test('blocks, attributes, lists, numbers, switches and references', () => {
  const value = read(`
# a comment, // and another
resource "aws_security_group" "harmony" { // one more
  enabled = true, closed = false
  port    = 443 /* TCP */
  ratio   = 1.5
  cidrs   = ["10.0.0.0/8", var.more,
             local.others]
  tags    = { Name = "harmony", team : "integration" }
  both    = concat(var.a, ["x"])
  none    =
}
`);
  assert.equal(plain(value), {
    'resource aws_security_group': {
      label: 'harmony',
      enabled: true,
      closed: false,
      port: 443,
      ratio: 1.5,
      cidrs: ['10.0.0.0/8', '→ var.more', '→ local.others'],
      tags: { Name: 'harmony', team: 'integration' },
      both: ['→ var.a', ['x']],
      none: null,
    },
  });
});

test('every span of a string leads to the escapes it was written with', () => {
  const anyText = fc.string({ unit: fc.constantFrom('a', ' ', '"', '\\', '\n', '\t', 'ü', '密', '😀', '\u2028') });
  fc.assert(
    fc.property(anyText, (text) => {
      const source = new Source('t.tf', `key = ${quoted(text)}\nnext = 1`);
      const value = parseHcl(source);
      const inner = value.get('key')!.text()!;
      assert.is(inner.value, text);
      assert.is(value.get('next')!.scalar(), 1);
      const characters = Array.from(text);
      for (let start = 0, at = 0; at < characters.length; start += characters[at++]!.length) {
        const { span } = inner.cut().outermost({ start, end: start + characters[at]!.length });
        assert.is(`"${source.slice(span)}"`, quoted(characters[at]!));
      }
    }),
  );
});

test('quotes and braces inside of an interpolation do not end a string', () => {
  const value = read(
    'a = "x${lookup({ k = "}" }, "k")}y"\nb = "%{ if c }d%{ endif }"\nc = "$ {"\nd = "open ${ x\ne = 1',
  );
  assert.is(value.get('a')!.scalar(), 'x${lookup({ k = "}" }, "k")}y');
  assert.is(value.get('b')!.scalar(), '%{ if c }d%{ endif }');
  assert.is(value.get('c')!.scalar(), '$ {');
  assert.is(value.get('e')!.scalar(), 1);
});

test('a string without its closing quote ends with its line', () => {
  for (const broken of ['"open', '"open\\', '"open ${ "x']) {
    for (const lineBreak of ['\n', '\r\n']) {
      const value = read(`a = ${broken}${lineBreak}b = "closed"`);
      assert.is(value.get('b')?.scalar(), 'closed', broken);
    }
  }
});

test('a heredoc is its lines as they stand', () => {
  const source = new Source(
    't.tf',
    'a = <<EOF\none "two\n  EOF2\nEOF\nb = <<-END\r\n  x\r\n  END\r\nc = 1 << 2\nd = <<NEVER\ne = 3',
  );
  const value = parseHcl(source);
  const [a, b] = [value.get('a')!, value.get('b')!];
  assert.is(a.scalar(), 'one "two\n  EOF2\n');
  assert.is(b.scalar(), '  x\r\n');
  for (const { text, span } of [a, b].map((one) => ({ text: one.text()!, span: one.text()!.span })))
    assert.is(source.slice(span), text.value);
  assert.is(value.get('e')!.scalar(), 3);
});

test('an escape of no character is the one that stands for such', () => {
  assert.is(read('a = "\\UFFFFFFFF\\q"').get('a')!.scalar(), '\ufffdq');
});

test('any text is read, every string is at its place, and deep nesting is refused', () => {
  const piece = fc.constantFrom(
    ...[
      'a',
      ' = ',
      '"',
      '\\',
      '${',
      '{',
      '}',
      '[',
      ']',
      '(',
      ')',
      ',',
      '\n',
      '\r\n',
      '<<A\n',
      'A\n',
      '#',
      '/*',
      '*/',
      '0',
    ],
    ...['true', 'var.x', '.', '-', 'ü', '😀', ':'],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const source = new Source('t.tf', text);
      for (const value of strings(parseHcl(source))) {
        const { span } = value.text()!;
        assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
        const { value: inner } = value.text()!;
        if (!inner.includes('\\') && !source.slice(span).includes('\\') && inner !== '')
          assert.is(source.slice(span), inner);
      }
    }),
    { numRuns: 2000 },
  );
  for (const open of ['[', '(', '{ a = ', 'a {']) {
    assert.throws(
      () => read(`a = ${open.repeat(1000)}`),
      (error: unknown) => error instanceof InputError && error.message.includes('nested deeper'),
      open,
    );
  }
});

test.run();
