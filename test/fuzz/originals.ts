import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

import { writeZip } from '../../build/zip.js';
import type { ZipInput } from '../../build/zip.js';
import { BASELINE } from '../../src/cli/accept.js';
import { casesOf } from '../cases.js';
import { agentFiles, brokenBaselines, brokenPolicies, entriesOf } from '../canary/agent.js';
import type { Markers } from '../canary/markers.js';
import { exportOf } from '../canary/project.js';
import { inFolder } from '../folder.js';
import { harmonyLint } from '../host.js';
import { landscape } from '../landscape.js';
import type { Random } from './random.js';

/** Contents by path, with '/'. */
export type Files = Readonly<Record<string, Uint8Array>>;

/** Files that belong together, alone in a folder. */
export interface Original {
  /** The same in every run, whatever is added beside it. */
  readonly name: string;
  readonly files: Files;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Every example, fixture and case of a rule's page, and files of each kind with secrets in them. */
export async function originals(markers: Markers): Promise<Original[]> {
  const files = ['examples', 'test/fixtures'].flatMap(filesIn).filter((path) => !path.endsWith('.md'));
  const alone = files.map((path) => {
    const content = readFileSync(join(root, path));
    const wrap = /\.(?:jb|js)$/.test(path);
    return one(path, wrap ? `${basename(path)}.json` : basename(path), wrap ? exportWith(String(content)) : content);
  });
  const stories = [
    'order-sync/faulty',
    'landscape/faulty',
    'landscape/mended',
    'own-rules',
    'design-studio/orders',
  ].map((story) => ({ name: story, files: storyOf(`examples/${story}`) }));
  const cases = filesIn('rules')
    .filter((path) => basename(path) === 'README.md')
    .flatMap((path) =>
      casesOf(readFileSync(join(root, path), 'utf8')).map((each) => ({
        name: `${path}: ${each.title}`,
        files: bytesOf(Object.fromEntries(each.files)),
      })),
    );
  const planted = { 'export.json': exportOf(markers), ...agentFiles(markers) };
  const known = await baselineOf(planted);
  return [
    ...alone,
    ...stories,
    { name: 'landscape', files: bytesOf(landscape) },
    ...cases.filter(({ files: parts }) => Object.keys(parts).length > 0),
    ...Object.entries(planted).map(([name, text]) => one(`secret ${name}`, name, text)),
    one('secrets.jpk', 'secrets.jpk', archive(entriesOf(markers))),
    { name: 'secrets together', files: bytesOf({ ...planted, [BASELINE]: known }) },
    ...brokenPolicies(markers).map((text, i) => ({
      name: `broken policy ${i}`,
      files: bytesOf({ 'harmony-lint.yml': text, 'export.json': planted['export.json'] }),
    })),
    ...brokenBaselines(markers).map((text, i) => ({
      name: `broken baseline ${i}`,
      files: bytesOf({ [BASELINE]: text, 'export.json': planted['export.json'] }),
    })),
  ];
}

/** A Jitterpak of some entries; with numbers, its directory may lie about them. */
export function archive(entries: Readonly<Record<string, string | Uint8Array>>, random?: Random): Buffer {
  return writeZip(
    Object.entries(entries).map(([name, content]) => ({
      name: `Orders/${name}`,
      content,
      lies: random === undefined || random.below(12) < 5 ? {} : random.of(lies)(random),
    })),
  );
}

const lies: readonly ((random: Random) => NonNullable<ZipInput['lies']>)[] = [
  () => ({ crc: 1 }),
  () => ({ packed: 1 }),
  () => ({ unpacked: 2 ** 32 - 1 }),
  (random) => ({ flags: random.below(65_536) }),
  (random) => ({ method: random.below(20) }),
  (random) => ({ offset: random.below(2 ** 31) }),
  () => ({ localName: '../x' }),
];

/** In the order of their names, which is the same on every machine. */
const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();

/** A story's files but for its code: a plug-in that was changed would run. */
const storyOf = (folder: string): Files =>
  Object.fromEntries(
    filesIn(folder)
      .filter((path) => !/\.(?:md|m?js)$/.test(path))
      .map((path) => {
        const text = readFileSync(join(root, path));
        const content = path.endsWith('.yml') ? Buffer.from(String(text).replace(/^plugins:.*\n/m, '')) : text;
        return [relative(folder, path), content];
      }),
  );

const bytesOf = (files: Readonly<Record<string, string>>): Files =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)]));

const one = (name: string, file: string, content: Uint8Array | string): Original => ({
  name,
  files: { [file]: Buffer.from(content) },
});

const exportWith = (scriptBody: string) =>
  JSON.stringify({ project: { components: [{ type: 400, id: 's', name: 'S', scriptBody }] }, version: 4 });

/** What `harmony-lint baseline` writes of some files, with other salts than it draws: the same at every run. */
const baselineOf = (files: Readonly<Record<string, string>>): Promise<string> =>
  inFolder(files, async (cwd) => {
    await harmonyLint(['baseline', ...Object.keys(files), '--now', '2026-11-20'], { cwd });
    return readFileSync(join(cwd, BASELINE), 'utf8').replace(/"salt": ?"[^"]+"/g, '"salt":"00c0ffee"');
  });
