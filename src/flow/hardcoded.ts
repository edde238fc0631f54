import type { Located } from '../source/source.js';
import type { Value } from './abstract.js';
import type { Literal } from './ir.js';
import { located } from './literals.js';
import type { LiteralSecrets } from './literals.js';
import { isConnectionString, isKeyword, isPlaceholder, looksLikeValue, secretKind, secretName } from './names.js';
import type { Origins } from './origins.js';
import type { Secret } from './secrets.js';
import { allTaints, noTaints } from './taint.js';
import type { Taint } from './taint.js';
import { literalsOf, textOf, textsOf } from './texts.js';
import { tokensIn } from './tokens.js';
import { classify } from './values.js';
import type { CredentialPlace, Observer, Store } from './world.js';

/** Collects the literals of one script that are put where a secret belongs. Each is one secret, whatever is done with it. */
export class Hardcoded implements Observer {
  readonly #found = new Map<string, Secret>();

  constructor(
    readonly literals: LiteralSecrets,
    readonly origins: Origins,
  ) {}

  call(): void {
    // Arguments that take credentials are told apart by whoever knows the function.
  }

  credential(value: Value, { kind, use, by }: CredentialPlace): void {
    for (const { literals, text } of wholly(value)) {
      this.#take(literals, text, { kind, use }, by === 'use' ? (isReal(text) ? 'use' : undefined) : verdict(text, by));
    }
  }

  /** A literal is put into a variable or under a key with a telling name. */
  store({ cell, key, keyed, value }: Store): readonly Taint[] {
    const name = keyed ? key : cell.name;
    const strength = name === undefined ? undefined : secretName(name);
    if (name === undefined || strength === undefined || isConnectionString(name)) return noTaints;
    const shown = shorten(keyed ? `'${name}'` : cell.scope === 'global' ? `$${name}` : name);
    const what = { kind: secretKind(name), use: `${keyed ? 'stored under' : 'assigned to'} ${shown}` };
    let taints = noTaints;
    for (const { literals, text } of wholly(value)) {
      const secret = this.#take(literals, text, what, verdict(text, strength));
      const [first] = literals;
      if (secret === undefined || secret.evidence === 'name' || first === undefined) continue;
      taints = allTaints(taints, [this.origins.literal(first.code, first, secret)]);
    }
    return taints;
  }

  literal(literal: Literal): readonly Taint[] {
    this.literals.add(literal);
    const secret = this.literals.in(literal);
    return secret === undefined ? noTaints : [this.origins.literal(literal.code, literal, secret)];
  }

  secrets(): Secret[] {
    return [...this.#found.values()];
  }

  #take(
    literals: readonly Literal[],
    text: string,
    { kind, use }: Pick<CredentialPlace, 'kind' | 'use'>,
    judged: 'use' | 'name' | undefined,
  ): Secret | undefined {
    const first = literals[0]!;
    if (judged === undefined || literals.some((literal) => this.literals.isEmbedded(literal))) return undefined;
    const key = `${first.start} ${first.code === this.literals.code ? '' : (first.code.id ?? first.code.name)}`;
    const known = this.#found.get(key);
    const format = tokensIn(text)[0]?.name;
    const evidence = judged === 'name' && format !== undefined ? 'shape' : judged;
    if (known !== undefined && (known.evidence === 'use' || evidence !== 'use')) return known;
    const secret: Secret = {
      owner: 'script',
      evidence,
      artifact: first.code,
      detail: undefined,
      value: written(literals, schemeLength(literals[0]!.text)),
      kind: format ?? kind,
      format,
      form: 'literal',
      use,
    };
    this.#found.set(key, secret);
    return secret;
  }
}

/** The texts that a value may be without anything coming from elsewhere, encoded or not. */
function* wholly({ made }: Value): Generator<{ readonly literals: readonly Literal[]; readonly text: string }> {
  for (const template of textsOf(made)) {
    const literals = literalsOf(template);
    if (literals === undefined || literals.length === 0) continue;
    const text = textOf(template) ?? literals.map((literal) => literal.text).join('');
    yield { literals, text: text.slice(schemeLength(text)) };
  }
}

/** From the first literal to the last, where they stand in one script in this order; else the first. */
function written(literals: readonly Literal[], skip: number): Located<string> {
  const first = literals[0]!;
  // `"Basic " + Base64Encode("user:password")`: the scheme has a literal of its own.
  if (skip >= first.text.length && literals.length > 1) return written(literals.slice(1), 0);
  const last = literals.at(-1)!;
  const one = located(first, Math.min(skip, first.text.length - 1), first.text.length);
  const end = located(last, 0, last.text.length).span.end;
  if (last === first || last.code !== first.code || end < one.span.end || end - one.span.end > 2000) return one;
  const span = { start: one.span.start, end };
  return { source: one.source, span, value: one.source.slice(span) };
}

/** How much of a text is `Bearer ` or another scheme before what is secret. */
function schemeLength(text: string): number {
  return (
    /^\s{0,20}(?:basic|bearer|token|apikey|api-key|ssws|digest|negotiate|oauth)\s{1,20}/i.exec(text)?.[0].length ?? 0
  );
}

/** Whether a text can be a secret at all, wherever it stands. */
function isReal(text: string): boolean {
  const { kind } = classify(text);
  return (kind === 'literal' || kind === 'mixed') && !isPlaceholder(text) && !/^<TAG>/i.test(text);
}

function verdict(text: string, strength: 'strong' | 'weak'): 'use' | 'name' | undefined {
  if (!isReal(text) || isKeyword(text)) return undefined;
  if (strength === 'weak') return looksLikeValue(text) ? 'name' : undefined;
  return isProse(text) || isLabel(text) ? undefined : 'use';
}

/** A sentence, such as an error text about a password. */
const isProse = (text: string) => /^\p{L}[\p{L}_'’-]*(?:[,:;]?\s\p{L}[\p{L}_'’-]*){2,}[.!?:]?\s*$/u.test(text);

/** What a password is called, such as the name of a field that holds one. */
const isLabel = (text: string) => /^[\p{L}_. -]+$/u.test(text) && secretName(text) !== undefined;

const shorten = (name: string) => (name.length > 36 ? `${name.slice(0, 35)}…` : name);
