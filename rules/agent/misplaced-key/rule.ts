import { defineRule, isSet, knownSections, sectionsOf } from '../../../src/plugin.js';

export default defineRule({
  id: 'agent/misplaced-key',
  title: 'Keys of jitterbit.conf must stand in the section where the agent looks for them',
  severity: 'warning',
  cwe: [16],
  guidance: [
    {
      title: 'Editing the configuration file, jitterbit.conf',
      claim: 'the configuration is divided into sections, and each key belongs to one',
      url: 'https://docs.jitterbit.com/agent/jitterbit-conf',
    },
  ],
  check: {
    *'agent-conf'(conf) {
      for (const setting of conf.settings) {
        const { section, key } = setting;
        const here = section?.value.toLowerCase();
        const homes = sectionsOf(key.value);
        if (!isSet(setting) || homes.length === 0 || homes.some((home) => home.toLowerCase() === here)) continue;
        // Other sections have keys of such names, too, and names of variables are the user's own.
        if (commonNames.has(key.value.toLowerCase()) || here === 'predefinedglobalvariables') continue;
        // What an unknown section is for, nobody can say.
        if (here !== undefined && !knownSections.some((name) => name.toLowerCase() === here)) continue;
        const where = section === undefined ? 'before any section' : `in [${section.value}]`;
        const message = `${key.value} has no effect ${where}; move it to ${homes.map((home) => `[${home}]`).join(' or ')}`;
        yield { source: key.source, span: key.span, detail: key.value, message };
      }
    },
  },
});

const commonNames = new Set(['user', 'password', 'port', 'loglevel', 'debugloglevel', 'enablelogging']);
