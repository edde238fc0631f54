import type { Finding } from '../rule/finding.js';
import type { Position } from '../source/source.js';
import type { Run } from './run.js';
import { viewer } from './view.js';
import type { Gap, View } from './view.js';

/**
 * JUnit's XML: a suite for each file, a test case for each finding. An error is a failure; a warning or note passes with
 * its words as output; what is suppressed is skipped; what was not read is an error. A clean file is one passing case.
 */
export function* junit(findings: Iterable<Finding>, run: Run): Generator<string> {
  const { finding: viewOf, gaps, fileName } = viewer(run);
  const suites = new Map<string, Suite>();
  const suiteOf = (file: string): Suite => {
    const suite = suites.get(file) ?? { gaps: [], views: [] };
    suites.set(file, suite);
    return suite;
  };
  for (const { name, reported } of run.workspace.files) if (reported) suiteOf(fileName(name));
  for (const gap of gaps()) suiteOf(gap.file).gaps.push(gap);
  for (const finding of findings) {
    const view = viewOf(finding);
    suiteOf(view.file).views.push(view);
  }

  const unique = uniquely();
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<testsuites name="harmony-lint" ${numbers([...suites.values()])}>\n`;
  for (const [file, suite] of suites) {
    yield `  <testsuite name="${escapeXml(file)}" ${numbers([suite])}>\n`;
    for (const gap of suite.gaps) yield gapCase(gap, unique);
    for (const view of suite.views) yield findingCase(view, unique);
    if (isClean(suite)) yield `    <testcase ${attributes(file, unique('no findings', file))}/>\n`;
    yield '  </testsuite>\n';
  }
  yield '</testsuites>\n';
}

interface Suite {
  readonly gaps: Gap[];
  readonly views: View[];
}

/** Without a case a suite counts as empty, and Jenkins fails what is empty. */
const isClean = ({ gaps, views }: Suite) => gaps.length + views.length === 0;

function numbers(suites: readonly Suite[]): string {
  const views = suites.flatMap((suite) => suite.views);
  const errors = suites.reduce((sum, { gaps }) => sum + gaps.length, 0);
  const failures = views.filter(({ severity, suppressed }) => severity === 'error' && !suppressed).length;
  const skipped = views.filter(({ suppressed }) => suppressed !== undefined).length;
  const tests = views.length + errors + suites.filter(isClean).length;
  return `tests="${tests}" failures="${failures}" errors="${errors}" skipped="${skipped}" time="0"`;
}

function findingCase(view: View, unique: Unique): string {
  const { ruleId, title, file, start, severity, message, suppressed, trace } = view;
  const head = attributes(file, unique(`${ruleId} at ${title}`, file), start);
  const way = trace.map((step) => `\n  ${step.title}: ${step.message}`).join('');
  const text = escapeXml(`${file}:${start.line}:${start.column} ${view.path}: ${message} [${ruleId}]${way}`);
  const body =
    suppressed !== undefined
      ? `<skipped message="${escapeXml(`suppressed by ${suppressed.by}: ${suppressed.reason}`)}"/>`
      : severity === 'error'
        ? `<failure message="${escapeXml(message)}" type="${severity}">${text}</failure>`
        : `<system-out>${severity}: ${text}</system-out>`;
  return `    <testcase ${head}>${body}</testcase>\n`;
}

function gapCase({ kind, file, start, title, message }: Gap, unique: Unique): string {
  const head = attributes(file, unique(title === undefined ? 'is read' : `is read: ${title}`, file), start);
  return `    <testcase ${head}><error message="${escapeXml(message)}" type="${kind}"/></testcase>\n`;
}

function attributes(file: string, name: string, start?: Position): string {
  const line = start === undefined ? '' : ` line="${start.line}"`;
  return `classname="${escapeXml(file)}" name="${escapeXml(name)}" file="${escapeXml(file)}"${line} time="0"`;
}

type Unique = (name: string, file: string) => string;

/** Dashboards take two cases of one name for one case. */
function uniquely(): Unique {
  const seen = new Map<string, number>();
  return (name, file) => {
    const key = `${file}\0${name}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? name : `${name} (${count})`;
  };
}

/** Also drops what XML 1.0 cannot hold at all: controls, lone surrogates, U+FFFE and U+FFFF. */
const escapeXml = (text: string) =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
