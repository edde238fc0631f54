import { agentPorts, defineRule, isHarmony, isPublic, sizeOf } from '../../../src/plugin.js';
import type { Allowlist, ListEntry, PortRange, Problem, Workspace } from '../../../src/plugin.js';

export default defineRule({
  id: 'network/allowlist-open-port',
  title: "Firewalls must open port 443 outbound, and none of the agent's own ports inbound",
  severity: 'error',
  cwe: [284, 668],
  guidance: [
    {
      title: 'Whitelist information',
      claim: 'the services of Harmony are reached on TCP 443',
    },
    {
      title: 'Security best practices, Endpoint security',
      claim: 'private agents talk to Harmony over HTTPS; no inbound ports are needed',
    },
  ],
  check: {
    *allowlist(list, workspace) {
      for (const entry of list.entries) {
        const fault = isOutbound(list, entry) ? outbound(entry, workspace) : inbound(list, entry);
        if (fault !== undefined) yield { source: entry.source, span: entry.span, ...fault };
      }
    },
  },
});

type Fault = Pick<Problem, 'message' | 'severity'>;

const isOutbound = ({ use }: Allowlist, { direction }: ListEntry) =>
  direction === 'outbound' || (direction === undefined && use === 'privateAgentOutbound');

function outbound({ address, ports }: ListEntry, { regions }: Workspace): Fault | undefined {
  if (ports === undefined || !isHarmony(regions, address) || ports.every(({ from, to }) => from === 443 && to === 443))
    return undefined;
  // A range that holds everything belongs to `allowlist-too-broad`.
  if (address.kind === 'range' && sizeOf(address) > 65_536n) return undefined;
  return { severity: 'warning', message: 'agents reach Harmony on TCP 443 alone; close the other ports' };
}

/** Agents talk to each other on some ports, inside one network; nobody else needs them. */
function inbound({ use }: Allowlist, { address, ports, direction }: ListEntry): Fault | undefined {
  if (ports === undefined || address.kind !== 'range' || (direction === undefined && use !== 'cloudAgentInbound'))
    return undefined;
  // Where all ports are open, it is not these that are the matter.
  const narrow = ports.filter(({ from, to }) => to - from < 10_000);
  const open = agentPorts.flatMap((port) => narrow.flatMap((range) => firstCommon(port, range) ?? []))[0];
  if (open === undefined) return undefined;
  const shown = `port ${open}`;
  if (address.form === 'any' || sizeOf(address) >= 1n << 24n) {
    if (!isPublicAround(address)) return undefined;
    return { message: `${shown} of the agent is open to the world; close it` };
  }
  return isPublic(address)
    ? { severity: 'warning', message: `${shown} of the agent is open to an outside address; close it` }
    : undefined;
}

/** A wide range that begins at 0 holds public addresses; 10.0.0.0/8 is wide, and private. */
const isPublicAround = (address: Extract<ListEntry['address'], { kind: 'range' }>) =>
  address.first === 0n || isPublic(address);

const firstCommon = (a: PortRange, b: PortRange) =>
  a.from <= b.to && b.from <= a.to ? Math.max(a.from, b.from) : undefined;
