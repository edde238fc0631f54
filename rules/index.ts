import type { Rule } from '../src/plugin.js';
import exportWithCredentials from './credentials/export-with-credentials/rule.js';
import hardcodedInConnection from './credentials/hardcoded-in-connection/rule.js';
import hardcodedInScript from './credentials/hardcoded-in-script/rule.js';
import knownTokenFormat from './credentials/known-token-format/rule.js';
import projectVariableNotHidden from './credentials/project-variable-not-hidden/rule.js';
import projectVariableValueExported from './credentials/project-variable-value-exported/rule.js';
import secretInUrl from './credentials/secret-in-url/rule.js';

/** Every built-in rule, in reading order; the only registry. */
export const rules: readonly Rule[] = [
  hardcodedInScript,
  hardcodedInConnection,
  projectVariableValueExported,
  projectVariableNotHidden,
  secretInUrl,
  knownTokenFormat,
  exportWithCredentials,
];
