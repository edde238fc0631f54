import type { Located, Place } from '../source/source.js';
import type { YamlValue } from '../syntax/yaml.js';
import type { InputFile } from './artifact.js';
import { compileGlob } from './glob.js';
import type {
  AgentGroup,
  AllowlistEntry,
  ApiEntry,
  Attestation,
  Callee,
  Environment,
  FlowAdditions,
  FlowSource,
  HostPattern,
  LogShipping,
  OrgPolicies,
  PathEntry,
  Policy,
  Role,
  Waiver,
} from './policy.js';

/** One file that a policy is made of. */
export interface PolicyLayer {
  /** The whole file; it fits schemas/config.schema.json. */
  readonly root: YamlValue;
  /** A path of that file, seen from the policy's folder, with '/'. */
  readonly toPolicy: (path: string) => string;
}

/** Makes the policy of files that were checked against the schema: what it extends first, itself last. */
export function readPolicy(layers: readonly PolicyLayer[], file: InputFile): Policy {
  const all = (...path: string[]) =>
    layers.flatMap((layer) => (at(layer.root, path)?.items() ?? []).map((value) => ({ value, layer })));
  const last = (...path: string[]) => layers.map(({ root }) => at(root, path)).findLast((found) => found !== undefined);
  const texts = (...path: string[]) => all(...path).map(({ value }) => located<string>(value));
  const words = (key: string, otherwise: string[]) =>
    last(key)
      ?.items()
      .map((item) => item.string()!) ?? otherwise;
  const dataFile = layers.findLast(({ root }) => at(root, ['data', 'allowlist']) !== undefined);

  return {
    kind: 'policy',
    name: file.name,
    file,
    place: { source: file.source, span: { start: 0, end: file.source.line(1).end } },
    organization: {
      name: optional(last('organization', 'name')),
      region: optional(last('organization', 'region')),
    },
    allowedRegions:
      last('allowedRegions')
        ?.items()
        .map(located<'NA'>) ?? [],
    egressRestricted: optional(last('network', 'egressRestricted')),
    allowlists: all('network', 'allowlists').map(({ value, layer }) => readAllowlist(value, layer)),
    environments: all('environments').map(({ value, layer }) => readEnvironment(value, layer)),
    regulatedDataClasses: words('regulatedDataClasses', regulated).map((name) => name.toLowerCase()),
    publicApis: texts('publicApis'),
    apis: all('apis').map(({ value }) => readApi(value)),
    trustedPlugins: texts('trustedPlugins'),
    mtlsHosts: all('mtlsHosts').map(({ value }) => readHost(value)),
    people: texts('people'),
    roles: all('roles').map(({ value }) => readRole(value)),
    orgPolicies: readOrgPolicies(last('orgPolicies'), last),
    requiredAttestations: words('requiredAttestations', required),
    attestations:
      last('attestations') === undefined ? undefined : all('attestations').map(({ value }) => readAttestation(value)),
    attestationsPlace: keyPlace(layers, 'attestations'),
    waivers: all('waivers').map(({ value }) => readWaiver(value)),
    allowlistData: dataFile && readPath(at(dataFile.root, ['data', 'allowlist'])!, dataFile),
    flow: readFlow(all),
  };
}

/** What counts as regulated where the policy does not say. */
const regulated = ['pii', 'pii-eu', 'phi', 'pci'];

/** What must be attested where the policy does not say. */
const required = ['security-audit', 'tfa', 'access-review', 'patching', 'allowlist-review', 'cloud-logging'];

function readEnvironment(value: YamlValue, layer: PolicyLayer): Environment {
  return {
    ...placeOf(value),
    name: text(value, 'name'),
    class: word(value, 'class'),
    exports: readPaths(value.get('exports'), layer),
    conf: readPaths(value.get('conf'), layer),
    hosts: value.get('hosts')?.items().map(readHost) ?? [],
    apiPrefix: optional(value.get('apiPrefix')),
    dataClass: optional(value.get('dataClass')),
    agentGroup: readAgentGroup(value.get('agentGroup')),
    logShipping: readLogShipping(value.get('logShipping')),
  };
}

function readAgentGroup(value: YamlValue | undefined): AgentGroup | undefined {
  return (
    value && {
      ...placeOf(value),
      name: optional(value.get('name')),
      type: optional(value.get('type')),
      cloudLogging: optional(value.get('cloudLogging')),
      minVersion: optional(value.get('minVersion')),
    }
  );
}

function readLogShipping(value: YamlValue | undefined): LogShipping | undefined {
  return (
    value && {
      ...placeOf(value),
      method: word(value, 'method'),
      operation: optional(value.get('operation')),
      product: optional(value.get('product')),
    }
  );
}

const readAllowlist = (value: YamlValue, layer: PolicyLayer): AllowlistEntry => ({
  ...placeOf(value),
  file: readPath(value.get('file')!, layer, value.get('optional')),
  use: located(value.get('use')!),
});

function readApi(value: YamlValue): ApiEntry {
  const profile = value.get('profile');
  return {
    ...placeOf(value),
    name: text(value, 'name'),
    env: text(value, 'env'),
    profile:
      profile?.kind === 'object'
        ? { ...placeOf(profile), type: word(profile, 'type'), idp: optional(profile.get('idp')) }
        : undefined,
    trustedIpGroup: optional(value.get('trustedIpGroup')),
    sslOnly: optional(value.get('sslOnly')),
  };
}

function readRole(value: YamlValue): Role {
  const members = value.get('members');
  const people = members?.items().map(located<string>) ?? [];
  const access = value.members().filter(({ name }) => name !== 'name' && name !== 'members');
  return {
    ...placeOf(value),
    name: text(value, 'name'),
    members: members?.kind === 'number' ? Number(members.scalar()) : members && people.length,
    people,
    access: new Map(access.map(({ name, value }) => [name, located(value)])),
  };
}

function readOrgPolicies(
  value: YamlValue | undefined,
  last: (...path: string[]) => YamlValue | undefined,
): OrgPolicies | undefined {
  if (value === undefined) return undefined;
  const factor = last('orgPolicies', 'twoFactor');
  const asked = String(factor?.scalar() ?? '');
  return {
    ...placeOf(value),
    twoFactor: factor && {
      ...placeOf(factor),
      value: /^(?:false|off|no|none|never|disabled)$/i.test(asked) ? false : asked,
    },
    requireApiSecurityProfile: optional(last('orgPolicies', 'requireApiSecurityProfile')),
    reauthenticationOnChange: optional(last('orgPolicies', 'reauthenticationOnChange')),
    enableRemoteAgentConfiguration: optional(last('orgPolicies', 'enableRemoteAgentConfiguration')),
  };
}

const readAttestation = (value: YamlValue): Attestation => ({
  ...placeOf(value),
  id: text(value, 'id'),
  owner: optional(value.get('owner')),
  date: optional(value.get('date')),
  evidence: optional(value.get('evidence')),
  maxAgeDays: Number(value.get('maxAgeDays')?.scalar() ?? 365),
});

const readWaiver = (value: YamlValue): Waiver => ({
  ...placeOf(value),
  rule: located(value.get('rule')!),
  where: optional(value.get('where')),
  reason: text(value, 'reason'),
  owner: value.get('owner')?.string(),
  until: optional(value.get('until')),
});

function readFlow(all: (...path: string[]) => { readonly value: YamlValue }[]): FlowAdditions {
  return {
    sources: all('flow', 'sources').map(({ value }) => ({
      ...placeOf(value),
      from: readOrigin(value),
      label: word(value, 'label'),
    })),
    sinks: all('flow', 'sinks').map(({ value }) => ({
      ...placeOf(value),
      callee: readCallee(value),
      argument: value.get('argument') && Number(value.get('argument')!.scalar()),
      channel: word(value, 'channel'),
    })),
    sanitizers: all('flow', 'sanitizers').map(({ value }) => ({ ...placeOf(value), callee: readCallee(value) })),
  };
}

function readOrigin(value: YamlValue): FlowSource['from'] {
  const name = value.get('variable')?.string();
  return name === undefined ? readCallee(value) : { kind: 'variable', name };
}

function readCallee(value: YamlValue): Callee {
  const name = value.get('function')?.string();
  return name === undefined ? { kind: 'script', name: text(value, 'script') } : { kind: 'function', name };
}

function readPaths(value: YamlValue | undefined, layer: PolicyLayer): PathEntry[] {
  if (value === undefined) return [];
  return (value.kind === 'array' ? value.items() : [value]).map((entry) => {
    const path = entry.get('path');
    return path === undefined ? readPath(entry, layer) : readPath(path, layer, entry.get('optional'));
  });
}

function readPath(value: YamlValue, { toPolicy }: PolicyLayer, isOptional?: YamlValue): PathEntry {
  const path = toPolicy(value.string()!);
  return { ...located<string>(value), value: path, glob: compileGlob(path), optional: isOptional?.scalar() === true };
}

const readHost = (value: YamlValue): HostPattern => ({
  ...located<string>(value),
  glob: compileGlob(value.string()!.toLowerCase()),
});

/** Where a member of the file itself is named, or of the last file it extends that has it. */
function keyPlace(layers: readonly PolicyLayer[], name: string): Place | undefined {
  const found = layers.findLast(({ root }) => root.get(name) !== undefined);
  const key = found?.root.members().find((member) => member.name === name)?.key;
  return key && placeOf(key);
}

/** The value at the end of a way through maps. */
function at(root: YamlValue, path: readonly string[]): YamlValue | undefined {
  let value: YamlValue | undefined = root;
  for (const key of path) value = value?.get(key);
  return value;
}

const placeOf = ({ source, span }: YamlValue): Place => ({ source, span });

const text = (map: YamlValue, key: string): string => map.get(key)!.string()!;

const word = <T extends string>(map: YamlValue, key: string): Located<T>['value'] => located<T>(map.get(key)!).value;

const optional = <T extends string | boolean>(value: YamlValue | undefined): Located<T> | undefined =>
  value && located<T>(value);

function located<T extends string | boolean>(value: YamlValue): Located<T> {
  const { source, span } = value.text() ?? value;
  // The cast is true: the schema, which the file was checked against, names the same words.
  return { source, span, value: value.scalar() as T };
}
