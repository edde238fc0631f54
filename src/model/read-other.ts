import { InputError } from '../source/input-error.js';
import { isCertainlyAgentFile, recogniseAgentFile } from './agent-files.js';
import type { AllowlistUse } from './allowlist-artifact.js';
import { readAllowlist } from './allowlist.js';
import type { InputFile } from './artifact.js';
import type { Reading } from './read.js';
import { parseRegions } from './regions-file.js';
import type { RegionData } from './regions.js';

export interface OtherOptions {
  /** What the policy says that the file is for, where it is a list. */
  readonly use: AllowlistUse | undefined;
  /** Named by hand or by the policy; a list is only looked for in such a file. */
  readonly named: boolean;
  readonly regions: RegionData;
}

/**
 * Reads a file of a private agent or of a firewall; undefined where it is neither. What is certainly one of these and
 * cannot be read is `unread`, wherever it was found; throws an `InputError` for what else cannot be read.
 */
export function readOther(file: InputFile, { use, named, regions }: OtherOptions): Reading | undefined {
  try {
    if (use !== undefined) return readAllowlist(file, { use, regions });
    return recogniseAgentFile(file) ?? regionalData(file) ?? (named ? readAllowlist(file, { regions }) : undefined);
  } catch (error) {
    if (!(error instanceof InputError) || (use === undefined && !isCertainlyAgentFile(file))) throw error;
    const unread = [{ file, why: error.message, place: error.at }];
    return { files: [file], projects: [], artifacts: [], unread, unknownTypes: new Map() };
  }
}

/** A user's own list of regions: it holds nothing that rules look at, but its mistakes are to be said. */
function regionalData(file: InputFile): Reading | undefined {
  const { text } = file.source;
  const beginning = text.slice(0, 20_000);
  if (!/^\s{0,99}\{/.test(beginning) || !/"edition"\s{0,9}:/.test(beginning) || !/"regions"\s{0,9}:/.test(text))
    return undefined;
  parseRegions(file.source);
  return { files: [file], projects: [], artifacts: [], unread: [], unknownTypes: new Map() };
}
