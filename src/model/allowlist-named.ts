import { InputError } from '../source/input-error.js';
import type { Place, Source, Span } from '../source/source.js';
import type { FoundAddress } from './addresses.js';

/** Lists that rules of a file name, such as the sets of a firewall; each is read once, however many rules name it. */
export class NamedLists<T> {
  readonly #lists = new Map<string, T>();
  readonly #read = new Map<string, readonly FoundAddress[]>();
  readonly #count = new NamedEntries();

  constructor(
    private readonly source: Source,
    private readonly read: (list: T) => readonly FoundAddress[],
  ) {}

  get(name: string): T | undefined {
    return this.#lists.get(name);
  }

  set(name: string, list: T): void {
    this.#lists.set(name, list);
  }

  /** The addresses of a list that is named here; undefined where there is none of that name. Throws as `NamedEntries`. */
  named(name: string, span: Span): readonly FoundAddress[] | undefined {
    const list = this.#lists.get(name);
    if (list === undefined) return undefined;
    const found = this.#read.get(name) ?? this.read(list);
    this.#read.set(name, found);
    this.#count.add(found.length, { source: this.source, span });
    return found;
  }

  /** The addresses of the lists that no rule has named, which are lists all the same. */
  *unnamed(): Generator<FoundAddress> {
    for (const [name, list] of this.#lists) if (!this.#read.has(name)) yield* this.read(list);
  }
}

/** Counts the entries that rules have by naming lists: thousands of rules may name one list of thousands. */
export class NamedEntries {
  #count = 0;

  /** Throws an `InputError` where they are too many to be looked at. */
  add(count: number, { source, span }: Place): void {
    this.#count += count;
    if (this.#count <= MOST) return;
    throw new InputError(`the lists that its rules name stand for over ${MOST} entries; split the file`, {
      source,
      span,
    });
  }
}

const MOST = 100_000;
