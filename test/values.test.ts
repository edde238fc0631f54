import { test } from 'uvu';
import * as assert from 'uvu/assert';
import fc from 'fast-check';

import { classify, referencesIn } from '../src/flow/values.js';
import { writtenIn } from '../src/flow/secrets/written.js';
import type { FieldStrength } from '../src/flow/secrets/written.js';

const encrypted = '$00QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY=';

test('a value is of one of six kinds', () => {
  const kinds: Record<string, string[]> = {
    empty: ['', ' ', '\n\t'],
    encrypted: [encrypted, ` ${encrypted}\n`, encrypted.replace('$00', '$01')],
    reference: [
      '[pv]',
      '[a][b]',
      '[a] [b]',
      '[pv{}]',
      '[$erp.password]',
      '[Kennwort für ERP]',
      '[jitterbit.api.request.id]',
    ],
    'reference-with-default': ['[pv{x}]', '[a][b{y}]'],
    mixed: ['[pv]2026', 'Bearer [pv]', '[SuccessCountPath]/raw', '[user]:[password]'],
    literal: ['Winter2026!', '$00short', '$0', '[1]', '[]', '[a', 'a]', '{{x}}', '["a"]'],
  };
  for (const [kind, texts] of Object.entries(kinds)) {
    for (const text of texts) assert.is(classify(text).kind, kind, text);
  }
});

test('references are where their spans say', () => {
  const text = 'https://[host]/x?a=[$erp.token]&b=[c{d e}]&f=[g{}]';
  assert.equal(
    referencesIn(text).map(({ name, start, end, fallback }) => [
      name,
      text.slice(start, end),
      fallback && text.slice(fallback.start, fallback.end),
    ]),
    [
      ['host', '[host]', undefined],
      ['erp.token', '[$erp.token]', undefined],
      ['c', '[c{d e}]', 'd e'],
      ['g', '[g{}]', undefined],
    ],
  );
});

test('any text is of some kind, and its parts lie in it, apart', () => {
  const pieces = ['[', ']', '{', '}', 'a', '[pv]', '[pv{x}]', ' ', '$', '$00', 'Bearer ', 'Ä', '=', ':', '\n', '😀'];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      const value = classify(text);
      let done = 0;
      for (const { start, end, name } of referencesIn(text)) {
        assert.ok(done <= start && end <= text.length && text.slice(start, end).includes(name));
        done = end;
      }
      if (value.kind === 'mixed')
        for (const { start, end } of value.literals) assert.ok(start < end && end <= text.length);
      for (const field of ['marked', 'strong', 'weak'] as const) {
        for (const { start, end } of writtenIn(text, field)) assert.ok(0 <= start && start < end && end <= text.length);
      }
    }),
  );
});

const written = (text: string, field: FieldStrength) =>
  writtenIn(text, field).map(({ start, end, form }) => `${form}: ${text.slice(start, end)}`);

test('what is written down in a credential field is found, without what surrounds it', () => {
  const table: [string, FieldStrength, string[]][] = [
    ['Fake-Winter2026!', 'marked', ['literal: Fake-Winter2026!']],
    ['x', 'strong', ['literal: x']],
    ['password', 'marked', ['literal: password']],
    ['[pw]2026', 'marked', ['around-reference: 2026']],
    ['2026[pw]', 'strong', ['around-reference: 2026']],
    ['[pw{Fake-1}]', 'marked', ['default: Fake-1']],
    ['Bearer Fake-0123456789', 'strong', ['literal: Fake-0123456789']],
    ['Zoho-oauthtoken 1000.fake0123', 'strong', ['literal: 1000.fake0123']],
    ['correct horse battery staple', 'strong', ['literal: correct horse battery staple']],
    ['9fQ~7hXw2v', 'weak', ['literal: 9fQ~7hXw2v']],
  ];
  for (const [text, field, expected] of table) assert.equal(written(text, field), expected, text);
});

test('what is no secret in a credential field is left alone', () => {
  const table: [string, FieldStrength][] = [
    ['', 'marked'],
    [encrypted, 'marked'],
    ['[pw]', 'marked'],
    ['[pw{}]', 'marked'],
    ['Bearer [token]', 'marked'],
    ['Basic [user]:[pw]', 'strong'],
    ['Acme-Token [token]', 'marked'],
    ['Token token="[token]"', 'strong'],
    ['SharedAccessSignature sr=[uri]&sig=[sig]&se=[expiry]&skn=[name]', 'strong'],
    ['OAuth oauth_token="[t]", oauth_signature="[s]"', 'strong'],
    ['Bearer', 'strong'],
    ['basic', 'strong'],
    ['Fetch', 'strong'],
    ['true', 'strong'],
    ['nein', 'strong'],
    ['OAuth 2.0', 'strong'],
    ['https://login.acme.example/oauth2/token', 'strong'],
    ['/etc/pki/erp-2026.key', 'strong'],
    ['C:\\keys\\erp-2026.pem', 'strong'],
    ['[base]/oauth2/v1/token', 'weak'],
    ['svc-orders1@acme.example', 'weak'],
    ['order-number', 'weak'],
    ['short1', 'weak'],
    ['2026-11-20', 'weak'],
    ['$.access_token', 'weak'],
    ['changeme', 'marked'],
    ['<TAG>endpoint:salesforce/Password Vault</TAG>', 'marked'],
    ['${ERP_PASSWORD}', 'marked'],
    ['{erp.password}', 'marked'],
    ['$erp_password', 'strong'],
    ['arn:aws:secretsmanager:eu-west-1:111122223333:secret:erp', 'marked'],
    ['op://Integration/ERP/password', 'marked'],
    ['@Microsoft.KeyVault(SecretUri=https://acme.vault.example/erp)', 'marked'],
    [['wJalrXUtnFEMI/K7MDENG/bPxRfiCY', 'EXAMPLEKEY'].join(''), 'marked'],
    ['the password of the ERP is kept in the safe of the team', 'strong'],
  ];
  for (const [text, field] of table) assert.equal(written(text, field), [], text);
});

test.run();
