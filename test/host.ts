import { Readable } from 'node:stream';

import type { Host } from '../src/cli/host.js';
import { run } from '../src/cli/run.js';

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line in this process, with its own streams, in a folder of its own choice. */
export async function harmonyLint(
  argv: readonly string[],
  {
    cwd = process.cwd(),
    stdin = '',
    env = {},
    columns = 0,
  }: { cwd?: string; stdin?: string | Uint8Array; env?: Host['env']; columns?: number } = {},
): Promise<Outcome> {
  let [stdout, stderr] = ['', ''];
  const code = await run({
    argv,
    cwd,
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: { write: (text) => (stdout += text), columns },
    stderr: { write: (text) => (stderr += text) },
    env: { HARMONY_LINT_KEY: 'test', ...env },
  });
  return { code, stdout, stderr };
}
