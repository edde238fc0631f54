import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import type { ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import type { Log, Result, Run as SarifRun } from 'sarif';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

import type { Run } from '../src/report/run.js';
import { fileUri } from '../src/report/sarif-places.js';
import { sarif } from '../src/report/sarif.js';
import type { Finding } from '../src/rule/finding.js';
import { Source } from '../src/source/source.js';
import { harmonyLint } from './host.js';
import { hostile, hostileProject, runOver } from './report-fixture.js';

/** OASIS's schema as draft-07, beside the repository or beside a worktree of it; it is not ours to copy. */
const schemaFile = ['../../shared', '../../../shared']
  .map((folder) => new URL(`${folder}/data/sarif-2.1.0.schema.json`, import.meta.url))
  .find((file) => existsSync(file));

const log = (findings: readonly Finding[], run: Run) =>
  // The cast is true where the schema says so, in the first test.
  JSON.parse([...sarif(findings, run)].join('')) as Log;
const runOf = (findings: readonly Finding[], run: Run): SarifRun => log(findings, run).runs[0]!;
const copies = <T extends object>(item: T, number: number): T[] => Array.from({ length: number }, () => ({ ...item }));
const resultsOf = (findings: readonly Finding[], run: Run): Result[] => runOf(findings, run).results!;

const schemaTitle = 'every report is valid by the schema of OASIS';
const validates = async (file: URL) => {
  const ajv = new Ajv({ strict: false });
  // The cast is true: the package is CommonJS, whose default export is the function.
  (formats as unknown as (ajv: Ajv) => void)(ajv);
  // The cast is true: a JSON schema is an object.
  const validate: ValidateFunction = ajv.compile(JSON.parse(readFileSync(file, 'utf8')) as object);
  const { findings, run } = hostile();
  const example = await harmonyLint(['examples/order-sync/faulty', 'missing.json', '-f', 'sarif']);

  for (const report of [log(findings, run), log([], runOver([])), JSON.parse(example.stdout) as unknown]) {
    assert.ok(validate(report), JSON.stringify(validate.errors, undefined, 1));
  }
  assert.not.ok(validate({ version: '2.1.0', runs: [{}] }), 'the schema can say no');
};
if (schemaFile === undefined) test.skip(`${schemaTitle} (it is not here)`);
else test(schemaTitle, () => validates(schemaFile));

test('rules carry what GitHub shows: help, a score, CWE tags, precision', () => {
  const { findings, artifacts } = hostileProject('Get token');
  const { rules } = runOf(findings, runOver(artifacts)).tool.driver;
  const [logging, connection, own] = rules!;

  assert.is(logging!.properties!['security-severity'], '8.5');
  assert.is(connection!.properties!['security-severity'], '7.5');
  assert.equal(connection!.properties!.tags, [
    'security',
    'credentials',
    'external/cwe/cwe-798',
    'external/cwe/cwe-260',
  ]);
  assert.is(logging!.properties!.precision, 'high');
  assert.is(logging!.name, 'LoggingSecretToOperationLog');
  assert.match(logging!.help!.markdown!, /^A log is read by \*\*many\*\*.*\n\n## How to mend it/);
  assert.not.match(logging!.help!.markdown!, /Bad:|not a heading|^# /);
  assert.match(logging!.help!.markdown!, /## References/);
  assert.is(own!.id, 'acme/own-rule', 'a rule that only a finding names is listed too');
});

test('a result names its rule, place, artifact, fingerprint and the way of its value', () => {
  const { findings, artifacts } = hostileProject('Get token');
  const [leak, typed, , suppressed] = resultsOf(findings, runOver(artifacts));

  assert.is(leak!.ruleIndex, 0);
  assert.equal(leak!.partialFingerprints, { primaryLocationLineHash: '00000000000000a0' });
  assert.is(leak!.locations![0]!.logicalLocations![0]!.name, "script 'Get token'");
  assert.is(
    leak!.locations![0]!.logicalLocations![0]!.fullyQualifiedName,
    "project 'Get token' › operation 'Get token' › script 'Get token'",
  );
  const { region, artifactLocation } = leak!.locations![0]!.physicalLocation!;
  assert.equal(artifactLocation, { uri: 'exports/Get%20token0.json', uriBaseId: '%SRCROOT%' });
  assert.equal([region!.startLine, region!.startColumn, region!.endLine, region!.endColumn], [3, 1, 3, 45]);
  assert.equal(
    leak!.codeFlows![0]!.threadFlows[0]!.locations.map(({ location }) => location!.message!.text),
    ["'Get token' is born here", 'assigned to $password', 'written to the operation log'],
  );
  assert.is(typed!.level, 'warning');
  assert.equal(suppressed!.suppressions, [
    { kind: 'external', status: 'accepted', justification: 'because of Get token (until 2027-03-31)' },
  ]);
});

test('a run that is not whole is no successful execution', () => {
  const { artifacts } = hostileProject('Get token');
  const whole = runOf([], runOver(artifacts)).invocations![0]!;
  const partial = runOf([], runOver(artifacts, artifacts.slice(2, 3))).invocations![0]!;

  assert.is(whole.executionSuccessful, true);
  assert.equal(whole.toolExecutionNotifications, []);
  assert.is(partial.executionSuccessful, false);
  assert.equal(
    partial.toolExecutionNotifications!.map(({ descriptor, level }) => `${level!} ${descriptor!.id!}`),
    ['error unread', 'error crash'],
  );
});

test('paths are relative references, percent-encoded; only what lies outside is absolute', () => {
  assert.is(fileUri('orders.jpk!/Orders (prod)/ä b.xml'), 'orders.jpk!/Orders%20(prod)/%C3%A4%20b.xml');
  assert.is(fileUri('a:b/100%/#?.json'), 'a%3Ab/100%25/%23%3F.json');
  assert.is(fileUri('<stdin>'), '%3Cstdin%3E');
  assert.is(fileUri('/srv/x y.json'), 'file:///srv/x%20y.json');
  assert.is(fileUri('C:/x y.json'), 'file:///C:/x%20y.json');
  assert.is(fileUri('lone \ud800'), 'lone%20%EF%BF%BD');
});

test('a file outside of the folder has no root to be relative to, and one step too many is one', () => {
  const { findings, artifacts } = hostileProject('Orders');
  const [error] = findings;
  const at = (name: string) =>
    resultsOf([{ ...error!, source: new Source(name, 'text'), span: { start: 0, end: 4 } }], runOver(artifacts))[0]!
      .locations![0]!.physicalLocation!.artifactLocation;
  assert.equal(at('/srv/a.json'), { uri: 'file:///srv/a.json' });
  assert.equal(at('srv/a.json'), { uri: 'srv/a.json', uriBaseId: '%SRCROOT%' });
  const long = runOf([{ ...error!, trace: copies(error!.trace[0]!, 1_001) }], runOver(artifacts));
  assert.match(long.invocations![0]!.toolExecutionNotifications![0]!.message.text!, /^1 more step than GitHub takes/);
});

test('snippets are short, masked, and of the decoded script', () => {
  const { findings, artifacts } = hostileProject(`Get ${'x'.repeat(500)} token`);
  for (const { locations } of resultsOf(findings, runOver(artifacts))) {
    const { region, contextRegion } = locations![0]!.physicalLocation!;
    for (const text of [region!.snippet!.text!, contextRegion?.snippet?.text ?? '']) assert.ok(text.length <= 120);
  }
  const { findings: plain, artifacts: own } = hostileProject('Get token');
  const typed = resultsOf(plain, runOver(own))[1]!.locations![0]!.physicalLocation!;
  assert.is(typed.region!.snippet!.text, '****************');
});

test('what GitHub does not take is left out, the least severe first, and counted', () => {
  const { findings, artifacts } = hostileProject('Orders');
  const [error, warning] = findings;
  const many = [...copies(warning!, 20_000), ...copies({ ...error!, trace: [] }, 6_000)];
  const run = runOf(many, runOver(artifacts));

  assert.is(run.results!.length, 25_000);
  assert.is(run.results!.filter(({ level }) => level === 'error').length, 6_000);
  assert.is(run.results![0]!.level, 'warning', 'the order is kept');
  const note = run.invocations![0]!.toolExecutionNotifications![0]!;
  assert.match(note.message.text!, /^1000 more results than GitHub takes/);

  const long = runOf([{ ...error!, trace: copies(error!.trace[0]!, 1_500) }], runOver(artifacts));
  assert.is(long.results![0]!.codeFlows![0]!.threadFlows[0]!.locations.length, 1_000);
  assert.match(long.invocations![0]!.toolExecutionNotifications![0]!.message.text!, /^500 more steps/);

  const manyTags = { ...error!, ruleId: 'acme/tags', cwe: Array.from({ length: 40 }, (_, i) => i + 1) };
  assert.is(runOf([manyTags], runOver(artifacts)).tool.driver.rules!.at(-1)!.properties!.tags!.length, 20);
});

test('a name makes neither link nor placeholder in a message', () => {
  const { findings, artifacts } = hostileProject('[here](https://evil.example) {0}');
  const { text } = resultsOf(findings, runOver(artifacts))[1]!.message;
  assert.is(text, "'[here\\](https://evil.example) {{0}}' holds a literal; refer to a hidden project variable instead");
});

test('a place without an extent still has columns that GitHub takes', () => {
  const source = new Source('empty.json', '');
  const { findings, artifacts } = hostileProject('Orders');
  const [{ locations }] = resultsOf([{ ...findings[2]!, source, span: { start: 0, end: 0 } }], runOver(artifacts)) as [
    Result,
  ];
  const { startLine, startColumn, endLine, endColumn } = locations![0]!.physicalLocation!.region!;
  assert.equal([startLine, startColumn, endLine, endColumn], [1, 1, 1, 1]);
});

test.run();
