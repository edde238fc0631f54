import { test } from 'uvu';
import * as assert from 'uvu/assert';
import fc from 'fast-check';

import { detectSecrets } from '../src/flow/secrets/detect.js';
import { cut } from '../src/source/cut.js';
import { createHashedMask, createMask, hide } from '../src/source/redact.js';
import { Source } from '../src/source/source.js';

test('what comes again is looked at once', () => {
  let seen = 0;
  const mask = createMask(
    ['hunter22'],
    [
      () => {
        seen++;
        return [];
      },
    ],
  );
  for (let i = 0; i < 10; i++) assert.is(mask('the password is hunter22'), 'the password is ********');
  assert.is(seen, 1);
});

test('a secret is hidden wherever it stands, and the text keeps its length', () => {
  const secret = fc.string({ unit: fc.constantFrom('a', 'B', '7', '$', '+', '"', 'ü'), minLength: 4, maxLength: 12 });
  fc.assert(
    fc.property(
      fc.array(secret, { minLength: 1, maxLength: 5 }),
      fc.array(fc.string({ maxLength: 6 })),
      (secrets, between) => {
        const text = secrets.map((one, i) => `${between[i] ?? ' '}${one}`).join('');
        const masked = createMask(secrets)(text);
        assert.is(masked.length, text.length);
        for (const one of secrets) assert.not.ok(masked.includes(one), `${one} in ${masked}`);
      },
    ),
  );
});

test('other spellings of a secret are hidden too', () => {
  const secret = 'p&ss "wörd"';
  const mask = createMask([secret]);

  for (const spelling of [
    secret,
    encodeURIComponent(secret),
    Buffer.from(secret).toString('base64'),
    JSON.stringify(secret),
  ]) {
    assert.match(mask(`<${spelling}>`), /^<"?\*+"?>$/);
  }
});

test('of a secret with several lines each line is hidden', () => {
  const mask = createMask(['-----BEGIN KEY-----\nMIIFAKE0123\n-----END KEY-----']);
  assert.is(mask('x MIIFAKE0123 y'), 'x *********** y');
});

test('a secret of blanks hides nothing, nor does none', () => {
  assert.is(createMask(['      '])('a      b'), 'a      b');
  assert.is(createHashedMask([], (text) => text)('some text'), 'some text');
});

test('a short secret is hidden where it is a word of its own', () => {
  const mask = createMask(['abc']);
  assert.is(mask('pw abc, alphabcd'), 'pw ***, alphabcd');
});

test('a short number is left alone, since dates and lines would be unreadable', () => {
  assert.is(createMask(['2026'])('until 2026-12-01'), 'until 2026-12-01');
  assert.is(createMask(['202612'])('code 202612'), 'code ******');
});

test('a secret of one letter is hidden where it is written, and nowhere else', () => {
  const file = new Source('project.json', '{"pw":"a\\n","x":"a","pin":"2026"}');
  // `value = a`, cut out of the file in another spelling, as a script is.
  const script = cut(file, 'script', 'a\n', 7, { at: [2], ahead: [1] });
  const pin = { source: file, span: { start: 27, end: 31 }, value: '2026' };
  const mask = createMask([{ source: script, span: { start: 0, end: 1 }, value: 'a' }, pin]);

  assert.is(mask('a secret of 2026'), 'a secret of 2026');
  assert.is(mask(file.text, { source: file, start: 0 }), '{"pw":"*\\n","x":"a","pin":"****"}');
  assert.is(mask(script.text, { source: script, start: 0 }), '*\n');
  assert.is(mask(file.text.slice(4), { source: file, start: 4 }), '":"*\\n","x":"a","pin":"****"}');
});

test('of a text that is cut to be shown, a secret is hidden that goes on behind its end', () => {
  const secret = `Qk2v${'='.repeat(50_000)}`;
  const file = new Source('a.xml', `<Item key="account_password" value="${secret}"/>`);
  const mask = createMask([{ source: file, span: { start: 36, end: 36 + secret.length }, value: secret }]);
  const shown = file.text.slice(0, 100);
  assert.is(mask(shown, { source: file, start: 0 }), shown.slice(0, 36) + '*'.repeat(64));
});

test('what looks like a secret is hidden even if nobody knew it', () => {
  const mask = createMask([], [detectSecrets]);
  assert.is(mask('https://jb:hunter22@acme.example/'), 'https://jb:********@acme.example/');
  assert.is(mask('Server=db;Password=Winter26;'), 'Server=db;Password=********;');
  assert.is(
    mask('java -Djav?x.net.ssl.trustStorePassword=Fake-7 -v'),
    'java -Djav?x.net.ssl.trustStorePassword=****** -v',
  );
  assert.is(mask('"--db.password=fake7" --token-file=/x'), '"--db.password=*****" --token-file=/x');
  assert.is(mask('--password=$PASSWORD'), '--password=$PASSWORD');
});

test('a password in a URL is hidden, though its end is far away', () => {
  const mask = createMask([], [detectSecrets]);
  const long = 'Obvi0us-fake!'.repeat(400);
  assert.is(mask(`https://jb:${long}@acme.example`), `https://jb:${'*'.repeat(long.length)}@acme.example`);
  assert.is(mask(`https://jb:${long}`), `https://jb:${'*'.repeat(long.length)}`);
  assert.is(mask('http://acme.example:8080/a?b=c'), 'http://acme.example:8080/a?b=c');
});

test('a password before a host is hidden, though no scheme stands before it', () => {
  const mask = createMask([], [detectSecrets]);
  assert.is(mask('curl sync:Obvi0us-fake!@shop.acme.example/x'), 'curl sync:*************@shop.acme.example/x');
  for (const text of ['mailto:joe7miller@acme.example', 'to: joe7miller@acme.example', 'owner:miller@acme.example'])
    assert.is(mask(text), text);
});

test('what a comment of any language notes down is hidden', () => {
  const mask = createMask([], [detectSecrets]);
  for (const marker of ['# ', '; ', '// ', ' -- ', ' * ', '! ', '<!-- ', 'rem ', "'"]) {
    assert.is(mask(`a\n${marker}password: Obvi0us-fake!`), `a\n${marker}password: *************`);
    if (/[#/<-]/.test(marker)) assert.is(mask(`a = b; ${marker}password: Obvi0us-fake!`).at(-1), '*');
    assert.is(mask(`${marker}login: joe / Obvi0us-fake!`), `${marker}login: joe / *************`);
    assert.is(mask(`${marker}password: see the vault`), `${marker}password: see the vault`);
  }
});

test('characters that forge what a terminal shows are replaced', () => {
  assert.is(createMask([])('a\u001b[31mb\u202ec\r\n\td\u0007'), 'a\ufffd[31mb\ufffdc\ufffd\n\td\ufffd');
});

test('nothing that is printed is a command to the pipeline that logs it', () => {
  const mask = createMask([]);
  assert.is(mask("script '##vso[task.setvariable]'"), "script '#\ufffdvso[task.setvariable]'");
  assert.is(mask('##[error]x\n::stop-commands::y'), '#\ufffd[error]x\n:\ufffdstop-commands::y');
  assert.is(mask('std::string, a :: b, ## Heading'), 'std::string, a :: b, ## Heading');
});

test('spans to hide may overlap', () => {
  assert.is(
    hide('0123456789', [
      { start: 5, end: 7 },
      { start: 1, end: 3 },
      { start: 2, end: 6 },
    ]),
    '0******789',
  );
  // Of a secret in pieces, one may stand behind the part that is shown.
  assert.is(hide('0123', [{ start: 9, end: 4 }]), '0123');
});

test.run();
