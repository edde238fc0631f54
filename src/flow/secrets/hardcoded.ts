import type { SecretText } from '../../source/source.js';
import type { Value } from '../follow/abstract.js';
import { credentialStart } from './authorization.js';
import { composeWritten, literalsIn, locate, locateAll } from '../follow/composed.js';
import type { Composed } from '../follow/composed.js';
import type { Literal } from '../ir/ir.js';
import type { LiteralSecrets } from './literals.js';
import { isConnectionString, isKeyword, isPlaceholder, looksLikeValue, secretKind, secretName } from './names.js';
import type { Origins } from '../follow/origins.js';
import type { Secret } from './secrets.js';
import { allTaints, noTaints } from '../follow/taint.js';
import type { Taint } from '../follow/taint.js';
import { literalsOf, textsOf } from '../follow/texts.js';
import { tokensIn } from './tokens.js';
import { classify } from '../values.js';
import type { CredentialPlace, Observer, Store } from '../follow/world.js';

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
    for (const whole of wholly(value)) {
      const { text } = whole;
      this.#take(whole, { kind, use }, by === 'use' ? (isReal(text) ? 'use' : undefined) : verdict(text, by));
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
    for (const whole of wholly(value)) {
      const secret = this.#take(whole, what, verdict(whole.text, strength));
      const [first] = whole.literals;
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

  join(texts: readonly Composed[]): readonly Taint[] {
    let taints = noTaints;
    for (const text of texts) {
      for (const [first, secret] of this.literals.join(text, (literal) => this.#found.has(keyOf(literal)))) {
        taints = allTaints(taints, [this.origins.literal(first.code, first, secret)]);
      }
    }
    return taints;
  }

  secrets(): Secret[] {
    return [...this.#found.values()];
  }

  #take(
    { literals, text, place }: Whole,
    { kind, use }: Pick<CredentialPlace, 'kind' | 'use'>,
    judged: 'use' | 'name' | undefined,
  ): Secret | undefined {
    if (judged === undefined || literals.some((literal) => this.literals.isEmbedded(literal))) return undefined;
    const first = literals[0]!;
    const key = keyOf(first);
    const known = this.#found.get(key);
    const format = tokensIn(text)[0]?.name;
    const evidence = judged === 'name' && format !== undefined ? 'shape' : judged;
    if (known !== undefined && (known.evidence === 'use' || evidence !== 'use')) return known;
    const secret: Secret = {
      owner: 'script',
      evidence,
      artifact: first.code,
      detail: undefined,
      value: place(),
      kind: format ?? kind,
      format,
      form: 'literal',
      use,
    };
    this.#found.set(key, secret);
    return secret;
  }
}

const keyOf = ({ code, start }: Literal) => `${start} ${code.id ?? code.name}`;

/** A text that is written down, encoded or not, without the scheme that it begins with. */
interface Whole {
  readonly literals: readonly Literal[];
  readonly text: string;
  /** Where it is written; of what several scripts have a part in, the first part. */
  readonly place: () => SecretText;
}

/** The texts that a value may be without anything coming from elsewhere. */
function* wholly({ made }: Value): Generator<Whole> {
  for (const template of textsOf(made)) {
    if ((literalsOf(template)?.length ?? 0) === 0) continue;
    const composed = composeWritten(template);
    const { text } = composed;
    const span = { start: credentialStart(composed), end: text.length };
    const literals = literalsIn(composed, span);
    const [first] = literals;
    if (first === undefined) continue;
    const place = () => locate(composed, span, first.code) ?? locateAll(first);
    yield { literals, text: text.slice(span.start), place };
  }
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
