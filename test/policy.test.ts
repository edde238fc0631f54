import { readFileSync } from 'node:fs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

import {
  aboutEntry,
  environmentNamed,
  environmentOf,
  isProduction,
  isRegulated,
  matchesHost,
} from '../src/model/policy.js';
import type { Policy } from '../src/model/policy.js';
import { readPolicy } from '../src/model/policy-reading.js';
import { InputError } from '../src/source/input-error.js';
import { Source } from '../src/source/source.js';
import type { Place } from '../src/source/source.js';
import { parseYaml } from '../src/syntax/yaml.js';

function policyOf(text: string): Policy {
  const source = new Source('harmony-lint.yml', text);
  const layers = [{ root: parseYaml(source), toPolicy: (path: string) => path }];
  return readPolicy(layers, { name: source.name, source, reported: true });
}

const shown = ({ source, span }: Place) => source.slice(span);
const lineOf = ({ source, span }: Place) => source.position(span.start).line;

const example = policyOf(readFileSync('test/fixtures/policy/harmony-lint.yml', 'utf8'));

test('every leaf is where its place says', () => {
  const [dev, prod] = example.environments;
  const leaves = [
    [example.organization.name, 'Acme'],
    [example.organization.region, 'EMEA'],
    [example.allowedRegions[0], 'EMEA'],
    [example.egressRestricted, 'true'],
    [example.allowlists[0]?.file, 'fw/outbound.txt'],
    [example.allowlists[1]?.use, 'cloudAgentInbound'],
    [dev?.exports[0], 'exports/dev/**'],
    [dev?.hosts[1], 'erp-dev.corp.example'],
    [dev?.apiPrefix, 'dev'],
    [dev?.agentGroup?.cloudLogging, 'enabled'],
    [prod?.dataClass, 'pii-eu'],
    [prod?.agentGroup?.minVersion, '12.6'],
    [prod?.logShipping?.operation, 'Ship Logs'],
    [prod?.conf[0], 'agents/prod/jitterbit.conf'],
    [example.publicApis[0], 'health'],
    [example.apis[0]?.trustedIpGroup, 'partners'],
    [example.mtlsHosts[0], 'bank.example'],
    [example.roles[0]?.access.get('DEV'), 'write'],
    [example.orgPolicies?.requireApiSecurityProfile, 'true'],
    [example.attestations?.[0]?.date, '2026-10-02'],
    [example.waivers[0]?.where, 'connection:Legacy FTP'],
    [example.waivers[0]?.rule, 'transport/plaintext-connection'],
  ] as const;
  for (const [leaf, text] of leaves) {
    assert.is(leaf && shown(leaf), text);
    assert.is(String(leaf?.value), text);
  }
});

test('an entry is there as a whole, and a finding about it has its name', () => {
  const [dev] = example.environments;
  assert.match(shown(dev!), /^name: DEV\n[\s\S]*cloudLogging: enabled \}$/);
  assert.is(shown(example.roles[0]!), '{ name: Developers, PROD: view-logs, DEV: write }');
  assert.is(shown(example.waivers[0]!).split('\n').length, 5);
  assert.is(lineOf(example.place), 1);
  const about = aboutEntry(example, dev!);
  assert.equal([about.kind, about.name, lineOf(about.place)], ['policy', 'DEV', lineOf(dev!)]);
  assert.is(aboutEntry(example, example.attestations![0]!).name, 'tfa');
  assert.is(example.name, 'harmony-lint.yml');
});

test('exports and conf say to which environment a file belongs', () => {
  const named = (path: string) => environmentOf(example, path)?.name;
  assert.is(named('exports/dev/orders.json'), 'DEV');
  assert.is(named('exports/prod/eu/orders.json'), 'PROD');
  assert.is(named('exports/prod/orders.jpk!/Orders/Data/Script/x.xml'), 'PROD');
  assert.is(named('agents/prod/jitterbit.conf'), 'PROD');
  assert.is(named('agents/dev/jitterbit.conf'), undefined);
  assert.is(named('exports/test/orders.json'), undefined);
  assert.is(environmentNamed(example, 'PROD')?.class, 'production');
  assert.is(environmentNamed(example, 'prod'), undefined);
});

test('two environments that claim one file are a mistake at the second claim', () => {
  const policy = policyOf(`environments:
  - { name: A, class: test, exports: "exports/**" }
  - { name: B, class: test, exports: [{ path: "exports/b/*", optional: true }] }
`);
  assert.is(environmentOf(policy, 'exports/a/x.json')?.name, 'A');
  assert.ok(policy.environments[1]!.exports[0]!.optional);
  try {
    environmentOf(policy, 'exports/b/x.json');
    assert.unreachable();
  } catch (error) {
    assert.ok(error instanceof InputError);
    assert.is(error.message, 'the environments A and B both claim exports/b/x.json; make one of them narrower');
    assert.is(shown(error.at!), 'exports/b/*');
  }
});

test('classes of environments and of data', () => {
  const [dev, prod] = example.environments;
  assert.equal([isProduction(dev), isProduction(prod), isProduction(undefined)], [false, true, false]);
  assert.equal(
    [prod?.dataClass?.value, 'PHI', 'internal', 'none', undefined].map((name) => isRegulated(example, name)),
    [true, true, false, false, false],
  );
  const own = policyOf('regulatedDataClasses: [Secret]');
  assert.equal(
    ['secret', 'phi'].map((name) => isRegulated(own, name)),
    [true, false],
  );
});

test('hosts match without regard to case', () => {
  const hosts = example.environments[0]!.hosts;
  assert.ok(matchesHost(hosts, 'Acme--Dev.sandbox.my.salesforce.com'));
  assert.ok(matchesHost(hosts, 'ERP-DEV.corp.example'));
  assert.not.ok(matchesHost(hosts, 'acme.my.salesforce.com'));
});

test('what is off is false, what is said in other words is kept', () => {
  const factor = (word: string) => policyOf(`orgPolicies: { twoFactor: ${word} }`).orgPolicies?.twoFactor?.value;
  assert.equal(['off', 'false', 'none', 'each-login', 'monthly'].map(factor), [
    false,
    false,
    false,
    'each-login',
    'monthly',
  ]);
});

test('roles count their members or name them', () => {
  const { roles } = policyOf('roles: [{ name: a, members: 3 }, { name: b, members: [x, y], P: write }, { name: c }]');
  assert.equal(
    roles.map(({ members, people, access }) => [members, people.map(({ value }) => value), [...access.keys()]]),
    [
      [3, [], []],
      [2, ['x', 'y'], ['P']],
      [undefined, [], []],
    ],
  );
});

test('the flow of your own code is read', () => {
  const { flow } = policyOf(`flow:
  sources: [{ variable: partner_token, label: secret }, { function: GetToken, label: secret }]
  sinks: [{ script: Scripts/core/log, argument: 1, channel: operation-log }]
  sanitizers: [{ script: Scripts/core/mask }]
`);
  assert.equal(
    flow.sources.map(({ from, label }) => [from, label]),
    [
      [{ kind: 'variable', name: 'partner_token' }, 'secret'],
      [{ kind: 'function', name: 'GetToken' }, 'secret'],
    ],
  );
  assert.equal(
    flow.sinks.map(({ callee, argument, channel }) => [callee.name, argument, channel]),
    [['Scripts/core/log', 1, 'operation-log']],
  );
  assert.equal(flow.sanitizers[0]!.callee, { kind: 'script', name: 'Scripts/core/mask' });
});

test('later files count over earlier ones, and their lists are joined', () => {
  const source = (name: string, text: string) => new Source(name, text);
  const [base, own] = [
    source('base.yml', 'orgPolicies: { twoFactor: off, requireApiSecurityProfile: true }\npeople: [a]\n'),
    source('harmony-lint.yml', 'orgPolicies: { twoFactor: each-login }\npeople: [b]\n'),
  ];
  const policy = readPolicy(
    [base, own].map((one) => ({ root: parseYaml(one), toPolicy: (path: string) => path })),
    { name: own.name, source: own, reported: true },
  );
  assert.is(policy.orgPolicies?.twoFactor?.value, 'each-login');
  assert.is(policy.orgPolicies?.requireApiSecurityProfile?.value, true);
  assert.equal(
    policy.people.map(({ value, source }) => [value, source.name]),
    [
      ['a', 'base.yml'],
      ['b', 'harmony-lint.yml'],
    ],
  );
});

test.run();
