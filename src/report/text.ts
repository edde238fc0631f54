import { createColors } from 'picocolors';

import type { Finding } from '../rule/finding.js';
import type { Severity } from '../rule/rule.js';
import { artifactTitle, count, filePlace, operationTitle, severityOrder } from './describe.js';
import { columns, excerpt, traceLines } from './frame.js';
import type { Run } from './run.js';

export interface TextOptions {
  readonly color: boolean;
  /** Columns of the terminal; text is laid out for 80 at the most. */
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
  const room = Math.min(width, 80);

  return function* (findings: Iterable<Finding>, run: Run): Generator<string> {
    const shown = [...findings].filter((finding) => finding.suppressed === undefined);
    let file: string | undefined;
    let group: string | undefined;
    for (const finding of shown) {
      const place = filePlace(finding);
      const name = run.mask(place.file);
      if (name !== file) {
        yield `${file === undefined ? '' : '\n'}${paint.bold(paint.underline(name))}\n`;
        [file, group] = [name, undefined];
      }
      const heading = groupTitle(finding, run);
      if (heading !== group) {
        yield `\n  ${paint.bold(heading)}\n`;
        group = heading;
      }
      yield '\n';
      const label = finding.severity.padEnd(7);
      const lines = wrap(run.mask(finding.message), room - 11);
      yield `  ${tint[finding.severity](label)}  ${lines.join(`\n${' '.repeat(11)}`)}\n`;
      yield `${' '.repeat(11)}${paint.dim(`${finding.ruleId}  ${place.start.line}:${place.start.column}`)}\n`;
      for (const line of [...excerpt(finding, run.mask, room - 4), ...traceLines(finding.trace, run.mask)].slice(1)) {
        yield `    ${paintFrame(line)}\n`;
      }
    }
    yield summary(shown);

    function summary(all: readonly Finding[]): string {
      const lines = shown.length === 0 ? [] : [''];
      lines.push(`${totals(all)} ${read(run)}`);
      const [first] = severityOrder(all).flatMap(({ severity }) =>
        all.filter((finding) => finding.severity === severity),
      );
      if (first !== undefined) lines.push(paint.dim(`why, and how to mend it: harmony-lint explain ${first.ruleId}`));
      if (run.silent !== undefined && run.silent.length > 0) {
        const note = `${count(run.silent.length, 'rule')} said nothing without a policy (harmony-lint init writes one): `;
        lines.push(paint.dim(wrap(note + run.silent.join(', '), room).join('\n')));
      }
      return `${lines.join('\n')}\n`;
    }

    function totals(all: readonly Finding[]): string {
      const parts = severityOrder(all)
        .filter(({ number }) => number > 0)
        .map(({ severity, number }) => tint[severity](count(number, severity === 'info' ? 'note' : severity)));
      return parts.length === 0 ? paint.green('no findings') : parts.join(', ');
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

/** Breaks a text at blanks so that no line is wider than `width`, unless a word is. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && columns(line) + 1 + columns(word) > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
