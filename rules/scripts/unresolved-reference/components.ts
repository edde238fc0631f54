import { descendants } from '../../../src/plugin.js';
import type { Code, Problem, Project, Workspace } from '../../../src/plugin.js';
import { Nearest, shorten } from './nearest.js';

/** `<TAG>kind:…</TAG>`s that no component answers to; each missing one once, where it is first named. */
export function* missingComponents(project: Project, { flow }: Workspace): Generator<Problem> {
  const seen = new Set<string>();
  const nearest = new Nearest();
  for (const code of [...project.scripts, ...project.mappings]) {
    if (!/<TAG>/i.test(code.text.text)) continue;
    for (const node of descendants(flow.syntax(code).statements)) {
      if (node.kind !== 'string') continue;
      for (const match of node.value.matchAll(REFERENCE)) {
        const { kind, rest } = match.groups!;
        const reference = `${kind!}:${rest!}`;
        if (seen.has(reference)) continue;
        seen.add(reference);
        // A name may be put together at run time.
        if (/[[&]/.test(rest!) || project.resolve(reference) !== undefined || isHalfKnown(kind!, rest!, project))
          continue;
        const start = node.start + 1 + match.index;
        const span = node.escapes === undefined ? { start, end: start + match[0].length } : node;
        yield problem(code, span, kind!, rest!, project, nearest);
      }
    }
  }
}

const REFERENCE = /<TAG>(?<kind>script|operation|email|endpoint|activity):(?<rest>[^<>]{1,400})<\/TAG>/gi;

/** An activity whose connection is not in the file has no full name that could be compared. */
const isHalfKnown = (kind: string, rest: string, { activities }: Project) =>
  kind.toLowerCase() === 'activity' &&
  activities.some(({ connection, name }) => connection === undefined && rest.endsWith(`/${name}`));

function problem(
  artifact: Code,
  { start, end }: { readonly start: number; readonly end: number },
  kind: string,
  rest: string,
  project: Project,
  nearest: Nearest,
): Problem {
  const name = rest.slice(rest.lastIndexOf('/') + 1);
  const hint = nearest.of(name, namesOf(kind.toLowerCase(), project));
  const message = `${WORDS.get(kind.toLowerCase()) ?? kind} '${shorten(name)}' is not in this project${hint}`;
  return { source: artifact.text, span: { start, end }, artifact, detail: artifact.detail, message };
}

const WORDS: ReadonlyMap<string, string> = new Map([
  ['email', 'e-mail notification'],
  ['endpoint', 'connection'],
]);

function* namesOf(kind: string, project: Project): Generator<string> {
  const lists: Partial<Record<string, readonly { readonly name: string }[]>> = {
    script: project.scripts,
    operation: project.operations,
    email: project.emails,
    endpoint: project.connections,
    activity: project.activities,
  };
  for (const { name } of lists[kind] ?? []) yield name;
}
