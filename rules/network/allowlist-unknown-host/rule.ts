import { defineRule, editionOf, isJitterbitHost, regionsOfHost } from '../../../src/plugin.js';

export default defineRule({
  id: 'network/allowlist-unknown-host',
  title: 'Hosts of an allowlist should be ones that Harmony is known to have',
  severity: 'info',
  cwe: [183],
  guidance: [
    {
      title: 'Whitelist information',
      claim: 'the hosts of each region; Jitterbit sends a notice when they change',
    },
  ],
  check: {
    *allowlist({ entries }, { regions }) {
      for (const { source, span, address } of entries) {
        if (address.kind !== 'host' || address.wildcard || !looksLikeHarmony(address.name)) continue;
        if (regionsOfHost(regions, address.name).length > 0 || notForAgents.test(address.name)) continue;
        const message = `no such host in our list (${editionOf(regions)}): a slip, or newer than the list; check it`;
        yield { source, span, message };
      }
    },
  },
});

/** `apps.apac-east.jitterbit.com`, and what was meant as one: `jitterbit.con`. */
const looksLikeHarmony = (name: string) => isJitterbitHost(name) || /(?:^|\.)jitterbit\.[a-z]{2,4}$/.test(name);

// The web site, the documentation and its older places.
const notForAgents = /^(?:(?:www|docs|success|supportcentral)\.)?jitterbit\.com$/;
