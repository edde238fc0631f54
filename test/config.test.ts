import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { checkPending, choicesOf, ConfigError, findConfig, loadConfig } from '../src/cli/config.js';
import type { Config, ConfigContext } from '../src/cli/config.js';
import { faultLines } from '../src/cli/fault-lines.js';
import { InputError } from '../src/source/input-error.js';
import { Source } from '../src/source/source.js';
import { inFolder } from './folder.js';
import type { Files } from './folder.js';

const schema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    secretNames: { type: 'array', items: { type: 'string' } },
    depth: { type: 'integer', minimum: 1, maximum: 9 },
    mode: { enum: ['fast', 'slow'] },
  },
};
const rules: ConfigContext['rules'] = [
  { id: 'credentials/hardcoded-in-script', options: { schema, default: {} } },
  { id: 'logging/payload-to-operation-log' },
  { id: 'logging/debug-mode-enabled' },
  { id: 'network/ip-pinning' },
  { id: 'transport/plaintext-connection' },
];

async function load(files: Files, use: (config: Config, folder: string) => void | Promise<void>): Promise<void> {
  await inFolder(files, async (cwd) => {
    await use(await loadConfig('harmony-lint.yml', { cwd, rules, reported: true }), cwd);
  });
}

/** `line:column: message` of each mistake; the file's name before those of other files. */
async function mistakes(text: string, others: Files = {}): Promise<string[]> {
  let found: string[] = [];
  await inFolder({ 'harmony-lint.yml': text, ...others }, async (cwd) => {
    try {
      await loadConfig('harmony-lint.yml', { cwd, rules, reported: true });
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      assert.is(error.message, error.mistakes[0]!.message);
      found = error.mistakes.map(({ message, at }) => {
        const { line, column } = at!.source.position(at!.span.start);
        const file = at!.source.name === 'harmony-lint.yml' ? '' : `${at!.source.name}:`;
        return `${file}${line}:${column}: ${message}`;
      });
    }
  });
  return found;
}

const text = (...lines: string[]) => ['version: 1', ...lines, ''].join('\n');

/** One mistake at its place, for a file that begins with `version: 1`. */
function wrong(what: string, lines: readonly string[], ...expected: string[]): void {
  test(`a mistake has its place and its words: ${what}`, async () => {
    assert.equal(await mistakes(text(...lines)), expected);
  });
}

test('the example of the policy page is read, leaf by leaf', async () => {
  const example = readFileSync('test/fixtures/policy/harmony-lint.yml', 'utf8');
  await load({ 'harmony-lint.yml': example }, ({ policy, preset, failOn, baseline, layers }, folder) => {
    assert.is(preset, 'recommended');
    assert.is(failOn, 'error');
    assert.is(baseline, join(folder, '.harmony-lint-baseline.json'));
    assert.equal(
      layers.map(({ settings, files }) => ({ files, rules: settings.map(({ pattern, level }) => [pattern, level]) })),
      [
        {
          files: undefined,
          rules: [
            ['logging/payload-to-operation-log', 'off'],
            ['network/*', 'warning'],
            ['credentials/hardcoded-in-script', 'error'],
          ],
        },
        { files: ['exports/dev/**'], rules: [['logging/debug-mode-enabled', 'info']] },
      ],
    );
    assert.equal(layers[0]!.settings[2]!.options, Object.assign(Object.create(null), { secretNames: ['kennwort'] }));
    assert.is(policy.organization.region?.value, 'EMEA');
    assert.equal(
      policy.allowlists.map(({ file, use }) => [file.value, use.value, file.optional]),
      [
        ['fw/outbound.txt', 'privateAgentOutbound', false],
        ['fw/inbound.tf', 'cloudAgentInbound', false],
      ],
    );
    const [, prod] = policy.environments;
    assert.is(prod!.class, 'production');
    assert.is(prod!.agentGroup?.minVersion?.value, '12.6');
    assert.is(prod!.logShipping?.operation?.value, 'Ship Logs');
    assert.equal(
      prod!.conf.map(({ value }) => value),
      ['agents/prod/jitterbit.conf'],
    );
    assert.is(policy.apis[0]!.profile?.type, 'oauth2');
    assert.is(policy.roles[0]!.access.get('PROD')?.value, 'view-logs');
    assert.is(policy.orgPolicies?.twoFactor?.value, 'each-login');
    assert.is(policy.attestations?.[0]?.maxAgeDays, 180);
    assert.equal(
      [policy.waivers[0]!.reason, policy.waivers[0]!.until?.value],
      ['decommission planned in Q1', '2027-03-31'],
    );
  });
});

test('the examples and their mended twins are read', async () => {
  for (const cwd of ['examples/landscape/faulty', 'examples/landscape/mended']) {
    const { policy } = await loadConfig('harmony-lint.yml', { cwd: join(process.cwd(), cwd), rules, reported: false });
    assert.is(policy.environments.length, 2);
    assert.is(policy.file.reported, false);
  }
});

test('the smallest file is enough', async () => {
  await load({ 'harmony-lint.yml': 'version: 1\n' }, ({ policy, preset, failOn, layers, baseline }) => {
    assert.equal([preset, failOn, layers, baseline], [undefined, undefined, [], undefined]);
    assert.equal(policy.environments, []);
    assert.is(policy.attestations, undefined);
    assert.equal(policy.regulatedDataClasses, ['pii', 'pii-eu', 'phi', 'pci']);
    assert.equal(policy.requiredAttestations.length, 6);
  });
});

test('the nearest file upwards is found, and two in one folder are one too many', async () => {
  await inFolder({ 'harmony-lint.yml': '', 'a/harmony-lint.yaml': '', 'a/b/c/x.json': '' }, async (folder) => {
    assert.is(findConfig(join(folder, 'a/b/c')), join(folder, 'a/harmony-lint.yaml'));
    assert.is(findConfig(folder), join(folder, 'harmony-lint.yml'));
    writeFileSync(join(folder, 'a/harmony-lint.yml'), '');
    assert.throws(() => findConfig(join(folder, 'a/b')), /holds harmony-lint.yml and harmony-lint.yaml; keep one/);
    return Promise.resolve();
  });
});

wrong('an unknown key', ['rulez: {}'], "2:1: unknown key 'rulez'; did you mean 'rules'?");
wrong(
  'an unknown key that may be a secret, or half of one',
  ['EtyWLZvHo7: {}'],
  '2:1: unknown key of 10 characters; see schemas/config.schema.json',
);
wrong(
  'an unknown key that is near to none',
  ['network:', '  allowlists:', '    - { file: a, use: cloudAgentInbound, direction: in }'],
  "4:42: unknown key 'direction'; known here: file, use, optional",
);
wrong(
  'a mistyped key that is required is one mistake',
  ['environments:', '  - name: DEV', '    clas: test'],
  "4:5: unknown key 'clas'; did you mean 'class'?",
);
wrong(
  'a missing key',
  ['environments:', '  - name: DEV'],
  "3:5: 'class' is missing: development, test, staging or production",
);
wrong(
  'a waiver without a reason',
  ['waivers:', '  - rule: network/ip-pinning', '    until: 2027-03-31'],
  "3:5: 'reason' is missing: why the risk is accepted",
);
wrong(
  'a waiver with a blank reason',
  ['waivers:', '  - { rule: network/ip-pinning, reason: " " }'],
  "3:42: 'reason' must not be empty",
);
wrong(
  'a word that is near to one of the known',
  ['environments: [{ name: P, class: prodution }]'],
  "2:34: 'class' must be development, test, staging or production; did you mean 'production'?",
);
wrong(
  'a level',
  ['rules: { network/*: warn }'],
  "2:21: 'network/*' must be off, info, warning or error; did you mean 'warning'?",
);
wrong('text for a switch', ['network: { egressRestricted: yes }'], "2:30: 'egressRestricted' must be true or false");
wrong(
  'a number for a version',
  ['environments: [{ name: P, class: test, agentGroup: { minVersion: 12.6 } }]'],
  "2:66: 'minVersion' must be text; put it in quotes",
);
wrong('a list where a map is due', ['rules: [a]'], "2:8: 'rules' must be a map of keys");
wrong('a key without anything', ['waivers:'], "2:9: 'waivers' is empty; it takes a list");
wrong(
  'a name that is far too long',
  [`mandatory: [logging/*, ${'x'.repeat(201)}]`],
  "2:24: 'mandatory' is over 200 characters",
  '2:24: no rule of that name; see harmony-lint rules',
);
wrong(
  'a number or a list where either of two is due',
  ['overrides: [{ files: 7, rules: { network/*: off } }]'],
  "2:22: 'files' takes text or a list: file globs: * within a folder, ** over folders, ? one letter, {a,b} either",
);
wrong(
  'an environment that none is, where none is declared',
  ['apis: [{ name: a, env: PROD }]'],
  '2:24: no such environment; the policy declares none',
);
wrong('a number out of range', ['limits: { nesting: 9000 }'], "2:20: 'nesting' must be at most 5000");
wrong(
  'two ways at once',
  ['flow: { sources: [{ variable: a, function: b, label: secret }] }'],
  "2:19: give only one of 'variable', 'function' and 'script' in 'sources'",
);
wrong(
  'an override about nothing',
  ['overrides: [{ rules: { network/*: off } }]'],
  "2:13: give one of 'files' and 'artifacts' in 'overrides'",
);
wrong(
  'a script that ships logs, without its operation',
  ['environments: [{ name: P, class: test, logShipping: { method: script } }]'],
  "2:53: 'operation' is missing: the name of the operation that sends the logs",
);
wrong(
  'a host with its protocol',
  ['mtlsHosts: ["https://bank.example"]'],
  "2:14: 'mtlsHosts' does not fit: a host name without protocol and port; * stands for any part",
);
wrong(
  'a rule that is not there, as a key',
  ['rules:', '  transport/plaintext-conection: off'],
  "3:3: no rule 'transport/plaintext-conection'; did you mean 'transport/plaintext-connection'?",
);
wrong(
  'a rule without its group',
  ['overrides: [{ files: x, rules: { ip-pinning: off } }]'],
  "2:34: no rule 'ip-pinning'; did you mean 'network/ip-pinning'?",
);
wrong('a group that is not there', ['rules: { netwrk/*: off }'], "2:10: no rule 'netwrk/*'; did you mean 'network/*'?");
wrong(
  'a rule that is not there, as a value, which no message quotes',
  ['mandatory: [logging/debug-mode]', 'waivers: [{ rule: hunter2hunter2, reason: x }]'],
  "2:13: no rule of that name; did you mean 'logging/debug-mode-enabled'?",
  '3:19: no rule of that name; see harmony-lint rules',
);
wrong(
  'options that the rule does not take',
  [
    'rules:',
    '  credentials/hardcoded-in-script: { options: { secretName: [a] } }',
    '  network/ip-pinning: { options: {} }',
  ],
  "3:49: unknown key 'secretName'; did you mean 'secretNames'?",
  '4:34: the rule network/ip-pinning takes no options',
);
wrong(
  'options of the wrong form',
  ['rules: { credentials/hardcoded-in-script: { options: { secretNames: a, depth: 10, mode: fas } } }'],
  "2:69: 'secretNames' must be a list",
  "2:79: 'depth' must be at most 9",
  "2:89: 'mode' must be fast or slow; did you mean 'fast'?",
);
wrong(
  'options for a group',
  ['rules: { network/*: { options: {} } }'],
  '2:32: options belong to one rule; give its id instead of a group',
);
wrong(
  'a day that is not in the calendar',
  ['waivers: [{ rule: network/*, reason: x, until: 2027-02-30 }]', 'attestations: [{ id: tfa, date: 2026/01/01 }]'],
  "2:48: 'until' must be a day of the calendar, as YYYY-MM-DD",
  "3:33: 'date' must be a day of the calendar, as YYYY-MM-DD",
);
wrong(
  'a kind that is not there',
  [
    'waivers: [{ rule: network/*, reason: x, where: "conection:Legacy" }]',
    'overrides: [{ artifacts: Legacy, rules: {} }]',
  ],
  "2:49: a kind must stand before the colon; did you mean 'connection'?",
  '3:26: a kind must stand before the colon, as in connection:, script: or operation:',
);
wrong(
  'an environment that is not declared',
  [
    'environments: [{ name: PROD, class: production }]',
    'apis: [{ name: a, env: PRD }]',
    'roles: [{ name: r, PRODD: read }, { name: s, QA: read }]',
  ],
  "3:24: no such environment; did you mean 'PROD'?",
  "4:20: no environment 'PRODD'; did you mean 'PROD'?",
  "4:46: no environment 'QA'; declared: PROD",
);
wrong(
  'two environments of one name, and two that claim the same',
  [
    'environments:',
    '  - { name: A, class: test, exports: exports/** }',
    '  - { name: A, class: test }',
    '  - { name: B, class: test, conf: [x.conf, { path: ./exports/**, optional: true }] }',
  ],
  "4:13: the environment 'A' is declared twice",
  '5:52: the environments A and B both claim this; keep one of them',
);
wrong(
  'a declared rule',
  [
    'declare:',
    '  - { id: acme/a, title: t, severity: eror, on: connection, field: urll, matches: x, message: m }',
    '  - { id: network/ip-pinning, title: t, severity: info, on: script, field: text, message: m }',
    '  - { id: acme/a, title: t, severity: info, on: variable, field: value, missing: true, message: m }',
  ],
  "3:39: 'severity' must be error, warning or info; did you mean 'error'?",
  "3:68: 'field' does not fit: one of name, adapter, url or property:<name>",
  "4:5: give one of 'matches' and 'missing' in 'declare'",
  '4:11: a built-in rule has this id; choose a group of your own',
  '5:11: two rules are declared with this id',
);
wrong(
  'a duplicate key, which leaves open which one counts',
  ['failOn: error', 'failOn: never'],
  "3:1: the key 'failOn' stands here twice; keep one",
);
wrong('what is not YAML', ['rules:', '\tnetwork/*: off'], '3:1: not YAML: a tab cannot indent; use spaces');

test('a file that is empty, a list or of another version says what was expected', async () => {
  assert.equal(await mistakes('# nothing\n'), ["1:1: the file is empty; it begins with 'version: 1'"]);
  assert.equal(await mistakes('- version: 1\n'), ['1:1: the file must be a map of keys']);
  assert.equal(await mistakes('version: 2\n'), ["1:10: 'version' must be 1"]);
  assert.equal(await mistakes('failOn: error\n'), ["1:1: 'version' is missing: version of this format: 1"]);
  await inFolder({}, async (cwd) => {
    try {
      await loadConfig('nothing.yml', { cwd, rules, reported: true });
      assert.unreachable();
    } catch (error) {
      assert.ok(error instanceof InputError);
      assert.is(error.message, 'the configuration nothing.yml: no such file');
    }
  });
});

test('all mistakes are told at once, from top to bottom', async () => {
  const found = await mistakes(text('failOn: eror', 'rules: { nothing: off }', 'waivers: [{}]', 'extends: [gone.yml]'));
  assert.equal(found, [
    "2:9: 'failOn' must be error, warning, info or never; did you mean 'error'?",
    "3:10: no rule 'nothing'; see harmony-lint rules",
    "4:11: 'rule' is missing: the rule, a group such as logging/*, or unreadable for a script that cannot be read",
    "4:11: 'reason' is missing: why the risk is accepted",
    '5:11: no preset and no file to extend: no such file',
  ]);
});

test('no message holds a value of the file', async () => {
  const canary = 'hunter2-canary';
  const lines = `extends: ${canary}
failOn: ${canary}
rules: { network/*: ${canary} }
overrides: [{ files: [1], artifacts: ${canary}, rules: ${canary} }]
mandatory: [${canary}]
network: { egressRestricted: ${canary}, allowlists: [${canary}] }
environments: [{ name: A, class: ${canary}, hosts: ["${canary}:1"], agentGroup: { minVersion: ${canary} } }]
apis: [{ name: a, env: ${canary}, profile: { type: ${canary} } }]
attestations: [{ id: tfa, date: ${canary} }]
waivers: [{ rule: ${canary}, reason: x, where: "${canary}:x", until: ${canary} }]`;
  const found = await mistakes(text(...lines.split('\n')));
  assert.ok(found.length > 15);
  assert.equal(
    found.filter((message) => message.includes('canary')),
    [],
  );
});

test('a file builds upon presets and files, whose mistakes have their own place', async () => {
  const base = text(
    'extends: strict',
    'failOn: warning',
    'mandatory: [logging/*]',
    'rules: { network/*: off }',
    'baseline: known.json',
    'environments: [{ name: DEV, class: development, exports: "exports/dev/**" }]',
    'regulatedDataClasses: [secret]',
    'limits: { nesting: 100, ratio: 10 }',
  );
  const own = text(
    'extends: [minimal, ../company/base.yml]',
    'failOn: error',
    'mandatory: [transport/*]',
    'rules: { network/ip-pinning: info }',
    'environments: [{ name: PROD, class: production, exports: "exports/prod/**" }]',
    'limits: { ratio: 20 }',
  );
  await inFolder({ 'company/base.yml': base, 'project/harmony-lint.yml': own }, async (root) => {
    const cwd = join(root, 'project');
    const config = await loadConfig('harmony-lint.yml', { cwd, rules, reported: true });
    assert.equal([config.preset, config.failOn, config.mandatory], ['strict', 'error', ['logging/*', 'transport/*']]);
    assert.is(config.baseline, join(root, 'company/known.json'));
    assert.equal(config.limits, { nesting: 100, ratio: 20 });
    assert.equal(config.policy.regulatedDataClasses, ['secret']);
    assert.equal(
      config.policy.environments.map(({ name, exports }) => [name, exports[0]!.value]),
      [
        ['DEV', '../company/exports/dev/**'],
        ['PROD', 'exports/prod/**'],
      ],
    );
    assert.is(config.policy.environments[0]!.source.name, join(root, 'company/base.yml'));
    const choices = choicesOf(config, { preset: undefined, levels: [], only: undefined });
    assert.is(choices.preset, 'strict');
    assert.is(choicesOf(config, { preset: 'recommended', levels: [], only: undefined }).preset, 'recommended');
    assert.is(choicesOf(undefined, { preset: undefined, levels: [], only: undefined }).preset, 'recommended');
  });
  assert.equal(await mistakes(text('extends: base.yml'), { 'base.yml': text('foo: 1', 'failOn: 2') }), [
    "base.yml:2:1: unknown key 'foo'; did you mean 'flow'?",
    "base.yml:3:9: 'failOn' must be error, warning, info or never",
  ]);
  assert.equal(await mistakes(text('extends: base.yml'), { 'base.yml': 'version: 1\na: [' }), [
    'base.yml:2:5: not YAML: the indentation does not fit the lines above, or a bracket there is still open',
  ]);
  assert.equal(await mistakes(text('extends: [7, { a: b }]')), [
    "2:11: 'extends' must be text; put it in quotes",
    "2:14: 'extends' must be text",
  ]);
  assert.equal(await mistakes(text('extends: recomended')), [
    "2:10: no preset and no file to extend: no such file; did you mean 'recommended'?",
  ]);
});

test('files that extend each other are refused, and one that two extend is read once', async () => {
  assert.equal(await mistakes(text('extends: a.yml'), { 'a.yml': text('extends: [./harmony-lint.yml]') }), [
    'a.yml:2:11: a file cannot extend itself: harmony-lint.yml → a.yml → harmony-lint.yml',
  ]);
  const files = {
    'harmony-lint.yml': text('extends: [a.yml, b.yml]'),
    'a.yml': text('extends: c.yml'),
    'b.yml': text('extends: c.yml'),
    'c.yml': text('people: [maria]'),
  };
  await load(files, ({ policy }) => {
    assert.is(policy.people.length, 1);
  });
  const chain = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`f${i}.yml`, text(`extends: f${i + 1}.yml`)]));
  assert.match((await mistakes(text('extends: f0.yml'), chain)).join(), /over 50 files extend each other/);
});

test('what a plugin may bring is checked when the plugin is known', async () => {
  const lines = text(
    'plugins: [./lint/acme.js, "@acme/rules"]',
    'rules: { acme/no-host: error, acme/other: { options: { depth: 0 } } }',
    'waivers: [{ rule: acme/*, reason: x }]',
  );
  await load({ 'harmony-lint.yml': lines }, async (config, folder) => {
    assert.equal(
      config.plugins.map(({ value }) => value),
      [join(folder, 'lint/acme.js'), '@acme/rules'],
    );
    assert.is(config.pending.length, 3);
    await checkPending(config, [{ id: 'acme/no-host' }, { id: 'acme/other', options: { schema: {}, default: {} } }]);
    try {
      await checkPending(config, [{ id: 'acme/no-hosts' }, { id: 'acme/other', options: { schema, default: {} } }]);
      assert.unreachable();
    } catch (error) {
      assert.ok(error instanceof ConfigError);
      assert.equal(
        error.mistakes.map(({ message }) => message),
        ["no rule 'acme/no-host'; did you mean 'acme/no-hosts'?", "'depth' must be at least 1"],
      );
    }
  });
  assert.equal(
    await mistakes(text('plugins: [x]', 'rules: { credentials/hardcoded-in-script: { options: { a: 1 } } }')),
    ["3:56: unknown key 'a'; known here: secretNames, depth, mode"],
  );
});

test('rules declared in YAML may be named, and are typed', async () => {
  const lines = text(
    'declare:',
    '  - id: acme/no-legacy-host',
    '    title: Connections must not use the legacy host',
    '    severity: error',
    '    on: connection',
    '    field: url',
    "    matches: '//legacy\\.acme\\.example'",
    '    message: the legacy host is switched off in March',
    'rules: { acme/no-legacy-host: warning }',
  );
  await load({ 'harmony-lint.yml': lines }, ({ declarations: [declared] }) => {
    assert.is(declared!.matches?.value, '//legacy\\.acme\\.example');
    assert.equal([declared!.on, declared!.severity, declared!.missing], ['connection', 'error', false]);
  });
});

test('files are seen from the folder of the configuration', async () => {
  await inFolder({ 'harmony-lint.yml': text(), 'sub/x.json': '' }, async (folder) => {
    const config = await loadConfig('../harmony-lint.yml', { cwd: join(folder, 'sub'), rules, reported: true });
    assert.is(config.toPolicy('x.json'), 'sub/x.json');
    assert.is(config.toPolicy(join(folder, 'a.jpk!/Data/x.xml')), 'a.jpk!/Data/x.xml');
    assert.is(config.toPolicy('../../other/x.json'), '../other/x.json');
  });
});

test('a person reads every mistake on a line of its own, with nothing in it that moves a terminal', () => {
  const source = new Source('harmony-lint.yml', 'version: 1\nfoo: 2\n');
  const at = { source, span: { start: 11, end: 14 } };
  const error = new ConfigError([
    new InputError("unknown key 'a\u001b[2J\nb'", at),
    new InputError('the configuration x.yml: no such file'),
  ]);
  const [first, second] = faultLines(error);
  assert.match(first!, /^harmony-lint\.yml:2:1: unknown key 'a.*b'$/);
  assert.not.match(first!, '\u001b');
  assert.is(second, 'the configuration x.yml: no such file');
  assert.equal(faultLines(new InputError('one')), ['one']);
});

test('a hostile file ends in mistakes', async () => {
  const many = Array.from({ length: 20_000 }, (_, i) => `k${i}: 1`).join('\n');
  assert.ok((await mistakes(text(many))).length <= 200);
  const ids = Array.from({ length: 20_000 }, (_, i) => `  x${i}/y: off`).join('\n');
  assert.ok((await mistakes(text('rules:', ids))).length <= 200);
  assert.match((await mistakes(`version: ${'['.repeat(5000)}`)).join(), /nested deeper than 64 levels/);
  assert.match((await mistakes(`version: 1\n# ${'x'.repeat(2 ** 20)}`)).join(), /over 1 MiB/);
  const laughs = Array.from({ length: 12 }, (_, i) => `  a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}]\n`).join('');
  assert.match((await mistakes(`version: 1\nrules:\n  a0: &a0 x\n${laughs}`)).join(), /aliases stand for over/);
  assert.equal(await mistakes('version: 1\n__proto__: { a: 1 }\n'), [
    "2:1: unknown key '__proto__'; see schemas/config.schema.json",
  ]);
});

test.run();
