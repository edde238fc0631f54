import type { Span } from '../source/source.js';
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
    const key = keyOf(untagged(reference));
    index ??= indexOf(project);
    return index.get(withAdapter(key)) ?? project.byId.get(key.replace(PREFIX, ''));
  };
}

/** A reference in the text of a script, as far as its own words go. */
export interface WrittenReference extends Span {
  readonly kind: 'script' | 'operation' | 'email' | 'connection' | 'source' | 'target' | 'activity';
  /** For `resolve`: what stands in the tag. */
  readonly text: string;
  /** As `Project.deleted` has it: the path of folders, or the GUID. */
  readonly key: string;
  /** What people call it: the name without folders; of a GUID, all of it. */
  readonly name: string;
}

/** The references in a string of a script: each `<TAG>…</TAG>`, or a GUID behind its type that is the whole string. */
export function* writtenReferences(text: string): Generator<WrittenReference> {
  const whole = read(text, 0, text.length);
  if (whole?.key.length === 36) yield whole;
  for (const match of text.matchAll(TAGS)) {
    const { inner } = match.groups!;
    const found = read(inner!.trim(), match.index, match.index + match[0].length);
    if (found !== undefined) yield found;
  }
}

function read(text: string, start: number, end: number): WrittenReference | undefined {
  const { word, name } = (GUID.exec(text) ?? PATH.exec(text) ?? TYPED.exec(text))?.groups ?? {};
  const kind = kinds.get(word?.toLowerCase() ?? '');
  if (kind === undefined) return undefined;
  return { kind, text, key: keyOf(text), name: name!.slice(name!.lastIndexOf('/') + 1), start, end };
}

const TAGS = /<TAG>(?<inner>[^<>]{1,400})<\/TAG>/gi;
const GUID = /^(?<name>(?<word>op|sc|so|s|t|m)\.[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12})$/i;
const PATH = /^(?<word>Scripts|Operations|Sources|Targets|Email ?Messages)\/(?<name>.+)$/;
const TYPED = /^(?<word>script|operation|email|endpoint|activity):(?<name>.+)$/i;

const words = {
  operation: ['op', 'operation', 'operations'],
  script: ['sc', 'script', 'scripts'],
  email: ['m', 'email', 'emailmessages', 'email messages'],
  source: ['s', 'sources'],
  target: ['t', 'targets'],
  connection: ['so', 'endpoint'],
  activity: ['activity'],
};

// The cast is true: these are the keys of the table above.
const kinds = new Map(
  Object.entries(words).flatMap(([kind, said]) => said.map((word) => [word, kind as keyof typeof words])),
);

// `op.`, `sc.`, `s.`, `t.`, `m.`, `so.`: the type of what the GUID after it stands for.
const PREFIX = /^[a-z]{1,3}\./;

/** As the model has it: a GUID without its type and in small letters, a folder by the name of its entity type. */
function keyOf(text: string): string {
  if (GUID.test(text)) return text.slice(text.indexOf('.') + 1).toLowerCase();
  return text.replace(/^Email Messages\//i, 'EmailMessages/');
}

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
