import { InputError } from '../source/input-error.js';
import type { Located, Place, Source } from '../source/source.js';
import type { Base } from './artifact.js';
import { claims } from './glob.js';
import type { Glob } from './glob.js';

/**
 * What is true of the organization, as `harmony-lint.yml` says it. An entry's place is the entry as a whole; leaves that a
 * finding may point to are `Located`. What was not said is undefined, or an empty list.
 */
export interface PolicyFacts {
  readonly organization: { readonly name: Located<string> | undefined; readonly region: Located<Region> | undefined };
  readonly allowedRegions: readonly Located<Region>[];
  /** Whether the firewall blocks outgoing connections by default. */
  readonly egressRestricted: Located<boolean> | undefined;
  readonly allowlists: readonly AllowlistEntry[];
  readonly environments: readonly Environment[];
  readonly regulatedDataClasses: readonly string[];
  readonly publicApis: readonly Located<string>[];
  readonly apis: readonly ApiEntry[];
  readonly trustedPlugins: readonly Located<string>[];
  /** Host patterns. */
  readonly mtlsHosts: readonly HostPattern[];
  readonly people: readonly Located<string>[];
  readonly roles: readonly Role[];
  readonly orgPolicies: OrgPolicies | undefined;
  readonly requiredAttestations: readonly string[];
  /** Undefined where the block as a whole is missing. */
  readonly attestations: readonly Attestation[] | undefined;
  /** The key `attestations`, for what is missing below it. */
  readonly attestationsPlace: Place | undefined;
  readonly waivers: readonly Waiver[];
  /** The file that replaces the built-in regional data. */
  readonly allowlistData: Located<string> | undefined;
  readonly flow: FlowAdditions;
}

/** `harmony-lint.yml`. Its name is the file's; a finding about an entry has the entry's (`aboutEntry`). */
export interface Policy extends Base, PolicyFacts {
  readonly kind: 'policy';
}

export type Region = 'NA' | 'EMEA' | 'APAC';
export type EnvironmentClass = 'development' | 'test' | 'staging' | 'production';

/** A file, a folder or a glob; the value is relative to the folder of the policy, with '/'. */
export interface PathEntry extends Located<string> {
  readonly glob: Glob;
  /** It is no mistake that it matches nothing. */
  readonly optional: boolean;
}

/** A host name, in which `*` stands for any part. */
export interface HostPattern extends Located<string> {
  readonly glob: Glob;
}

export interface AllowlistEntry extends Place {
  readonly file: PathEntry;
  readonly use: Located<'privateAgentOutbound' | 'cloudAgentInbound'>;
}

/** One environment as the policy declares it. */
export interface Environment extends Place {
  readonly name: string;
  readonly class: EnvironmentClass;
  readonly exports: readonly PathEntry[];
  /** Files of its agents. */
  readonly conf: readonly PathEntry[];
  readonly hosts: readonly HostPattern[];
  readonly apiPrefix: Located<string> | undefined;
  readonly dataClass: Located<string> | undefined;
  readonly agentGroup: AgentGroup | undefined;
  readonly logShipping: LogShipping | undefined;
}

/** An environment of which no more is said than what it is. */
export const bareEnvironment = (name: string, stage: EnvironmentClass, source: Source): Environment => ({
  source,
  span: { start: 0, end: 0 },
  name,
  class: stage,
  exports: [],
  conf: [],
  hosts: [],
  apiPrefix: undefined,
  dataClass: undefined,
  agentGroup: undefined,
  logShipping: undefined,
});

export interface AgentGroup extends Place {
  readonly name: Located<string> | undefined;
  readonly type: Located<'cloud' | 'private'> | undefined;
  readonly cloudLogging: Located<'enabled' | 'disabled'> | undefined;
  /** As `12.6`. */
  readonly minVersion: Located<string> | undefined;
}

export interface LogShipping extends Place {
  readonly method: 'script' | 'collector';
  /** The operation that sends the logs; always there where the method is `script`. */
  readonly operation: Located<string> | undefined;
  readonly product: Located<string> | undefined;
}

export interface ApiEntry extends Place {
  readonly name: string;
  /** The name of its environment, which the policy declares. */
  readonly env: string;
  /** Undefined where it has no security profile. */
  readonly profile: ApiProfile | undefined;
  readonly trustedIpGroup: Located<string> | undefined;
  readonly sslOnly: Located<boolean> | undefined;
}

export interface ApiProfile extends Place {
  readonly type: 'anonymous' | 'basic' | 'apikey' | 'oauth2';
  readonly idp: Located<string> | undefined;
}

export interface Role extends Place {
  readonly name: string;
  /** How many have it, where that was said. */
  readonly members: number | undefined;
  /** Their user names, where those were said. */
  readonly people: readonly Located<string>[];
  /** By the name of the environment. */
  readonly access: ReadonlyMap<string, Located<AccessLevel>>;
}

export type AccessLevel = 'none' | 'view-logs' | 'execute' | 'read' | 'write' | 'admin';

/** The settings of Management Console > Organizations > Policies. */
export interface OrgPolicies extends Place {
  /** When it is asked for, in the customer's words; false where it is off. */
  readonly twoFactor: Located<string | false> | undefined;
  readonly requireApiSecurityProfile: Located<boolean> | undefined;
  readonly reauthenticationOnChange: Located<boolean> | undefined;
  readonly enableRemoteAgentConfiguration: Located<boolean> | undefined;
}

export interface Attestation extends Place {
  readonly id: string;
  readonly owner: Located<string> | undefined;
  /** `YYYY-MM-DD`. */
  readonly date: Located<string> | undefined;
  readonly evidence: Located<string> | undefined;
  readonly maxAgeDays: number;
}

/** An accepted finding. */
export interface Waiver extends Place {
  /** A rule's id, a group such as `logging/*`, `*`, or `unreadable`. */
  readonly rule: Located<string>;
  /** `kind:name`, `kind:id` or a file glob; undefined for everything. */
  readonly where: Located<string> | undefined;
  readonly reason: string;
  readonly owner: string | undefined;
  /** The last day that it holds: `YYYY-MM-DD`. */
  readonly until: Located<string> | undefined;
}

/** What the user's own code does with values. Functions by name, scripts by name with their folders. */
export interface FlowAdditions {
  readonly sources: readonly FlowSource[];
  readonly sinks: readonly FlowSink[];
  readonly sanitizers: readonly (Place & { readonly callee: Callee })[];
}

export interface Callee {
  readonly kind: 'function' | 'script';
  readonly name: string;
}

export interface FlowSource extends Place {
  /** What a function or script returns, or a variable (without the `$`). */
  readonly from: Callee | { readonly kind: 'variable'; readonly name: string };
  readonly label: 'secret' | 'maybe-secret' | 'payload' | 'untrusted' | 'error-text';
}

export interface FlowSink extends Place {
  readonly callee: Callee;
  /** Counted from 1; undefined for each of them. */
  readonly argument: number | undefined;
  readonly channel: FlowChannel;
}

export type FlowChannel =
  | 'operation-log'
  | 'error-message'
  | 'email'
  | 'storage'
  | 'cloud-cache'
  | 'api-response'
  | 'sql'
  | 'ldap'
  | 'file-path'
  | 'url';

/**
 * The environment that a file belongs to, by `exports` and `conf`; undefined where none claims it. The path is relative to
 * the policy's folder, with '/'; of an entry in an archive (`orders.jpk!/Data/x.xml`) the archive counts. Throws an
 * `InputError` where two claim it.
 */
export function environmentOf({ environments }: PolicyFacts, path: string): Environment | undefined {
  const [file = path] = path.split('!/', 1);
  let found: Environment | undefined;
  for (const environment of environments) {
    const entry = [...environment.exports, ...environment.conf].find(({ glob, value }) => claims(glob, value, file));
    if (entry === undefined) continue;
    if (found !== undefined) {
      throw new InputError(
        `the environments ${found.name} and ${environment.name} both claim ${file}; make one of them narrower`,
        entry,
      );
    }
    found = environment;
  }
  return found;
}

/** The environment of that name, which is case-sensitive. */
export const environmentNamed = ({ environments }: PolicyFacts, name: string): Environment | undefined =>
  environments.find((environment) => environment.name === name);

export const isProduction = (environment: Environment | undefined): boolean => environment?.class === 'production';

/** Whether a law or contract governs a data class; one that was not declared is not. */
export const isRegulated = ({ regulatedDataClasses }: PolicyFacts, dataClass: string | undefined): boolean =>
  dataClass !== undefined && regulatedDataClasses.includes(dataClass.toLowerCase());

/** Whether a host, without port, is meant by one of the patterns; case does not matter. */
export const matchesHost = (patterns: readonly HostPattern[], host: string): boolean =>
  patterns.some(({ glob }) => glob.matches(host.toLowerCase()));

/** The policy as the artifact of a finding about one of its entries: with that entry's name and place. */
export function aboutEntry(
  policy: Policy,
  entry: Place & ({ readonly name: string } | { readonly id: string }),
): Policy {
  const { source, span } = entry;
  return { ...policy, name: 'name' in entry ? entry.name : entry.id, place: { source, span } };
}
