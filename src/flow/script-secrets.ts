import type { Code } from '../model/artifact.js';
import type { Script } from '../syntax/jitterbit/ast.js';
import { descendants } from '../syntax/jitterbit/walk.js';
import { commentSecrets } from './comments.js';
import { LiteralSecrets, hintsOf } from './literals.js';
import type { Secret } from './secrets.js';
import { tokensIn } from './tokens.js';

/** The secrets that the literals of a script hold by themselves. */
export function literalSecrets(code: Code, script: Script): LiteralSecrets {
  const hints = hintsOf(code.text.text);
  const found = new LiteralSecrets(code);
  for (const node of descendants(script.statements)) {
    if (node.kind === 'string') {
      found.add({ code, text: node.value, start: node.start + 1, escapes: node.escapes }, hints);
    }
  }
  return found;
}

/** All secrets written down in a script: those put where a secret belongs, those in literals, comments and other text. */
export function secretsOf(code: Code, script: Script, taken: readonly Secret[], literals: LiteralSecrets): Secret[] {
  const found = distinct([...taken, ...literals.secrets()]);
  for (const comment of script.comments) found.push(...commentSecrets(code, comment));
  if (!hintsOf(code.text.text).tokens) return found;
  for (const { kind, start, end } of script.segments) {
    if (kind !== 'jitterbit') found.push(...tokensOf(code, start, end));
  }
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
