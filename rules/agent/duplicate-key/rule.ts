import { defineRule } from '../../../src/plugin.js';
import type { Located, Problem } from '../../../src/plugin.js';

export default defineRule({
  id: 'agent/duplicate-key',
  title: 'Each section and key of jitterbit.conf must stand there once',
  severity: 'warning',
  cwe: [16],
  guidance: [
    {
      title: 'Editing the configuration file, jitterbit.conf',
      claim: 'a section holds its keys; what a second one of the same name means is not documented',
      url: 'https://docs.jitterbit.com/agent/jitterbit-conf',
    },
  ],
  check: {
    *'agent-conf'({ sections, settings }) {
      const headers = sections.map((section) => ({ name: section.value, shown: `[${section.value}]`, at: section }));
      yield* repeated(headers, (shown) => `the section ${shown} stands here again; put its keys together`);
      const keys = settings.map(({ section, key }) => ({
        name: `${section?.value ?? ''}\n${key.value}`,
        shown: key.value,
        at: key,
      }));
      yield* repeated(keys, (shown) => `${shown} is set twice, and nobody knows which one counts; keep one`);
    },
  },
});

interface Named {
  readonly name: string;
  readonly shown: string;
  readonly at: Located<string>;
}

/** All but the first of each name; upper and lower case are alike. */
function* repeated(all: readonly Named[], message: (shown: string) => string): Generator<Problem> {
  const seen = new Set<string>();
  for (const { name, shown, at } of all) {
    const key = name.toLowerCase();
    if (seen.has(key)) yield { source: at.source, span: at.span, detail: shown, message: message(shown) };
    seen.add(key);
  }
}
