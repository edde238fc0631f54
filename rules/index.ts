import type { Rule } from '../src/plugin.js';
import attestationMissing from './access/attestation-missing/rule.js';
import netsuitePasswordAuth from './access/netsuite-password-auth/rule.js';
import roleTooBroad from './access/role-too-broad/rule.js';
import weakOrgPolicy from './access/weak-org-policy/rule.js';
import anonymousAccess from './api/anonymous-access/rule.js';
import weakProfile from './api/weak-profile/rule.js';
import exportWithCredentials from './credentials/export-with-credentials/rule.js';
import hardcodedInConnection from './credentials/hardcoded-in-connection/rule.js';
import hardcodedInScript from './credentials/hardcoded-in-script/rule.js';
import knownTokenFormat from './credentials/known-token-format/rule.js';
import projectVariableNotHidden from './credentials/project-variable-not-hidden/rule.js';
import projectVariableValueExported from './credentials/project-variable-value-exported/rule.js';
import secretInUrl from './credentials/secret-in-url/rule.js';
import regulatedDataOnCloudAgent from './data/regulated-data-on-cloud-agent/rule.js';
import nonprodReferenceInProd from './environments/nonprod-reference-in-prod/rule.js';
import notSeparated from './environments/not-separated/rule.js';
import sharedSecret from './environments/shared-secret/rule.js';
import auditSuppressed from './logging/audit-suppressed/rule.js';
import cloudLoggingChoice from './logging/cloud-logging-choice/rule.js';
import debugModeEnabled from './logging/debug-mode-enabled/rule.js';
import secretToOperationLog from './logging/secret-to-operation-log/rule.js';
import plaintextConnection from './transport/plaintext-connection/rule.js';
import tlsVerificationDisabled from './transport/tls-verification-disabled/rule.js';

/** Every built-in rule, in reading order; the only registry. */
export const rules: readonly Rule[] = [
  hardcodedInScript,
  hardcodedInConnection,
  projectVariableValueExported,
  projectVariableNotHidden,
  secretInUrl,
  knownTokenFormat,
  exportWithCredentials,
  secretToOperationLog,
  cloudLoggingChoice,
  debugModeEnabled,
  auditSuppressed,
  plaintextConnection,
  tlsVerificationDisabled,
  nonprodReferenceInProd,
  sharedSecret,
  notSeparated,
  regulatedDataOnCloudAgent,
  anonymousAccess,
  weakProfile,
  netsuitePasswordAuth,
  roleTooBroad,
  weakOrgPolicy,
  attestationMissing,
];
