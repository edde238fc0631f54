import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

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

/** Where a rule's page stands in the package; a program may open it or print it by `harmony-lint explain`. */
export const ruleHelp = (id: string) => `https://www.npmjs.com/package/harmony-lint#${id.replace('/', '-')}`;
