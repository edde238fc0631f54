import type { Facts } from '../flow/facts.js';
import type { Artifact } from '../model/artifact.js';
import type { SecretText, Source, Span } from '../source/source.js';

export type Severity = 'error' | 'warning' | 'info';

/** A statement of Jitterbit's guidance that a rule enforces. */
export interface Guidance {
  /** The document and, where it has one, the section. */
  readonly title: string;
  /** What it asks for, in its words or close to them. */
  readonly claim: string;
  readonly url?: string;
}

/** One stop of a value on its way from where it is born to where it leaves. */
export interface Step {
  readonly source: Source;
  readonly span: Span;
  /** What happens here: lower case, no full stop, never a value. */
  readonly message: string;
  readonly artifact: Artifact;
}

/** What a rule yields: a place and what is wrong there. */
export interface Problem {
  readonly source: Source;
  readonly span: Span;
  /** What is wrong, then what to do: lower case, no full stop, under 100 characters, never a secret. */
  readonly message: string;
  /** Lower than the rule's own where the evidence is weaker; never higher. */
  readonly severity?: Severity | undefined;
  /** Source first, sink last. */
  readonly trace?: readonly Step[] | undefined;
  /** The secret that is the matter; it is masked wherever it is shown. `kind` is a word for it, such as `password`. */
  readonly secret?: (SecretText & { readonly kind: string }) | undefined;
  /** What of the artifact: a property's label, a mapping's target. */
  readonly detail?: string | undefined;
  /** The artifact, where it is another than the one the rule was called with. */
  readonly artifact?: Artifact | undefined;
}

/** What a run knows: everything read, and the facts computed over it. */
export type Workspace = Facts;

/** `workspace.region`, `workspace.shared`, and what `workspace.landscape` tells. */
export type Question = 'region' | 'shared' | 'moves' | 'api-host';

/** A policy in code. Rules are pure: the same artifact and workspace give the same problems. */
export interface Rule<Options = unknown> {
  /** `group/what-is-wrong`; the name of its folder under `rules/`. */
  readonly id: string;
  /** The policy, in one sentence. */
  readonly title: string;
  /** The highest that its evidence allows. */
  readonly severity: Severity;
  /** Part of the preset `minimal`. */
  readonly core?: boolean;
  readonly cwe: readonly number[];
  readonly guidance: readonly Guidance[];
  /** The rule says nothing where there is no policy file; one info line then names it. */
  readonly needsPolicy?: boolean;
  /** What it asks of the workspace that other files answer; a shard has not read them, so `merge` gives the answer. */
  readonly asks?: Question;
  /** A web address where its page can be read; that of built-in rules is known. */
  readonly help?: string;
  readonly options?: { readonly schema: object; readonly default: Options };
  readonly check: {
    readonly [Kind in Artifact['kind']]?: (
      artifact: Extract<Artifact, { kind: Kind }>,
      workspace: Workspace,
      options: Options,
    ) => Iterable<Problem>;
  };
}

/** Gives a rule its types; the rule itself is a plain object. */
export function defineRule<Options = undefined>(rule: Rule<Options>): Rule {
  // The cast is true: the engine hands each rule the options that were checked against its own schema.
  return rule as Rule;
}
