import type { Place } from '../source/source.js';
import type { Address, PortRange } from './addresses.js';
import type { Base } from './artifact.js';
import type { Direction } from './regions.js';

/** What a list is for, as the policy says it. */
export type AllowlistUse = 'privateAgentOutbound' | 'cloudAgentInbound';

/** A firewall's list, or a part of a file that is one. */
export interface Allowlist extends Base {
  readonly kind: 'allowlist';
  readonly format: AllowlistFormat;
  /** Undefined where no policy names the file. */
  readonly use: AllowlistUse | undefined;
  /** In file order; what stands in comments, and what is denied, is not among them. */
  readonly entries: readonly ListEntry[];
}

export type AllowlistFormat =
  'text' | 'csv' | 'terraform' | 'json' | 'yaml' | 'nginx' | 'apache' | 'iptables' | 'nftables' | 'pg_hba';

/** One address, range or host that a list lets through. */
export interface ListEntry extends Place {
  /** As it is written. */
  readonly text: string;
  readonly address: Address;
  /** Undefined where the format does not say it. */
  readonly direction: Direction | undefined;
  /** Undefined where the list does not say it; all ports are 0 to 65535. */
  readonly ports: readonly PortRange[] | undefined;
  /** In lower case: `tcp`, `udp`; undefined for any, or where the list does not say it. */
  readonly protocol: string | undefined;
}
