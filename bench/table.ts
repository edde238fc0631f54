import type { Measured } from './measure.js';

/** What is promised about one thing. */
export interface Row {
  readonly table: string;
  readonly what: string;
  /** What it is held against, in words. */
  readonly against: string;
  /** How many times that it may take, where that is promised. */
  readonly promise?: number;
  /** MiB that it may take at its peak. */
  readonly mebibytes?: number;
  readonly measure: () => { readonly floor: Measured; readonly ours: Measured };
}

/** Whether a promise is kept. */
export const isKept = ({ promise = Infinity, mebibytes = Infinity }: Row, floor: Measured, ours: Measured): boolean =>
  ours.seconds <= promise * floor.seconds && ours.mebibytes <= mebibytes;

export const head =
  '| what | against | floor, s | ours, s | ratio | promised | | peak MiB | promised |\n|---|---|--:|--:|--:|--:|---|--:|--:|';

/** A line of a Markdown table. */
export function line(row: Row, floor: Measured, ours: Measured): string {
  const cells = [
    row.what,
    row.against,
    floor.seconds.toFixed(3),
    ours.seconds.toFixed(3),
    (ours.seconds / floor.seconds).toFixed(2),
    row.promise ?? '',
    row.promise === undefined ? '' : isKept(row, floor, ours) ? 'kept' : '**missed**',
    ours.mebibytes.toFixed(0),
    row.mebibytes ?? '',
  ];
  return `| ${cells.join(' | ')} |`;
}
