import type { Artifact } from '../model/artifact.js';
import type { SecretText, Source, Span } from '../source/source.js';
import type { Severity, Step } from './rule.js';

/** A problem as it is reported: with its rule, its final severity, and what was said about accepting it. */
export interface Finding {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly source: Source;
  readonly span: Span;
  readonly artifact: Artifact;
  readonly detail: string | undefined;
  readonly trace: readonly Step[];
  readonly secret: (SecretText & { readonly kind: string }) | undefined;
  /** Stable across runs, re-exports and moved lines; holds nothing of the secret (16 hex digits, `:n` for repeats). */
  readonly fingerprint: string;
  readonly cwe: readonly number[];
  readonly suppressed: Suppressed | undefined;
}

/** Why a finding does not count. */
export interface Suppressed {
  readonly by: 'comment' | 'policy' | 'baseline';
  readonly reason: string;
  /** The last day it holds: `YYYY-MM-DD`. */
  readonly until?: string;
}
