import type { PortRange } from './addresses.js';
import type { Direction } from './regions.js';

export const ALL_PORTS: readonly PortRange[] = [{ from: 0, to: 65_535 }];

/** The direction that a word names, in whatever language of firewalls; undefined where it names none, or both. */
export function directionIn(text: string): Direction | undefined {
  const inbound = /ingress|inbound/i.test(text);
  const outbound = /egress|outbound/i.test(text);
  return inbound === outbound ? undefined : inbound ? 'inbound' : 'outbound';
}

/** Ports as lists write them: `443`, `80,443`, `8000-8999`, `80:90`, `https`, `*`; what is no port is left out. */
export function parsePorts(text: string): PortRange[] {
  return text
    .toLowerCase()
    .split(/[\s,;{}]+/)
    .flatMap((word): readonly PortRange[] => {
      if (word === '*' || word === 'any' || word === 'all') return ALL_PORTS;
      const parts = /^(?:(?:tcp|udp)[/:])?(?<from>\w{1,12})(?:[-:](?<to>\d{1,5}))?(?:\/(?:tcp|udp))?$/.exec(
        word,
      )?.groups;
      const from = portNumber(parts?.from);
      if (from === undefined) return [];
      return [{ from, to: portNumber(parts?.to) ?? from }];
    });
}

/** A port as a number or a well-known name; undefined for anything else. */
export function portNumber(value: unknown): number | undefined {
  if (typeof value === 'string' && wellKnown.has(value.toLowerCase())) return wellKnown.get(value.toLowerCase());
  const number =
    typeof value === 'number' ? value : typeof value === 'string' && /^-?\d{1,5}$/.test(value) ? Number(value) : NaN;
  return number >= -1 && number <= 65_535 ? number : undefined;
}

const wellKnown = new Map([
  ['https', 443],
  ['http', 80],
  ['ssh', 22],
]);
