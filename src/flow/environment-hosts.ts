import data from '../../data/nonproduction-hosts.json' with { type: 'json' };
import type { Environment, Policy } from '../model/policy.js';
import { isProduction, matchesHost } from '../model/policy.js';
import { isLoopback } from './hosts.js';

/** Why a host or address does not belong to an environment. */
export interface Stranger {
  /** The other environment, where the policy says whose host it is. */
  readonly environment: Environment | undefined;
  /** A phrase for messages: `is a host of DEV`, `is a Salesforce sandbox`, `is called 'uat'`. */
  readonly what: string;
  /** Whether the policy, a provider's form or a whole label of the name says so; else a part of a label does. */
  readonly sure: boolean;
}

/**
 * Whether an address is one of the other side: a development or test system seen from production, or production seen from
 * there. The environment's own hosts are its own, whatever they are called; then other environments' hosts; then, in
 * production alone, what a name tells. `path` is the URL's, empty for a bare host.
 */
export function strangerTo(
  own: Environment,
  host: string,
  path: string,
  policy: Pick<Policy, 'environments'>,
): Stranger | undefined {
  const name = host.toLowerCase().replace(/\.$/, '');
  if (name === '' || name.includes('[') || isLoopback(name) || matchesHost(own.hosts, name)) return undefined;
  const others = policy.environments.filter((other) => isProduction(other) !== isProduction(own));
  const owner = others.find(({ hosts }) => matchesHost(hosts, name));
  if (owner !== undefined) return { environment: owner, what: `is a host of ${owner.name}`, sure: true };
  if (policy.environments.some(({ hosts }) => matchesHost(hosts, name))) return undefined;
  return byPrefix(own, others, name, path) ?? (isProduction(own) ? byName(name, path) : undefined);
}

/** Whether a host is one that Harmony's API gateway gives to organizations: `acme12345.jitterbit.eu`. */
export const isApiHost = (host: string) => /^[a-z][a-z-]{0,60}\d{3,12}\.jitterbit\.(?:net|eu|cc)$/.test(host);

/** The first segment of a path: on Harmony's API gateway, the prefix of the environment. */
export const firstSegment = (path: string) => /^\/(?<segment>[^/?#]{1,100})/.exec(path)?.groups!.segment;

const labels = new Set(data.labels);
const edges = new Set(data.partsAtTheEdge);
const internal = new Set(data.internalDomains);
const secondLevel = new Set(data.secondLevelDomains);
const providers = data.providers.map(({ pattern, what }) => ({ pattern: new RegExp(pattern), what }));

/** An API of the organization itself, by the prefix that stands first in its path. */
function byPrefix(own: Environment, others: readonly Environment[], host: string, path: string): Stranger | undefined {
  const prefix = isApiHost(host) ? firstSegment(path) : undefined;
  if (prefix === undefined || prefix === own.apiPrefix?.value) return undefined;
  const owner = others.find(({ apiPrefix }) => apiPrefix?.value === prefix);
  return owner && { environment: owner, what: `is an API of ${owner.name}`, sure: true };
}

function byName(host: string, path: string): Stranger | undefined {
  const stranger = (what: string, sure: boolean): Stranger => ({ environment: undefined, what, sure });
  const provider = host.length > 250 ? undefined : providers.find(({ pattern }) => pattern.test(host));
  if (provider !== undefined) return stranger(`is ${provider.what}`, true);
  const names = ownLabels(host);
  const label = names.find((name) => labels.has(withoutNumber(name)));
  if (label !== undefined) return stranger(`is called '${label}'`, true);
  const part = names.flatMap(edgesOf).find((name) => edges.has(withoutNumber(name)));
  if (part !== undefined) return stranger(`is called '${part}'`, false);
  const segment = firstSegment(path);
  return segment !== undefined && labels.has(withoutNumber(segment.toLowerCase()))
    ? stranger(`is asked for '/${segment}'`, false)
    : undefined;
}

/** The labels that its owner chose: without the registered domain, so that `qa.com` is a company. */
function ownLabels(host: string): string[] {
  if (/^[\d.]+$|:/.test(host)) return [];
  const all = host.split('.');
  if (all.length === 1) return all;
  const last = all.at(-1)!;
  if (internal.has(last)) return all.slice(0, -1);
  return all.slice(0, last.length === 2 && secondLevel.has(all.at(-2)!) ? -3 : -2);
}

/** `erp-dev` begins with `erp` and ends with `dev`; what stands between hyphens is no name of an environment. */
function edgesOf(label: string): string[] {
  const parts = label.split('-');
  return parts.length < 2 ? [] : [parts.at(-1)!, parts[0]!];
}

const withoutNumber = (label: string) => label.replace(/\d{1,3}$/, '');
