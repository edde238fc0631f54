import type { Span } from '../../source/source.js';
import { everyTaint } from './abstract.js';
import { added } from './arithmetic.js';
import type { Value } from './abstract.js';
import { channelOf } from '../catalog.js';
import { compose } from './composed.js';
import type { Composed } from './composed.js';
import type { Interpreter } from './interpret.js';
import type { Node } from '../ir/ir.js';
import { leave } from './leave.js';
import { overlapping } from '../secrets/spans.js';
import { SECRETS, allTaints, onward } from './taint.js';
import type { Taint, TrailStep } from './taint.js';
import { mayTell } from './telling.js';
import { urlsOfScript } from '../secrets/urls.js';
import type { UrlCredential } from '../secrets/urls.js';

/** Texts put together. What they come to is looked at as a whole: secrets in pieces, and secrets that go into a URL. */
export function join(run: Interpreter, nodes: readonly Node[], values: readonly Value[]): Value {
  const value = added(values);
  const parts = values.map(({ made }) => made);
  if (!mayTell(parts)) return value;
  const texts = compose(parts, (part) => nodes[part]!.kind !== 'constant');
  const found = run.scope.observer.join(texts);
  for (const text of texts) intoUrls(run, nodes, values, text);
  return found.length === 0 ? value : { ...value, taints: allTaints(value.taints, found) };
}

/** Notes what goes into a URL where a credential belongs. What is written down right there, others note. */
function intoUrls(run: Interpreter, nodes: readonly Node[], values: readonly Value[], composed: Composed): void {
  const { text, pieces, parts } = composed;
  if (!text.includes('?') && !text.includes('://')) return;
  for (const { credentials } of urlsOfScript(text)) {
    for (const credential of credentials) {
      for (const part of new Set(Array.from(overlapping(pieces, credential.whole), (piece) => piece.part))) {
        const node = nodes[part]!;
        // What a variable holds as a whole was looked at when it was put together.
        if (node.kind === 'constant' || isInside(contextOf(text, credential), parts[part]!)) continue;
        goes(run, credential, values[part]!, run.step(node, CHANNEL.phrase));
      }
    }
  }
}

function goes(run: Interpreter, { key, strength }: UrlCredential, value: Value, at: TrailStep): void {
  leave(run, { sink: SINK, name: key, value, at });
  // A strong name says by itself what the value is, whatever is known of the variable that it stands in.
  const isCounted = value.known && !(value.made.kind === 'hole' && value.made.name !== '');
  if (strength === 'weak' || isCounted || everyTaint(value).some(isSecret)) return;
  const { exits, artifact, world } = run.scope;
  const taint = world.origins.named(artifact, key, `the value of '${key}'`);
  const place = { source: at.source, span: at.span };
  exits.add({
    taint: { ...taint, trail: onward(undefined, at) },
    channel: CHANNEL,
    sink: key,
    place,
    artifact,
  });
}

const CHANNEL = channelOf('url-credential');
const SINK = {
  channel: CHANNEL,
  labels: SECRETS,
  arguments: undefined,
  references: false,
  when: undefined,
  returns: undefined,
} as const;

const isSecret = ({ origin, labels }: Taint) => origin.kind === 'source' && (labels & SECRETS) !== 0;

/** What makes a passage a credential: from the `?` before it, or the `://`, to its end, or the `@`. */
function contextOf(text: string, { whole, inUserInfo }: UrlCredential): Span {
  if (inUserInfo) return { start: text.lastIndexOf('://', whole.start), end: whole.end + 1 };
  return { start: Math.max(text.lastIndexOf('?', whole.start), text.lastIndexOf('#', whole.start)), end: whole.end };
}

const isInside = (inner: Span, outer: Span) => outer.start <= inner.start && inner.end <= outer.end;
