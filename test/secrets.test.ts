import { test } from 'uvu';
import * as assert from 'uvu/assert';
import fc from 'fast-check';

import { computeFacts } from '../src/flow/facts.js';
import { firstOverlapping, overlapping } from '../src/flow/secrets/spans.js';
import { readText } from '../src/model/read.js';
import { builtInRegions } from '../src/model/regions.js';
import { Source } from '../src/source/source.js';

/** The facts of an export with these components. */
function factsOf(components: readonly object[], style: (json: string) => string = (json) => json) {
  const text = style(JSON.stringify({ project: { name: 'Orders', components }, version: 4 }));
  const file = { name: 'project.json', source: new Source('project.json', text), reported: true };
  const { projects, artifacts, unread, unknownTypes } = readText(file)!;
  return computeFacts({
    files: [file],
    projects,
    artifacts,
    unread,
    unknownTypes,
    regions: builtInRegions,
    now: '2026-11-20',
  });
}

/** Each secret as `owner evidence artifact › detail: text`. */
async function secretsOf(...args: Parameters<typeof factsOf>) {
  return (await factsOf(...args)).secrets.all.map(
    ({ owner, evidence, artifact, detail, value }) =>
      `${owner} ${evidence} ${artifact.name}${detail === undefined ? '' : ` › ${detail}`}: ${value.value}`,
  );
}

const connection = (...properties: object[]) => ({ type: 600, name: 'ERP', adapterId: 'http', properties });
const variable = (name: string, defaultValue: string, hidevalue = false) => ({
  type: 1000,
  name,
  defaultValue,
  hidevalue,
});
const awsId = ['AKIA', 'FAKE7ACME4ORDERS'].join('');

test('each secret has one owner, and its evidence', async () => {
  assert.equal(
    await secretsOf([
      connection(
        { name: 'password', displayName: 'Password', widgetHint: 'password', value: 'Fake-1' },
        { name: 'consumerkey', value: 'fake7d41' },
        { name: 'token', value: 'fake-0123456789' },
        { name: 'auth', value: awsId },
        { name: 'pin', type: 'password', value: 471108 },
        { name: 'url', value: 'https://svc:Fake-2@erp.acme.example/?api_key=fake7d42' },
        { name: 'file', value: `https://files.acme.example/${awsId}` },
        { name: 'jdbc', value: 'jdbc:sqlserver://erp.acme.example;password=Fake-3' },
        { name: 'remarks', value: `see ${awsId}` },
      ),
      variable('erp_password', 'Fake-4'),
      variable('plain', 'Fake-5', true),
      variable('crm_token', 'fake-0123456789'),
      variable('note', awsId),
      variable('rates', 'https://rates.example/?api_key=fake7d43'),
      { type: 1300, name: 'shop_secret', value: 'Fake-6' },
      { type: 200, name: 'Load', steps: [], description: `${awsId} and https://a:Fake-7@acme.internal` },
    ]),
    [
      'connection use ERP › Password: Fake-1',
      'connection use ERP › consumerkey: fake7d41',
      'connection name ERP › token: fake-0123456789',
      `connection shape ERP › auth: ${awsId}`,
      'connection use ERP › pin: 471108',
      'url use ERP › url: Fake-2',
      'url use ERP › url: fake7d42',
      `url use ERP › file: ${awsId}`,
      'connection use ERP › jdbc: Fake-3',
      `text shape ERP › remarks: ${awsId}`,
      'variable use erp_password: Fake-4',
      'variable declared plain: Fake-5',
      'variable name crm_token: fake-0123456789',
      `variable shape note: ${awsId}`,
      'url use rates: fake7d43',
      'variable use shop_secret: Fake-6',
      'url shape Load › description: Fake-7',
      `text shape Load › description: ${awsId}`,
    ],
  );
});

test('what is a script is not looked at as a setting or a text', async () => {
  const script = `<trans>\n$x.password = "Fake-1"; $u = "https://a:Fake-2@acme.internal"; $id = "${awsId}";\n</trans>`;
  assert.equal(
    await secretsOf([
      { type: 400, name: 'Script', scriptBody: script, scriptBodyCleansed: script },
      connection({ name: 'condition', value: script }),
    ]),
    [
      'script use Script: Fake-1',
      'url use Script: Fake-2',
      `script shape Script: ${awsId}`,
      'script use ERP: Fake-1',
      'url use ERP: Fake-2',
      `script shape ERP: ${awsId}`,
    ],
  );
});

test('an e-mail is prose, its server is not', async () => {
  assert.equal(
    await secretsOf([
      {
        type: 1200,
        name: 'Failed',
        message: 'The log-in failed: the password=wrong one, or https://svc:Fake-1@erp.acme.example is down.',
        mailServer: 'smtp.acme.example;password=Fake-2',
        accountPassword: 'Fake-3',
      },
    ]),
    [
      'url use Failed › message: Fake-1',
      'connection use Failed › mailServer: Fake-2',
      'connection use Failed › accountPassword: Fake-3',
    ],
  );
});

test('a password is all of a word, though what stands in it looks like a URL or a setting', async () => {
  const found = async (value: string) =>
    secretsOf([connection({ name: 'password', widgetHint: 'password', value }), variable('erp_password', value)]);
  for (const value of ['Fake1x&pwd=Fake-2', 'Fake9Wv://a:Fake-3@c', 'Fake9;pwd=d;x'])
    assert.equal(await found(value), [
      `connection use ERP › password: ${value}`,
      `variable use erp_password: ${value}`,
    ]);
  for (const value of [
    'https://a:Fake-4@erp.example/',
    'host=erp.example;pwd=Fake-4',
    'see https://a:Fake-4@erp.example',
  ])
    for (const secret of await found(value)) assert.match(secret, /: Fake-4$/);
});

test('a variable is a secret by its use, by declaration or by its name', async () => {
  const facts = await factsOf([
    connection(
      { name: 'password', displayName: 'Password', widgetHint: 'password', value: '[A]' },
      { name: 'Authorization', value: 'Basic [user]:[b_pw]' },
      { name: 'connectionString', value: 'Server=[host];Pwd=[c]' },
      { name: 'url', value: 'https://[host]/?api_key=[d]&token=[cursor]' },
      { name: 'username', value: '[user]' },
    ),
    ...['a', 'b_pw', 'c', 'd', 'user', 'host', 'cursor', 'e_token'].map((name) => variable(name, '')),
    variable('f', '', true),
    variable('g_passwort', ''),
  ]);
  const [project] = facts.projects;
  assert.equal(
    project!.variables.map((item) => [item.name, facts.secrets.evidence(item), facts.secrets.usedIn(item)?.field]),
    [
      ['a', 'use', 'Password'],
      ['b_pw', 'use', 'Authorization'],
      ['c', 'use', 'connectionString'],
      ['d', 'use', 'url'],
      ['user', undefined, undefined],
      ['host', undefined, undefined],
      ['cursor', undefined, undefined],
      ['e_token', undefined, undefined],
      ['f', 'declared', undefined],
      ['g_passwort', 'name', undefined],
    ],
  );
  assert.is(facts.secrets.variable(project!, 'G_Passwort')?.name, 'g_passwort');
});

test('a variable is a secret where a script hands it to a credential argument', async () => {
  const script = `<trans>
    LDAPConnect("ldap.acme.example", $user, $Direct, 2);
    sendemail("a@acme.example", $to, "s", "b", "smtp", $user, Trim(Get("by_name")), "", "", "", true);
    once = $through_local;
    x = AESEncryption($data, (once), $salt, 256, "", 10000);
    twice = $never; twice = $mind; LDAPConnect("ldap.acme.example", $user, twice, 2);
    LDAPReplace("userPassword", $new_one); LDAPReplace("mail", $address);
    loop = loop; LDAPConnect("ldap.acme.example", $user, loop, 2);
  </trans>`;
  const names = ['direct', 'by_name', 'through_local', 'never', 'mind', 'new_one', 'address', 'user', 'data', 'salt'];
  const facts = await factsOf([
    ...names.map((name) => variable(name, '')),
    { type: 400, name: 'Login', scriptBody: script },
  ]);
  const [project] = facts.projects;
  assert.equal(
    project!.variables.flatMap((item) => facts.secrets.usedIn(item) ?? []).map(({ field }) => field),
    ['password of LDAPConnect', 'password of sendemail', 'passphrase of AESEncryption', 'password of LDAPReplace'],
  );
});

test('secrets are found, at their place, however the file escapes its characters', async () => {
  const components = [
    connection({ name: 'url', value: 'https://svc:Fäke-1@erp.acme.example/?a=1&api_key=fake7d42' }),
    variable('erp_password', 'Fake "4"'),
    { type: 200, name: 'Load', steps: [], description: `${awsId} or https://a:Fake-7@acme.internal` },
  ];
  const plain = await secretsOf(components);
  const unit = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  const styles = [
    (json: string) => json.replace(/[^ -~]|[&=<>]/g, unit).replaceAll('/', '\\/'),
    // Every character of every string; what is escaped already stays.
    (json: string) =>
      json.replace(
        /"(?:[^"\\]|\\.)*"/g,
        (literal) => `"${literal.slice(1, -1).replace(/\\.|[^]/g, (c) => (c.length > 1 ? c : unit(c)))}"`,
      ),
  ];
  assert.is(plain.length, 5);
  for (const style of styles) {
    assert.equal(await secretsOf(components, style), plain);
    for (const { value } of (await factsOf(components, style)).secrets.all) {
      const { source, span } = value.source.outermost(value.span);
      assert.is(JSON.parse(`"${source.slice(span)}"`), value.value);
    }
  }
});

test('overlaps are found as by looking at each', () => {
  const span = fc
    .tuple(fc.nat(30), fc.integer({ min: 1, max: 5 }))
    .map(([start, length]) => ({ start, end: start + length }));
  fc.assert(
    fc.property(fc.array(span), span, (spans, wanted) => {
      let done = 0;
      const apart = spans
        .sort((a, b) => a.start - b.start)
        .filter(({ start, end }) => {
          if (start < done) return false;
          done = end;
          return true;
        });
      const expected = apart.filter(({ start, end }) => start < wanted.end && wanted.start < end);
      assert.equal([...overlapping(apart, wanted)], expected);
      assert.is(firstOverlapping(apart, wanted), expected[0]);
    }),
  );
});

test.run();
