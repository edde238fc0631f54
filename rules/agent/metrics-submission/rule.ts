import { defineRule, settingsOf, switchOf } from '../../../src/plugin.js';

export default defineRule({
  id: 'agent/metrics-submission',
  title: "Somebody should know who receives the agents' metrics",
  severity: 'info',
  cwe: [200],
  guidance: [
    {
      title: 'Private agent observability',
      claim: 'metrics are off by default; switched on, they are written to a log for an observability platform',
      url: 'https://docs.jitterbit.com/agent/log/observability',
    },
    {
      title: 'Security best practices, Log security',
      claim: 'log monitoring tools may run on the same machine as the private agent, and collect its data',
    },
  ],
  check: {
    *'agent-conf'(conf) {
      for (const [section, key] of switches) {
        for (const { value } of settingsOf(conf, section, key)) {
          if (switchOf(value.value) !== true) continue;
          const message = `${key} is on; note who receives the metrics`;
          yield { source: value.source, span: value.span, detail: `[${section}] ${key}`, message };
        }
      }
    },
  },
});

const switches = [
  ['AgentCapability', 'EnhancedCapabilityMetricsSubmissionEnabled'],
  ['AgentCapability', 'EnhancedCapabilityMetricsEnabled'],
  ['MetricLogging', 'EnableAgentMetricLogging'],
] as const;
