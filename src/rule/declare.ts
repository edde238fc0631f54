import type { Artifact } from '../model/artifact.js';
import type { Declaration } from './declaration.js';
import { fieldOf } from './declared-fields.js';
import type { Field } from './declared-fields.js';
import { compilePattern } from './patterns.js';
import type { Pattern } from './patterns.js';
import type { Problem, Rule } from './rule.js';

/** Makes a rule of what somebody declared. Throws an `InputError` at a pattern that cannot be used. */
export async function declare(declaration: Declaration): Promise<Rule> {
  const { id, title, severity, cwe, help, on, field, missing, message } = declaration;
  const matches = declaration.matches && (await compilePattern(declaration.matches));
  const unless = declaration.unless && (await compilePattern(declaration.unless));
  function* check(artifact: Artifact): Generator<Problem> {
    const found = fieldOf(artifact, field.value);
    if (missing && found.texts.every(({ value }) => value.trim() === '')) {
      const { source, span } = found.place;
      yield { source, span, message, detail: found.detail };
    }
    if (matches !== undefined) yield* matched(found, matches, unless, message);
  }
  return {
    id,
    title,
    severity,
    cwe,
    guidance: [],
    ...(help !== undefined && { help }),
    check: { [on]: check },
  };
}

/** A text that matches everywhere says enough with so many findings, and takes no longer than so many searches. */
const MOST_MATCHES = 100;

function* matched(
  { texts }: Field,
  matches: Pattern,
  unless: Pattern | undefined,
  message: string,
): Generator<Problem> {
  for (const { value, source, span, inside, detail } of texts) {
    if (inside === undefined) {
      if (matches.isIn(value) && !unless?.isIn(value)) yield { source, span, message, detail };
      continue;
    }
    const found = matches.spansIn(value, MOST_MATCHES);
    if (found.length === 0 || unless?.isIn(value)) continue;
    for (const place of found) yield { source: inside, span: place, message, detail };
  }
}
