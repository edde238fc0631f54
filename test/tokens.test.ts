import { test } from 'uvu';
import * as assert from 'uvu/assert';
import fc from 'fast-check';

import data from '../data/token-formats.json' with { type: 'json' };
import { tokenHint, tokensIn } from '../src/flow/secrets/tokens.js';

// The samples are put together from pieces, so that no scanner takes this file for a leak. All of them are invented.
const digits = '0123456789';
const hex = '0123456789abcdef';
const mixed = 'Fake7Acme0Orders1Sample2Text3Nothing4Real5Here6';
const take = (length: number, from = mixed) => from.repeat(Math.ceil(length / from.length)).slice(0, length);
const guid = `${take(8, hex)}-${take(4, hex)}-${take(4, hex)}-${take(4, hex)}-${take(12, hex)}`;
const base64 = (text: string) => Buffer.from(text).toString('base64');
const pem = (label: string, body: string) => [`-----BEGIN ${label}-----`, body, `-----END ${label}-----`].join('\n');
const key = (label: string) => pem(`${label}PRIVATE KEY`, take(64));
const BEGIN = key('').split('\n')[0]!;
const segment = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const jwt = (payload: object) => `${segment({ alg: 'HS256', typ: 'JWT' })}.${segment(payload)}.${take(43)}`;

/** For each format, a text that holds one, and one that almost does. */
const samples: Record<string, readonly [holds: string, misses: string]> = {
  'pem-private-key': [key('RSA '), pem('CERTIFICATE', take(64))],
  'pem-private-key-base64': [base64(key('EC ')), base64(pem('CERTIFICATE', take(80)))],
  'putty-private-key': [
    ['PuTTY-User-Key-', 'File-2: ssh-rsa\nEncryption: none\nPrivate-Lines: 1\n', take(64), '\nPrivate-MAC: ', hex].join(
      '',
    ),
    ['PuTTY-User-Key-', 'File-2: is how such a file begins'].join(''),
  ],
  'aws-access-key-id': [['AKIA', 'FAKE7ACME4ORDERS'].join(''), ['ASIA', 'PACIFICSALESTEAM'].join('')],
  'github-token': [['ghp', take(36)].join('_'), ['ghp', take(35)].join('_')],
  'gitlab-token': [['glpat', take(20)].join('-'), ['glpat', 'your-personal-access-token'].join('-')],
  'slack-token': [['xoxb', digits, digits, take(24)].join('-'), ['xoxb', 'your-own-token'].join('-')],
  'slack-webhook': [
    ['https://hooks.slack', '.com/services/T0FAKE0001/B0FAKE0001/', take(24)].join(''),
    ['https://hooks.slack', '.com/services/T00000000/B00000000/', 'X'.repeat(24)].join(''),
  ],
  'teams-webhook': [
    ['https://acme.webhook', `.office.com/webhookb2/${guid}@${guid}/IncomingWebhook/`, take(32, hex), '/'].join(''),
    `https://acme.webhook.office.com/webhookb2/${guid}/IncomingWebhook/`,
  ],
  'google-api-key': [['AIza', take(35)].join(''), ['AIza', take(34)].join('')],
  'google-oauth-secret': [['GOCSPX', take(28)].join('-'), ['GOCSPX', take(27)].join('-')],
  'stripe-live-key': [['sk', 'live', take(24)].join('_'), ['sk', 'test', take(24)].join('_')],
  'sendgrid-key': [['SG', take(22), take(43)].join('.'), 'SG.InventoryManagementService.StockLevelController'],
  'mailgun-key': [['key', take(32, hex)].join('-'), ['cache-key', take(32, hex)].join('-')],
  'twilio-key': [['SK', take(32, hex)].join(''), ['SKU', take(32, hex)].join('')],
  'npm-token': [['npm', take(36)].join('_'), 'npm_config_registry'],
  'pypi-token': [['pypi', `AgE${take(60)}`].join('-'), 'pypi-AgE'],
  'docker-token': [['dckr_pat', take(27)].join('_'), ['dckr_pat', take(20)].join('_')],
  'azure-account-key': [
    ['AccountName=acme;Account', `Key=${take(86)}==`].join(''),
    ['AccountName=acme;Account', 'Key=[storage_key]'].join(''),
  ],
  'azure-shared-access-key': [
    ['SharedAccessKeyName=send;SharedAccess', `Key=${take(43)}=`].join(''),
    'SharedAccessKeyName=RootManageSharedAccessKeyOfTheOrdersNamespace=',
  ],
  'azure-sas-sig': [['?sv=2024&', `sig=${take(40)}%3D`].join(''), '?sv=2024&sig=[signature]'],
  'azure-ad-secret': [['Fak7', `Q~${take(34)}`].join(''), ['Fak7', `Q~${take(20)}`].join('')],
  jwt: [jwt({ sub: 'acme', iat: 1 }), jwt({ sub: '1234567890', name: 'John Doe', admin: true, iat: 1516239022 })],
  'jwt-base64': [base64(jwt({ sub: 'acme', iat: 1 })), base64(`eyJ${take(80)}`)],
  'basic-auth-header': [`Basic ${base64('svc-orders:Fake-Winter26')}`, `Basic ${base64('username:password')}`],
  'bearer-literal': [`Bearer ${take(24)}`, 'Bearer access_token_from_oauth2'],
  'databricks-token': [['dapi', take(32, hex)].join(''), ['dapi', take(31, hex)].join('')],
  'digitalocean-token': [['dop_v1', take(64, hex)].join('_'), ['dop_v1', take(32, hex)].join('_')],
  'shopify-token': [['shpat', take(32, hex)].join('_'), ['shpat', take(31, hex)].join('_')],
  'square-token': [['sq0atp', take(22)].join('-'), ['sq0atp', take(12)].join('-')],
  'openai-key': [['sk-proj', take(48)].join('-'), 'sk-proj-orders-to-erp'],
  'anthropic-key': [['sk-ant-api03', take(80)].join('-'), 'sk-ant-hill-12'],
  'huggingface-token': [['hf', take(34, 'FakeNotRealAcmeOrders')].join('_'), ['hf', take(34)].join('_')],
  'hubspot-token': [['pat-na1', guid].join('-'), ['pat-na1', take(20)].join('-')],
  'atlassian-token': [['ATATT3', take(180)].join(''), ['ATATT3', take(40)].join('')],
  'linear-key': [['lin_api', take(40)].join('_'), 'lin_api_orders'],
  'postman-key': [['PMAK', take(24, hex), take(34, hex)].join('-'), ['PMAK', take(24, hex)].join('-')],
  'newrelic-key': [['NRAK', take(27, 'FAKE0ACME')].join('-'), 'NRAK-ORDERS'],
  'heroku-key': [['HRKU', take(60)].join('-'), 'HRKU-ORDERS'],
  'salesforce-session': [['00D000000000FAK', take(96)].join('!'), '00D000000000FAKEAA'],
  'jitterbit-agent-token': [['jb', guid].join('_'), ['jb', guid.slice(0, -1)].join('_')],
  'telegram-bot-token': [[digits.slice(0, 9), `AA${take(33)}`].join(':'), '12:30:AA in the morning'],
  'discord-webhook': [
    ['https://discord', `.com/api/webhooks/${take(18, digits)}/${take(68)}`].join(''),
    'https://discord.com/api/webhooks/orders',
  ],
  'okta-token': [['SSWS 00', take(40)].join(''), 'SSWS [okta_token]'],
  'vault-token': [['hvs', take(30)].join('.'), 'hvs.orders'],
  'terraform-token': [[take(14), 'atlasv1', take(64)].join('.'), 'orders.atlasv1.yes'],
  'doppler-token': [['dp.pt', take(43)].join('.'), 'dp.pt.orders'],
  'grafana-token': [['glsa', take(32), take(8, hex)].join('_'), ['glsa', take(32)].join('_')],
  'sentry-token': [['sntrys', take(60)].join('_'), 'sntrys_orders'],
  'airtable-token': [[`pat${take(14)}`, take(64, hex)].join('.'), [`pat${take(14)}`, take(32, hex)].join('.')],
  'paypal-token': [['access_token', 'production', take(16, hex), take(32, hex)].join('$'), 'access_token$production$'],
  'mailchimp-key': [[take(32, hex), 'us21'].join('-'), [take(31, hex), 'us21'].join('-')],
  'age-secret-key': [['AGE-SECRET-KEY', `1${take(58, 'FAKE0ACME')}`].join('-'), 'AGE-SECRET-KEY-1ORDERS'],
  'snyk-token': [['snyk_uat', take(60)].join('.'), 'snyk_uat.orders'],
  'planetscale-token': [['pscale_tkn', take(40)].join('_'), 'pscale_tkn_orders'],
  'notion-token': [['ntn', take(46)].join('_'), 'ntn_orders'],
  'figma-token': [['figd', take(40)].join('_'), 'figd_orders'],
  'pulumi-token': [['pul', take(40, hex)].join('-'), ['pul', take(20, hex)].join('-')],
  'rubygems-token': [['rubygems', take(48, hex)].join('_'), 'rubygems_orders'],
  'alibaba-key-id': [['LTAI', `5t${take(18)}`].join(''), ['LTAI', 'LTAILTAILTAILTAI'].join('')],
  'dynatrace-token': [['dt0c01', take(24, 'FAKE0ACME'), take(64, 'FAKE0ACME')].join('.'), 'dt0c01.ORDERS'],
  'zendesk-basic': [['svc@acme.example/token', take(40)].join(':'), ['/orders/token', take(40)].join(':')],
};

test('every format has a sample', () => {
  assert.equal(Object.keys(samples).sort(), data.formats.map(({ id }) => id).sort());
});

for (const [format, [holds, misses]] of Object.entries(samples)) {
  test(`${format} is known, and what almost looks like it is not`, () => {
    const text = `see ${holds}, and more`;
    assert.equal(
      tokensIn(text).map((token) => token.format),
      [format],
    );
    assert.equal(tokensIn(`see ${misses}, and more`), []);
    assert.ok(text.search(tokenHint) >= 0, 'the hint misses it');
  });
}

test('the hint sees tokens in JSON of every style', () => {
  for (const [holds] of Object.values(samples)) {
    const json = JSON.stringify(holds);
    const units = Array.from(holds, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
    const forWeb = json.replace(/[&=+<>]/g, (unit) => `\\u00${unit.charCodeAt(0).toString(16)}`).replaceAll('/', '\\/');
    for (const raw of [json, forWeb, `"${units}"`]) assert.ok(raw.search(tokenHint) >= 0, raw);
  }
});

test('a webhook and a bot are known by their addresses, old and new', () => {
  const bot = [digits.slice(0, 9), `AA${take(33)}`].join(':');
  const old = ['outlook.office', `.com/webhook/${guid}@${guid}/IncomingWebhook/`, take(32, hex), '/'].join('');
  for (const [text, secret] of [
    [`https://api.telegram.org/bot${bot}/sendMessage`, bot],
    [`https://${old}${guid}`, old],
  ] as const) {
    assert.equal(
      tokensIn(text).map(({ start, end }) => text.slice(start, end)),
      [secret],
    );
  }
});

test('verifications are words that the code knows', () => {
  const known = new Set(['pem', 'base64-pem', 'base64-jwt', 'base64-user-password', 'value', undefined]);
  for (const { verify } of data.formats) assert.ok(known.has(verify), verify);
});

test('documentation, certificates and plain identifiers hold no token', () => {
  const texts = [
    ['AKIAIOSFODNN7', 'EXAMPLE'].join(''),
    ['AKIAI44QH8DHB', 'EXAMPLE'].join(''),
    ['ghp', 'x'.repeat(36)].join('_'),
    pem('PUBLIC KEY', take(64)),
    key('').replace(take(64), '[partner_key]'),
    key('').replace(take(64), '...'),
    `a key begins with ${BEGIN} and ends with its END`,
    `paste it from ${BEGIN}`,
    `Basic ${['QWxhZGRpbjpvcGVu', 'IHNlc2FtZQ=='].join('')}`,
    'Basic authentication, Basic [token], Basic settings for operations',
    'Bearer [token], Bearer ${token}, Bearer authentication-required',
    guid,
    take(64, hex),
    `data:image/png;base64,${take(300)}`,
    'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQ fake@acme',
  ];
  for (const text of texts) assert.equal(tokensIn(text), [], text);
});

test('a private key is marked from its first line to its last', () => {
  const text = `before ${key('RSA ')} after`;
  const [{ start, end } = { start: 0, end: 0 }] = tokensIn(text);
  assert.is(text.slice(start, end), key('RSA '));
  const cutOff = key('').split('-----END')[0]!;
  assert.is(tokensIn(cutOff)[0]?.end, cutOff.length);
  assert.is(tokensIn(key('').replaceAll('\n', '\\n')).length, 1);
});

test('of two formats for one text, the one that says more is given', () => {
  assert.equal(
    tokensIn(`Authorization: Bearer ${jwt({ sub: 'acme' })}`).map(({ name }) => name),
    ['JSON web token'],
  );
});

test('tokens are in order, apart, and inside the text', () => {
  const pieces = [
    ...Object.values(samples).flat(),
    'Bearer ',
    'Basic ',
    'eyJ',
    '-eyJ',
    '.',
    ' ',
    'x',
    '-----END ',
    '\n',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      let done = 0;
      for (const { start, end } of tokensIn(text)) {
        assert.ok(done <= start && start < end && end <= text.length);
        done = end;
      }
    }),
  );
});

test.run();
