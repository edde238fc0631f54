import { builtInRegions, regionNamed } from '../../model/regions.js';
import type { Direction, HarmonyRegion, RegionData } from '../../model/regions.js';
import { allowlistFormats, printAllowlist } from '../../report/allowlist.js';
import { InputError } from '../../source/input-error.js';
import { rules } from '../../../rules/index.js';
import { findConfig, loadConfig } from '../config.js';
import type { Config } from '../config.js';
import { noPaths, parseCommandLine } from '../command-line.js';
import type { Host } from '../host.js';
import { regionsFor } from '../load.js';
import { nearest } from '../../source/nearest.js';
import { quoted } from '../../source/quoted.js';

const directions: readonly Direction[] = ['inbound', 'outbound'];

export const allowlistOptions = {
  region: { type: 'string', words: builtInRegions.regions.map(({ name }) => name) },
  direction: { type: 'string', words: directions },
  format: { type: 'string', short: 'f', words: allowlistFormats },
  config: { type: 'string', short: 'c' },
} as const;

/**
 * Prints the allowlist of a region. Without `--region` it is the policy's. Throws an `InputError` for an option that is
 * unknown, has no such value, or is missing.
 */
export async function allowlist(args: readonly string[], host: Host): Promise<number> {
  const { values: options, positionals } = parseCommandLine(args, allowlistOptions, 'allowlist');
  noPaths(positionals, 'allowlist');
  const path = options.config ?? findConfig(host.cwd);
  const config = path === undefined ? undefined : await loadConfig(path, { cwd: host.cwd, rules, reported: false });
  const regions = regionsFor(config, host.cwd);
  const direction = oneOf('--direction', options.direction, directions);
  const format = oneOf('--format', options.format ?? 'text', allowlistFormats);
  host.stdout.write(printAllowlist(regions, regionOf(options.region, regions, config), direction, format));
  return 0;
}

function regionOf(given: string | undefined, regions: RegionData, config: Config | undefined): HarmonyRegion {
  const name = given ?? config?.policy.organization.region?.value;
  const known = regions.regions.map((region) => region.name);
  if (name === undefined) throw new InputError(`allowlist needs --region, one of ${known.join(', ')}`);
  const region = regionNamed(regions, name);
  if (region === undefined) {
    const near = nearest(name, known);
    throw new InputError(`no region ${quoted(name)}${near === '' ? `; known: ${known.join(', ')}` : near}`);
  }
  return region;
}

function oneOf<T extends string>(option: string, value: string | undefined, allowed: readonly T[]): T {
  if (value === undefined) throw new InputError(`allowlist needs ${option}, one of ${allowed.join(', ')}`);
  const found = allowed.find((word) => word === value.toLowerCase());
  if (found === undefined) throw new InputError(`${option} takes ${allowed.join(', ')}${nearest(value, allowed)}`);
  return found;
}
