import { InputError } from '../source/input-error.js';
import type { Artifact, InputFile, Project } from './artifact.js';
import type { ProjectReading, Unread } from './builder.js';
import { isStudio, parseStudio } from './studio-file.js';
import { readStudio } from './studio.js';

/** What one file, or the files of one project, gave. */
export interface Reading {
  readonly files: readonly InputFile[];
  readonly projects: readonly Project[];
  readonly artifacts: readonly Artifact[];
  readonly unread: readonly Unread[];
  readonly unknownTypes: ReadonlyMap<string, number>;
}

/**
 * Reads a text file of any format that stands by itself, told by its content; undefined where it is none. Throws an
 * `InputError` for a file that begins like a known format and cannot be read to its end.
 */
export function readText(file: InputFile, nesting?: number): Reading | undefined {
  // A project, or a list of components; `[Settings]` begins a jitterbit.conf.
  if (!/^\s{0,4000}(?:\{|\[\s{0,4000}\{)/.test(file.source.text.slice(0, 8192))) return undefined;
  const root = parseStudio(file, nesting);
  return isStudio(root) ? projectReading([file], readStudio(file, root)) : undefined;
}

/** The reading of a project and of the files that hold it. */
export function projectReading(
  files: readonly InputFile[],
  { project, unread, unknownTypes }: ProjectReading,
): Reading {
  return { files, projects: [project], artifacts: artifactsOf(project), unread, unknownTypes };
}

/** The same fault as an entry of the report's list of what was not read. */
export function unreadFrom(file: InputFile, error: InputError): Unread {
  return { file, why: error.message, place: error.at };
}

/** Whether a file that is no valid JSON was meant to be an export, or a register.json: then it must not be passed over. */
export const looksLikeExport = (text: string) =>
  /"(?:components|scriptBody|transformScript|hidevalue|adapterId|harmonyProjectId|cloudUrl)"\s{0,9}:/.test(
    text.slice(0, 2_000_000),
  );

/** Everything of a project that rules are run over: first the project itself. */
function artifactsOf(project: Project): Artifact[] {
  const { operations, scripts, mappings, connections, activities } = project;
  const { connectors, variables, globals, emails, others } = project;
  return [
    project,
    operations,
    scripts,
    mappings,
    connections,
    activities,
    connectors,
    variables,
    globals,
    emails,
    others,
  ].flat();
}
