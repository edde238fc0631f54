import ipaddr from 'ipaddr.js';

import type { Span } from '../source/source.js';
import { fusedReadings } from './fused.js';

/** What an entry of a list stands for. */
export type Address =
  | AddressRange
  /** `name` in lower case, without the `*.` of a wildcard. */
  | { readonly kind: 'host'; readonly name: string; readonly wildcard: boolean }
  /** Addresses that have grown together, with every way to read them; at least one. */
  | { readonly kind: 'fused'; readonly readings: readonly (readonly string[])[] }
  /** Meant as an address, and not safe to read as one. */
  | { readonly kind: 'unclear'; readonly why: string };

/** One address or many, both ends included. `any` is a word such as `all` or `*`. */
export interface AddressRange {
  readonly kind: 'range';
  readonly form: 'address' | 'cidr' | 'span' | 'any';
  readonly family: 4 | 6;
  readonly first: bigint;
  readonly last: bigint;
}

export interface PortRange {
  readonly from: number;
  readonly to: number;
}

/** An address in a text; the span leaves out scheme, port and path. */
export interface FoundAddress {
  readonly address: Address;
  readonly span: Span;
  readonly port: number | undefined;
}

/** Every address of the Internet, as a word such as `any` means it. */
export const everywhere: AddressRange = { kind: 'range', form: 'any', family: 4, first: 0n, last: (1n << 32n) - 1n };

/** What one whole word stands for: an address, `a/24`, `a-b` or a host name; undefined where it is none of these. */
export function addressOf(word: string): Address | undefined {
  if (word.length === 0 || word.length > MOST) return undefined;
  const address = single(word);
  if (address !== undefined) return { kind: 'range', form: 'address', ...address, last: address.first };
  const slash = word.indexOf('/');
  if (slash > 0) return cidr(word.slice(0, slash), word.slice(slash + 1)) ?? fused(word);
  const dash = word.search(/[-–]/);
  const range = dash > 0 ? span(word.slice(0, dash), word.slice(dash + 1)) : undefined;
  if (range !== undefined) return range;
  if (/^[\d.]+$/.test(word)) return numeric(word);
  const wildcard = word.startsWith('*.');
  const name = (wildcard ? word.slice(2) : word).toLowerCase();
  return isHostName(name) ? { kind: 'host', name, wildcard } : undefined;
}

/**
 * All addresses, ranges and host names of a text, in order: also in URLs, with a port behind, and as `a - b`. Numbers with
 * fewer than three dots are versions and the like. Linear.
 */
export function addressesIn(text: string, { start, end }: Span = { start: 0, end: text.length }): FoundAddress[] {
  const found: FoundAddress[] = [];
  const words = text.slice(start, end);
  for (const match of words.matchAll(WORD)) {
    for (const next of resolve(match[0], start + match.index)) {
      const before = found.at(-1);
      const joined = before === undefined ? undefined : joinedSpan(text, before, next);
      if (joined === undefined) found.push(next);
      else found[found.length - 1] = joined;
    }
  }
  return found;
}

/** A range as people write it: `1.2.3.4`, `1.2.3.0/24`, `1.2.3.4-1.2.3.9`. */
export function writeRange({ family, first, last, form }: AddressRange): string {
  if (form === 'any') return 'any';
  if (first === last) return writeAddress(family, first);
  const bits = BigInt(family === 4 ? 32 : 128);
  for (let host = 1n; host <= bits; host++) {
    const size = 1n << host;
    if (last - first === size - 1n && first % size === 0n) return `${writeAddress(family, first)}/${bits - host}`;
  }
  return `${writeAddress(family, first)}-${writeAddress(family, last)}`;
}

/** Whether one range lies in the other. */
export const contains = (outer: AddressRange, inner: Pick<AddressRange, 'family' | 'first' | 'last'>) =>
  outer.family === inner.family && outer.first <= inner.first && inner.last <= outer.last;

/** How many addresses it holds. */
export const sizeOf = ({ first, last }: Pick<AddressRange, 'first' | 'last'>) => last - first + 1n;

/** An address that the Internet routes: not private, loopback, link-local or reserved. */
export const isPublic = ({ family, first }: Pick<AddressRange, 'family' | 'first'>) =>
  ipaddr.parse(writeAddress(family, first)).range() === 'unicast';

const MOST = 300;

// Letters, digits, and what joins them in addresses, host names, URLs and ports. A word ends in what can end one, and a
// bracket or colon begins one only where a digit follows: so no run of dots or colons is walked twice.
const WORD = /(?:[\w*]|\[(?=:{0,2}[\da-f])|::(?=[\da-f]|\/\d))(?:[\w.:*/[\]@%–-]*[\w*\]])?/gi;

function single(word: string): { readonly family: 4 | 6; readonly first: bigint } | undefined {
  const bare = word.startsWith('[') && word.endsWith(']') ? word.slice(1, -1) : word;
  if (isIPv4(bare)) {
    return { family: 4, first: BigInt(bare.split('.').reduce((sum, octet) => sum * 256 + Number(octet), 0)) };
  }
  if (!isIPv6(bare)) return undefined;
  let first = 0n;
  for (const byte of ipaddr.parse(bare).toByteArray()) first = (first << 8n) | BigInt(byte);
  // `::ffff:1.2.3.4` is the address 1.2.3.4.
  return first >> 32n === 0xffffn ? { family: 4, first: first & 0xffff_ffffn } : { family: 6, first };
}

/** Four decimal numbers; the library takes octal, hexadecimal and shortened ones, too. */
const isIPv4 = (text: string) =>
  /^(?:(?:0|[1-9]\d{0,2})(?:\.(?!$)|$)){4}$/.test(text) && text.split('.').every((octet) => Number(octet) <= 255);

function isIPv6(text: string): boolean {
  if (!/^[\da-f:.]{2,45}$/i.test(text) || !text.includes(':')) return false;
  const tail = text.slice(text.lastIndexOf(':') + 1);
  return (!tail.includes('.') || isIPv4(tail)) && ipaddr.IPv6.isValid(text);
}

function cidr(base: string, size: string): Address | undefined {
  const address = single(base);
  if (address === undefined) return leadingZero(base);
  const bits = address.family === 4 ? 32 : 128;
  const mask = single(size);
  const prefix = mask?.family === 4 && address.family === 4 ? prefixOf(mask.first) : wholeNumber(size);
  if (prefix === undefined) {
    return fused(`${base}/${size}`) ?? (/^\d+$/.test(size) ? unclear(`'/${size}' is no size of a network`) : undefined);
  }
  if (prefix > bits) return unclear(`'/${size}' is over /${bits}`);
  const host = BigInt(bits - prefix);
  const first = (address.first >> host) << host;
  return { kind: 'range', form: 'cidr', family: address.family, first, last: first + (1n << host) - 1n };
}

function span(from: string, to: string): Address | undefined {
  const first = single(from);
  if (first === undefined) return leadingZero(from);
  // `1.2.3.4-9` is short for `1.2.3.4-1.2.3.9`.
  const last = /^\d{1,3}$/.test(to) ? single(from.slice(0, from.lastIndexOf('.') + 1) + to) : single(to);
  if (last?.family !== first.family) return leadingZero(to) ?? unclear('the end of the range is no address');
  if (last.first < first.first) return unclear('the range ends before it begins');
  return { kind: 'range', form: 'span', ...first, last: last.first };
}

/** Digits and dots that are no address. */
function numeric(word: string): Address | undefined {
  const octets = word.replace(/(?<!\.)\.+$/, '').split('.');
  if (octets.length < 4) return undefined;
  return fused(word) ?? leadingZero(word) ?? unclear('no address can be read out of it');
}

function fused(word: string): Address | undefined {
  const readings = fusedReadings(word);
  return readings.length === 0 ? undefined : { kind: 'fused', readings };
}

/** `010.0.0.1` is 8.0.0.1 to some programs and 10.0.0.1 to others. */
function leadingZero(word: string): Address | undefined {
  const octets = word.split('.');
  return octets.length === 4 && octets.every((octet) => /^\d+$/.test(octet)) && octets.some((o) => /^0\d/.test(o))
    ? unclear('a number begins with 0, which some programs read as octal')
    : undefined;
}

const unclear = (why: string): Address => ({ kind: 'unclear', why });

/** One word of a text may hold a scheme, a port and a path around the address. */
function* resolve(word: string, offset: number): Generator<FoundAddress> {
  const scheme = /^[A-Za-z][A-Za-z0-9+.-]{0,20}:\/\//.exec(word)?.[0].length ?? 0;
  let start = scheme;
  let rest = word.slice(start);
  if (scheme > 0) {
    rest = rest.slice(0, firstOf(rest, '/'));
    const at = rest.lastIndexOf('@');
    start += at + 1;
    rest = rest.slice(at + 1);
  }
  const found = (text: string, from: number, port?: number): FoundAddress | undefined => {
    const address = addressOf(text);
    if (address === undefined) return undefined;
    return { address, span: { start: offset + from, end: offset + from + text.length }, port };
  };
  const whole = found(rest, start);
  if (whole !== undefined) {
    yield whole;
    return;
  }
  const port = /:(?<port>\d{1,5})$/.exec(rest);
  const withPort = port === null ? undefined : found(rest.slice(0, port.index), start, Number(port.groups!.port));
  if (withPort !== undefined) {
    yield withPort;
    return;
  }
  // `host/path`, `name:1.2.3.4`: each part by itself.
  let from = start;
  let any = false;
  for (const part of rest.split(/(?<separator>[:/@])/)) {
    const address = part.length > 2 ? found(part, from) : undefined;
    if (address !== undefined) yield address;
    any ||= address !== undefined;
    from += part.length;
  }
  if (!any && /\.jitterbit\./i.test(rest) && !rest.includes('_')) {
    const why = 'neither a host nor an address; has something grown together?';
    yield {
      address: { kind: 'unclear', why },
      span: { start: offset + start, end: offset + start + rest.length },
      port: undefined,
    };
  }
}

/** `1.2.3.4 - 1.2.3.9`, with blanks or a word between. */
function joinedSpan(text: string, before: FoundAddress, next: FoundAddress): FoundAddress | undefined {
  const [a, b] = [before.address, next.address];
  if (a.kind !== 'range' || b.kind !== 'range' || a.form !== 'address' || b.form !== 'address') return undefined;
  if (next.span.start - before.span.end > 12 || a.family !== b.family || b.first < a.first) return undefined;
  if (!/^[ \t]*(?:-|–|\.\.|to)[ \t]*$/.test(text.slice(before.span.end, next.span.start))) return undefined;
  const address = { ...a, form: 'span' as const, last: b.first };
  return { address, span: { start: before.span.start, end: next.span.end }, port: next.port };
}

function isHostName(name: string): boolean {
  const labels = name.split('.');
  return (
    labels.length >= 2 &&
    name.length <= 253 &&
    labels.every((label) => label.length <= 63 && /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(label)) &&
    /^(?:[a-z]{2,}|xn--[a-z0-9-]+)$/.test(labels.at(-1)!)
  );
}

function writeAddress(family: 4 | 6, value: bigint): string {
  const bytes: number[] = [];
  for (let i = family === 4 ? 3n : 15n; i >= 0n; i--) bytes.push(Number((value >> (8n * i)) & 255n));
  return ipaddr.fromByteArray(bytes).toString();
}

function prefixOf(mask: bigint): number | undefined {
  const holes = (1n << 32n) - 1n - mask;
  if ((holes & (holes + 1n)) !== 0n) return undefined;
  return 32 - (holes === 0n ? 0 : holes.toString(2).length);
}

const wholeNumber = (text: string) => (/^(?:0|[1-9]\d{0,2})$/.test(text) ? Number(text) : undefined);
const firstOf = (text: string, character: string) => {
  const index = text.indexOf(character);
  return index < 0 ? text.length : index;
};
