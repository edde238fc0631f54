import type { XmlElement } from '../../syntax/xml.js';

/** Where the entities that `project.xml` lists lie in its tree, by id: `Scripts/core`. */
export function foldersOf(project: XmlElement): Map<string, string> {
  const folders = new Map<string, string>();
  for (const type of project.children('EntityType')) {
    visit(type, rootFolder(type.attribute('name')?.value ?? ''));
  }
  return folders;

  function visit(parent: XmlElement, path: string): void {
    for (const child of parent.children()) {
      if (child.name === 'Folder') visit(child, within(path, child.attribute('name')?.value ?? ''));
      const id = child.name === 'Entity' ? child.attribute('entityId')?.value : undefined;
      if (id !== undefined) folders.set(id, path);
    }
  }
}

/** The folder that all entities of a type lie in, as Design Studio names it in references: `Scripts`, `Sources`. */
export const rootFolder = (type: string) => (type.endsWith('y') ? `${type.slice(0, -1)}ies` : `${type}s`);

/** A tree may begin with the root folder itself. */
function within(path: string, name: string): string {
  // The names of folders in folders could grow into gigabytes, one copy for each entity.
  return path === name || path.length + name.length > LONGEST ? path : `${path}/${name}`;
}

const LONGEST = 4000;
