import { defineRule, descendants, editionOf, knownIn, regionsOfHost, urlsIn } from '../../../src/plugin.js';
import type {
  Activity,
  AgentConf,
  Allowlist,
  Connection,
  ListEntry,
  Mapping,
  Problem,
  Script,
  Severity,
  Text,
  Variable,
  Workspace,
} from '../../../src/plugin.js';

export default defineRule({
  id: 'network/allowlist-region-mismatch',
  title: "Allowlists and URLs must be those of the organization's own Harmony region",
  severity: 'error',
  core: true,
  cwe: [923, 183],
  asks: 'region',
  guidance: [
    {
      title: 'Whitelist information, Determine your region',
      claim: 'the IP addresses and URLs to allow are determined by the region that hosts your organization',
    },
    {
      title: 'Security best practices, Connector security',
      claim: 'Jitterbit provides allowlisted IP addresses for each region',
    },
  ],
  check: {
    allowlist: entries,
    'agent-conf': settings,
    *connection(connection, workspace) {
      yield* properties(connection, workspace);
    },
    *activity(activity, workspace) {
      yield* properties(activity, workspace);
    },
    *variable({ value }: Variable, workspace) {
      if (value !== undefined) yield* urls(value, undefined, workspace);
    },
    script: literals,
    mapping: literals,
  },
});

function* entries({ entries }: Allowlist, workspace: Workspace): Generator<Problem> {
  const { region, regions } = workspace;
  if (region === undefined) return;
  for (const { source, span, address } of entries) {
    const other = foreignRegion(address, region, workspace);
    if (other === undefined) continue;
    const what = address.kind === 'host' ? 'the host' : 'the address';
    const message = `${what} is of ${other}, your organization is in ${region}: delete it (${editionOf(regions)})`;
    yield { source, span, message };
  }
}

/** The region of an entry, where it is another one alone; a wide range is `allowlist-too-broad`. */
function foreignRegion(address: ListEntry['address'], region: string, { regions }: Workspace): string | undefined {
  const found =
    address.kind === 'host'
      ? regionsOfHost(regions, address.name)
      : address.kind === 'range' && address.first === address.last
        ? knownIn(regions, address).map((known) => known.region)
        : [];
  return found.includes(region) ? undefined : found[0];
}

function* settings({ settings }: AgentConf, workspace: Workspace): Generator<Problem> {
  for (const { section, key, value } of settings) {
    const detail = section === undefined ? key.value : `[${section.value}] ${key.value}`;
    for (const { host, hostSpan } of urlsIn(value.value)) {
      const span = { start: value.span.start + hostSpan.start, end: value.span.start + hostSpan.end };
      const fault = faultOf(host, workspace);
      if (fault !== undefined) yield { source: value.source, span, detail, ...fault };
    }
  }
}

function* properties({ properties }: Connection | Activity, workspace: Workspace): Generator<Problem> {
  for (const { text, label } of properties) if (text !== undefined) yield* urls(text, label, workspace);
}

function* urls(text: Text, detail: string | undefined, workspace: Workspace): Generator<Problem> {
  for (const { host, hostSpan } of urlsIn(text.value)) {
    const fault = faultOf(host, workspace);
    if (fault !== undefined) yield { source: text.cut(), span: hostSpan, detail, ...fault };
  }
}

/** URLs in the strings of a script; what stands in its comments goes nowhere. */
function* literals(code: Script | Mapping, workspace: Workspace): Generator<Problem> {
  const { text } = code.text;
  if (!/jitterbit\.(?:com|net|eu|cc)/i.test(text)) return;
  for (const node of descendants(workspace.flow.syntax(code).statements)) {
    if (node.kind !== 'string') continue;
    for (const { host } of urlsIn(node.value)) {
      const fault = faultOf(host, workspace);
      if (fault === undefined) continue;
      const at = text.slice(node.start, node.end).toLowerCase().indexOf(host);
      const span = at < 0 ? node : { start: node.start + at, end: node.start + at + host.length };
      yield { source: code.text, span: { start: span.start, end: span.end }, ...fault };
    }
  }
}

function faultOf(
  host: string,
  { region, regions }: Workspace,
): { readonly message: string; readonly severity: Severity } | undefined {
  const found = regionsOfHost(regions, host);
  if (region === undefined || found.length === 0 || found.includes(region)) return undefined;
  // An API host may be a partner's, whose organization is in another region by right.
  const isApi = regions.regions.some(({ apiDomain }) => apiDomain !== undefined && host.endsWith(`.${apiDomain}`));
  const mend = isApi ? 'is this API really elsewhere?' : `take the host of ${region}`;
  const message = `the URL is of ${found[0]!}, your organization is in ${region}: ${mend} (${editionOf(regions)})`;
  return { message, severity: isApi ? 'warning' : 'error' };
}
