/** The known word nearest to a mistyped one, as `; did you mean '…'?`; empty where none is near. */
export function nearest(given: string, known: readonly string[]): string {
  const names = nearestNames(given, known, 1);
  return names.length === 0 ? '' : `; did you mean '${names[0]!}'?`;
}

/** Up to three known words nearest to a mistyped one, as `; the nearest: …`; `otherwise` where none is near. */
export function theNearest(given: string, known: readonly string[], otherwise: string): string {
  const names = nearestNames(given, known, 3);
  return `; ${names.length === 0 ? otherwise : `the nearest: ${names.join(', ')}`}`;
}

/** The known words nearest to a mistyped one, nearest first. */
export function nearestNames(given: string, known: readonly string[], most: number): string[] {
  const word = given.toLowerCase();
  return known
    .map((name) => ({
      name,
      distance: Math.min(
        ...spellings(name).map((spelling) => (isStart(word, spelling) ? 0 : distance(word, spelling))),
      ),
    }))
    .filter(({ name, distance }) => distance <= Math.max(2, Math.floor(name.length / 3)))
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map(({ name }) => name);
}

/** An abbreviation of three letters or more is nearest. */
const isStart = (word: string, spelling: string) => word.length >= 3 && spelling.startsWith(word);

/** A rule's id may be written without its group. */
const spellings = (name: string) => [name.toLowerCase(), name.toLowerCase().slice(name.indexOf('/') + 1)];

/** Levenshtein's distance; words over 80 characters are as far as can be. */
function distance(a: string, b: string): number {
  if (a.length > 80 || b.length > 80) return Infinity;
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      row.push(Math.min(row[j - 1]! + 1, previous[j]! + 1, previous[j - 1]! + cost));
    }
    previous = row;
  }
  return previous[b.length]!;
}
