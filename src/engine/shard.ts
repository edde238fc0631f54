import { apiHosts, identityOf } from '../flow/landscape.js';
import type { Identity } from '../flow/landscape.js';
import { regionsNamed, statedRegion } from '../flow/region.js';
import type { Credential, Shared, SharedCredentials } from '../flow/shared.js';
import type { Facts } from '../flow/facts.js';
import type { Artifact } from '../model/artifact.js';
import type { Finding } from '../rule/finding.js';
import type { Problem, Rule } from '../rule/rule.js';
import { asFinding, findAll, numbered, sorted } from './lint.js';
import type { Crash, LintResult, Settings } from './lint.js';

/** What other shards may answer, so that a finding is one. */
export type Condition =
  | { readonly kind: 'region'; readonly region: string | undefined }
  | { readonly kind: 'moves'; readonly project: Identity }
  /** The message holds `API_HOST` in place of the host's name. */
  | { readonly kind: 'api-host'; readonly domain: string }
  | { readonly kind: 'shared'; readonly credential: Credential };

/** A finding of a rule that asks something of other files; undefined `when` where it holds in any case. */
export interface Loose {
  readonly finding: Finding;
  readonly when: Condition | undefined;
}

export interface ShardResult extends LintResult {
  /** In the order of rules and artifacts, without the numbers of repeats; `findings` are those of the other rules. */
  readonly loose: readonly Loose[];
}

/** What a shard knows that rules in other shards ask for. */
export interface ShardAnswers {
  readonly regions: readonly string[];
  readonly projects: readonly Identity[];
  /** By domain of API Manager. */
  readonly apiHosts: Readonly<Record<string, readonly string[]>>;
}

/** Stands for the first label of an API host that only all shards together know. */
export const API_HOST = 'harmony-lint-shard';

/** Runs the rules over a shard's files. What needs the others' answers is found for each answer that there may be. */
export function lintShard(
  facts: Facts,
  rules: readonly Rule[],
  settings: Settings,
  credentials: readonly Credential[],
  clock?: () => number,
): ShardResult {
  const stated = statedRegion(facts) !== undefined;
  const asks = (rule: Rule) => rule.asks !== undefined && !(stated && rule.asks === 'region');
  const alone = unanswered(stated ? { region: facts.region } : {}, facts);
  const result = findAll(
    alone,
    rules.filter((rule) => !asks(rule)),
    settings,
    clock,
  );
  const crashes = [...result.crashes];
  const loose: Loose[] = [];
  for (const rule of rules.filter(asks)) {
    for (const { when, answers } of hypotheses(rule, facts)) {
      const found = findAll(unanswered(answers, facts), [rule], settings);
      for (const finding of found.findings) loose.push({ finding, when: when(finding) });
      crashes.push(...found.crashes.filter((crash) => !crashes.some((other) => isSame(crash, other))));
    }
    if (rule.asks !== 'shared') continue;
    for (const credential of credentials) {
      const finding = asIfShared(rule, credential, facts, settings);
      if (finding !== undefined) loose.push({ finding, when: { kind: 'shared', credential } });
    }
  }
  return { ...result, findings: sorted(numbered(result.findings)), crashes, loose };
}

/** What this shard's files answer. */
export function answersOf(facts: Facts): ShardAnswers {
  const domains = apiDomains(facts);
  return {
    regions: [...regionsNamed(facts)],
    projects: facts.projects.map(identityOf),
    apiHosts: Object.fromEntries(domains.map((domain) => [domain, [...apiHosts(facts.projects, domain)]])),
  };
}

type Answers = Partial<Pick<Facts, 'region' | 'shared' | 'landscape'>>;

/** The facts with these answers; a rule that asks for others is at fault, since nobody would know them. */
function unanswered(answers: Answers, facts: Facts): Facts {
  const fail = (): never => {
    // Its name is what is printed of it.
    throw Object.assign(new Error('a rule that asks this of the workspace must say so'), { name: 'NotSaidInAsks' });
  };
  return Object.defineProperties(
    { ...facts },
    {
      region: { get: () => ('region' in answers ? answers.region : fail()) },
      shared: { get: () => answers.shared ?? fail() },
      landscape: { get: () => answers.landscape ?? fail() },
    },
  );
}

interface Hypothesis {
  readonly answers: Answers;
  readonly when: (finding: Finding) => Condition | undefined;
}

function hypotheses(rule: Rule, facts: Facts): Hypothesis[] {
  switch (rule.asks) {
    case 'region':
      return [undefined, ...facts.regions.regions.map(({ name }) => name)].map((region) => ({
        answers: { region },
        when: () => ({ kind: 'region', region }),
      }));
    case 'moves': {
      const landscape = { moves: () => true, apiHost: () => undefined };
      return [{ answers: { landscape }, when: ({ artifact }) => movesOf(artifact) }];
    }
    case 'api-host': {
      const domains = apiDomains(facts);
      const host = (domain: string) => (domains.includes(domain) ? `${API_HOST}.${domain}` : undefined);
      const landscape = { moves: () => false, apiHost: host };
      const when = ({ message }: Finding): Condition | undefined => {
        const domain = domains.find((one) => message.includes(`${API_HOST}.${one}`));
        return domain === undefined ? undefined : { kind: 'api-host', domain };
      };
      return [{ answers: { landscape }, when }];
    }
    default:
      return [];
  }
}

const apiDomains = ({ regions }: Facts): string[] =>
  regions.regions.flatMap(({ apiDomain }) => (apiDomain === undefined ? [] : [apiDomain]));

const movesOf = (artifact: Finding['artifact']): Condition | undefined =>
  artifact.kind === 'project' ? { kind: 'moves', project: identityOf(artifact) } : undefined;

/** What the rule would say of a credential, if another environment had it. */
function asIfShared(rule: Rule, { kind, what, at }: Credential, facts: Facts, settings: Settings): Finding | undefined {
  if (!at.artifact.file.reported || settings.levelOf(rule, at.artifact) === 'off') return undefined;
  const shared = onlyShared({ kind, what, at, others: [at] });
  const [problem] = problemsAt(rule, at.artifact, unanswered({ shared }, facts));
  return problem && asFinding(rule, at.artifact, problem, settings);
}

/** One shared credential alone. */
export const onlyShared = (found: Shared): SharedCredentials => ({
  all: [found],
  of: (artifact) => (artifact === found.at.artifact ? [found] : []),
});

/** What a rule says of one artifact. */
export function problemsAt(rule: Rule, artifact: Artifact, facts: Facts): Problem[] {
  // The cast is true: the entry under a kind takes artifacts of that kind.
  const check = rule.check[artifact.kind] as ((...args: unknown[]) => Iterable<Problem>) | undefined;
  return check === undefined ? [] : [...check(artifact, facts, rule.options?.default)];
}

const isSame = (one: Crash, other: Crash) => one.ruleId === other.ruleId && one.artifact === other.artifact;
