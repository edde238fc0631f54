import { createColors } from 'picocolors';

import type { Finding } from '../rule/finding.js';
import type { Severity } from '../rule/rule.js';
import { columns, wrap, wrapPath } from './columns.js';
import { artifactTitle, count, filePlace, operationTitle, severityOrder } from './describe.js';
import { excerpt, traceLines } from './frame.js';
import type { Run } from './run.js';

export interface TextOptions {
  readonly color: boolean;
  /** Columns that a line may take. */
  readonly width?: number;
}

/** What people look at all day: findings by file, operation and artifact, a summary, and the command to learn more. */
export function text({ color, width = 80 }: TextOptions) {
  const paint = createColors(color);
  const tint: Record<Severity, (text: string) => string> = {
    error: paint.red,
    warning: paint.yellow,
    info: paint.blue,
  };

  return function* (findings: Iterable<Finding>, run: Run): Generator<string> {
    const all = [...findings];
    const shown = all.filter((finding) => finding.suppressed === undefined);
    const hidden = all.length - shown.length;
    let file: string | undefined;
    let group: string | undefined;
    for (const finding of shown) {
      const place = filePlace(finding);
      const name = run.mask(place.file);
      if (name !== file) {
        if (file !== undefined) yield '\n';
        for (const line of wrapPath(name, width)) yield `${paint.bold(paint.underline(line))}\n`;
        [file, group] = [name, undefined];
      }
      const heading = groupTitle(finding, run);
      if (heading !== group) {
        yield `\n  ${wrapTitle(heading, width - 2)
          .map(paint.bold)
          .join('\n    ')}\n`;
        group = heading;
      }
      yield '\n';
      const label = finding.severity.padEnd(7);
      const lines = wrap(run.mask(finding.message), width - 11);
      yield `  ${tint[finding.severity](label)}  ${lines.join(`\n${' '.repeat(11)}`)}\n`;
      const source = `${finding.ruleId}  ${place.start.line}:${place.start.column}`;
      for (const line of columns(source) > width - 11 ? wrap(source, width - 11) : [source])
        yield `${' '.repeat(11)}${paint.dim(line)}\n`;
      for (const line of excerpt(finding, run.mask, width - 4).slice(1)) yield `    ${paintFrame(line)}\n`;
      for (const line of traceLines(finding, run.mask, width - 4)) yield `    ${paintFrame(line)}\n`;
    }
    yield summary();

    function summary(): string {
      const lines = shown.length === 0 ? [] : [''];
      const parts = totals();
      const wide = columns(`${parts.map(({ text }) => text).join(', ')} ${read(run)}`) > width;
      lines.push(`${parts.map(({ text, tint }) => tint(text)).join(', ')}${wide ? '\n' : ' '}${read(run)}`);
      const [first] = severityOrder(shown).flatMap(({ severity }) =>
        shown.filter((finding) => finding.severity === severity),
      );
      const hint = (text: string) => lines.push(...wrap(text, width).map((line) => paint.dim(line)));
      if (first !== undefined) {
        // A command that goes over two lines cannot be copied.
        const [what, command] = ['why, and how to mend it:', `harmony-lint explain ${first.ruleId}`];
        for (const line of columns(`${what} ${command}`) > width ? [what, command] : [`${what} ${command}`]) hint(line);
      }
      const silent = run.silent?.length ?? 0;
      if (silent > 0) hint(`${count(silent, 'rule')} said nothing without a policy: harmony-lint init writes one`);
      return `${lines.join('\n')}\n`;
    }

    function totals(): { readonly text: string; readonly tint: (text: string) => string }[] {
      const parts = severityOrder(shown)
        .filter(({ number }) => number > 0)
        .map(({ severity, number }) => ({
          text: count(number, severity === 'info' ? 'note' : severity),
          tint: tint[severity],
        }));
      const clean = run.workspace.unread.length === 0 ? paint.green : String;
      if (parts.length === 0) parts.push({ text: 'no findings', tint: clean });
      if (hidden > 0) parts.push({ text: `${hidden} suppressed`, tint: paint.dim });
      return parts;
    }

    function paintFrame(line: string): string {
      return line.replace(
        /^(?<gutter>[ \d]*[│┌├└])(?<rest>.*)$/su,
        (_, gutter: string, rest: string) => paint.dim(gutter) + (/^ +\^+$/.test(rest) ? paint.red(rest) : rest),
      );
    }
  };
}

/** `operation 'Load orders' › script 'Get token'`. */
function groupTitle(finding: Finding, run: Run): string {
  const parts = [operationTitle(finding.artifact), artifactTitle(finding.artifact, finding.detail)];
  return run.mask(parts.filter((part) => part !== '').join(' › ')).replace(/\s+/g, ' ');
}

function read({ workspace }: Run): string {
  const scripts = workspace.artifacts.filter(({ kind }) => kind === 'script' || kind === 'mapping').length;
  const unread = workspace.unread.length;
  const parts = [count(workspace.files.filter(({ reported }) => reported).length, 'file')];
  parts.push(count(workspace.artifacts.length, 'artifact'), count(scripts, 'script'));
  return `in ${parts.join(', ')}${unread === 0 ? '' : `; ${count(unread, 'place')} not read`}`;
}

/** A heading that is too wide goes on below, with an artifact on each line. */
function wrapTitle(title: string, width: number): string[] {
  if (columns(title) <= width) return [title];
  return title
    .replaceAll(' › ', '\n› ')
    .split('\n')
    .flatMap((part, i) => (i === 0 ? wrap(part, width, 2) : wrap(part, width - 2)));
}
