/** The public face for rules: what `harmony-lint/plugin` exports, and all that a built-in rule may import. */
export { defineRule } from './rule/rule.js';
export type { Guidance, Problem, Rule, Severity, Step, Workspace } from './rule/rule.js';
export type * from './model/artifact.js';
export type { Located, Place, Position, Source, Span } from './source/source.js';
export type { Text } from './source/text.js';
export { classify, referencesIn } from './flow/values.js';
export type { Reference, Value } from './flow/values.js';
export {
  isAddress,
  isConnectionString,
  isKeyword,
  isPlaceholder,
  looksLikeValue,
  secretKind,
  secretName,
  words,
} from './flow/names.js';
export { isCredentialField } from './flow/credential-fields.js';
export type { CredentialUse } from './flow/credential-fields.js';
export type { Evidence, Secret } from './flow/secrets.js';
export type { ArgumentFact, AssignmentFact, CallFact, Flow } from './flow/flow.js';
export { urlsIn, urlsOfSetting } from './flow/urls.js';
export type { Url, UrlCredential } from './flow/urls.js';
