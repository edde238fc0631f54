import { defineRule, isProduction } from '../../../src/plugin.js';
import type { ContainerFile, Located, Problem } from '../../../src/plugin.js';

export default defineRule({
  id: 'agent/remote-debugger',
  title: 'Agents must not run with a remote debugger',
  severity: 'error',
  cwe: [489, 306],
  guidance: [
    {
      title: 'Security best practices, Endpoint security',
      claim: 'private agents need no inbound ports: they talk to Harmony over HTTPS',
    },
    {
      title: 'Java Debug Wire Protocol',
      claim: 'the protocol has no authentication; whoever reaches the port runs code in the process',
      url: 'https://docs.oracle.com/en/java/javase/17/docs/specs/jdwp/jdwp-spec.html',
    },
  ],
  check: {
    *'container-file'(file) {
      const seen = new Set<number>();
      const places = [
        ...file.variables.map(({ name, value }) => ({ detail: name.value, text: value })),
        ...wordsOf(file),
      ];
      for (const { detail, text } of places) {
        for (const problem of switches(detail, text)) {
          // A variable on a command line is met twice.
          const { start } = problem.source.outermost(problem.span).span;
          if (seen.has(start)) continue;
          seen.add(start);
          yield {
            ...problem,
            severity: isProduction(file.file.environment) && !isLocal(problem) ? 'error' : 'warning',
          };
        }
      }
    },
  },
});

function* switches(detail: string, { value, source, span }: Located<string>): Generator<Problem> {
  // `-agentlib:jdwp=transport=dt_socket,server=y,address=*:5005`, `-Xrunjdwp:…`, and `catalina.sh jpda start`.
  for (const match of value.matchAll(/-(?:agentlib:|Xrun)jdwp\S*|^jpda$/g)) {
    const verbatim = source.slice(span).indexOf(match[0]);
    const start = verbatim < 0 ? span.start : span.start + verbatim;
    const end = verbatim < 0 ? span.end : start + match[0].replace(/["']$/, '').length;
    const message = `${detail} opens a debugger port that runs anybody's code; take the option out`;
    yield { source, span: { start, end }, detail, message };
  }
}

const wordsOf = ({ commands }: ContainerFile) =>
  commands.flatMap(({ words }) => words.slice(1).map((text) => ({ detail: program(words[0]!.value), text })));

/** A debugger that only the host itself reaches. */
const isLocal = ({ source, span }: Problem) =>
  /address=(?:localhost|127\.0\.0\.1|\[?::1\]?):\d/.test(source.slice(span));

/** The last part of a program's path. */
const program = (path: string) => path.slice(path.lastIndexOf('/') + 1).slice(0, 40);
