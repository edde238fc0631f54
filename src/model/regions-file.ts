import { InputError } from '../source/input-error.js';
import type { Source } from '../source/source.js';
import { parseJson } from '../syntax/json.js';
import type { JsonKind, JsonValue } from '../syntax/json.js';
import { addressOf } from './addresses.js';
import type { HarmonyRegion, RegionData, ServiceRow } from './regions.js';

/**
 * Reads a user's own regional data, of the shape of `data/allowlist.json`: `edition` with `published`, and `regions` by
 * name. Throws an `InputError` at the first thing that is missing, of another kind, or no address.
 */
export function parseRegions(source: Source): RegionData {
  const root = parseJson(source);
  const edition = member(root, 'edition', 'object');
  const regions = member(root, 'regions', 'object').members();
  if (regions.length === 0) fail(member(root, 'regions', 'object'), "'regions' is empty; it needs at least one region");
  return {
    edition: {
      published: date(member(edition, 'published', 'string')),
      confirmedUnchanged: optional(edition, 'confirmedUnchanged', date),
    },
    regions: regions.map(({ key, value }) => region(key.string()!, value)),
  };
}

function region(name: string, json: JsonValue): HarmonyRegion {
  // Names are printed into lists in other languages.
  if (!/^[A-Za-z0-9][\w -]{0,39}$/.test(name)) fail(json, 'a region needs a name of letters and digits, such as EMEA');
  expect(json, 'object', `the region '${name}'`);
  return {
    name,
    platformHost: optional(json, 'platformHost', host),
    portalHost: optional(json, 'portalHost', host),
    apiDomain: optional(json, 'apiDomain', host),
    laterHosts: optional(json, 'laterHosts', (list) => items(list).map(host)) ?? [],
    cloudAgentSourceIps: items(member(json, 'cloudAgentSourceIps', 'array')).map(ip),
    services: items(member(json, 'services', 'array')).map(service),
  };
}

function service(json: JsonValue): ServiceRow {
  expect(json, 'object', 'a service');
  return {
    hosts: items(member(json, 'hosts', 'array')).map(host),
    ips: items(member(json, 'ips', 'array')).map(ip),
    port: optional(json, 'port', port) ?? 443,
  };
}

function member(json: JsonValue, name: string, kind: JsonKind): JsonValue {
  if (json.kind !== 'object') return fail(json, `expected an object with '${name}'`);
  const found = json.get(name) ?? fail(json, `'${name}' is missing`);
  expect(found, kind, `'${name}'`);
  return found;
}

function optional<T>(json: JsonValue, name: string, read: (value: JsonValue) => T): T | undefined {
  const found = json.get(name);
  return found === undefined || found.kind === 'null' ? undefined : read(found);
}

function items(json: JsonValue): JsonValue[] {
  expect(json, 'array', 'this');
  return json.items();
}

function host(json: JsonValue): string {
  const text = json.string() ?? fail(json, 'expected a host name in quotes');
  return addressOf(text)?.kind === 'host' ? text : fail(json, 'not a host name; expected one such as emea.example.com');
}

function ip(json: JsonValue): string {
  const text = json.string() ?? fail(json, 'expected an address in quotes');
  const address = addressOf(text);
  if (address?.kind === 'range') return text;
  if (address?.kind === 'fused') return fail(json, 'addresses have grown together here; write them apart');
  return fail(json, `not an address${address?.kind === 'unclear' ? `: ${address.why}` : ''}`);
}

function date(json: JsonValue): string {
  const text = json.string() ?? '';
  const valid = /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
  return valid ? text : fail(json, 'expected a date such as 2026-11-20');
}

function port(json: JsonValue): number {
  const value = json.scalar();
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 65_535
    ? value
    : fail(json, 'expected a port from 1 to 65535');
}

function expect(json: JsonValue, kind: JsonKind, what: string): void {
  if (json.kind !== kind)
    fail(json, `${what} must be ${kind === 'object' ? 'an object' : kind === 'array' ? 'a list' : `a ${kind}`}`);
}

function fail(json: JsonValue, message: string): never {
  throw new InputError(message, { source: json.source, span: json.span });
}
