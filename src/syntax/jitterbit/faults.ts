import type { Span } from '../../source/source.js';
import type { SyntaxFault } from './ast.js';

/** More faults than this say nothing new: from there on the last one reaches to the end of all that follow. */
export const FAULT_CAP = 1000;

/** Collects what was not understood. */
export class Faults {
  readonly #found: SyntaxFault[] = [];

  /** `goesOn`: the passage follows the one of the last fault; if that says the same, both become one. */
  add({ start, end }: Span, message: string, goesOn = false): void {
    const last = this.#found.at(-1);
    if (last !== undefined && ((goesOn && last.message === message) || this.#found.length === FAULT_CAP)) {
      this.#found[this.#found.length - 1] = { ...last, end: Math.max(last.end, end) };
    } else {
      this.#found.push({ start, end, message });
    }
  }

  inOrder(): SyntaxFault[] {
    return this.#found.toSorted((one, other) => one.start - other.start);
  }
}
