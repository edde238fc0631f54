import { test } from 'uvu';
import * as assert from 'uvu/assert';
import fc from 'fast-check';

import { assignedReferences, assignmentsIn } from '../src/flow/secrets/connection-strings.js';
import { urlsOfSetting } from '../src/flow/secrets/urls.js';

/** Each secret as `key: text`. */
const secrets = (text: string) =>
  assignmentsIn(text, urlsOfSetting(text)).map(({ key, start, end }) => `${key}: ${text.slice(start, end)}`);

test('literal secrets are found in what holds keys and values', () => {
  const table: [string, string[]][] = [
    ['Server=db.acme.example;Database=erp;Uid=svc;Pwd=Fake-Winter26;', ['Pwd: Fake-Winter26']],
    [
      'Server=db; User ID=svc; Password = Fake, with a comma & more; Encrypt=true',
      ['Password: Fake, with a comma & more'],
    ],
    ['DRIVER={SQL Server};PWD={Fake;26}', ['PWD: Fake;26']],
    ["host=db password='Fake 26' user=svc", ['password: Fake 26']],
    ['password=Fake-26', ['password: Fake-26']],
    ['password=[pw]26', ['password: 26']],
    ['password=[pw{Fake-26}]', ['password: Fake-26']],
    ['jdbc:sqlserver://db.acme.example:1433;encrypt=true;password=Fake@2026', ['password: Fake@2026']],
    ['jdbc:postgresql://db.acme.example/orders?user=svc&password=Fake-26', ['password: Fake-26']],
    ['jdbc:oracle:thin:scott/Fake-26@//db.acme.example:1521/X', ['password: Fake-26']],
    [
      'Endpoint=sb://acme.servicebus.example/;SharedAccessKeyName=send;SharedAccessKey=ZmFrZQ==',
      ['SharedAccessKey: ZmFrZQ=='],
    ],
    ['AccountName=acme;AccountKey=ZmFrZQ==;EndpointSuffix=core.example', ['AccountKey: ZmFrZQ==']],
    ['grant_type=client_credentials&client_id=acme&client_secret=Fake-26', ['client_secret: Fake-26']],
    [
      'Accept: text/plain\nX-Api-Key: fake0123\nAuthorization: Bearer fake01234567',
      ['X-Api-Key: fake0123', 'Authorization: fake01234567'],
    ],
    ['{"user": "svc", "password": "Fake-26", "ids": [ids]}', ['password: Fake-26']],
    ['<x:Username>svc</x:Username><x:Password Type="t">Fake-26</x:Password>', ['x:Password: Fake-26']],
    ["UPDATE config SET password = 'Fake-26' WHERE id = 1", ['password: Fake-26']],
    ['Server=db;Kennwort=Fake-26', ['Kennwort: Fake-26']],
    ['Contraseña=Fake-26', ['Contraseña: Fake-26']],
  ];
  for (const [text, expected] of table)
    assert.equal(
      secrets(text),
      expected.map((line) => line.replace('x:', '')),
      text,
    );
});

test('what holds no literal secret is left alone', () => {
  const texts = [
    'Server=db.acme.example;Integrated Security=SSPI;Persist Security Info=false',
    'Server=[host];Uid=[user];Pwd=[pw]',
    'Server=db;Password=;Encrypt=true',
    'Server=db;Password=changeme',
    'ConnectionString=Server=db.acme.example',
    'trustStorePassword=changeit;trustStore=/opt/acme/trust.jks',
    'Authentication=ActiveDirectoryPassword;PasswordPolicy=strict1',
    'jdbc:oracle:thin:@//db.acme.example:1521/X',
    'jdbc:oracle:thin:[user]/[pw]@//db.acme.example:1521/X',
    'grant_type=password&token_type=bearer&client_secret=[secret]',
    'https://a.example/?password=Fake-26',
    'select id from users u join logins l on u.password = l.password where u.password = :pw and l.pin = ?',
    'if (password == "Fake-26")',
    'password != "x" && password => "y"',
    'password = other_password; pw = Get("password"); password = $erp_password',
    'Password: required\nPasswort: unbekannt\nsecret: ask the team for it',
    '<Password>?</Password><Password/><PasswordPolicy>Strict-26</PasswordPolicy><xs:element name="Password"/>',
    '{"password": "", "password_policy": "Strict-26", "token": "short"}',
    'the password must be 8 characters = secure',
  ];
  for (const text of texts) assert.equal(secrets(text), [], text);
});

test('of the references in a connection string, those to secrets are known', () => {
  const references = (text: string) => [...assignedReferences(text, urlsOfSetting(text))];
  assert.equal(references('Server=[host];Uid=[user];Pwd=[pw]'), ['pw']);
  assert.equal(references('grant_type=x&client_id=[id]&client_secret=[secret]'), ['secret']);
  assert.equal(references('jdbc:oracle:thin:[user]/[pw]@//[host]:1521/X'), ['pw']);
});

test('the spans of any text lie in it, apart', () => {
  const pieces = [
    'password',
    'Pwd',
    '=',
    ';',
    '&',
    '"',
    "'",
    '{',
    '}',
    '[pv]',
    ' ',
    ': ',
    '\n',
    '<Password>',
    '</',
    'Fake-26',
    'https://a.example/?',
    '"password": "',
    'jdbc:oracle:thin:a/',
    '@',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      let done = 0;
      for (const { start, end } of assignmentsIn(text, urlsOfSetting(text))) {
        assert.ok(done <= start && start < end && end <= text.length, JSON.stringify(text));
        done = end;
      }
    }),
    { numRuns: 1000 },
  );
});

test.run();
