import { parseJson } from '../syntax/json.js';
import type { JsonValue } from '../syntax/json.js';
import type { InputFile } from './artifact.js';

/** Parses a JSON file, leaving the trees of schemas and samples unbuilt. */
export function parseStudio(file: InputFile, nesting?: number): JsonValue {
  return parseJson(file.source, nesting === undefined ? { opaque } : { opaque, nesting });
}

/**
 * An export has `project.components`; a dump of components is an array of things with `type` and `id` or `name`, of which
 * a few may be broken.
 */
export function isStudio(root: JsonValue): boolean {
  if (root.kind === 'array') {
    const items = root.items();
    const known = items.filter((item) => item.get('type')?.kind === 'number' && hasIdentity(item));
    return known.length > 0 && known.length >= items.length / 2;
  }
  const project = root.get('project');
  return project?.get('components')?.kind === 'array' || project?.get('workflows')?.kind === 'array';
}

const opaque = new Set(['input', 'output', 'schemaTypeDocument', 'document', 'validationErrors']);
const hasIdentity = (json: JsonValue) => json.get('id') !== undefined || json.get('name') !== undefined;
