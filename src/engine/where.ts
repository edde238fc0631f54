import type { Artifact } from '../model/artifact.js';
import { claims, compileGlob } from '../model/glob.js';

/** Whether a waiver or an override is about an artifact. */
export type Matcher = (artifact: Artifact) => boolean;

/** A file as reports name it, seen from the policy's folder, with '/'. */
export type ToPolicy = (fileName: string) => string;

/**
 * Compiles `kind:name`, `kind:id`, `kind:*` (`*` and `?` in the name), or a file glob, which means everything in those
 * files; of an archive, its own name or that of an entry (`orders.jpk!/Data/x.xml`).
 */
export function compileWhere(where: string, toPolicy: ToPolicy): Matcher {
  const kind = kindOf(where);
  if (kind === undefined) return compileFiles([where], toPolicy);
  const name = where.slice(kind.length + 1).trim();
  // A name may hold slashes, which a star stands for as well.
  const glob = compileGlob(name.replaceAll('*', '**'));
  return (artifact) =>
    artifact.kind === kind && (artifact.id === name || artifact.name === name || glob.matches(artifact.name));
}

/** Compiles file globs, any of which may match. */
export function compileFiles(patterns: readonly string[], toPolicy: ToPolicy): Matcher {
  const globs = patterns.map((pattern) => ({ pattern, glob: compileGlob(pattern) }));
  const known = new Map<string, boolean>();
  return ({ file: { name } }) => {
    const cached = known.get(name);
    if (cached !== undefined) return cached;
    const path = toPolicy(name);
    const [archive = path] = path.split('!/', 1);
    const found = globs.some(({ pattern, glob }) => claims(glob, pattern, path) || claims(glob, pattern, archive));
    known.set(name, found);
    return found;
  };
}

/** The word before the colon, where it can only be meant as a kind (`C:/exports` is a path). */
export const kindOf = (where: string): string | undefined => /^(?<kind>[a-z][a-z-]+):/.exec(where)?.groups?.kind;

const kinds: Readonly<Record<Artifact['kind'], true>> = {
  project: true,
  script: true,
  mapping: true,
  connection: true,
  activity: true,
  connector: true,
  operation: true,
  variable: true,
  global: true,
  email: true,
  other: true,
  policy: true,
  allowlist: true,
  'agent-conf': true,
  registration: true,
  'container-file': true,
};

/** The kinds that a `where` may name. */
export const artifactKinds: readonly string[] = Object.keys(kinds);
