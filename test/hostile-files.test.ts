import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { computeFacts } from '../src/flow/facts.js';
import { entriesIn } from '../src/model/allowlist.js';
import { recogniseAgentFile } from '../src/model/agent-files.js';
import { joined } from '../src/model/read-input.js';
import { builtInRegions } from '../src/model/regions.js';
import { InputError } from '../src/source/input-error.js';
import { Source } from '../src/source/source.js';

/** More than a call takes arguments. */
const MANY = 150_000;

const list = (name: string, text: string) => entriesIn({ name, source: new Source(name, text) }).entries;

/** The secrets of an agent's file. */
async function secretsIn(name: string, text: string) {
  const found = recogniseAgentFile({ name, source: new Source(name, text), reported: true });
  assert.ok(found, name);
  const other = { policy: undefined, unread: [], regions: builtInRegions, now: '2026-11-20' };
  return (await computeFacts(joined([found], other))).secrets.all;
}

test('a line, a list or a file may hold more words than a call takes arguments', async () => {
  assert.is(list('a.tf', `${'a = 1\n'.repeat(MANY)}b = "1.2.3.4"\n`).length, 1);
  assert.is(list('a.csv', `address,port\n${'1.2.3.4 '.repeat(MANY)}\n`).length, MANY);
  assert.is(list('a.json', `{"cidr":["1.2.3.4"],${'"port":1,'.repeat(MANY)}"x":1}`)[0]!.ports!.length, MANY);
  for (const [name, text] of [
    ['httpd-ssl.conf', `SSLProtocol ${'a '.repeat(MANY)}\n`],
    ['Dockerfile', `FROM jitterbit/agent:12\nENV ${'A=1 '.repeat(MANY)}\nRUN ${'a;'.repeat(MANY)}\n`],
    ['docker-compose.yml', `services:\n a:\n  image: jitterbit/agent:12\n  command: ${'a;'.repeat(MANY)}\n`],
  ] as const)
    assert.equal(await secretsIn(name, text), [], name);
  const conf = `[X]\n${'p_password=Fake-1\n'.repeat(MANY)}`;
  assert.is((await secretsIn('jitterbit.conf', conf)).length, MANY);
});

test('lists that rules name are counted: a small file does not stand for billions of entries', () => {
  const [addresses, rules] = [2000, 2000];
  for (const [name, text] of [
    [
      'a.tf',
      `locals { a = [${'"1.2.3.4",'.repeat(addresses)}] }\nresource "x" "y" {\n${'cidr = local.a\n'.repeat(rules)}}\n`,
    ],
    ['a.tf', `locals {\n${doubling('a', 60)} }\nresource "x" "y" {\ncidr = local.a0\n}\n`],
    [
      'a.nft',
      `define a = { ${'1.2.3.4, '.repeat(addresses)} }\ntable inet f { chain x {\n${'ip saddr $a accept\n'.repeat(rules)}} }\n`,
    ],
    [
      'a.sh',
      `${'ipset add s 1.2.3.4\n'.repeat(addresses)}${'iptables -A INPUT -m set --match-set s src -j ACCEPT\n'.repeat(rules)}`,
    ],
  ] as const) {
    assert.throws(
      () => list(name, text),
      (error: unknown) => error instanceof InputError && error.message.includes('stand for over 100000 entries'),
      name,
    );
  }
});

/** Lists that each name the next one twice; the eighteenth holds the address. */
const doubling = (name: string, length: number) =>
  Array.from({ length }, (_, i) =>
    i === 18 ? `${name}${i} = ["1.2.3.4"]\n` : `${name}${i} = [local.${name}${i + 1}, local.${name}${i + 1}]\n`,
  ).join('');

test('a list of Terraform that names itself ends', () => {
  const text =
    'locals {\n a = ["1.2.3.4", local.b]\n b = [local.a, local.b]\n }\nresource "x" "y" {\ncidr = local.a\n}\n';
  assert.equal(
    list('a.tf', text).map((entry) => entry.text),
    ['1.2.3.4'],
  );
});

test('one long text of YAML that is named thousands of times is refused', () => {
  const text = `services:\n a:\n  image: jitterbit/agent:12\n  x: &a "${'b c;'.repeat(20_000)}"\n  command: [${'*a,'.repeat(9000)}]\n`;
  const source = new Source('docker-compose.yml', text);
  assert.throws(() => recogniseAgentFile({ name: source.name, source, reported: true }), /aliases stand for over/);
});

test.run();
