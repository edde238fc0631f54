import { existsSync } from 'node:fs';
import { join } from 'node:path';

import type { InputFile } from '../model/artifact.js';
import type { Unread } from '../model/builder.js';
import { byRoot, readFolder } from '../model/design-studio/folder.js';
import { isProjectXml } from '../model/design-studio/read.js';
import type { Limits } from '../source/limits.js';
import type { Reading } from '../model/read.js';
import { filesIn } from './discover.js';
import type { Candidate } from './discover.js';

/** A file of a Design Studio project folder. */
export interface Member {
  readonly candidate: Candidate;
  readonly file: InputFile;
}

/**
 * Reads the projects that files belong to, each with its neighbours: a hook passes only what was changed, and a script
 * cannot be understood without the scripts it calls. So it is with a folder inside of a project. `readNeighbour` gives a
 * file that is not reported on.
 */
export function readProjects(
  members: readonly Member[],
  readNeighbour: (path: string) => InputFile | undefined,
  limits: Limits,
): (Reading | Unread)[] {
  return [...byRoot(members, ({ candidate }) => candidate.path)].map(([root, inside]) => {
    const files = new Map(inside.map(({ candidate, file }) => [candidate.path, file]));
    const isPart = !inside.some(({ file }) => isProjectXml(file.source));
    if (isPart || inside.some(({ candidate }) => candidate.named)) {
      for (const path of neighbours(root)) {
        const file = files.has(path) ? undefined : readNeighbour(path);
        if (file !== undefined) files.set(path, file);
      }
    }
    return readFolder(root, files, limits);
  });
}

function* neighbours(root: string): Generator<string> {
  for (const name of ['project.xml', 'environment.properties'])
    if (existsSync(join(root, name))) yield join(root, name);
  if (existsSync(join(root, 'Data')))
    for (const path of filesIn(join(root, 'Data'))) if (/\.xml$/i.test(path)) yield path;
}
