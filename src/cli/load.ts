import { join, resolve } from 'node:path';

import type { InputFile } from '../model/artifact.js';
import type { Unread } from '../model/builder.js';
import { isJitterpak, readJitterpak } from '../model/design-studio/jitterpak.js';
import { parseRegions } from '../model/regions-file.js';
import { builtInRegions } from '../model/regions.js';
import type { RegionData } from '../model/regions.js';
import { looksLikeExport, projectReading, readText, unreadFrom } from '../model/read.js';
import type { Reading } from '../model/read.js';
import type { Workspace } from '../model/workspace.js';
import { decodeText } from '../source/decode.js';
import { InputError } from '../source/input-error.js';
import { defaultLimits } from '../source/limits.js';
import type { Limits } from '../source/limits.js';
import { Source } from '../source/source.js';
import { isMember, readProjects } from './design-studio-files.js';
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
  const { targets, context, unmatched, stdin, config } = options.plan;
  const loader = new Loader(options, host.cwd);
  for (const { name, why } of targets.missing) loader.unread.push({ file: emptyFile(name), why });
  loader.unread.push(...unmatched);
  if (stdin) {
    const bytes = await drain(host.stdin);
    const name = options.stdinFilename ?? '<stdin>';
    await loader.take({ name, path: resolve(host.cwd, name), named: true }, true, () => bytes);
  }
  const candidates = [
    ...targets.files.map((file) => ({ file, reported: true })),
    ...context.map((file) => ({ file, reported: false })),
  ];
  for (const [i, { file, reported }] of candidates.entries()) {
    await options.progress?.(i, candidates.length);
    await loader.take(file, reported, () => readBytes(file.path, loader.limits.fileBytes));
  }
  for (const { name, path, files } of targets.folders) {
    if (files.some((file) => loader.known.has(file)) || (config?.policy.file.reported && config.folder === path))
      continue;
    loader.unread.push({
      file: emptyFile(name),
      why: 'the folder holds nothing to check: no export, no agent file, no policy',
    });
  }
  return loader.workspace();
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
    const required = candidate.named && !this.options.ignoreUnknown;
    let file = emptyFile(candidate.name);
    try {
      const content = bytes();
      if (isJitterpak(content)) {
        this.known.add(candidate.path);
        this.#readings.push(this.#jitterpak(candidate, content, reported));
        return;
      }
      file = this.#file(candidate.name, candidate.path, decodeText(content), reported);
      if (isMember(candidate.path, file)) {
        this.known.add(candidate.path);
        this.#members.push({ candidate, file });
        return;
      }
      const reading = readText(file) ?? (await this.#other(candidate, file));
      if (reading !== undefined) {
        this.known.add(candidate.path);
        this.#readings.push(reading);
      } else if (required) {
        this.unread.push({ file, why: UNKNOWN });
      }
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      // A folder may hold JSON of all kinds, broken ones too; but what was meant to be an export must be said.
      if (!required && error.at !== undefined && !looksLikeExport(file.source.text)) return;
      this.known.add(candidate.path);
      this.unread.push(unreadFrom(file, error));
    }
  }

  /** All that was read as one whole; reads the projects whose files were kept. */
  workspace(): Workspace {
    const readings = [...this.#readings, ...this.#projects()];
    const policy = this.options.plan.config?.policy;
    const unknownTypes = new Map<string, number>();
    for (const reading of readings) {
      for (const [type, number] of reading.unknownTypes) unknownTypes.set(type, (unknownTypes.get(type) ?? 0) + number);
    }
    return {
      files: [...(policy === undefined ? [] : [policy.file]), ...readings.flatMap(({ files }) => files)],
      projects: readings.flatMap(({ projects }) => projects),
      artifacts: [...(policy === undefined ? [] : [policy]), ...readings.flatMap(({ artifacts }) => artifacts)],
      unread: [...this.unread, ...readings.flatMap(({ unread }) => unread)],
      unknownTypes,
      policy,
      regions: this.#regions(),
      now: this.options.now,
    };
  }

  /** The regional data: the user's own file in place of ours. */
  #regions(): RegionData {
    return (this.#regionData ??= regionsFor(this.options.plan.config, this.cwd));
  }

  #projects(): Reading[] {
    const readNeighbour = (path: string) => {
      const text = decodeText(readBytes(path, this.limits.fileBytes));
      return this.#file(displayName(path, this.cwd), path, text, false);
    };
    const readings: Reading[] = [];
    for (const reading of readProjects(this.#members, readNeighbour, this.limits)) {
      if ('projects' in reading) readings.push(reading);
      else this.unread.push(reading);
    }
    return readings;
  }

  /** Files of agents and firewalls. Their readers are only loaded for what is no project. */
  async #other(candidate: Candidate, file: InputFile): Promise<Reading | undefined> {
    const use = this.options.plan.useOf(candidate.path);
    const { readOther } = await import('../model/read-other.js');
    return readOther(file, { use, named: candidate.named, regions: this.#regions() });
  }

  #jitterpak({ name, path }: Candidate, bytes: Uint8Array, reported: boolean): Reading {
    const makeFile = (entry: string, text: string) => this.#file(`${name}!/${entry}`, path, text, reported);
    return projectReading([this.#file(name, path, '', reported)], readJitterpak(bytes, makeFile, this.limits));
  }

  #file(name: string, path: string, text: string, reported: boolean): InputFile {
    return { name, source: new Source(name, text), reported, environment: this.options.plan.environmentOf(path) };
  }
}

const UNKNOWN = 'not a format that harmony-lint knows; give it an export from Studio, or use --ignore-unknown';

const emptyFile = (name: string): InputFile => ({ name, source: new Source(name, ''), reported: true });

/** The regional data of a configuration: its own file, or what is shipped. Throws an `InputError`. */
export function regionsFor(config: Config | undefined, cwd: string): RegionData {
  const own = config?.policy.allowlistData;
  if (config === undefined || own === undefined) return builtInRegions;
  const path = join(config.folder, own.value);
  return parseRegions(new Source(displayName(path, cwd), decodeText(readBytes(path, defaultLimits.fileBytes))));
}

async function drain(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
