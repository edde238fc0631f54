import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { compareVersions } from '../src/model/agent-facts.js';
import { read } from './entries.js';

const lines = (name: string, text: string) => read(name, text).lines;
const json = (value: unknown) => lines('list.json', JSON.stringify(value));

test('a table: ports beside hosts, short directions, everybody, quotes in quotes', () => {
  const list = `Host name|Dir|Source port|Dest. port|Owner
emea-west.jitterbit.com:8443|out|1024|443|"the ""network"" team"
emea-west.jitterbit.com|out|1024||
18.185.13.223| in |1024|*|
any|in|1024||
`;
  assert.equal(lines('fw.csv', list), [
    'out emea-west.jitterbit.com 8443',
    'out emea-west.jitterbit.com',
    'in 18.185.13.223 0-65535',
    'in any',
  ]);
  assert.equal(lines('fw.csv', 'name, "cidr"\n"a ""b"", c",\t18.185.13.223\n'), ['18.185.13.223']);
  assert.equal(lines('fw.txt', 'domain name\tdomain\n\temea-west.jitterbit.com\n'), ['emea-west.jitterbit.com']);
});

test('iptables: sets of several members, sets that no rule uses, states', () => {
  const list = `ipset create agents hash:ip
ipset add agents 18.185.13.223
ipset add agents 35.157.28.131
ipset -A portals 13.248.156.26
ipset add portals 76.223.21.99
ipset add unused 54.93.40.43
iptables -A OUTPUT -p tcp -m set --match-set portals dst --dport 443 -j ACCEPT
iptables -A INPUT -p tcp -m set --match-set agents src --dport 443 -j ACCEPT
iptables -A INPUT -p tcp -m set --match-set elsewhere src --dport 443 -j ACCEPT
iptables -A INPUT -p tcp --dport 3000 -m state --state NEW,ESTABLISHED -j ACCEPT
iptables -A INPUT -p tcp --dport 46908 -m state --state ESTABLISHED -j ACCEPT
`;
  assert.equal(lines('fw.sh', list), [
    'out 13.248.156.26 443 tcp',
    'out 76.223.21.99 443 tcp',
    'in 18.185.13.223 443 tcp',
    'in 35.157.28.131 443 tcp',
    'in any 3000 tcp',
    '54.93.40.43',
  ]);
});

test('nftables: elements that are added, a definition without braces, lists that no rule uses', () => {
  const list = `#!/usr/sbin/nft -f
define GATE = 13.248.147.55
define UNUSED = { 54.93.40.43 }
add table inet filter {
  chain input {
    ip saddr @agents udp dport 443 accept
  }
}
add element inet filter agents { 18.185.13.223, 35.157.28.131 }
{ 9.9.9.9 }
add rule inet filter output ip daddr $GATE accept
`;
  assert.equal(lines('nftables.conf', list), [
    'out 13.248.147.55',
    '54.93.40.43',
    'in 18.185.13.223 443 udp',
    'in 35.157.28.131 443 udp',
  ]);
});

test('commands whose options say which way a list is for', () => {
  assert.equal(
    lines(
      'rules.txt',
      'gcloud compute firewall-rules create a --destination-ranges=13.248.147.55\nufw allow out to 76.223.24.75\nufw allow in from 18.185.13.223\n',
    ),
    ['out 13.248.147.55', 'out 76.223.24.75', 'in 18.185.13.223'],
  );
});

test('PostgreSQL: lines that end too early, and what is rejected by either form', () => {
  const list = `host all all 18.185.13.223/32
host all all 35.157.28.131 255.255.255.255
host all all 9.9.9.9/32 reject
host all all 9.9.9.8 255.255.255.255 reject
`;
  assert.equal(lines('pg_hba.conf', list), ['in 18.185.13.223  tcp', 'in 35.157.28.131  tcp']);
});

test('a tree: ports at hosts and in objects, protocols by number, what says nothing', () => {
  const rule = (more: object) => ({ direction: 'outbound', cidr: '13.248.147.55/32', ...more });
  const cases: readonly (readonly [object, string])[] = [
    [{}, ''],
    [{ ports: ['443', 80] }, '443,80'],
    [{ ports: [{ port: 443 }, { port: 8000, endPort: 8010 }, { name: 'none' }] }, '443,8000-8010'],
    [{ ports: [] }, ''],
    [{ ports: null }, ''],
    [{ port: '*' }, '0-65535'],
    [{ protocol: 6, port: 443 }, '443 tcp'],
    [{ protocol: 'all', port: 443 }, '443'],
    [{ protocol: 'udp', allowed: [{ IPProtocol: 'tcp', ports: ['443'] }] }, '443 tcp'],
    [{ protocol: 'udp', allowed: { ports: ['443'] } }, '443 udp'],
    [{ type: 5, action: 1, denied: null }, ''],
    [{ policyTypes: ['Ingress'] }, ''],
  ];
  for (const [more, said] of cases)
    assert.equal(json([rule(more)]), [`out 13.248.147.55 ${said}`.trim()], JSON.stringify(more));
  for (const denied of [{ action: 'DENY' }, { denied: [{ IPProtocol: 'tcp' }] }, { access: 'Block' }])
    assert.equal(json([rule(denied)]), [], JSON.stringify(denied));
  assert.equal(json({ hosts: ['emea-west.jitterbit.com:8443'] }), ['emea-west.jitterbit.com 8443']);
});

test('a tree: which way a rule is for, by a switch', () => {
  const rule = (egress: unknown) => json([{ egress, ruleNumber: 100, cidrBlock: '13.248.147.55/32' }]);
  assert.equal(rule(true), ['out 13.248.147.55']);
  assert.equal(rule(false), ['in 13.248.147.55']);
  assert.equal(json([{ isEgress: 'false', cidr: '18.185.13.223/32' }]), ['in 18.185.13.223']);
});

test('a string with escapes is shown as what it says', () => {
  assert.equal(lines('list.json', '{"cidr": ["18.185.13.223\\u002f32", "35.157.28.131/32"]}'), [
    '18.185.13.223',
    '35.157.28.131',
  ]);
});

test('Terraform: a list that refers to another, or to itself', () => {
  const list = `locals {
  agents = ["18.185.13.223/32"]
  same   = local.agents
  itself = local.itself
  unused = local.portals
  portals = ["13.248.156.26"]
}
resource "aws_security_group_rule" "a" {
  type        = "ingress"
  cidr_blocks = concat(local.same, local.itself, local.nowhere)
}
`;
  assert.equal(lines('fw.tf', list), ['in 18.185.13.223', '13.248.156.26']);
});

test('of versions, what is missing is zero', () => {
  const order = (one: string, other: string) => Math.sign(compareVersions(one, other));
  assert.is(order('12.10', '12.10.0.0'), 0);
  assert.is(order('12.10.0', '12.10'), 0);
  assert.is(order('12.10', '12.10.1'), -1);
  assert.is(order('12.10.1', '12.10'), 1);
  assert.is(order('12.9.9', '12.10'), -1);
});

test.run();
