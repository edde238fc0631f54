import type { Artifact } from '../../model/artifact.js';
import type { Place } from '../../source/source.js';
import { MOST_SIZE, either, everyTaint, harmless, sizeOf, tainted } from './abstract.js';
import type { Value } from './abstract.js';
import { CREDENTIAL } from '../catalog.js';
import type { Channel } from '../catalog.js';
import type { Cell } from '../ir/ir.js';
import { MOST_INPUTS, allTaints, noTaints, onward } from './taint.js';
import type { InputOrigin, SourceOrigin, Taint, Trail, TrailStep } from './taint.js';

/** What a script, operation or function does with values, whoever calls it. Inputs stand for what the caller gives. */
export interface Summary {
  readonly returns: Value;
  /** The variables of others that it writes; what it leaves alone is not in it. */
  readonly writes: readonly { readonly cell: Cell; readonly value: Value }[];
  /** Inputs that leave in it, or in something that it calls. */
  readonly exits: readonly Exit[];
  /** What leaves a function by an error, unless its caller catches that. */
  readonly thrown: readonly Exit[];
  /** Functions that it was given and calls. */
  readonly callbacks: readonly Callback[];
  /** What it calls its arguments, by number from 1. */
  readonly parameters: ReadonlyMap<string, string>;
}

/** Of what runs in a circle, before it was looked at: that it comes to itself adds nothing to what it does. */
export const nothingYet: Summary = {
  returns: harmless,
  writes: [],
  exits: [],
  thrown: [],
  callbacks: [],
  parameters: new Map(),
};

export interface Callback {
  readonly origin: InputOrigin;
  readonly given: readonly Value[];
}

/** A value that leaves. */
export interface Exit {
  /** Of the value at the place where it leaves; its trail goes up to there. */
  readonly taint: Taint;
  readonly channel: Channel;
  /** The function or variable that takes it, as written. */
  readonly sink: string;
  /** Where that is to be reported: the sink, or the call that handed the value on. */
  readonly place: Place;
  readonly artifact: Artifact;
  /** The same value leaves by the same channel at more places, of which none is reported by itself. */
  readonly also?: readonly TrailStep[] | undefined;
}

/** An exit of a value that is known. */
export interface FoundLeak extends Exit {
  readonly origin: SourceOrigin;
  /** False where nobody knows whether one script runs after the other. */
  readonly certain: boolean;
}

/**
 * What is written, for callers. What a caller hands in is told of so many values in all: where each of hundreds of globals
 * may come of each other one, in a circle of scripts, every call would have to be thought through for all of them.
 */
export function forCallers(writes: Summary['writes']): Summary['writes'] {
  let room = MOST_PASSED;
  return writes.map((write) => {
    const taints = everyTaint(write.value);
    const inputs = taints.filter(isInput).length;
    room -= inputs;
    if (room >= 0 || inputs === 0) return write;
    room += inputs;
    return { cell: write.cell, value: tainted(taints.filter((taint) => !isInput(taint))) };
  });
}

const MOST_PASSED = 500;

/** How much a summary says, as a number that grows with it. */
export function extent({ returns, writes, exits, thrown, callbacks }: Summary): number {
  let size = callbacks.length;
  const add = ({ labels }: Taint) => {
    size += 1 + labels;
  };
  for (const { taint } of exits) add(taint);
  for (const { taint } of thrown) add(taint);
  for (const { value } of writes) {
    size++;
    everyTaint(value).forEach(add);
  }
  everyTaint(returns).forEach(add);
  return size;
}

/** What a caller knows of its own variables. */
export interface Caller {
  input(origin: InputOrigin): Value;
  /** The step that says how an input came in: `handed to script 'log'`. */
  step(origin: InputOrigin): TrailStep | undefined;
}

/** The taints that an input of something that is called turns out to have. */
export function filledIn(taint: Taint, caller: Caller): readonly Taint[] {
  const { origin } = taint;
  if (origin.kind === 'source') return [taint];
  const given = everyTaint(caller.input(origin));
  return given.length === 0 ? noTaints : handedOn(given, taint, caller.step(origin));
}

/** What is left of taints that come in as an input, and become what `taint` says. */
function handedOn(given: readonly Taint[], taint: Taint, step: TrailStep | undefined): Taint[] {
  return given.flatMap((actual) => {
    const labels = actual.labels & taint.labels;
    if (labels === 0) return [];
    const handed: Trail | undefined = step === undefined ? actual.trail : onward(actual.trail, step);
    return [
      {
        origin: actual.origin,
        labels,
        safe: actual.safe | taint.safe,
        escaped: actual.escaped || taint.escaped,
        quoted: actual.quoted || taint.quoted,
        whole: actual.whole && taint.whole,
        trail: taint.trail === undefined ? handed : onward(handed, taint.trail),
      },
    ];
  });
}

/** A value of something that is called, as the caller sees it. */
export function valueFor(value: Value, caller: Caller, room = MOST_SIZE / sizeOf(value)): Value {
  const { taints, members } = value;
  let filled = taints.some(isInput) ? { ...value, taints: noTaints, members: undefined } : value;
  if (filled !== value) {
    for (const taint of taints) {
      // More inputs would find no place; secrets and the like still do.
      const isFull = taint.origin.kind === 'input' && filled.taints.length >= MOST_INPUTS;
      filled = isFull ? withSources(filled, taint, caller) : withInput(filled, taint, caller, room);
    }
  }
  if (members === undefined) return filled;
  const own = [...members].map(([key, member]) => [key, valueFor(member, caller, room)] as const);
  if (filled === value && own.every(([key, member]) => members.get(key) === member)) return value;
  return { ...filled, members: new Map([...(filled.members ?? []), ...own]) };
}

/** What an input holds under its keys stays there, where the value is that input, and there is room. */
function withInput(value: Value, taint: Taint, caller: Caller, room: number): Value {
  const given = taint.whole && taint.origin.kind === 'input' ? caller.input(taint.origin) : undefined;
  if ((given?.members === undefined && given?.functions === undefined) || sizeOf(given) > room) {
    return { ...value, taints: allTaints(value.taints, filledIn(taint, caller)) };
  }
  // The cast is true: only an input was asked for.
  const taken = handedIn(given, taint, caller.step(taint.origin as InputOrigin));
  return { ...either({ ...value, functions: undefined }, taken), made: value.made, known: value.known };
}

function withSources(value: Value, taint: Taint, caller: Caller): Value {
  // The cast is true: only an input was asked for.
  const origin = taint.origin as InputOrigin;
  const sources = everyTaint(caller.input(origin)).filter((given) => !isInput(given));
  if (sources.length === 0) return value;
  return { ...value, taints: allTaints(value.taints, handedOn(sources, taint, caller.step(origin))) };
}

function handedIn(given: Value, taint: Taint, step: TrailStep | undefined): Value {
  const members =
    given.members && new Map([...given.members].map(([key, member]) => [key, handedIn(member, taint, step)]));
  return { ...given, taints: handedOn(given.taints, taint, step), members };
}

const isInput = ({ origin }: Taint) => origin.kind === 'input';

/** Collects exits, each way out once for each origin. */
export class Exits {
  readonly #open = new Map<InputOrigin, ByPlace>();
  #size = 0;

  constructor(readonly leak: (leak: FoundLeak) => void) {}

  add(exit: Exit): void {
    const { origin } = exit.taint;
    if (origin.kind === 'source') {
      if (exit.channel !== CREDENTIAL) this.leak({ ...exit, origin, certain: true });
      return;
    }
    let byPlace = this.#open.get(origin);
    if (byPlace === undefined) this.#open.set(origin, (byPlace = new Map<Artifact | undefined, Map<string, Exit>>()));
    // What a caller hands over is reported at its call, so one exit for each channel tells all.
    const handed = origin.cell.scope === 'parameter';
    const artifact = handed ? undefined : exit.artifact;
    let here = byPlace.get(artifact);
    if (here === undefined) byPlace.set(artifact, (here = new Map<string, Exit>()));
    const key = handed ? exit.channel.id : `${exit.channel.id} ${exit.place.span.start}`;
    const known = here.get(key);
    if (known !== undefined) here.set(key, wider(known, exit));
    else if (this.#size < MOST_EXITS) {
      here.set(key, exit);
      this.#size++;
    }
  }

  all(): Exit[] {
    return [...this.#open.values()].flatMap((byPlace) => [...byPlace.values()].flatMap((here) => [...here.values()]));
  }
}

/** The ways out of one origin: in each artifact by channel and place, or in all by channel. */
type ByPlace = Map<Artifact | undefined, Map<string, Exit>>;

const MOST_EXITS = 2000;

/** Of two exits of one value the first, with the labels that either lets out, and with both places. */
export function wider<T extends Exit>(one: T, other: Exit): T {
  const [taint = one.taint] = allTaints([one.taint], [other.taint]);
  const also = otherPlaces(one, other);
  return taint === one.taint && also === one.also ? one : { ...one, taint, also };
}

function otherPlaces(one: Exit, other: Exit): Exit['also'] {
  if (one.also !== undefined && one.also.length >= MOST_PLACES) return one.also;
  const known = [one.taint.trail?.last, ...(one.also ?? [])];
  const more = [other.taint.trail?.last, ...(other.also ?? [])].filter(
    (step): step is TrailStep =>
      step !== undefined && !known.some((place) => place !== undefined && isSame(place, step)),
  );
  return more.length === 0 ? one.also : [...(one.also ?? []), ...more].slice(0, MOST_PLACES);
}

const MOST_PLACES = 8;

const isSame = (one: TrailStep, other: TrailStep) => one.source === other.source && one.span.start === other.span.start;
