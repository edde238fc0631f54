import { spawnSync } from 'node:child_process';

/** What a process took: the best of some runs, in seconds, and the peak of its memory in MiB. */
export interface Measured {
  readonly seconds: number;
  readonly mebibytes: number;
}

/** The arguments of a Node process; with `reports`, it says on standard error what it `took`, and that counts. */
export interface Program {
  readonly args: readonly string[];
  readonly reports?: boolean;
  readonly cwd?: string;
}

/**
 * Runs programs in turn, so that a busy moment of the machine meets all of them, and takes the best time of each: at least
 * three rounds, more where they are quick. Memory is the peak of one more run.
 */
export function race(programs: readonly Program[]): Measured[] {
  const best = programs.map(() => Infinity);
  let spent = 0;
  for (let round = 0; round < 3 || (round < 25 && spent < 8); round++) {
    programs.forEach((program, i) => {
      const { seconds, clock } = once(program);
      best[i] = Math.min(best[i]!, seconds);
      spent += clock;
    });
  }
  const peak = new URL('programs/peak.mjs', import.meta.url).href;
  return programs.map((program, i) => ({
    seconds: best[i]!,
    mebibytes: once({ ...program, args: ['--import', peak, ...program.args] }).mebibytes,
  }));
}

function once({ args, reports = false, cwd = '.' }: Program) {
  const start = performance.now();
  const { stderr, status, error } = spawnSync(process.execPath, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const clock = (performance.now() - start) / 1000;
  if (error !== undefined || status === null || status > 1) throw new Error(`${args.join(' ')} failed: ${stderr}`);
  const said = (word: string) => Number(new RegExp(`\\b${word} (?<number>[\\d.]+)`).exec(stderr)?.groups?.number ?? 0);
  return { clock, seconds: reports ? said('took') : clock, mebibytes: said('peak') / 1024 };
}
