import { spawnSync } from 'node:child_process';

const PHASES = ['read', 'analyse', 'check', 'report'] as const;

export const head = `| what | start | ${PHASES.join(' | ')} |\n|---|--:|--:|--:|--:|--:|`;

/** A line of a Markdown table: the seconds that each phase of a run takes, in the quickest of five runs. */
export function line(what: string, path: string): string {
  const runs = Array.from({ length: 5 }, () => once(path));
  const [best] = runs.toSorted((one, other) => sum(one) - sum(other));
  return `| ${[what, ...best!.map((seconds) => seconds.toFixed(3))].join(' | ')} |`;
}

/** The start is what is left: Node itself, loading the program, and ending the process. */
function once(path: string): number[] {
  const start = performance.now();
  const { stderr } = spawnSync(process.execPath, ['dist/main.cjs', '--stats', path], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const total = (performance.now() - start) / 1000;
  const phases = PHASES.map((phase) => {
    const match = new RegExp(`^time to ${phase} +(?<ms>[\\d.]+) ms$`, 'm').exec(stderr);
    if (match === null) throw new Error(`no time to ${phase} in: ${stderr.slice(0, 500)}`);
    return Number(match.groups!.ms) / 1000;
  });
  return [total - sum(phases), ...phases];
}

const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0);
