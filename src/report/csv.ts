import type { Finding } from '../rule/finding.js';
import type { Run } from './run.js';
import { viewer } from './view.js';

/**
 * A table for auditors by RFC 4180: every field quoted, CRLF, and a byte order mark, without which Excel takes UTF-8 for
 * something else. What is suppressed and what was not checked have rows of their own.
 */
export function* csv(findings: Iterable<Finding>, run: Run): Generator<string> {
  const { finding: viewOf, gaps, say } = viewer(run);
  const titles = new Map(run.rules.map(({ id, title }) => [id, say(title)]));
  yield `\ufeff${row(columns)}`;
  for (const { kind, file, start, title, message, ruleId } of gaps()) {
    yield record({
      status: 'not checked',
      severity: 'error',
      rule: ruleId ?? kind,
      file,
      line: start?.line,
      column: start?.column,
      artifact: title,
      message,
    });
  }
  for (const finding of findings) {
    const view = viewOf(finding);
    const { suppressed } = view;
    yield record({
      status: suppressed === undefined ? 'open' : 'suppressed',
      severity: view.severity,
      rule: view.ruleId,
      message: view.message,
      project: view.project,
      environment: view.environment,
      operation: view.operations.join('; '),
      artifact: view.title,
      'script line': view.scriptLine,
      file: view.file,
      line: view.start.line,
      column: view.start.column,
      policy: titles.get(view.ruleId),
      cwe: finding.cwe.map((number) => `CWE-${number}`).join(' '),
      fingerprint: finding.fingerprint,
      'suppressed by': suppressed?.by,
      reason: suppressed?.reason,
      until: suppressed?.until,
      help: run.helpUri(view.ruleId),
    });
  }
}

const columns = [
  'status',
  'severity',
  'rule',
  'message',
  'project',
  'environment',
  'operation',
  'artifact',
  'script line',
  'file',
  'line',
  'column',
  'policy',
  'cwe',
  'fingerprint',
  'suppressed by',
  'reason',
  'until',
  'help',
] as const;

const record = (fields: Readonly<Partial<Record<(typeof columns)[number], string | number | undefined>>>): string =>
  row(columns.map((column) => String(fields[column] ?? '')));

const row = (fields: readonly string[]) => `${fields.map(field).join(',')}\r\n`;

const field = (text: string) => `"${harmless(text).replaceAll('"', '""')}"`;

/**
 * A spreadsheet runs what begins with one of these signs, also their full-width twins, and also after what another
 * locale takes for the end of a field; an apostrophe before it makes it text.
 */
const harmless = (text: string) =>
  text.replace(/(?<before>(?:^|[;,|\t"])\s?)(?<sign>[=+\-@\uff1d\uff0b\uff0d\uff20])/g, "$<before>'$<sign>");
