import type { Artifact, Code } from '../model/artifact.js';
import type { Unread } from '../model/builder.js';
import { quoted } from '../source/quoted.js';
import { placeInside } from '../source/source.js';
import type { Place, Source, Span } from '../source/source.js';
import { scriptPassages } from '../syntax/script-passages.js';
import { matchesRule } from './settings.js';
import type { Suppression } from './suppressions.js';

/** The suppressions in scripts, and the comments that were meant as one. */
export interface Comments {
  readonly suppressions: Suppression[];
  readonly broken: Unread[];
}

/**
 * Reads `// harmony-lint-ignore logging/secret-to-operation-log -- why`. Behind code it is about its line, on a line of
 * its own about the next line too. One without a reason, or for no rule that there is, is said: somebody believes in it.
 */
export function commentsOf(artifacts: readonly Artifact[], isRule: (pattern: string) => boolean): Comments {
  const suppressions: Suppression[] = [];
  const broken: Unread[] = [];
  for (const artifact of artifacts) {
    if (!('text' in artifact) || !artifact.text.text.includes(MARK)) continue;
    // From the last to the first: what stands above another one is about the same line as that.
    let below: { readonly first: number; readonly target: number } | undefined;
    for (const span of marked(artifact).reverse()) {
      const { text } = artifact;
      const first = text.position(span.start).line;
      const last = text.position(span.end).line;
      const alone =
        text
          .slice({ start: text.line(first).start, end: span.start })
          .trim()
          .replace(TAG, '') === '';
      const target = !alone ? last : below?.first === last + 1 ? below.target : last + 1;
      if (alone) below = { first, target };
      const place = { source: text, span };
      const said = parseComment(text.slice(span), isRule);
      if ('why' in said) {
        if (artifact.file.reported) broken.push({ file: artifact.file, artifact, why: said.why, place });
        continue;
      }
      const lines = { first, last, target };
      suppressions.push({ ...place, ...said, by: 'comment', artifact, lines, covers: covering(text, lines) });
    }
  }
  return { suppressions: suppressions.reverse(), broken: broken.reverse() };
}

const MARK = 'harmony-lint-ignore';
const TAG = /<(?:trans|javascript)\s{0,9}>$/i;

/** Ids as declared rules may have them, groups, and `*`. */
const RULE = /^(?:\*|[a-z][a-z0-9-]*(?:\/(?:\*|[a-z0-9][a-z0-9-]*))?)$/;

function parseComment(comment: string, isRule: (pattern: string) => boolean) {
  const from = comment.indexOf(MARK) + MARK.length;
  const [line = ''] = comment.slice(from, from + 2000).split(/[\r\n]/, 1);
  const dashes = line.search(/\s--\s/);
  const reason =
    dashes < 0
      ? ''
      : line
          .slice(dashes + 3)
          .replace(/\*\/\s*$/, '')
          .trim();
  const rules = line
    .slice(0, Math.max(0, dashes))
    .split(/[,\s]+/)
    .filter((word) => word !== '');
  if (reason === '' || rules.length === 0 || !rules.every((rule) => RULE.test(rule))) {
    return { why: `a ${MARK} comment needs a rule and a reason: // ${MARK} RULE -- why this is no risk` };
  }
  const unknown = rules.find((rule) => !isRule(rule));
  if (unknown !== undefined)
    return { why: `a ${MARK} comment names no rule that there is: ${quoted(unknown, 'see harmony-lint rules')}` };
  return { rules, reason };
}

function covering(text: Source, { first, last, target }: NonNullable<Suppression['lines']>) {
  return (finding: Place) => {
    const line = lineOf(finding, text);
    return line !== undefined && ((line >= first && line <= last) || line === target);
  };
}

/** The line of a script on which a place begins; undefined where it is elsewhere. */
export function lineOf(place: Place, text: Source): number | undefined {
  const span = placeInside(place, text);
  return span && text.position(span.start).line;
}

function marked({ text }: Code): Span[] {
  return scriptPassages(text.text).filter(
    (passage) => passage.kind === 'comment' && text.slice(passage).includes(MARK),
  );
}

/** Whether a suppression is about a rule at all. */
export const isAbout = ({ rules }: Pick<Suppression, 'rules'>, ruleId: string) =>
  rules.some((rule) => matchesRule(rule, ruleId));
