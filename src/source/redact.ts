import { remembered } from './remembered.js';
import type { Place, SecretText, Source, Span } from './source.js';

/**
 * Hides secrets in whatever is printed. What it hides keeps its length, so that carets still point right. Of a text that
 * is shown as it stands in a source, `at` says where it begins there.
 */
export type Mask = (text: string, at?: { readonly source: Source; readonly start: number }) => string;

/** Further secrets in a text that nobody knew by value: spans to hide. */
export type Detector = (text: string) => Iterable<{ readonly start: number; readonly end: number }>;

/**
 * A mask over known secrets, also where they stand Base64 or URL-encoded, over what `detectors` see, and over characters
 * that would move a terminal's cursor or turn its text around. Linear in the text for each secret's length.
 *
 * A secret of one or two characters, or of up to five digits, is hidden where it is written and nowhere else: a password
 * `a` would take every `a` out of a report that stands by itself, and a PIN `2026` every date, while nobody could tell
 * from any other such letter or year that it is the secret. One of three characters is hidden where it is a word.
 */
export function createMask(secrets: Iterable<string | SecretText>, detectors: readonly Detector[] = []): Mask {
  const { everywhere, places } = sorted(secrets);
  const index = new Map<string, string[]>();
  for (const form of everywhere) {
    const key = form.slice(0, PREFIX);
    const list = index.get(key);
    if (list === undefined) index.set(key, [form]);
    else list.push(form);
  }
  for (const list of index.values()) list.sort((a, b) => b.length - a.length);
  const shortest = [...index.keys()].reduce((least, { length }) => Math.min(least, length), PREFIX);
  const find: Find = (text, start, length) =>
    index.get(text.slice(start, start + length))?.find((form) => text.startsWith(form, start))?.length;
  return maskOf(index.size === 0 ? undefined : { find, shortest }, detectors, new Places(places));
}

/** Secrets that nobody can read, and that are hidden all the same: of each form its length and two keyed hashes. */
export interface HashedSecret {
  /** Of its first characters. */
  readonly start: string;
  readonly whole: string;
  readonly length: number;
}

/** Gives a text a keyed hash. */
export type Hash = (text: string) => string;

/** What a mask over some secrets needs, for one who has the key but not the secrets. */
export const hashedSecrets = (secrets: Iterable<string | SecretText>, hash: Hash): HashedSecret[] =>
  Array.from(sorted(secrets).everywhere, (form) => ({
    start: hash(`start\0${form.slice(0, PREFIX)}`),
    whole: hash(`whole\0${form}`),
    length: form.length,
  }));

/**
 * The same mask as `createMask` makes of those that are hidden everywhere, over secrets that are known by their hashes. It
 * is for texts that were masked before: what detectors see in these is left alone where a part of it is hidden already.
 */
export function createHashedMask(
  secrets: Iterable<HashedSecret>,
  hash: Hash,
  detectors: readonly Detector[] = [],
): Mask {
  const index = new Map<string, HashedSecret[]>();
  let shortest = PREFIX;
  for (const secret of secrets) {
    const list = index.get(secret.start);
    if (list === undefined) index.set(secret.start, [secret]);
    else list.push(secret);
    shortest = Math.min(shortest, secret.length);
  }
  for (const list of index.values()) list.sort((a, b) => b.length - a.length);
  const starts = new Map<string, readonly HashedSecret[] | undefined>();
  const startingLike = (text: string) => {
    if (!starts.has(text)) starts.set(text, index.get(hash(`start\0${text}`)));
    return starts.get(text);
  };
  const find: Find = (text, start, length) =>
    startingLike(text.slice(start, start + length))?.find(
      (secret) =>
        start + secret.length <= text.length &&
        secret.whole === hash(`whole\0${text.slice(start, start + secret.length)}`),
    )?.length;
  const anew = detectors.map((detect): Detector => {
    return (text) => Array.from(detect(text)).filter(({ start, end }) => !text.slice(start, end).includes('*'));
  });
  return maskOf(index.size === 0 ? undefined : { find, shortest }, anew, new Places([]));
}

/** The length of the secret that begins at a place, told by its first `length` characters; undefined where none does. */
type Find = (text: string, start: number, length: number) => number | undefined;

function maskOf(
  known: { readonly find: Find; readonly shortest: number } | undefined,
  detectors: readonly Detector[],
  places: Places,
): Mask {
  return remembering((text, at) => {
    const spans: Span[] = at === undefined ? [] : places.within(text.length, at);
    for (let start = 0; known !== undefined && start < text.length; start++) {
      const length = lengthAt(text, start, known);
      if (length !== undefined) spans.push({ start, end: start + length });
    }
    for (const detect of detectors) for (const span of detect(text)) spans.push(span);
    return withoutControls(hide(text, spans));
  });
}

/** All secrets, and each piece of those that are written in pieces. */
function* piecemeal(secrets: Iterable<string | SecretText>): Generator<string | SecretText> {
  for (const secret of secrets) {
    yield secret;
    if (typeof secret !== 'string') yield* secret.pieces ?? [];
  }
}

/** The same mask, which looks but once at what comes again: headings and messages, and a line with many findings. */
function remembering(mask: Mask): Mask {
  const known = remembered(mask, MOST_KNOWN);
  let line: { readonly text: string; readonly at: Parameters<Mask>[1]; readonly masked: string } | undefined;
  return (text, at) => {
    if (at !== undefined) {
      if (line?.at?.source !== at.source || line.at.start !== at.start || line.text !== text)
        line = { text, at, masked: mask(text, at) };
      return line.masked;
    }
    return text.length > LONGEST_KNOWN ? mask(text) : known(text);
  };
}

const LONGEST_KNOWN = 300;
const MOST_KNOWN = 1000;

/** Puts asterisks over spans, which may overlap, and of which one that ends before it begins is none. */
export function hide(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  if (spans.length === 0) return text;
  let out = '';
  let done = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= Math.max(done, start)) continue;
    out += text.slice(done, Math.max(done, start)) + '*'.repeat(end - Math.max(done, start));
    done = end;
  }
  return out + text.slice(done);
}

const PREFIX = 4;
const LEAST = 3;
/** Of a text that is cut to be shown, the secret may go on behind its end: it is hidden by its place, too. */
const LONG = 1000;

/** Finds places again in a text that is shown. */
class Places {
  readonly #bySource = new Map<Source, Span[]>();

  constructor(places: readonly Place[]) {
    for (const place of places) {
      const { source, span } = place.source.outermost(place.span);
      const known = this.#bySource.get(source);
      if (known === undefined) this.#bySource.set(source, [span]);
      else known.push(span);
    }
  }

  /** Where they are in a text of that length which stands in `source` from `start` on. */
  within(length: number, { source, start }: Pick<Span, 'start'> & Pick<Place, 'source'>): Span[] {
    if (this.#bySource.size === 0) return [];
    const outer = source.outermost({ start, end: start + length });
    const offset = (target: number) => lastAt(length, target, (at) => outerStart(source, start + at));
    return (this.#bySource.get(outer.source) ?? [])
      .filter((span) => span.start < outer.span.end && outer.span.start < span.end)
      .map((span) => ({ start: offset(span.start), end: offset(span.end) }));
  }
}

const outerStart = (source: Source, at: number) => source.outermost({ start: at, end: at }).span.start;

/** The last offset up to `length` that `outer` takes to `target` or before it. */
function lastAt(length: number, target: number, outer: (offset: number) => number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (outer(middle) <= target) low = middle;
    else high = middle - 1;
  }
  return low;
}

function lengthAt(
  text: string,
  start: number,
  { find, shortest }: { readonly find: Find; readonly shortest: number },
): number | undefined {
  for (let length = PREFIX; length >= shortest; length--) {
    const found = find(text, start, length);
    if (found !== undefined && (found >= PREFIX || standsAlone(text, start, start + found))) return found;
  }
  return undefined;
}

/** Every form of the secrets that are hidden wherever they stand, once; and the places of the others, and of long ones. */
function sorted(secrets: Iterable<string | SecretText>) {
  const everywhere = new Set<string>();
  const places: Place[] = [];
  for (const given of piecemeal(secrets)) {
    const secret = typeof given === 'string' ? given : given.value;
    const isTelling = secret.length >= LEAST && !/^\d{1,5}$/.test(secret);
    if (isTelling) for (const form of forms(secret)) everywhere.add(form);
    if (typeof given !== 'string' && (!isTelling || secret.length >= LONG)) places.push(given);
  }
  return { everywhere, places };
}

/** The ways in which one secret may be written; of one with several lines, each line by itself. */
function* forms(secret: string): Generator<string> {
  const lines = secret.split(/[\r\n]+/).map((line) => line.trim());
  for (const line of lines.length > 1 ? [secret, ...lines.filter(({ length }) => length >= PREFIX)] : lines) {
    if (line === '') continue;
    yield line;
    if (line.length < PREFIX) continue;
    const bytes = Buffer.from(line);
    // Through bytes, since a lone surrogate cannot be URL-encoded.
    yield encodeURIComponent(bytes.toString());
    const base64 = bytes.toString('base64');
    yield base64;
    yield base64.replace(/={1,2}$/, '');
    yield JSON.stringify(line).slice(1, -1);
  }
}

/** A short secret is only one where it is a word by itself. */
const standsAlone = (text: string, start: number, end: number) =>
  !/[\p{L}\p{N}]/u.test(text[start - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(text[end] ?? ' ');

/**
 * Line breaks are kept; an escape sequence or a bidirectional override in a name could forge what a terminal shows, and
 * `##vso[`, `##[` or a word that begins with `::` would be a command to the pipeline (Azure, GitHub) that logs it.
 */
const withoutControls = (text: string) =>
  text
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (character) =>
      character === '\n' || character === '\t' ? character : '\ufffd',
    )
    .replace(/##(?=\[|vso\[)|(?<!\S)::(?=\w)/gi, (mark) => `${mark[0]!}\ufffd`);
