import type { Located, Source, Span } from '../source/source.js';
import { addressesIn, everywhere } from './addresses.js';
import type { ListEntry } from './allowlist-artifact.js';
import { parsePorts } from './allowlist-words.js';
import type { Direction } from './regions.js';

/** Rules of nftables: `ip saddr { … } tcp dport 443 accept`, with its sets and definitions. */
export function readNftables(source: Source): ListEntry[] {
  const statements = statementsOf(source);
  const lists = new Map<string, Span>();
  for (const { words, path } of statements) {
    const [first, name] = words;
    const braces = words.find(({ value }) => value.startsWith('{'));
    // A statement without words is none.
    const last = words.at(-1)!;
    // `define NAME = { … }`, and `elements = { … }` inside `set NAME { … }`.
    if (first?.value === 'define' && name !== undefined) lists.set(`$${name.value}`, (braces ?? last).span);
    else if (first?.value === 'elements' && braces !== undefined) {
      const set = /(?:^| )set (?<name>\S+)$/.exec(path)?.groups?.name;
      if (set !== undefined) lists.set(`@${set}`, braces.span);
    } else if (first?.value === 'add' && name?.value === 'element' && braces !== undefined) {
      lists.set(`@${words[4]?.value ?? ''}`, braces.span);
    }
  }
  const used = new Set<string>();
  const entries = statements.flatMap((statement) => [...rule(source, statement, lists, used)]);
  for (const [name, span] of lists) {
    const base = { direction: undefined, ports: undefined, protocol: undefined };
    if (!used.has(name)) entries.push(...entriesOf(source, span, base));
  }
  return entries.sort((a, b) => a.span.start - b.span.start);
}

interface Statement {
  /** A list in braces is one word. */
  readonly words: readonly Located<string>[];
  /** The blocks around it: `table inet filter chain input`. */
  readonly path: string;
}

function* rule(
  source: Source,
  { words, path }: Statement,
  lists: ReadonlyMap<string, Span>,
  used: Set<string>,
): Generator<ListEntry> {
  const verdict = words.findLast(({ value }) => /^(?:accept|drop|reject|return|jump|goto)$/.test(value));
  if (verdict?.value !== 'accept') return;
  const behind = (...names: string[]) => words[words.findIndex(({ value }) => names.includes(value)) + 1];
  const has = (name: string) => words.some(({ value }) => value === name);
  const ports = has('dport') ? parsePorts(behind('dport')?.value ?? '') : [];
  const protocol = has('tcp') ? 'tcp' : has('udp') ? 'udp' : undefined;
  const base = { ports: ports.length === 0 ? undefined : ports, protocol };
  // `add rule FAMILY TABLE CHAIN …`, or a line inside `chain NAME { … }`.
  const chain = words[1]?.value === 'rule' ? words[4]?.value : /chain (?<name>\S+)$/.exec(path)?.groups!.name;
  for (const [keyword, direction, own] of sides) {
    const given = has(keyword) ? behind(keyword) : undefined;
    if (given === undefined || given.value === '!=' || chain?.toLowerCase() === own) continue;
    const list = lists.get(given.value);
    if (list !== undefined) used.add(given.value);
    yield* entriesOf(source, list ?? given.span, { ...base, direction });
  }
  if (ports.length > 0 && chain?.toLowerCase() === 'input' && !['saddr', 'iif', 'iifname'].some(has)) {
    const span = { start: words[0]!.span.start, end: words.at(-1)!.span.end };
    yield { ...base, source, direction: 'inbound', span, text: source.slice(span), address: everywhere };
  }
}

const sides: readonly (readonly [string, Direction, string])[] = [
  ['saddr', 'inbound', 'output'],
  ['daddr', 'outbound', 'input'],
];

function entriesOf(source: Source, span: Span, said: Pick<ListEntry, 'direction' | 'ports' | 'protocol'>): ListEntry[] {
  return addressesIn(withoutComments(source.slice(span))).map((found) => {
    const place = { start: span.start + found.span.start, end: span.start + found.span.end };
    return { ...said, source, span: place, text: source.slice(place), address: found.address };
  });
}

/** Statements end at a line's end or `;`; braces open a block behind `table`, `chain`, `set` or `map`, else a list. */
function statementsOf(source: Source): Statement[] {
  const { text } = source;
  const statements: Statement[] = [];
  const blocks: string[] = [];
  let words: Located<string>[] = [];
  const close = () => {
    if (words.length > 0) statements.push({ words, path: blocks.join(' ') });
    words = [];
  };
  const word = (start: number, end: number) => {
    words.push({ value: text.slice(start, end), source, span: { start, end } });
  };
  for (let i = 0; i < text.length;) {
    const character = text[i]!;
    if (character === '#') {
      while (i < text.length && text[i] !== '\n') i++;
    } else if (character === '\n' || character === '\r' || character === ';') {
      close();
      i++;
    } else if (character === '{') {
      const first = words[words[0]?.value === 'add' ? 1 : 0]?.value ?? '';
      if (/^(?:table|chain|set|map|flowtable)$/.test(first) && blocks.length < 20) {
        blocks.push(words.map(({ value }) => value).join(' '));
        words = [];
        i++;
      } else {
        const end = text.indexOf('}', i);
        word(i, end < 0 ? text.length : end + 1);
        i = end < 0 ? text.length : end + 1;
      }
    } else if (character === '}') {
      close();
      blocks.pop();
      i++;
    } else if (character === ' ' || character === '\t' || character === '\\') {
      i++;
    } else {
      const start = i;
      while (i < text.length && !' \t\r\n;{}#'.includes(text[i]!)) i++;
      word(start, i);
    }
  }
  close();
  return statements;
}

const withoutComments = (text: string) => text.replace(/#[^\r\n]*/g, (comment) => ' '.repeat(comment.length));
