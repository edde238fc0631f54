import data from '../../data/jitterbit-conf-keys.json' with { type: 'json' };

/** What is known of a key of jitterbit.conf. The list is not complete: an unknown key is never an error. */
export interface ConfKey {
  /** Undefined where the documentation does not say it. */
  readonly section?: string | undefined;
  /** As the documentation writes it; of a key with a suffix of the user's, without it: `PrivateKeyPassphrase`. */
  readonly key: string;
  /** `any`: every key of the section is meant. */
  readonly form: 'exact' | 'suffixed' | 'any';
  /** In the words of the documentation. */
  readonly default?: string | undefined;
  readonly source: string;
}

// The cast is true: the data holds these three forms.
const keys = data.keys as readonly ConfKey[];

/** What is known of a key in a section; upper and lower case are alike, since the documentation writes both. */
export function knownKey(section: string | undefined, key: string): ConfKey | undefined {
  const inSection = keys.filter((known) => known.section === undefined || same(known.section, section));
  return (
    inSection.find((known) => known.form === 'exact' && same(known.key, key)) ??
    inSection.find((known) => known.form === 'suffixed' && isSuffixed(known.key, key)) ??
    inSection.find(({ form }) => form === 'any')
  );
}

/** The sections where the documentation puts a key; none for a key that it does not name, or names without a section. */
export function sectionsOf(key: string): string[] {
  return keys.flatMap((known) => {
    const isIt =
      known.form === 'suffixed' ? isSuffixed(known.key, key) : known.form === 'exact' && same(known.key, key);
    return isIt && known.section !== undefined ? [known.section] : [];
  });
}

/** The sections that have been seen in the documentation. */
export const knownSections: readonly string[] = data.sections;

const same = (a: string, b: string | undefined) => a.toLowerCase() === b?.toLowerCase();
const isSuffixed = (known: string, key: string) => key.toLowerCase().startsWith(known.toLowerCase());
