import { defineRule, isProduction, settingsOf, switchOf } from '../../../src/plugin.js';

export default defineRule({
  id: 'agent/api-success-logging',
  title: 'Agents should log only the API operations that fail',
  severity: 'warning',
  cwe: [532, 779],
  guidance: [
    {
      title: 'Security best practices, Log security',
      claim: 'decide on what level of logging you need and what risks are acceptable to you',
    },
    {
      title: 'Operation logs',
      claim: 'successful operations that an API starts are not logged unless EnableLogging is switched on',
      url: 'https://docs.jitterbit.com/integration-studio/design/operations/logs',
    },
  ],
  check: {
    *'agent-conf'(conf) {
      for (const { value } of settingsOf(conf, 'APIOperation', 'EnableLogging')) {
        if (switchOf(value.value) !== true) continue;
        yield {
          source: value.source,
          span: value.span,
          detail: '[APIOperation] EnableLogging',
          severity: isProduction(conf.file.environment) ? 'warning' : 'info',
          message: '[APIOperation] EnableLogging logs every API call that succeeds; set it to false',
        };
      }
    },
  },
});
