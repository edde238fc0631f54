import { milliseconds } from './clock.js';
import type { Host } from './host.js';

/** Files below which nobody would have the time to read a progress line. */
const WORTH_SHOWING = 200;
/** Milliseconds between two looks at the clock of the terminal. */
const STEP = 100;

export interface Progress {
  /** Tells how many files are done; lets the terminal draw now and then. */
  readonly update: (done: number, all: number) => Promise<void>;
  readonly stop: () => void;
}

/** A spinner on standard error: only on a terminal, only where the work is long, never in CI. */
export function startProgress({ stderr, env }: Host): Progress {
  // ora loops for ever on a terminal that reports no columns.
  const possible = stderr.isTTY === true && (stderr.columns ?? 0) > 0 && !env.CI;
  let spinner: { text: string; stop(): unknown } | undefined;
  let last = milliseconds();
  return {
    update: async (done, all) => {
      if (!possible || all < WORTH_SHOWING || milliseconds() - last < STEP) return;
      last = milliseconds();
      spinner ??= (await import('ora')).default({ stream: process.stderr, discardStdin: false }).start();
      spinner.text = `${done} of ${all} files read`;
      // Reading is synchronous: without a pause the spinner would never be drawn.
      await new Promise((resolve) => setImmediate(resolve));
    },
    stop: () => {
      spinner?.stop();
    },
  };
}
