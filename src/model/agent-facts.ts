import files from '../../data/agent-files.json' with { type: 'json' };
import versions from '../../data/agent-versions.json' with { type: 'json' };
import type { PortRange } from './addresses.js';

/** Ports that agents use among themselves or on their own host: nobody else needs to reach them. */
export const agentPorts: readonly (PortRange & { readonly what: string })[] = files.ports;

/** The newest version that is past its end of life, and the day as of which that is known. */
export const endOfLife = { version: versions.endOfLife, date: versions.edition.date };

/** How an environment variable of an agent is used, as far as that is known. */
export const variableUse = (name: string): string | undefined => uses.get(name.toUpperCase());

const uses = new Map(files.variables.map(({ name, use }) => [name, use]));

/**
 * The version of an agent's image: `12.10` for `jitterbit/agent:12.10.1.1-alpine`; undefined for another image, and for
 * one without a version, such as `latest`.
 */
export function imageVersion(image: string): string | undefined {
  return /(?:^|\/)jitterbit\/[\w.-]{1,80}:v?(?<version>\d{1,4}(?:\.\d{1,6}){1,3})/.exec(image)?.groups!.version;
}

/** Negative where the first version is the older one. Missing parts count as zero: `12.10` is `12.10.0`. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  for (let i = 0; i < Math.max(left!.length, right!.length); i++) {
    const difference = (left![i] ?? 0) - (right![i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
