import { defineRule, editionOf, knownIn, sizeOf } from '../../../src/plugin.js';
import type { Allowlist, ListEntry, Problem, Workspace } from '../../../src/plugin.js';

export default defineRule({
  id: 'network/allowlist-too-broad',
  title: "Allowlists must hold Harmony's own addresses and hosts, not networks around them",
  severity: 'error',
  cwe: [183, 284],
  asks: 'api-host',
  guidance: [
    {
      title: 'Whitelist information',
      claim: 'allow the agent to communicate only with services that are absolutely necessary',
    },
    {
      title: 'Security best practices, Endpoint security',
      claim: 'network allowlists can control who is allowed access to your network',
    },
  ],
  check: {
    *allowlist(list, workspace) {
      for (const entry of list.entries) {
        const fault = faultOf(list, entry, workspace);
        if (fault !== undefined) yield { source: entry.source, span: entry.span, ...fault };
      }
    },
  },
});

type Fault = Pick<Problem, 'message' | 'severity'>;

function faultOf(list: Allowlist, entry: ListEntry, workspace: Workspace): Fault | undefined {
  const { address } = entry;
  if (address.kind === 'host') return address.wildcard ? wildcard(address.name, workspace) : undefined;
  if (address.kind !== 'range') return undefined;
  const isWorld =
    address.form === 'any' ||
    (address.first === 0n && sizeOf(address) >= (address.family === 4 ? 1n << 32n : 1n << 128n));
  if (isWorld) return world(list, entry);
  const known = knownIn(workspace.regions, address);
  if (known.length === 0 || sizeOf(address) === 1n) return undefined;
  const size = sizeOf(address);
  // A range of Harmony's addresses alone lets nobody else in.
  if (size === BigInt(known.length)) return undefined;
  const number = size > 999_999n ? 'millions of' : String(size);
  const message = `${number} addresses of a shared cloud for ${known.length} of Harmony's: list these alone (${editionOf(workspace.regions)})`;
  return { severity: 'warning', message };
}

/** An open outbound rule is how most firewalls begin: it only counts in a list that is there to restrict. */
function world({ use }: Allowlist, { direction }: ListEntry): Fault | undefined {
  const purpose = use === 'privateAgentOutbound' ? 'outbound' : 'inbound';
  if (direction !== undefined ? direction !== purpose : use === undefined) return undefined;
  // Without a policy the rule may be for something else, which the world is meant to reach.
  return purpose === 'inbound'
    ? {
        severity: use === undefined ? 'warning' : 'error',
        message: 'this lets everybody in; list the addresses of your region instead',
      }
    : { severity: 'error', message: 'this lets the agents out to everywhere; list the hosts of your region instead' };
}

function wildcard(name: string, workspace: Workspace): Fault | undefined {
  if (name === 'jitterbit.com') {
    const message = '*.jitterbit.com holds all regions and much else; list the hosts of your region instead';
    return { severity: 'warning', message };
  }
  // The documentation allows `*.jitterbit.net`, or the organization's own API host.
  const host = workspace.landscape.apiHost(name);
  if (host === undefined) return undefined;
  return { severity: 'info', message: `of *.${name} the projects use one host; list ${host} alone` };
}
