import { test } from 'uvu';
import * as assert from 'uvu/assert';
import fc from 'fast-check';
import { Document, parse, parseDocument, Scalar } from 'yaml';

import { InputError } from '../src/source/input-error.js';
import { Source } from '../src/source/source.js';
import type { Text } from '../src/source/text.js';
import { yamlLimits } from '../src/syntax/yaml-compose.js';
import { parseYaml, parseYamlDocuments } from '../src/syntax/yaml.js';
import type { YamlOptions, YamlValue } from '../src/syntax/yaml.js';

const read = (text: string, options?: YamlOptions) => parseYaml(new Source('t.yml', text), options);

function plain(value: YamlValue): unknown {
  switch (value.kind) {
    case 'object':
      return Object.fromEntries(value.members().map(({ name, value }) => [name, plain(value)]));
    case 'array':
      return value.items().map(plain);
    case 'null':
      return null;
    default:
      return value.scalar();
  }
}

/** `line:column: message` of the error, and what it points at. */
function fault(text: string, options?: YamlOptions): string {
  try {
    read(text, options);
  } catch (error) {
    if (!(error instanceof InputError) || error.at === undefined) throw error;
    const { source, span } = error.at;
    const { line, column } = source.position(span.start);
    assert.ok(span.start <= span.end && span.end <= text.length);
    return `${line}:${column}: ${error.message}`;
  }
  return 'no error';
}

const anyText = fc.string({
  unit: fc.constantFrom('a', 'b', ' ', ' ', '\n', '\n', '"', "'", '\\', ':', '#', '\t', 'ü', '😀', '\u0007', '-'),
});

test('what it reads is what the library reads', () => {
  const anyValue = fc.jsonValue({ maxDepth: 5 });
  fc.assert(
    fc.property(anyValue, fc.constantFrom('block', 'flow'), (value, style) => {
      const text = new Document(value).toString({ collectionStyle: style === 'flow' ? 'flow' : 'any' });
      assert.equal(plain(read(text)), parse(text, { maxAliasCount: -1 }));
    }),
  );
});

test('every character of a cut stands where the cut says, in every style of scalar', () => {
  const styles = ['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'] as const;
  fc.assert(
    fc.property(anyText, fc.constantFrom(...styles), fc.boolean(), fc.boolean(), (value, type, narrow, crlf) => {
      const scalar = new Scalar(value);
      scalar.type = type;
      const document = new Document({ list: [{ before: 1, text: scalar, after: 2 }] });
      const lf = document.toString({ lineWidth: narrow ? 24 : 0, minContentWidth: 0 });
      const written = crlf ? lf.replaceAll('\n', '\r\n') : lf;
      // Its writer makes of some plain texts and blocks of blanks what even its own reader takes for something else.
      fc.pre(parseDocument(written).errors.length === 0);
      const text = read(written).get('list')!.items()[0]!.get('text')!.text()!;

      assert.is(text.value, (parse(written) as { list: { text: string }[] }).list[0]!.text);
      everyCharacterStands(text, written);
    }),
    { numRuns: 1000 },
  );
});

test('and in double quotes as people write them, with lines that are joined', () => {
  const line = '      ';
  const piece = fc.constantFrom(
    ...['a', 'b', ' ', '\t', '\n', '\r\n', '\\\n', '\\\r\n', `\n${line}a`, `\\\n${line}`, `\\\n\n\n${line}a`],
    ...['\\n', '\\"', '\\x41', '\\u00e4', '\\U0001F600'],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const written = `list:\n  - text: "${pieces.join('')}"\n    after: 2\n`;
      fc.pre(parseDocument(written).errors.length === 0);
      const item = read(written).get('list')!.items()[0]!;
      assert.is(item.get('after')!.scalar(), 2);
      assert.is(item.get('text')!.string(), (parse(written) as { list: { text: string }[] }).list[0]!.text);
      everyCharacterStands(item.get('text')!.text()!, written);
    }),
    { numRuns: 1000 },
  );
});

function everyCharacterStands(text: Text, written: string): void {
  const cut = text.cut();
  assert.is(cut.text, text.value);
  let last = text.span.start - written.length;
  for (let i = 0; i < text.value.length; i++) {
    const { span } = cut.outermost({ start: i, end: i + 1 });
    assert.ok(span.start >= last, `${i} of ${JSON.stringify(text.value)} goes back in ${JSON.stringify(written)}`);
    last = span.start;
    const found = written.slice(span.start);
    assert.ok(stands(text.value, i, found), `${i} of ${JSON.stringify(text.value)} in ${JSON.stringify(written)}`);
  }
}

/** Whether a text begins with what decodes to the character: itself, an escape, or a fold. */
function stands(value: string, i: number, found: string): boolean {
  const character = value[i]!;
  if (found.startsWith(character)) return true;
  if (character === ' ' || character === '\n') return /^[ \t]*\r?\n|^\\/.test(found) || found === '';
  const escape = /^\\(?:x..|u....|U.{8}|.)/s.exec(found)?.[0];
  return escape !== undefined && (parse(`"${escape}"`) as string).includes(character);
}

test('a text points into its quotes, or at the letters of its block', () => {
  const file = `plain: some words # comment
single: 'it''s'
double: "a\\tb"
empty: ""
literal: |

    two
      lines

folded: >-
  one
  line
`;
  const value = read(file);
  const shown = value.members().map(({ value }) => {
    const { source, span } = value.text()!;
    return source.slice(span);
  });
  assert.equal(shown, ['some words', "it''s", 'a\\tb', '""', 'two\n      lines', 'one\n  line']);
  assert.is(value.get('literal')?.string(), '\ntwo\n  lines\n');
  assert.is(value.get('folded')?.string(), 'one line');
});

test('a map points from its first key to its last value, not to the comments below', () => {
  const file = 'list:\n  - name: A\n    deep:\n      - x # last\n  # about B\n  - { name: B }\n';
  const [first, second] = read(file).get('list')!.items();
  assert.is(first!.source.slice(first!.span), 'name: A\n    deep:\n      - x');
  assert.is(second!.source.slice(second!.span), '{ name: B }');
});

test('keys keep their letters, values their kinds', () => {
  const value = read('8080: a\ntrue: b\n"quoted": 0x10\nno: no\nday: 2026-10-02\nnothing:\n? lonely\n');
  assert.equal(
    value.members().map(({ name, value }) => [name, value.kind, value.scalar()]),
    [
      ['8080', 'string', 'a'],
      ['true', 'string', 'b'],
      ['quoted', 'number', 16],
      ['no', 'string', 'no'],
      ['day', 'string', '2026-10-02'],
      ['nothing', 'null', undefined],
      ['lonely', 'null', undefined],
    ],
  );
  const { span } = value.get('nothing')!;
  assert.equal(value.source.position(span.start), { line: 6, column: 9 });
});

test('an alias is what it stands for, where that is written; own members hide merged ones', () => {
  const value = read('base: &base { image: x, port: 1 }\none: *base\ntwo:\n  <<: *base\n  port: 2\n');
  assert.equal(plain(value.get('one')!), { image: 'x', port: 1 });
  assert.equal(plain(value.get('two')!), { image: 'x', port: 2 });
  assert.is(value.source.position(value.get('two')!.get('image')!.span.start).line, 1);
});

test('several maps are merged in order, and what is no map is not merged', () => {
  const value = read('a: &a { x: 1 }\nb: &b { x: 2, y: 3 }\nc:\n  <<: [*a, *b, 7]\n  z: 4\nd:\n  <<: 5\n  z: 6\n');
  assert.equal(
    ['x', 'y', 'z'].map((name) => value.get('c')!.get(name)?.scalar()),
    [1, 3, 4],
  );
  assert.equal(plain(value.get('d')!), { z: 6 });
});

test('a text without a value is nothing, at its place', () => {
  for (const text of ['', '# only a comment\n', '---\n']) {
    assert.is(read(text).kind, 'null', text);
    assert.ok(read(text).span.end <= text.length);
  }
});

test('a name like a member of Object is a name', () => {
  const value = read('__proto__: 1\nconstructor: 2\n', { strict: true });
  assert.equal(
    value.members().map(({ name }) => name),
    ['__proto__', 'constructor'],
  );
  assert.is(value.get('toString'), undefined);
});

test('several documents are read as a stream, empty ones left out', () => {
  const stream = new Source('all.yaml', '# head\n---\nkind: A\n---\n---\n# nothing\n---\nkind: B\n...\n');
  assert.equal(
    parseYamlDocuments(stream).map((value) => value.get('kind')?.string()),
    ['A', 'B'],
  );
  assert.is(fault('a: 1\n---\nb: 2\n'), '3:1: a second document begins here; only one is read');
  assert.is(read('').kind, 'null');
  assert.is(read('# only a comment\n').kind, 'null');
});

test('a mistake is said with its place, in our words', () => {
  assert.is(fault('a: 1\n\tb: 2\n'), '2:1: not YAML: a tab cannot indent; use spaces');
  assert.is(fault('a: "hunter2\nb: 2\n').includes('hunter2'), false);
  assert.is(fault('a: [1, 2\nb: 2\n').split(': ')[1], 'not YAML');
  assert.is(fault('a: 1\n  b: 2\n').split(': ')[1], 'not YAML');
  assert.is(fault('a: *nobody\n'), '1:4: this alias has no anchor above it');
  assert.is(fault('a: &x [*x]\n'), '1:8: an alias stands inside what it stands for');
  assert.is(fault(']\n').split(': ')[1], 'not YAML');
});

test('strict reading refuses what can only be a mistake', () => {
  assert.is(fault('a: 1\nb:\n  c: 1\n  c: 2\n'), 'no error');
  assert.is(fault('a: 1\nb:\n  c: 1\n  c: 2\n', { strict: true }), "4:3: the key 'c' stands here twice; keep one");
  assert.is(fault('[a]: 1\n', { strict: true }), '1:1: a key must be plain text');
  assert.is(
    fault('a: !secret x\n', { strict: true }),
    '1:4: not YAML: tags (words that begin with !) mean nothing here',
  );
  assert.is(read('a: !secret x\n').get('a')?.string(), 'x');
});

test('nesting, aliases and size have limits', () => {
  const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
  assert.is(fault(deep(yamlLimits.nesting)), 'no error');
  assert.is(fault(deep(yamlLimits.nesting + 1)), '1:66: nested deeper than 64 levels');
  assert.match(fault('['.repeat(100_000)), /nested deeper/);
  assert.match(fault('- '.repeat(100_000)), /nested deeper/);
  assert.match(fault('? '.repeat(100_000)), /nested deeper/);
  assert.match(fault('{a: '.repeat(100_000)), /nested deeper/);
  assert.match(
    fault(Array.from({ length: 500 }, (_, i) => `${' '.repeat(i)}a:\n`).join('')),
    /^65:\d+: nested deeper than 64 levels$/,
  );
  assert.match(fault('a'.repeat(yamlLimits.characters + 1)), /over 1 MiB/);

  const laughs = Array.from({ length: 20 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}]\n`).join('');
  assert.match(fault(`a0: &a0 ha\n${laughs}`), /aliases stand for over 10000 values/);
  const chain = Array.from({ length: 90 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}]\n`).join('');
  assert.match(fault(`a0: &a0 ha\n${chain}`), /nested deeper than 64 levels, by its aliases/);
});

test('a bracket in a text or a comment is no nesting', () => {
  assert.is(fault(`text: "${'['.repeat(200)}" # ${'{'.repeat(200)}\nblock: |\n  ${'['.repeat(200)}\n`), 'no error');
});

test('any text ends in values or in an error with its place', () => {
  const pieces =
    '- |? |: |a|[|]|{|}|,|&a |*a|!t |!!int |"|\'|# |\n|  |\t|\r|%|@|`|---\n|...\n|>|\\|<<|\ufeff|0x|~'.split('|');
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces, '|'), { maxLength: 60 }), fc.boolean(), (parts, strict) => {
      const source = new Source('t.yml', parts.join(''));
      try {
        for (const value of parseYamlDocuments(source, { strict })) plain(value);
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        assert.ok(error.at !== undefined && error.at.span.end <= source.text.length);
      }
    }),
    { numRuns: 2000 },
  );
});

test.run();
