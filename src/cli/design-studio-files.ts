import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

import type { InputFile } from '../model/artifact.js';
import type { Unread } from '../model/builder.js';
import { isEntityPath, isEntityXml, isProjectXml, readDesignStudio } from '../model/design-studio/read.js';
import { projectReading, unreadFrom } from '../model/read.js';
import { InputError } from '../source/input-error.js';
import type { Limits } from '../source/limits.js';
import type { Reading } from '../model/read.js';
import { filesIn } from './discover.js';
import type { Candidate } from './discover.js';

/** A file of a Design Studio project folder. */
export interface Member {
  readonly candidate: Candidate;
  readonly file: InputFile;
}

/** Whether a file belongs to a Design Studio project folder, told by its content, and by its name where that has none. */
export function isMember(path: string, file: InputFile): boolean {
  if (/(?:^|[/\\])environment\.properties$/.test(path)) return existsSync(join(dirname(path), 'project.xml'));
  // An entity that was emptied, or broken by a merge, must not be passed over.
  if (isEntityPath(path.replaceAll(sep, '/')) && existsSync(join(rootOf(path), 'project.xml'))) return true;
  return /^\s{0,99}</.test(file.source.text) && (isEntityXml(file.source) || isProjectXml(file.source));
}

/**
 * Reads the projects that files belong to, each with its neighbours: a hook passes only what was changed, and a script
 * cannot be understood without the scripts it calls. `readNeighbour` gives a file that is not reported on.
 */
export function readProjects(
  members: readonly Member[],
  readNeighbour: (path: string) => InputFile | undefined,
  limits: Limits,
): (Reading | Unread)[] {
  const roots = new Map<string, Member[]>();
  for (const member of members) {
    const root = rootOf(member.candidate.path);
    const list = roots.get(root);
    if (list === undefined) roots.set(root, [member]);
    else list.push(member);
  }
  return [...roots].map(([root, inside]) => {
    const files = new Map(inside.map(({ candidate, file }) => [candidate.path, file]));
    if (inside.some(({ candidate }) => candidate.named)) {
      for (const path of neighbours(root)) {
        const file = files.has(path) ? undefined : readNeighbour(path);
        if (file !== undefined) files.set(path, file);
      }
    }
    const paths = [...files].map(([path, file]) => [relative(root, path).replaceAll(sep, '/'), file] as const);
    const given = [...files.values()].filter(({ reported }) => reported);
    try {
      return projectReading(given, readDesignStudio(paths, 'design-studio', limits));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return unreadFrom(inside[0]!.file, error);
    }
  });
}

/** The folder of an entity's project: above `Data`, else the nearest one upwards with a `project.xml`, else its own. */
function rootOf(path: string): string {
  const data = /^(?<root>.*?)[/\\]Data[/\\][^/\\]+[/\\][^/\\]+$/.exec(path);
  return data?.groups?.root ?? dirname(path);
}

function* neighbours(root: string): Generator<string> {
  for (const name of ['project.xml', 'environment.properties'])
    if (existsSync(join(root, name))) yield join(root, name);
  if (existsSync(join(root, 'Data')))
    for (const path of filesIn(join(root, 'Data'))) if (/\.xml$/i.test(path)) yield path;
}
