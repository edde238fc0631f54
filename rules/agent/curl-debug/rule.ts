import { defineRule, isProduction, settingsOf } from '../../../src/plugin.js';

export default defineRule({
  id: 'agent/curl-debug',
  title: 'Agents must not write every FTP and HTTP exchange to disk',
  severity: 'error',
  core: true,
  cwe: [532, 215],
  guidance: [
    {
      title: 'Security best practices, Log security',
      claim: 'decide on what level of logging you need and what risks are acceptable to you',
    },
    {
      title: 'cURL debug logs',
      claim: 'CurlDebugDir writes a file for each FTP or HTTP connection; remove it when done',
      url: 'https://docs.jitterbit.com/agent/private-agents/private-agent-logging/curl-debug-logs',
    },
  ],
  check: {
    *'agent-conf'(conf) {
      for (const { key, value } of settingsOf(conf, 'Settings', 'CurlDebugDir')) {
        yield {
          source: key.source,
          span: { start: key.span.start, end: value.span.end },
          detail: '[Settings] CurlDebugDir',
          severity: isProduction(conf.file.environment) ? 'error' : 'warning',
          message: 'CurlDebugDir writes every FTP and HTTP exchange to disk, log-ins too; comment the key out',
        };
      }
    },
  },
});
