import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

import { InputError } from '../source/input-error.js';
import { nearest } from '../source/nearest.js';
import { check } from './check.js';
import { commands } from './commands.js';
import { faultLines } from './fault-lines.js';
import { commandHelp, help } from './help.js';
import type { Host } from './host.js';
import { parseOptions } from './options.js';
import { version } from './package.js';

/** Runs one command line and returns its exit code. Throws only for faults of our own. */
export async function run(host: Host): Promise<number> {
  try {
    return await dispatch(host);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    for (const line of faultLines(error)) host.stderr.write(`harmony-lint: ${line}\n`);
    return 2;
  }
}

async function dispatch(host: Host): Promise<number> {
  const [first = '', ...rest] = host.argv;
  const command = commands.find(({ name }) => name === first);
  if (command === undefined) {
    const options = parseOptions(host.argv);
    if (options.help || options.version) {
      host.stdout.write(options.help ? help() : `${version()}\n`);
      return 0;
    }
    const near = mistyped(first, host.cwd);
    if (near !== '') host.stderr.write(`harmony-lint: no command '${first}'${near}\n`);
    return check(options, host);
  }
  const loaded = await command.load();
  const end = rest.indexOf('--');
  if ((end < 0 ? rest : rest.slice(0, end)).some((arg) => arg === '--help' || arg === '-h')) {
    host.stdout.write(commandHelp(command, loaded));
    return 0;
  }
  return loaded.run(rest, host);
}

/** The command that may be meant by a word that is no file; empty where there is none. */
function mistyped(word: string, cwd: string): string {
  if (!/^[a-z]{3,12}$/.test(word) || existsSync(resolve(cwd, word))) return '';
  return nearest(
    word,
    commands.map(({ name }) => name),
  );
}
