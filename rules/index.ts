import type { Rule } from '../src/plugin.js';
import attestationMissing from './access/attestation-missing/rule.js';
import netsuitePasswordAuth from './access/netsuite-password-auth/rule.js';
import passwordAuthWhereOauthExists from './access/password-auth-where-oauth-exists/rule.js';
import personalAccount from './access/personal-account/rule.js';
import roleTooBroad from './access/role-too-broad/rule.js';
import weakOrgPolicy from './access/weak-org-policy/rule.js';
import anonymousAccess from './api/anonymous-access/rule.js';
import corsWildcard from './api/cors-wildcard/rule.js';
import weakProfile from './api/weak-profile/rule.js';
import exportWithCredentials from './credentials/export-with-credentials/rule.js';
import hardcodedInConnection from './credentials/hardcoded-in-connection/rule.js';
import hardcodedInScript from './credentials/hardcoded-in-script/rule.js';
import knownTokenFormat from './credentials/known-token-format/rule.js';
import projectVariableNotHidden from './credentials/project-variable-not-hidden/rule.js';
import projectVariableValueExported from './credentials/project-variable-value-exported/rule.js';
import secretInComment from './credentials/secret-in-comment/rule.js';
import secretInUrl from './credentials/secret-in-url/rule.js';
import persistentStorageOnCloudAgent from './data/persistent-storage-on-cloud-agent/rule.js';
import piiInTestData from './data/pii-in-test-data/rule.js';
import regulatedDataOnCloudAgent from './data/regulated-data-on-cloud-agent/rule.js';
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
import debugbreakLeft from './scripts/debugbreak-left/rule.js';
import jwtAlgNone from './scripts/jwt-alg-none/rule.js';
import predictableSecret from './scripts/predictable-secret/rule.js';
import sqlInjection from './scripts/sql-injection/rule.js';
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
  regulatedDataOnCloudAgent,
  persistentStorageOnCloudAgent,
  piiInTestData,
  sqlInjection,
  jwtAlgNone,
  weakHash,
  weakAesParameters,
  predictableSecret,
  debugbreakLeft,
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
