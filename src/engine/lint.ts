import type { Artifact } from '../model/artifact.js';
import type { Facts } from '../flow/facts.js';
import type { Finding } from '../rule/finding.js';
import type { Problem, Rule, Severity } from '../rule/rule.js';
import { structuralHash } from './fingerprint.js';

/** How severe a rule's findings are: `off` runs it not at all; undefined leaves each problem its own severity. */
export type Level = Severity | 'off';

/** What configuration and command line say about the rules. */
export interface Settings {
  levelOf(rule: Pick<Rule, 'id' | 'severity' | 'core'>, artifact: Artifact): Level | undefined;
  /** Raises what has no level of its own: the preset `strict`. */
  raise(severity: Severity): Severity;
  optionsOf(rule: Rule): unknown;
}

/** A rule that threw: our fault, exit 3. */
export interface Crash {
  readonly ruleId: string;
  readonly artifact: Artifact;
  readonly error: unknown;
}

export interface LintResult {
  readonly findings: readonly Finding[];
  readonly crashes: readonly Crash[];
  /** Milliseconds by rule; empty unless `clock` was given. */
  readonly time: ReadonlyMap<string, number>;
}

/** Runs every rule over every artifact that is reported on. A rule that throws does not stop the others. */
export function lint(facts: Facts, rules: readonly Rule[], settings: Settings, clock?: () => number): LintResult {
  const { findings, ...rest } = findAll(facts, rules, settings, clock);
  return { findings: sorted(numbered(findings)), ...rest };
}

/** The same, in the order in which rules and artifacts come, and without the numbers of repeats. */
export function findAll(facts: Facts, rules: readonly Rule[], settings: Settings, clock?: () => number): LintResult {
  const findings: Finding[] = [];
  const crashes: Crash[] = [];
  const time = new Map<string, number>();
  const artifactsFor = byKinds(facts.artifacts);
  for (const rule of rules) {
    if (rule.needsPolicy === true && facts.policy === undefined) continue;
    const start = clock?.() ?? 0;
    const options = settings.optionsOf(rule);
    for (const artifact of artifactsFor(rule)) {
      // The cast is true: the entry under a kind takes artifacts of that kind.
      const check = rule.check[artifact.kind] as ((...args: unknown[]) => Iterable<Problem>) | undefined;
      if (check === undefined || settings.levelOf(rule, artifact) === 'off') continue;
      try {
        for (const problem of check(artifact, facts, options)) {
          const finding = asFinding(rule, artifact, problem, settings);
          if (finding !== undefined) findings.push(finding);
        }
      } catch (error) {
        crashes.push({ ruleId: rule.id, artifact, error });
      }
    }
    if (clock !== undefined) time.set(rule.id, clock() - start);
  }
  return { findings, crashes, time };
}

/** Tells findings of one fingerprint apart by a number, in each file by itself: a project may be there twice. */
export function numbered(findings: readonly Finding[]): Finding[] {
  const repeats = new Map<string, number>();
  return findings.map((finding) => {
    const key = `${finding.artifact.file.name}\0${finding.fingerprint}`;
    const count = (repeats.get(key) ?? 0) + 1;
    repeats.set(key, count);
    return count === 1 ? finding : { ...finding, fingerprint: `${finding.fingerprint}:${count}` };
  });
}

/** Gives each rule the artifacts that it looks at: most rules look at few of them. */
function byKinds(artifacts: readonly Artifact[]): (rule: Rule) => readonly Artifact[] {
  const looked = artifacts.filter(isLookedAt(artifacts));
  const known = new Map<string, readonly Artifact[]>();
  return ({ check }) => {
    const kinds = new Set(Object.keys(check));
    const key = [...kinds].sort().join();
    let found = known.get(key);
    if (found === undefined) known.set(key, (found = looked.filter(({ kind }) => kinds.has(kind))));
    return found;
  };
}

/** A hook names some files of a project folder: what is said of the project as a whole may be said of one of these. */
function isLookedAt(artifacts: readonly Artifact[]): (artifact: Artifact) => boolean {
  const projects = new Set<Artifact>();
  for (const artifact of artifacts) if (artifact.file.reported && 'project' in artifact) projects.add(artifact.project);
  return (artifact) => artifact.file.reported || projects.has(artifact);
}

/** Sorts by file, line, column, rule, by code units; what is equal in all of these keeps its order. */
export function sorted(findings: readonly Finding[]): Finding[] {
  const keyed = findings.map((finding) => {
    const { source, span } = finding.source.outermost(finding.span);
    return { finding, file: source.name, start: span.start, end: span.end };
  });
  keyed.sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.start - b.start ||
      compare(a.finding.ruleId, b.finding.ruleId) ||
      a.end - b.end ||
      compare(a.finding.message, b.finding.message),
  );
  return keyed.map(({ finding }) => finding);
}

const severities: readonly Severity[] = ['info', 'warning', 'error'];

export const atLeast = (severity: Severity, floor: Severity) =>
  severities.indexOf(severity) >= severities.indexOf(floor);

/** A problem as it is reported; undefined where the settings switch it off, or its file is only read for others. */
export function asFinding(rule: Rule, artifact: Artifact, problem: Problem, settings: Settings): Finding | undefined {
  const about = problem.artifact ?? artifact;
  if (!about.file.reported) return undefined;
  const own = capped(problem.severity ?? rule.severity, rule.severity);
  const level = settings.levelOf(rule, about) ?? settings.raise(own);
  if (level === 'off') return undefined;
  return {
    ruleId: rule.id,
    severity: level,
    message: problem.message,
    source: problem.source,
    span: problem.span,
    artifact: about,
    detail: problem.detail ?? about.detail,
    trace: problem.trace ?? [],
    secret: problem.secret,
    fingerprint: structuralHash(rule.id, about, problem.detail, problem),
    cwe: rule.cwe,
    suppressed: undefined,
  };
}

const capped = (severity: Severity, ceiling: Severity) => (atLeast(severity, ceiling) ? ceiling : severity);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
