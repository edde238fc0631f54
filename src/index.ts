/** The library: the same check as on the command line, for programs. */
export * from './plugin.js';
export type { Finding, Suppressed } from './rule/finding.js';
