import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { basename, dirname } from 'node:path/posix';

import type { EnvironmentClass, Region } from '../../model/policy.js';
import { isStudio, parseStudio } from '../../model/studio-file.js';
import { decodeText } from '../../source/decode.js';
import { InputError } from '../../source/input-error.js';
import { Source } from '../../source/source.js';
import { discover } from '../discover.js';

/** What a folder holds that a policy could be about. Paths are relative to the folder, with '/'. */
export interface Found {
  readonly environments: readonly FoundEnvironment[];
  readonly allowlists: readonly { readonly file: string; readonly use: 'privateAgentOutbound' | 'cloudAgentInbound' }[];
  /** The one region that the files' Harmony addresses name. */
  readonly region: Region | undefined;
}

export interface FoundEnvironment {
  readonly name: string;
  readonly class: EnvironmentClass;
  /** False where no folder or file name tells the class, so that production was assumed. */
  readonly told: boolean;
  readonly exports: readonly string[];
  readonly conf: readonly string[];
}

/** Looks through a folder as a check does, ignored files left out. */
export async function findInputs(folder: string): Promise<Found> {
  const environments = new Map<string, { class: EnvironmentClass; told: boolean; exports: string[]; conf: string[] }>();
  const allowlists: { file: string; use: 'privateAgentOutbound' | 'cloudAgentInbound' }[] = [];
  const regions = new Set<Region>();
  for (const { name, path } of (await discover(['.'], folder)).files) {
    const head = headOf(path);
    const kind = kindOf(name, head);
    if (kind === undefined) continue;
    for (const region of regionsIn(head)) regions.add(region);
    if (kind === 'allowlist') {
      allowlists.push({ file: name, use: useOf(name, head) });
      continue;
    }
    const { name: environment, class: its, told } = environmentOf(name);
    const known = environments.get(environment) ?? { class: its, told, exports: [], conf: [] };
    environments.set(environment, known);
    known[kind === 'project' ? 'exports' : kind].push(kind === 'project' ? dirname(name) : name);
  }
  return {
    environments: [...environments]
      .map(([name, { exports, ...rest }]) => ({ name, ...rest, exports: patternsOf(exports, name) }))
      .sort((a, b) => classes.indexOf(a.class) - classes.indexOf(b.class)),
    allowlists,
    region: regions.size === 1 ? [...regions][0] : undefined,
  };
}

const classes: readonly EnvironmentClass[] = ['development', 'test', 'staging', 'production'];

/** Enough of a file to tell what it is. */
const HEAD = 4 * 1024 * 1024;

/** What cannot be read is nothing that a first policy need name; a check will say so. */
function headOf(path: string): string {
  try {
    const file = openSync(path, 'r');
    try {
      const bytes = Buffer.alloc(Math.min(HEAD, fstatSync(file).size));
      return decodeText(bytes.subarray(0, readSync(file, bytes)));
    } finally {
      closeSync(file);
    }
  } catch {
    return '';
  }
}

type Kind = 'exports' | 'project' | 'conf' | 'allowlist';

function kindOf(name: string, head: string): Kind | undefined {
  const file = basename(name).toLowerCase();
  if (file.endsWith('.jpk')) return 'exports';
  if (file === 'project.xml') return /<Project\s[^<>]*projectId/.test(head) ? 'project' : undefined;
  if (
    /^(?:.*\.)?jitterbit\.conf$|^(?:httpd-ssl|httpd-jitterbit-local)\.conf$|^jitterbit-agent-config\.properties$/.test(
      file,
    )
  ) {
    return 'conf';
  }
  if (file === 'register.json') return head.includes('"cloudUrl"') ? 'conf' : undefined;
  if (/^(?:logback\.xml|\.env|(?:docker-)?compose.*\.ya?ml|dockerfile.*)$/.test(file)) {
    return /jitterbit|HARMONY_/i.test(head) ? 'conf' : undefined;
  }
  if (file.endsWith('.json') && isExport(head)) return 'exports';
  return isAllowlist(file, head) ? 'allowlist' : undefined;
}

function isExport(head: string): boolean {
  try {
    return isStudio(parseStudio({ name: '', source: new Source('', head), reported: false }));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    // Cut off after its first megabytes, most likely: nothing else in JSON has these keys.
    return head.length >= HEAD / 2 && /"(?:metadataVersion|harmonyProjectId|scriptBody)"\s{0,9}:/.test(head);
  }
}

/** Two or more addresses or Harmony hosts, in a file that is a list by its ending or its name. */
function isAllowlist(file: string, head: string): boolean {
  const hosts = head.match(/[\w*.-]{1,80}\.jitterbit\.(?:com|net|eu|cc)\b/g)?.length ?? 0;
  const addresses = head.match(/\b\d{1,3}(?:\.\d{1,3}){3}\b/g)?.length ?? 0;
  const isNamedSo = /allow|white|firewall|inbound|outbound|ingress|egress/.test(file);
  if (!/\.(?:txt|csv|tf|json|list|conf|rules|ya?ml)$/.test(file)) return false;
  return hosts >= 2 || (isNamedSo && hosts + addresses >= 2);
}

function useOf(name: string, head: string): 'privateAgentOutbound' | 'cloudAgentInbound' {
  if (/inbound|ingress/i.test(name)) return 'cloudAgentInbound';
  if (/outbound|egress/i.test(name)) return 'privateAgentOutbound';
  // Cloud agents come from bare addresses; what private agents reach has names.
  return /\.jitterbit\.(?:com|net|eu|cc)\b/.test(head) ? 'privateAgentOutbound' : 'cloudAgentInbound';
}

function* regionsIn(head: string): Generator<Region> {
  if (/\bna-east\.jitterbit\.com|\.jitterbit\.net\b/.test(head)) yield 'NA';
  if (/\bemea-west\.jitterbit\.com|\.jitterbit\.eu\b/.test(head)) yield 'EMEA';
  if (/\bapac-southeast\.jitterbit\.com|\.jitterbit\.cc\b/.test(head)) yield 'APAC';
}

/** The words of folder and file names that tell an environment's class. */
const hints: readonly (readonly [RegExp, EnvironmentClass])[] = [
  [/^(?:dev|development|entwicklung)$/i, 'development'],
  [/^(?:test|qa|uat|sit|int)$/i, 'test'],
  [/^(?:stage|stg|staging|preprod)$/i, 'staging'],
  [/^(?:prod|production|prd|live)$/i, 'production'],
];

/** The outermost word that tells: `exports/dev/orders.json`, `orders-prod.json`, `Orders (PROD).jpk`. */
function environmentOf(path: string): Pick<FoundEnvironment, 'name' | 'class' | 'told'> {
  for (const word of path.split(/[^\p{L}\p{N}]+/u)) {
    const hint = hints.find(([pattern]) => pattern.test(word));
    if (hint !== undefined) return { name: word.toUpperCase(), class: hint[1], told: true };
  }
  return { name: 'MAIN', class: 'production', told: false };
}

/** A folder that bears the environment's name stands for all files in it; other files are named one by one. */
function patternsOf(paths: readonly string[], environment: string): string[] {
  const patterns = paths.map((path) => {
    const folders = path.split('/').slice(0, -1);
    const named = folders.findIndex((folder) => folder.toUpperCase() === environment);
    return named < 0 ? path : `${folders.slice(0, named + 1).join('/')}/**`;
  });
  return [...new Set(patterns)];
}
