import type { Artifact } from '../../model/artifact.js';
import type { Place, SecretText } from '../../source/source.js';
import type { Evidence } from '../secrets/secrets.js';
import { wider } from './summary.js';
import type { FoundLeak } from './summary.js';
import { Label } from './taint.js';
import type { LabelName, Trail, TrailStep } from './taint.js';

/** A value that leaves where it should not. */
export interface Leak {
  /** Where to report it: the sink; the call of the user's own script that was handed the value. */
  readonly place: Place;
  /** By which way: `operation-log`, `error-message`, `email`, …; see `channels` in `data/flow.json`. */
  readonly channel: string;
  /** The function, variable or setting that takes it in the end, as written. */
  readonly sink: string;
  /** What it is, the gravest first. */
  readonly labels: readonly LabelName[];
  readonly evidence: Evidence;
  /** Which family of sources it comes from: `project-variable`, `api-request-header`, …; see `data/flow.json`. */
  readonly family: string;
  /** The variable, function or field it comes from, as written, without `$`. */
  readonly name: string;
  /** A phrase for messages: `hidden variable crm_password`. */
  readonly what: string;
  /** Source first, sink last; after it more places where the same call lets the value out. */
  readonly steps: readonly TrailStep[];
  /** The secret, where it is written down. */
  readonly secret: (SecretText & { readonly kind: string }) | undefined;
  /** False where nobody knows whether the one script runs after the other. */
  readonly certain: boolean;
}

/** Collects leaks: for each place and way out, one for each value. */
export class Leaks {
  readonly #found = new Map<Artifact, Map<string, FoundLeak>>();

  add(leak: FoundLeak): void {
    let here = this.#found.get(leak.artifact);
    if (here === undefined) this.#found.set(leak.artifact, (here = new Map<string, FoundLeak>()));
    const key = `${leak.place.span.start} ${leak.channel.id} ${leak.origin.id}`;
    const known = here.get(key);
    if (known === undefined || (leak.certain && !known.certain)) here.set(key, leak);
    else if (known.certain === leak.certain) here.set(key, wider(known, leak));
  }

  /** The leaks of an artifact on a channel, in the order of its text. */
  of(artifact: Artifact, channel: string): Leak[] {
    return [...(this.#found.get(artifact)?.values() ?? [])]
      .filter((leak) => leak.channel.id === channel)
      .sort((one, other) => one.place.span.start - other.place.span.start || one.origin.id - other.origin.id)
      .map(asLeak);
  }
}

function asLeak({ place, channel, sink, taint, origin, certain, also = [] }: FoundLeak): Leak {
  const { source, span } = place;
  const { evidence, family, name, what, secret } = origin;
  return {
    place: { source, span },
    channel: channel.id,
    sink,
    labels: labelsOf(taint.labels),
    evidence,
    family,
    name,
    what,
    // Only when it is asked for: several rules look at the leaks of one channel, and each tells a few.
    get steps() {
      return [...stepsOf(taint.trail), ...also.map((step) => ({ ...step, message: `also ${step.message}` }))];
    },
    secret,
    certain,
  };
}

/** The names of labels, the gravest first. */
export function labelsOf(bits: number): LabelName[] {
  // The cast is true: these are the keys of `Label`.
  return (Object.keys(Label) as LabelName[]).filter((name) => (bits & Label[name]) !== 0);
}

/** A trail as a list, without repetitions. Of a very long one, its beginning and its end. */
function stepsOf(trail: Trail | undefined): TrailStep[] {
  const steps: TrailStep[] = [];
  const stack: (Trail | TrailStep)[] = trail === undefined ? [] : [trail];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (!('message' in next)) {
      // The way is walked from its end.
      if (next.before !== undefined) stack.push(next.before);
      stack.push(next.then);
      continue;
    }
    const later = steps.at(-1);
    if (later === undefined || !isSame(later, next)) steps.push(next);
    if (steps.length < MOST_STEPS) continue;
    // Ways share their parts, so one may be longer than anybody could walk.
    if (stack.length > 0) steps.push(firstOf(stack[0]!));
    break;
  }
  return steps.reverse();
}

const MOST_STEPS = 60;

const isSame = (one: TrailStep, other: TrailStep) =>
  one.source === other.source && one.span.start === other.span.start && one.message === other.message;

function firstOf(way: Trail | TrailStep): TrailStep {
  let first = way;
  while (!('message' in first)) first = first.before ?? first.then;
  return first;
}
