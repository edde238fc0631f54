import type { Crash } from '../engine/lint.js';
import type { Workspace } from '../model/workspace.js';
import type { Finding } from '../rule/finding.js';
import type { Rule } from '../rule/rule.js';
import type { Mask } from '../source/redact.js';

/** What a report says beside its findings. */
export interface Run {
  readonly version: string;
  readonly rules: readonly Rule[];
  readonly workspace: Pick<Workspace, 'files' | 'artifacts' | 'unread' | 'unknownTypes' | 'now'>;
  readonly crashes: readonly Crash[];
  readonly exitCode: number;
  /** Rules that said nothing because there is no policy, by id. */
  readonly silent?: readonly string[];
  readonly mask: Mask;
  /** Eight hex digits for a secret; equal secrets have equal tags within a run. */
  readonly tag: (secret: NonNullable<Finding['secret']>) => string;
  /** Where a rule's page can be read. */
  readonly helpUri: (ruleId: string) => string;
  /** A rule's page as Markdown; undefined where there is none, as for a user's own rule. */
  readonly page: (ruleId: string) => string | undefined;
}

/** Turns findings into the text of a report, piece by piece. */
export type Reporter = (findings: Iterable<Finding>, run: Run) => Iterable<string>;
