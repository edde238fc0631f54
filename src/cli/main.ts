#!/usr/bin/env node
import process from 'node:process';
import { enableCompileCache } from './compile-cache.js';

enableCompileCache();
const { run } = await import('./run.js');

// A reader that closes early (`| head`) is no fault; the exit code is the one that the run earns.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  if (code !== 'EPIPE') throw new Error(`cannot write to standard output (${code ?? ''})`);
});
try {
  const { stdin, stdout, stderr, env } = process;
  process.exitCode = await run({ argv: process.argv.slice(2), cwd: process.cwd(), stdin, stdout, stderr, env });
} catch (error) {
  // The message of an unexpected error may quote what it choked on, a secret perhaps; its stack's places do not.
  const { name, stack } = error instanceof Error ? error : new Error('unknown');
  const places = (stack ?? '').split('\n').filter((line) => /^ +at /.test(line));
  process.stderr.write(
    `harmony-lint: a fault of its own (${name}); please report it\n${places.slice(0, 8).join('\n')}\n`,
  );
  process.exitCode = 3;
}
