import type { InputFile } from '../model/artifact.js';
import type { Unread } from '../model/builder.js';
import { looksLikeExport, readText, unreadFrom } from '../model/read.js';
import type { Reading } from '../model/read.js';
import type { Workspace } from '../model/workspace.js';
import { decodeText } from '../source/decode.js';
import { InputError } from '../source/input-error.js';
import { defaultLimits } from '../source/limits.js';
import { Source } from '../source/source.js';
import { discover, readBytes } from './discover.js';
import type { Candidate } from './discover.js';
import type { Host } from './host.js';

export interface LoadOptions {
  readonly paths: readonly string[];
  readonly ignoreUnknown: boolean;
  readonly stdinFilename: string | undefined;
  readonly now: string;
  /** Called before each file, with what is done and what there is, in files. */
  readonly progress?: (done: number, all: number) => Promise<void>;
}

/** Reads everything that the paths lead to. What cannot be read is an entry of `unread`; nothing is thrown for it. */
export async function load(options: LoadOptions, host: Host): Promise<Workspace> {
  const {
    files: candidates,
    missing,
    folders,
  } = discover(
    options.paths.filter((path) => path !== '-'),
    host.cwd,
  );
  const readings: Reading[] = [];
  const unread: Unread[] = missing.map(({ name, why }) => ({ file: emptyFile(name), why }));
  const take = (candidate: Pick<Candidate, 'name' | 'named'>, bytes: () => Uint8Array) => {
    const result = readOne(candidate, bytes, options.ignoreUnknown);
    if (result === undefined) return false;
    if ('projects' in result) readings.push(result);
    else unread.push(result);
    return true;
  };

  if (options.paths.includes('-')) {
    const bytes = await drain(host.stdin);
    take({ name: options.stdinFilename ?? '<stdin>', named: true }, () => bytes);
  }
  const known = new Set<string>();
  for (const [i, candidate] of candidates.entries()) {
    await options.progress?.(i, candidates.length);
    if (take(candidate, () => readBytes(candidate.path, defaultLimits.fileBytes))) known.add(candidate.path);
  }
  for (const { name, files } of folders) {
    if (files.some((file) => known.has(file))) continue;
    unread.push({
      file: emptyFile(name),
      why: 'the folder holds nothing to check: no export, no agent file, no policy',
    });
  }
  return assemble(readings, unread, options.now);
}

/** Reads one file; undefined where it is of no known format and nobody named it. */
function readOne(
  { name, named }: Pick<Candidate, 'name' | 'named'>,
  bytes: () => Uint8Array,
  ignoreUnknown: boolean,
): Reading | Unread | undefined {
  let file = emptyFile(name);
  try {
    const text = decodeText(bytes());
    file = { name, source: new Source(name, text), reported: true };
    const reading = readText(file);
    if (reading !== undefined) return reading;
    if (!named || ignoreUnknown) return undefined;
    return {
      file,
      why: 'not a format that harmony-lint knows; give it an export from Studio, or use --ignore-unknown',
    };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    // A folder may hold JSON of all kinds, broken ones too; but what was meant to be an export must be said.
    const passOver = (!named || ignoreUnknown) && error.at !== undefined && !looksLikeExport(file.source.text);
    return passOver ? undefined : unreadFrom(file, error);
  }
}

function assemble(readings: readonly Reading[], unread: readonly Unread[], now: string): Workspace {
  const unknownTypes = new Map<string, number>();
  for (const reading of readings) {
    for (const [type, number] of reading.unknownTypes) unknownTypes.set(type, (unknownTypes.get(type) ?? 0) + number);
  }
  return {
    files: readings.map(({ file }) => file),
    projects: readings.flatMap(({ projects }) => projects),
    artifacts: readings.flatMap(({ artifacts }) => artifacts),
    unread: [...unread, ...readings.flatMap((reading) => reading.unread)],
    unknownTypes,
    now,
  };
}

const emptyFile = (name: string): InputFile => ({ name, source: new Source(name, ''), reported: true });

async function drain(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
