/** The public face for rules: what `harmony-lint/plugin` exports, and all that a built-in rule may import. */
export { defineRule } from './rule/rule.js';
export type { Guidance, Problem, Rule, Severity, Step, Workspace } from './rule/rule.js';
export type * from './model/artifact.js';
export type { Located, Place, Position, Source, Span } from './source/source.js';
export type { Text } from './source/text.js';
export { classify, referencesIn } from './flow/values.js';
export type { Reference, Value } from './flow/values.js';
export { isPlaceholder, looksLikeValue, secretKind, secretName } from './flow/names.js';
export type { Evidence, Secret } from './flow/secrets.js';
export type { AssignmentFact, CallFact, Carried, ValueFact } from './flow/facts-of-code.js';
export type { Flow } from './flow/flow.js';
export type { Leak } from './flow/leaks.js';
export type { LabelName } from './flow/taint.js';
export { urlsIn } from './flow/urls.js';
export type { Url } from './flow/urls.js';
