import type { Artifact } from '../model/artifact.js';
import type { Finding } from '../rule/finding.js';
import type { Place, Position, Span } from '../source/source.js';
import type { Run } from './run.js';

/** Where a place is for tools: in the file itself. Lines and columns are one-based, the end exclusive. */
export interface FilePlace {
  readonly file: string;
  readonly span: Span;
  readonly start: Position;
  readonly end: Position;
}

/** The place in the file that a place in a script or property was cut out of. */
export function filePlace(place: Place): FilePlace {
  const { source, span } = place.source.outermost(place.span);
  return { file: source.name, span, start: source.position(span.start), end: source.position(span.end) };
}

/** The place as Studio's script editor counts it; undefined outside scripts. */
export function scriptPlace(
  { source, span }: Place,
  artifact: Artifact,
): { start: Position; end: Position } | undefined {
  if (!('text' in artifact) || source.origin === undefined) return undefined;
  for (let inner = { source, span }; ;) {
    if (inner.source === artifact.text)
      return { start: artifact.text.position(inner.span.start), end: artifact.text.position(inner.span.end) };
    const { origin } = inner.source;
    if (origin === undefined) return undefined;
    inner = {
      source: origin.source,
      span: { start: origin.toOuter(inner.span.start), end: origin.toOuter(inner.span.end) },
    };
  }
}

/** An artifact in words of Studio: `script 'Get token'`, `connection 'ERP' › Password`. */
export function artifactTitle(artifact: Artifact, detail: string | undefined): string {
  const { kind, name } = artifact;
  const word =
    kind === 'other'
      ? /^\d+$/.test(artifact.type)
        ? `component of type ${artifact.type}`
        : artifact.type
      : (words[kind] ?? kind);
  const path = 'folder' in artifact && artifact.folder !== '' ? `${artifact.folder}/` : '';
  return `${word} '${path}${name}'${detail === undefined || detail === '' ? '' : ` › ${detail}`}`;
}

/** The operations that run an artifact, as a heading: `operation 'Load orders'`; empty where none does. */
export function operationTitle(artifact: Artifact): string {
  const operations = 'usedBy' in artifact ? artifact.usedBy : [];
  const [first] = operations;
  if (first === undefined) return '';
  const more = operations.length === 1 ? '' : ` and ${operations.length - 1} more`;
  return `operation '${first.name}'${more}`;
}

export const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** Severity as a person reads it. */
export const severityOrder = (findings: readonly Finding[]) =>
  (['error', 'warning', 'info'] as const).map((severity) => ({
    severity,
    number: findings.filter((finding) => finding.severity === severity && finding.suppressed === undefined).length,
  }));

/** `2 errors, 1 note, 1 place not checked, 3 suppressed`; `no findings` where there are none. */
export function totals(findings: readonly Finding[], missing: number): string {
  const parts = severityOrder(findings)
    .filter(({ number }) => number > 0)
    .map(({ severity, number }) => count(number, severity === 'info' ? 'note' : severity));
  if (parts.length === 0) parts.push('no findings');
  if (missing > 0) parts.push(`${count(missing, 'place')} not checked`);
  const suppressed = findings.filter((finding) => finding.suppressed !== undefined).length;
  if (suppressed > 0) parts.push(`${suppressed} suppressed`);
  return parts.join(', ');
}

/** `1 file, 116 artifacts and 42 scripts were read`. */
export function coverage({ workspace: { files, artifacts } }: Pick<Run, 'workspace'>): string {
  const read = count(files.filter(({ reported }) => reported).length, 'file');
  const scripts = artifacts.filter(({ kind }) => kind === 'script' || kind === 'mapping').length;
  return `${read}, ${count(artifacts.length, 'artifact')} and ${count(scripts, 'script')} were read`;
}

const words: Partial<Record<Artifact['kind'], string>> = {
  variable: 'project variable',
  global: 'global variable',
  email: 'e-mail notification',
  connector: 'connector definition',
  'agent-conf': 'agent configuration',
  registration: 'agent registration',
  'container-file': 'agent file',
};
