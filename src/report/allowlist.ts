import { addressOf, writeRange } from '../model/addresses.js';
import type { AddressRange } from '../model/addresses.js';
import { editionOf, lastConfirmed } from '../model/regions.js';
import type { Direction, HarmonyRegion, RegionData } from '../model/regions.js';

export const allowlistFormats = ['text', 'csv', 'json', 'terraform', 'aws', 'nginx', 'iptables'] as const;
export type PrintedFormat = (typeof allowlistFormats)[number];

/**
 * The allowlist of a region to paste, with its edition in a comment or field. Terraform, AWS and iptables take addresses
 * alone, without host names; nginx takes addresses inbound, and outbound the hosts that a proxy lets through.
 */
export function printAllowlist(
  data: RegionData,
  region: HarmonyRegion,
  direction: Direction,
  format: PrintedFormat,
): string {
  const list: List = { data, region, direction, groups: groupsOf(region, direction) };
  return printers[format](list);
}

interface List {
  readonly data: RegionData;
  readonly region: HarmonyRegion;
  readonly direction: Direction;
  readonly groups: readonly Group[];
}

/** Hosts with the addresses that they share; no hosts inbound. */
interface Group {
  readonly hosts: readonly string[];
  readonly ips: readonly AddressRange[];
  readonly port: number;
}

const printers: Readonly<Record<PrintedFormat, (list: List) => string>> = {
  text,
  csv,
  json,
  terraform,
  aws,
  nginx,
  iptables,
};

function text(list: List): string {
  const groups = list.groups.map(({ hosts, ips }) => [...hosts, ...ips.map(writeRange)].join('\n'));
  return `${comment(list)}\n${groups.join('\n\n')}\n`;
}

function csv(list: List): string {
  const rows = entries(list).map(({ kind, text: entry, port }) =>
    [entry, kind, list.direction, port, 'tcp', list.region.name, list.data.edition.published].join(','),
  );
  return `${['entry,kind,direction,port,protocol,region,edition', ...rows].join('\n')}\n`;
}

function json(list: List): string {
  const { data, region, direction } = list;
  const printed = {
    title: title(list),
    region: region.name,
    direction,
    edition: data.edition,
    entries: entries(list).map(({ kind, text: entry, port }) => ({ [kind]: entry, port, protocol: 'tcp' })),
  };
  return `${JSON.stringify(printed, undefined, 2)}\n`;
}

function terraform(list: List): string {
  const { region, direction } = list;
  const lines = (family: 4 | 6) =>
    addresses(list, family).map(({ ip, hosts }) => `    "${network(ip)}",${hosts === '' ? '' : ` # ${hosts}`}`);
  const lists = ([4, 6] as const)
    .map((family) => ({ name: family === 4 ? 'cidr_blocks' : 'ipv6_cidr_blocks', lines: lines(family) }))
    .filter((block) => block.lines.length > 0)
    .map((block) => `  ${block.name} = [\n${block.lines.join('\n')}\n  ]`);
  return `${comment(list)}resource "aws_security_group_rule" "jitterbit_${slug(region)}_${direction}" {
  type              = "${direction === 'inbound' ? 'ingress' : 'egress'}"
  description       = "${label(list)}"
  security_group_id = var.security_group_id
  protocol          = "tcp"
  from_port         = ${portOf(list)}
  to_port           = ${portOf(list)}
${lists.join('\n')}
}
`;
}

function aws(list: List): string {
  const port = portOf(list);
  const description = label(list);
  const v4 = addresses(list, 4).map(({ ip }) => ({ CidrIp: network(ip), Description: description }));
  const v6 = addresses(list, 6).map(({ ip }) => ({ CidrIpv6: network(ip), Description: description }));
  const permission = {
    IpProtocol: 'tcp',
    FromPort: port,
    ToPort: port,
    IpRanges: v4,
    ...(v6.length > 0 && { Ipv6Ranges: v6 }),
  };
  const name = list.direction === 'inbound' ? 'IpPermissions' : 'IpPermissionsEgress';
  return `${JSON.stringify({ [name]: [permission] }, undefined, 2)}\n`;
}

function nginx(list: List): string {
  if (list.direction === 'inbound') {
    const lines = addresses(list).map(({ ip }) => `allow ${writeRange(ip)};`);
    return `${comment(list)}${lines.join('\n')}\ndeny all;\n`;
  }
  const hosts = [...new Set(list.groups.flatMap((group) => group.hosts))].map((host) => `  ${host} 1;`);
  return `${comment(list)}# for a proxy that reads the name of the server (stream, ssl_preread on)
map $ssl_preread_server_name $jitterbit_${slug(list.region)} {
  hostnames;
  default 0;
${hosts.join('\n')}
}
`;
}

function iptables(list: List): string {
  const [chain, side] = list.direction === 'inbound' ? ['INPUT', '-s'] : ['OUTPUT', '-d'];
  const lines = addresses(list).map(({ ip, hosts }) => {
    const family = ip.family === 6 ? '-6 ' : '';
    const note = hosts === '' ? '' : ` -m comment --comment "${hosts}"`;
    return `${family}-A ${chain} ${side} ${network(ip)} -p tcp -m tcp --dport ${portOf(list)}${note} -j ACCEPT`;
  });
  return `${comment(list)}${lines.join('\n')}\n`;
}

function comment(list: List): string {
  const { region, direction } = list;
  const later =
    direction === 'outbound' && region.laterHosts.length > 0
      ? [`hosts named since then, addresses not known here: ${region.laterHosts.join(', ')}`]
      : [];
  return [title(list), `${edition(list)}; Jitterbit announces changes, so look at its documentation`, ...later]
    .map((line) => `# ${line}\n`)
    .join('');
}

function title({ region, direction }: List): string {
  const what =
    direction === 'inbound'
      ? 'the addresses that cloud agents come from (change the port to the one of your system)'
      : 'what private agents and Design Studio must reach on TCP 443';
  return `Jitterbit Harmony, region ${region.name}, ${direction}: ${what}`;
}

const label = ({ data, region, direction }: List) =>
  `Jitterbit Harmony ${region.name} ${direction}, ${editionOf(data)}`;

function edition({ data }: List): string {
  const confirmed = lastConfirmed(data);
  return confirmed === data.edition.published ? editionOf(data) : `${editionOf(data)}, unchanged on ${confirmed}`;
}

function groupsOf(region: HarmonyRegion, direction: Direction): Group[] {
  const rows = direction === 'inbound' ? [{ hosts: [], ips: region.cloudAgentSourceIps, port: 443 }] : region.services;
  return rows.map(({ hosts, ips, port }) => ({
    hosts,
    port,
    ips: ips.map(addressOf).filter((ip) => ip?.kind === 'range'),
  }));
}

interface Entry {
  readonly kind: 'host' | 'address';
  readonly text: string;
  readonly port: number;
}

/** Hosts and addresses, each once. */
function entries(list: List): Entry[] {
  const found = new Map<string, Entry>();
  for (const { hosts, ips, port } of list.groups) {
    for (const text of hosts) if (!found.has(text)) found.set(text, { kind: 'host', text, port });
    for (const text of ips.map(writeRange)) if (!found.has(text)) found.set(text, { kind: 'address', text, port });
  }
  return [...found.values()];
}

/** The addresses, each once, with the hosts of all groups that share it. */
function addresses(list: List, family?: 4 | 6): { readonly ip: AddressRange; readonly hosts: string }[] {
  const found = new Map<string, { readonly ip: AddressRange; readonly hosts: Set<string> }>();
  for (const { hosts, ips } of list.groups) {
    for (const ip of ips) {
      if (family !== undefined && ip.family !== family) continue;
      const known = found.get(writeRange(ip)) ?? { ip, hosts: new Set() };
      for (const host of hosts) known.hosts.add(host);
      found.set(writeRange(ip), known);
    }
  }
  return [...found.values()].map(({ ip, hosts }) => ({ ip, hosts: [...hosts].join(', ') }));
}

/** Firewalls of clouds want a size behind every address. */
function network(ip: AddressRange): string {
  const written = writeRange(ip);
  return written.includes('/') ? written : `${written}/${ip.family === 4 ? 32 : 128}`;
}

const portOf = ({ groups }: List) => groups[0]?.port ?? 443;
const slug = ({ name }: HarmonyRegion) => name.toLowerCase().replace(/[^a-z0-9]+/g, '_');
