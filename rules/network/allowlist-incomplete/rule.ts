import { contains, defineRule, editionOf, regionNamed, addressOf } from '../../../src/plugin.js';
import type { Allowlist, Direction, Problem, HarmonyRegion, ServiceRow, Workspace } from '../../../src/plugin.js';

export default defineRule({
  id: 'network/allowlist-incomplete',
  title: "An allowlist must hold everything of the organization's region that its use needs",
  severity: 'warning',
  core: true,
  cwe: [],
  asks: 'region',
  needsPolicy: true,
  guidance: [
    {
      title: 'Whitelist information',
      claim: 'a firewall that blocks by default must let the agents communicate with Jitterbit Harmony',
    },
  ],
  check: {
    *allowlist(list, workspace) {
      const { regions, policy } = workspace;
      const region = workspace.region === undefined ? undefined : regionNamed(regions, workspace.region);
      // Which list is for what, the policy says; where nothing is blocked, nothing need be allowed.
      if (region === undefined || list.use === undefined || policy === undefined) return;
      if (list.use === 'cloudAgentInbound') yield* inbound(list, region, workspace);
      else if (policy.egressRestricted?.value !== false) yield* outbound(list, region, workspace);
    },
  },
});

/** Each address that cloud agents come from must be let in by itself. */
function* inbound(list: Allowlist, region: HarmonyRegion, { regions }: Workspace): Generator<Problem> {
  const missing = region.cloudAgentSourceIps.filter((ip) => !holdsAddress(list, 'inbound', ip));
  if (missing.length === 0) return;
  const which = `${missing.length} of ${region.cloudAgentSourceIps.length} cloud agents' addresses`;
  yield { ...list.place, message: `${which} of ${region.name} are missing: ${shown(missing)} (${editionOf(regions)})` };
}

/** Of each service its hosts must be there, or wildcards that cover them, or all its addresses. */
function* outbound(list: Allowlist, region: HarmonyRegion, { regions }: Workspace): Generator<Problem> {
  const hosts = new Set<string>();
  const wildcards = new Set<string>();
  for (const { address, direction } of list.entries) {
    if (address.kind !== 'host' || direction === 'inbound') continue;
    (address.wildcard ? wildcards : hosts).add(address.name);
  }
  const messages = region.services.flatMap((row) => {
    const missingHosts = row.hosts.filter((host) => !hasHost(host, hosts, wildcards));
    const missing = row.ips.filter((ip) => !holdsAddress(list, 'outbound', ip));
    return missingHosts.length === 0 || (missing.length === 0 && row.ips.length > 0)
      ? []
      : [messageFor(missingHosts[0]!, row, missing)];
  });
  if (messages.length <= 3) {
    for (const message of messages) yield { ...list.place, message: `${message} (${editionOf(regions)})` };
    return;
  }
  const message = `${messages.length} of ${region.services.length} services of ${region.name} are missing`;
  yield { ...list.place, message: `${message}; print them with harmony-lint allowlist (${editionOf(regions)})` };
}

function hasHost(needed: string, hosts: ReadonlySet<string>, wildcards: ReadonlySet<string>): boolean {
  const name = needed.toLowerCase();
  if (name.startsWith('*.')) {
    // The organization's own API host is enough.
    const domain = name.slice(1);
    return wildcards.has(domain.slice(1)) || [...hosts].some((host) => host.endsWith(domain));
  }
  if (hosts.has(name)) return true;
  for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
    if (wildcards.has(name.slice(dot + 1))) return true;
  }
  return false;
}

function messageFor(host: string, { ips }: ServiceRow, missing: readonly string[]): string {
  return missing.length > 0 && missing.length < ips.length
    ? `${host} has only a part of its addresses; add ${shown(missing)}`
    : `${host} is missing; add it, or ${shown(ips)}`;
}

function holdsAddress({ entries }: Allowlist, wanted: Direction, ip: string): boolean {
  const address = addressOf(ip);
  if (address?.kind !== 'range') return false;
  return entries.some(
    (entry) =>
      entry.address.kind === 'range' && (entry.direction ?? wanted) === wanted && contains(entry.address, address),
  );
}

const shown = (ips: readonly string[]) =>
  ips.length <= 2 ? ips.join(' and ') : `${ips[0]!} and ${ips.length - 1} more`;
