import type { Random } from './random.js';

/** Changes what a file says and leaves it whole: lines, values behind their names, and nodes of JSON change places. */
export function restructure(content: Uint8Array, random: Random): Buffer {
  const text = Buffer.from(content).toString();
  // A planted secret that is put in another place may be none there.
  if (/Q[A-Za-z0-9]{16}7|ghp_/.test(text)) return Buffer.from(content);
  const way = random.of([lines, lines, values, values, values, nodes, nodes]);
  return Buffer.from(way(text, random));
}

function lines(text: string, random: Random): string {
  const all = text.split('\n');
  for (let i = random.below(4); i >= 0; i--) {
    const [one, other] = [random.below(all.length), random.below(all.length)];
    switch (random.below(5)) {
      case 0:
        all.splice(one, 1 + random.below(3));
        break;
      case 1:
        all.splice(one, 0, ...all.slice(other, other + 1 + random.below(5)));
        break;
      case 2:
        [all[one], all[other]] = [all[other] ?? '', all[one] ?? ''];
        break;
      case 3:
        all[one] = ' '.repeat(random.below(8)) + (all[one] ?? '').trimStart();
        break;
      default:
        all[one] = `${all[one] ?? ''}${random.of([' ', '', ' #', '\\', ','])}${all[other] ?? ''}`;
    }
  }
  return all.join('\n');
}

/** A value as it follows its name in JSON, YAML, XML, INI, HCL and Dockerfiles. */
const VALUE = /(?<=[\w"'\]-]\s{0,3}[:=]\s{0,3})(?:"(?:[^"\\\n]|\\.){0,200}"|'[^'\n]{0,200}'|[^\s"',{}[\]<>]{1,200})/g;

function values(text: string, random: Random): string {
  const found = Array.from(text.slice(0, 200_000).matchAll(VALUE));
  if (found.length === 0) return text;
  let changed = text;
  for (let i = random.below(3); i >= 0; i--) {
    const { index, 0: old } = random.of(found);
    const [other] = random.of(found);
    // What was changed before stands elsewhere by now; then some other place is hit, which is as well.
    changed = changed.slice(0, index) + replacement(old, other, random) + changed.slice(index + old.length);
  }
  return changed;
}

function replacement(old: string, other: string, random: Random): string {
  const quote = /^["']/.exec(old)?.[0] ?? '';
  switch (random.below(4)) {
    case 0:
      return other;
    case 1:
      return random.of(hostile);
    case 2:
      return quote + random.of(hostile).replaceAll('"', '') + quote;
    default:
      return quote + other.replace(/^["']|["']$/g, '') + old.replace(/^["']/, '');
  }
}

const hostile = [
  '[]',
  '{}',
  'null',
  'true',
  '-1',
  '0',
  '1e999',
  '1e-7',
  '400',
  '600',
  '999999999999999999999',
  '""',
  '" "',
  '"."',
  '".."',
  '"/"',
  '"*"',
  '"**"',
  '"{a,b"',
  '"[a{b}]"',
  '"[[a]]"',
  '"$(a)"',
  '"${a}"',
  '"{{ a }}"',
  '"%s"',
  '"__proto__"',
  '"constructor"',
  '"toString"',
  '"\\\\ud800"',
  '"https://"',
  '"https://a:b@[::1]:99999/?password=c#token=d"',
  '"jdbc:sqlserver://a;password="',
  '"-----BEGIN RSA PRIVATE KEY-----"',
  '"0.0.0.0/0"',
  '"::ffff:1.2.3.4/200"',
  '"300.1.1.1"',
  '"255.255.255.255-0.0.0.0"',
  '"2026-02-30"',
  '"9999-99-99"',
  '"[^a"',
  '"(a+)+$"',
  '"\\\\p{L}"',
  '|\n  a',
  '>-\n',
  '&a [*a]',
  '*a',
  '!!int x',
  '<<EOF\n',
  '`a`',
];

/** A node of JSON becomes another one of the file, or something that does not belong there. */
function nodes(text: string, random: Random): string {
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch {
    return values(text, random);
  }
  const all = slotsOf(root);
  if (all.length === 0) return text;
  for (let i = random.below(3); i >= 0; i--) {
    const { holder, key } = random.of(all);
    const other = random.of(all);
    const odd = random.of([
      null,
      0,
      -1,
      1.5,
      400,
      '',
      'a',
      '[a]',
      '__proto__',
      true,
      [],
      {},
      [[]],
      [null],
      { type: 400 },
    ]);
    // A copy, since a node inside itself is no JSON; not of half the file, over and over.
    const copy = JSON.stringify(other.holder[other.key] ?? null);
    holder[key] = random.below(3) === 0 || copy.length > 20_000 ? odd : (JSON.parse(copy) as unknown);
  }
  return JSON.stringify(root, undefined, random.of([0, 2]));
}

interface Slot {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

/** Every place in a value that holds a value, of the first thousands. */
function slotsOf(root: unknown): Slot[] {
  const slots: Slot[] = [];
  const open = [root];
  for (let node = open.pop(); node !== undefined && slots.length < 5000; node = open.pop()) {
    if (typeof node !== 'object' || node === null) continue;
    // The cast is true: lists are held by their numbers.
    const holder = node as Record<string, unknown>;
    for (const key of Object.keys(holder)) {
      slots.push({ holder, key });
      open.push(holder[key] ?? null);
    }
  }
  return slots;
}
