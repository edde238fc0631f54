import type { AllowlistUse } from './allowlist-artifact.js';
import { readAllowlist } from './allowlist.js';
import type { InputFile } from './artifact.js';
import type { Reading } from './read.js';
import type { RegionData } from './regions.js';

export interface OtherOptions {
  /** What the policy says that the file is for, where it is a list. */
  readonly use: AllowlistUse | undefined;
  /** Named by hand or by the policy; a list is only looked for in such a file. */
  readonly named: boolean;
  readonly regions: RegionData;
}

/** Reads a file of a private agent or of a firewall; undefined where it is neither. Throws an `InputError`. */
export function readOther(file: InputFile, { use, named, regions }: OtherOptions): Reading | undefined {
  return named ? readAllowlist(file, { use, regions }) : undefined;
}
