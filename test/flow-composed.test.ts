import { test } from 'uvu';
import * as assert from 'uvu/assert';
import fc from 'fast-check';

import type { Secret } from '../src/flow/secrets/secrets.js';
import { factsOf, leaksOf } from './projects.js';

async function secretsOf(text: string, hidden: readonly string[] = []): Promise<Secret[]> {
  const { secrets, projects } = await factsOf({ scripts: { S: text }, hidden });
  const [script] = projects[0]!.scripts;
  return [...secrets.of(script!, 'url'), ...secrets.of(script!, 'script')];
}

// What its kind is called depends on how much of its name stands with it.
const brief = ({ owner, value }: Secret) => `${owner} ${value.value}`;

const WHOLE: readonly (readonly [before: string, text: string, found: string])[] = [
  ['$erp_password = ', 'Fake-Winter2026!', 'script Fake-Winter2026!'],
  ['x = ', 'https://acme.example/login?user=svc&password=Fake-Winter26', 'url Fake-Winter26'],
  ['x = ', '/login?password=Fake-Winter26&user=svc', 'url Fake-Winter26'],
  ['x = ', 'ftp://svc:Fake-Winter26@acme.example/in', 'url Fake-Winter26'],
  ['x = ', 'grant_type=password&client_secret=fake-9988xx', 'script fake-9988xx'],
  ['x = ', 'AKIAFAKEFAKEFAKE1234', 'script AKIAFAKEFAKEFAKE1234'],
  ['x = ', 'Bearer fake-123x', 'script fake-123x'],
  ['x = ', "CREATE USER orders IDENTIFIED BY 'Fake-Winter26'", 'script Fake-Winter26'],
];

test('a secret is the same in whichever pieces it is written', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...WHOLE),
      fc.array(fc.nat(70), { maxLength: 3 }),
      fc.boolean(),
      async ([before, text, found], cuts, viaVariable) => {
        const at = [0, ...cuts.map((cut) => cut % text.length).sort((a, b) => a - b), text.length];
        const pieces = at.slice(1).map((end, index) => JSON.stringify(text.slice(at[index], end)));
        const [first, ...rest] = pieces;
        const script = viaVariable
          ? `first = ${first!};\n${before}first + ${['""', ...rest].join(' + ')};`
          : `${before}${pieces.join(' + ')};`;
        const secrets = await secretsOf(script);
        assert.ok(secrets.map(brief).includes(found), `${script}: ${secrets.map(brief).join()}`);
        for (const { value } of secrets) {
          const parts = value.pieces ?? [value];
          assert.is(parts.map((part) => part.value).join(''), value.value);
          for (const part of parts) assert.is(part.source.slice(part.span), part.value);
        }
      },
    ),
    { numRuns: 150 },
  );
});

test('a value is followed into a URL, in whichever pieces that is put together', async () => {
  for (const script of [
    'x = "https://acme.example/login?u=" + u + "&password=" + $pw',
    'x = $base + "/login?password=" + $pw',
    'x = "login?password=" + $pw',
    'x = "?token=" + $pw; y = x + "&page=2"',
    'Set("url", "https://acme.example/?api_key=" + URLEncode($pw))',
    'SomeCall("<TAG>activity:http/A/http_get/B</TAG>", "/orders?sig=" + $pw)',
    'x = "ftp://svc:" + $pw + "@acme.example"',
    'x = "/login?password=" + ($prefix + $pw)',
    'x = "/login?"; x += "password=" + $pw; y = x + "&page=2"',
    'q = "password=" + $pw; x = $base + "/login?" + q',
    '<javascript>var x = `https://acme.example/?api_key=${$pw}`;</javascript>',
    '<javascript>var x = "https://acme.example/?api_key=".concat($pw, "&page=2");</javascript>',
  ]) {
    const facts = await factsOf({ scripts: { S: script }, hidden: ['pw'] });
    const [code] = facts.projects[0]!.scripts;
    const leaks = facts.flow.leaks(code!, 'url-credential');
    assert.equal(
      leaks.map(({ what }) => what),
      ['hidden variable pw'],
      script,
    );
  }
});

test('a secret in pieces that is logged is a leak', async () => {
  const facts = await factsOf({
    scripts: { S: 'x = "https://acme.example/?api_key=" + "fake-0123456789"; WriteToOperationLog(x)' },
  });
  assert.is(leaksOf(facts).length, 1);
});

test.run();
