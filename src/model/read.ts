import { InputError } from '../source/input-error.js';
import type { Artifact, InputFile, Project } from './artifact.js';
import type { Unread } from './builder.js';
import { isStudio, parseStudio, readStudio } from './studio.js';

/** What one file gave. */
export interface Reading {
  readonly file: InputFile;
  readonly projects: readonly Project[];
  readonly artifacts: readonly Artifact[];
  readonly unread: readonly Unread[];
  readonly unknownTypes: ReadonlyMap<string, number>;
}

/**
 * Reads a text file of any known format, told by its content; undefined where it is none. Throws an `InputError` for a
 * file that begins like a known format and cannot be read to its end.
 */
export function readText(file: InputFile): Reading | undefined {
  const first = /\S/.exec(file.source.text.slice(0, 4096))?.[0];
  if (first === '{' || first === '[') {
    const root = parseStudio(file);
    if (!isStudio(root)) return undefined;
    const { project, unread, unknownTypes } = readStudio(file, root);
    return { file, projects: [project], artifacts: artifactsOf(project), unread, unknownTypes };
  }
  return undefined;
}

/** Whether a file that is no valid JSON was meant to be an export: then it must not be passed over. */
export const looksLikeExport = (text: string) =>
  /"(?:components|scriptBody|transformScript|hidevalue|adapterId|harmonyProjectId)"\s{0,9}:/.test(
    text.slice(0, 2_000_000),
  );

/** Everything of a project that rules are run over: first the project itself. */
export function artifactsOf(project: Project): Artifact[] {
  const { operations, scripts, mappings, connections, activities, connectors, variables, globals, emails, others } =
    project;
  return [
    project,
    ...operations,
    ...scripts,
    ...mappings,
    ...connections,
    ...activities,
    ...connectors,
    ...variables,
    ...globals,
    ...emails,
    ...others,
  ];
}

/** The same fault as an entry of the report's list of what was not read. */
export function unreadFrom(file: InputFile, error: InputError): Unread {
  return { file, why: error.message, place: error.at };
}
