import { descendants, writtenReferences } from '../../../src/plugin.js';
import type { Project, Workspace, WrittenReference } from '../../../src/plugin.js';
import type { Missing } from './missing.js';
import { Nearest, shorten } from './nearest.js';

/** References in scripts that no component answers to; each missing one once, where it is first named. */
export function* missingComponents(project: Project, { flow }: Workspace): Generator<Missing> {
  const seen = new Set<string>();
  const nearest = new Nearest();
  const lists = componentsOf(project);
  const connectionless = new Set(lists.activity.filter(({ connection }) => !connection).map(({ name }) => name));
  const message = ({ kind, key, name }: WrittenReference): string => {
    const what = WORDS.get(kind) ?? kind;
    const deleted = project.deleted.get(key);
    return deleted === undefined
      ? `${what} '${shorten(name)}' is not in this project${nearest.of(name, lists[kind])}`
      : `${what} '${shorten(deleted)}' was deleted; restore it, or take the call out`;
  };
  for (const code of [...project.scripts, ...project.mappings]) {
    // What is only read for context may not be where the reference is told.
    if (!code.file.reported || !mayMiss(code.text.text, project)) continue;
    for (const node of descendants(flow.syntax(code).statements)) {
      if (node.kind !== 'string') continue;
      for (const reference of writtenReferences(node.value)) {
        const { kind, text, key, name, start, end } = reference;
        if (seen.has(text)) continue;
        seen.add(text);
        // A name may be put together at run time.
        if (/[[&]/.test(text) || project.resolve(text) !== undefined) continue;
        // An activity whose connection is not in the file has no full name that could be compared.
        if (kind === 'activity' && connectionless.has(name)) continue;
        const first = node.start + 1;
        const span = node.escapes === undefined ? { start: first + start, end: first + end } : node;
        yield {
          isSelection: !project.deleted.has(key) && !lists[kind].some((component) => component !== code),
          problem: () => ({
            message: message(reference),
            source: code.text,
            span,
            artifact: code,
            detail: code.detail,
          }),
        };
      }
    }
  }
}

/** By the text alone, which spares a tree where every tag leads somewhere: strings without `\\` are written as they are. */
function mayMiss(text: string, project: Project): boolean {
  if (GUID.test(text)) return true;
  if (!/<TAG>/i.test(text)) return false;
  if (text.includes('\\')) return true;
  for (const { text: inner } of writtenReferences(text)) if (project.resolve(inner) === undefined) return true;
  return false;
}

// The type and the first digits of a GUID.
const GUID = /["'](?:op|sc|so|s|t|m)\.[\da-f]{8}-/i;

const WORDS: ReadonlyMap<string, string> = new Map([['email', 'e-mail notification']]);

function componentsOf(project: Project) {
  const { scripts, operations, emails, connections, activities } = project;
  return {
    // A script with a detail was found in a field of something else.
    script: scripts.filter(({ detail }) => detail === undefined),
    operation: operations,
    email: emails,
    activity: activities,
    connection: connections,
    source: connections.filter(({ role }) => role === 'source'),
    target: connections.filter(({ role }) => role === 'target'),
  };
}
