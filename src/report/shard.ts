import { createHmac, scryptSync, timingSafeEqual } from 'node:crypto';

import type { Evidence } from '../flow/secrets/secrets.js';
import type { Shared } from '../flow/shared.js';
import type { Artifact } from '../model/artifact.js';
import type { Finding } from '../rule/finding.js';
import type { Guidance, Rule, Severity } from '../rule/rule.js';
import type { Hash, HashedSecret } from '../source/redact.js';
import { json } from './json.js';
import type { Run } from './run.js';
import type { StoredArtifact, StoredCrash, StoredFile, StoredFinding, StoredPlace, StoredUnread } from './stored.js';

/** What the report of a shard carries beside a shard's own findings, so that `merge` can do what one run would. */
export interface ShardData {
  readonly index: number;
  readonly count: number;
  readonly now: string;
  /** Hashes of all that shards of one run have in common: the configuration with the options, and the files. */
  readonly setup: string;
  readonly inputs: string;
  /** What the configuration says. */
  readonly failOn?: Severity | 'never';
  readonly files: readonly StoredFile[];
  readonly artifacts: readonly StoredArtifact[];
  /** The files that were read, by number. */
  readonly read: readonly number[];
  /** How many artifacts of each kind there are. */
  readonly kinds: Readonly<Partial<Record<Artifact['kind'], number>>>;
  readonly unknownTypes: readonly (readonly [type: string, number: number])[];
  readonly unread: readonly StoredUnread[];
  readonly crashes: readonly StoredCrash[];
  readonly folders: readonly { readonly unread: StoredUnread; readonly isEmpty: boolean }[];
  /** Findings that hold whatever other shards say. */
  readonly findings: readonly StoredFinding[];
  readonly loose: readonly StoredLoose[];
  readonly unused: readonly StoredUnused[];
  /** Waivers that hide something, by their places in the policy. */
  readonly usedWaivers: readonly number[];
  /** Rules that ran on anything, by id. */
  readonly ran: readonly string[];
  /** Rules that said nothing because there is no policy, by id. */
  readonly silent: readonly string[];
  readonly credentials: readonly StoredCredential[];
  readonly regions: readonly string[];
  readonly apiHosts: Readonly<Record<string, readonly string[]>>;
  readonly projects: readonly HashedIdentity[];
  readonly secrets: readonly HashedSecret[];
  /** The user's own rules. */
  readonly rules: readonly StoredRule[];
}

/** A finding that depends on other shards; without the number of repeats. */
export interface StoredLoose {
  readonly finding: StoredFinding;
  readonly when?: StoredCondition;
  /** What findings that are known by the same entries of the baseline have in common, and how many entries there are. */
  readonly pool?: string;
  readonly entries?: number;
  /** The waiver that hides it, by its place in the policy. */
  readonly waiver?: number;
}

export type StoredCondition =
  | { readonly kind: 'region'; readonly region?: string }
  | { readonly kind: 'moves'; readonly project: HashedIdentity }
  | { readonly kind: 'api-host'; readonly domain: string }
  /** By number among the shard's credentials. */
  | { readonly kind: 'shared'; readonly credential: number };

/** Says of a suppression that it hides nothing, unless it hides something that depends on other shards. */
export interface StoredUnused {
  readonly finding: StoredFinding;
  /** What it hides if it is there, by number. */
  readonly hides: readonly number[];
  readonly waiver?: number;
  /** Ids and groups, one of which must have run; undefined where that does not matter. */
  readonly rules?: readonly string[];
}

/** A credential with a keyed hash in its place. */
export interface StoredCredential extends Pick<Shared, 'kind' | 'what'> {
  readonly hash: string;
  readonly artifact: number;
  readonly place: StoredPlace;
  readonly detail?: string;
  readonly secret?: { readonly kind: string; readonly evidence: Evidence };
}

/** Keyed hashes of what a project is known by. */
export interface HashedIdentity {
  readonly id?: string;
  readonly name: string;
  readonly environment?: string;
}

export interface StoredRule extends Pick<Rule, 'id' | 'title' | 'severity' | 'cwe'> {
  readonly guidance: readonly Guidance[];
  readonly help?: string;
}

/** Keyed hashing that is slow to begin with, since the key may be short: nobody shall try keys by the million. */
export function shardKey(key: string): { readonly hash: Hash; readonly sign: Hash } {
  const derived = scryptSync(key, 'harmony-lint shards', 32);
  const keyed = (purpose: string) => (text: string) =>
    createHmac('sha256', derived).update(`${purpose}\0${text}`).digest('base64url');
  const hash = keyed('fact');
  return { hash: (text) => hash(text).slice(0, 24), sign: keyed('seal') };
}

/** The JSON report of a shard: what any report has, then the shard's data, then a seal over all of it. */
export const sealed = (data: ShardData, sign: Hash) =>
  function* (findings: Iterable<Finding>, run: Run): Generator<string> {
    const report = [...json(findings, run)].join('');
    const text = `${report.slice(0, -END.length)},\n  "shard": ${JSON.stringify(data)},\n`;
    yield text;
    yield `  "seal": "${sign(text)}"${END}`;
  };

/**
 * What a sealed report says; undefined where it is none, was cut off or changed, or is sealed with another key. What a seal
 * is right for was written by this program.
 */
export function opened(text: string, sign: Hash): { readonly version: string; readonly data: ShardData } | undefined {
  const found = SEAL.exec(text.slice(-SEAL_LENGTH));
  if (found === null) return undefined;
  const body = text.slice(0, text.length - found[0].length);
  const [given, right] = [found.groups!.seal!, sign(body)].map((seal) => Buffer.from(seal));
  if (given!.length !== right!.length || !timingSafeEqual(given!, right!)) return undefined;
  // The cast is true: see above.
  const report = JSON.parse(text) as { readonly tool: { readonly version: string }; readonly shard: ShardData };
  return { version: report.tool.version, data: report.shard };
}

const END = '\n}\n';
/** `  "seal": "…"` and the end of the report. */
const SEAL = /^ {2}"seal": "(?<seal>[\w-]{43})"\n\}\n$/;
const SEAL_LENGTH = '  "seal": ""'.length + 43 + END.length;
