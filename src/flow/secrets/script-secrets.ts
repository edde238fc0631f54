import type { Code } from '../../model/artifact.js';
import { commentSecrets } from '../ir/comments.js';
import type { LiteralSecrets } from './literals.js';
import type { Understood } from '../ir/reading.js';
import type { Secret } from './secrets.js';
import { tokensIn } from './tokens.js';

/** All secrets written down in a script: those put where a secret belongs, those in literals, comments and other text. */
export function secretsOf(
  code: Code,
  { comments, unread }: Understood,
  taken: readonly Secret[],
  literals: LiteralSecrets,
): Secret[] {
  const found = distinct([...taken, ...literals.secrets()]);
  for (const comment of comments) for (const secret of commentSecrets(code, comment)) found.push(secret);
  for (const { start, end } of unread) for (const token of tokensOf(code, start, end)) found.push(token);
  return found;
}

/** Tokens in text that is not read as script. */
function* tokensOf(code: Code, from: number, to: number): Generator<Secret> {
  const base = { owner: 'script', evidence: 'shape', artifact: code, detail: undefined, form: 'literal' } as const;
  for (const { start, end, name } of tokensIn(code.text.text.slice(from, to))) {
    const span = { start: from + start, end: from + end };
    yield { ...base, value: { value: code.text.slice(span), source: code.text, span }, kind: name, format: name };
  }
}

/** One secret for each place: of two that overlap, the first. */
function distinct(secrets: readonly Secret[]): Secret[] {
  const kept: Secret[] = [];
  for (const secret of secrets.toSorted((one, other) => one.value.span.start - other.value.span.start)) {
    const last = kept.at(-1);
    if (last?.value.source === secret.value.source && secret.value.span.start < last.value.span.end) continue;
    kept.push(secret);
  }
  return kept;
}
