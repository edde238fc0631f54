import { test } from 'uvu';
import * as assert from 'uvu/assert';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';

import { InputError } from '../src/source/input-error.js';
import { Source } from '../src/source/source.js';
import { parseXml, rootTag } from '../src/syntax/xml.js';
import type { XmlElement } from '../src/syntax/xml.js';

const read = (text: string) => parseXml(new Source('t.xml', text));
const refused = (pattern: RegExp, line?: number) => (error: unknown) =>
  error instanceof InputError &&
  error.at !== undefined &&
  pattern.test(error.message) &&
  (line === undefined || error.at.source.position(error.at.span.start).line === line);

/** What stands in an XML text, in file order, without places. */
function plain(element: XmlElement): string[] {
  const out = [`<${element.name}>`];
  for (const { name, value } of element.attributes()) out.push(`${name}=${value.value}`);
  for (const { text, element: owner } of element.strings()) {
    if (text.value.trim() !== '' && !owner.attributes().some(({ value }) => value.span.start === text.span.start))
      out.push(text.value);
  }
  return [...out, ...element.children().flatMap(plain)];
}

/** The same by a parser that others wrote; undefined where it refuses the text. */
function oracle(xml: string): string[] | undefined {
  interface Node {
    readonly head: string[];
    readonly texts: string[];
    readonly children: Node[];
  }
  const root: Node = { head: [], texts: [], children: [] };
  const open = [root];
  const faults: unknown[] = [];
  let run = '';
  const flush = () => {
    if (run.trim() !== '') for (const node of open) node.texts.push(run);
    run = '';
  };
  const parser = new SaxesParser({ defaultXMLVersion: '1.0', forceXMLVersion: true });
  parser.on('error', (error) => faults.push(error));
  parser.on('doctype', (doctype) => faults.push(doctype));
  parser.on('text', (text) => (run += text));
  parser.on('cdata', (text) => (run += text));
  parser.on('opentag', ({ name, attributes }) => {
    flush();
    const head = [`<${name}>`, ...Object.entries(attributes).map(([key, value]) => `${key}=${value}`)];
    const node = { head, texts: [], children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => {
    flush();
    open.pop();
  });
  parser.write(xml).close();
  const flat = ({ head, texts, children }: Node): string[] => [...head, ...texts, ...children.flatMap(flat)];
  return faults.length > 0 ? undefined : flat(root.children[0]!);
}

const pieces = [
  ...['<a>', '<a\n>', '<b.c a="1" b="&lt;2">', '<a x="1" x="2">', '</a>', '</a >', '</b.c>', '<a/>', "<d e='\"' />"],
  ...['<a b=1>', '<a b>', '<a b="<">', '<a b = "\t\r\n&#10;&#x41;">', 'text', ' \n', '\r\n', '\r', 'ü😀'],
  ...['&amp;', '&#x1F600;', '&#60;', '&foo;', '&', '&#0;', '&#xD800;', '<![CDATA[<x>&amp;\r\n]]>', '<![CDATA[]]>'],
  ...['<!-- c & <d> -->', '<!-- -- -->', '<?pi x?>', '<?xml version="1.0"?>', '<!DOCTYPE a>', '<', '<!', '</'],
];

test('it takes the texts that another strict parser takes, and reads the same in them', () => {
  const inside = fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((parts) => `<a>${parts.join('')}</a>`);
  const anything = fc.array(fc.constantFrom(...pieces), { maxLength: 7 }).map((parts) => parts.join(''));
  let taken = 0;
  fc.assert(
    fc.property(fc.oneof(inside, anything), (xml) => {
      const expected = oracle(xml);
      if (expected === undefined) {
        assert.throws(() => read(xml), refused(/./));
      } else {
        taken++;
        assert.equal(plain(read(xml)), expected);
      }
    }),
    { numRuns: 5000 },
  );
  assert.ok(taken > 200, `only ${taken} texts were well-formed`);
});

/** One unit of a decoded text and the ways to write it. */
const written = fc.oneof(
  fc.constantFrom('a', 'A', '"', "'", 'ü', '密', ']', '>').map((value) => ({ value, raw: value })),
  fc.constantFrom('<', '&', '"', 'x', 'ü', '\n', '\t', '\r').chain((value) => {
    const code = value.charCodeAt(0);
    const forms = [`&#${code};`, `&#x${code.toString(16)};`, `&#00${code};`];
    const named: Record<string, string> = { '<': '&lt;', '&': '&amp;', '"': '&quot;' };
    return fc
      .constantFrom(...forms, ...(named[value] === undefined ? [] : [named[value]]))
      .map((raw) => ({ value, raw }));
  }),
);

test('every span of a text leads to the references it was written with', () => {
  const unquoted = written.filter(({ raw }) => raw !== '"');
  const blank = fc.constantFrom(...['\r\n', '\t', ' '].map((raw) => ({ value: ' ', raw })));
  const text = written.filter(({ raw }) => raw !== ']' && raw !== '>');
  const inText = ['\n', '\r\n', '\r'].map(
    (raw) => [fc.oneof(text, fc.constant({ value: '\n', raw })), '<s>x', 'x</s>'] as const,
  );
  for (const [units, open, close] of [...inText, [fc.oneof(unquoted, blank), '<s v="x', 'x"/>'] as const]) {
    fc.assert(
      fc.property(fc.array(units, { maxLength: 12 }), (parts) => {
        const source = new Source('t.xml', open + parts.map(({ raw }) => raw).join('') + close);
        const root = parseXml(source);
        const text = (root.attribute('v') ?? root.text())!;
        const inner = text.cut();
        assert.is(inner, text.cut());
        assert.is(inner.text, text.value);
        assert.is(inner.text, `x${parts.map(({ value }) => value).join('')}x`);
        for (let from = 0; from <= parts.length; from++) {
          for (let to = from; to <= parts.length; to++) {
            const raw = parts.slice(from, to).map((part) => part.raw);
            const outer = inner.outermost({ start: from + 1, end: to + 1 });
            assert.is(outer.source, source);
            assert.is(source.slice(outer.span), raw.join(''));
          }
        }
      }),
    );
  }
});

test('every place in a text with CDATA sections and comments has the text before it before it', () => {
  const units = fc.constantFrom(
    'ab',
    '&lt;',
    '&#x1F600;',
    '<![CDATA[<x>&amp;\r\n]]>',
    '<![CDATA[]]>',
    '<!-- & -->',
    '<?p q?>',
  );
  fc.assert(
    fc.property(fc.array(units, { minLength: 1, maxLength: 8 }), (parts) => {
      const source = new Source('t.xml', `<s>.${parts.join('')}</s>`);
      const inner = parseXml(source).text()!.cut();
      for (let offset = 0; offset <= inner.text.length; offset++) {
        if (/[\udc00-\udfff]/.test(inner.text[offset] ?? '')) continue;
        const { end } = inner.outermost({ start: 0, end: offset }).span;
        let before = source.text.slice(0, end);
        // A section that the place lies in is closed here.
        if (before.lastIndexOf('<![CDATA[') > before.lastIndexOf(']]>')) before += ']]>';
        assert.is(read(`${before}</s>`).text()?.value ?? '', inner.text.slice(0, offset));
      }
    }),
  );
});

test('an element knows where it stands, and what is in it', () => {
  const source = new Source(
    't.xml',
    '<?xml version="1.0"?>\n<a>\n  <b k="1">x</b><b k="2"/>\n  <c><b k="3"/></c >\n</a>',
  );
  const root = parseXml(source);
  const slices = (elements: Iterable<XmlElement>) => [...elements].map(({ span }) => source.slice(span));

  assert.equal(slices(root.children()), ['<b k="1">x</b>', '<b k="2"/>', '<c><b k="3"/></c >']);
  assert.equal(slices(root.children('b')), ['<b k="1">x</b>', '<b k="2"/>']);
  assert.equal(slices(root.descendants('b')), ['<b k="1">x</b>', '<b k="2"/>', '<b k="3"/>']);
  assert.is(source.slice(root.child('c')!.tag), 'c');
  assert.is(root.child('d'), undefined);
  assert.is(root.text(), undefined);
  assert.equal(
    [...root.strings()].map(({ text, element }) => `${element.name} ${text.value}`),
    ['b 1', 'b x', 'b 2', 'b 3'],
  );
});

test('an empty attribute has a place: its quotes', () => {
  const source = new Source('t.xml', '<a v=""/>');

  assert.is(source.slice(parseXml(source).attribute('v')!.span), '""');
});

test('a DOCTYPE is refused, so no entity can grow or reach for a file', () => {
  const laughs = `<!DOCTYPE a [<!ENTITY l "ha"><!ENTITY m "&l;&l;">]>\n<a>&m;</a>`;

  assert.throws(() => read(laughs), refused(/DOCTYPE/, 1));
  assert.throws(
    () => read('<?xml version="1.0"?>\n<!DOCTYPE a SYSTEM "file:///etc/passwd">\n<a/>'),
    refused(/DOCTYPE/, 2),
  );
  assert.throws(() => read('<a>\n&m;</a>'), refused(/begins no reference/, 2));
});

test('broken XML is told with its place, and told apart from a file that was cut off', () => {
  assert.throws(() => read('<a>\n<b>\n</a>'), refused(/expected <\/b>/, 3));
  assert.throws(() => read('<a>\n<b c="1>\n<d e="2"/></a>'), refused(/is a quote missing/, 3));
  assert.throws(() => read('<a>\n<b / c="1">'), refused(/expected '>' after '\/'/, 2));
  assert.throws(() => read('<a/>\n<b/>'), refused(/nothing after the end/, 2));
  for (const cut of [
    '<',
    '<a',
    '<a b',
    '<a b=',
    '<a b="',
    '<a>',
    '<a>x',
    '<a></',
    '<a></a',
    '<a><!',
    '<a><!-- x',
    '<a><?p',
  ])
    assert.throws(() => read(cut), refused(/looks cut off/), cut);
  for (const empty of ['', ' \n', '\ufeff']) assert.throws(() => read(empty), refused(/the file is empty/));
  assert.throws(() => read('just text'), refused(/expected a tag/));
});

test('deep nesting is refused with its place, not with a stack overflow', () => {
  assert.throws(() => read('<a>'.repeat(100_000)), refused(/nested deeper than the limit of 500 levels/));
  assert.throws(
    () => read('<a>\n'.repeat(501)),
    (error: unknown) => error instanceof InputError && error.at!.source.position(error.at!.span.start).line === 501,
  );
  assert.is(read('<a>'.repeat(500) + '</a>'.repeat(500)).name, 'a');
});

test('an element with very many attributes may still not have one of them twice', () => {
  const many = Array.from({ length: 5000 }, (_, i) => `a${i}="${i}"`).join(' ');

  assert.is(read(`<a ${many}/>`).attribute('a4999')!.value, '4999');
  assert.throws(() => read(`<a ${many} a77="x"/>`), refused(/stands there twice/));
  assert.is(read(`<a ${many}><b a1="1" a2="2"/></a>`).child('b')!.attribute('a2')!.value, '2');
});

test('the root is told without reading the file', () => {
  assert.is(
    rootTag('\ufeff<?xml version="1.0"?>\n<!-- <x> -->\n<Entity type="Script">\n<broken')!.tag,
    '<Entity type="Script"',
  );
  assert.is(rootTag('<!DOCTYPE a [<!ENTITY l "x">]><Project name="a"/>')!.name, 'Project');
  assert.is(rootTag('<a/>')!.name, 'a');
  for (const other of ['', '{"a": "<a>"}', 'text <a>', '<!-- <a>', '< a>', '<?xml'])
    assert.is(rootTag(other), undefined, other);
});

test.run();
