import type { Finding } from '../rule/finding.js';
import type { Severity } from '../rule/rule.js';
import type { Run } from './run.js';
import { viewer } from './view.js';

/** GitLab's code quality report: an array of open findings; what was not read is a blocker. */
export function* gitlab(findings: Iterable<Finding>, run: Run): Generator<string> {
  const { finding: viewOf, gaps } = viewer(run);
  const unique = uniquely();
  let separator = '';
  const entry = (issue: Issue): string => {
    const { path, line, fingerprint, ...rest } = issue;
    const own = {
      ...rest,
      fingerprint: unique(fingerprint),
      location: { path: relative(path), lines: { begin: line } },
    };
    const text = `${separator}\n  ${JSON.stringify(own)}`;
    separator = ',';
    return text;
  };

  yield '[';
  for (const { kind, file, start, title, message, ruleId } of gaps()) {
    yield entry({
      description: `not checked: ${title === undefined ? '' : `${title}: `}${message}`,
      check_name: kind,
      severity: 'blocker',
      fingerprint: [kind, file, title, ruleId].join(' '),
      path: file,
      line: start?.line ?? 1,
    });
  }
  for (const finding of findings) {
    if (finding.suppressed !== undefined) continue;
    const view = viewOf(finding);
    yield entry({
      description: `${view.title}: ${view.message}`,
      check_name: view.ruleId,
      severity: severities[view.severity],
      fingerprint: finding.fingerprint,
      path: view.file,
      line: view.start.line,
    });
  }
  yield separator === '' ? ']\n' : '\n]\n';
}

interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly severity: 'info' | 'minor' | 'major' | 'critical' | 'blocker';
  readonly fingerprint: string;
  readonly path: string;
  readonly line: number;
}

const severities = { error: 'critical', warning: 'major', info: 'info' } as const satisfies Record<Severity, string>;

/** GitLab finds a file only under its path from the repository's root. */
const relative = (path: string) => path.replace(/^(?:\.\/)+/, '');

/** GitLab shows one of two entries with the same fingerprint. */
function uniquely() {
  const seen = new Map<string, number>();
  return (fingerprint: string): string => {
    const count = (seen.get(fingerprint) ?? 0) + 1;
    seen.set(fingerprint, count);
    return count === 1 ? fingerprint : `${fingerprint}#${count}`;
  };
}
