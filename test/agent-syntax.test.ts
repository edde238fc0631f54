import { test } from 'uvu';
import * as assert from 'uvu/assert';
import fc from 'fast-check';

import { Source } from '../src/source/source.js';
import type { Located } from '../src/source/source.js';
import { parseApache } from '../src/syntax/apache.js';
import { parseDockerfile } from '../src/syntax/dockerfile.js';
import { parseEnv } from '../src/syntax/env.js';
import { parseShell } from '../src/syntax/shell.js';

const source = (text: string) => new Source('any', text);
const values = (words: readonly Located<string>[]) => words.map(({ value }) => value);

test('an environment file: comments, export, quotes over lines', () => {
  const file = source(
    '# c\nA=1 # why\nexport B="x # y"\nC=\'-----BEGIN\nabc=\n\'\nD=it\'s\nE\nF=#\nG="never closed\nHARMONY_PASSWORD=x"y\n= broken\nif x; then',
  );
  const { entries, broken } = parseEnv(file);
  assert.equal(
    entries.map(({ key, value }) => [key.value, value.value]),
    [
      ['A', '1'],
      ['B', 'x # y'],
      ['C', '-----BEGIN\nabc=\n'],
      ['D', "it's"],
      ['F', ''],
      ['G', '"never closed'],
      ['HARMONY_PASSWORD', 'x"y'],
    ],
  );
  assert.equal(
    broken.map(({ span }) => file.slice(span)),
    ['= broken', 'if x; then'],
  );
  for (const { key, value } of entries) {
    assert.is(file.slice(key.span), key.value);
    assert.is(file.slice(value.span), value.value);
  }
});

test('an environment file: quotes behind backslashes, and quotes that nothing closes', () => {
  const { entries } = parseEnv(
    source(
      'A="say \\"hi\\" twice"\nB="C:\\\\"\nC=\'C:\\\'\nD="open\nE="closed"\nF="abcd\nefg=" # Base64\nG="open\nH="open, too',
    ),
  );
  assert.equal(
    entries.map(({ key, value }) => [key.value, value.value]),
    [
      ['A', 'say \\"hi\\" twice'],
      ['B', 'C:\\\\'],
      ['C', 'C:\\'],
      ['D', '"open'],
      ['E', 'closed'],
      ['F', 'abcd\nefg='],
      ['G', '"open'],
      ['H', '"open, too'],
    ],
  );
});

test('an Apache configuration: sections, quotes, joined lines, comments', () => {
  const file = source(
    '# c\n<VirtualHost *:443>\n  SSLProtocol all -SSLv3 \\\n    +TLSv1.2\n  SSLCertificateFile "C:/x y.crt"\n</VirtualHost>\nListen 46908',
  );
  assert.equal(
    parseApache(file).map(({ name, arguments: given }) => [name.value, ...values(given)]),
    [
      ['VirtualHost', '*:443'],
      ['SSLProtocol', 'all', '-SSLv3', '+TLSv1.2'],
      ['SSLCertificateFile', 'C:/x y.crt'],
      ['Listen', '46908'],
    ],
  );
});

test('a shell script: words, quotes, joined lines, comments, commands', () => {
  const file = source(
    'set -e # stop\njitterbit-config -u me \\\n  -P "fake pass" && echo \'a b\'"c"; X=$(cat /run/secrets/a b) y\n# c\ncurl --user a\\ b',
  );
  assert.equal(
    parseShell(file).map(({ words }) => values(words)),
    [
      ['set', '-e'],
      ['jitterbit-config', '-u', 'me', '-P', 'fake pass'],
      ['echo', 'a bc'],
      ['X=$(cat /run/secrets/a b)', 'y'],
      ['curl', '--user', 'a b'],
    ],
  );
});

test('a word of a shell script holds its value, quotes around', () => {
  const piece = fc.constantFrom('a', '"', "'", ' ', '\n', ';', '\\', '$', '(', ')', '#', '=');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const file = source(pieces.join(''));
      let last = 0;
      for (const { words, span } of parseShell(file)) {
        assert.ok(span.start >= last && span.end > span.start && span.end <= file.text.length);
        for (const word of words) {
          assert.ok(word.span.start >= last && word.span.end > word.span.start);
          assert.ok(word.value.length <= word.span.end - word.span.start);
          last = word.span.end;
        }
      }
    }),
    { numRuns: 2000 },
  );
});

test('PowerShell joins lines with a backtick', () => {
  const file = source('jitterbit-config.exe `\r\n  -P fake\n$env:A = "C:\\x"');
  assert.equal(
    parseShell(file, undefined, { continuation: '`' }).map(({ words }) => values(words)),
    [
      ['jitterbit-config.exe', '-P', 'fake'],
      ['$env:A', '=', 'C:\\x'],
    ],
  );
});

test('a Dockerfile: instructions over lines, comments between them', () => {
  const file = source('FROM jitterbit/agent:12.10 AS base\nENV A=1 \\\n# why\n    B="x y"\nRUN a -P b && c\nexpose 1');
  assert.equal(
    parseDockerfile(file).map(({ name, words, commands }) => [name, values(words), commands.length]),
    [
      ['FROM', ['jitterbit/agent:12.10', 'AS', 'base'], 1],
      ['ENV', ['A=1', 'B=x y'], 1],
      ['RUN', ['a', '-P', 'b', 'c'], 2],
      ['EXPOSE', ['1'], 1],
    ],
  );
});

test('a Dockerfile: a line that only joins is no instruction of a name', () => {
  assert.equal(
    parseDockerfile(source('\\\n# c\n')).map(({ name, words, commands }) => [name, words, commands]),
    [['', [], []]],
  );
});

test('hostile texts are read in one go', () => {
  for (const piece of ['$(', '"', "A='\n", 'A="x\n', '\\', 'a=\\\n', '${', '<', '# ']) {
    const file = source(piece.repeat(100_000));
    parseShell(file);
    parseEnv(file);
    parseApache(file);
    parseDockerfile(file);
  }
});

test.run();
