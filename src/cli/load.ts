import type { InputFile } from '../model/artifact.js';
import type { Unread } from '../model/builder.js';
import { isJitterpak, readJitterpak } from '../model/design-studio/jitterpak.js';
import type { Environment, Policy } from '../model/policy.js';
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
import { discover, displayName, readBytes } from './discover.js';
import type { Candidate } from './discover.js';
import type { Host } from './host.js';

export interface LoadOptions {
  readonly paths: readonly string[];
  readonly ignoreUnknown: boolean;
  readonly stdinFilename: string | undefined;
  readonly now: string;
  readonly policy?: Policy | undefined;
  /** The environment that a file belongs to, by its absolute path. Throws an `InputError` where two claim it. */
  readonly environmentOf?: ((path: string) => Environment | undefined) | undefined;
  readonly limits?: Limits;
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
  const loader = new Loader(options, host.cwd);
  for (const { name, why } of missing) loader.unread.push({ file: emptyFile(name), why });
  if (options.paths.includes('-')) {
    const bytes = await drain(host.stdin);
    const name = options.stdinFilename ?? '<stdin>';
    loader.take({ name, path: name, named: true }, () => bytes);
  }
  for (const [i, candidate] of candidates.entries()) {
    await options.progress?.(i, candidates.length);
    loader.take(candidate, () => readBytes(candidate.path, loader.limits.fileBytes));
  }
  for (const { name, files } of folders) {
    if (files.some((file) => loader.known.has(file))) continue;
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

  constructor(
    readonly options: LoadOptions,
    readonly cwd: string,
  ) {
    this.limits = options.limits ?? defaultLimits;
  }

  /** Reads one file, or keeps it for the project that it belongs to. */
  take(candidate: Candidate, bytes: () => Uint8Array): void {
    const required = candidate.named && !this.options.ignoreUnknown;
    let file = emptyFile(candidate.name);
    try {
      const content = bytes();
      if (isJitterpak(content)) {
        this.known.add(candidate.path);
        this.#readings.push(this.#jitterpak(candidate, content));
        return;
      }
      file = this.#file(candidate.name, candidate.path, decodeText(content), true);
      const reading = isMember(candidate.path, file) ? this.#members.push({ candidate, file }) : readText(file);
      if (reading !== undefined) this.known.add(candidate.path);
      if (typeof reading === 'object') this.#readings.push(reading);
      if (reading === undefined && required) this.unread.push({ file, why: UNKNOWN });
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
    const unknownTypes = new Map<string, number>();
    for (const reading of readings) {
      for (const [type, number] of reading.unknownTypes) unknownTypes.set(type, (unknownTypes.get(type) ?? 0) + number);
    }
    return {
      files: readings.flatMap(({ files }) => files),
      projects: readings.flatMap(({ projects }) => projects),
      artifacts: readings.flatMap(({ artifacts }) => artifacts),
      unread: [...this.unread, ...readings.flatMap(({ unread }) => unread)],
      unknownTypes,
      policy: this.options.policy,
      now: this.options.now,
    };
  }

  #projects(): Reading[] {
    try {
      return readProjects(this.#members, (path) => {
        const text = decodeText(readBytes(path, this.limits.fileBytes));
        return this.#file(displayName(path, this.cwd), path, text, false);
      });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      this.unread.push(unreadFrom(this.#members[0]!.file, error));
      return [];
    }
  }

  #jitterpak({ name, path }: Candidate, bytes: Uint8Array): Reading {
    const makeFile = (entry: string, text: string) => this.#file(`${name}!/${entry}`, path, text, true);
    return projectReading([this.#file(name, path, '', true)], readJitterpak(bytes, makeFile, this.limits));
  }

  #file(name: string, path: string, text: string, reported: boolean): InputFile {
    return { name, source: new Source(name, text), reported, environment: this.options.environmentOf?.(path) };
  }
}

const UNKNOWN = 'not a format that harmony-lint knows; give it an export from Studio, or use --ignore-unknown';

const emptyFile = (name: string): InputFile => ({ name, source: new Source(name, ''), reported: true });

async function drain(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
