import { InputError } from '../../source/input-error.js';
import type { Limits } from '../../source/limits.js';
import type { Source } from '../../source/source.js';
import type { InputFile } from '../artifact.js';
import type { Unread } from '../builder.js';
import { projectReading, unreadFrom } from '../read.js';
import type { Reading } from '../read.js';
import { isAppleDouble, isEntityPath, isEntityXml, isProjectXml, readDesignStudio } from './read.js';

/** The folder of a file's project: the one above `Data`, else the file's own; empty where its path begins with `Data`. */
export function rootOf(path: string): string {
  // Projects may themselves lie in a folder of that name: `C:\Data\Orders\project.xml`.
  const isIndex = /[/\\](?:project\.xml|(?:jitterpak|environment)\.properties)$/.test(path);
  const inData = /^(?:(?<root>.*?)[/\\])?Data[/\\][^/\\]+[/\\][^/\\]+$/.exec(path);
  if (inData !== null && !isIndex) return inData.groups!.root ?? '';
  return path.slice(0, Math.max(0, path.lastIndexOf('/'), path.lastIndexOf('\\')));
}

/** Whether a file belongs to a project folder: told by its content, and by where it lies if that says nothing. */
export function isMember(path: string, source: Source, exists: (path: string) => boolean): boolean {
  if (/^\s{0,99}</.test(source.text) && (isEntityXml(source) || isProjectXml(source))) return true;
  // An entity that was emptied, or broken by a merge, must not be passed over.
  if (isAppleDouble(source)) return false;
  if (!isEntityPath(path.replaceAll('\\', '/')) && !/(?:^|[/\\])environment\.properties$/.test(path)) return false;
  const root = rootOf(path);
  return exists(root === '' ? 'project.xml' : `${root}/project.xml`);
}

/**
 * Whether a file is one that Design Studio keeps beside the entities of a project: its windows and caches, plug-ins, the
 * documents. Whoever names all files of a folder names these, too; there is nothing to check in them.
 */
export function isBesideEntities(path: string, exists: (path: string) => boolean): boolean {
  const steps = path.split(/[/\\]/);
  return steps.some((step, i) => {
    if (!(i === steps.length - 1 ? besideFiles : besideFolders).has(step)) return false;
    return indexFiles.every((name) => exists([...steps.slice(0, i), name].join('/')));
  });
}

const besideFiles = new Set(['ui.xml', 'plugins.xml', 'deleted.xml']);
const besideFolders = new Set(['cache', 'settings', 'files']);
const indexFiles = ['project.xml', 'environment.properties'];

/** Items by the folder of the project that their files belong to. */
export function byRoot<T>(items: Iterable<T>, pathOf: (item: T) => string): Map<string, T[]> {
  const roots = new Map<string, T[]>();
  for (const item of items) {
    const root = rootOf(pathOf(item));
    const list = roots.get(root);
    if (list === undefined) roots.set(root, [item]);
    else list.push(item);
  }
  return roots;
}

/** Reads the files of one project folder, each by its path. What cannot be read at all is unread, not thrown. */
export function readFolder(root: string, files: ReadonlyMap<string, InputFile>, limits: Limits): Reading | Unread {
  const start = root === '' ? 0 : root.length + 1;
  const paths = [...files].map(([path, file]) => [path.slice(start).replaceAll('\\', '/'), file] as const);
  const given = [...files.values()].filter(({ reported }) => reported);
  try {
    return projectReading(given, readDesignStudio(paths, 'design-studio', limits));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return unreadFrom(given[0]!, error);
  }
}
