import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Rule } from '../rule/rule.js';

/** The folder of this package, from the bundle in `dist/` as well as from the source. */
function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('harmony-lint stands outside of its package: no package.json above it');
    folder = above;
  }
  return folder;
}

/** The version in package.json. */
export function version(): string {
  // The cast is true: it is our own file.
  const { version } = JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8')) as { version: string };
  return version;
}

/** A rule's page, as Markdown; undefined where the package has none. */
export function rulePage(id: string): string | undefined {
  const path = join(packageFolder(), 'rules', id, 'README.md');
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/**
 * A web address for who wants to know more of a rule: its own, or that of the guidance behind it. Its page has none: the
 * package stands under no address that is ours for sure, and `harmony-lint explain` prints it.
 */
export const ruleHelp = (rule: Pick<Rule, 'help' | 'guidance'> | undefined): string =>
  rule?.help ?? rule?.guidance.find(({ url }) => url !== undefined)?.url ?? 'https://docs.jitterbit.com/';
