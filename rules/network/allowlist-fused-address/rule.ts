import { addressOf, defineRule, knownIn } from '../../../src/plugin.js';
import type { Workspace } from '../../../src/plugin.js';

export default defineRule({
  id: 'network/allowlist-fused-address',
  title: 'Addresses of an allowlist must not have grown together',
  severity: 'error',
  core: true,
  cwe: [183],
  guidance: [
    {
      title: 'Whitelist information',
      claim: 'each service has two static addresses; some cells of the page show both without a gap',
    },
  ],
  check: {
    *allowlist({ entries }, workspace) {
      for (const { source, span, address } of entries) {
        if (address.kind !== 'fused') continue;
        yield { source, span, message: messageFor(address.readings, workspace) };
      }
    },
  },
});

function messageFor(readings: readonly (readonly string[])[], workspace: Workspace): string {
  const known = readings.filter((reading) => reading.every((ip) => isKnown(ip, workspace)));
  const [best] = known.length > 0 ? known : readings;
  const parts = best!.length <= 3 ? best!.join(' and ') : `${best!.length} addresses`;
  if (readings.length === 1) return `addresses have grown together; write them apart: ${parts}`;
  return known.length === 1
    ? `addresses have grown together, most likely ${parts}; write them apart`
    : `addresses have grown together; of ${readings.length} ways to split them ${parts} is one; look them up`;
}

function isKnown(ip: string, { regions }: Workspace): boolean {
  const address = addressOf(ip);
  return address?.kind === 'range' && knownIn(regions, address).length > 0;
}
