import { defineRule, placeOfMissing, settingsOf, switchOf } from '../../../src/plugin.js';
import type { AgentConf, Workspace } from '../../../src/plugin.js';

export default defineRule({
  id: 'agent/group-drift',
  title: 'All agents of a group must have the same settings',
  severity: 'warning',
  cwe: [16],
  needsPolicy: true,
  guidance: [
    {
      title: 'Remote agent configuration',
      claim: 'Harmony keeps one copy of jitterbit.conf for a group and puts its values on all active agents',
      url: 'https://docs.jitterbit.com/agent/configuration-files',
    },
    {
      title: 'Security best practices, Organizations and environments',
      claim: 'as a best practice, maintain separate development, testing, and production environments',
    },
  ],
  check: {
    *'agent-conf'(conf, workspace) {
      const first = firstOfGroup(conf, workspace);
      if (first === undefined || first === conf) return;
      for (const [section, key] of keys) {
        if (valueOf(first, section, key) === valueOf(conf, section, key)) continue;
        const { source, span } = settingsOf(conf, section, key)[0]?.value ?? placeOfMissing(conf, section);
        const message = `${key} differs from ${other(first, conf)}; make both alike`;
        yield { source, span, detail: `[${section}] ${key}`, message };
      }
    },
  },
});

/** Switches of security: paths, ports and passwords are each host's own. */
const keys = [
  ['VerboseLogging', 'verbose.logging.enable'],
  ['Settings', 'CurlDebugDir'],
  ['Settings', 'EnableLocalFileLocation'],
  ['JavaBackend', 'DebugLogLevel'],
  ['JavaUiBackend', 'LogLevel'],
  ['JdbcEngine', 'LogLevel'],
  ['APIOperation', 'EnableLogging'],
  ['AgentCapability', 'EnhancedCapabilityMetricsSubmissionEnabled'],
  ['MetricLogging', 'EnableAgentMetricLogging'],
] as const;

/** Off by default, as far as the documentation says; what it does not say is a value of its own. */
const offByDefault = new Set<string>([
  'EnableLocalFileLocation',
  'EnableLogging',
  'EnhancedCapabilityMetricsSubmissionEnabled',
  'EnableAgentMetricLogging',
]);

function valueOf(conf: AgentConf, section: string, key: string): string {
  const value = settingsOf(conf, section, key)[0]?.value.value;
  if (value === undefined) return offByDefault.has(key) ? 'false' : '(default)';
  if (key === 'CurlDebugDir') return 'set';
  return String(switchOf(value) ?? value.toLowerCase());
}

function firstOfGroup({ file: { environment } }: AgentConf, { artifacts }: Workspace): AgentConf | undefined {
  if (environment === undefined) return undefined;
  const group = groupOf(environment);
  const isOfGroup = (artifact: Workspace['artifacts'][number]): artifact is AgentConf =>
    artifact.kind === 'agent-conf' &&
    artifact.file.environment !== undefined &&
    groupOf(artifact.file.environment) === group;
  return artifacts.find(isOfGroup);
}

const groupOf = ({ name, agentGroup }: NonNullable<AgentConf['file']['environment']>) =>
  agentGroup?.name?.value ?? `\n${name}`;

const other = (first: AgentConf, conf: AgentConf) =>
  first.file === conf.file ? 'the other one in this file' : `the one in ${shortened(first.file.name)}`;

const shortened = (path: string) => (path.length <= 34 ? path : `…${path.slice(-33)}`);
