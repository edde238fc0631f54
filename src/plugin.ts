/** The public face for rules: what `harmony-lint/plugin` exports, and all that a built-in rule may import. */
export { defineRule } from './rule/rule.js';
export type { Guidance, Problem, Rule, Severity, Step, Workspace } from './rule/rule.js';
export { isSecretLeak, isSureLeak, leakProblem } from './rule/leak-problem.js';
export type * from './model/artifact.js';
export { aboutEntry, environmentNamed, isProduction, isRegulated, matchesHost } from './model/policy.js';
export type {
  AccessLevel,
  AgentGroup,
  ApiEntry,
  Attestation,
  Environment,
  EnvironmentClass,
  LogShipping,
  OrgPolicies,
  Policy,
  Region,
  Role,
} from './model/policy.js';
export { writtenReferences } from './model/references.js';
export type { WrittenReference } from './model/references.js';
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
} from './flow/secrets/names.js';
export { credentialUses, isCredentialField } from './flow/secrets/credential-fields.js';
export type { CredentialUse } from './flow/secrets/credential-fields.js';
export type { Evidence, Secret } from './flow/secrets/secrets.js';
export type { AssignmentFact, CallFact, Carried, ValueFact } from './flow/follow/facts-of-code.js';
export type { Flow } from './flow/flow.js';
export type { GlobalWrites } from './flow/follow/first-run.js';
export type { Leak } from './flow/follow/leaks.js';
export type { LabelName } from './flow/follow/taint.js';
export { urlsIn, urlsOfSetting } from './flow/secrets/urls.js';
export type { Url, UrlCredential } from './flow/secrets/urls.js';
export { certificateFault, isAboutHostName } from './flow/certificates.js';
export { trustingOptions } from './flow/trusting-commands.js';
export type { CertificateFault } from './flow/certificates.js';
export { daysBetween, lastDayOf } from './flow/dates.js';
export { isLoopback } from './flow/hosts.js';
export { holdsOptions, isJdbc, pairsIn, squeezed } from './flow/secrets/pairs.js';
export type { Pair } from './flow/secrets/pairs.js';
export { isAddressName, isAddressSetting, plainAddress, secureFor } from './flow/plain-addresses.js';
export {
  isAlwaysPlain,
  isFtpOption,
  isPlainFtpOption,
  isPlainProtocol,
  isPlainSwitch,
  isSwitchedOn,
  shownValue,
} from './flow/encryption.js';
export { variableKey } from './flow/variable-names.js';
export type { Use } from './flow/variables.js';
export { nearestNames } from './source/nearest.js';
export { firstSegment, isApiHost, strangerTo } from './flow/environment-hosts.js';
export type { Stranger } from './flow/environment-hosts.js';
export { addressesIn, hostUses } from './flow/host-uses.js';
export type { Address, HostUse } from './flow/host-uses.js';
export { accounts, isUserName } from './flow/shared.js';
export type { Shared, SharedAt } from './flow/shared.js';
export { descendants } from './syntax/jitterbit/walk.js';
export type { Node as ScriptNode } from './syntax/jitterbit/ast.js';
export type * from './model/agent-artifacts.js';
export { baseName, isSet, placeOfMissing, settingsOf, switchOf } from './model/agent.js';
export { agentPorts, compareVersions, endOfLife, imageVersion, variableUse } from './model/agent-facts.js';
export { knownSections, sectionsOf } from './model/conf-keys.js';
export type { ConfKey } from './model/conf-keys.js';
export { addressOf, contains, isPublic, sizeOf, writeRange } from './model/addresses.js';
export type { AddressRange, PortRange } from './model/addresses.js';
export type * from './model/allowlist-artifact.js';
export {
  editionOf,
  isHarmony,
  isJitterbitHost,
  knownIn,
  lastConfirmed,
  regionNamed,
  regionsOfHost,
} from './model/regions.js';
export type { Direction, HarmonyRegion, KnownAddress, RegionData, ServiceRow } from './model/regions.js';
export { personalHint, personalIn } from './flow/secrets/personal-data.js';
export type { PersonalDatum } from './flow/secrets/personal-data.js';
export { oauthProvider, personalAccount, privateMailboxes } from './flow/secrets/account-names.js';
