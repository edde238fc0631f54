import type { Artifact } from '../../model/artifact.js';
import type { Place, SecretText } from '../../source/source.js';
import type { Cell } from '../ir/ir.js';
import type { Evidence } from '../secrets/secrets.js';

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
  /** Made at random, but not so that nobody could guess it. */
  RANDOM: 64,
} as const;

export type LabelName = keyof typeof Label;

export const ALL_LABELS = 127;
export const SECRETS = Label.SECRET | Label.SECRET_MAYBE;

/** Where a value that matters comes from: a place in the project, or the caller of what is looked at. */
export type Origin = SourceOrigin | InputOrigin;

/** A place where such a value is born. One object for each key, so that origins can be compared by identity. */
export interface SourceOrigin {
  readonly kind: 'source';
  /** Counted in the order in which origins are met. */
  readonly id: number;
  readonly labels: number;
  readonly evidence: Evidence;
  /** Which family of sources: `project-variable`, `api-request-header`, …; see `data/flow.json`. */
  readonly family: string;
  /** The variable, function or field it is read from, as people write it. */
  readonly name: string;
  /** A phrase for messages: `the value of hidden variable crm_password`. */
  readonly what: string;
  /** Where it is born; undefined where it is the place that reads it. */
  readonly birth: TrailStep | undefined;
  /** The secret itself, where it is written down. */
  readonly secret: (SecretText & { readonly kind: string }) | undefined;
}

/** What the caller hands over, or leaves in a variable: to be filled in call by call. */
export interface InputOrigin {
  readonly kind: 'input';
  readonly cell: Cell;
  /** The keys under which it stands in the variable; none where it is the whole. */
  readonly path: readonly string[];
  /** What stands under its own keys, as far as somebody asked. */
  readonly parts: Map<string, InputOrigin>;
}

/** What stands under a key of an input; undefined where that lies too deep to be told from what is around it. */
export function under(origin: InputOrigin, key: string): InputOrigin | undefined {
  const known = origin.parts.get(key);
  if (known !== undefined || origin.path.length >= MOST_KEYS) return known;
  const part: InputOrigin = { kind: 'input', cell: origin.cell, path: [...origin.path, key], parts: new Map() };
  origin.parts.set(key, part);
  return part;
}

const MOST_KEYS = 4;

/** One stop of a value. The message is lower case, without a full stop. */
export interface TrailStep extends Place {
  readonly artifact: Artifact;
  readonly message: string;
}

/** The way of a value so far: what came before, and then one step, or a way through something that was called. */
export interface Trail {
  readonly before: Trail | undefined;
  readonly then: TrailStep | Trail;
  /** The last step of all, which may lie deep in what was called. */
  readonly last: TrailStep;
}

/** A way, and what comes next on it. */
export const onward = (before: Trail | undefined, then: TrailStep | Trail): Trail => ({
  before,
  then,
  last: 'message' in then ? then : then.last,
});

/** One value that matters, inside another. Immutable. */
export interface Taint {
  readonly origin: Origin;
  readonly labels: number;
  /** The channels on which it can do no harm, as bits. */
  readonly safe: number;
  /** It went through `SQLEscape`, which is of use only between quotes. */
  readonly escaped: boolean;
  /** It stands between single quotes. */
  readonly quoted: boolean;
  /** The value is the input itself, and nothing made of it: under its keys stands what stands under the input's. */
  readonly whole: boolean;
  readonly trail: Trail | undefined;
}

export const noTaints: readonly Taint[] = [];

/** A value where it is born. */
export function born(origin: Origin, labels: number, trail?: Trail): Taint {
  return { origin, labels, safe: 0, escaped: false, quoted: false, whole: origin.kind === 'input', trail };
}

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
      const most = taint.origin.kind === 'source' ? MOST_TAINTS : MOST_INPUTS;
      if (list.length < most) (merged ??= [...one]).push(taint);
      continue;
    }
    const labels = known.labels | taint.labels;
    const safe = known.safe & taint.safe;
    const escaped = known.escaped && taint.escaped;
    const quoted = known.quoted && taint.quoted;
    const whole = known.whole && taint.whole;
    const same = escaped === known.escaped && quoted === known.quoted && whole === known.whole;
    if (same && labels === known.labels && safe === known.safe) continue;
    (merged ??= [...one])[at] = { ...known, labels, safe, escaped, quoted, whole };
  }
  return merged ?? one;
}

/** What is left of taints when only some labels pass. */
export function only(taints: readonly Taint[], labels: number): readonly Taint[] {
  if (taints.every((taint) => (taint.labels & labels) === taint.labels)) return taints;
  return taints.flatMap((taint) => {
    const left = taint.labels & labels;
    return left === 0 ? [] : [left === taint.labels ? taint : { ...taint, labels: left }];
  });
}

/**
 * The same taints, one step on; those that have taken such a step last stay as they are. A text that is put together in
 * thousands of lines is assigned to one variable once, and each line costs what it adds.
 */
export function moved(taints: readonly Taint[], step: () => TrailStep): readonly Taint[] {
  if (taints.length === 0) return taints;
  const then = step();
  const isThere = ({ trail }: Taint) => trail?.last.message === then.message && trail.last.source === then.source;
  if (taints.every(isThere)) return taints;
  return taints.map((taint) => (isThere(taint) ? taint : { ...taint, trail: onward(taint.trail, then) }));
}

/** Taints of a text that is put between single quotes. */
export function inQuotes(taints: readonly Taint[]): readonly Taint[] {
  return taints.every(({ quoted }) => quoted) ? taints : taints.map((taint) => ({ ...taint, quoted: true }));
}

/** Taints of a text that `SQLEscape` went over. */
export function sqlEscaped(taints: readonly Taint[]): readonly Taint[] {
  return taints.map((taint) => ({ ...taint, escaped: true, quoted: false }));
}

/** Escapes do not outlive another change of the text. */
export function remade(taints: readonly Taint[]): readonly Taint[] {
  if (!taints.some(({ escaped, quoted, whole }) => escaped || quoted || whole)) return taints;
  return taints.map((taint) => ({ ...taint, escaped: false, quoted: false, whole: false }));
}

/** Taints of a value that holds what carries them, or a part of it. */
export function inside(taints: readonly Taint[]): readonly Taint[] {
  if (!taints.some(({ whole }) => whole)) return taints;
  return taints.map((taint) => (taint.whole ? { ...taint, whole: false } : taint));
}

/** More than these tell nothing new, and a text may be put together of ten thousand variables. */
const MOST_TAINTS = 200;
/** Of what callers may hand over, less: there are always more of them than of secrets, and each is filled in at each call. */
export const MOST_INPUTS = 32;
