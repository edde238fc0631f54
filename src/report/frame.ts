import type { Finding } from '../rule/finding.js';
import { hide } from '../source/redact.js';
import type { Mask } from '../source/redact.js';
import type { Place } from '../source/source.js';
import { columns, wrap } from './columns.js';
import { artifactTitle, filePlace, scriptPlace } from './describe.js';

/**
 * A finding with its place line, the excerpt of the decoded script or property, carets, and the way of the value:
 * what rule pages show and the text output groups.
 */
export function frame(finding: Finding, mask: Mask): string[] {
  const { file, start } = filePlace(finding);
  const head = `${mask(file)}:${start.line}:${start.column}: ${finding.severity}: ${mask(finding.message)} [${finding.ruleId}]`;
  return [head, ...excerpt(finding, mask), ...traceLines(finding, mask)];
}

/** Title, line and carets. */
export function excerpt(finding: Finding, mask: Mask, width = 80): string[] {
  const { text, number, from, length } = markedLine(finding, mask, width);
  const gutter = ' '.repeat(number.length);
  return [
    `${gutter} ┌ ${oneLine(mask(artifactTitle(finding.artifact, finding.detail)))}`,
    `${number} │ ${text}`.trimEnd(),
    `${gutter} │ ${' '.repeat(columns(text.slice(0, from)))}${'^'.repeat(Math.max(1, columns(text.slice(from, from + length))))}`,
  ];
}

/**
 * The steps of a value from where it is born to where it leaves, top to bottom, below the excerpt's bar; of a width, where
 * one is given.
 */
export function traceLines({ source, span, trace }: Finding, mask: Mask, width = Infinity): string[] {
  const gutter = ' '.repeat(String(source.position(span.start).line).length);
  const room = width - gutter.length - 3;
  return trace.flatMap((step, i) => {
    const [branch, below] = i === trace.length - 1 ? ['└', ' '] : ['├', '│'];
    const place = scriptPlace(step, step.artifact);
    const line = place === undefined ? '' : `, line ${place.start.line}`;
    const title = mask(artifactTitle(step.artifact, step.artifact.detail));
    const text = oneLine(`${title}${line}: ${mask(step.message)}`);
    const [first, ...more] = width === Infinity ? [text] : wrap(text, room, 2);
    return [`${gutter} ${branch} ${first}`, ...more.map((part) => `${gutter} ${below}   ${part}`)];
  });
}

/**
 * The line on which a place begins, as far as anything is shown of it, masked; `start` and `end` mark the place, which is
 * shown without its neighbours where it is `alone`.
 */
export function maskedLine({ source, span, secret }: Place & Pick<Finding, 'secret'>, mask: Mask) {
  const { line: number } = source.position(span.start);
  const whole = source.line(number);
  // A line may be a file of 40 MB: look no further than a screen can show, but mask before cutting. Stretches begin at
  // fixed steps, so that all findings near each other show parts of one that is masked once.
  const stretch = whole.start + Math.floor((span.start - whole.start) / STRETCH) * STRETCH;
  const from = Math.max(whole.start, stretch - STRETCH);
  const to = Math.min(whole.end, stretch + 2 * STRETCH);
  const raw = source.text.slice(from, to);
  const inLine = (offset: number) => Math.min(Math.max(offset - from, 0), raw.length);
  const hidden = secret?.source === source ? (secret.pieces?.map((piece) => piece.span) ?? [secret.span]) : [];
  const own = hidden.map((part) => ({ start: inLine(part.start), end: inLine(part.end) }));
  const masked = mask(raw, { source, start: from });
  const start = inLine(span.start);
  return {
    number,
    from,
    length: raw.length,
    // In the file itself, the neighbours on a long line are other settings, perhaps secrets of another kind.
    alone: source.origin === undefined && raw.length > 200,
    start,
    end: Math.max(start, inLine(span.end)),
    shown: ({ left, right }: { readonly left: number; readonly right: number }) => {
      const inPart = own.map((part) => ({
        start: Math.max(0, part.start - left),
        end: Math.min(right, part.end) - left,
      }));
      return hide(masked.slice(left, right), inPart).replace(/\t/g, ' ');
    },
  };
}

/** The part of a place's first line that fits, masked, with the marked range in it. */
export function markedLine(finding: Place & Pick<Finding, 'secret'>, mask: Mask, width: number) {
  const { start, end, shown, length, alone, ...line } = maskedLine(finding, mask);
  const number = String(line.number);
  const least = alone ? start : 0;
  const most = alone ? end : length;
  const part = (units: number) => {
    const left = most - least <= units ? least : Math.max(least, Math.min(start - Math.floor(units / 3), most - units));
    return { left, right: Math.min(most, left + units) };
  };
  const room = width - number.length - 5;
  const widest = part(room);
  // A letter takes two columns at the most.
  const fitting = columns(shown(widest)) <= room ? widest : part(Math.floor(room / 2));
  const { left, right } = fitting;
  const text = shown(fitting);
  const [before, after] = [left > 0 && left > least ? '…' : '', right < most ? '…' : ''];
  const indent = before === '' && left === 0 ? text.length - text.trimStart().length : 0;
  const drop = Math.min(indent, Math.max(0, start - left));
  return {
    text: before + text.slice(drop) + after,
    number,
    from: before.length + start - left - drop,
    length: Math.min(end, right) - start,
  };
}

const STRETCH = 10_000;

const oneLine = (text: string) => text.replace(/\s+/g, ' ');
