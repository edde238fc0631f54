import { defineRule, isProduction, settingsOf } from '../../../src/plugin.js';

export default defineRule({
  id: 'agent/debug-log-level',
  title: "The agent's Java services must not log at debug level",
  severity: 'error',
  cwe: [532, 215],
  guidance: [
    {
      title: 'Security best practices, Log security',
      claim: 'decide on what level of logging you need and what risks are acceptable to you',
    },
    {
      title: 'Jitterbit Tomcat server logs',
      claim: 'the level ALL is for finding faults; these logs are kept for seven days',
      url: 'https://docs.jitterbit.com/agent/private-agents/private-agent-logging/jitterbit-tomcat-server-logs',
    },
  ],
  check: {
    *'agent-conf'(conf) {
      for (const [section, key] of levels) {
        for (const { value } of settingsOf(conf, section, key)) {
          if (!/^(?:all|debug|trace|fine|finer|finest)$/i.test(value.value)) continue;
          yield {
            source: value.source,
            span: value.span,
            detail: `[${section}] ${key}`,
            severity: isProduction(conf.file.environment) ? 'error' : 'warning',
            message: `[${section}] ${key} writes details of requests to the log; remove the key and restart`,
          };
        }
      }
    },
  },
});

const levels = [
  ['JavaBackend', 'DebugLogLevel'],
  ['JavaUiBackend', 'LogLevel'],
  ['JdbcEngine', 'LogLevel'],
] as const;
