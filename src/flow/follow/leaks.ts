import type { Artifact } from '../../model/artifact.js';
import type { Place, SecretText } from '../../source/source.js';
import type { Evidence } from '../secrets/secrets.js';
import { wider } from './summary.js';
import type { FoundLeak } from './summary.js';
import { Label, MOST_TOLD } from './taint.js';
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

/** Collects leaks: for each place and way out, one for each value, and of many values the first. */
export class Leaks {
  readonly #found = new Map<Artifact, Map<string, Way>>();

  add(leak: FoundLeak): void {
    let here = this.#found.get(leak.artifact);
    if (here === undefined) this.#found.set(leak.artifact, (here = new Map<string, Way>()));
    const key = `${leak.place.span.start} ${leak.channel.id}`;
    let way = here.get(key);
    if (way === undefined) here.set(key, (way = { channel: leak.channel.id, leaks: new Map(), isCut: false }));
    const known = way.leaks.get(leak.origin.id);
    if (known === undefined && way.leaks.size >= MOST_TOLD) way.isCut = true;
    else if (known === undefined || (leak.certain && !known.certain)) way.leaks.set(leak.origin.id, leak);
    else if (known.certain === leak.certain) way.leaks.set(leak.origin.id, wider(known, leak));
  }

  /** The leaks of an artifact on a channel, in the order of its text. */
  of(artifact: Artifact, channel: string): Leak[] {
    return [...(this.#found.get(artifact)?.values() ?? [])]
      .filter((way) => way.channel === channel)
      .flatMap(({ leaks, isCut }) => {
        const inOrder = [...leaks.values()].sort((one, other) => one.origin.id - other.origin.id);
        return inOrder.map((leak, i) => ({ leak, also: isCut && i === inOrder.length - 1 ? [AND_MORE] : [] }));
      })
      .sort((one, other) => one.leak.place.span.start - other.leak.place.span.start)
      .map(({ leak, also }) => asLeak(leak, also));
  }
}

/** What leaves at one place on one channel, by the ids of the values' origins. */
interface Way {
  readonly channel: string;
  readonly leaks: Map<number, FoundLeak>;
  isCut: boolean;
}

const AND_MORE = 'with more values, which are not told one by one';

function asLeak(
  { place, artifact, channel, sink, taint, origin, certain, also = [] }: FoundLeak,
  more: readonly string[],
): Leak {
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
    steps: [
      ...stepsOf(taint.trail),
      ...also.map((step) => ({ ...step, message: `also ${step.message}` })),
      ...more.map((message) => ({ ...place, artifact, message })),
    ],
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
