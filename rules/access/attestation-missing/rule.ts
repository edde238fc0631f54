import { aboutEntry, daysBetween, defineRule } from '../../../src/plugin.js';
import type { Attestation, Policy, Problem } from '../../../src/plugin.js';

export default defineRule({
  id: 'access/attestation-missing',
  title: 'What no file can show must be attested: by whom, when, and with which evidence',
  severity: 'warning',
  needsPolicy: true,
  cwe: [1059],
  guidance: [
    {
      title: 'Security best practices',
      claim:
        'have a recent security audit, use two-factor authentication, limit access to what is needed, and apply patches',
    },
  ],
  check: {
    *policy(policy, { now }) {
      const { attestations, requiredAttestations, place } = policy;
      if (attestations === undefined) {
        if (requiredAttestations.length > 0)
          yield { ...place, message: 'no attestations are declared; say who checked what, and when' };
        return;
      }
      for (const id of requiredAttestations)
        if (!attestations.some((attestation) => attestation.id === id)) yield missing(policy, id);
      for (const attestation of attestations) {
        const fault = faultOf(attestation, now);
        if (fault === undefined) continue;
        const { source, span, id } = attestation;
        yield { source, span, artifact: aboutEntry(policy, attestation), message: `'${id}' ${fault}` };
      }
    },
  },
});

function missing(policy: Policy, id: string): Problem {
  const { source, span } = policy.attestationsPlace ?? policy.place;
  const artifact = aboutEntry(policy, { source, span, id });
  const message = `the attestation '${id}' is missing; check it, and write down who, when and the evidence`;
  return { source, span, artifact, message };
}

function faultOf({ owner, date, evidence, maxAgeDays }: Attestation, now: string): string | undefined {
  const empty = Object.entries({ owner, date, evidence })
    .filter(([, located]) => located === undefined || located.value.trim() === '')
    .map(([name]) => name);
  if (empty.length > 0) return `says no ${empty.join(' and no ')}; add what is missing`;
  const age = daysBetween(date!.value, now);
  if (age < 0) return `is dated ${date!.value}, which is to come; correct the date`;
  return age > maxAgeDays ? `is of ${date!.value}, older than ${maxAgeDays} days; check it again` : undefined;
}
