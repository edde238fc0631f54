import type { Code } from '../model/artifact.js';
import { commentSecrets } from './comments.js';
import type { Node } from './ir.js';
import { allNodes } from './ir-walk.js';
import { LiteralSecrets, hintsOf } from './literals.js';
import type { Understood } from './reading.js';
import type { Secret } from './secrets.js';
import { tokensIn } from './tokens.js';

/** The secrets that the literals of a script hold by themselves. */
export function literalSecrets(code: Code, root: Node): LiteralSecrets {
  const hints = hintsOf(code.text.text);
  const found = new LiteralSecrets(code);
  for (const node of allNodes(root)) {
    if (node.kind === 'constant' && node.literal !== undefined) found.add(node.literal, hints);
  }
  return found;
}

/** All secrets written down in a script: those put where a secret belongs, those in literals, comments and other text. */
export function secretsOf(
  code: Code,
  { comments, unread }: Understood,
  taken: readonly Secret[],
  literals: LiteralSecrets,
): Secret[] {
  const found = distinct([...taken, ...literals.secrets()]);
  for (const comment of comments) found.push(...commentSecrets(code, comment));
  if (!hintsOf(code.text.text).tokens) return found;
  for (const { start, end } of unread) found.push(...tokensOf(code, start, end));
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
