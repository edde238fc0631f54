import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import { basename, join, resolve } from 'node:path';

import { buildSync } from 'esbuild';

import { makeJitterpak } from './design-studio.js';
import { makeExport } from './inputs.js';
import { race } from './measure.js';
import type { Program } from './measure.js';
import { makeChain, makeFanIn, makeGlobals, makeScripts } from './scripts.js';
import type { Row } from './table.js';

/** What a bench measures. */
export interface Bench {
  /** Everything that is promised, in the order of the tables. */
  readonly rows: readonly Row[];
  /** Of which it is told where the time goes. */
  readonly inputs: readonly { readonly what: string; readonly path: () => string }[];
}

/** Inputs are made in a folder when they are first asked for. */
export function benchIn(folder: string): Bench {
  /** Makes a file, or a folder of several, once. */
  const input = (name: string, make: () => string | Uint8Array | readonly string[]): string => {
    const path = join(folder, name);
    if (existsSync(path)) return path;
    const made = make();
    if (typeof made === 'string' || made instanceof Uint8Array) writeFileSync(path, made);
    else {
      mkdirSync(path);
      made.forEach((text, i) => {
        writeFileSync(join(path, `${i}.json`), text);
      });
    }
    return path;
  };
  const small = () => input('50k.json', () => makeExport(50_000));
  const javascript = () => input('50k-javascript.json', () => makeExport(50_000, 0, true));
  const megabytes = (count: number) => () => input(`${count}m.json`, () => makeExport(count * 1_000_000));
  const many = (count: number) => () =>
    input(`${count}`, () => Array.from({ length: count }, (_, i) => makeExport(50_000, i)));
  const scripts = (count: number) => () => input(`scripts-${count}.json`, () => makeScripts(count, count * 5000));
  const jitterpak = (entities: number) => () =>
    input(`${entities}.jpk`, () => makeJitterpak(entities, entities * 5000));
  const empty = () => input('empty.json', () => makeScripts(1, 1));

  const against =
    (floor: (path: string) => Program, path: () => string): Row['measure'] =>
    () => {
      const [first, second] = race([floor(path()), lint(path())]);
      return { floor: first!, ours: second! };
    };
  /** The whole and half of it, both less what it takes to start. */
  const growth =
    (half: () => string, whole: () => string): Row['measure'] =>
    () => {
      const [start, first, second] = race([empty(), half(), whole()].map(lint));
      const less = ({ seconds, mebibytes }: typeof second & object) => ({
        seconds: seconds - start!.seconds,
        mebibytes,
      });
      return { floor: less(first!), ours: less(second!) };
    };
  const grows = (what: string, half: () => string, whole: () => string): Omit<Row, 'table'> => ({
    what,
    against: 'half of it, both without the start',
    promise: 2.2,
    measure: growth(half, whole),
  });
  const growsWith = (what: string, make: (count: number) => string, count: number) =>
    grows(
      `${count.toLocaleString('en')} ${what}`,
      () => input(`${count / 2} ${what}`, () => make(count / 2)),
      () => input(`${count} ${what}`, () => make(count)),
    );
  const program = (name: string) => () => {
    const outfile = join(folder, `${name}.cjs`);
    if (!existsSync(outfile))
      buildSync({ entryPoints: [`bench/programs/${name}.ts`], outfile, bundle: true, platform: 'node', minify: true });
    return outfile;
  };

  const starts = 'enableCompileCache' in module;
  const rows = [
    ...inTable('Exports', [
      { what: '50 KB', against: '`node -e 0`', promise: 2, measure: against(nothing, small) },
      {
        what: '50 KB with JavaScript in it',
        against: '`node -e 0`',
        promise: starts ? 4 : 8,
        measure: against(nothing, javascript),
      },
      { what: '10 MB', against: PARSE, promise: 5, measure: against(parse, megabytes(10)) },
      { what: '100 MB', against: PARSE, promise: 6, mebibytes: 700, measure: against(parse, megabytes(100)) },
      { what: '1,000 files of 50 KB', against: PARSE, promise: 4, measure: against(parse, many(1000)) },
      grows('1,000 files of 50 KB', many(500), many(1000)),
      grows('20 MB', megabytes(10), megabytes(20)),
    ]),
    ...inTable('Scripts', [
      {
        what: '2,000 scripts, 10 MB',
        against: 'read, `JSON.parse`, lex',
        promise: 10,
        measure: against((path) => ({ args: [program('lex')(), path] }), scripts(2000)),
      },
      {
        what: 'parsing them, without the start',
        against: '10 MB/s',
        promise: 1,
        measure: () => {
          const [ours] = race([{ args: [program('parse-scripts')(), scripts(2000)()], reports: true }]);
          return { floor: { seconds: 1, mebibytes: 0 }, ours: ours! };
        },
      },
      grows('2,000 scripts, 10 MB', scripts(1000), scripts(2000)),
      growsWith('scripts that call each other in a chain', makeChain, 1000),
      growsWith('scripts that call one logger', makeFanIn, 1000),
      growsWith('globals, written and read', makeGlobals, 10_000),
    ]),
    ...inTable('Design Studio', [
      {
        what: '10,000 entities, 50 MB of XML, in a Jitterpak',
        against: 'read and inflate',
        promise: 4,
        mebibytes: 400,
        measure: against(inflate, jitterpak(10_000)),
      },
      grows('10,000 entities, 50 MB of XML', jitterpak(5000), jitterpak(10_000)),
    ]),
    ...inTable(
      'Beside secretlint 11.7.1 with its recommended preset',
      (
        [
          ['50 KB', small],
          ['10 MB', megabytes(10)],
          ['100 MB', megabytes(100)],
          ['1,000 files of 50 KB', many(1000)],
        ] as const
      ).map(([what, path]) => ({
        what,
        against: 'secretlint',
        measure: against((file) => secretlint(file, folder), path),
      })),
    ),
  ];
  const inputs = [
    { what: '10 MB', path: megabytes(10) },
    { what: '1,000 files of 50 KB', path: many(1000) },
    { what: '2,000 scripts, 10 MB', path: scripts(2000) },
    { what: '10,000 entities, 50 MB of XML, in a Jitterpak', path: jitterpak(10_000) },
  ];
  return { rows, inputs };
}

const PARSE = 'read and `JSON.parse`';

const inTable = (table: string, rows: readonly Omit<Row, 'table'>[]): Row[] => rows.map((row) => ({ table, ...row }));

const lint = (path: string): Program => ({ args: ['dist/main.cjs', path] });
const nothing = (): Program => ({ args: ['-e', '0'] });
const inflate = (path: string): Program => ({ args: ['bench/programs/inflate.cjs', path] });
const parse = (path: string): Program => ({ args: ['bench/programs/parse.cjs', path] });

/** Installed for itself when it is first needed: nothing but this table uses it. */
function secretlint(path: string, folder: string): Program {
  const home = join('bench', 'peers');
  if (!existsSync(join(home, 'node_modules'))) execFileSync('npm', ['ci', '--silent'], { cwd: home, stdio: 'inherit' });
  writeFileSync(
    join(folder, '.secretlintrc.json'),
    JSON.stringify({ rules: [{ id: '@secretlint/secretlint-rule-preset-recommend' }] }),
  );
  const name = basename(path);
  // It checks nothing outside the folder that it runs in.
  return {
    args: [
      resolve(home, 'node_modules/secretlint/bin/secretlint.js'),
      path.endsWith('.json') ? name : `${name}/*.json`,
    ],
    cwd: folder,
  };
}
