import { columns, cut, wrap } from './columns.js';
import type { Comparison, Fault, Side } from './compare.js';
import { count } from './describe.js';
import type { FilePlace } from './describe.js';

/** A comparison for people, calm and aligned, no wider than `width` columns. */
export function* compareText(
  { a, b, faults, differences, onlyA, onlyB, same }: Comparison,
  width = 80,
): Generator<string> {
  const [nameA, nameB] = [a.environment.name, b.environment.name];
  yield* sideLine('A', a, Math.max(a.name.length, b.name.length));
  yield* sideLine('B', b, Math.max(a.name.length, b.name.length));

  for (const { kinds, title } of sections) {
    const found = faults.filter(({ kind }) => kinds.includes(kind));
    if (found.length === 0) continue;
    yield `\n${title}\n`;
    for (const fault of found) yield* faultLines(fault, width);
  }

  if (differences.length > 0) {
    yield '\nDiffers, as environments do\n';
    const setting = differences.reduce((most, row) => Math.max(most, Math.min(22, columns(row.setting))), 0);
    const half = Math.floor((width - setting - 8) / 2);
    yield `  ${' '.repeat(setting + 2)}  ${fit(`A  ${nameA}`, half)}  B  ${nameB}\n`;
    let component = '';
    for (const row of differences) {
      if (row.component !== component) yield `  ${cut(row.component, width - 2)}\n`;
      component = row.component;
      const [one, two] = unlike(row.a, row.b, half);
      yield `    ${fit(row.setting, setting)}  ${fit(one, half)}  ${two}`.trimEnd() + '\n';
    }
  }
  for (const [name, list] of [
    ['A', onlyA],
    ['B', onlyB],
  ] as const) {
    if (list.length === 0) continue;
    yield `\nOnly in ${name}\n`;
    for (const title of list) yield `  ${cut(title, width - 2)}\n`;
  }
  const wrong = faults.length === 0 ? 'nothing is shared that must differ' : `${count(faults.length, 'thing')} to mend`;
  const changed = new Set(differences.map(({ component }) => component)).size;
  yield `\n${wrong}; ${count(changed, 'component')} ${changed === 1 ? 'differs' : 'differ'}, ${same} ${same === 1 ? 'is' : 'are'} the same\n`;
  if (a.environment.class === b.environment.class)
    yield `both are ${a.environment.class}: what they share was not judged\n`;
}

const sections: readonly { readonly kinds: readonly Fault['kind'][]; readonly title: string }[] = [
  { kinds: ['shared-secret', 'shared-user'], title: 'Must differ, and does not' },
  { kinds: ['host'], title: 'Hosts of the other side' },
  { kinds: ['hidden'], title: 'Hidden in one alone' },
];

function* sideLine(letter: string, { name, environment, declared }: Side, wide: number): Generator<string> {
  const what = declared ? environment.class : `taken for ${environment.class}; harmony-lint.yml can say it`;
  const who = declared ? `${environment.name}, ${what}` : what;
  yield `${letter}  ${name.padEnd(Math.min(wide, 44))}  ${who}\n`;
}

function* faultLines({ message, component, a, b }: Fault, width: number): Generator<string> {
  for (const [i, line] of wrap(message, width - 4).entries()) yield `${i === 0 ? '  ✗ ' : '    '}${line}\n`;
  for (const line of wrap(component, width - 4)) yield `    ${line}\n`;
  const places = [place('A', a), place('B', b)].filter((text) => text !== undefined);
  for (const text of places) yield `    ${text}\n`;
}

const place = (letter: string, at: FilePlace | undefined) =>
  at && `${letter}  ${at.file}:${at.start.line}:${at.start.column}`;

/** Two values cut to a width; where they begin alike for long, from where they differ. */
function unlike(one: string, two: string, width: number): [string, string] {
  const [left, right] = [oneLine(one), oneLine(two)];
  if (columns(left) <= width && columns(right) <= width) return [left, right];
  let from = 0;
  while (from < Math.min(left.length, right.length) && left[from] === right[from]) from++;
  const start = from < width - 8 ? 0 : from - 4;
  const part = (text: string) => cut(start === 0 ? text : `…${text.slice(start)}`, width);
  return [part(left), part(right)];
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

const fit = (text: string, width: number) => {
  const short = cut(text, width);
  return short + ' '.repeat(Math.max(0, width - columns(short)));
};
