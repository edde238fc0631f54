import type { Located, Source } from './source.js';

/** A string of a file, decoded, that remembers the literal it stands in. */
export interface Text extends Located<string> {
  /** The string as a source of its own, for places inside it; the same one at every call. */
  cut(): Source;
}
