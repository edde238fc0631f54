import { test } from 'uvu';
import * as assert from 'uvu/assert';

import type { Level } from '../src/engine/lint.js';
import { isMandatory, overruled, settingsFor } from '../src/engine/settings.js';
import type { RuleChoices, RuleLayer } from '../src/engine/settings.js';
import { compileWhere, kindOf } from '../src/engine/where.js';
import type { Artifact } from '../src/model/artifact.js';
import { emptyProject } from '../src/model/builder.js';
import type { Severity } from '../src/rule/rule.js';
import { Source } from '../src/source/source.js';

const none: RuleChoices = { preset: 'recommended', levels: [], only: undefined };

function artifact(file: string, name = 'Orders', id?: string): Artifact {
  const source = new Source(file, '');
  const place = { source, span: { start: 0, end: 0 } };
  return emptyProject({ name, place, file: { name: file, source, reported: true }, format: 'studio', id });
}

const rule = (id: string, severity: Severity = 'warning', core = false) => ({ id, severity, core });
const level = (choices: Partial<RuleChoices>, about = rule('network/ip-pinning'), file = 'exports/dev/a.json') =>
  settingsFor({ ...none, ...choices }).levelOf(about, artifact(file));
const layer = (levels: Readonly<Record<string, Level>>, rest: Partial<RuleLayer> = {}): RuleLayer => ({
  settings: Object.entries(levels).map(([pattern, level]) => ({ pattern, level })),
  ...rest,
});

test('without a word, each problem has its own severity', () => {
  assert.is(level({}), undefined);
  assert.is(settingsFor(none).raise('info'), 'info');
});

test('strict raises what has no level of its own, and that alone', () => {
  const strict = settingsFor({ ...none, preset: 'strict', layers: [layer({ 'a/b': 'info' })] });
  assert.equal(
    (['info', 'warning', 'error'] as const).map((severity) => strict.raise(severity)),
    ['warning', 'error', 'error'],
  );
  assert.is(strict.levelOf(rule('a/b'), artifact('x')), 'info');
  assert.is(strict.levelOf(rule('a/c'), artifact('x')), undefined);
});

test('minimal runs the core rules, and what was given a level', () => {
  const minimal = { preset: 'minimal', layers: [layer({ 'network/*': 'warning' })] } as const;
  assert.is(level(minimal, rule('a/b')), 'off');
  assert.is(level(minimal, rule('a/b', 'error', true)), undefined);
  assert.is(level(minimal), 'warning');
});

test('an id counts over its group and a group over the star, in any order', () => {
  for (const words of [
    { 'network/ip-pinning': 'error', 'network/*': 'off', '*': 'info' },
    { '*': 'info', 'network/*': 'off', 'network/ip-pinning': 'error' },
  ] as const) {
    assert.is(level({ layers: [layer(words)] }), 'error');
    assert.is(level({ layers: [layer(words)] }, rule('network/other')), 'off');
    assert.is(level({ layers: [layer(words)] }, rule('agent/other')), 'info');
  }
});

test('a later layer counts over an earlier one, and the command line over all', () => {
  const layers = [layer({ 'network/ip-pinning': 'error' }), layer({ '*': 'info' })];
  assert.is(level({ layers }), 'info');
  assert.is(level({ layers, levels: [{ pattern: 'network/*', level: 'warning' }] }), 'warning');
  const twice = [
    { pattern: 'network/ip-pinning', level: 'warning' },
    { pattern: 'network/*', level: 'off' },
  ] as const;
  assert.is(level({ layers, levels: twice }), 'off');
});

test('an override is about its files and artifacts alone', () => {
  const layers = [
    layer({ '*': 'error' }),
    layer({ 'network/*': 'info' }, { files: ['exports/dev/**', 'old'] }),
    layer({ 'network/*': 'off' }, { files: ['exports/dev/**'], artifacts: ['script:*', 'project:Pay*'] }),
  ];
  const settings = settingsFor({ ...none, layers });
  const about = (file: string, name?: string) => settings.levelOf(rule('network/ip-pinning'), artifact(file, name));
  assert.is(about('exports/dev/a.json'), 'info');
  assert.is(about('exports/dev/a.json', 'Payroll/EU'), 'off');
  assert.is(about('exports/prod/a.json', 'Payroll'), 'error');
  assert.is(about('old/a.jpk!/Data/x.xml'), 'info');
});

test('files are seen from the folder of the policy', () => {
  const layers = [layer({ '*': 'off' }, { files: ['exports/**'] })];
  const toPolicy = (name: string) => name.replace('sub/', '');
  assert.is(level({ layers, toPolicy }, undefined, 'sub/exports/a.json'), 'off');
  assert.is(level({ layers }, undefined, 'sub/exports/a.json'), undefined);
});

test('--only runs those rules and no others', () => {
  assert.is(level({ only: ['network/*'] }), undefined);
  assert.is(level({ only: ['agent/*'] }), 'off');
  assert.is(level({ only: ['network/ip-pinning'], preset: 'minimal' }), undefined);
});

test('a mandatory rule is neither switched off nor lowered, but may be raised', () => {
  const mandatory = ['network/*'];
  const words = (level: Level) => ({ mandatory, layers: [layer({ 'network/*': level })] });
  assert.is(level(words('off')), undefined);
  assert.is(level(words('info')), undefined);
  assert.is(level(words('warning')), 'warning');
  assert.is(level(words('error')), 'error');
  assert.is(level({ mandatory, levels: [{ pattern: 'network/ip-pinning', level: 'off' }] }), undefined);
  assert.is(level({ mandatory, preset: 'minimal' }), undefined);
  assert.is(level({ mandatory, layers: [layer({ '*': 'off' }, { files: ['**'] })] }), undefined);
  assert.ok(isMandatory({ mandatory }, 'network/ip-pinning'));
  assert.not.ok(isMandatory({}, 'network/ip-pinning'));
});

test('who tries to switch a mandatory rule off is named', () => {
  const rules = [rule('network/ip-pinning'), rule('network/other'), rule('agent/x')];
  const choices = {
    ...none,
    mandatory: ['network/*'],
    layers: [layer({ 'network/ip-pinning': 'off', 'network/*': 'off', 'agent/x': 'off' })],
    levels: [{ pattern: 'network/other', level: 'error' }] as const,
  };
  assert.equal(overruled(choices, rules), ['network/ip-pinning']);
});

test('options are laid over the defaults of their rule', () => {
  const about = {
    ...rule('a/b'),
    title: '',
    cwe: [],
    guidance: [],
    check: {},
    options: { schema: {}, default: { names: ['x'], depth: 1 } },
  };
  const layers: RuleLayer[] = [
    { settings: [{ pattern: 'a/b', level: undefined, options: { names: ['y'] } }] },
    { settings: [{ pattern: 'a/b', level: 'error', options: { depth: 2 } }] },
    { settings: [{ pattern: 'a/b', level: undefined, options: { depth: 3 } }], files: ['x'] },
  ];
  assert.equal(settingsFor({ ...none, layers }).optionsOf(about), { names: ['y'], depth: 2 });
  assert.equal(settingsFor(none).optionsOf(about), { names: ['x'], depth: 1 });
  assert.is(level({ layers }, rule('a/b')), 'error');
});

test('where is a kind with a name or id, or a file', () => {
  const matches = (where: string, file: string, name: string, id?: string) =>
    compileWhere(where, (path) => path)(artifact(file, name, id));
  assert.ok(matches('project:Legacy FTP', 'a.json', 'Legacy FTP'));
  assert.ok(matches('project: Legacy *', 'a.json', 'Legacy FTP/old'));
  assert.ok(matches('project:1f-22', 'a.json', 'x', '1f-22'));
  assert.ok(matches('project:*', 'a.json', 'x'));
  assert.not.ok(matches('connection:Legacy FTP', 'a.json', 'Legacy FTP'));
  assert.ok(matches('exports/**', 'exports/a.json', 'x'));
  assert.ok(matches('exports', 'exports/a.json', 'x'));
  assert.ok(matches('**/x.xml', 'orders.jpk!/Data/x.xml', 'x'));
  assert.ok(matches('*.jpk', 'orders.jpk!/Data/x.xml', 'x'));
  assert.is(kindOf('C:/exports/**'), undefined);
  assert.is(kindOf('exports/a:b'), undefined);
  assert.is(kindOf('conection:x'), 'conection');
});

test.run();
