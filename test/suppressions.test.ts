import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { applyUnreadable } from '../src/engine/suppressions.js';
import type { Policy } from '../src/model/policy.js';
import type { Script } from '../src/model/artifact.js';
import { readText } from '../src/model/read.js';
import { Source } from '../src/source/source.js';
import { scriptPassages } from '../src/syntax/script-passages.js';
import { inFolder } from './folder.js';
import { harmonyLint } from './host.js';

const RULE = 'credentials/hardcoded-in-script';

interface Report {
  readonly findings: readonly {
    readonly ruleId: string;
    readonly message: string;
    readonly script?: { readonly line: number };
    readonly suppressed?: { readonly by: string; readonly reason: string; readonly until?: string };
  }[];
  readonly summary: Readonly<Record<string, number>>;
}

const script = (lines: readonly string[], language = 'trans') => ({
  type: 400,
  id: 's1',
  name: 'Get token',
  scriptBody: [`<${language}>`, ...lines, `</${language}>`].join('\n'),
});

/** An export with these components and perhaps a policy, by their paths. */
const filesOf = (components: readonly object[], policy?: string) => ({
  'a.json': JSON.stringify({ project: { name: 'Orders', components }, version: 4 }),
  ...(policy !== undefined && { 'harmony-lint.yml': `version: 1\n${policy}` }),
});

/** What is said of a project with one script and perhaps a policy. */
async function said(components: readonly object[], policy?: string, ...argv: string[]) {
  const files = filesOf(components, policy);
  const rest = ['-f', 'json', '--now', '2026-11-20', ...argv];
  const { code, stdout, stderr } = await inFolder(files, (cwd) =>
    harmonyLint([...Object.keys(files), ...rest], { cwd }),
  );
  // The cast is true of a report; without one there is only a message.
  return { code, stderr, ...((stdout === '' ? {} : JSON.parse(stdout)) as Report) };
}

/** The lines of a script whose findings of the rule count, and those that are accepted. */
const linesOf = ({ findings }: Report) => {
  const lines = (accepted: boolean) =>
    findings
      .filter(({ ruleId, suppressed }) => ruleId === RULE && (suppressed !== undefined) === accepted)
      .map(({ script }) => script?.line);
  return { open: lines(false), accepted: lines(true) };
};

test('a comment on a line of its own is about the next line, one behind code about its own', async () => {
  const report = await said([
    script([
      `// harmony-lint-ignore ${RULE} -- sandbox tenant, no real data`,
      '$a.password = "Fake-Winter-1!";',
      '$b.password = "Fake-Winter-2!";',
      `$c.password = "Fake-Winter-3!"; // harmony-lint-ignore ${RULE} -- sandbox`,
      '$d.password = "Fake-Winter-4!";',
    ]),
  ]);
  assert.equal(linesOf(report), { open: [4, 6], accepted: [3, 5] });
  assert.is(report.code, 1);
  assert.is(report.summary.suppressed, 2);
  assert.equal(report.findings.find(({ suppressed }) => suppressed)?.suppressed, {
    by: 'comment',
    reason: 'sandbox tenant, no real data',
  });
});

test('several comments stand above one line, name several rules or a group, and may be blocks', async () => {
  const report = await said([
    script([
      '/* harmony-lint-ignore logging/*, credentials/* -- not real */',
      '// harmony-lint-ignore transport/plaintext-connection -- not real either',
      '$a.password = "Fake-Winter-1!";',
    ]),
  ]);
  assert.equal(linesOf(report), { open: [], accepted: [4] });
  const unused = report.findings.filter(({ ruleId }) => ruleId === 'unused-suppression');
  assert.equal(
    unused.map(({ message }) => message),
    ['the comment hides nothing of transport/plaintext-connection; remove it'],
  );
});

test('without a reason, without a rule, or for a rule that there is not, it is exit 2 with its place', async () => {
  for (const comment of [
    `// harmony-lint-ignore ${RULE}`,
    `// harmony-lint-ignore ${RULE} --`,
    '// harmony-lint-ignore -- because',
    '// harmony-lint-ignore',
    '// harmony-lint-ignore credentials/hardcoded -- because',
    '/* harmony-lint-ignore logging/secrets -- because */',
  ]) {
    const report = await said([script([comment, '$a.password = "Fake-Winter-1!";'])]);
    assert.is(report.code, 2, comment);
    assert.match(report.stderr, /a\.json:1:\d+: script 'Get token': a harmony-lint-ignore comment n/);
    assert.equal(linesOf(report), { open: [3], accepted: [] });
  }
});

test('in JavaScript comments count, and what stands in strings does not', () => {
  const text = [
    '<javascript>',
    'var a = "// harmony-lint-ignore x/y -- no"; // harmony-lint-ignore a/b -- yes',
    'var b = /["/]/.test(a) ? `\n// no` : 1; /* yes */ var c = a / 2; // yes',
    '</javascript>',
  ].join('\n');
  const comments = scriptPassages(text)
    .filter(({ kind }) => kind === 'comment')
    .map(({ start, end }) => text.slice(start, end));
  assert.equal(comments, ['// harmony-lint-ignore a/b -- yes', '/* yes */', '// yes']);
});

test('a comment in JavaScript accepts what stands below it', async () => {
  const report = await said([
    script(
      ['// harmony-lint-ignore credentials/* -- a sample', 'var token = "AKIAIOSFODNN7EXAMPLE"; var password = "x";'],
      'javascript',
    ),
  ]);
  assert.is(report.code, 0, report.stderr);
});

test('passages are in order, do not overlap, and are read in linear time from any text', () => {
  const piece = fc.constantFrom(
    '<trans>',
    '</trans>',
    '<javascript>',
    '</javascript>',
    '"',
    "'",
    '`',
    '//',
    '/*',
    '*/',
  );
  const text = fc.array(fc.oneof(piece, fc.constantFrom('/', '\\', '\n', ' ', 'a', '1', '(', ';')), { maxLength: 60 });
  fc.assert(
    fc.property(text, (pieces) => {
      const whole = pieces.join('');
      let last = 0;
      for (const { start, end } of scriptPassages(whole)) {
        assert.ok(start >= last && end >= start && end <= whole.length);
        last = end;
      }
    }),
  );
  for (const unit of ['<javascript>', '<javascript>/*', '<javascript>a /', '"', '/', '<trans>"', '`', '/*'])
    scriptPassages(`<javascript>${unit.repeat(40_000)}`);
});

test('thousands of comments and findings in one script are no burden', async () => {
  const comments = Array.from({ length: 4000 }, () => `// harmony-lint-ignore logging/* -- none`);
  const line = Array.from({ length: 500 }, (_, i) => `$p${i}.password = "Fake-Winter-${i}!";`).join(' ');
  const report = await said([script([...comments, line])]);
  assert.is(linesOf(report).open.length, 500);
  assert.is(report.summary.warning, 4000);
});

const faulty = script(['$a.password = "Fake-Winter-1!";']);

test('a waiver accepts by kind and name, id or file, up to its last day', async () => {
  for (const where of ['script:Get token', 'script:Get*', 'script:s1', '"*.json"']) {
    const policy = `waivers: [{ rule: ${RULE}, where: ${where}, reason: decommission, until: 2026-11-20 }]\n`;
    const report = await said([faulty], policy);
    assert.is(report.code, 0, where);
    assert.equal(report.findings.find(({ suppressed }) => suppressed)?.suppressed, {
      by: 'policy',
      reason: 'decommission',
      until: '2026-11-20',
    });
    assert.is((await said([faulty], policy, '--no-suppressions')).code, 1);
  }
  assert.is((await said([faulty], `waivers: [{ rule: ${RULE}, where: "mapping:*", reason: x }]\n`)).code, 1);
});

test('what a waiver hid is named past its date, also where the policy is only read for others', async () => {
  const waivers = [RULE, 'unreadable'].map((rule) => `{ rule: ${rule}, reason: later, until: 2026-11-19 }`);
  const idle = '{ rule: transport/plaintext-connection, reason: hides nothing here }';
  await inFolder(filesOf([faulty], `waivers: [${[...waivers, idle].join(', ')}]\n`), async (cwd) => {
    const { stdout } = await harmonyLint(['a.json', '-f', 'json', '--now', '2026-11-20'], { cwd });
    // The cast is true: it is a report.
    const { findings } = JSON.parse(stdout) as Report;
    const named = findings.filter(({ ruleId }) => ruleId === 'unused-suppression').map(({ message }) => message);
    assert.equal(
      named.map((message) => message.split(';')[0]),
      [`the waiver of ${RULE} ended on 2026-11-19`, 'the waiver of unreadable ended on 2026-11-19'],
    );
  });
});

test('past its date the finding is back, and so is a warning; one that hides nothing is reported', async () => {
  const expired = await said([faulty], `waivers: [{ rule: ${RULE}, reason: later, until: 2026-11-19 }]\n`);
  assert.is(expired.code, 1);
  const [unused] = expired.findings.filter(({ ruleId }) => ruleId === 'unused-suppression');
  assert.match(unused!.message, /^the waiver of credentials\/hardcoded-in-script ended on 2026-11-19/);

  const idle = 'waivers: [{ rule: transport/plaintext-connection, reason: none }]\n';
  const report = await said([faulty], idle);
  assert.is(report.findings.filter(({ ruleId }) => ruleId === 'unused-suppression').length, 1);
  for (const policy of [
    `${idle}rules: { unused-suppression: off }\n`,
    `${idle}rules: { transport/plaintext-connection: off }\n`,
    'waivers: [{ rule: transport/plaintext-connection, reason: a }, { rule: unused-suppression, reason: b }]\n',
  ]) {
    const open = (await said([faulty], policy)).findings.filter(
      ({ ruleId, suppressed }) => ruleId === 'unused-suppression' && suppressed === undefined,
    );
    assert.is(open.length, 0, policy);
  }
  const raised = await said([faulty], `${idle}rules: { unused-suppression: error, ${RULE}: off }\n`);
  assert.is(raised.code, 1);
});

test('what is mandatory is not accepted by anything, and who tried to lower it is told', async () => {
  const comment = `// harmony-lint-ignore ${RULE} -- please`;
  const report = await said(
    [script([comment, '$a.password = "Fake-Winter-1!";'])],
    `mandatory: [${RULE}]\nrules: { ${RULE}: off }\nwaivers: [{ rule: ${RULE}, reason: please }]\n`,
  );
  assert.equal(linesOf(report), { open: [3], accepted: [] });
  assert.match(report.stderr, /credentials\/hardcoded-in-script is mandatory and keeps its severity/);
  assert.is(report.findings.filter(({ ruleId }) => ruleId === 'unused-suppression').length, 2);
});

test('--no-suppressions counts what comments and waivers hide', async () => {
  const components = [script([`// harmony-lint-ignore ${RULE} -- sandbox`, '$a.password = "Fake-Winter-1!";'])];
  assert.is((await said(components)).code, 0);
  const report = await said(components, undefined, '--no-suppressions');
  assert.is(report.code, 1);
  assert.is(report.summary.suppressed, 0);
});

test('a waiver of unreadable accepts one script that was understood in part, up to its date', () => {
  const source = new Source('a.json', JSON.stringify({ project: { components: [faulty] }, version: 4 }));
  const file = { name: 'a.json', source, reported: true };
  // The cast is true: the only script of the file.
  const artifact = readText(file)!.artifacts.find(({ kind }) => kind === 'script') as Script;
  const located = (value: string) => ({ value, source, span: { start: 0, end: 1 } });
  const unread = [{ file, artifact, why: 'lines 3 to 4 were not understood' }];
  const apply = (where: string, until: string) => {
    const waiver = {
      ...located(''),
      rule: located('unreadable'),
      where: located(where),
      reason: 'a draft',
      owner: undefined,
      until: located(until),
    };
    // The cast is true: of a policy only these are looked at.
    const policy = { kind: 'policy', name: 'p', file, waivers: [waiver] } as unknown as Policy;
    const { accepted, open, unused } = applyUnreadable(unread, policy, { now: '2026-11-20', toPolicy: (name) => name });
    return [accepted.length, open.length, unused.length];
  };
  assert.equal(apply('script:Get token', '2027-01-01'), [1, 0, 0]);
  assert.equal(apply('script:Get token', '2026-11-19'), [0, 1, 1]);
  assert.equal(apply('script:Other', '2027-01-01'), [0, 1, 1]);
});

test.run();
