import type { Rule } from '../src/plugin.js';
import hardcodedInConnection from './credentials/hardcoded-in-connection/rule.js';
import hardcodedInScript from './credentials/hardcoded-in-script/rule.js';
import secretToOperationLog from './logging/secret-to-operation-log/rule.js';

/** Every built-in rule, in reading order; the only registry. */
export const rules: readonly Rule[] = [hardcodedInConnection, hardcodedInScript, secretToOperationLog];
