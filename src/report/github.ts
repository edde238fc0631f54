import type { Finding } from '../rule/finding.js';
import type { Position } from '../source/source.js';
import { markdownWithin } from './markdown.js';
import type { Run } from './run.js';
import { bySeverity, viewer } from './view.js';

/**
 * GitHub's annotations, one for each open finding on the line of the file it maps to. The severest come first, since
 * GitHub shows ten of a level in each step; what was not read comes before them all.
 */
export function* github(findings: Iterable<Finding>, run: Run): Generator<string> {
  const { finding: viewOf, gaps } = viewer(run);
  for (const { kind, file, start, title, message } of gaps()) {
    const at = start === undefined ? '' : `,line=${start.line},col=${start.column}`;
    const what = title === undefined ? '' : `${title}: `;
    yield `::error file=${property(file)}${at},title=${kind}::${data(`not checked: ${what}${message}`)}\n`;
  }
  const open = [...findings].filter(({ suppressed }) => suppressed === undefined);
  for (const finding of bySeverity(open)) {
    const { file, start, end, severity, ruleId, title, message } = viewOf(finding);
    const level = severity === 'info' ? 'notice' : severity;
    yield `::${level} file=${property(file)},${place(start, end)},title=${property(ruleId)}::${data(`${title}: ${message}`)}\n`;
  }
}

/** Markdown for `$GITHUB_STEP_SUMMARY`, which may hold 1 MiB. */
export const githubSummary = markdownWithin(1_000_000);

/** Columns only count where both ends are on one line. */
function place(start: Position, end: Position): string {
  const columns = start.line === end.line ? `,col=${start.column},endColumn=${end.column}` : '';
  return `line=${start.line},endLine=${end.line}${columns}`;
}

// A name in the export may hold a newline, and a newline would start a command of its own.
const data = (text: string) => text.replace(/[%\r\n]/g, encodeURIComponent);
const property = (text: string) => text.replace(/[%\r\n:,]/g, encodeURIComponent);
