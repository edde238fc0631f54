import type { Rule } from '../rule/rule.js';
import type { Run } from './run.js';

/**
 * What a rule's page says to a reader of a report, as Markdown: why, how to mend it, what is not flagged, references. The
 * title and the examples, which are test cases, are left out; a rule without a page speaks by its title and guidance.
 */
export function ruleText(rule: Pick<Rule, 'id' | 'title' | 'guidance'> | undefined, id: string, run: Run): string {
  const page = run.page(id);
  if (page !== undefined) return run.mask(withoutCases(page));
  const guidance = (rule?.guidance ?? []).map(
    ({ title, claim, url }) => `- ${title}: ${claim}${url ? `: ${url}` : ''}`,
  );
  return run.mask(`${[rule?.title ?? id, guidance.join('\n')].join('\n\n').trim()}\n`);
}

/** The first paragraph of a Markdown text, on one line. */
export const firstParagraph = (markdown: string) => (markdown.trim().split(/\n\s*\n/)[0] ?? '').replace(/\s+/g, ' ');

/** A rule's group as a heading. */
export const familyTitle = (family: string) => family.charAt(0).toUpperCase() + family.slice(1).replaceAll('-', ' ');

/** `credentials` of `credentials/hardcoded-in-script`. */
export const familyOf = (ruleId: string) => ruleId.split('/')[0]!;

function withoutCases(page: string): string {
  const kept: string[] = [];
  let fence = '';
  let skipping = true;
  for (const line of page.split(/\r?\n/)) {
    const mark = /^(?<mark>`{3,}|~{3,})/.exec(line)?.groups?.mark;
    // A heading inside a code block is code.
    if (fence === '' && /^#{1,2} /.test(line)) skipping = /^## (?:Bad|Good):/.test(line);
    if (!skipping && !(fence === '' && line.startsWith('# '))) kept.push(line);
    if (mark !== undefined) fence = fence === '' ? mark : line.trim() === fence ? '' : fence;
  }
  return `${kept.join('\n').trim()}\n`;
}
