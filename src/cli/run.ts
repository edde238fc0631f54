import { InputError } from '../source/input-error.js';
import { check } from './check.js';
import { explain } from './commands/explain.js';
import { listRules } from './commands/rules.js';
import { faultLines } from './fault-lines.js';
import { help } from './help.js';
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
  const [first, ...rest] = host.argv;
  switch (first) {
    case 'explain':
      return explain(rest, host);
    case 'rules':
      return listRules(rest, host);
    case 'init': {
      const { init } = await import('./commands/init.js');
      return init(rest, host);
    }
    case 'baseline': {
      const { baseline } = await import('./commands/baseline.js');
      return baseline(rest, host);
    }
    case 'allowlist': {
      const { allowlist } = await import('./commands/allowlist.js');
      return allowlist(rest, host);
    }
    case 'completion': {
      const { completion } = await import('./commands/completion.js');
      return completion(rest, host);
    }
    case 'compare': {
      const { compare } = await import('./commands/compare.js');
      return compare(rest, host);
    }
    default: {
      const options = parseOptions(host.argv);
      if (options.help || options.version) {
        host.stdout.write(options.help ? help : `${version()}\n`);
        return 0;
      }
      return check(options, host);
    }
  }
}
