import { decodeText } from '../../source/decode.js';
import { InputError } from '../../source/input-error.js';
import { defaultLimits } from '../../source/limits.js';
import type { Limits } from '../../source/limits.js';
import { isZip, readZip } from '../../syntax/zip.js';
import type { ZipEntry } from '../../syntax/zip.js';
import type { InputFile } from '../artifact.js';
import type { ProjectReading, Unread } from '../builder.js';
import { isEntityPath, readDesignStudio } from './read.js';

/** Whether bytes are an archive that holds a Design Studio project, even one that was cut off. */
export function isJitterpak(bytes: Uint8Array): boolean {
  if (!isZip(bytes)) return false;
  // Names stand unpacked in an archive.
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return indexNames.some((name) => archive.includes(name));
}

/**
 * Reads a Jitterpak in memory; nothing is written to disk. `makeFile` gives an entry, named by its path in the archive,
 * its place among the files of the run. An entry that cannot be read is an entry of `unread`. Throws an `InputError`
 * where the archive as a whole cannot be trusted: see `readZip`.
 */
export function readJitterpak(
  bytes: Uint8Array,
  makeFile: (entry: string, text: string) => InputFile,
  limits: Limits = defaultLimits,
): ProjectReading {
  const zip = readZip(bytes, limits);
  const top = topOf(zip.names);
  if (top === undefined)
    throw new InputError('the archive holds no project.xml: it is no Jitterpak; export the project as one');
  const pathOf = (name: string) => (name.startsWith(top) ? name.slice(top.length) : name);
  const isIgnored = (name: string) => ignored.some((folder) => name.startsWith(top + folder));
  const entries = zip.select((name) => !isIgnored(name) && mayMatter(pathOf(name)));

  const unread: Unread[] = [];
  const files: [string, InputFile][] = [];
  const seen = new Set<string>();
  for (const entry of entries) {
    const file = read(entry, makeFile, unread);
    if (file === undefined) continue;
    files.push([pathOf(entry.name), file]);
    if (seen.has(entry.name))
      unread.push({ file, why: 'the archive holds this file twice, and only one is used; export the project again' });
    seen.add(entry.name);
  }
  for (const name of zip.names) {
    if (ARCHIVE.test(name) && !isIgnored(name))
      unread.push({ file: makeFile(name, ''), why: 'an archive in the archive is not read; check it by itself' });
  }
  if (files.length === 0) throw new InputError(unread[0]?.why ?? 'the archive holds no project that can be read');
  const reading = readDesignStudio(files, 'jitterpak', limits);
  return { ...reading, unread: [...unread, ...reading.unread] };
}

const indexNames = ['project.xml', 'jitterpak.properties'];

/** What Design Studio keeps for itself: structures of documents, the state of its windows. */
const ignored = ['cache/', 'settings/'];

const ARCHIVE = /\.(?:jpk|zip|jar|war|7z|rar|tar|tgz|gz)$/i;

const isIndex = (name: string) => /(?:^|\/)(?:project\.xml|(?:jitterpak|environment)\.properties)$/.test(name);

/** An entity is told by its content, wherever it lies; but the documents of a project may be XML, too, and large. */
const mayMatter = (path: string) =>
  isIndex(path) || isEntityPath(path) || (/\.xml$/i.test(path) && !path.startsWith('files/'));

/** The folder in the archive that the project lies in, with its '/'; empty where it was packed flat. */
function topOf(names: readonly string[]): string | undefined {
  let top: string | undefined;
  for (const name of names) {
    const folder = name.slice(0, name.lastIndexOf('/') + 1);
    if (indexNames.includes(name.slice(folder.length)) && (top === undefined || folder.length < top.length))
      top = folder;
  }
  return top;
}

function read(
  entry: ZipEntry,
  makeFile: (entry: string, text: string) => InputFile,
  unread: Unread[],
): InputFile | undefined {
  try {
    return makeFile(entry.name, decodeText(entry.read()));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    unread.push({ file: makeFile(entry.name, ''), why: error.message });
    return undefined;
  }
}
