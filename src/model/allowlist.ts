import type { Place, Source } from '../source/source.js';
import { parseHcl } from '../syntax/hcl.js';
import { parseJson } from '../syntax/json.js';
import { parseYamlDocuments } from '../syntax/yaml.js';
import { baseName } from './agent.js';
import type { Allowlist, ListEntry, AllowlistFormat, AllowlistUse } from './allowlist-artifact.js';
import { readCsv } from './allowlist-csv.js';
import { readIptables } from './allowlist-iptables.js';
import { readApache, readNginx, readPgHba, readTextList } from './allowlist-lines.js';
import { readNftables } from './allowlist-nftables.js';
import { entriesOfTree } from './allowlist-tree.js';
import type { InputFile } from './artifact.js';
import type { Unread } from './builder.js';
import type { Reading } from './read.js';
import { builtInRegions, isHarmony } from './regions.js';
import type { RegionData } from './regions.js';

export interface AllowlistOptions {
  /** What the policy says that the file is for; a file that it names is a list whatever it holds. */
  readonly use?: AllowlistUse | undefined;
  readonly regions?: RegionData | undefined;
}

/**
 * Reads a file as a firewall's list: one that the policy names, or one that holds two or more hosts or addresses of
 * Harmony; undefined for any other. Entries that nobody can read safely are `unread`. Throws an `InputError` for JSON,
 * YAML or Terraform that is none.
 */
export function readAllowlist(file: InputFile, options: AllowlistOptions = {}): Reading | undefined {
  const { use, regions = builtInRegions } = options;
  const { format, entries } = entriesIn(file);
  if (use === undefined && entries.filter(({ address }) => isHarmony(regions, address)).length < 2) return undefined;
  const place: Place = { source: file.source, span: file.source.line(1) };
  const allowlist: Allowlist = { kind: 'allowlist', name: baseName(file.name), place, file, format, use, entries };
  return { files: [file], projects: [], artifacts: [allowlist], unread: unclear(allowlist), unknownTypes: new Map() };
}

/** All entries of a list in whatever format it is, told by its name and content. Throws as `readAllowlist`. */
export function entriesIn({ name, source }: Pick<InputFile, 'name' | 'source'>): {
  readonly format: AllowlistFormat;
  readonly entries: readonly ListEntry[];
} {
  const format = formatOf(name.toLowerCase(), source.text);
  if (format === 'csv') {
    const entries = readCsv(source);
    return entries === undefined ? { format: 'text', entries: readTextList(source) } : { format, entries };
  }
  return { format, entries: readers[format](source) };
}

const readers: Readonly<Record<Exclude<AllowlistFormat, 'csv'>, (source: Source) => ListEntry[]>> = {
  text: readTextList,
  terraform: (source) => entriesOfTree(parseHcl(source)),
  json: (source) => entriesOfTree(parseJson(source)),
  yaml: (source) => parseYamlDocuments(source).flatMap(entriesOfTree),
  nginx: readNginx,
  apache: readApache,
  iptables: readIptables,
  nftables: readNftables,
  pg_hba: readPgHba,
};

/** Patterns that only one format has; each looks at single lines, so that it is linear. */
const signs: readonly (readonly [AllowlistFormat, RegExp])[] = [
  ['terraform', /^[ \t]{0,20}(?:resource|variable|module|locals|terraform)[ \t]{1,9}(?:"[^"\r\n]{1,99}"|\{)/m],
  [
    'nftables',
    /^[ \t]{0,40}(?:table[ \t]{1,99}(?:inet|ip|ip6)\b|(?:add|insert)[ \t]{1,99}(?:rule|element)[ \t])|[ \t](?:saddr|daddr)[ \t]/m,
  ],
  [
    'iptables',
    /^(?:.{0,80}\bip6?tables(?:-save)?\b|\*filter|[ \t]{0,9}-[AI][ \t]{1,99}[A-Z]|(?:.{0,20}ipset[ \t]{1,99})?(?:add|create)[ \t]{1,99}\S{1,99}[ \t]{1,99}[\dh])/m,
  ],
  ['pg_hba', /^[ \t]{0,9}host(?:no)?(?:ssl|gssenc)?[ \t]{1,99}\S{1,200}[ \t]{1,99}\S{1,200}[ \t]{1,99}[\d:a-s]/m],
  ['nginx', /^[ \t]{0,99}(?:(?:allow|deny)[ \t]{1,99}[^\s;]{1,300};|map[ \t]{1,99}\$[a-z_]{1,40}[ \t])/m],
  ['apache', /^[ \t]{0,99}(?:Require[ \t]{1,99}(?:ip|host|not[ \t]{1,99}ip|forward-dns)|Allow[ \t]{1,99}from)\b/im],
  ['yaml', /^(?:apiVersion|kind):[ \t]/m],
];

function formatOf(name: string, text: string): AllowlistFormat {
  if (/\.(?:tf|tfvars|hcl)$/.test(name)) return 'terraform';
  if (/\.(?:csv|tsv)$/.test(name)) return 'csv';
  if (/\.ya?ml$/.test(name)) return 'yaml';
  if (name.includes('pg_hba')) return 'pg_hba';
  const first = /\S/.exec(text.slice(0, 4096))?.[0];
  if (name.endsWith('.json') || first === '{' || (first === '[' && /^\s{0,99}\[\s{0,99}[{"\]]/.test(text)))
    return 'json';
  const sample = text.slice(0, 200_000);
  const found = signs.find(([, pattern]) => pattern.test(sample));
  // A heading with commas makes any other text a table.
  return found?.[0] ?? 'csv';
}

/** What was meant as an address and cannot be read as one: the list was not wholly checked. */
function unclear(allowlist: Allowlist): Unread[] {
  return allowlist.entries.flatMap(({ address, source, span }) => {
    if (address.kind !== 'unclear') return [];
    const why = `an address of the list is not understood: ${address.why}`;
    return [{ file: allowlist.file, artifact: allowlist, why, place: { source, span } }];
  });
}
