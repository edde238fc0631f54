import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { certificateFault } from '../src/flow/certificates.js';
import { holdsOptions, pairsIn } from '../src/flow/secrets/pairs.js';

const keys = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_.]{0,12}$/);
const values = fc.stringMatching(/^[A-Za-z0-9/+.:_-]{1,12}$/);

test('every assignment is where its span says, whatever separates them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(keys, values), { minLength: 1, maxLength: 5 }),
      fc.constantFrom(';', '&', '\n', ' ', ', '),
      (list, separator) => {
        const text = `jdbc:db://host${separator === '&' ? '?' : separator}${list.map(([key, value]) => `${key}=${value}`).join(separator)}`;
        const found = [...pairsIn(text)];

        assert.equal(
          found.map(({ key, value }) => [key, value]),
          list.map(([key, value]) => [key, value]),
        );
        for (const { key, value, start, end, valueSpan } of found) {
          assert.is(text.slice(start, end), `${key}=${value}`);
          assert.is(text.slice(valueSpan.start, valueSpan.end), value);
        }
      },
    ),
  );
});

test('quotes, braces, blanks and -D are no part of key or value', () => {
  const pairs = [...pairsIn('Driver={ODBC Driver 18};Trust Server Certificate = yes;name="a;b" -Dx.y=1')];

  assert.equal(
    pairs.map(({ key, value }) => [key, value]),
    [
      ['Driver', 'ODBC Driver 18'],
      ['Trust Server Certificate', 'yes'],
      ['name', 'a;b'],
      ['x.y', '1'],
    ],
  );
});

test('only connections and variables hold lists of options that do not say what they are', () => {
  assert.ok(holdsOptions('jdbc:x', { kind: 'activity' }));
  assert.ok(holdsOptions('mongodb://x/?a=b', { kind: 'activity' }));
  assert.ok(holdsOptions('useSSL=false', { kind: 'connection' }));
  assert.not.ok(holdsOptions('ssl=false', { kind: 'activity' }));
  assert.not.ok(holdsOptions('https://x/?verify_ssl=false', { kind: 'connection' }));
  assert.not.ok(holdsOptions('/orders?ssl=false', { kind: 'connection' }));
});

test('a switch is judged by table, then by name', () => {
  const cases: readonly (readonly [string, string, string | undefined])[] = [
    ['trustServerCertificate', 'TRUE', 'known'],
    ['TrustServerCertificate', 'yes', 'known'],
    ['sslmode', 'require', 'encrypt-only'],
    ['sslMode', 'trust', 'known'],
    ['ssl.endpoint.identification.algorithm', '', 'known'],
    ['hostname-verifier', 'ALLOW_ALL', 'known'],
    ['ignoreTlsWarnings', 'true', 'likely'],
    ['SkipCertificateCheck', '1', 'likely'],
    ['insecure_ssl', 'on', 'likely'],
    ['verifyPeer', 'false', 'likely'],
    ['tls_verify', '0', 'likely'],
    ['certificateValidation', 'none', 'likely'],
    ['trustServerCertificate', 'false', undefined],
    ['trustServerCertificate', '', undefined],
    ['sslmode', 'verify-full', undefined],
    ['tls_verify', '1', undefined],
    ['ignoreTlsWarnings', '[ignore]', undefined],
    ['disableSSL', 'true', undefined],
    ['verifyClientCertificate', 'false', undefined],
    ['disableCrlCertCheck', 'true', undefined],
    ['certificateExpiryDays', '0', undefined],
    ['validateOrders', 'false', undefined],
    ['disableSslVerification', 'false', undefined],
  ];
  for (const [name, value, expected] of cases) assert.is(certificateFault(name, value), expected, `${name}=${value}`);
});

test('a hostile text costs no more than its length', () => {
  for (const text of [
    'a='.repeat(100_000),
    ';a'.repeat(100_000),
    'a '.repeat(100_000) + '=',
    '"'.repeat(200_000),
    `a=${'"x'.repeat(100_000)}`,
  ])
    assert.ok([...pairsIn(text)].length >= 0);
});

test.run();
