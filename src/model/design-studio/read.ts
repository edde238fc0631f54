import { InputError } from '../../source/input-error.js';
import { defaultLimits } from '../../source/limits.js';
import type { Limits } from '../../source/limits.js';
import type { Source } from '../../source/source.js';
import { parseProperties } from '../../syntax/properties.js';
import { parseXml, rootTag } from '../../syntax/xml.js';
import type { XmlElement } from '../../syntax/xml.js';
import type { InputFile } from '../artifact.js';
import { emptyProject, linkSteps } from '../builder.js';
import type { ProjectDraft, ProjectReading, Unread } from '../builder.js';
import { EntityReader } from './entities.js';
import { Setting } from './settings.js';
import { Texts } from './texts.js';
import { foldersOf } from './tree.js';

/**
 * Reads the files of one Design Studio project, each with its path in the project: a project folder's environment
 * level, the entries of a Jitterpak, or single entities with or without their neighbours. What a file is, is told by
 * its content; files of other kinds are passed over, but not under `Data/`. An entity that cannot be read is an entry of
 * `unread`. Throws an `InputError` where there is nothing of a project among the files.
 */
export function readDesignStudio(
  files: Iterable<readonly [path: string, file: InputFile]>,
  format: 'design-studio' | 'jitterpak' = 'design-studio',
  limits: Limits = defaultLimits,
): ProjectReading {
  const sorted = [...files].sort(([a], [b]) => compare(a, b));
  if (sorted.length > limits.entries)
    throw new InputError(`the project has ${sorted.length} files, over the limit of ${limits.entries} (entries)`);
  return new ProjectReader(format, limits).read(sorted);
}

/** Whether a file is an entity of Design Studio: its root is `<Entity type="…">`. */
export function isEntityXml({ text }: Source): boolean {
  const root = rootTag(text);
  return root?.name === 'Entity' && /\stype\s*=/.test(root.tag);
}

/** Whether a file is the index of a Design Studio project: its root is `<Project … projectId="…">`. */
export const isProjectXml = ({ text }: Source): boolean => isIndex(rootTag(text));

const isIndex = (root: ReturnType<typeof rootTag>) => root?.name === 'Project' && /\sprojectId\s*=/.test(root.tag);

/** Whether a file is one in which macOS keeps the attributes of another, whose name it has: `._<uuid>.xml`. */
export const isAppleDouble = ({ text }: Source): boolean => text.startsWith('\0\x05\x16\x07');

/** Whether a path is one under which a project keeps its entities. */
export const isEntityPath = (path: string) =>
  (path.startsWith('Data/') || path.includes('/Data/')) && /\.xml$/i.test(path);

class ProjectReader {
  readonly #unread: Unread[] = [];
  readonly #indexes: { readonly file: InputFile; readonly root: XmlElement }[] = [];
  readonly #entities: InputFile[] = [];
  /** Files that say how the project was exported and deployed. */
  readonly #notes: InputFile[] = [];

  constructor(
    readonly format: 'design-studio' | 'jitterpak',
    readonly limits: Limits,
  ) {}

  read(files: readonly (readonly [path: string, file: InputFile])[]): ProjectReading {
    for (const [path, file] of files) this.#sort(path, file);
    const roots = new Set(this.#indexes.map(({ file: { name } }) => name.slice(0, name.lastIndexOf('/') + 1)));
    // Two environments of a project have the same ids: mixed, they would be a project that nobody has.
    if (roots.size > 1) throw new InputError(`there are ${roots.size} projects here, not one; give each by itself`);
    const texts = new Texts();
    const project = this.#project(texts);
    const folders = new Map<string, string>();
    for (const { root } of this.#indexes) for (const [id, folder] of foldersOf(root)) folders.set(id, folder);
    const reader = new EntityReader(project, folders, texts);
    for (const file of this.#entities) {
      const root = this.#parse(file, 'Entity');
      const why = root && reader.entity(file, root);
      if (why !== undefined) this.#unread.push({ file, why, place: { source: file.source, span: root!.tag } });
    }
    const [index] = this.#indexes;
    if (this.#entities.length === 0 && folders.size > 0 && index !== undefined) {
      const why = `project.xml lists entities (${folders.size}), and none is here; give all of the project`;
      this.#unread.push({ file: index.file, why, place: { source: index.file.source, span: index.root.tag } });
    }
    reader.link();
    linkSteps(project.operations);
    project.partial = this.#indexes.length === 0 || [...folders.keys()].some((id) => !reader.has(id));
    project.search = (hint) => texts.search(hint);
    return { project, unread: this.#unread, unknownTypes: reader.unknownTypes };
  }

  /** Tells by its content what a file is. */
  #sort(path: string, file: InputFile): void {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (isAppleDouble(file.source)) return;
    const tag = rootTag(file.source.text);
    if (noteFiles.has(name)) {
      this.#notes.push(file);
    } else if (isIndex(tag) || (name === 'project.xml' && (tag?.name ?? 'Project') === 'Project')) {
      const root = this.#parse(file, 'Project');
      if (root !== undefined) this.#indexes.push({ file, root });
    } else if (isEntityPath(path) || isEntityXml(file.source)) {
      this.#entities.push(file);
    }
  }

  /** The root of a file; undefined where it cannot be read or is another, which is then said. */
  #parse(file: InputFile, name: 'Entity' | 'Project'): XmlElement | undefined {
    try {
      const root = parseXml(file.source, this.limits.nesting);
      if (root.name === name) return root;
      const why = `not a part of a Design Studio project: its root is <${root.name}>; remove or restore the file`;
      this.#unread.push({ file, why, place: { source: file.source, span: root.tag } });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      this.#unread.push({ file, why: error.message, place: error.at });
    }
    return undefined;
  }

  #project(texts: Texts): ProjectDraft {
    const [index] = this.#indexes;
    const notes = this.#notes.flatMap((note) => [...parseProperties(note.source)]);
    const named = notes.find(({ key, value }) => key === 'project_name' && value.value !== '')?.value;
    const note = this.#notes.find(({ source }) => source === named?.source) ?? this.#notes[0];
    const main = index?.file ?? this.#entities[0] ?? this.#unread[0]?.file;
    if (main === undefined)
      throw new InputError('there is no Design Studio project here: no project.xml and no <Entity>; give its folder');
    const file = index?.file ?? note ?? main;
    const name = index === undefined ? named : index.root.attribute('name');
    const project = emptyProject({
      name: name?.value ?? file.name,
      id: index?.root.attribute('projectId')?.value,
      place: name ?? { source: file.source, span: { start: 0, end: Math.min(1, file.source.text.length) } },
      file,
      format: this.format,
    });
    for (const { key, keySpan, value } of notes) {
      project.properties.push(new Setting({ value: key, source: value.source, span: keySpan }, value, false));
      texts.add(value, project);
    }
    for (const { root } of this.#indexes) texts.addFile(root, project);
    // Only a backup says where it may go back to; what the numbers of `type` mean is not known.
    if (this.format === 'jitterpak' && notes.some(({ key, value }) => BACKUP.test(key) && value.value !== ''))
      project.origin = 'backup';
    return project;
  }
}

const BACKUP = /^(?:org|env)_id$/;
const noteFiles = new Set(['jitterpak.properties', 'environment.properties']);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
