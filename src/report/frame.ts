import type { Finding } from '../rule/finding.js';
import type { Step } from '../rule/rule.js';
import { hide } from '../source/redact.js';
import type { Mask } from '../source/redact.js';
import type { Place, Source, Span } from '../source/source.js';
import { columns, wrap } from './columns.js';
import { artifactTitle, filePlace, scriptPlace } from './describe.js';

/**
 * A finding with its place line, the excerpt of the decoded script or property, carets, and the way of the value:
 * what rule pages show and the text output groups.
 */
export function frame(finding: Finding, mask: Mask): string[] {
  const { file, start } = filePlace(finding);
  const head = `${mask(file)}:${start.line}:${start.column}: ${finding.severity}: ${mask(finding.message)} [${finding.ruleId}]`;
  return [head, ...excerpt(finding, mask), ...traceLines(finding.trace, mask)];
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

/** The steps of a value from where it is born to where it leaves, top to bottom; of a width, where one is given. */
export function traceLines(trace: readonly Step[], mask: Mask, width = Infinity): string[] {
  return trace.flatMap((step, i) => {
    const [branch, below] = i === trace.length - 1 ? ['└', ' '] : ['├', '│'];
    const place = scriptPlace(step, step.artifact);
    const line = place === undefined ? '' : `, line ${place.start.line}`;
    const title = mask(artifactTitle(step.artifact, step.artifact.detail));
    const text = oneLine(`${title}${line}: ${mask(step.message)}`);
    const [first, ...more] = width === Infinity ? [text] : wrap(text, width - 4, 2);
    return [`  ${branch} ${first}`, ...more.map((part) => `  ${below}   ${part}`)];
  });
}

/** The part of a place's first line that fits, masked, with the marked range in it. */
export function markedLine(finding: Place & Pick<Finding, 'secret'>, mask: Mask, width: number) {
  const { source, span } = finding;
  const { line } = source.position(span.start);
  const whole = source.line(line);
  const { from, text: raw } = maskedAround(source, whole, span.start, mask);
  const inLine = (offset: number) => Math.min(Math.max(offset - from, 0), raw.length);
  const { secret } = finding;
  const hidden = secret?.source === source ? (secret.pieces?.map((piece) => piece.span) ?? [secret.span]) : [];
  const own = hidden.map((part) => ({ start: inLine(part.start), end: inLine(part.end) }));
  const masked = hide(raw, own);
  const start = inLine(span.start);
  const end = Math.max(start, inLine(span.end));

  // In the file itself, the neighbours on a long line are other settings, perhaps secrets of another kind.
  const alone = source.origin === undefined && raw.length > 200;
  const number = String(line);
  const least = alone ? start : 0;
  const most = alone ? end : raw.length;
  const part = (units: number) => {
    const left = most - least <= units ? least : Math.max(least, Math.min(start - Math.floor(units / 3), most - units));
    return { left, right: Math.min(most, left + units) };
  };
  const room = width - number.length - 5;
  const widest = part(room);
  // A letter takes two columns at the most.
  const { left, right } =
    columns(masked.slice(widest.left, widest.right)) <= room ? widest : part(Math.floor(room / 2));
  const text = masked.slice(left, right);
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

interface Around {
  readonly source: Source;
  readonly from: number;
  readonly text: string;
}

/** What a mask made last: a thousand findings on one long line need not mask it a thousand times. */
const lastAround = new WeakMap<Mask, Around>();

/** So much of a line that a screen, wherever it begins, shows no more. A line may be a file of 40 MB. */
const REACH = 10_000;

/** The masked text of a line around an offset, masked before it is cut. What it hides keeps its length. */
function maskedAround(source: Source, { start, end }: Span, offset: number, mask: Mask): Around {
  const from = start + Math.max(0, Math.floor((offset - start) / REACH) - 1) * REACH;
  const last = lastAround.get(mask);
  if (last?.source === source && last.from === from) return last;
  const raw = source.text.slice(from, Math.min(end, from + 3 * REACH));
  const around = { source, from, text: mask(raw, { source, start: from }).replace(/\t/g, ' ') };
  lastAround.set(mask, around);
  return around;
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ');
