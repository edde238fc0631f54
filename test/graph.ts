import fc from 'fast-check';

/** Who calls whom: by number, the numbers of those that it calls. */
export const graph = fc
  .integer({ min: 1, max: 9 })
  .chain((size) =>
    fc.array(fc.array(fc.nat({ max: size - 1 }), { maxLength: 3 }), { minLength: size, maxLength: size }),
  );

/** All that some of them call in the end, themselves included. */
export function reached(from: readonly number[], callees: readonly (readonly number[])[]): Set<number> {
  const seen = new Set(from);
  for (const one of seen) for (const callee of callees[one]!) seen.add(callee);
  return seen;
}
