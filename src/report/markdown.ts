import type { Finding } from '../rule/finding.js';
import type { Severity } from '../rule/rule.js';
import { count, coverage, totals } from './describe.js';
import { frame } from './frame.js';
import type { Run } from './run.js';
import { bySeverity, viewer } from './view.js';
import type { Gap, View } from './view.js';

/** A comment for a pull request: GitHub takes 65,536 characters. */
export const markdown = markdownWithin(60_000);

/**
 * A reporter of Markdown in at most so many bytes: a table of the open findings, the severest first, and their excerpts
 * to fold out. What does not fit is counted.
 */
export function markdownWithin(most: number) {
  return function* (findings: Iterable<Finding>, run: Run): Generator<string> {
    const { finding: viewOf, gaps } = viewer(run);
    const all = [...findings];
    const missing = gaps();
    const open = bySeverity(all.filter(({ suppressed }) => suppressed === undefined));
    // The marker lets a bot find its own comment and replace it.
    yield `<!-- harmony-lint -->\n### harmony-lint: ${totals(all, missing.length)}\n`;
    if (missing.length > 0) {
      yield '\n| not checked | why |\n| --- | --- |\n';
      yield* fitting(missing, gapRow, most / 5, (left) => `\n${count(left, 'more place')} not checked\n`);
    }
    if (open.length > 0) {
      yield '\n| severity | what | where | rule |\n| --- | --- | --- | --- |\n';
      yield* fitting(
        open,
        (finding) => findingRow(viewOf(finding), run),
        most / 2,
        (left) => `\n**${count(left, 'more finding')}** in the full report\n`,
      );
      yield '\n<details><summary>Excerpts, and the ways that values take</summary>\n';
      yield* fitting(
        open,
        (finding) => codeBlock(frame(finding, run.mask)),
        most / 5,
        (left) => `\n${count(left, 'more finding')} in the full report\n`,
      );
      yield '\n</details>\n';
    }
    yield `\n${coverage(run)}. Why, and how to mend it: \`harmony-lint explain RULE\`\n`;
  };
}

const marks: Record<Severity, string> = { error: '🔴 error', warning: '🟠 warning', info: '🔵 note' };

/** What of `items` fits into so many bytes, then what `rest` says of the number that does not. */
function* fitting<T>(
  items: readonly T[],
  write: (item: T) => string,
  bytes: number,
  rest: (left: number) => string,
): Generator<string> {
  let room = bytes;
  for (const [i, item] of items.entries()) {
    const text = write(item);
    room -= Buffer.byteLength(text);
    if (room < 0) {
      yield rest(items.length - i);
      return;
    }
    yield text;
  }
}

function findingRow(view: View, run: Run): string {
  const { severity, message, path, scriptLine, file, start, ruleId, trace } = view;
  const line = scriptLine === undefined ? '' : `, line ${scriptLine}`;
  const way = trace.length === 0 ? '' : `<br>${count(trace.length, 'step')} from ${cell(trace[0]!.title)}`;
  const where = `${cell(path)}${line}<br>${cell(`${file}:${start.line}:${start.column}`)}`;
  return `| ${marks[severity]} | ${cell(message)}${way} | ${where} | [${cell(ruleId)}](${encodeURI(run.helpUri(ruleId))}) |\n`;
}

function gapRow({ file, start, title, message }: Gap): string {
  const place = start === undefined ? file : `${file}:${start.line}:${start.column}`;
  return `| ${cell(place)}${title === undefined ? '' : `<br>${cell(title)}`} | ${cell(message)} |\n`;
}

/** The fence is longer than any in the lines. */
function codeBlock(lines: readonly string[]): string {
  const text = lines.map((line) => line.replace(/[\r\n]+/g, ' ').trimEnd()).join('\n');
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `\n${fence}text\n${text}\n${fence}\n`;
}

/**
 * Text that means nothing in a cell of GitHub's or GitLab's Markdown: no markup, no link, no formula. Mentions and
 * references are looked for once escapes are read, so these are broken by a space of no width.
 */
const cell = (text: string) =>
  text.replace(/[&<>$]|[|\\`*_[\]~^@#]|:(?=\/\/)|(?<=www)\./gi, (mark) => {
    if ('&<>$'.includes(mark)) return `&#${mark.charCodeAt(0)};`;
    return '@#'.includes(mark) ? `${mark}\u200b` : `\\${mark}`;
  });
