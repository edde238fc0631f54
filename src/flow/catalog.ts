import data from '../../data/flow.json' with { type: 'json' };
import { Label } from './follow/taint.js';
import type { LabelName } from './follow/taint.js';

/** What gives a value that matters. */
export interface FunctionSource {
  readonly labels: number;
  readonly what: string;
  /** The argument whose text names what is read: a cache key, a path into JSON, an activity; from 0. */
  readonly byName: number | undefined;
  readonly byPath: number | undefined;
  readonly byActivity: number | undefined;
  /** It matters only where this argument is not written down or counted. */
  readonly unlessKnown: number | undefined;
}

export interface VariableSource {
  readonly labels: number;
  readonly family: string;
}

/** Where a value leaves. */
export interface Sink {
  readonly channel: Channel;
  /** The labels that matter there. */
  readonly labels: number;
  /** What leaves, from 0; undefined for all arguments. */
  readonly arguments: readonly number[] | undefined;
  /** Texts may name variables as `[name]`. */
  readonly references: boolean;
  /** It is one only where the activity stores files, or the statement writes. */
  readonly when: 'storage' | 'sql-write' | undefined;
  /** The argument that the call gives back, from 0. */
  readonly returns: number | undefined;
}

/** A way out of the user's hands. */
export interface Channel {
  readonly id: string;
  /** Set in a taint's `safe` where the value can do no harm here. */
  readonly bit: number;
  /** For the last step of a trace: `written to the operation log`. */
  readonly phrase: string;
}

/** An argument that takes a credential. */
export interface SecretArgument {
  /** From 0. */
  readonly argument: number;
  /** A word for it: `password`. */
  readonly is: string;
  /** Only where another argument is one of these texts. */
  readonly when: { readonly argument: number; readonly oneOf: readonly string[] } | undefined;
}

/** What a function lets through of its arguments, where it is not all. */
export type Stop =
  | { readonly kind: 'all' }
  /** A number or date comes out. */
  | { readonly kind: 'number' }
  /** A part of a message, no longer the whole. */
  | { readonly kind: 'part' }
  /**
   * As many characters as an argument says, less where another one says from where; at the end, where a `tail` is
   * negative. `start` is the argument that says where they begin, 0 where that is the beginning.
   */
  | {
      readonly kind: 'cut';
      readonly length: number;
      readonly start: number | undefined;
      readonly from: number | undefined;
      readonly tail: number | undefined;
    };

/** What users' own functions and scripts do, as their configuration says. */
export interface FlowAdditions {
  readonly sources: readonly { readonly from: Named; readonly label: string }[];
  readonly sinks: readonly {
    readonly callee: Named;
    readonly argument: number | undefined;
    readonly channel: string;
  }[];
  readonly sanitizers: readonly { readonly callee: Named }[];
}

interface Named {
  readonly kind: 'function' | 'script' | 'variable';
  readonly name: string;
}

/** What is known of a function. */
export interface KnownFunction {
  readonly source: FunctionSource | undefined;
  readonly sinks: readonly Sink[];
  readonly stop: Stop | undefined;
  readonly secretArguments: readonly SecretArgument[];
  /** It gives back its first argument in another dress. */
  readonly transforms: boolean;
}

/**
 * What is known of functions and variables. Functions go by their id: in lower case for Jitterbit Script, as written for
 * JavaScript, `.name` for a method; users' scripts by `script:NAME`.
 */
export interface Catalog {
  readonly functions: ReadonlyMap<string, KnownFunction>;
  /** The ids of functions that take a credential. */
  readonly takers: readonly string[];
  /** The name is without its `$`. */
  variableSource(name: string): VariableSource | undefined;
  variableSinks(name: string): readonly Sink[];
}

/** The catalog of `data/flow.json`, and what a user adds to it. */
export function createCatalog(additions?: FlowAdditions): Catalog {
  const functions = new Map<string, Draft>();
  const variables = new Map<string, VariableSource>();
  const sinks = new Map<string, Sink[]>();
  for (const entry of data.sources.functions) {
    const { labels, what, byName, byPath, byActivity, unlessKnown } = entry;
    of(functions, idOf(entry)).source = { labels: bits(labels), what, byName, byPath, byActivity, unlessKnown };
  }
  for (const entry of data.sinks.functions) of(functions, idOf(entry)).sinks.push(sinkOf(entry));
  for (const entry of data.secretArguments) {
    of(functions, idOf(entry)).secretArguments.push({ ...entry, when: entry.when });
  }
  addStops(functions, data.stops, (name) => name.toLowerCase());
  addStops(functions, data.stops.javascript, (name) => name);
  for (const name of data.transforms.jitterbit) of(functions, name.toLowerCase()).transforms = true;
  for (const name of data.transforms.javascript) of(functions, name).transforms = true;
  for (const { variable, labels, family } of data.sources.variables) {
    variables.set(fold(variable), { labels: bits(labels), family });
  }
  for (const entry of data.sinks.variables) {
    const name = fold(entry.variable);
    sinks.set(name, [...(sinks.get(name) ?? []), sinkOf(entry)]);
  }
  add(functions, variables, additions);
  const known = new Map<string, readonly Sink[]>();
  return {
    functions,
    takers: [...functions].flatMap(([id, { secretArguments }]) => (secretArguments.length > 0 ? [id] : [])),
    variableSource: (name) => nearest(variables, name),
    variableSinks(name) {
      let found = known.get(name);
      if (found === undefined) known.set(name, (found = nearest(sinks, name) ?? noSinks));
      return found;
    },
  };
}

/** A phrase for a variable of a family: `the request header cookie`. */
export function phraseFor(family: string, name: string): string {
  const last = name.slice(name.lastIndexOf('.') + 1);
  return families.get(family)?.replace('{}', () => (last.length > 20 ? `${last.slice(0, 19)}…` : last)) ?? `$${name}`;
}

const families: ReadonlyMap<string, string> = new Map(Object.entries(data.sources.families));

/** Whether the name or address of an activity says that it fetches a token. */
export const fetchesToken = (text: string) => tokenActivity.test(text);

/** Connectors, in lower case, whose activities store what they are given. */
export const storageConnectors: ReadonlySet<string> = new Set(data.sinks.storage);

/** The channel of that id; unknown ids have none of their own bits. */
export function channelOf(id: string): Channel {
  return channels.get(id) ?? { id, bit: 0, phrase: `put into ${id}` };
}

const channels: ReadonlyMap<string, Channel> = new Map(
  data.channels.map(({ id, phrase }, index) => [id, { id, phrase, bit: 1 << index }]),
);

/** Where credentials belong: no leak, but a literal that gets there is one that is written down. */
export const CREDENTIAL = channelOf('credential');
const tokenActivity = new RegExp(data.sources.tokenActivity, 'i');
const noSinks: readonly Sink[] = [];
const plainSource = { byName: undefined, byPath: undefined, byActivity: undefined, unlessKnown: undefined };

type Draft = {
  -readonly [K in keyof KnownFunction]: KnownFunction[K] extends readonly (infer T)[] ? T[] : KnownFunction[K];
};

function of(functions: Map<string, Draft>, id: string): Draft {
  let known = functions.get(id);
  if (known === undefined) {
    known = { source: undefined, sinks: [], stop: undefined, secretArguments: [], transforms: false };
    functions.set(id, known);
  }
  return known;
}

/** Takes in what a user says of functions, scripts and variables. */
function add(functions: Map<string, Draft>, variables: Map<string, VariableSource>, additions?: FlowAdditions): void {
  for (const { from, label } of additions?.sources ?? []) {
    const labels = ADDED_LABELS[label] ?? Label.SECRET;
    if (from.kind === 'variable') variables.set(fold(from.name), { labels, family: 'configured' });
    for (const id of idsOf(from))
      of(functions, id).source = { ...plainSource, labels, what: `a value of ${from.name}` };
  }
  for (const { callee, argument, channel } of additions?.sinks ?? []) {
    const labels = CHANNEL_LABELS.get(channel) ?? Label.SECRET;
    const args = argument === undefined ? undefined : [argument - 1];
    const sink = {
      channel: channelOf(channel),
      labels,
      arguments: args,
      references: false,
      when: undefined,
      returns: undefined,
    };
    for (const id of idsOf(callee)) of(functions, id).sinks.push(sink);
  }
  for (const { callee } of additions?.sanitizers ?? []) {
    for (const id of idsOf(callee)) of(functions, id).stop = { kind: 'all' };
  }
}

const ADDED_LABELS: Readonly<Record<string, number>> = {
  secret: Label.SECRET,
  'maybe-secret': Label.SECRET_MAYBE,
  payload: Label.PAYLOAD,
  untrusted: Label.UNTRUSTED,
  'error-text': Label.ERRORTEXT,
};

/** The labels that matter on a channel: those of the sinks that lead to it. */
const CHANNEL_LABELS = new Map<string, number>();
for (const { channel, labels } of [...data.sinks.functions, ...data.sinks.variables]) {
  CHANNEL_LABELS.set(channel, (CHANNEL_LABELS.get(channel) ?? 0) | bits(labels));
}

function addStops(
  functions: Map<string, Draft>,
  list: {
    readonly all: readonly string[];
    readonly toNumber: readonly string[];
    readonly cuts: readonly {
      readonly function: string;
      readonly length: number;
      readonly start?: number;
      readonly from?: number;
      readonly tail?: number;
    }[];
    readonly parts?: readonly string[];
  },
  id: (name: string) => string,
): void {
  for (const name of list.all) of(functions, id(name)).stop = { kind: 'all' };
  for (const name of list.toNumber) of(functions, id(name)).stop = { kind: 'number' };
  for (const name of list.parts ?? []) of(functions, id(name)).stop = { kind: 'part' };
  for (const { function: name, length, start, from, tail } of list.cuts)
    of(functions, id(name)).stop = { kind: 'cut', length, start, from, tail };
}

const sinkOf = (entry: {
  readonly channel: string;
  readonly labels: readonly string[];
  readonly arguments?: readonly number[];
  readonly references?: boolean;
  readonly when?: string;
  readonly returns?: number;
}): Sink => ({
  channel: channelOf(entry.channel),
  labels: bits(entry.labels),
  arguments: entry.arguments,
  references: entry.references ?? false,
  when: entry.when === 'storage' || entry.when === 'sql-write' ? entry.when : undefined,
  returns: entry.returns,
});

const idOf = (entry: { readonly function: string; readonly language?: string }) =>
  entry.language === 'javascript' ? entry.function : entry.function.toLowerCase();

/** A user does not say which language calls a function, so both may. */
function idsOf({ kind, name }: Named): string[] {
  if (kind === 'script') return [`script:${name}`];
  return kind === 'function' ? [...new Set([name.toLowerCase(), name])] : [];
}

/** System variables are folded: their headers are written with `-` or `_`, in any case. */
const fold = (name: string) => name.toLowerCase().replaceAll('-', '_');

/** The entry of that name, or of the longest `prefix.*` that it has. */
function nearest<T>(entries: ReadonlyMap<string, T>, name: string): T | undefined {
  const folded = fold(name);
  const exact = entries.get(folded);
  if (exact !== undefined || !folded.includes('.')) return exact;
  for (let dot = folded.lastIndexOf('.'); dot > 0; dot = folded.lastIndexOf('.', dot - 1)) {
    const entry = entries.get(`${folded.slice(0, dot)}.*`);
    if (entry !== undefined) return entry;
  }
  return undefined;
}

function bits(labels: readonly string[]): number {
  // The cast is true: `data/flow.json` uses these names; a test sees to it.
  return labels.reduce((all, label) => all | Label[label as LabelName], 0);
}
