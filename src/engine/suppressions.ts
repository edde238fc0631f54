import type { Artifact } from '../model/artifact.js';
import type { Unread } from '../model/builder.js';
import type { Policy, Waiver } from '../model/policy.js';
import type { Finding, Suppressed } from '../rule/finding.js';
import type { Place, Source } from '../source/source.js';
import { isAbout, lineOf } from './comments.js';
import { structuralHash } from './fingerprint.js';
import { isAmong } from './settings.js';
import { compileWhere } from './where.js';
import type { ToPolicy } from './where.js';

/** Something that accepts findings: a comment in a script, or a waiver of the policy. */
export interface Suppression extends Place {
  /** Ids and groups. */
  readonly rules: readonly string[];
  readonly reason: string;
  readonly by: 'comment' | 'policy';
  /** The last day it holds. */
  readonly until?: string | undefined;
  readonly artifact: Artifact;
  /** Of a comment: its own lines, and the line that it is about. One-based. */
  readonly lines?: { readonly first: number; readonly last: number; readonly target: number };
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

/** The rule that reports on suppressions. */
export const UNUSED = 'unused-suppression';

/** Marks what is accepted, and says which suppressions hide nothing or are past their date. */
export function applySuppressions(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
  options: SuppressionOptions,
): { readonly findings: Finding[]; readonly unused: Finding[] } {
  const by = suppress(findings, suppressions, options);
  const used = new Set(by);
  const idle = suppressions.filter((one) => !used.has(one) && one.rules.some(options.ran));
  return {
    findings: findings.map((finding, i) => (by[i] === undefined ? finding : accepted(finding, by[i]))),
    unused: unusedOf(idle, suppressions, options).map(({ finding }) => finding),
  };
}

/** For each finding what hides it; undefined where nothing does. */
export function suppress(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
  { mandatory, now }: Pick<SuppressionOptions, 'mandatory' | 'now'>,
): (Suppression | undefined)[] {
  const candidates = indexed(suppressions.filter((one) => holds(one, now)));
  return findings.map((finding) =>
    finding.suppressed !== undefined || isAmong(mandatory, finding.ruleId)
      ? undefined
      : candidates(finding).find((one) => isAbout(one, finding.ruleId) && one.covers(finding)),
  );
}

/**
 * The findings about suppressions that hide nothing, each with its suppression. Where its file is only read for others,
 * only what is past its date is told: what it hides may stand in files that are not read now.
 */
export function unusedOf(
  idle: readonly Suppression[],
  all: readonly Suppression[],
  { now }: Pick<SuppressionOptions, 'now'>,
): { readonly suppression: Suppression; readonly finding: Finding }[] {
  // Meant by name alone: who waives `*` means the rules.
  const candidates = indexed(all.filter((one) => holds(one, now) && one.rules.includes(UNUSED)));
  return idle.flatMap((suppression) => {
    if (!suppression.artifact.file.reported && holds(suppression, now)) return [];
    const finding = unusedFinding(suppression, now);
    const found = candidates(finding).find((one) => one.covers(finding));
    return [{ suppression, finding: found === undefined ? finding : accepted(finding, found) }];
  });
}

const holds = ({ until }: Pick<Suppression, 'until'>, now: string) => until === undefined || until >= now;

/** The waivers of a policy. `toPolicy` sees a reported file name from the policy's folder. */
export function waiversOf(policy: Policy, toPolicy: ToPolicy): Suppression[] {
  return policy.waivers
    .filter(({ rule }) => rule.value !== UNREADABLE)
    .map((waiver) => {
      const { rule, where, reason, until, source, span } = waiver;
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

/** Scripts understood in part: those that a waiver of `unreadable` accepts, the others, and the waivers for nothing. */
export interface Unreadables {
  readonly accepted: readonly { readonly unread: Unread; readonly waiver: Waiver }[];
  readonly open: readonly Unread[];
  readonly unused: readonly Finding[];
}

/** Applies the waivers of `unreadable` to scripts that were understood in part (`decisions.md` 19). */
export function applyUnreadable(
  scripts: readonly Unread[],
  policy: Policy | undefined,
  { now, toPolicy }: Pick<SuppressionOptions, 'now'> & { readonly toPolicy: ToPolicy },
): Unreadables {
  const waivers = (policy?.waivers ?? [])
    .filter(({ rule }) => rule.value === UNREADABLE)
    .map((waiver) => ({
      waiver,
      expired: !holds({ until: waiver.until?.value }, now),
      matches: waiver.where === undefined ? () => true : compileWhere(waiver.where.value, toPolicy),
    }));
  const accepted: { unread: Unread; waiver: Waiver }[] = [];
  const open: Unread[] = [];
  for (const unread of scripts) {
    const { artifact } = unread;
    const found = waivers.find(({ expired, matches }) => !expired && artifact !== undefined && matches(artifact));
    if (found === undefined) open.push(unread);
    else accepted.push({ unread, waiver: found.waiver });
  }
  const used = new Set(accepted.map(({ waiver }) => waiver));
  const unused = waivers.flatMap(({ waiver: { rule, until, source, span }, waiver, expired }) => {
    if (policy === undefined || used.has(waiver) || !(policy.file.reported || expired)) return [];
    const place = { source, span, rules: [rule.value], until: until?.value, by: 'policy', artifact: policy } as const;
    return [unusedFinding(place, now)];
  });
  return { accepted, open, unused };
}

const UNREADABLE = 'unreadable';

/** A finding as one that this hides. */
export function accepted(finding: Finding, { by, reason, until }: Suppression): Finding {
  const suppressed: Suppressed = { by, reason, ...(until !== undefined && { until }) };
  return { ...finding, suppressed };
}

/** What may be about a finding: the comments at its line, then the waivers. A script may hold thousands of each. */
function indexed(suppressions: readonly Suppression[]): (finding: Finding) => readonly Suppression[] {
  const scripts = new Map<Source, Map<number, Suppression[]>>();
  const everywhere: Suppression[] = [];
  for (const suppression of suppressions) {
    const { source, lines } = suppression;
    if (lines === undefined) {
      everywhere.push(suppression);
      continue;
    }
    const script = scripts.get(source) ?? new Map<number, Suppression[]>();
    scripts.set(source, script);
    const add = (line: number) => {
      const list = script.get(line);
      if (list === undefined) script.set(line, [suppression]);
      else if (list.length < MOST_COMMENTS) list.push(suppression);
    };
    for (let line = lines.first; line <= lines.last; line++) add(line);
    if (lines.target > lines.last) add(lines.target);
  }
  return (finding) => {
    let source: Source | undefined = finding.source;
    while (source !== undefined && !scripts.has(source)) source = source.origin?.source;
    const line = source && lineOf(finding, source);
    const here = source && line !== undefined ? scripts.get(source)?.get(line) : undefined;
    return here === undefined ? everywhere : [...here, ...everywhere];
  };
}

/** More comments than this on one line accept nothing any more, and are reported as unused. */
const MOST_COMMENTS = 100;

function unusedFinding(
  { source, span, rules, until, by, artifact }: Omit<Suppression, 'covers' | 'reason'>,
  now: string,
): Finding {
  const expired = !holds({ until }, now);
  const what = by === 'policy' ? 'waiver' : 'comment';
  return {
    ruleId: UNUSED,
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
    fingerprint: structuralHash(UNUSED, artifact, rules.join(','), { source, span }),
    cwe: [],
    suppressed: undefined,
  };
}
