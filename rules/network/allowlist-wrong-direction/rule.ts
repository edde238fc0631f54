import { defineRule, editionOf, knownIn, regionsOfHost } from '../../../src/plugin.js';
import type { Allowlist, Direction, ListEntry, Workspace } from '../../../src/plugin.js';

export default defineRule({
  id: 'network/allowlist-wrong-direction',
  title: "Cloud agents' addresses belong into inbound lists, services into outbound ones",
  severity: 'warning',
  cwe: [183],
  asks: 'region',
  guidance: [
    {
      title: 'Whitelist information',
      claim: 'two scenarios: cloud agents reach into your network, private agents reach Harmony from it',
    },
  ],
  check: {
    *allowlist(list, workspace) {
      for (const entry of list.entries) {
        const here = entry.direction ?? directionOf(list);
        const meant = here === undefined ? undefined : meantFor(entry, workspace);
        if (meant === undefined || meant === here) continue;
        const message =
          meant === 'outbound'
            ? `this is a service that agents reach: move it to the outbound list`
            : `cloud agents come from this address: move it to the inbound list`;
        yield { source: entry.source, span: entry.span, message: `${message} (${editionOf(workspace.regions)})` };
      }
    },
  },
});

const directionOf = ({ use }: Allowlist): Direction | undefined =>
  use === undefined ? undefined : use === 'cloudAgentInbound' ? 'inbound' : 'outbound';

/** What a host or a single address is for; one of another region is wrong anyway, and said by another rule. */
function meantFor({ address }: ListEntry, { region, regions }: Workspace): Direction | undefined {
  if (address.kind === 'host') {
    const found = regionsOfHost(regions, address.name);
    return found.length > 0 && (region === undefined || found.includes(region)) ? 'outbound' : undefined;
  }
  if (address.kind !== 'range' || address.first !== address.last) return undefined;
  const [known] = knownIn(regions, address);
  return known === undefined || (region !== undefined && known.region !== region) ? undefined : known.direction;
}
