import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import ts from 'typescript';

export interface FoundRegex {
  readonly source: string;
  readonly flags: string;
  /** `file:line`, for messages. */
  readonly place: string;
}

/** Every regular expression that `src`, `rules` and `data` write down. */
export function regexesOfProject(): FoundRegex[] {
  const code = ['src', 'rules'].flatMap((folder) => filesIn(folder, /\.ts$/).flatMap(inTypeScript));
  const data = filesIn('data', /\.json$/).flatMap((path) => inJson(path));
  const seen = new Map([...code, ...data].map((regex) => [`${regex.flags}:${regex.source}`, regex]));
  return [...seen.values()];
}

const root = fileURLToPath(new URL('..', import.meta.url));

const filesIn = (folder: string, name: RegExp) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => name.test(path) && !path.endsWith('.d.ts'))
    .map((path) => join(folder, path));

/** Literals; expressions that are put together at run time stand in the test by hand. */
function inTypeScript(path: string): FoundRegex[] {
  const file = ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.Latest);
  const found: FoundRegex[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
      found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), place: `${path}:${line + 1}` });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Strings of the keys that hold expressions: `pattern`, `placeholders` and the like begin with `^` or hold a class. */
function inJson(path: string): FoundRegex[] {
  const found: FoundRegex[] = [];
  JSON.parse(readFileSync(join(root, path), 'utf8'), (key, value: unknown) => {
    if (typeof value === 'string' && /^\^|\(\?[:<=!]|\[[^\]]+\][*+{]|\\[bdsw]/.test(value)) {
      found.push({ source: value, flags: 'iu', place: `${path}: ${key}` });
    }
    return value;
  });
  return found;
}
