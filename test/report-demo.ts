import type { Artifact, InputFile, Operation, Script } from '../src/model/artifact.js';
import { emptyProject } from '../src/model/builder.js';
import { bareEnvironment } from '../src/model/policy.js';
import type { Environment } from '../src/model/policy.js';
import type { Run } from '../src/report/run.js';
import type { Finding } from '../src/rule/finding.js';
import type { Step } from '../src/rule/rule.js';
import { cutVerbatim } from '../src/source/cut.js';
import { createMask } from '../src/source/redact.js';
import { Source } from '../src/source/source.js';
import { page, rules } from './report-fixture.js';

const body = `<trans>
// Signs in to the CRM and keeps the token for the operations that follow
$crm.password = "Fake-Winter2026!";
$crm.token = Login($crm_user_pv, $crm.password);
WriteToOperationLog("signed in as " + $crm_user_pv + " with " + $crm.password);
</trans>`;

/** A landscape as a customer has it: two environments, three projects each, and so many findings over all of them. */
export function landscape(number: number): { findings: Finding[]; run: Run } {
  const stages = [
    { environment: 'Production', class: 'production' },
    { environment: 'Development', class: 'development' },
  ] as const;
  const names = ['Order Synchronisation', 'Payroll', 'Warehouse'];
  const parts = stages.flatMap((stage, i) => names.map((name, j) => projectOf(name, stage, 10 * i + j)));
  const each = Math.ceil(number / parts.length);
  const findings = parts
    .flatMap((part, p) => Array.from({ length: each }, (_, i) => findingOf(part, i, p)))
    .slice(0, number);
  return {
    findings,
    run: {
      version: '0.1.0',
      rules,
      workspace: {
        files: parts.map(({ file }) => file),
        artifacts: parts.flatMap(({ artifacts }) => artifacts),
        unread: [],
        unknownTypes: new Map(),
        now: '2026-11-20',
      },
      crashes: [],
      exitCode: number === 0 ? 0 : 1,
      mask: createMask(['Fake-Winter2026!']),
      tag: () => '00000000',
      helpUri: (id) => `https://rules.example/${id}`,
      page: (id) => (id === rules[0]!.id ? page : undefined),
    },
  };
}

type Part = ReturnType<typeof projectOf>;

function projectOf(name: string, stage: { environment: string; class: Environment['class'] }, id: number) {
  const source = new Source(
    `exports/${stage.class}/${name.toLowerCase().replaceAll(' ', '-')}.json`,
    `{"": "${body}"}\n`,
  );
  const text = cutVerbatim(source, source.name, { start: 6, end: 6 + body.length });
  const place = { source, span: { start: 0, end: 1 } };
  const environment = bareEnvironment(stage.environment, stage.class, source);
  const file: InputFile = { name: source.name, source, reported: true, environment };
  const project = emptyProject({ name, place, file, format: 'studio' });
  const base = { place, file, project, folder: '', detail: undefined };
  const operations = ['Load orders', 'Send invoices', 'Nightly reconciliation'].map((title, i): Operation => ({
    ...base,
    kind: 'operation',
    name: title,
    id: `${id}-operation-${i}`,
    usedBy: [],
    workflow: undefined,
    steps: [],
    outcomes: [],
    options: new Map(),
  }));
  const scripts = ['Get token', 'Check response', 'Write audit trail', 'Fetch page', 'Map customer'].map(
    (title, i): Script => ({
      ...base,
      kind: 'script',
      name: title,
      id: `${id}-script-${i}`,
      usedBy: i === 4 ? [] : [operations[i % 3]!],
      text,
    }),
  );
  const artifacts: Artifact[] = [project, ...operations, ...scripts];
  return { file, text, scripts, operations, artifacts };
}

function findingOf({ file, text, scripts }: Part, i: number, p: number): Finding {
  const script = scripts[i % scripts.length]!;
  const at = (words: string) => {
    const start = text.text.indexOf(words);
    return { source: text, span: { start, end: start + words.length } };
  };
  const step = (words: string, message: string, artifact: Artifact = script): Step => ({
    ...at(words),
    message,
    artifact,
  });
  const base = { artifact: script, detail: undefined, secret: undefined, trace: [], cwe: [532], suppressed: undefined };
  const fingerprint = (p * 100_000 + i).toString(16).padStart(16, '0');
  switch (i % 4) {
    case 0:
      return {
        ...base,
        fingerprint,
        ruleId: 'logging/secret-to-operation-log',
        severity: 'error',
        message: 'the value of $crm.password reaches the operation log; log its length, or nothing',
        ...at('WriteToOperationLog("signed in as " + $crm_user_pv + " with " + $crm.password)'),
        trace: [
          step('"Fake-Winter2026!"', 'a literal is assigned to $crm.password'),
          step('Login($crm_user_pv, $crm.password)', 'handed to Login, whose result goes on'),
          step('$crm.token = ', 'kept in $crm.token, which every operation on this chain can read', scripts[1]),
          step(
            'WriteToOperationLog',
            'written to the operation log, where everybody with the role View Logs can read it',
          ),
        ],
      };
    case 1:
      return {
        ...base,
        fingerprint,
        ruleId: 'credentials/hardcoded-in-script',
        severity: 'error',
        cwe: [798],
        message: 'literal assigned to $crm.password; read it from a hidden project variable',
        ...at('Fake-Winter2026!'),
      };
    case 2:
      return {
        ...base,
        fingerprint,
        ruleId: 'credentials/project-variable-not-hidden',
        severity: 'warning',
        cwe: [200],
        message: "project variable 'crm_user_pv' sounds like a secret and is not hidden; switch on Hide Value",
        source: file.source,
        span: { start: 1, end: 3 },
        suppressed:
          i % 20 === 2
            ? { by: 'policy', reason: 'a sandbox tenant without real data', until: '2027-03-31' }
            : undefined,
      };
    default:
      return {
        ...base,
        fingerprint,
        ruleId: 'scripts/debugbreak-left',
        severity: 'info',
        cwe: [489],
        message: 'DebugBreak is left in the script; take it out before the release',
        ...at('Login'),
      };
  }
}
