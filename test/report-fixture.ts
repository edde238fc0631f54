import { emptyProject } from '../src/model/builder.js';
import type { Artifact, Connection, InputFile, Operation, Script } from '../src/model/artifact.js';
import { bareEnvironment } from '../src/model/policy.js';
import type { Run } from '../src/report/run.js';
import type { Finding } from '../src/rule/finding.js';
import type { Rule } from '../src/rule/rule.js';
import { cutVerbatim } from '../src/source/cut.js';
import { createMask } from '../src/source/redact.js';
import { Source } from '../src/source/source.js';
import type { Span } from '../src/source/source.js';

/** A secret that stands in scripts, names, messages and reasons alike; no report may hold it in any spelling. */
export const SECRET = 'Fake-Winter2026!';

/** Names that try to get out of every format there is. */
export const hostileNames: readonly string[] = [
  'line\n::error file=x::pwned',
  '::stop-commands::pwned',
  '##vso[task.setvariable variable=x]pwned',
  ']]><script>alert(1)</script>',
  '</script><img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "=cmd()|' /C calc'!A0",
  'a;=HYPERLINK("https://evil.example")',
  '100%0A%0D off; done]',
  '`code` | **bold** [link](https://evil.example) @team #1 <!-- {0}',
  '\u0000\u0007\u001b[31mred \ud800 lone \ufffe',
  '👩‍💻 مشروع \u202egnp.exe',
  `holds ${SECRET} itself`,
  '',
];

/** One rule with a page of its own, one without. */
export const rules: readonly Rule[] = [
  {
    id: 'logging/secret-to-operation-log',
    title: 'Secrets must not be written to the operation log',
    severity: 'error',
    core: true,
    cwe: [532],
    guidance: [{ title: 'Security best practices, Log security', claim: 'no sensitive data in the log' }],
    check: {},
  },
  {
    id: 'credentials/hardcoded-in-connection',
    title: 'Credential fields of connections must refer to hidden project variables',
    severity: 'error',
    cwe: [798, 260],
    guidance: [],
    check: {},
  },
];

export const page = `# logging/secret-to-operation-log

A log is read by **many**, and \`kept\` for long.

## How to mend it

1. Log its length
2. or nothing

\`\`\`jitterbit
WriteToOperationLog(Length($password));
\`\`\`

## What is not flagged

- **a length**: \`Length($x)\`
- a constant

## Bad: a password

\`\`\`jitterbit
## not a heading
WriteToOperationLog($password);
\`\`\`

## References

- Jitterbit, *Security best practices*: https://docs.jitterbit.com/x?a=1&b=2
`;

/** A project whose every name is one hostile name, and what was found in it. */
export function hostileProject(name: string, index = 0): { findings: Finding[]; artifacts: Artifact[] } {
  const body = `<trans>\n$password = "${SECRET}";\nWriteToOperationLog("${name}" + $password);\n</trans>`;
  const source = new Source(`exports/${name}${index}.json`, `script: ${body}\npassword: ${SECRET}\n`);
  const file: InputFile = {
    name: source.name,
    source,
    reported: true,
    environment: production(source, name),
  };
  const text = cutVerbatim(source, source.name, { start: 8, end: 8 + body.length });
  const whole = { source, span: { start: 0, end: 1 } };
  const project = emptyProject({ name, place: whole, file, format: 'studio' });
  const component = { name, id: `id-${index}`, place: whole, file, project, folder: '', detail: undefined };
  const steps: Artifact[] = [];
  const operation: Operation = {
    ...component,
    kind: 'operation',
    usedBy: [],
    workflow: undefined,
    steps,
    outcomes: [],
    options: new Map(),
  };
  const script: Script = { ...component, kind: 'script', usedBy: [operation], text };
  const connection: Connection = {
    ...component,
    kind: 'connection',
    usedBy: [],
    adapter: 'http',
    product: 'http',
    properties: [],
  };
  steps.push(script);

  const at = (text: string): Span => {
    const start = body.indexOf(text);
    return { start, end: start + text.length };
  };
  const valueStart = source.text.lastIndexOf(SECRET);
  const own: Span = { start: valueStart, end: valueStart + SECRET.length };
  const base = { suppressed: undefined, detail: undefined, secret: undefined, trace: [] };
  const findings: Finding[] = [
    {
      ...base,
      ruleId: 'logging/secret-to-operation-log',
      severity: 'error',
      message: `'${name}' reaches the operation log; log its length, or nothing`,
      source: text,
      span: at(`WriteToOperationLog("${name}" + $password)`),
      artifact: script,
      trace: [
        { source: text, span: at(`"${SECRET}"`), message: `'${name}' is born here`, artifact: script },
        { source: text, span: at('$password = '), message: 'assigned to $password', artifact: script },
        {
          source: text,
          span: at('WriteToOperationLog'),
          message: 'written to the operation log',
          artifact: operation,
        },
      ],
      fingerprint: `00000000000000a${index % 10}`,
      cwe: [532],
    },
    {
      ...base,
      ruleId: 'credentials/hardcoded-in-connection',
      severity: 'warning',
      message: `'${name}' holds a literal; refer to a hidden project variable instead`,
      source,
      span: own,
      artifact: connection,
      detail: name,
      secret: { value: SECRET, source, span: own, kind: 'password' },
      fingerprint: `00000000000000b${index % 10}`,
      cwe: [798, 260],
    },
    {
      ...base,
      ruleId: 'acme/own-rule',
      severity: 'info',
      message: `a note about ${name}`,
      source,
      span: { start: 0, end: 0 },
      artifact: project,
      fingerprint: `00000000000000c${index % 10}`,
      cwe: [],
    },
    {
      ...base,
      ruleId: 'credentials/hardcoded-in-connection',
      severity: 'error',
      message: 'suppressed finding',
      source,
      span: own,
      artifact: connection,
      fingerprint: `00000000000000d${index % 10}`,
      cwe: [798],
      suppressed: { by: 'policy', reason: `because of ${name}`, until: '2027-03-31' },
    },
  ];
  return { findings, artifacts: [project, operation, script, connection] };
}

/** A run over these artifacts with a file that was not read, and a rule that crashed, for each. */
export function runOver(artifacts: readonly Artifact[], gaps: readonly Artifact[] = []): Run {
  const files = [...new Set(artifacts.map(({ file }) => file))];
  return {
    version: '1.2.3',
    rules,
    workspace: {
      files,
      artifacts,
      unread: gaps.map((artifact) => ({
        file: { name: `unread/${artifact.name}`, source: new Source('', ''), reported: true },
        artifact,
        why: `cannot be read because of ${artifact.name}`,
        place: artifact.place,
      })),
      unknownTypes: new Map(),
      now: '2026-11-20',
    },
    crashes: gaps.map((artifact) => ({ ruleId: 'acme/crashing', artifact, error: new Error(SECRET) })),
    exitCode: gaps.length > 0 ? 3 : 1,
    mask: createMask([SECRET]),
    tag: () => '00000000',
    helpUri: (id) => `https://rules.example/${id}`,
    page: (id) => (id === rules[0]!.id ? page : undefined),
  };
}

/** All hostile names at once: findings, and a run that is not whole. */
export function hostile() {
  const projects = hostileNames.map((name, i) => hostileProject(name, i));
  const artifacts = projects.flatMap((project) => project.artifacts);
  return {
    findings: projects.flatMap((project) => project.findings),
    run: runOver(
      artifacts,
      artifacts.filter(({ kind }) => kind === 'script'),
    ),
  };
}

const production = (source: Source, name: string) => bareEnvironment(`PROD ${name}`, 'production', source);
