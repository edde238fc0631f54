import type { Artifact } from '../model/artifact.js';
import type { Finding, Suppressed } from '../rule/finding.js';
import type { Severity } from '../rule/rule.js';
import type { Place, Position, Span } from '../source/source.js';
import { artifactTitle, filePlace, scriptPlace } from './describe.js';
import type { Run } from './run.js';

/** Characters of a name and of a sentence that a report shows; exports are hostile input, and reports get mailed. */
const NAME = 200;
const SENTENCE = 1000;

/** A place as it may be shown: masked, in the file for tools and in words of Studio for people. */
export interface ViewPlace {
  readonly file: string;
  readonly span: Span;
  readonly start: Position;
  readonly end: Position;
  /** One-based line as Studio's script editor counts it; undefined outside scripts. */
  readonly scriptLine: number | undefined;
  readonly kind: Artifact['kind'];
  /** `script 'Get token'`, `connection 'ERP' › Password`. */
  readonly title: string;
  /** `project 'Orders' › operation 'Load orders' › script 'Get token'`. */
  readonly path: string;
}

/** A finding as reports show it: every string is masked, of a bounded length and on one line. */
export interface View extends ViewPlace {
  readonly finding: Finding;
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly name: string;
  /** Undefined where the name says it all. */
  readonly detail: string | undefined;
  /** Undefined for what stands outside projects: an agent's file, a policy. */
  readonly project: string | undefined;
  /** The operations that run it, in file order. */
  readonly operations: readonly string[];
  readonly environment: string | undefined;
  readonly trace: readonly (ViewPlace & { readonly message: string })[];
  readonly suppressed: Finding['suppressed'];
}

/** Something that was not checked: the run is not clean, and no report may look as if it were. */
export interface Gap {
  readonly kind: 'unread' | 'crash';
  readonly file: string;
  /** Undefined where the whole file is meant. */
  readonly start: Position | undefined;
  /** In words of Studio; undefined where the whole file is meant. */
  readonly title: string | undefined;
  /** Lower case, no full stop. */
  readonly message: string;
  /** The rule that crashed. */
  readonly ruleId: string | undefined;
}

/** What reports may show of a run; the one place where they get their strings from, so that none forgets the mask. */
export function viewer(run: Run) {
  const known = new Map<string, string>();
  const say = (text: string, most = NAME): string => {
    let line = known.get(text);
    if (line === undefined) {
      line = run.mask(text).replace(/\s+/g, ' ').trim();
      known.set(text, line);
    }
    // Cut after masking: half a secret would not be recognised.
    return shortened(line, most);
  };

  const fileName = (name: string) => say(name, SENTENCE);

  const placeOf = (place: Place, artifact: Artifact, detail: string | undefined): ViewPlace => {
    const { file, span, start, end } = filePlace(place);
    const title = say(artifactTitle(artifact, detail), 2 * NAME);
    return {
      file: fileName(file),
      span,
      start,
      end,
      scriptLine: scriptPlace(place, artifact)?.start.line,
      kind: artifact.kind,
      title,
      path: [projectOf(artifact), operationsOf(artifact)[0]]
        .flatMap((above) => (above === undefined || above === artifact ? [] : [say(artifactTitle(above, undefined))]))
        .concat(title)
        .join(' › '),
    };
  };

  const acceptance = ({ by, reason, until }: Suppressed): Suppressed => ({
    by,
    reason: say(reason, SENTENCE),
    ...(until !== undefined && { until: say(until) }),
  });

  return {
    say,
    fileName,

    finding: (finding: Finding): View => {
      const { artifact, detail, suppressed } = finding;
      const project = projectOf(artifact);
      const environment = artifact.file.environment?.name;
      return {
        ...placeOf(finding, artifact, detail),
        finding,
        ruleId: finding.ruleId,
        severity: finding.severity,
        message: say(finding.message, SENTENCE),
        name: say(artifact.name),
        detail: detail === undefined || detail === '' ? undefined : say(detail),
        project: project === undefined ? undefined : say(project.name),
        operations: operationsOf(artifact).map(({ name }) => say(name)),
        environment: environment === undefined ? undefined : say(environment),
        trace: finding.trace.map((step) => ({
          ...placeOf(step, step.artifact, step.artifact.detail),
          message: say(step.message, SENTENCE),
        })),
        suppressed: suppressed === undefined ? undefined : acceptance(suppressed),
      };
    },

    /** What was not read, then what crashed. */
    gaps: (): Gap[] => {
      const titleOf = (artifact: Artifact | undefined) =>
        artifact === undefined || artifact.name === '' ? undefined : say(artifactTitle(artifact, artifact.detail));
      return [
        ...run.workspace.unread.map(({ file, artifact, why, place }) => ({
          kind: 'unread' as const,
          file: fileName(file.name),
          start: place === undefined ? undefined : filePlace(place).start,
          title: titleOf(artifact),
          message: say(why, SENTENCE),
          ruleId: undefined,
        })),
        ...run.crashes.map(({ ruleId, artifact, error }) => ({
          kind: 'crash' as const,
          file: fileName(artifact.file.name),
          start: undefined,
          title: titleOf(artifact),
          // The message of an error may quote what it choked on; its name does not.
          message: `the rule ${ruleId} crashed (${say(error instanceof Error ? error.name : typeof error)}); tell whoever wrote the rule`,
          ruleId,
        })),
      ];
    },
  };
}

/** The severest first; what is equally severe keeps its order. */
export const bySeverity = <T extends { readonly severity: Severity }>(items: readonly T[]): T[] =>
  (['error', 'warning', 'info'] as const).flatMap((severity) => items.filter((item) => item.severity === severity));

/** The first part of a text with an ellipsis where something was cut, never through a pair of surrogates. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = most - 1;
  const code = text.charCodeAt(end - 1);
  return `${text.slice(0, code >= 0xd800 && code < 0xdc00 ? end - 1 : end)}…`;
}

const projectOf = (artifact: Artifact) => ('project' in artifact ? artifact.project : undefined);

const operationsOf = (artifact: Artifact): readonly Artifact[] =>
  artifact.kind === 'operation' ? [artifact] : 'usedBy' in artifact ? artifact.usedBy : [];
