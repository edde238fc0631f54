import { daysBetween, defineRule, lastConfirmed } from '../../../src/plugin.js';

export default defineRule<Options>({
  id: 'network/allowlist-stale-data',
  title: 'The list of Harmony addresses that allowlists are checked against should be young',
  severity: 'info',
  cwe: [1104],
  guidance: [
    {
      title: 'Whitelist information',
      claim: 'Jitterbit sends a notice when addresses change',
    },
  ],
  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      properties: {
        maxAgeDays: {
          type: 'integer',
          minimum: 1,
          description: 'How old the regional data may be, in days since it was last found to be true.',
        },
      },
    },
    default: { maxAgeDays: 180 },
  },
  check: {
    *allowlist(list, { artifacts, regions, now }, { maxAgeDays }) {
      // Once a run, at the first list.
      if (list !== artifacts.find(({ kind, file }) => kind === 'allowlist' && file.reported)) return;
      const day = lastConfirmed(regions);
      if (daysBetween(day, now) <= maxAgeDays) return;
      const message = `checked against addresses of ${regions.edition.published}, last confirmed ${day}; compare by hand`;
      yield { ...list.place, message };
    },
  },
});

interface Options {
  readonly maxAgeDays: number;
}
