import data from '../../data/flow.json' with { type: 'json' };

/** An argument that takes a credential. */
export interface SecretArgument {
  /** From 0. */
  readonly argument: number;
  /** A word for it: `password`. */
  readonly is: string;
  /** Only where another argument is one of these texts. */
  readonly when: { readonly argument: number; readonly oneOf: readonly string[] } | undefined;
}

/** By function, in lower case: the arguments that take credentials. */
export const secretArguments: ReadonlyMap<string, readonly SecretArgument[]> = grouped(
  data.secretArguments.map((entry) => ({ ...entry, when: entry.when })),
);

/** Functions, in lower case, that give back their first argument in another dress. */
export const transforms: ReadonlySet<string> = new Set(data.transforms.map((name) => name.toLowerCase()));

function grouped<T extends { readonly function: string }>(entries: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const key = entry.function.toLowerCase();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return groups;
}
