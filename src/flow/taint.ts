import type { Evidence } from './secrets.js';
import type { Located, Span } from '../source/source.js';
import type { Artifact } from '../model/artifact.js';

/** What a value is that matters where it goes. Bits, so that one value can be several. */
export const Label = {
  SECRET: 1,
  /** Probably a secret: only a name or the way it came suggests it. */
  SECRET_MAYBE: 2,
  /** A whole message or file. */
  PAYLOAD: 4,
  /** Chosen by whoever calls. */
  UNTRUSTED: 8,
  /** What an error says of the inside. */
  ERRORTEXT: 16,
  /** Data of a system at the other end. */
  DATA: 32,
} as const;

export type LabelName = keyof typeof Label;

export const ALL_LABELS = 63;

/** Where a value that matters comes from: a place in the project, or the caller of what is looked at. */
export type Origin = SourceOrigin | InputOrigin;

/** A place where such a value is born. One object for each key, so that origins can be compared by identity. */
export interface SourceOrigin {
  readonly kind: 'source';
  /** The same for all reads of one secret. */
  readonly key: string;
  readonly labels: number;
  readonly evidence: Evidence;
  /** Which family of sources: `project-variable`, `api-request-header`, …; see `data/flow.json`. */
  readonly family: string;
  /** The variable, function or field it is read from, as people write it. */
  readonly name: string;
  /** A phrase for messages: `the value of hidden variable crm_password`. */
  readonly what: string;
  /** Where it is born, where that is another place than the one that reads it. */
  readonly birth: TrailStep | undefined;
  /** The secret itself, where it is written down. */
  readonly secret: (Located<string> & { readonly kind: string }) | undefined;
}

/** What the caller hands over, or leaves in a global: to be filled in call by call. */
export interface InputOrigin {
  readonly kind: 'input';
  readonly scope: 'parameter' | 'global' | 'local';
  readonly name: string;
}

/** One stop of a value. */
export interface TrailStep extends Span {
  readonly artifact: Artifact;
  readonly message: string;
}

/** The way of a value so far, its last step first: grows at the end at no cost, and is shared. */
export type Trail =
  | { readonly before: Trail | undefined; readonly step: TrailStep; readonly after?: undefined }
  | { readonly before: Trail | undefined; readonly after: Trail; readonly step?: undefined };

/** One value that matters, inside another. Immutable. */
export interface Taint {
  readonly origin: Origin;
  readonly labels: number;
  /** The channels on which it can do no harm, as bits; see `channelBit`. */
  readonly safe: number;
  /** It went through `SQLEscape`, which is of use only between quotes. */
  readonly escaped: boolean;
  readonly trail: Trail | undefined;
}

export const noTaints: readonly Taint[] = [];

/** The taints of both, one for each origin. Returns `one` itself where `other` adds nothing. */
export function allTaints(one: readonly Taint[], other: readonly Taint[]): readonly Taint[] {
  if (one === other || other.length === 0) return one;
  if (one.length === 0) return other;
  let merged: Taint[] | undefined;
  for (const taint of other) {
    const list = merged ?? one;
    const at = list.findIndex(({ origin }) => origin === taint.origin);
    const known = list[at];
    if (known === undefined) {
      if (list.length < MOST_TAINTS) (merged ??= [...one]).push(taint);
      continue;
    }
    const labels = known.labels | taint.labels;
    const safe = known.safe & taint.safe;
    const escaped = known.escaped && taint.escaped;
    if (labels === known.labels && safe === known.safe && escaped === known.escaped) continue;
    (merged ??= [...one])[at] = { ...known, labels, safe, escaped };
  }
  return merged ?? one;
}

/** What is left of taints when only some labels pass. */
export function masked(taints: readonly Taint[], labels: number): readonly Taint[] {
  if (taints.length === 0 || taints.every((taint) => (taint.labels & labels) === taint.labels)) return taints;
  return taints.flatMap((taint) => {
    const left = taint.labels & labels;
    return left === 0 ? [] : [left === taint.labels ? taint : { ...taint, labels: left }];
  });
}

/** The same taints, one step on. */
export function moved(taints: readonly Taint[], step: TrailStep): readonly Taint[] {
  return taints.map((taint) => ({ ...taint, trail: { before: taint.trail, step } }));
}

/** What escaping for SQL made of taints, once it is known whether they stand between quotes. */
export function withQuotes(taints: readonly Taint[], inQuotes: boolean): readonly Taint[] {
  if (!inQuotes || !taints.some(({ escaped }) => escaped)) return taints;
  return taints.map((taint) => (taint.escaped ? { ...taint, safe: taint.safe | SQL_SAFE } : taint));
}

/** Escapes do not outlive another change of the text. */
export function unescaped(taints: readonly Taint[]): readonly Taint[] {
  return taints.some(({ escaped }) => escaped) ? taints.map((taint) => ({ ...taint, escaped: false })) : taints;
}

/** The bit of `Taint.safe` that stands for SQL; the catalog gives the other channels the bits after it. */
export const SQL_SAFE = 1;

const MOST_TAINTS = 24;
