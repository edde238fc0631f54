/** The same function of a text, which remembers what it gave; it begins anew when it knows `most` texts. */
export function remembered<T extends string | object>(of: (text: string) => T, most: number): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) {
      if (known.size >= most) known.clear();
      value = of(text);
      known.set(text, value);
    }
    return value;
  };
}
