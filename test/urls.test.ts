import { test } from 'uvu';
import * as assert from 'uvu/assert';
import fc from 'fast-check';

import { urlsIn, urlsOfSetting } from '../src/flow/secrets/urls.js';

/** Each credential as `form key: text`. */
const credentials = (text: string) =>
  urlsOfSetting(text).flatMap((url) =>
    url.credentials.map(({ form, key, start, end }) => `${form} ${key}: ${text.slice(start, end)}`),
  );

test('a URL is taken apart', () => {
  const text =
    'see https://svc:Fake-1@ERP.acme.example:8443/a/b?x=1#y, and jdbc:sqlserver://db.acme.example:1433;encrypt=true';
  assert.equal(
    urlsIn(text).map(({ scheme, host, port, jdbc, start, end, hostSpan }) => [
      scheme,
      host,
      port,
      jdbc,
      text.slice(start, end),
      text.slice(hostSpan.start, hostSpan.end),
    ]),
    [
      [
        'https',
        'erp.acme.example',
        8443,
        false,
        'https://svc:Fake-1@ERP.acme.example:8443/a/b?x=1#y,',
        'ERP.acme.example',
      ],
      ['sqlserver', 'db.acme.example', 1433, true, 'sqlserver://db.acme.example:1433', 'db.acme.example'],
    ],
  );
});

test('hosts are read whatever they look like', () => {
  const hosts = (text: string) => urlsIn(text).map(({ host, port }) => [host, port]);
  assert.equal(hosts('http://[::1]:8080/x'), [['::1', 8080]]);
  assert.equal(hosts('http://[erp host]:[port]/x'), [['[erp host]', undefined]]);
  assert.equal(hosts('http://[region].acme.example/x'), [['[region].acme.example', undefined]]);
  assert.equal(hosts('sb://acme.servicebus.example/;SharedAccessKeyName=send'), [
    ['acme.servicebus.example', undefined],
  ]);
  assert.equal(hosts('http://a.example http://b.example:80'), [
    ['a.example', undefined],
    ['b.example', 80],
  ]);
  assert.equal(hosts('no://'), []);
});

test('literal credentials are found', () => {
  const table: Record<string, string[]> = {
    'ftp://svc:Fake-1@files.acme.example/in': ['literal password: Fake-1'],
    'ftp://svc:p@ss1@files.acme.example/in': ['literal password: p@ss1'],
    'ftp://svc:Fake#2026@files.acme.example/in': ['literal password: Fake#2026'],
    'ftp://svc:Fa/ke?1@files.acme.example/in': ['literal password: Fa/ke?1'],
    'redis://:Fake-1@cache.acme.example:6379': ['literal password: Fake-1'],
    'ftp://[user]:Fake-1@[host]/in': ['literal password: Fake-1'],
    'ftp://svc:[pw]2026@files.acme.example': ['literal password: 2026'],
    'https://a.example/?api_key=fake7d41c0a9': ['literal api_key: fake7d41c0a9'],
    'https://a.example/?x=1&client_secret=a&y=2': ['literal client_secret: a'],
    'https://a.example/?x=1&amp;password=Fake-1': ['literal password: Fake-1'],
    'https://a.example/?subscription-key=fake': ['literal subscription-key: fake'],
    'https://a.example/?token=fake01234567': ['literal token: fake01234567'],
    'https://a.example/?apikey=[key{fake0123}]': ['literal apikey: fake0123'],
    'https://a.example/#access_token=fake': ['literal access_token: fake'],
    'https://maps.example/?key=Fake7Acme0Orders1Sample': ['literal key: Fake7Acme0Orders1Sample'],
    'https://acme.azurewebsites.net/api/in?code=Fake7Acme0Orders==': ['literal code: Fake7Acme0Orders=='],
    'https://b.example/o?X-Amz-Credential=AKIAFAKE%2F2026&X-Amz-Signature=0a1b2c3d4e5f': [
      'literal X-Amz-Signature: 0a1b2c3d4e5f',
    ],
    '/orders?api_key=fake7d41c0a9': ['literal api_key: fake7d41c0a9'],
    '[base_url]/orders?x=[y z]&api_key=fake7d41c0a9': ['literal api_key: fake7d41c0a9'],
  };
  for (const [text, expected] of Object.entries(table)) {
    assert.equal(credentials(text), expected, text);
  }
});

test('references are told from literals', () => {
  assert.equal(credentials('ftp://[user]:[pw]@files.acme.example'), ['reference password: [pw]']);
  assert.equal(credentials('https://a.example/?api_key=[rates_key]&x=1'), ['reference api_key: [rates_key]']);
  assert.equal(credentials('/orders?token=[my token]'), ['reference token: [my token]']);
  assert.equal(
    urlsIn('https://a.example/?token=[x]&api_key=[y]').flatMap((url) =>
      url.credentials.map(({ strength }) => strength),
    ),
    ['weak', 'strong'],
  );
});

test('the log-in to Harmony is known, also where its password is filled in elsewhere', () => {
  assert.equal(credentials('https://apps.na-east.jitterbit.com/svc/user/login?username=&password='), [
    'blank password: password=',
  ]);
  assert.equal(credentials('https://a.example/login?username=&password='), []);
});

test('what only looks like a credential is left alone', () => {
  const texts = [
    'https://a.example:8080/@scope/package',
    'https://host:port/path@v1',
    'https://a.example/orders@2026',
    'https://user@a.example/',
    'ftp://anonymous:jitterbit@acme.example@files.example',
    'https://user:password@a.example',
    'https://user:<password>@a.example',
    'https://a.example/?page_token=fake0123456789&nextPageToken=fake0123456789&continuation=fake0123456789',
    'https://a.example/?$skiptoken=fake0123456789&sync_token=fake0123456789',
    'https://a.example/?sort_key=order_date_2026&primary_key=4711&publishable_key=fake0123456789',
    'https://a.example/?key=ORDER-2026-000123',
    'https://a.example/?key=550e8400-e29b-41d4-a716-446655440000',
    ['https://a.example/?key=pk', 'live', 'Fake7Acme0Orders1Sample'].join('_'),
    'https://a.example/?token=changeme&auth=basic&api_key=&password=%5Bpw%5D',
    'https://a.example/callback?code=Fake7Acme0Orders1Sample',
    'https://a.example/?grant_type=password&token_type=bearer',
    'jdbc:sqlserver://erp.acme.example:1433;encrypt=true;password=Fake@2026',
    'jdbc:postgresql://db.acme.example/orders?user=svc&password=Fake-1',
    'http://www.w3.org/2001/XMLSchema',
    'mailto:orders@acme.example?subject=password=x',
    'C:/keys?password',
    '["a","b"]?password=x',
  ];
  for (const text of texts) assert.equal(credentials(text), [], text);
});

test('the spans of any text lie in it, in order', () => {
  const pieces = [
    'https://',
    'jdbc:x://',
    'ftp://u:',
    '@',
    ':',
    '/',
    '?',
    '&',
    '#',
    '=',
    ';a=',
    '[pv]',
    '[',
    ']',
    'password',
    'key',
    'Fake-1',
    ' ',
    '.example',
    '%5B',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      let done = 0;
      for (const url of urlsOfSetting(text)) {
        assert.ok(done <= url.start && url.start < url.end && url.end <= text.length);
        assert.ok(url.hostSpan.start <= url.hostSpan.end && url.hostSpan.end <= text.length);
        assert.is(url.host === '' || text.toLowerCase().includes(url.host), true);
        done = url.end;
        let inside = url.start;
        for (const { start, end } of url.credentials) {
          assert.ok(inside <= start && start < end && end <= url.end, JSON.stringify(text));
          inside = end;
        }
      }
    }),
    { numRuns: 1000 },
  );
});

test.run();
