import type { Crash } from '../engine/lint.js';
import type { Artifact, InputFile } from '../model/artifact.js';
import type { Unread } from '../model/builder.js';
import { bareEnvironment } from '../model/policy.js';
import type { Finding } from '../rule/finding.js';
import { Source } from '../source/source.js';
import type { Place, Position, Span } from '../source/source.js';
import { bareArtifact } from './bare.js';
import type {
  StoredArtifact,
  StoredCrash,
  StoredFile,
  StoredFinding,
  StoredLine,
  StoredPlace,
  StoredSpan,
  StoredUnread,
} from './stored.js';

/** What was stored by one run, as reporters take it; its texts are masked. */
export class Restored {
  readonly files: readonly InputFile[];
  readonly artifacts: readonly Artifact[];
  /** By the secrets of the findings; reports ask for nothing else of them. */
  readonly tags = new WeakMap<NonNullable<Finding['secret']>, string>();
  readonly #texts: readonly Marks[];

  constructor(files: readonly StoredFile[], artifacts: readonly StoredArtifact[]) {
    this.#texts = files.map(({ name }) => new Marks(name));
    this.files = files.map(({ name, reported, environment }, i) => {
      const source = this.#texts[i]!;
      return {
        name,
        source,
        reported,
        environment: environment && bareEnvironment(environment.name, environment.class, source),
      };
    });
    this.artifacts = restoreArtifacts(artifacts, this.files);
  }

  place({ file, span, script }: StoredPlace, artifact: Artifact, line?: StoredLine): Place {
    const marks = this.#texts[file]!;
    const outer = marks.mark(span);
    const own = line === undefined ? { start: 0, end: 0 } : { start: line.start, end: line.end };
    const whole = line && { span: { start: 0, end: line.text.length }, outer: marks.mark(line.whole) };
    // Within the script, so that its own lines are found; else within the file.
    const inside = script !== undefined && 'text' in artifact && artifact.text instanceof Marks ? artifact.text : marks;
    const inner = inside === marks || script === undefined ? outer : inside.mark(script);
    const isCut = inside !== marks || line?.isCut === true;
    const origin = { source: inside, toOuter: (offset: number) => (offset === own.start ? inner.start : inner.end) };
    const source = new Line(line, { outer, own, whole, file: marks }, isCut ? origin : undefined);
    return { source, span: own };
  }

  finding(stored: StoredFinding): Finding {
    const artifact = this.artifacts[stored.artifact]!;
    const place = this.place(stored, artifact, stored.line);
    const secret = stored.secret && {
      kind: stored.secret.kind,
      value: '*'.repeat(stored.secret.length),
      // Elsewhere than the excerpt, which hides it already.
      source: EMPTY,
      span: { start: 0, end: 0 },
    };
    if (secret !== undefined) this.tags.set(secret, stored.secret!.tag);
    return {
      ruleId: stored.rule,
      severity: stored.severity,
      message: stored.message,
      ...place,
      artifact,
      detail: stored.detail,
      trace: (stored.trace ?? []).map((step) => {
        const at = this.artifacts[step.artifact]!;
        return { ...this.place(step, at), message: step.message, artifact: at };
      }),
      secret,
      fingerprint: stored.fingerprint,
      cwe: stored.cwe,
      suppressed: stored.suppressed,
    };
  }

  unread({ file, artifact, why, place }: StoredUnread): Unread {
    const about = artifact === undefined ? undefined : this.artifacts[artifact]!;
    const marks = this.#texts[file]!;
    return {
      file: this.files[file]!,
      artifact: about,
      why,
      place: place && { source: this.#texts[place.file] ?? marks, span: this.#texts[place.file]!.mark(place.span) },
    };
  }

  crash({ rule, artifact, error }: StoredCrash): Crash {
    return { ruleId: rule, artifact: this.artifacts[artifact]!, error: Object.assign(new Error(), { name: error }) };
  }
}

/** A text of which only the places are known that something was said about. */
class Marks extends Source {
  readonly #positions = new Map<number, Position>();

  constructor(name: string) {
    super(name, '');
  }

  mark([start, line, column, end, endLine, endColumn]: StoredSpan): Span {
    this.#positions.set(start, { line, column });
    this.#positions.set(end, { line: endLine, column: endColumn });
    return { start, end };
  }

  override position(offset: number): Position {
    return this.#positions.get(offset) ?? super.position(offset);
  }
}

interface Whereabouts {
  readonly file: Source;
  /** The place in the line, and in the file. */
  readonly own: Span;
  readonly outer: Span;
  /** The whole line in its own text, and in the file; undefined for places that no excerpt is shown of. */
  readonly whole: { readonly span: Span; readonly outer: Span } | undefined;
}

/** One line of a text; it knows its place in the file for itself and for the place that was marked in it. */
class Line extends Source {
  readonly #number: number;
  readonly #at: Whereabouts;

  constructor(line: StoredLine | undefined, at: Whereabouts, origin: Source['origin']) {
    const text = line?.text ?? '';
    if (origin === undefined) super(at.file.name, text);
    else super(at.file.name, text, origin);
    this.#number = line?.number ?? 1;
    this.#at = at;
  }

  override position(offset: number): Position {
    return { line: this.#number, column: offset + 1 };
  }

  override line(number: number): Span {
    return number === this.#number ? { start: 0, end: this.text.length } : { start: 0, end: 0 };
  }

  override outermost({ start, end }: Span): Place {
    const { own, outer, whole, file } = this.#at;
    const isOwn = whole === undefined || (start === own.start && end === own.end);
    return { source: file, span: isOwn ? outer : whole.outer };
  }
}

const EMPTY = new Source('', '');

/** Artifacts may lead to each other in circles: all are made first, then joined. */
function restoreArtifacts(stored: readonly StoredArtifact[], files: readonly InputFile[]): Artifact[] {
  const made = stored.map((artifact) => {
    const file = files[artifact.file]!;
    return bareArtifact(artifact, file, new Marks(file.name));
  });
  return made.map(({ artifact, join }, i) => {
    const { project, usedBy = [] } = stored[i]!;
    join(
      project === undefined ? undefined : made[project]?.artifact,
      usedBy.map((number) => made[number]!.artifact),
    );
    return artifact;
  });
}
