import type { Random } from './random.js';
import { restructure } from './restructure.js';

/** Changes bytes as a hostile or broken writer would: what the file says, a few of the ways below one after the other, or both. */
export function mutate(content: Uint8Array, random: Random): Buffer {
  let bytes: Buffer = Buffer.from(content);
  const kind = random.below(8);
  for (let i = kind < 3 ? 1 + random.below(3) : 0; i > 0; i--) bytes = restructure(bytes, random);
  for (let i = kind === 0 || kind > 2 ? 1 + random.below(3) : 0; i > 0; i--) bytes = random.of(ways)(bytes, random);
  return bytes.subarray(0, MOST);
}

/** Larger inputs only cost time: what is wrong with them is wrong with smaller ones. */
const MOST = 3_000_000;

type Way = (bytes: Buffer, random: Random) => Buffer;

const splice = (bytes: Buffer, at: number, removed: number, put: Uint8Array | string) =>
  Buffer.concat([bytes.subarray(0, at), Buffer.from(put), bytes.subarray(at + removed)]);

const ways: readonly Way[] = [
  // bytes
  (bytes, random) => {
    const copy = Buffer.from(bytes);
    for (let i = random.below(20); i >= 0 && copy.length > 0; i--) copy[random.below(copy.length)] = random.below(256);
    return copy;
  },
  (bytes, random) => splice(bytes, random.below(bytes.length + 1), random.below(40), ''),
  // truncation, at either end
  (bytes, random) => bytes.subarray(0, random.below(bytes.length + 1)),
  (bytes, random) => bytes.subarray(random.below(Math.min(bytes.length, 200) + 1)),
  // hostile tokens, at any place and behind a sign that means something
  (bytes, random) => splice(bytes, random.below(bytes.length + 1), 0, random.of(tokens)),
  (bytes, random) => {
    const at = bytes.indexOf(
      random.of(['"', ':', '=', '<', '>', '\n', '[', '{', '$', '/', '</trans>', '<trans>']),
      random.below(bytes.length + 1),
    );
    return at < 0 ? bytes : splice(bytes, at + random.below(2), random.below(3), random.of(tokens));
  },
  (bytes, random) => splice(bytes, random.below(bytes.length + 1), 0, random.of(tokens).repeat(1 + random.below(2000))),
  // deep nesting, closed and not
  (bytes, random) => {
    const [open, close] = random.of(nestings);
    const depth = 1 + random.below(random.of([20, 600, 20_000]));
    return splice(
      bytes,
      random.below(bytes.length + 1),
      0,
      open.repeat(depth) + (random.below(2) === 0 ? '' : close.repeat(depth)),
    );
  },
  // giant strings
  (bytes, random) =>
    splice(
      bytes,
      random.below(bytes.length + 1),
      0,
      random
        .of(['a', ' ', '\n', '\\', '"', '0', '\u0000', 'é', '/*', "'", '=', '.', '-', 'a.', 'a@', '://', ';'])
        .repeat(random.below(200_000)),
    ),
  // a part of the file once more, somewhere else
  (bytes, random) => {
    const from = random.below(bytes.length + 1);
    const part = bytes.subarray(from, from + random.below(2000));
    return splice(
      bytes,
      random.below(bytes.length + 1),
      0,
      Buffer.concat(Array<Buffer>(1 + random.below(3)).fill(part)),
    );
  },
  // a part of the file thousands of times: what is done once for each of them, must not look at all of them
  (bytes, random) => {
    const from = random.below(bytes.length + 1);
    const part = bytes.subarray(from, from + 1 + random.below(random.of([4, 40, 400])));
    const times = random.below(random.of([200, 20_000])) % Math.ceil(300_000 / Math.max(part.length, 1));
    return splice(bytes, from, 0, Buffer.concat(Array<Buffer>(times).fill(part)));
  },
  // other encodings
  (bytes, random) =>
    random.of<Way>([
      (all) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(all.toString('latin1'), 'utf16le')]),
      (all) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), all]),
      (all) => Buffer.from(all.toString('latin1').replaceAll('\n', '\r\n'), 'latin1'),
      (all) => Buffer.from(all.toString('latin1').replaceAll('\n', '\r'), 'latin1'),
    ])(bytes, random),
];

const nestings = [
  ['[', ']'],
  ['{"a":', '}'],
  ['(', ')'],
  ['<a>', '</a>'],
  ['{', '}'],
  ['- ', ''],
  ['a: {', '}'],
  ['If(', ',1)'],
  ['"', '"'],
  ['!', ''],
  ['f(x[', '])'],
  ['`${', '}`'],
  ['function(){', '}'],
  ['a?', ':b'],
] as const;

const tokens = [
  '"',
  "'",
  '`',
  '\\',
  '\\u',
  '\\ud800',
  '\\u0000',
  '\u0000',
  '\ufeff',
  '\u202e',
  '\u2028',
  '😀',
  '\r',
  '\n\n',
  '\t',
  '{',
  '}',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  ',',
  ';',
  ':',
  '//',
  '/*',
  '*/',
  '#',
  '&',
  '*',
  '!',
  '|',
  '%',
  '@',
  '=',
  '==',
  '=>',
  '$',
  '${',
  '<trans>',
  '</trans>',
  '<javascript>',
  '</javascript>',
  '<TRANS >',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<?xml',
  '?>',
  '<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;&b;">]>',
  '<!DOCTYPE a SYSTEM "file:///etc/passwd">',
  '&b;',
  '&#0;',
  '&#x110000;',
  '&lt;',
  'a: &a [*a]',
  '*a',
  '&a ',
  '<<: *a',
  '!!js/function',
  '!!binary x',
  '---\n',
  '...\n',
  '? ',
  '%YAML 9.9\n',
  '{a: 1, a: 2}',
  '"\\',
  '>-\n',
  '|2\n',
  '__proto__',
  '"__proto__":{"type":400},',
  'constructor',
  'hasOwnProperty',
  '../',
  '\\\\',
  'null',
  'true',
  'NaN',
  '1e999',
  '-0',
  '0x',
  '99999999999999999999',
  '##vso[',
  '::error::',
  '\u001b[2J',
  '</script>',
  '"><img src=x>',
  'https://a:b@c/?password=d&',
  'password=',
  'Bearer ',
  '$00',
  '-----BEGIN PRIVATE KEY-----',
  'eyJ',
  '10.0.0.0/8',
  '1.2.3.4-',
  '::/0',
  '[a{b}]',
  '[pv]',
  'harmony-lint-ignore */* -- x',
  '"type":400,',
  '"type":600,',
  '"id":"x",',
  '"type":1e3,',
  '$(',
  '`x`',
  '<<EOF\n',
  'EOF\n',
  'if',
  'While(true,',
  'RunScript("<TAG>script:Script 1</TAG>")',
  'Eval(',
  '$a=$a;',
  'Dict()',
  'resource "a" "b" {\n',
  'PK\u0003\u0004',
  'PK\u0005\u0006',
];
