import process from 'node:process';

import type * as App from './run.js';

const importModule = (url: string): Promise<unknown> => import(url);

/** Runs the program on this process: its arguments, its streams, its exit code. */
export async function start({ run }: Pick<typeof App, 'run'>): Promise<void> {
  // A reader that closes early (`| head`) is no fault; the exit code is the one that the run earns. On a full disk the
  // report is cut off, and that is never a success.
  let least = 0;
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE' || least > 0) return;
    least = 2;
    process.exitCode = Math.max(Number(process.exitCode ?? 0), least);
    process.stderr.write(`harmony-lint: cannot write to standard output (${code ?? 'unknown'})\n`);
  });
  process.stderr.on('error', () => undefined);
  try {
    const { stdout, stderr, env } = process;
    const code = await run({
      argv: process.argv.slice(2),
      cwd: process.cwd(),
      // Opening it takes a millisecond, and few need it.
      get stdin() {
        return process.stdin;
      },
      stdout,
      stderr,
      env,
      importModule,
    });
    process.exitCode = Math.max(code, least);
  } catch (error) {
    // The message of an unexpected error may quote what it choked on, a secret perhaps; its stack's places do not.
    const { name, message, stack = '' } = error instanceof Error ? error : new Error('unknown');
    const trace = stack.slice(Math.max(0, stack.indexOf(message)) + message.length);
    const places = trace.split('\n').filter((line) => /^ +at /.test(line));
    process.stderr.write(
      `harmony-lint: a fault of its own (${name}); please report it\n${places.slice(0, 8).join('\n')}\n`,
    );
    process.exitCode = 3;
  }
}
