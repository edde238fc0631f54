import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

import type { InputFile } from '../model/artifact.js';
import type { Unread } from '../model/builder.js';
import { parseRegions } from '../model/regions-file.js';
import { builtInRegions } from '../model/regions.js';
import type { RegionData } from '../model/regions.js';
import { unreadFrom } from '../model/read.js';
import type { Reading } from '../model/read.js';
import { isBesideEntities, isMember } from '../model/design-studio/folder.js';
import { joined, readInput } from '../model/read-input.js';
import type { Workspace } from '../model/workspace.js';
import { decodeText } from '../source/decode.js';
import { InputError } from '../source/input-error.js';
import { defaultLimits } from '../source/limits.js';
import type { Limits } from '../source/limits.js';
import { Source } from '../source/source.js';
import { readProjects } from './design-studio-files.js';
import type { Member } from './design-studio-files.js';
import type { Config } from './config.js';
import { displayName, readBytes } from './discover.js';
import type { Candidate } from './discover.js';
import type { Host } from './host.js';
import type { Plan } from './plan.js';

export interface LoadOptions {
  readonly plan: Plan;
  readonly ignoreUnknown: boolean;
  readonly stdinFilename: string | undefined;
  readonly now: string;
  /** Called before each file, with what is done and what there is, in files. */
  readonly progress?: (done: number, all: number) => Promise<void>;
}

/** Reads everything that was planned. What cannot be read is an entry of `unread`; nothing is thrown for it. */
export async function load(options: LoadOptions, host: Host): Promise<Workspace> {
  const { workspace, folders } = await loadFiles(options, host);
  const empty = folders.filter(({ isEmpty }) => isEmpty).map(({ name }) => emptyFolder(name));
  return empty.length === 0 ? workspace : { ...workspace, unread: [...empty, ...workspace.unread] };
}

/** The entry of a folder in which nothing was found, which must not look as if it were clean. */
export const emptyFolder = (name: string): Unread => ({
  file: emptyFile(name),
  why: 'the folder holds nothing to check: no export, no agent file, no policy',
});

/** What was read, and in which folders something was found. */
export interface Loaded {
  readonly workspace: Workspace;
  readonly folders: readonly { readonly name: string; readonly isEmpty: boolean }[];
}

/** The same, where other shards may find something in a folder. */
export async function loadFiles(options: LoadOptions, host: Host): Promise<Loaded> {
  const { targets, context, unmatched, stdin, config } = options.plan;
  const loader = new Loader(options, host.cwd);
  for (const { name, why } of targets.missing) loader.unread.push({ file: emptyFile(name), why });
  loader.unread.push(...unmatched);
  if (stdin) {
    const bytes = await drain(host.stdin, loader.limits.fileBytes);
    const name = options.stdinFilename ?? '<stdin>';
    await loader.take({ name, path: resolve(host.cwd, name), named: true }, true, () =>
      withinLimit(bytes, loader.limits.fileBytes),
    );
  }
  const candidates = [
    ...targets.files.map((file) => ({ file, reported: true })),
    ...context.map((file) => ({ file, reported: false })),
  ];
  for (const [i, { file, reported }] of candidates.entries()) {
    await options.progress?.(i, candidates.length);
    await loader.take(file, reported, () => readBytes(file.path, loader.limits.fileBytes));
  }
  const holdsPolicy = (path: string) => config?.policy.file.reported === true && config.folder === path;
  return {
    workspace: loader.workspace(),
    folders: targets.folders.map(({ name, path, files }) => ({
      name,
      isEmpty: !holdsPolicy(path) && !files.some((file) => loader.known.has(file)),
    })),
  };
}

class Loader {
  readonly unread: Unread[] = [];
  /** Paths of the files that are of a known format, readable or not. */
  readonly known = new Set<string>();
  readonly limits: Limits;
  readonly #readings: Reading[] = [];
  readonly #members: Member[] = [];
  #regionData: RegionData | undefined;

  constructor(
    readonly options: LoadOptions,
    readonly cwd: string,
  ) {
    this.limits = { ...defaultLimits, ...options.plan.config?.limits };
  }

  /** Reads one file, or keeps it for the project that it belongs to. */
  async take(candidate: Candidate, reported: boolean, bytes: () => Uint8Array): Promise<void> {
    const { name, path, named } = candidate;
    const { plan, ignoreUnknown } = this.options;
    const input = {
      name,
      bytes,
      reported,
      named,
      required: named && !ignoreUnknown,
      environment: () => plan.environmentOf(path),
      use: () => plan.useOf(path),
    };
    const found = await readInput(input, {
      limits: this.limits,
      regions: () => this.#regions(),
      isMember: ({ source }) => isMember(path, source, existsSync),
      isBesideEntities: () => isBesideEntities(path, existsSync),
    });
    if (found.kind === 'unknown') return;
    if (found.kind !== 'unread' || found.known) this.known.add(path);
    if (found.kind === 'member') this.#members.push({ candidate, file: found.file });
    else if (found.kind === 'unread') this.unread.push(found.unread);
    else this.#readings.push(found.reading);
  }

  /** All that was read as one whole; reads the projects whose files were kept. */
  workspace(): Workspace {
    const readings = [...this.#readings, ...this.#projects()];
    const policy = this.options.plan.config?.policy;
    return joined(readings, { policy, regions: this.#regions(), now: this.options.now, unread: this.unread });
  }

  /** The regional data: the user's own file in place of ours. */
  #regions(): RegionData {
    return (this.#regionData ??= regionsFor(this.options.plan.config, this.cwd));
  }

  #projects(): Reading[] {
    const readNeighbour = (path: string) => {
      const name = displayName(path, this.cwd);
      try {
        return this.#file(name, path, decodeText(readBytes(path, this.limits.fileBytes)), false);
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        this.unread.push(unreadFrom(emptyFile(name), error));
        return undefined;
      }
    };
    const readings: Reading[] = [];
    for (const reading of readProjects(this.#members, readNeighbour, this.limits)) {
      if ('projects' in reading) readings.push(reading);
      else this.unread.push(reading);
    }
    return readings;
  }

  #file(name: string, path: string, text: string, reported: boolean): InputFile {
    return { name, source: new Source(name, text), reported, environment: this.options.plan.environmentOf(path) };
  }
}

const emptyFile = (name: string): InputFile => ({ name, source: new Source(name, ''), reported: true });

/** The regional data of a configuration: its own file, or what is shipped. Throws an `InputError`. */
export function regionsFor(config: Config | undefined, cwd: string): RegionData {
  const own = config?.policy.allowlistData;
  if (config === undefined || own === undefined) return builtInRegions;
  const path = join(config.folder, own.value);
  return parseRegions(new Source(displayName(path, cwd), decodeText(readBytes(path, defaultLimits.fileBytes))));
}

/** Reads a stream to its end, or until it is longer than a limit. */
async function drain(stream: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > limit) break;
  }
  return Buffer.concat(chunks);
}

function withinLimit(bytes: Uint8Array, limit: number): Uint8Array {
  if (bytes.length <= limit) return bytes;
  const most = `${Math.ceil(limit / 1024 / 1024)} MiB`;
  throw new InputError(`standard input is over the limit of ${most} (limits.fileBytes); raise it or split the export`);
}
