import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { writeZip } from '../../build/zip.js';
import { casesOf } from '../cases.js';
import { agentFiles, entriesOf } from '../canary/agent.js';
import { Markers } from '../canary/markers.js';
import { exportOf } from '../canary/project.js';
import { grammarExport } from './grammar.js';
import { mutate } from './mutate.js';
import type { Random } from './random.js';

/** A file to check, and its name, which decides how it is read. */
export interface Input {
  readonly name: string;
  readonly content: Uint8Array;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Every example, fixture and case of a rule's page, and a file of each kind with secrets in it. */
export function originals(markers: Markers): Input[] {
  const files = ['examples', 'test/fixtures'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.md'))
      .map((entry) => ({ name: entry.name, content: readFileSync(join(entry.parentPath, entry.name)) })),
  );
  const scripts = files
    .filter(({ name }) => name.endsWith('.jb'))
    .map(({ name, content }) => ({ name: `${name}.json`, content: exportWith(content.toString()) }));
  const cases = readdirSync(join(root, 'rules'), { recursive: true, encoding: 'utf8' })
    .filter((path) => basename(path) === 'README.md')
    .flatMap((path) => casesOf(readFileSync(join(root, 'rules', path), 'utf8')))
    .flatMap(({ files: parts }) =>
      [...parts].map(([name, text]) => ({ name: basename(name), content: Buffer.from(text) })),
    );
  const secret = Object.entries({ 'export.json': exportOf(markers), ...agentFiles(markers) }).map(([name, text]) => ({
    name,
    content: Buffer.from(text),
  }));
  return [
    ...files.filter(({ name }) => !name.endsWith('.jb')),
    ...scripts,
    ...cases,
    ...secret,
    { name: 'secrets.jpk', content: archive(entriesOf(markers)) },
  ];
}

/** The next input: an original that was changed, an archive with a changed entry or script out of the grammar. */
export function nextInput(all: readonly Input[], markers: Markers, random: Random): Input {
  const kind = random.below(10);
  if (kind === 0) {
    const text = Buffer.from(grammarExport(random));
    return { name: 'grammar.json', content: random.below(3) === 0 ? mutate(text, random) : text };
  }
  if (kind === 1) {
    const entries: Record<string, string | Uint8Array> = entriesOf(markers);
    const name = random.of(Object.keys(entries));
    return {
      name: 'entry.jpk',
      content: archive({ ...entries, [name]: mutate(Buffer.from(entries[name]!), random) }, random),
    };
  }
  const { name, content } = random.of(all);
  return { name, content: mutate(content, random) };
}

function archive(entries: Readonly<Record<string, string | Uint8Array>>, random?: Random): Buffer {
  const lie = () =>
    random?.of([
      {},
      {},
      {},
      {},
      {},
      { crc: 1 },
      { packed: 1 },
      { unpacked: 2 ** 32 - 1 },
      { flags: random.below(65_536) },
      { method: random.below(20) },
      { offset: random.below(2 ** 31) },
      { localName: '../x' },
    ]) ?? {};
  return writeZip(Object.entries(entries).map(([name, content]) => ({ name: `Orders/${name}`, content, lies: lie() })));
}

const exportWith = (scriptBody: string) =>
  Buffer.from(JSON.stringify({ project: { components: [{ type: 400, id: 's', name: 'S', scriptBody }] }, version: 4 }));
