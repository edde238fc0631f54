import { InputError } from '../../source/input-error.js';
import { rules } from '../../../rules/index.js';
import { wantsColor } from '../host.js';
import type { Host } from '../host.js';
import { nearestNames } from '../../source/nearest.js';
import { rulePage } from '../package.js';
import { quoted } from '../quoted.js';
import { createColors } from 'picocolors';

/** Prints a rule's page. */
export function explain(args: readonly string[], host: Host): number {
  const [given, ...more] = args.filter((arg) => !arg.startsWith('-'));
  if (given === undefined || more.length > 0)
    throw new InputError('explain takes one rule, such as logging/secret-to-operation-log');
  const ids = rules.map(({ id }) => id);
  const id = ids.find((id) => id === given) ?? only(ids.filter((id) => id.endsWith(`/${given}`)));
  const page = id === undefined ? undefined : rulePage(id);
  if (page === undefined) {
    const near = nearestNames(given, ids, 3);
    throw new InputError(
      `no rule ${quoted(given)}; ${near.length === 0 ? 'see harmony-lint rules' : `the nearest: ${near.join(', ')}`}`,
    );
  }
  const color = args.includes('--no-color') ? false : args.includes('--color') ? true : undefined;
  host.stdout.write(wantsColor(color, host.env, host.stdout) ? painted(page) : page);
  return 0;
}

const only = <T>(items: readonly T[]) => (items.length === 1 ? items[0] : undefined);

/** Headings bold, fences dim: enough to find one's way in a terminal. */
function painted(page: string): string {
  const { bold, dim, green, red } = createColors(true);
  return page.replace(/^(?:#+ .*|```.*)$/gm, (line) => {
    if (line.startsWith('```')) return dim(line);
    const title = bold(line.replace(/^#+ /, ''));
    return line.startsWith('## Bad') ? red(title) : line.startsWith('## Good') ? green(title) : title;
  });
}
