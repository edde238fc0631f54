import type { Artifact } from '../model/artifact.js';
import type { Unread } from '../model/builder.js';
import type { EnvironmentClass } from '../model/policy.js';
import type { ContainerFormat } from '../model/agent-artifacts.js';
import type { Crash } from '../engine/lint.js';
import type { Finding, Suppressed } from '../rule/finding.js';
import type { Severity } from '../rule/rule.js';
import type { Place, Position, Span } from '../source/source.js';
import { filePlace, scriptPlace } from './describe.js';
import { maskedLine } from './frame.js';
import type { Run } from './run.js';

/** A span of a file with the positions of its ends: start, line, column, end, line, column. */
export type StoredSpan = readonly [number, number, number, number, number, number];

/** A place, as far as reports show it. */
export interface StoredPlace {
  /** The file's number among the stored files. */
  readonly file: number;
  readonly span: StoredSpan;
  /** In the decoded script. */
  readonly script?: StoredSpan;
}

/** The line of a place, masked, cut to what reports can show. */
export interface StoredLine {
  readonly number: number;
  readonly text: string;
  /** The place in the text. */
  readonly start: number;
  readonly end: number;
  /** The whole line in the file. */
  readonly whole: StoredSpan;
  /** Whether the text was cut out of the file: a script, a property. */
  readonly isCut: boolean;
}

export interface StoredFile {
  readonly name: string;
  /** Where it comes among all files of the run, those of other shards too: the masked name does not tell. */
  readonly rank: number;
  readonly reported: boolean;
  readonly environment?: { readonly name: string; readonly class: EnvironmentClass };
}

/** An artifact, as far as reports name it; others by their numbers among the stored ones. */
export interface StoredArtifact {
  readonly kind: Artifact['kind'];
  readonly name: string;
  readonly file: number;
  readonly id?: string;
  readonly detail?: string;
  readonly folder?: string;
  readonly project?: number;
  readonly usedBy?: readonly number[];
  /** Of a component that no rule looks at. */
  readonly type?: string;
  readonly format?: ContainerFormat;
}

export interface StoredFinding extends StoredPlace {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly artifact: number;
  readonly detail?: string;
  readonly line: StoredLine;
  readonly trace?: readonly StoredStep[];
  readonly secret?: { readonly kind: string; readonly length: number; readonly tag: string };
  readonly fingerprint: string;
  readonly cwe: readonly number[];
  readonly suppressed?: Suppressed;
}

export interface StoredStep extends StoredPlace {
  readonly message: string;
  readonly artifact: number;
}

export interface StoredUnread {
  readonly file: number;
  readonly artifact?: number;
  readonly why: string;
  readonly place?: StoredPlace;
}

export interface StoredCrash {
  readonly rule: string;
  readonly artifact: number;
  /** The error's name. */
  readonly error: string;
}

/** Turns what a run found into plain data that holds no secret, and from which every report can be made. */
export class Store {
  readonly artifacts: StoredArtifact[] = [];
  readonly #files = new Map<string, number>();
  readonly #stored: (StoredFile & { readonly plain: string })[] = [];
  readonly #artifacts = new Map<Artifact, number>();

  /** `rankOf` gives whole numbers; it may give the same to several files of which all are stored here. */
  constructor(
    readonly run: Pick<Run, 'mask' | 'tag'>,
    readonly rankOf: (file: string) => number,
  ) {}

  /** All files that were stored; those of one rank, as entries of an archive, get a part of it each, by their names. */
  files(): StoredFile[] {
    const ranks = new Map(this.#stored.map(({ plain, rank }) => [plain, rank]));
    const parts = new Map<string, number>();
    let before = -1;
    for (const name of [...ranks.keys()].sort()) {
      const rank = ranks.get(name)!;
      parts.set(name, rank === before ? parts.size / ranks.size : 0);
      before = rank;
    }
    return this.#stored.map(({ plain, rank, ...file }) => ({ ...file, rank: rank + parts.get(plain)! }));
  }

  file({ name, reported, environment }: Artifact['file']): number {
    const key = `${name}\0${String(reported)}\0${environment?.name ?? ''}`;
    const known = this.#files.get(key);
    if (known !== undefined) return known;
    const number = this.#stored.length;
    this.#files.set(key, number);
    this.#stored.push({
      plain: name,
      name: this.run.mask(name),
      rank: this.rankOf(name),
      reported,
      ...(environment !== undefined && {
        environment: { name: this.run.mask(environment.name), class: environment.class },
      }),
    });
    return number;
  }

  artifact(artifact: Artifact): number {
    const known = this.#artifacts.get(artifact);
    if (known !== undefined) return known;
    const { mask } = this.run;
    const { kind, name, id, detail, file } = artifact;
    const number = this.artifacts.length;
    this.#artifacts.set(artifact, number);
    // The place is taken before the artifacts around it are stored, which may lead back here.
    this.artifacts.push({ kind, name: '', file: 0 });
    this.artifacts[number] = {
      kind,
      name: mask(name),
      file: this.file(file),
      ...(id !== undefined && { id: mask(id) }),
      ...(detail !== undefined && { detail: mask(detail) }),
      ...('folder' in artifact && artifact.folder !== '' && { folder: mask(artifact.folder) }),
      ...('project' in artifact && { project: this.artifact(artifact.project) }),
      ...('usedBy' in artifact &&
        artifact.usedBy.length > 0 && { usedBy: artifact.usedBy.map((operation) => this.artifact(operation)) }),
      ...(kind === 'other' && { type: mask(artifact.type) }),
      ...(kind === 'container-file' && { format: artifact.format }),
    };
    return number;
  }

  place(place: Place, artifact: Artifact): StoredPlace {
    const { file: name, span, start, end } = filePlace(place);
    const script = scriptPlace(place, artifact);
    return {
      file: this.file({ ...artifact.file, name }),
      span: [span.start, start.line, start.column, span.end, end.line, end.column],
      ...(script !== undefined && { script: this.#scriptSpan(place, script) }),
    };
  }

  finding(finding: Finding): StoredFinding {
    const { mask, tag } = this.run;
    const { ruleId, severity, message, artifact, detail, trace, secret, fingerprint, cwe, suppressed } = finding;
    return {
      rule: ruleId,
      severity,
      message: mask(message),
      ...this.place(finding, artifact),
      artifact: this.artifact(artifact),
      ...(detail !== undefined && { detail: mask(detail) }),
      line: this.#line(finding),
      ...(trace.length > 0 && {
        trace: trace.map((step) => ({
          message: mask(step.message),
          ...this.place(step, step.artifact),
          artifact: this.artifact(step.artifact),
        })),
      }),
      ...(secret !== undefined && {
        secret: { kind: mask(secret.kind), length: secret.value.length, tag: tag(secret) },
      }),
      fingerprint,
      cwe,
      ...(suppressed !== undefined && { suppressed: { ...suppressed, reason: mask(suppressed.reason) } }),
    };
  }

  unread({ file, artifact, why, place }: Unread): StoredUnread {
    return {
      file: this.file(file),
      ...(artifact !== undefined && { artifact: this.artifact(artifact) }),
      why: this.run.mask(why),
      ...(place !== undefined && { place: this.#bare(place, file) }),
    };
  }

  crash({ ruleId, artifact, error }: Crash): StoredCrash {
    const name = error instanceof Error ? error.name : typeof error;
    return { rule: ruleId, artifact: this.artifact(artifact), error: this.run.mask(name) };
  }

  #bare(place: Place, file: Artifact['file']): StoredPlace {
    const { file: name, span, start, end } = filePlace(place);
    return {
      file: this.file({ ...file, name }),
      span: [span.start, start.line, start.column, span.end, end.line, end.column],
    };
  }

  #scriptSpan({ span }: Place, { start, end }: { readonly start: Position; readonly end: Position }): StoredSpan {
    return [span.start, start.line, start.column, span.end, end.line, end.column];
  }

  /** Masked before it is cut: half a secret would not be recognised. */
  #line(finding: Finding): StoredLine {
    const { source, span } = finding;
    const { number, from, start, end, length, alone, shown } = maskedLine(finding, this.run.mask);
    const line = source.line(number);
    const first = Math.max(0, start - SHOWN);
    const last = Math.min(length, end + SHOWN);
    // A blank stands for all that is cut off: reports say that there is more, and do not show it.
    const [before, after] = [first > 0 ? ' ' : '', last < length ? ' ' : ''];
    const lonely = ' '.repeat(start - first) + shown({ left: start, right: end }) + ' '.repeat(last - end);
    const moved = from + first - before.length;
    return {
      number,
      text: before + (alone ? lonely : shown({ left: first, right: last })) + after,
      start: span.start - moved,
      end: span.end - moved,
      whole: spanIn(source, { start: Math.min(line.start, span.start), end: Math.max(line.end, span.end) }),
      isCut: source.origin !== undefined,
    };
  }
}

/** Characters on either side of a place that a report may show; the widest excerpt has 120. */
const SHOWN = 400;

function spanIn(source: Place['source'], span: Span): StoredSpan {
  const place = source.outermost(span);
  const [start, end] = [place.source.position(place.span.start), place.source.position(place.span.end)];
  return [place.span.start, start.line, start.column, place.span.end, end.line, end.column];
}
