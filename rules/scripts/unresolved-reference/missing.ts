import type { Problem } from '../../../src/plugin.js';

/** Something that is named and is not in the file. */
export interface Missing {
  /** True where the file holds nothing of its kind, so that it proves nothing that this one is missing. */
  readonly isSelection: boolean;
  readonly problem: () => Problem;
}
