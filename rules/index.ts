import type { Rule } from '../src/plugin.js';
import attestationMissing from './access/attestation-missing/rule.js';
import netsuitePasswordAuth from './access/netsuite-password-auth/rule.js';
import passwordAuthWhereOauthExists from './access/password-auth-where-oauth-exists/rule.js';
import personalAccount from './access/personal-account/rule.js';
import roleTooBroad from './access/role-too-broad/rule.js';
import weakOrgPolicy from './access/weak-org-policy/rule.js';
import apiSuccessLogging from './agent/api-success-logging/rule.js';
import confSecret from './agent/conf-secret/rule.js';
import credentialInPredefinedVariable from './agent/credential-in-predefined-variable/rule.js';
import curlDebug from './agent/curl-debug/rule.js';
import debugFlag from './agent/debug-flag/rule.js';
import debugLogLevel from './agent/debug-log-level/rule.js';
import deprecatedPlugin from './agent/deprecated-plugin/rule.js';
import duplicateKey from './agent/duplicate-key/rule.js';
import groupDrift from './agent/group-drift/rule.js';
import localFilesEnabled from './agent/local-files-enabled/rule.js';
import metricsSubmission from './agent/metrics-submission/rule.js';
import misplacedKey from './agent/misplaced-key/rule.js';
import privateKeyPath from './agent/private-key-path/rule.js';
import registrationLeftover from './agent/registration-leftover/rule.js';
import registrationRegion from './agent/registration-region/rule.js';
import registrationSecret from './agent/registration-secret/rule.js';
import remoteDebugger from './agent/remote-debugger/rule.js';
import secretInContainerEnv from './agent/secret-in-container-env/rule.js';
import verboseIoToCloud from './agent/verbose-io-to-cloud/rule.js';
import versionUnsupported from './agent/version-unsupported/rule.js';
import weakTls from './agent/weak-tls/rule.js';
import anonymousAccess from './api/anonymous-access/rule.js';
import corsWildcard from './api/cors-wildcard/rule.js';
import errorDetailLeak from './api/error-detail-leak/rule.js';
import weakProfile from './api/weak-profile/rule.js';
import exportWithCredentials from './credentials/export-with-credentials/rule.js';
import hardcodedInConnection from './credentials/hardcoded-in-connection/rule.js';
import hardcodedInScript from './credentials/hardcoded-in-script/rule.js';
import knownTokenFormat from './credentials/known-token-format/rule.js';
import projectVariableNotHidden from './credentials/project-variable-not-hidden/rule.js';
import projectVariableValueExported from './credentials/project-variable-value-exported/rule.js';
import secretInComment from './credentials/secret-in-comment/rule.js';
import secretInGlobalVariable from './credentials/secret-in-global-variable/rule.js';
import secretInUrl from './credentials/secret-in-url/rule.js';
import persistentStorageOnCloudAgent from './data/persistent-storage-on-cloud-agent/rule.js';
import piiInTestData from './data/pii-in-test-data/rule.js';
import regulatedDataOnCloudAgent from './data/regulated-data-on-cloud-agent/rule.js';
import secretInCloudCache from './data/secret-in-cloud-cache/rule.js';
import secretToStorage from './data/secret-to-storage/rule.js';
import environmentIdLiteral from './environments/environment-id-literal/rule.js';
import nonprodReferenceInProd from './environments/nonprod-reference-in-prod/rule.js';
import notSeparated from './environments/not-separated/rule.js';
import preferGlobalConnection from './environments/prefer-global-connection/rule.js';
import sharedSecret from './environments/shared-secret/rule.js';
import apiRequestDump from './logging/api-request-dump/rule.js';
import auditSuppressed from './logging/audit-suppressed/rule.js';
import cloudLoggingChoice from './logging/cloud-logging-choice/rule.js';
import debugModeEnabled from './logging/debug-mode-enabled/rule.js';
import noLogShipping from './logging/no-log-shipping/rule.js';
import payloadToOperationLog from './logging/payload-to-operation-log/rule.js';
import secretInEmail from './logging/secret-in-email/rule.js';
import secretInErrorMessage from './logging/secret-in-error-message/rule.js';
import secretToOperationLog from './logging/secret-to-operation-log/rule.js';
import allowlistFusedAddress from './network/allowlist-fused-address/rule.js';
import allowlistIncomplete from './network/allowlist-incomplete/rule.js';
import allowlistOpenPort from './network/allowlist-open-port/rule.js';
import allowlistRegionMismatch from './network/allowlist-region-mismatch/rule.js';
import allowlistStaleData from './network/allowlist-stale-data/rule.js';
import allowlistTooBroad from './network/allowlist-too-broad/rule.js';
import allowlistUnknownHost from './network/allowlist-unknown-host/rule.js';
import allowlistWrongDirection from './network/allowlist-wrong-direction/rule.js';
import ipPinning from './network/ip-pinning/rule.js';
import debugbreakLeft from './scripts/debugbreak-left/rule.js';
import filePathFromRequest from './scripts/file-path-from-request/rule.js';
import jwtAlgNone from './scripts/jwt-alg-none/rule.js';
import ldapInjection from './scripts/ldap-injection/rule.js';
import predictableSecret from './scripts/predictable-secret/rule.js';
import sqlInjection from './scripts/sql-injection/rule.js';
import unresolvedReference from './scripts/unresolved-reference/rule.js';
import urlFromRequest from './scripts/url-from-request/rule.js';
import weakAesParameters from './scripts/weak-aes-parameters/rule.js';
import weakHash from './scripts/weak-hash/rule.js';
import clientCertificateMissing from './transport/client-certificate-missing/rule.js';
import plaintextConnection from './transport/plaintext-connection/rule.js';
import sftpPassword from './transport/sftp-password/rule.js';
import tlsVerificationDisabled from './transport/tls-verification-disabled/rule.js';

/** Every built-in rule, in reading order; the only registry. */
export const rules: readonly Rule[] = [
  hardcodedInScript,
  hardcodedInConnection,
  projectVariableValueExported,
  projectVariableNotHidden,
  secretInUrl,
  knownTokenFormat,
  secretInComment,
  exportWithCredentials,
  secretInGlobalVariable,
  secretToOperationLog,
  secretInErrorMessage,
  secretInEmail,
  payloadToOperationLog,
  apiRequestDump,
  cloudLoggingChoice,
  debugModeEnabled,
  auditSuppressed,
  noLogShipping,
  plaintextConnection,
  tlsVerificationDisabled,
  sftpPassword,
  clientCertificateMissing,
  nonprodReferenceInProd,
  sharedSecret,
  notSeparated,
  environmentIdLiteral,
  preferGlobalConnection,
  allowlistRegionMismatch,
  allowlistIncomplete,
  allowlistFusedAddress,
  allowlistTooBroad,
  allowlistWrongDirection,
  allowlistOpenPort,
  allowlistUnknownHost,
  allowlistStaleData,
  ipPinning,
  verboseIoToCloud,
  confSecret,
  credentialInPredefinedVariable,
  curlDebug,
  debugLogLevel,
  apiSuccessLogging,
  localFilesEnabled,
  privateKeyPath,
  metricsSubmission,
  misplacedKey,
  duplicateKey,
  groupDrift,
  registrationSecret,
  registrationRegion,
  registrationLeftover,
  secretInContainerEnv,
  remoteDebugger,
  debugFlag,
  weakTls,
  versionUnsupported,
  deprecatedPlugin,
  regulatedDataOnCloudAgent,
  persistentStorageOnCloudAgent,
  secretToStorage,
  secretInCloudCache,
  piiInTestData,
  sqlInjection,
  ldapInjection,
  filePathFromRequest,
  urlFromRequest,
  jwtAlgNone,
  weakHash,
  weakAesParameters,
  predictableSecret,
  debugbreakLeft,
  unresolvedReference,
  errorDetailLeak,
  corsWildcard,
  anonymousAccess,
  weakProfile,
  netsuitePasswordAuth,
  passwordAuthWhereOauthExists,
  personalAccount,
  roleTooBroad,
  weakOrgPolicy,
  attestationMissing,
];
