import type { Finding } from '../rule/finding.js';
import type { Run } from './run.js';
import { bySeverity, viewer } from './view.js';

/** Azure Pipelines' logging commands, the severest first; notes are plain lines, since Azure has no such level. */
export function* azure(findings: Iterable<Finding>, run: Run): Generator<string> {
  const { finding: viewOf, gaps } = viewer(run);
  for (const { kind, file, start, title, message } of gaps()) {
    const what = title === undefined ? '' : `${title}: `;
    yield issue('error', file, start, kind, `not checked: ${what}${message}`);
  }
  for (const finding of bySeverity([...findings].filter(({ suppressed }) => suppressed === undefined))) {
    const { file, start, severity, ruleId, title, message } = viewOf(finding);
    yield severity === 'info'
      ? `note: ${file}:${start.line}:${start.column}: ${title}: ${message} [${ruleId}]\n`
      : issue(severity, file, start, ruleId, `${title}: ${message}`);
  }
  if (run.exitCode !== 0) yield '##vso[task.complete result=Failed;]\n';
}

function issue(
  type: 'error' | 'warning',
  file: string,
  start: { readonly line: number; readonly column: number } | undefined,
  code: string,
  message: string,
): string {
  const at = start === undefined ? '' : `linenumber=${start.line};columnnumber=${start.column};`;
  return `##vso[task.logissue type=${type};sourcepath=${property(file)};${at}code=${property(code)};]${data(message)}\n`;
}

// A name in the export may hold what ends a property or the line, and a line may be a command of its own.
const data = (text: string) => text.replaceAll('%', '%AZP25').replace(/[\r\n]/g, encodeURIComponent);
const property = (text: string) => data(text).replace(/[;\]]/g, encodeURIComponent);
