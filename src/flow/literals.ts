import type { Code } from '../model/artifact.js';
import { cut } from '../source/cut.js';
import type { Located, Span } from '../source/source.js';
import { assignmentsIn } from './connection-strings.js';
import type { Literal } from './ir.js';
import { secretKind } from './names.js';
import type { Secret } from './secrets.js';
import { firstOverlapping } from './spans.js';
import { tokensIn } from './tokens.js';
import { urlSecrets } from './url-secrets.js';
import { urlsIn } from './urls.js';

/** A part of a literal, at its place in the script. */
export function located({ code, text, start, escapes }: Literal, from: number, to: number): Located<string> {
  const { origin } = cut(code.text, '', text, start, escapes);
  const span = { start: origin!.toOuter(from), end: origin!.toOuter(to) };
  return { value: text.slice(from, to), source: code.text, span };
}

/**
 * What literals hold by themselves, whatever is done with them: tokens of known formats, URLs and connection strings with
 * credentials, fields of a JSON or XML text.
 */
export class LiteralSecrets {
  readonly #seen = new Set<number>();
  readonly #embedded = new Set<number>();
  readonly #found: Secret[] = [];
  readonly #byLiteral = new Map<number, Secret>();

  constructor(readonly code: Code) {}

  /** Looks at one literal, if that was not done before. */
  add(literal: Literal): void {
    const { text, start } = literal;
    if (text.length < LEAST || literal.code !== this.code || this.#seen.has(start) || text.startsWith('<TAG>')) return;
    this.#seen.add(start);
    const tokens = tokensIn(text);
    const urls = text.includes('://') ? urlsIn(text) : [];
    for (const secret of urlSecrets(urls, tokens)) this.#embed(literal, { ...secret, owner: 'url', form: 'literal' });
    for (const { key, ...span } of /[=:]|<\//.test(text) ? assignmentsIn(text, urls) : []) {
      // In prose a word may follow: `password=missing`. And a token tells more of itself than its name does.
      const isWord = /^\p{L}+$/u.test(text.slice(span.start, span.end)) && !/[;&]/.test(text);
      if (isWord || firstOverlapping(tokens, span) !== undefined) continue;
      const about = { owner: 'script', kind: secretKind(key), form: 'assignment', format: undefined } as const;
      this.#embed(literal, { ...span, ...about });
    }
    for (const { name, ...span } of tokens) {
      this.#put(literal, { ...span, owner: 'script', evidence: 'shape', kind: name, format: name, form: 'literal' });
    }
  }

  /** Whether a literal holds a secret that is not all of it. */
  isEmbedded(literal: Literal): boolean {
    return literal.code === this.code && this.#embedded.has(literal.start);
  }

  /** A secret that a literal holds or is. */
  in(literal: Literal): Secret | undefined {
    return literal.code === this.code ? this.#byLiteral.get(literal.start) : undefined;
  }

  secrets(): readonly Secret[] {
    return this.#found;
  }

  /** A secret that is not all of its literal. */
  #embed(literal: Literal, secret: Span & Pick<Secret, 'owner' | 'kind' | 'format' | 'form'>): void {
    this.#embedded.add(literal.start);
    this.#put(literal, { ...secret, evidence: 'use' });
  }

  #put(literal: Literal, secret: Span & Pick<Secret, 'owner' | 'evidence' | 'kind' | 'format' | 'form'>): void {
    const { owner, evidence, kind, format, form } = secret;
    const value = located(literal, secret.start, secret.end);
    const found: Secret = { owner, evidence, artifact: this.code, detail: undefined, value, kind, format, form };
    this.#found.push(found);
    if (!this.#byLiteral.has(literal.start)) this.#byLiteral.set(literal.start, found);
  }
}

/** Shorter texts hold no secret by themselves. */
const LEAST = 8;
