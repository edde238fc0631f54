import { spawnSync } from 'node:child_process';

/** What a process took: the best of some runs, in seconds and MiB. */
export interface Measured {
  readonly seconds: number;
  readonly mebibytes: number;
}

/** Runs a Node program several times and takes the best time; memory is the peak of one more run. */
export function measure(args: readonly string[], runs = 5): Measured {
  let seconds = Infinity;
  for (let i = 0; i < runs; i++) seconds = Math.min(seconds, once(args).seconds);
  return { seconds, mebibytes: once(['--import', new URL('./peak.mjs', import.meta.url).href, ...args]).mebibytes };
}

function once(args: readonly string[]): Measured {
  const start = performance.now();
  const { stderr, status, error } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const seconds = (performance.now() - start) / 1000;
  if (error !== undefined || status === null || status > 1) throw new Error(`${args.join(' ')} failed: ${stderr}`);
  return { seconds, mebibytes: Number(/peak (?<kibibytes>\d+)/.exec(stderr)?.groups?.kibibytes ?? 0) / 1024 };
}

export interface Row {
  readonly what: string;
  readonly floor: number;
  readonly ours: Measured;
  /** How many times the floor it may take. */
  readonly promise: number;
  readonly note?: string;
}

/** A Markdown table of ratios against floors measured in the same run. */
export function table(title: string, rows: readonly Row[]): string {
  const lines = rows.map(({ what, floor, ours, promise, note = '' }) => {
    const ratio = ours.seconds / floor;
    const kept = ratio <= promise ? 'kept' : '**missed**';
    return `| ${what} | ${floor.toFixed(3)} | ${ours.seconds.toFixed(3)} | ${ratio.toFixed(2)} | ${promise} | ${kept} | ${ours.mebibytes.toFixed(0)} | ${note} |`;
  });
  return `### ${title}\n\n| what | floor, s | ours, s | ratio | promised | | peak MiB | |\n|---|--:|--:|--:|--:|---|--:|---|\n${lines.join('\n')}\n`;
}
