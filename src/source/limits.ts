/** How much of a hostile or broken input we are willing to read. What goes over a limit is said, and is exit 2. */
export interface Limits {
  /** Bytes of one file. */
  readonly fileBytes: number;
  /** Levels of brackets in JSON, elements in XML. */
  readonly nesting: number;
}

export const defaultLimits: Limits = { fileBytes: 256 * 1024 * 1024, nesting: 500 };
