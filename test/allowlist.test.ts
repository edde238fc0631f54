import { readFileSync } from 'node:fs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { entriesIn, readAllowlist } from '../src/model/allowlist.js';
import { Source } from '../src/source/source.js';
import { read } from './entries.js';

test('a plain list: comments, ports, URLs, several on a line', () => {
  const list = `# EMEA, TCP 443, formerly 13.248.138.21
emea-west.jitterbit.com   # platform
https://login.jitterbit.com/
13.248.147.55:443
allow 443 76.223.24.75
permit tcp host 10.0.0.5 host 13.248.131.7 eq 443
access-list 101 permit ip any host 76.223.7.87
deny 1.2.3.4
// 5.6.7.8
gcloud sql instances patch db --authorized-networks=18.185.13.223,35.157.28.131
ufw allow from 52.17.134.164 to any port 443 proto tcp
13.248.156.5976.223.17.99
010.0.0.1
13.248.147
1. 54.93.40.43
`;
  assert.equal(read('outbound.txt', list), {
    format: 'text',
    lines: [
      'emea-west.jitterbit.com',
      'login.jitterbit.com',
      '13.248.147.55 443',
      '76.223.24.75 443',
      '10.0.0.5 443 tcp',
      '13.248.131.7 443 tcp',
      '76.223.7.87',
      'in 18.185.13.223',
      'in 35.157.28.131',
      'in 52.17.134.164 443 tcp',
      'fused',
      'unclear',
      'unclear',
      '54.93.40.43',
    ],
  });
});

test('a table: columns by their headings, quotes, denied rows, the own side of a rule', () => {
  const list = `Name,Direction,Source,Destination,Port,Protocol,Action,Comment
"Jitterbit, portal",outbound,10.0.0.0/8,apps.emea-west.jitterbit.com,443,TCP,Allow,was 1.2.3.4
agents,inbound,"18.185.13.223/32, 35.157.28.131/32",10.1.2.3,443,tcp,allow,
world,inbound,any,10.1.2.3,46908,tcp,allow,
old,inbound,54.0.0.1,,443,tcp,DENY,
`;
  assert.equal(read('fw.csv', list), {
    format: 'csv',
    lines: [
      'out apps.emea-west.jitterbit.com 443 tcp',
      'in 18.185.13.223 443 tcp',
      'in 35.157.28.131 443 tcp',
      'in any 46908 tcp',
    ],
  });
  assert.equal(read('x.txt', 'host;port\nemea-west.jitterbit.com;443\n').lines, ['emea-west.jitterbit.com 443']);
  assert.equal(read('x.csv', '13.248.147.55,76.223.24.75\n').format, 'text');
});

test('Terraform: rules of AWS, Azure and Google, lists that stand elsewhere', () => {
  const list = `
locals {
  agents = ["18.185.13.223/32", /* old: "1.2.3.4/32" */ "35.157.28.131/32"]
  unused = ["54.93.40.43/32"]
}
variable "extra" {
  description = "was 9.9.9.9"
  default     = toset(["52.17.134.164/32"])
}
resource "aws_security_group" "a" {
  description = "for 8.8.8.8"
  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = concat(local.agents, var.extra, ["54.229.49.142/32"])
  }
  egress {
    from_port        = 0
    to_port          = 0
    protocol         = "-1"
    cidr_blocks      = ["0.0.0.0/0"]
    ipv6_cidr_blocks = ["::/0"]
  }
}
resource "aws_vpc_security_group_ingress_rule" "b" {
  cidr_ipv4   = "10.0.0.0/8"
  from_port   = 46905
  to_port     = 46914
  ip_protocol = "tcp"
}
resource "aws_security_group_rule" "c" {
  type        = "egress"
  cidr_blocks = ["13.248.147.55/32"]
  from_port   = 443
  to_port     = 443
  protocol    = "tcp"
}
resource "azurerm_network_security_rule" "d" {
  direction                  = "Inbound"
  access                     = "Allow"
  protocol                   = "Tcp"
  source_address_prefix      = "*"
  source_port_range          = "*"
  destination_address_prefix = "10.1.2.3"
  destination_port_ranges    = ["443", "3000-3010"]
}
resource "azurerm_network_security_rule" "e" {
  direction             = "Inbound"
  access                = "Deny"
  source_address_prefix = "5.5.5.5"
}
resource "google_compute_firewall" "f" {
  allow {
    protocol = "tcp"
    ports    = ["443"]
  }
  source_ranges = ["54.229.49.156"]
}
`;
  assert.equal(read('fw.tf', list), {
    format: 'terraform',
    lines: [
      'in 18.185.13.223 443 tcp',
      'in 35.157.28.131 443 tcp',
      '54.93.40.43',
      'in 52.17.134.164 443 tcp',
      'in 54.229.49.142 443 tcp',
      'out 0.0.0.0/0 0-65535',
      'out ::/0 0-65535',
      'in 10.0.0.0/8 46905-46914 tcp',
      'out 13.248.147.55 443 tcp',
      'in any 443,3000-3010 tcp',
      'in 54.229.49.156 443 tcp',
    ],
  });
});

test('AWS: security groups, rules, CloudFormation', () => {
  const groups = {
    SecurityGroups: [
      {
        Description: 'once 1.2.3.4',
        GroupName: 'harmony',
        IpPermissions: [
          {
            IpProtocol: 'tcp',
            FromPort: 443,
            ToPort: 443,
            IpRanges: [{ CidrIp: '18.185.13.223/32', Description: 'was 5.6.7.8' }],
            Ipv6Ranges: [{ CidrIpv6: '2001:db8::/64' }],
            UserIdGroupPairs: [],
          },
        ],
        IpPermissionsEgress: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
      },
    ],
  };
  assert.equal(read('sg.json', JSON.stringify(groups)).lines, [
    'in 18.185.13.223 443 tcp',
    'in 2001:db8::/64 443 tcp',
    'out 0.0.0.0/0 0-65535',
  ]);
  const rules = {
    SecurityGroupRules: [
      { IsEgress: true, IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIpv4: '13.248.147.55/32' },
    ],
  };
  assert.equal(read('rules.json', JSON.stringify(rules)).lines, ['out 13.248.147.55 443 tcp']);
  const stack = {
    Resources: {
      G: {
        Type: 'AWS::EC2::SecurityGroup',
        Properties: { SecurityGroupIngress: [{ CidrIp: '1.2.3.4/32', FromPort: '22', ToPort: 22, IpProtocol: 'tcp' }] },
      },
    },
  };
  assert.equal(read('stack.json', JSON.stringify(stack)).lines, ['in 1.2.3.4 22 tcp']);
});

test('Azure: the rules of a network security group', () => {
  const group = {
    name: 'nsg',
    properties: {
      securityRules: [
        {
          name: 'agents',
          properties: {
            direction: 'Inbound',
            access: 'Allow',
            protocol: 'Tcp',
            sourceAddressPrefixes: ['18.185.13.223', '35.157.28.131/32'],
            sourcePortRange: '*',
            destinationAddressPrefix: '10.0.0.4',
            destinationPortRange: '443',
          },
        },
        {
          name: 'out',
          properties: {
            direction: 'Outbound',
            access: 'Allow',
            protocol: '*',
            sourceAddressPrefix: '*',
            destinationAddressPrefix: '13.248.147.55',
            destinationPortRanges: ['443', '8443'],
          },
        },
        { name: 'no', properties: { direction: 'Inbound', access: 'Deny', sourceAddressPrefix: '9.9.9.9' } },
      ],
      defaultSecurityRules: [{ properties: { direction: 'Inbound', access: 'Allow', sourceAddressPrefix: '*' } }],
    },
  };
  assert.equal(read('nsg.json', JSON.stringify(group)).lines, [
    'in 18.185.13.223 443 tcp',
    'in 35.157.28.131 443 tcp',
    'out 13.248.147.55 443,8443',
  ]);
});

test('nginx, Apache and PostgreSQL say who may come in', () => {
  assert.equal(
    read(
      'gateway.conf',
      'location / {\n  allow 18.185.13.223; # EMEA 1.2.3.4\n  allow 2001:db8::/32;\n  deny 5.6.7.8;\n  deny all;\n}\n',
    ),
    {
      format: 'nginx',
      lines: ['in 18.185.13.223', 'in 2001:db8::/32'],
    },
  );
  assert.equal(read('all.conf', 'allow all;\n').lines, ['in any']);
  assert.equal(
    read(
      'httpd.conf',
      '<RequireAny>\n Require ip 18.185.13.223 10.1 172.16.0.0/255.255.0.0\n Require not ip 1.2.3.4\n Require host jitterbit.example\n # Require ip 5.6.7.8\n</RequireAny>\nAllow from all\n',
    ),
    {
      format: 'apache',
      lines: ['in 18.185.13.223', 'in 172.16.0.0/16', 'in 10.1.0.0/16', 'in jitterbit.example', 'in any'],
    },
  );
  assert.equal(
    read(
      'pg_hba.conf',
      '# TYPE DATABASE USER ADDRESS METHOD\nlocal all all peer\nhost erp harmony 18.185.13.223/32 scram-sha-256\nhostssl erp "a b" 35.157.28.131 255.255.255.255 md5\nhost all all 0.0.0.0/0 reject\nhost all all all md5\n',
    ),
    { format: 'pg_hba', lines: ['in 18.185.13.223  tcp', 'in 35.157.28.131  tcp', 'in any  tcp'] },
  );
});

test('iptables: commands, saved rules, sets, ports open to anybody', () => {
  const list = `*filter
:INPUT DROP [0:0]
-A INPUT -i lo -j ACCEPT
-A INPUT -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
-A INPUT -s 18.185.13.223/32,35.157.28.131 -d 10.0.0.4 -p tcp -m tcp --dport 443 -j ACCEPT
-A OUTPUT -s 10.0.0.4 -d 13.248.147.55/32 -p tcp -m multiport --dports 443,8000:8010 -j ACCEPT
-A INPUT -m iprange --src-range 52.17.134.164-52.17.134.166 -j ACCEPT
-A INPUT ! -s 9.9.9.9 -j DROP
-A INPUT -s 8.8.8.8 -j DROP
-A INPUT -p tcp --dport 46908 -j ACCEPT # 1.2.3.4
COMMIT
create agents hash:ip
add agents 54.93.40.43
iptables -I INPUT 1 -p tcp -m set --match-set agents src --dport 443 -j ACCEPT
`;
  assert.equal(read('rules.v4', list), {
    format: 'iptables',
    lines: [
      'in 18.185.13.223 443 tcp',
      'in 35.157.28.131 443 tcp',
      'out 13.248.147.55 443,8000-8010 tcp',
      'in 52.17.134.164-52.17.134.166',
      'in any 46908 tcp',
      'in 54.93.40.43 443 tcp',
    ],
  });
});

test('nftables: rules, sets, definitions, ports open to anybody', () => {
  const list = `define PORTAL = { 13.248.156.26, 76.223.21.99 }
table inet filter {
  set agents {
    type ipv4_addr
    elements = { 18.185.13.223, # was 1.2.3.4
                 35.157.28.131 }
  }
  chain input {
    type filter hook input priority 0; policy drop;
    iifname "lo" accept
    ip saddr @agents tcp dport 443 accept
    ip saddr 9.9.9.9 drop
    ip saddr != 9.9.9.8 accept
    tcp dport { 3000, 46908 } accept
  }
  chain output {
    ip daddr $PORTAL tcp dport 443 accept
  }
}
add rule inet filter output ip daddr 13.248.147.55 tcp dport 443 accept
`;
  assert.equal(read('nftables.conf', list), {
    format: 'nftables',
    lines: [
      'out 13.248.156.26 443 tcp',
      'out 76.223.21.99 443 tcp',
      'in 18.185.13.223 443 tcp',
      'in 35.157.28.131 443 tcp',
      'in any 3000,46908 tcp',
      'out 13.248.147.55 443 tcp',
    ],
  });
});

test('Kubernetes: the blocks of a NetworkPolicy', () => {
  const list = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: agents, namespace: jitterbit.example }
spec:
  podSelector: {}
  policyTypes: [Ingress, Egress]
  egress:
    - to:
        - ipBlock: { cidr: 13.248.147.55/32 }
        - ipBlock:
            cidr: 76.223.0.0/16
            except: [76.223.1.0/24]
      ports:
        - { protocol: TCP, port: 443 }
    - to: [{ ipBlock: { cidr: 0.0.0.0/0 } }]
  ingress:
    - from:
        - ipBlock: { cidr: 18.185.13.223/32 } # was 1.2.3.4
      ports:
        - { port: 46905, endPort: 46914 }
`;
  assert.equal(read('policy.yaml', list), {
    format: 'yaml',
    lines: ['out 13.248.147.55 443', 'out 76.223.0.0/16 443', 'out 0.0.0.0/0 0-65535', 'in 18.185.13.223 46905-46914'],
  });
});

test('a file is a list when the policy says so, or when it holds two entries of Harmony', () => {
  const file = (text: string) => ({ name: 'list.txt', source: new Source('list.txt', text), reported: true });
  assert.is(readAllowlist(file('13.248.147.55\n1.2.3.4\n')), undefined);
  assert.is(readAllowlist(file('notes about login.jitterbit.com'), { use: 'cloudAgentInbound' })!.artifacts.length, 1);
  const reading = readAllowlist(file('13.248.147.55\nlogin.jitterbit.com\n013.248.147.55\n'))!;
  assert.is(reading.artifacts[0]!.kind, 'allowlist');
  assert.equal(
    reading.unread.map(({ place }) => place!.source.slice(place!.span)),
    ['013.248.147.55'],
  );
});

test('the fused addresses of the documentation page are found where they stand', () => {
  const text = readFileSync('data/allowlist.json', 'utf8');
  const found = [...text.matchAll(/"(?<fused>\d+(?:\.\d+){6})"/g)].map((match) => match.groups!.fused!);
  assert.ok(found.length > 8);
  for (const fused of found) {
    assert.equal(read('list.txt', `x ${fused}\n`).lines, ['fused']);
    assert.equal(read('list.json', JSON.stringify([fused])).lines, ['fused']);
    assert.equal(read('list.tf', `cidr_blocks = ["${fused}"]`).lines, ['fused']);
    assert.equal(read('list.csv', `address,port\n${fused},443`).lines, ['fused 443']);
    assert.equal(read('a.conf', `allow ${fused};`).lines, ['in fused']);
    assert.equal(read('b.conf', `Require ip ${fused}`).lines, ['in fused']);
    assert.equal(read('pg_hba.conf', `host all all ${fused} md5`).lines, ['in fused  tcp']);
    assert.equal(read('c', `-A INPUT -s ${fused} -j ACCEPT`).lines, ['in fused']);
    assert.equal(read('d', `table ip t {\n chain input {\n ip saddr { ${fused} } accept\n } }`).lines, ['in fused']);
    assert.equal(read('e.yaml', `spec: { egress: [{ to: [{ ipBlock: { cidr: ${fused} } }] }] }`).lines, [
      'out fused 0-65535',
    ]);
  }
});

test('hostile texts are read in one go', () => {
  for (const piece of [
    'add a ',
    'host ',
    'Require ip ',
    '{',
    'allow ',
    '-A INPUT -s ',
    'a,',
    '"',
    '<<A\n',
    'resource "x" "y" {\n}',
    '${',
    '/*',
    ' \n',
    '1.1.1.1\n',
  ]) {
    const names = piece === '{' ? ['a.csv'] : ['a.txt', 'a.csv', 'pg_hba.conf'];
    for (const name of names) entriesIn({ name, source: new Source(name, piece.repeat(20_000)) });
    if (piece !== '{') entriesIn({ name: 'a.tf', source: new Source('a.tf', piece.repeat(20_000)) });
  }
  assert.throws(
    () => entriesIn({ name: 'a.tf', source: new Source('a.tf', 'a = ' + '['.repeat(1000)) }),
    /nested deeper/,
  );
});

test.run();
