import { decodeText } from '../source/decode.js';
import { InputError } from '../source/input-error.js';
import type { Limits } from '../source/limits.js';
import { Source } from '../source/source.js';
import type { AllowlistUse } from './allowlist-artifact.js';
import type { InputFile } from './artifact.js';
import type { Unread } from './builder.js';
import { isJitterpak, readJitterpak } from './design-studio/jitterpak.js';
import type { Environment } from './policy.js';
import { looksLikeExport, projectReading, readText, unreadFrom } from './read.js';
import type { Reading } from './read.js';
import type { RegionData } from './regions.js';
import type { Workspace } from './workspace.js';

/** One file as it came in. */
export interface Input {
  /** As reports name it. */
  readonly name: string;
  readonly bytes: () => Uint8Array;
  readonly reported: boolean;
  /** Named by hand or by the policy: it is looked at for lists, too. */
  readonly named: boolean;
  /** It must be of a known format. */
  readonly required: boolean;
  /** Throws an `InputError` where two environments claim it. */
  readonly environment: () => Environment | undefined;
  readonly use: () => AllowlistUse | undefined;
}

/** What an input depends on, beside its bytes. */
export interface InputContext {
  readonly limits: Limits;
  readonly regions: () => RegionData;
  /** Whether it belongs to a project folder, which is read when all of it is there. */
  readonly isMember: (file: InputFile) => boolean;
  /** Whether it lies in a project folder and has nothing to check: it is passed over, though it was named. */
  readonly isBesideEntities: () => boolean;
}

/** What an input gave; `unknown` for a file of another kind, which is passed over. */
export type InputReading =
  | { readonly kind: 'reading'; readonly reading: Reading }
  | { readonly kind: 'member'; readonly file: InputFile }
  | { readonly kind: 'unread'; readonly unread: Unread; readonly known: boolean }
  | { readonly kind: 'unknown' };

/** Reads one file of any format. What cannot be read is `unread`; nothing is thrown for it. */
export async function readInput(input: Input, context: InputContext): Promise<InputReading> {
  const { name, required, reported } = input;
  const { limits, regions, isMember } = context;
  let file: InputFile = { name, source: new Source(name, ''), reported: true };
  const make = (entry: string, text: string): InputFile => {
    return { name: entry, source: new Source(entry, text), reported, environment: input.environment() };
  };
  try {
    const bytes = input.bytes();
    // What is called a Jitterpak and is none must not be passed over.
    if (isJitterpak(bytes) || /\.jpk$/i.test(name)) {
      const project = readJitterpak(bytes, (entry, text) => make(`${name}!/${entry}`, text), limits);
      return { kind: 'reading', reading: projectReading([make(name, '')], project) };
    }
    file = make(name, decodeText(bytes));
    if (isMember(file)) return { kind: 'member', file };
    const isBeside = input.named && context.isBesideEntities();
    const rest = { ...input, named: input.named && !isBeside };
    const reading = readText(file, limits.nesting) ?? (await readRest(file, rest, regions));
    if (reading !== undefined) return { kind: 'reading', reading };
    if (isBeside) return { kind: 'unknown' };
    const why = file.source.text.trim() === '' ? EMPTY : UNKNOWN;
    return required ? { kind: 'unread', unread: { file, why }, known: false } : { kind: 'unknown' };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    // A folder may hold JSON of all kinds, broken ones too; but what was meant to be an export must be said.
    if (!required && error.at !== undefined && !looksLikeExport(file.source.text)) return { kind: 'unknown' };
    return { kind: 'unread', unread: unreadFrom(file, error), known: true };
  }
}

/** Everything that was read as one whole; the policy comes first. */
export function joined(
  readings: readonly Reading[],
  { policy, unread, ...rest }: Pick<Workspace, 'policy' | 'regions' | 'now' | 'unread'>,
): Workspace {
  const unknownTypes = new Map<string, number>();
  for (const reading of readings) {
    for (const [type, number] of reading.unknownTypes) unknownTypes.set(type, (unknownTypes.get(type) ?? 0) + number);
  }
  const first = policy === undefined ? [] : [policy];
  return {
    files: [...first.map(({ file }) => file), ...readings.flatMap(({ files }) => files)],
    projects: readings.flatMap(({ projects }) => projects),
    artifacts: [...first, ...readings.flatMap(({ artifacts }) => artifacts)],
    unread: [...unread, ...readings.flatMap((reading) => reading.unread)],
    unknownTypes,
    policy,
    ...rest,
  };
}

/** Files of agents and firewalls. Their readers are only loaded for what is no project. */
async function readRest(
  file: InputFile,
  { use, named }: Input,
  regions: () => RegionData,
): Promise<Reading | undefined> {
  const { readOther } = await import('./read-other.js');
  return readOther(file, { use: use(), named, regions: regions() });
}

const UNKNOWN = 'not a format that harmony-lint knows; give it an export from Studio, or use --ignore-unknown';
const EMPTY = 'it is empty; give it an export from Studio, or use --ignore-unknown';
