import type { Code } from '../model/artifact.js';
import { constantOf } from './abstract.js';
import type { Value } from './abstract.js';
import { secretArguments } from './catalog.js';
import type { Observer, Store } from './interpret.js';
import type { Call, Literal } from './ir.js';
import { located } from './literals.js';
import { isConnectionString, isKeyword, isPlaceholder, looksLikeValue, secretKind, secretName } from './names.js';
import type { Secret } from './secrets.js';
import { literalsOf, textOf } from './templates.js';
import { tokensIn } from './tokens.js';
import { classify } from './values.js';

/** Collects the literals of one script that are put where a secret belongs. Each is one secret, whatever is done with it. */
export class Hardcoded implements Observer {
  readonly #found = new Map<string, Secret>();

  /** `embedded` tells literals that hold a secret of their own, a URL or connection string: that one is reported. */
  constructor(
    readonly code: Code,
    readonly embedded: (literal: Literal) => boolean,
  ) {}

  /** A literal reaches an argument that takes a credential. */
  call(call: Call, values: readonly Value[]): void {
    for (const { argument, is, when } of secretArguments.get(call.id) ?? []) {
      const value = values[argument];
      if (value === undefined || (when !== undefined && !isOneOf(values[when.argument], when.oneOf))) continue;
      this.#take(value, { kind: is, use: `handed to ${call.name} as its ${is}` }, (text) =>
        isReal(text) ? 'use' : undefined,
      );
    }
  }

  /** A literal is put into a variable or under a key with a telling name. */
  store({ cell, key, keyed, value }: Store): void {
    const name = keyed ? key : cell.name;
    const strength = name === undefined ? undefined : secretName(name);
    if (name === undefined || strength === undefined || isConnectionString(name)) return;
    const shown = shorten(keyed ? `'${name}'` : cell.scope === 'global' ? `$${name}` : name);
    const use = keyed ? `stored under ${shown}` : `assigned to ${shown}`;
    this.#take(value, { kind: secretKind(name), use }, (text) => verdict(text, strength));
  }

  secrets(): Secret[] {
    return [...this.#found.values()];
  }

  #take(
    value: Value,
    what: { readonly kind: string; readonly use: string },
    judge: (text: string) => 'use' | 'name' | undefined,
  ): void {
    for (const template of value.texts) {
      const literals = literalsOf(template);
      const [first] = literals ?? [];
      if (literals === undefined || first === undefined || literals.some(this.embedded)) continue;
      const text = textOf(template) ?? literals.map((literal) => literal.text).join('');
      const skip = schemeLength(text);
      const judged = judge(text.slice(skip));
      if (judged === undefined) continue;
      const format = tokensIn(text)[0]?.name;
      const evidence = judged === 'name' && format !== undefined ? 'shape' : judged;
      const key = `${first.start} ${first.code === this.code ? '' : (first.code.id ?? first.code.name)}`;
      const known = this.#found.get(key);
      if (known !== undefined && (known.evidence === 'use' || evidence !== 'use')) continue;
      this.#found.set(key, {
        owner: 'script',
        evidence,
        artifact: first.code,
        detail: undefined,
        value: written(literals, skip),
        kind: format ?? what.kind,
        format,
        form: 'literal',
        use: what.use,
      });
    }
  }
}

/** From the first literal to the last, where they stand in one script in this order; else the first. */
function written(literals: readonly Literal[], skip: number) {
  const first = literals[0]!;
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
const isProse = (text: string) => /^\p{L}[\p{L}'’-]*(?:[,:;]?\s\p{L}[\p{L}'’-]*){2,}[.!?:]?\s*$/u.test(text);

/** What a password is called, such as the name of a field that holds one. */
const isLabel = (text: string) => /^[\p{L}_. -]+$/u.test(text) && secretName(text) !== undefined;

function isOneOf(value: Value | undefined, texts: readonly string[]): boolean {
  const constant = value === undefined ? undefined : constantOf(value);
  return typeof constant === 'string' && texts.some((text) => text.toLowerCase() === constant.toLowerCase());
}

const shorten = (name: string) => (name.length > 36 ? `${name.slice(0, 35)}…` : name);
