import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** Seconds on the clock: nothing takes so long, however busy the machine. */
const MOST_SECONDS = 240;

/** Of V8's heap, in MiB, for inputs of at most some megabytes. */
const MOST_MEBIBYTES = 512;

/**
 * Checks the inputs of some seeds in a process of its own, whose memory is capped: one that runs for ever, out of memory or
 * into a fault of V8 is stopped, named, and the next follows.
 */
export async function* faultsOfSeeds(seeds: Iterable<number>): AsyncGenerator<{ seed: number; faults: string[] }> {
  let child: ChildProcess | undefined;
  try {
    for (const seed of seeds) {
      child ??= await started();
      const answer = answerOf(child);
      child.send(seed);
      const faults = await answer;
      if (child.exitCode !== null || child.signalCode !== null) child = undefined;
      yield { seed, faults };
    }
  } finally {
    child?.kill();
  }
}

async function started(): Promise<ChildProcess> {
  const child = fork(new URL('worker.ts', import.meta.url), {
    execArgv: ['--import', 'tsx', `--max-old-space-size=${MOST_MEBIBYTES}`],
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
  const faults = await answerOf(child);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return child;
}

/** What the process answers next, or how it ended. */
async function answerOf(child: ChildProcess): Promise<string[]> {
  let said = '';
  const listen = (data: Buffer) => (said = (said + data.toString()).slice(-2000));
  child.stderr?.on('data', listen);
  const stop = new AbortController();
  const watchdog = setTimeout(() => {
    said = `does not end within ${MOST_SECONDS} seconds`;
    child.kill('SIGKILL');
  }, MOST_SECONDS * 1000);
  try {
    const [answer] = await Promise.race([
      once(child, 'message', stop),
      once(child, 'close', stop).then(([code, signal]) => [[`ends the process (${code ?? signal}): ${said}`]]),
    ]);
    // The cast is true: the worker sends lists of texts.
    return answer as string[];
  } finally {
    clearTimeout(watchdog);
    child.stderr?.off('data', listen);
    stop.abort();
  }
}
