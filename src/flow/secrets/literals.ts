import type { Code } from '../../model/artifact.js';
import type { SecretText, Span } from '../../source/source.js';
import { authorizationIn } from './authorization.js';
import { composeLiteral, literalsIn, locate, touchesHole } from '../follow/composed.js';
import type { Composed } from '../follow/composed.js';
import { assignmentsIn } from './connection-strings.js';
import type { Literal } from '../ir/ir.js';
import { secretKind } from './names.js';
import type { Secret } from './secrets.js';
import { firstOverlapping } from './spans.js';
import { sqlPasswords } from './sql-passwords.js';
import { tokensIn } from './tokens.js';
import { urlSecrets } from './url-secrets.js';
import { urlsOfScript } from './urls.js';

/**
 * What literals hold by themselves, or come to when they are put together, whatever is done with them: tokens of known
 * formats, URLs and connection strings with credentials, log-ins in headers and SQL, fields of a JSON or XML text.
 */
export class LiteralSecrets {
  readonly #seen = new Set<number>();
  readonly #embedded = new Set<number>();
  /** By where the literal starts that they begin in. */
  readonly #found = new Map<number, Secret[]>();
  /** Those that only show where literals are put together. */
  readonly #joined = new Set<Secret>();

  constructor(readonly code: Code) {}

  /** Looks at one literal, if that was not done before. */
  add(literal: Literal): void {
    const { text, start } = literal;
    if (text.length < LEAST || literal.code !== this.code || this.#seen.has(start) || text.startsWith('<TAG>')) return;
    this.#seen.add(start);
    const composed = composeLiteral(literal);
    for (const hit of hitsIn(composed)) {
      // A token may be all of its literal, which then is what a variable holds.
      if (!hit.whole) this.#embedded.add(start);
      this.#put(literal, { ...about(hit), artifact: this.code, value: locate(composed, hit, this.code)! });
    }
  }

  /**
   * Looks at literals that are put together, for what none of them holds by itself. Gives back the secrets, each with the
   * literal that it begins in; not those that `isKnown` knows already.
   */
  join(composed: Composed, isKnown: (literal: Literal) => boolean): (readonly [Literal, Secret])[] {
    const found: (readonly [Literal, Secret])[] = [];
    for (const hit of hitsIn(composed)) {
      const literals = literalsIn(composed, hit);
      const value = touchesHole(composed, hit) ? undefined : locate(composed, hit, this.code);
      const [first] = literals;
      if (value === undefined || first === undefined || literals.some(isKnown)) continue;
      const known = this.#overlapping(first, value);
      // One literal may hold the beginning, or not show that it is a part of a URL.
      const tellsMore =
        known !== undefined &&
        (value.value.length > known.value.value.length || (hit.owner === 'url' && known.owner !== 'url'));
      if (known !== undefined && !tellsMore) {
        if (this.#joined.has(known)) found.push([first, known]);
        continue;
      }
      // `password=missing`, where another literal might stand in its place.
      if (known === undefined && isWord(value.value)) continue;
      const secret: Secret = { ...about(hit), artifact: this.code, value };
      for (const literal of literals) this.#embedded.add(literal.start);
      if (known === undefined) {
        this.#joined.add(secret);
        found.push([first, secret]);
      } else
        this.#found.set(
          first.start,
          this.#found.get(first.start)!.filter((other) => other !== known),
        );
      this.#put(first, secret);
    }
    return found;
  }

  /** Whether a literal holds a secret, or a part of one, that is not all of it. */
  isEmbedded(literal: Literal): boolean {
    return literal.code === this.code && this.#embedded.has(literal.start);
  }

  /** A secret that a literal holds or is. */
  in(literal: Literal): Secret | undefined {
    if (literal.code !== this.code) return undefined;
    return this.#found.get(literal.start)?.find((secret) => !this.#joined.has(secret));
  }

  secrets(): readonly Secret[] {
    return [...this.#found.values()].flat();
  }

  #put(literal: Literal, secret: Secret): void {
    const known = this.#found.get(literal.start);
    if (known === undefined) this.#found.set(literal.start, [secret]);
    else known.push(secret);
  }

  #overlapping(literal: Literal, { span }: SecretText): Secret | undefined {
    return this.#found
      .get(literal.start)
      ?.find(({ value }) => value.span.start < span.end && span.start < value.span.end);
  }
}

/** Shorter texts hold no secret by themselves. */
const LEAST = 8;

/** A passage of a text that is a secret. */
interface Hit extends Span, Pick<Secret, 'owner' | 'evidence' | 'kind' | 'format' | 'form' | 'use'> {
  /** It would be one without the text around it. */
  readonly whole: boolean;
}

function* hitsIn(composed: Composed): Generator<Hit> {
  const { text } = composed;
  const tokens = tokensIn(text);
  const urls = text.includes('?') || text.includes('://') ? urlsOfScript(text) : [];
  for (const secret of urlSecrets(urls, tokens)) yield { ...secret, ...USED, owner: 'url', form: 'literal' };
  const authorization = authorizationIn(composed);
  if (authorization !== undefined && firstOverlapping(tokens, authorization) === undefined) {
    yield { ...authorization, ...USED, owner: 'script', form: 'literal', format: undefined };
  }
  for (const span of sqlPasswords(text)) yield { ...span, ...ASSIGNED, kind: 'password' };
  for (const { key, ...span } of /[=:]|<\//.test(text) ? assignmentsIn(text, urls) : []) {
    // In prose a word may follow: `password=missing`. And a token tells more of itself than its name does.
    const isProse = /^\p{L}+$/u.test(text.slice(span.start, span.end)) && !/[;&]/.test(text);
    if (isProse || firstOverlapping(tokens, span) !== undefined) continue;
    yield { ...span, ...ASSIGNED, kind: secretKind(key) };
  }
  for (const { name, start, end } of tokens) {
    yield { start, end, owner: 'script', evidence: 'shape', kind: name, format: name, form: 'literal', whole: true };
  }
}

const USED = { evidence: 'use', whole: false } as const;
const ASSIGNED = { ...USED, owner: 'script', form: 'assignment', format: undefined } as const;

const about = ({ owner, evidence, kind, format, form, use }: Hit) => ({
  owner,
  evidence,
  detail: undefined,
  kind,
  format,
  form,
  use,
});

const isWord = (text: string) => /^(?:\p{Lu}?\p{Ll}+|\p{Lu}+)$/u.test(text);
