import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { azure } from '../src/report/azure.js';
import { github, githubSummary } from '../src/report/github.js';
import { gitlab } from '../src/report/gitlab.js';
import { junit } from '../src/report/junit.js';
import type { Reporter } from '../src/report/run.js';
import { hostile, hostileNames, hostileProject, runOver } from './report-fixture.js';

const written = (reporter: Reporter, ...[findings, run]: Parameters<Reporter>) => [...reporter(findings, run)].join('');

/** Names of all kinds, those from the list and those nobody thought of. */
const names = fc.oneof(fc.constantFrom(...hostileNames), fc.string({ unit: 'binary', maxLength: 40 }));

/** A project under a name, with one gap. */
const projectCalled = (name: string) => {
  const { findings, artifacts } = hostileProject(name);
  return { findings, run: runOver(artifacts, artifacts.slice(2, 3)) };
};

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Every element of an XML text. Throws where it is not well-formed. */
function elementsOf(xml: string): Element[] {
  const elements: Element[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => elements.push({ name, attributes }));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return elements;
}

test('JUnit is well-formed and counts what it holds, whatever the names', () => {
  fc.assert(
    fc.property(names, (name) => {
      const { findings, run } = projectCalled(name);
      const elements = elementsOf(written(junit, findings, run));
      const number = (element: string) => elements.filter((other) => other.name === element).length;
      const [{ attributes }] = elements as [Element];

      assert.equal([attributes.tests, attributes.failures, attributes.errors, attributes.skipped].map(Number), [
        number('testcase'),
        number('failure'),
        number('error'),
        number('skipped'),
      ]);
      assert.equal([number('testcase'), number('failure'), number('error'), number('skipped')], [6, 1, 2, 1]);
    }),
  );
});

test('a clean file is one passing case, and no two cases of a file have one name', () => {
  const { findings, run } = projectCalled('Orders');
  const clean = elementsOf(written(junit, [], runOver(hostileProject('Orders').artifacts)));
  assert.equal(
    clean.map(({ name }) => name),
    ['testsuites', 'testsuite', 'testcase'],
  );
  const cases = elementsOf(written(junit, [...findings, ...findings], run)).filter(({ name }) => name === 'testcase');
  const keys = cases.map(({ attributes }) => `${attributes.classname!} ${attributes.name!}`);
  assert.is(new Set(keys).size, keys.length);
});

interface Issue {
  readonly severity: string;
  readonly fingerprint: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}
const issuesOf = (text: string) => JSON.parse(text) as Issue[]; // The cast is true where the tests below pass.

test('GitLab gets an array with fingerprints that are all different', () => {
  const { findings, run } = hostile();
  const issues = issuesOf(written(gitlab, [...findings, ...findings], run));
  const open = findings.filter(({ suppressed }) => suppressed === undefined);

  assert.is(issues.length, 2 * open.length + run.workspace.unread.length + run.crashes.length);
  assert.is(new Set(issues.map(({ fingerprint }) => fingerprint)).size, issues.length);
  for (const { severity, location } of issues) {
    assert.ok(['info', 'minor', 'major', 'critical', 'blocker'].includes(severity));
    assert.not.match(location.path, /^\.\//);
    assert.ok(location.lines.begin >= 1);
  }
  assert.is(written(gitlab, [], runOver([])), '[]\n');
});

/** A workflow command as GitHub's runner reads it. */
function commandOf(line: string) {
  const { level, properties, data } = /^::(?<level>\w+) (?<properties>.*?)::(?<data>.*)$/.exec(line)!.groups!;
  const decoded = properties!.split(',').map((pair) => {
    const [key, value] = pair.split('=', 2);
    return [key!, decodeURIComponent(value!)] as const;
  });
  return { level, properties: Object.fromEntries(decoded), message: decodeURIComponent(data!) };
}

test('GitHub gets one line for each finding, the severest first, and nothing gets out of its line', () => {
  fc.assert(
    fc.property(names, (name) => {
      const { findings, run } = projectCalled(name);
      const lines = written(github, [...findings].reverse(), run).split(/\r\n|[\r\n]/);
      assert.is(lines.pop(), '');
      const commands = lines.map(commandOf);

      assert.equal(
        commands.map(({ level }) => level),
        ['error', 'error', 'error', 'warning', 'notice'],
      );
      assert.equal(Object.keys(commands[3]!.properties), ['file', 'line', 'endLine', 'col', 'endColumn', 'title']);
      assert.is(commands[3]!.properties.title, 'credentials/hardcoded-in-connection');
    }),
  );
});

test('an annotation says what and where', () => {
  const { findings, artifacts } = hostileProject('50% off: a, b');
  const [first] = written(github, findings, runOver(artifacts)).split('\n');
  assert.is(
    first,
    '::error file=exports/50%25 off%3A a%2C b0.json,line=3,endLine=3,col=1,endColumn=49,title=logging/secret-to-operation-log' +
      "::script '50%25 off: a, b': '50%25 off: a, b' reaches the operation log; log its length, or nothing",
  );
});

test("GitHub's step summary fits, and says how much more there is", () => {
  const { findings, artifacts } = hostileProject('Orders');
  const many = Array.from({ length: 20_000 }, () => findings[1]!);
  const text = written(githubSummary, many, runOver(artifacts));
  assert.ok(Buffer.byteLength(text) < 1024 * 1024);
  assert.match(text, /\*\*\d+ more findings\*\* in the full report/);
});

test('Azure gets one command for each error and warning, and nothing gets out of its line', () => {
  fc.assert(
    fc.property(names, (name) => {
      const { findings, run } = projectCalled(name);
      const lines = written(azure, findings, run).split(/\r\n|[\r\n]/);
      assert.is(lines.pop(), '');
      const issues = lines.map((line) => /^##vso\[task\.logissue type=(?<type>\w+);[^\]]*\]/.exec(line)?.groups?.type);
      assert.equal(issues, ['error', 'error', 'error', 'warning', undefined, undefined]);
      for (const line of lines) assert.is(line.lastIndexOf('##vso['), line.startsWith('##') ? 0 : -1);
      assert.match(lines[4]!, /^note: /);
      assert.is(lines[5], '##vso[task.complete result=Failed;]');
    }),
  );
});

test('Azure escapes as its own tools do', () => {
  const { findings, artifacts } = hostileProject('50%; a]');
  const [first] = written(azure, findings.slice(1, 2), runOver(artifacts)).split('\n');
  assert.is(
    first,
    '##vso[task.logissue type=warning;sourcepath=exports/50%AZP25%3B a%5D0.json;linenumber=5;columnnumber=11;' +
      "code=credentials/hardcoded-in-connection;]connection '50%AZP25; a]' › 50%AZP25; a]: '50%AZP25; a]' holds a " +
      'literal; refer to a hidden project variable instead',
  );
});

test.run();
