import type { ReportingDescriptor } from 'sarif';

import type { Finding } from '../rule/finding.js';
import type { Rule, Severity } from '../rule/rule.js';
import { familyOf, firstParagraph, ruleText } from './rule-text.js';
import type { Run } from './run.js';
import { shortened } from './view.js';

/** Tags on one rule, the most that GitHub takes. */
const TAGS = 20;

/** GitHub's scale: critical from 9.0, high from 7.0, medium from 4.0, low below. */
const scores: Record<Severity, { readonly plain: string; readonly core: string; readonly problem: string }> = {
  error: { plain: '7.5', core: '8.5', problem: 'error' },
  warning: { plain: '5.0', core: '6.0', problem: 'warning' },
  info: { plain: '2.0', core: '3.0', problem: 'recommendation' },
};
const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, string>;

/** Every rule of the run as SARIF describes it, and those that findings or crashes alone name; with their places. */
export function sarifRules(findings: readonly Finding[], run: Run) {
  const severities = new Map(findings.map(({ ruleId, severity }) => [ruleId, severity] as const));
  const cwes = new Map(findings.map(({ ruleId, cwe }) => [ruleId, cwe] as const));
  const rules = new Map<string, Pick<Rule, 'id' | 'title' | 'severity' | 'core' | 'cwe' | 'guidance'>>(
    run.rules.map((rule) => [rule.id, rule]),
  );
  for (const id of [...severities.keys(), ...run.crashes.map(({ ruleId }) => ruleId)]) {
    if (rules.has(id)) continue;
    const severity = severities.get(id) ?? 'warning';
    rules.set(id, { id, title: id, severity, cwe: cwes.get(id) ?? [], guidance: [] });
  }
  const indices = new Map([...rules.keys()].map((id, i) => [id, i]));
  return {
    descriptors: [...rules.values()].map((rule) => descriptor(rule, run)),
    indexOf: (ruleId: string) => indices.get(ruleId) ?? -1,
  };
}

function descriptor(
  rule: Pick<Rule, 'id' | 'title' | 'severity' | 'core' | 'cwe' | 'guidance'>,
  run: Run,
): ReportingDescriptor {
  const { id, title, severity, core, cwe } = rule;
  const markdown = ruleText(rule, id, run);
  const score = scores[severity];
  const tags = [
    'security',
    familyOf(id),
    ...cwe.map((number) => `external/cwe/cwe-${String(number).padStart(3, '0')}`),
  ];
  return {
    id,
    name: id
      .split(/[^A-Za-z0-9]+/)
      .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
      .join(''),
    shortDescription: { text: shortened(run.mask(title), 1000) },
    fullDescription: { text: shortened(firstParagraph(markdown), 1000) },
    help: { text: markdown, markdown },
    helpUri: run.helpUri(id),
    defaultConfiguration: { level: levels[severity] },
    properties: {
      tags: [...new Set(tags)].slice(0, TAGS),
      precision: 'high',
      'security-severity': core ? score.core : score.plain,
      'problem.severity': score.problem,
    },
  };
}
