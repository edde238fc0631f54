import { wrap } from '../columns.js';
import { count } from '../describe.js';
import type { View } from '../view.js';
import { markup } from './markup.js';
import type { Markup } from './markup.js';

type Stop = View['trace'][number];

/** Stops that are drawn; of a longer way the ends. */
const STOPS = 24;

/** Sizes of the drawing, in its own units, which are pixels where there is room. */
const WIDTH = 720;
const RAIL = 24;
const TEXT = 46;
const LINE = 18;
const HEAD = 34;
const GAP = 22;
/** Columns of text that fit beside the line number. */
const FIT = 78;

/**
 * The way of a value from where it is born to where it leaves: a box for each script, connection or log it passes, in it a
 * stop for each thing that happens, and a rail through them all. Read aloud it is a numbered sentence.
 */
export function flowPicture(trace: readonly Stop[]): Markup | undefined {
  if (trace.length === 0) return undefined;
  const boxes = boxesOf(shortWay(trace));
  const parts: Markup[] = [];
  let y = 1;
  let above: number | undefined;
  for (const box of boxes) {
    const title = clipped(box.title, FIT + 8, 1)[0]!;
    const rows = box.stops.map((stop) => ({ stop, lines: clipped(stop.message, FIT, 3) }));
    const height = HEAD + rows.reduce((sum, { lines }) => sum + lines.length * LINE + 8, 0) + 4;
    parts.push(
      markup`<rect class="box" x="1" y="${y}" width="${WIDTH - 2}" height="${height}" rx="9" />`,
      markup`<text class="title" x="${TEXT}" y="${y + 22}">${title}</text>`,
    );
    let top = y + HEAD;
    for (const { stop, lines } of rows) {
      const middle = top + 9;
      if (above !== undefined) parts.push(...rail(above, middle));
      const end = stop === trace.at(-1) ? 'sink' : stop === trace[0] ? 'source' : 'stop';
      parts.push(node(end, middle), ...texts(stop, end, lines, top));
      above = middle;
      top += lines.length * LINE + 8;
    }
    y += height + GAP;
  }
  const height = y - GAP + 1;
  const label = spoken(trace);
  return markup`<figure class="flow">
<svg viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${label}">${parts}</svg>
</figure>`;
}

interface Box {
  readonly title: string;
  readonly stops: Drawn[];
}

/** A stop of the way, or what stands for those left out. */
type Drawn = Pick<Stop, 'title' | 'message' | 'scriptLine'>;

function shortWay(trace: readonly Stop[]): readonly Drawn[] {
  if (trace.length <= STOPS) return trace;
  const left = trace.length - STOPS + 1;
  const middle = { title: '…', message: `${count(left, 'more step')} in between`, scriptLine: undefined };
  return [...trace.slice(0, STOPS / 2), middle, ...trace.slice(-(STOPS / 2 - 1))];
}

function boxesOf(stops: readonly Drawn[]): Box[] {
  const boxes: Box[] = [];
  for (const stop of stops) {
    const last = boxes.at(-1);
    if (last?.title === stop.title) last.stops.push(stop);
    else boxes.push({ title: stop.title, stops: [stop] });
  }
  return boxes;
}

/** The line between two stops with an arrowhead before the second. */
const rail = (from: number, to: number) => [
  markup`<path class="rail" d="M${RAIL} ${from + 8}V${to - 11}" />`,
  markup`<path class="tip" d="M${RAIL - 4} ${to - 14}h8l-4 6z" />`,
];

/** A ring where the value is born, a diamond where it leaves, a dot between. */
function node(end: End, y: number): Markup {
  if (end === 'sink') return markup`<path class="sink" d="M${RAIL} ${y - 8}l8 8l-8 8l-8 -8z" />`;
  return markup`<circle class="${end}" cx="${RAIL}" cy="${y}" r="${end === 'source' ? 6 : 4}" />`;
}

type End = 'source' | 'stop' | 'sink';

function texts({ scriptLine, message }: Drawn, end: End, lines: readonly string[], top: number): Markup[] {
  const text = lines.map((line, i) => markup`<tspan x="${TEXT}" y="${top + 13 + i * LINE}">${line}</tspan>`);
  const at = top + 13;
  return [
    markup`<text class="${end}"><title>${message}</title>${text}</text>`,
    markup`${scriptLine !== undefined && markup`<text class="line" x="${WIDTH - 16}" y="${at}">line ${scriptLine}</text>`}`,
  ];
}

/** A text in lines that fit, with an ellipsis where it is cut. */
function clipped(text: string, width: number, most: number): string[] {
  const lines = wrap(text, width);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1]!.replace(/.$/su, '')}…`];
}

function spoken(trace: readonly Stop[]): string {
  const stops = trace.slice(0, 50).map(({ title, scriptLine, message }, i) => {
    const line = scriptLine === undefined ? '' : `, line ${scriptLine}`;
    return `${i + 1}: ${title}${line}: ${message}`;
  });
  return `The way of the value in ${count(trace.length, 'step')}. ${stops.join('. ')}`;
}
