import { defineRule, settingsOf, switchOf } from '../../../src/plugin.js';

export default defineRule({
  id: 'agent/local-files-enabled',
  title: "Projects should not read and write the files of the agent's host",
  severity: 'warning',
  cwe: [552, 732],
  guidance: [
    {
      title: 'Security best practices, Organizations and environments',
      claim: 'limit access so that users can only use what they need to perform their tasks',
    },
    {
      title: 'Enabling local file location',
      claim: "EnableLocalFileLocation lets operations use the file system of the agent's host; it is off by default",
      url: 'https://supportcentral.jitterbit.com/display/DOC/Enabling+Local+File+Location',
    },
  ],
  check: {
    *'agent-conf'(conf) {
      for (const { value } of settingsOf(conf, 'Settings', 'EnableLocalFileLocation')) {
        if (switchOf(value.value) !== true) continue;
        yield {
          source: value.source,
          span: value.span,
          detail: '[Settings] EnableLocalFileLocation',
          message: "EnableLocalFileLocation opens the host's files to every project; set it to false",
        };
      }
    },
  },
});
