import type { Location, Notification, Result, Run as SarifRun } from 'sarif';

import type { Finding } from '../rule/finding.js';
import type { Severity } from '../rule/rule.js';
import type { Run } from './run.js';
import { artifactLocation, logical, physical, snippets } from './sarif-places.js';
import { sarifRules } from './sarif-rules.js';
import { bySeverity, viewer } from './view.js';
import type { Gap, View } from './view.js';

/** Results in one run, the most that GitHub takes. */
const RESULTS = 25_000;
/** Locations in one result, the most that GitHub takes. */
const LOCATIONS = 1_000;

/** SARIF 2.1.0, within the limits of GitHub's code scanning. Says nothing of clocks and absolute paths. */
export function* sarif(findings: Iterable<Finding>, run: Run): Generator<string> {
  const all = [...findings];
  const kept = all.length <= RESULTS ? all : mostSevere(all);
  const rules = sarifRules(kept, run);
  const { finding: viewOf, gaps } = viewer(run);
  const missing = gaps();
  const head: Omit<SarifRun, 'results'> = {
    tool: {
      driver: {
        name: 'harmony-lint',
        version: run.version,
        semanticVersion: run.version,
        rules: rules.descriptors,
        notifications: [
          { id: 'unread', shortDescription: { text: 'Something was not read, and so not checked' } },
          { id: 'crash', shortDescription: { text: 'A rule crashed; every other rule still ran' } },
          { id: 'more', shortDescription: { text: 'There is more than this format can hold' } },
        ],
      },
    },
    automationDetails: { id: 'harmony-lint/' },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The folder in which harmony-lint ran' } } },
    invocations: [
      {
        executionSuccessful: missing.length === 0,
        exitCode: run.exitCode,
        toolExecutionNotifications: [
          ...missing.map((gap) => notification(gap, rules.indexOf)),
          ...more(all.length - kept.length, 'result'),
          ...more(
            kept.reduce((sum, { trace }) => sum + Math.max(0, trace.length - LOCATIONS), 0),
            'step',
          ),
        ],
      },
    ],
  };

  const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
  yield `{"$schema":"${schema}","version":"2.1.0","runs":[\n${JSON.stringify(head).slice(0, -1)},"results":[`;
  for (const [i, finding] of kept.entries()) {
    yield `${i === 0 ? '' : ','}\n${JSON.stringify(result(viewOf(finding), rules.indexOf, run))}`;
  }
  yield '\n]}]}\n';
}

const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, string>;

function mostSevere(all: readonly Finding[]): Finding[] {
  const chosen = new Set(bySeverity(all).slice(0, RESULTS));
  return all.filter((finding) => chosen.has(finding));
}

function result(view: View, indexOf: (ruleId: string) => number, run: Run): Result {
  const { finding, suppressed, trace } = view;
  return {
    ruleId: view.ruleId,
    ruleIndex: indexOf(view.ruleId),
    kind: 'fail',
    level: levels[view.severity],
    message: { text: literal(view.message) },
    locations: [{ physicalLocation: physical(view, snippets(finding, run)), logicalLocations: logical(view) }],
    partialFingerprints: { primaryLocationLineHash: finding.fingerprint },
    ...(trace.length > 0 && { codeFlows: [{ threadFlows: [{ locations: ends(trace).map(flowLocation) }] }] }),
    ...(suppressed !== undefined && {
      suppressions: [
        {
          kind: suppressed.by === 'comment' ? 'inSource' : 'external',
          status: 'accepted',
          justification: suppressed.until ? `${suppressed.reason} (until ${suppressed.until})` : suppressed.reason,
        },
      ],
    }),
    properties: {
      ...(view.project !== undefined && { project: view.project }),
      ...(view.operations.length > 0 && { operations: view.operations.slice(0, 20) }),
      ...(view.environment !== undefined && { environment: view.environment }),
      ...(suppressed !== undefined && { suppressedBy: suppressed.by }),
    },
  };
}

const flowLocation = (step: View['trace'][number]) => ({
  location: {
    physicalLocation: physical(step),
    logicalLocations: logical(step),
    message: { text: literal(step.message) },
  } satisfies Location,
});

/** Where the value is born and where it leaves matter most. */
const ends = <T>(steps: readonly T[]): readonly T[] =>
  steps.length <= LOCATIONS ? steps : [...steps.slice(0, LOCATIONS / 2), ...steps.slice(-LOCATIONS / 2)];

function notification(gap: Gap, indexOf: (ruleId: string) => number): Notification {
  const { start } = gap;
  return {
    descriptor: { id: gap.kind },
    level: 'error',
    message: { text: literal(`${gap.title === undefined ? '' : `${gap.title}: `}${gap.message}`) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifactLocation(gap.file),
          ...(start !== undefined && { region: { startLine: start.line, startColumn: start.column } }),
        },
      },
    ],
    ...(gap.ruleId !== undefined && { associatedRule: { id: gap.ruleId, index: indexOf(gap.ruleId) } }),
  };
}

const more = (number: number, noun: string): Notification[] =>
  number === 0
    ? []
    : [
        {
          descriptor: { id: 'more' },
          level: 'warning',
          message: { text: `${number} more ${noun}${number === 1 ? '' : 's'} than GitHub takes were left out` },
        },
      ];

/** In a message of SARIF, `[text](target)` is a link and `{0}` a placeholder; a name may not make one. */
const literal = (text: string) => text.replace(/\](?=\()/g, '\\]').replace(/\{(?<digits>\d+)\}/g, '{{$<digits>}}');
