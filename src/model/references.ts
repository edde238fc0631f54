import type { Artifact, Project } from './artifact.js';

/** Finds what a reference in a script stands for; undefined where the project holds no such component. */
export type Resolve = (reference: string) => Artifact | undefined;

/**
 * Resolves the references of a project's scripts, with or without `<TAG>` around them:
 *
 * - Integration Studio: `script:NAME`, `operation:NAME`, `email:NAME`, `endpoint:ADAPTER/NAME`,
 *   `activity:ADAPTER/CONNECTION/FUNCTION/NAME`;
 * - Design Studio: `sc.<uuid>`, `op.<uuid>`, … as it stores them, `Scripts/core/log` as its editor shows them.
 *
 * The index is made at the first call, so call only when the project is complete. Of several with one name, the first.
 */
export function createResolver(project: Project): Resolve {
  let index: ReadonlyMap<string, Artifact> | undefined;
  return (reference) => {
    const text = untagged(reference);
    index ??= indexOf(project);
    return index.get(withAdapter(text)) ?? project.byId.get(text.replace(GUID_PREFIX, ''));
  };
}

// `op.`, `sc.`, `s.`, `t.`, `m.`, `so.`: the type of what the GUID after it stands for.
const GUID_PREFIX = /^[a-z]{1,3}\./;

const TAGGED = /^<TAG>(?<inner>[^<>]*)<\/TAG>$/i;

function untagged(reference: string): string {
  const text = reference.trim();
  return (TAGGED.exec(text)?.groups?.inner ?? text).trim();
}

/** Connectors are compared in lower case, as the model writes them: `endpoint:HTTP/Orders` is `endpoint:http/Orders`. */
const withAdapter = (text: string) => text.replace(/^(?:endpoint|activity):[^/]*/, (start) => start.toLowerCase());

function indexOf(project: Project): Map<string, Artifact> {
  const index = new Map<string, Artifact>();
  for (const artifact of components(project)) {
    for (const key of keysOf(artifact)) if (!index.has(key)) index.set(key, artifact);
  }
  return index;
}

function* components(project: Project): Generator<Artifact> {
  // A script with a detail was found in a field of something else, and has that thing's name.
  for (const script of project.scripts) if (script.detail === undefined) yield script;
  yield* project.operations;
  yield* project.emails;
  yield* project.connections;
  yield* project.activities;
  yield* project.byId.values();
}

function* keysOf(artifact: Artifact): Generator<string> {
  const { name } = artifact;
  if ('folder' in artifact && artifact.folder !== '') yield `${artifact.folder}/${name}`;
  switch (artifact.kind) {
    case 'script':
    case 'operation':
    case 'email':
      yield `${artifact.kind}:${name}`;
      return;
    case 'connection':
      yield `endpoint:${artifact.adapter}/${name}`;
      return;
    case 'activity': {
      const { adapter, connection, functionName } = artifact;
      if (connection !== undefined) yield `activity:${adapter}/${connection.name}/${functionName}/${name}`;
      return;
    }
    default:
  }
}
