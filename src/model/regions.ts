import data from '../../data/allowlist.json' with { type: 'json' };
import type { Address, AddressRange } from './addresses.js';
import { addressOf, contains } from './addresses.js';

/** `inbound`: from Harmony's cloud agents into the customer's network. `outbound`: what private agents must reach. */
export type Direction = 'inbound' | 'outbound';

/** Hosts that share addresses; a firewall needs the hosts or the addresses. */
export interface ServiceRow {
  /** As the documentation writes them: `*.jitterbit.eu` stands for the organization's own API host, too. */
  readonly hosts: readonly string[];
  readonly ips: readonly string[];
  readonly port: number;
}

export interface HarmonyRegion {
  /** `NA`, `EMEA`, `APAC`. */
  readonly name: string;
  readonly platformHost?: string | undefined;
  readonly portalHost?: string | undefined;
  /** The domain of the region's APIs: any host under it belongs to the region. */
  readonly apiDomain?: string | undefined;
  /** Hosts that were added after the edition, without known addresses. */
  readonly laterHosts: readonly string[];
  readonly cloudAgentSourceIps: readonly string[];
  readonly services: readonly ServiceRow[];
}

/** Which hosts and addresses belong to which Harmony region, as of an edition. */
export interface RegionData {
  /** `YYYY-MM-DD`: the day of the list, and the last day on which somebody found it unchanged. */
  readonly edition: { readonly published: string; readonly confirmedUnchanged?: string | undefined };
  readonly regions: readonly HarmonyRegion[];
}

/** What is shipped: Jitterbit's allowlist page, fused cells split. */
export const builtInRegions: RegionData = {
  edition: data.edition,
  regions: Object.entries(data.regions).map(([name, region]) => ({ name, ...region })),
};

/** The edition for messages: `edition 2021-08-31`. */
export const editionOf = ({ edition }: RegionData) => `edition ${edition.published}`;

/** The last day on which the data was known to be true: `YYYY-MM-DD`. */
export const lastConfirmed = ({ edition }: RegionData) => edition.confirmedUnchanged ?? edition.published;

/** The region of that name, in any case. */
export const regionNamed = ({ regions }: RegionData, name: string) =>
  regions.find((region) => region.name.toLowerCase() === name.toLowerCase());

/** The regions that a host belongs to: one, or all for `login.jitterbit.com`; none for a host that is not in the data. */
export function regionsOfHost(regions: RegionData, host: string): readonly string[] {
  const name = host.toLowerCase().replace(/^\*\./, '');
  const { hosts, domains } = indexOf(regions);
  const exact = hosts.get(name);
  if (exact !== undefined) return exact;
  // `acme.jitterbit.eu`, `harmony-api.emea-west.jitterbit.com`: told by the domain they lie in.
  for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
    const above = domains.get(name.slice(dot + 1));
    if (above !== undefined) return above;
  }
  return [];
}

/** An address of the data, and what it is there for. */
export interface KnownAddress extends Pick<AddressRange, 'family' | 'first' | 'last'> {
  readonly text: string;
  readonly region: string;
  readonly direction: Direction;
}

/** The addresses of the data that lie in a range. */
export const knownIn = (regions: RegionData, range: AddressRange): readonly KnownAddress[] =>
  indexOf(regions).addresses.filter((known) => contains(range, known));

/** Whether an entry has to do with Harmony: a host of Jitterbit's, or a range that holds an address of the data. */
export function isHarmony(regions: RegionData, address: Address): boolean {
  switch (address.kind) {
    case 'host':
      return isJitterbitHost(address.name) || regionsOfHost(regions, address.name).length > 0;
    case 'range':
      return knownIn(regions, address).length > 0;
    case 'fused':
      return address.readings.some((reading) =>
        reading.some((text) => {
          const part = addressOf(text);
          return part?.kind === 'range' && knownIn(regions, part).length > 0;
        }),
      );
    case 'unclear':
      return false;
  }
}

/** A host under one of Jitterbit's own domains, known or not. */
export const isJitterbitHost = (name: string) => /(?:^|\.)jitterbit\.(?:com|net|eu|cc)$/.test(name.toLowerCase());

interface Index {
  readonly hosts: ReadonlyMap<string, readonly string[]>;
  readonly domains: ReadonlyMap<string, readonly string[]>;
  readonly addresses: readonly KnownAddress[];
}

const indexes = new WeakMap<RegionData, Index>();

function indexOf(regions: RegionData): Index {
  let index = indexes.get(regions);
  if (index === undefined) {
    index = build(regions);
    indexes.set(regions, index);
  }
  return index;
}

function build({ regions }: RegionData): Index {
  const hosts = new Map<string, string[]>();
  const domains = new Map<string, string[]>();
  const addresses: KnownAddress[] = [];
  const seen = new Set<string>();
  for (const { name, platformHost, portalHost, apiDomain, laterHosts, cloudAgentSourceIps, services } of regions) {
    const note = (map: Map<string, string[]>, host: string | undefined) => {
      if (host === undefined) return;
      const list = map.get(host.toLowerCase()) ?? [];
      if (!list.includes(name)) map.set(host.toLowerCase(), [...list, name]);
    };
    const known = (text: string, direction: Direction) => {
      const address = addressOf(text);
      if (address?.kind !== 'range') return;
      const { family, first, last } = address;
      const key = `${name} ${direction} ${family} ${first}`;
      if (!seen.has(key)) addresses.push({ text, region: name, direction, family, first, last });
      seen.add(key);
    };
    for (const host of [platformHost, portalHost, apiDomain, ...laterHosts]) note(hosts, host);
    for (const domain of [platformHost, apiDomain]) note(domains, domain);
    for (const row of services) {
      for (const host of row.hosts) {
        note(hosts, host.replace(/^\*\./, ''));
        if (host.startsWith('*.')) note(domains, host.slice(2));
      }
      for (const ip of row.ips) known(ip, 'outbound');
    }
    for (const ip of cloudAgentSourceIps) known(ip, 'inbound');
  }
  return { hosts, domains, addresses };
}
