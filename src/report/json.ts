import type { Artifact } from '../model/artifact.js';
import type { Finding } from '../rule/finding.js';
import type { Place, Position } from '../source/source.js';
import { filePlace, scriptPlace, severityOrder } from './describe.js';
import type { Run } from './run.js';

/** The report for programs, as `schemas/report.schema.json` describes it. */
export function* json(findings: Iterable<Finding>, run: Run): Generator<string> {
  const all = [...findings];
  yield `{\n  "schemaVersion": 1,\n  "tool": ${write({ name: 'harmony-lint', version: run.version }, 2)},\n  "findings": [`;
  for (const [i, finding] of all.entries()) yield `${i === 0 ? '' : ','}\n    ${write(jsonFinding(finding, run), 4)}`;
  yield `${all.length === 0 ? '' : '\n  '}],\n`;
  yield `  "coverage": ${write(coverage(run), 2)},\n  "summary": ${write(summary(all), 2)}\n}\n`;
}

/** One finding as the report has it. */
export function jsonFinding(finding: Finding, run: Run) {
  const { ruleId, severity, secret, trace, suppressed } = finding;
  return {
    ruleId,
    severity,
    message: run.mask(finding.message),
    ...place(finding, finding.artifact, finding.detail, run, range),
    ...(trace.length > 0 && {
      trace: trace.map((step) => ({
        message: run.mask(step.message),
        ...place(step, step.artifact, step.artifact.detail, run, point),
      })),
    }),
    ...(secret !== undefined && {
      secret: { kind: run.mask(secret.kind), length: secret.value.length, fingerprint: run.tag(secret) },
    }),
    fingerprint: finding.fingerprint,
    cwe: finding.cwe,
    helpUri: run.helpUri(ruleId),
    ...(suppressed !== undefined && { suppressed: { ...suppressed, reason: run.mask(suppressed.reason) } }),
  };
}

function place(
  at: Place,
  artifact: Artifact,
  detail: string | undefined,
  run: Run,
  extent: (start: Position, end: Position) => object,
) {
  const { file, start, end } = filePlace(at);
  const script = scriptPlace(at, artifact);
  return {
    file: run.mask(file),
    ...extent(start, end),
    artifact: jsonArtifact(artifact, detail, run),
    ...(script !== undefined && { script: extent(script.start, script.end) }),
  };
}

function jsonArtifact(artifact: Artifact, detail: string | undefined, run: Run) {
  return {
    kind: artifact.kind,
    name: run.mask(artifact.name),
    ...(artifact.id !== undefined && { id: run.mask(artifact.id) }),
    ...(detail !== undefined && { detail: run.mask(detail) }),
  };
}

const range = (start: Position, end: Position) => ({
  line: start.line,
  column: start.column,
  endLine: end.line,
  endColumn: end.column,
});

/** A step of a trace is where something happens: its beginning is enough. */
const point = (start: Position) => start;

function coverage({ workspace, mask }: Run) {
  const { files, artifacts, unread, unknownTypes } = workspace;
  return {
    files: files.filter(({ reported }) => reported).length,
    artifacts: artifacts.length,
    scripts: artifacts.filter(({ kind }) => kind === 'script' || kind === 'mapping').length,
    unread: unread.map(({ file, artifact, why, place }) => ({
      file: mask(file.name),
      ...(artifact !== undefined && {
        artifact: {
          kind: artifact.kind,
          name: mask(artifact.name),
          ...(artifact.id !== undefined && { id: mask(artifact.id) }),
        },
      }),
      why: mask(why),
      ...(place !== undefined && filePlace(place).start),
    })),
    unknownComponentTypes: Object.fromEntries(
      [...unknownTypes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([type, n]) => [mask(type), n]),
    ),
  };
}

function summary(findings: readonly Finding[]) {
  const numbers = Object.fromEntries(severityOrder(findings).map(({ severity, number }) => [severity, number]));
  return { ...numbers, suppressed: findings.filter(({ suppressed }) => suppressed !== undefined).length };
}

const write = (value: unknown, indent: number) =>
  JSON.stringify(value, undefined, 2).replaceAll('\n', `\n${' '.repeat(indent)}`);
