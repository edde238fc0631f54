import type { Artifact, Code } from '../model/artifact.js';
import type { Unread } from '../model/builder.js';
import type { Policy } from '../model/policy.js';
import type { Finding, Suppressed } from '../rule/finding.js';
import type { Place, Span } from '../source/source.js';
import { parse } from '../syntax/jitterbit/parse.js';
import { structuralHash } from './fingerprint.js';
import { isAmong, matchesRule } from './settings.js';
import type { ToPolicy } from './where.js';
import { compileWhere } from './where.js';

/** Something that accepts findings: a comment in a script, or a waiver of the policy. */
export interface Suppression extends Place {
  /** Ids and groups. */
  readonly rules: readonly string[];
  readonly reason: string;
  readonly by: 'comment' | 'policy';
  /** The last day it holds. */
  readonly until?: string | undefined;
  readonly artifact: Artifact;
  covers(finding: Finding): boolean;
}

export interface SuppressionOptions {
  /** Ids and groups that nothing may suppress. */
  readonly mandatory?: readonly string[];
  /** Today, `YYYY-MM-DD`. */
  readonly now: string;
  /** Whether a rule ran: what could not be hidden is not unused. */
  readonly ran: (pattern: string) => boolean;
}

/** Marks what is accepted, and says which suppressions hide nothing or are past their date. */
export function applySuppressions(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
  { mandatory, now, ran }: SuppressionOptions,
): { readonly findings: Finding[]; readonly unused: Finding[] } {
  const used = new Set<Suppression>();
  const holds = suppressions.filter(({ until }) => until === undefined || until >= now);
  const marked = findings.map((finding) => {
    if (finding.suppressed !== undefined || isAmong(mandatory, finding.ruleId)) return finding;
    const found = holds.find(
      (suppression) =>
        suppression.rules.some((rule) => matchesRule(rule, finding.ruleId)) && suppression.covers(finding),
    );
    if (found === undefined) return finding;
    used.add(found);
    const { by, reason, until } = found;
    const suppressed: Suppressed = { by, reason, ...(until !== undefined && { until }) };
    return { ...finding, suppressed };
  });
  const unused = suppressions
    .filter(
      (suppression) => !used.has(suppression) && suppression.artifact.file.reported && suppression.rules.some(ran),
    )
    .map((suppression) => unusedFinding(suppression, now));
  return { findings: marked, unused };
}

/** The waivers of a policy. `toPolicy` sees a reported file name from the policy's folder. */
export function waiversOf(policy: Policy, toPolicy: ToPolicy): Suppression[] {
  return policy.waivers
    .filter(({ rule }) => rule.value !== 'unreadable')
    .map(({ rule, where, reason, until, source, span }) => {
      const matches = where === undefined ? () => true : compileWhere(where.value, toPolicy);
      return {
        source,
        span,
        rules: [rule.value],
        reason,
        by: 'policy',
        until: until?.value,
        artifact: policy,
        covers: ({ artifact }) => matches(artifact),
      };
    });
}

/**
 * The suppressions in scripts: `// harmony-lint-ignore logging/secret-to-operation-log -- why`, for its line and the next.
 * One without a rule or a reason is said, since somebody believes that it holds.
 */
export function commentsOf(artifacts: readonly Artifact[]): {
  readonly suppressions: Suppression[];
  readonly broken: Unread[];
} {
  const suppressions: Suppression[] = [];
  const broken: Unread[] = [];
  for (const artifact of artifacts) {
    if (!('text' in artifact) || !artifact.text.text.includes(MARK)) continue;
    for (const span of comments(artifact)) {
      const text = artifact.text.slice(span);
      if (!text.includes(MARK)) continue;
      const place = { source: artifact.text, span };
      const found = COMMENT.exec(text)?.groups;
      if (found === undefined) {
        const why = `a ${MARK} comment needs a rule and a reason: // ${MARK} RULE -- why this is no risk`;
        broken.push({ file: artifact.file, artifact, why, place });
      } else {
        suppressions.push(fromComment(artifact, place, found.rules!.split(/[,\s]+/), found.reason!));
      }
    }
  }
  return { suppressions, broken };
}

const MARK = 'harmony-lint-ignore';

// `// harmony-lint-ignore a/b, c/d -- why`, also in a block comment.
const COMMENT =
  /harmony-lint-ignore[ \t]{1,9}(?<rules>[a-z*][a-z/*-]{0,80}(?:[, \t]{1,9}[a-z*][a-z/*-]{0,80}){0,9})[ \t]{1,9}--[ \t]{1,9}(?<reason>[^\s*](?:[^\r\n*]|\*(?!\/)){0,400})/;

function fromComment(artifact: Code, place: Place, rules: readonly string[], reason: string): Suppression {
  const line = artifact.text.position(place.span.end).line;
  const first = artifact.text.position(place.span.start).line;
  return {
    ...place,
    rules,
    reason: reason.trim(),
    by: 'comment',
    artifact,
    covers: (finding) => {
      if (finding.source !== artifact.text && finding.artifact !== artifact) return false;
      const outer = inside(finding, artifact);
      const at = outer === undefined ? -1 : artifact.text.position(outer.start).line;
      return at >= first && at <= line + 1;
    },
  };
}

/** A finding's span as offsets of the script's own text, through cuts of it. */
function inside({ source, span }: Place, { text }: Code): Span | undefined {
  let place: Place = { source, span };
  while (place.source !== text) {
    const { origin } = place.source;
    if (origin === undefined) return undefined;
    const { start, end } = place.span;
    place = { source: origin.source, span: { start: origin.toOuter(start), end: origin.toOuter(end) } };
  }
  return place.span;
}

/** Comments of both languages. In JavaScript the mark itself is looked for, which stands in no string of anybody's. */
function comments({ text }: Code): Span[] {
  const script = parse(text.text);
  const spans: Span[] = [...script.comments];
  for (const segment of script.segments) {
    if (segment.kind !== 'javascript') continue;
    for (const { start, end } of javascriptComments(text.slice(segment))) {
      spans.push({ start: segment.start + start, end: segment.start + end });
    }
  }
  return spans;
}

/** Comments by their marks alone. A block that is not closed, or only after a long way, is none. */
function* javascriptComments(text: string): Generator<Span> {
  let close = -1;
  for (let start = text.indexOf('/'), end = start + 1; start >= 0; start = text.indexOf('/', end), end = start + 1) {
    if (text[start + 1] === '/') {
      end = start + LINE;
      const line = text.slice(start, end).search(/[\r\n]/);
      if (line > 0) end = start + line;
      yield { start, end: Math.min(end, text.length) };
    } else if (text[start + 1] === '*') {
      // Looked for only where the last one found is passed, so that a text of openings costs one search.
      if (close < start + 2) close = text.indexOf('*/', start + 2);
      if (close < 0) close = text.length;
      if (close === text.length || close - start > BLOCK) continue;
      end = close + 2;
      yield { start, end };
    }
  }
}

/** Characters of a comment that may hold a mark. */
const [LINE, BLOCK] = [1000, 4000];

function unusedFinding({ source, span, rules, until, by, artifact }: Suppression, now: string): Finding {
  const ruleId = 'unused-suppression';
  const expired = until !== undefined && until < now;
  const what = by === 'policy' ? 'waiver' : 'comment';
  return {
    ruleId,
    severity: 'warning',
    message: expired
      ? `the waiver of ${rules.join(', ')} ended on ${until}; mend what it covers, or decide anew`
      : `the ${what} hides nothing of ${rules.join(', ')}; remove it`,
    source,
    span,
    artifact,
    detail: undefined,
    trace: [],
    secret: undefined,
    fingerprint: structuralHash(ruleId, artifact, rules.join(','), { source, span }),
    cwe: [],
    suppressed: undefined,
  };
}
