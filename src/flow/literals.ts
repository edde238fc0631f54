import type { Code } from '../model/artifact.js';
import { cut } from '../source/cut.js';
import type { Located } from '../source/source.js';
import { assignmentsIn } from './connection-strings.js';
import type { Literal } from './ir.js';
import { isKeyword, isPlaceholder, looksLikeValue, secretKind, secretName } from './names.js';
import type { Secret } from './secrets.js';
import { firstOverlapping } from './spans.js';
import { tokenHint, tokensIn } from './tokens.js';
import { urlSecrets } from './url-secrets.js';
import { urlsIn } from './urls.js';
import { classify } from './values.js';

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
  readonly #embedded = new Set<number>();
  readonly #found: Secret[] = [];
  readonly #byLiteral = new Map<number, Secret>();

  constructor(readonly code: Code) {}

  /** Looks at one literal; `hints` says what is worth looking for, see `hintsOf`. */
  add(literal: Literal, hints: Hints): void {
    const { text } = literal;
    if (text.length < 6 || text.startsWith('<TAG>')) return;
    const before = this.#found.length;
    const urls = hints.urls ? urlsIn(text) : [];
    const tokens = hints.tokens ? tokensIn(text) : [];
    for (const secret of urlSecrets(urls, tokens)) this.#put(literal, { ...secret, owner: 'url', evidence: 'use' });
    if (hints.assignments) {
      for (const { start, end, key } of assignmentsIn(text, urls)) {
        // In prose a word may follow: `password=missing`.
        const value = text.slice(start, end);
        if (/^\p{L}+$/u.test(value) && !/[;&]/.test(text)) continue;
        // Of a token, its format says more than the header it stands in.
        if (firstOverlapping(tokens, { start, end }) !== undefined) continue;
        this.#put(literal, { start, end, owner: 'script', evidence: 'use', kind: secretKind(key), form: 'assignment' });
      }
    }
    if (hints.fields) {
      for (const { start, end, key, strength } of fieldsIn(text)) {
        const evidence = strength === 'strong' ? 'use' : 'name';
        this.#put(literal, { start, end, owner: 'script', evidence, kind: secretKind(key), form: 'assignment' });
      }
    }
    if (this.#found.length > before) this.#embedded.add(literal.start);
    for (const { start, end, name } of tokens) {
      this.#put(literal, { start, end, owner: 'script', evidence: 'shape', kind: name, format: name });
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

  #put(
    literal: Literal,
    {
      start,
      end,
      ...secret
    }: Pick<Secret, 'owner' | 'evidence' | 'kind'> & {
      readonly start: number;
      readonly end: number;
      readonly format?: string | undefined;
      readonly form?: Secret['form'];
    },
  ): void {
    const found: Secret = {
      artifact: this.code,
      detail: undefined,
      format: undefined,
      form: 'literal',
      use: undefined,
      ...secret,
      value: located(literal, start, end),
    };
    this.#found.push(found);
    if (!this.#byLiteral.has(literal.start)) this.#byLiteral.set(literal.start, found);
  }
}

/** What a script's text can hold; where it cannot, its literals need not be searched for it. */
export interface Hints {
  readonly tokens: boolean;
  readonly urls: boolean;
  readonly assignments: boolean;
  readonly fields: boolean;
}

export function hintsOf(text: string): Hints {
  return {
    tokens: text.search(tokenHint) >= 0,
    urls: text.includes('://'),
    assignments: text.includes('='),
    fields: /["'>]\s{0,9}:|<\//.test(text),
  };
}

/** `"password": "…"` in JSON, `<password>…</password>` in XML, with a literal inside. */
function* fieldsIn(text: string) {
  for (const match of text.matchAll(FIELD)) {
    const key = (match.groups!.json ?? match.groups!.xml)!;
    const strength = secretName(key);
    if (strength === undefined) continue;
    const [start, end] = (match.indices!.groups!.value ?? match.indices!.groups!.content)!;
    const value = text.slice(start, end);
    if (classify(value).kind !== 'literal' || isPlaceholder(value) || isKeyword(value)) continue;
    if (strength === 'weak' ? !looksLikeValue(value) : /^\p{L}+$/u.test(value)) continue;
    yield { start, end, key, strength };
  }
}

const FIELD =
  /["'](?<json>[\w.-]{2,60})["']\s{0,9}:\s{0,9}["'](?<value>[^"'\\\r\n]{3,500})["']|<(?:[\w.-]{1,40}:)?(?<xml>[\w.-]{2,60})(?:\s[^<>]{0,200})?>(?<content>[^<>\s]{3,500})<\//dg;
