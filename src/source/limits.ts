/** How much of a hostile or broken input we are willing to read. What goes over a limit is said, and is exit 2. */
export interface Limits {
  /** Bytes of one file. */
  readonly fileBytes: number;
  /** Levels of brackets in JSON, elements in XML. */
  readonly nesting: number;
  /** Entries of an archive, of any kind. */
  readonly entries: number;
  /** Bytes of one entry of an archive, unpacked. */
  readonly entryBytes: number;
  /** Bytes of all entries of an archive that are read, unpacked. */
  readonly archiveBytes: number;
  /** How many times larger than packed an entry of more than 10 MiB may be. */
  readonly ratio: number;
}

const MiB = 1024 * 1024;

export const defaultLimits: Limits = {
  fileBytes: 256 * MiB,
  nesting: 500,
  entries: 20_000,
  entryBytes: 64 * MiB,
  archiveBytes: 512 * MiB,
  ratio: 200,
};
