import type { Place } from '../source/source.js';
import type { Artifact, InputFile, Operation, Project } from './artifact.js';
import { createResolver } from './references.js';

/** The same artifact while a reader still fills it in. */
export type Draft<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] };

/** A project while a reader still fills it in. */
export type ProjectDraft = Draft<Project> & { byId: Map<string, Artifact>; deleted: Map<string, string> };

/** A part of a file that could not be read, wholly or in part: the run is not clean. */
export interface Unread {
  readonly file: InputFile;
  readonly artifact?: Artifact | undefined;
  /** Why, in words for the user. */
  readonly why: string;
  readonly place?: Place | undefined;
}

/** What a reader makes of one project. */
export interface ProjectReading {
  readonly project: Project;
  readonly unread: readonly Unread[];
  /** How many components of each type this program does not know; their strings were looked at all the same. */
  readonly unknownTypes: ReadonlyMap<string, number>;
}

/** A project with all its lists empty. */
export function emptyProject(
  base: Pick<Project, 'name' | 'place' | 'file' | 'format'> & { readonly id?: string | undefined },
): ProjectDraft {
  const project: ProjectDraft = {
    kind: 'project',
    ...base,
    origin: base.format === 'design-studio' ? 'folder' : 'export',
    encryptsAll: base.format !== 'studio',
    get project(): Project {
      return this;
    },
    scripts: [],
    mappings: [],
    connections: [],
    activities: [],
    operations: [],
    variables: [],
    emails: [],
    connectors: [],
    globals: [],
    others: [],
    byId: new Map<string, Artifact>(),
    deleted: new Map<string, string>(),
    properties: [],
    partial: false,
    search: () => [],
    resolve: () => undefined,
  };
  project.resolve = createResolver(project);
  return project;
}

/** Notes on every step that this operation runs it. */
export function linkSteps(operations: readonly Operation[]): void {
  for (const operation of operations) {
    for (const step of operation.steps) {
      // The cast is true: readers make the lists as plain arrays, and nobody else has seen them yet.
      if ('usedBy' in step) (step.usedBy as Operation[]).push(operation);
    }
  }
}
