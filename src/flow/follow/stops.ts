import { beginningOf, constantOf, everyTaint, harmless, memberOf, passed, transformed, unknown } from './abstract.js';
import type { Value } from './abstract.js';
import type { KnownFunction, Stop } from '../catalog.js';
import { channelOf } from '../catalog.js';
import type { Interpreter } from './interpret.js';
import type { Call, Node } from '../ir/ir.js';
import { lastStep } from './last-step.js';
import { secretName } from '../secrets/names.js';
import { ALL_LABELS, Label, SECRETS, allTaints, inQuotes, inside, moved, only, sqlEscaped } from './taint.js';
import type { Taint } from './taint.js';

/** What is left of its arguments in the value of a call; `values` begins with what a method is called on. */
export function rest({ id }: Call, known: KnownFunction | undefined, values: readonly Value[]): Value {
  if (known?.stop !== undefined) return stopped(known.stop, values);
  return OWN.get(id)?.(values) ?? (known?.transforms === true ? transformed(values) : passed(values));
}

/** What stands under a key, or at a path, of a value that was read: a field is no longer the whole. */
export function partOf(run: Interpreter, value: Value, key: string | undefined, node: Node): Value {
  const member = memberOf(value, key);
  const name = key === undefined ? undefined : lastStep(key, './[]');
  const strength = name === undefined ? undefined : secretName(name);
  if (name !== undefined && strength === 'strong' && member.taints.length === 0) {
    if (member.known) return member;
    const taint = run.scope.world.origins.named(run.scope.artifact, name, `'${name}'`);
    return { ...member, taints: moved([taint], () => run.step(node, `'${name}' is read`)) };
  }
  const taints = member.taints.flatMap((taint) => {
    const labels = partLabels(taint, key, strength);
    return labels === 0 ? [] : [labels === taint.labels ? taint : { ...taint, labels }];
  });
  return { ...member, taints };
}

/** A token response is a secret under `access_token`, and none under `expires_in`. */
function partLabels(
  { labels, origin }: Taint,
  key: string | undefined,
  strength: 'strong' | 'weak' | undefined,
): number {
  const part = labels & ~Label.PAYLOAD;
  if (key === undefined || (labels & Label.SECRET_MAYBE) === 0) return part;
  if (strength === undefined && !/^\d+$/.test(key)) return part & ~Label.SECRET_MAYBE;
  if (strength !== 'strong' || origin.kind === 'input' || origin.family === 'name' || origin.family === 'global')
    return part;
  return (part & ~Label.SECRET_MAYBE) | Label.SECRET;
}

function stopped(stop: Stop, values: readonly Value[]): Value {
  switch (stop.kind) {
    case 'all': {
      // What is made of something that can be guessed can be guessed.
      const random = only(passed(values).taints, Label.RANDOM);
      return random.length === 0 ? harmless : { ...harmless, taints: random };
    }
    case 'number':
      return { ...harmless, taints: only(passed(values).taints, SECRETS | Label.RANDOM) };
    case 'part':
      return withLabels(passed(values), ~Label.PAYLOAD);
    case 'cut': {
      const [text = unknown] = values;
      const cut = transformed([text]);
      const to = numberAt(values, stop.length) ?? fromTheEnd(values, stop);
      const length =
        to === undefined || stop.from === undefined ? to : to - Math.max(0, numberAt(values, stop.from) ?? 0);
      if (length === undefined) return cut;
      if (length - leadIn(text, values, stop) <= MASK)
        return { ...harmless, taints: only(cut.taints, Label.UNTRUSTED | Label.DATA) };
      return length <= EXCERPT ? withLabels(cut, ~Label.PAYLOAD) : cut;
    }
  }
}

/** How many characters of the cut are written down: of `"Bearer " + token` the first seven. */
function leadIn(text: Value, values: readonly Value[], { start }: Extract<Stop, { kind: 'cut' }>): number {
  const isFirst = start === 0 || (start !== undefined && numberAt(values, start) === 0);
  return isFirst ? beginningOf(text).length : 0;
}

/** `text.slice(-4)`: so many characters at the end. */
function fromTheEnd(values: readonly Value[], { tail }: Extract<Stop, { kind: 'cut' }>): number | undefined {
  const start = tail === undefined ? undefined : numberAt(values, tail);
  return start !== undefined && start < 0 ? -start : undefined;
}

/** So many characters of a secret give nothing away. */
const MASK = 4;
/** So many characters of a message are not the whole of it. */
const EXCERPT = 256;

/** Functions with fine print. */
const OWN: ReadonlyMap<string, (values: readonly Value[]) => Value> = new Map([
  ['regexreplace', (values) => replaced(values, true)],
  ['replace', (values) => replaced(values, false)],
  ['.replace', (values) => replaced(values, true)],
  ['.replaceAll', (values) => replaced(values, false)],
  [
    '.replace once',
    (values) => (redacts(values) ? redacted(values) : passed([values[0] ?? unknown, values[2] ?? unknown])),
  ],
  ['quote', ([text = unknown]) => ({ ...transformed([text]), taints: inQuotes(inside(everyTaint(text))) })],
  [
    'sqlescape',
    (values) => {
      const value = transformed(values.slice(0, 1));
      return { ...value, taints: sqlEscaped(value.taints) };
    },
  ],
  // Whoever knows the passphrase can read it, and one that is written down is known.
  [
    'aesencryption',
    (values) =>
      isWritten(values[1]) ? passed(values.slice(0, 1)) : withLabels(passed(values.slice(0, 1)), Label.UNTRUSTED),
  ],
  ['urlencode', (values) => safeInUrl(transformed(values))],
  ['encodeURIComponent', (values) => safeInUrl(transformed(values))],
]);

const isWritten = (value: Value | undefined) => value !== undefined && constantOf(value) !== undefined;

/** `Replace(text, pattern, by)`: what matches the pattern goes, and so does a secret that is the pattern. */
function replaced(values: readonly Value[], regex: boolean): Value {
  const [text = unknown, pattern = unknown, by = unknown] = values;
  if (regex && redacts(values)) return redacted(values);
  const gone = everyTaint(pattern).map(({ origin }) => origin);
  let rewritten = transformed([text]);
  let { taints } = rewritten;
  taints = taints.filter(({ origin }) => !gone.includes(origin));
  const constant = regex ? constantOf(pattern) : undefined;
  if (typeof constant === 'string') {
    if (MASKS.test(constant)) {
      taints = only(taints, Label.UNTRUSTED | Label.DATA);
      rewritten = harmless;
    }
    // What is left are the characters of a class: an allow-list.
    if (/^\[\^[^\]]+\][+*]?$/.test(constant)) taints = only(taints, ALL_LABELS & ~(Label.UNTRUSTED | Label.DATA));
  }
  if (constantOf(pattern) === "'" && constantOf(by) === "''") taints = sqlEscaped(taints);
  return { ...rewritten, taints: allTaints(taints, passed([by]).taints) };
}

/** Whether a pattern names a secret and takes what stands there, as in `"password":"[^"]*"`. */
function redacts([, pattern = unknown, by = unknown]: readonly Value[]): boolean {
  const constant = constantOf(pattern);
  return (
    typeof constant === 'string' &&
    constantOf(by) !== undefined &&
    NAMES_SECRET.test(constant) &&
    TAKES_MANY.test(constant)
  );
}

const redacted = ([text = unknown]: readonly Value[]): Value => withLabels(passed([text]), ALL_LABELS & ~SECRETS);

const NAMES_SECRET =
  /pass(?:w|phrase|code)|pwd|secret|token|authorization|bearer|basic|credential|api[^a-z]{0,9}key|jwt/i;
const TAKES_MANY = /[*+}]/;

// `.`, `.*`, `[\s\S]+`, `\w`, `[A-Za-z0-9]`; `^(.{4}).*$` and `.(?=.{4})` leave the first or the last four.
const MASKS =
  /^\^?\(\.\{[0-4](?:,[0-4])?\}\)\.[*+]\$?$|^(?:\.|\\[swSW]|\[\\s\\S\]|\[\\w\\W\]|\[A-Za-z0-9\])[+*]?$|^\.\(\?=\.\{[0-4],?\}\$?\)$/;

function safeInUrl(value: Value): Value {
  const { bit } = channelOf('url');
  return { ...value, taints: value.taints.map((taint) => ({ ...taint, safe: taint.safe | bit })) };
}

const withLabels = (value: Value, labels: number): Value => ({ ...value, taints: only(value.taints, labels) });

function numberAt(values: readonly Value[], index: number): number | undefined {
  const value = values[index];
  const constant = value === undefined ? undefined : constantOf(value);
  return typeof constant === 'number' ? constant : undefined;
}
