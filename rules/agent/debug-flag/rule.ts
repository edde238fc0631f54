import { defineRule, isProduction, switchOf } from '../../../src/plugin.js';
import type { ContainerFile, Problem } from '../../../src/plugin.js';

export default defineRule({
  id: 'agent/debug-flag',
  title: 'Debug switches of an agent must be off',
  severity: 'warning',
  cwe: [489, 532],
  guidance: [
    {
      title: 'jitterbit-agent-config.properties',
      claim: 'the mock of API responses and the debug of the synchronisation are off by default',
      url: 'https://docs.jitterbit.com/agent/jitterbit-agent-config-properties',
    },
    {
      title: 'Verbose logging of connectors',
      claim: 'enable verbose logging only when directed by Jitterbit support',
      url: 'https://docs.jitterbit.com/agent/log/verbose',
    },
  ],
  check: {
    *'container-file'(file) {
      if (file.format === 'properties') yield* properties(file);
      if (file.format === 'logback') yield* loggers(file);
    },
  },
});

function* properties({ variables }: ContainerFile): Generator<Problem> {
  for (const { name, value } of variables) {
    const message = messages.get(name.value);
    if (message === undefined || switchOf(value.value) !== true) continue;
    yield { source: value.source, span: value.span, detail: name.value, message };
  }
}

const messages = new Map([
  [
    'agent.enable.mock.run.api.response',
    'APIs answer with made-up data; set agent.enable.mock.run.api.response to false',
  ],
  [
    'agent.agentsync.debug.flag',
    'the synchronisation of the agent logs all it does; set agent.agentsync.debug.flag to false',
  ],
]);

function* loggers({ file, loggers }: ContainerFile): Generator<Problem> {
  for (const { name, value } of loggers) {
    if (!/^(?:debug|trace|all)$/i.test(value.value)) continue;
    const severity = isProduction(file.environment) ? 'warning' : 'info';
    const message = 'this logger writes what connectors send and receive; set its level back to INFO';
    yield { source: value.source, span: value.span, detail: name.value, severity, message };
  }
}
