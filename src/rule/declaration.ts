import type { Located, Place } from '../source/source.js';
import type { Severity } from './rule.js';

/** A rule in YAML, as `harmony-lint.yml` declares it and schemas/rule.schema.json describes it. */
export interface Declaration extends Place {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly on: 'connection' | 'activity' | 'variable' | 'script' | 'mapping' | 'operation' | 'email' | 'agent-conf';
  /** `url`, `property:<name>`, `option:<name>`, `<section>.<key>`, …; it fits the kind. */
  readonly field: Located<string>;
  /** Regular expressions as written; nobody has compiled them yet. One of `matches` and `missing` is there. */
  readonly matches: Located<string> | undefined;
  readonly unless: Located<string> | undefined;
  readonly missing: boolean;
  readonly message: string;
  readonly cwe: readonly number[];
  readonly help: string | undefined;
}
