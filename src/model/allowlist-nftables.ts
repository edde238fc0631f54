import type { Located, Source, Span } from '../source/source.js';
import { addressesIn, everywhere } from './addresses.js';
import type { FoundAddress } from './addresses.js';
import type { ListEntry } from './allowlist-artifact.js';
import { NamedLists } from './allowlist-named.js';
import { parsePorts } from './allowlist-words.js';
import type { Direction } from './regions.js';

/** Rules of nftables: `ip saddr { … } tcp dport 443 accept`, with its sets and definitions. */
export function readNftables(source: Source): ListEntry[] {
  const statements = statementsOf(source);
  const lists = new NamedLists(source, (list: Span) => found(source, list));
  for (const { words, block } of statements) {
    const [first, name] = words;
    const braces = words.find(({ value }) => value.startsWith('{'));
    // A statement without words is none.
    const last = words.at(-1)!;
    // `define NAME = { … }`, and `elements = { … }` inside `set NAME { … }`.
    if (first?.value === 'define' && name !== undefined) lists.set(`$${name.value}`, (braces ?? last).span);
    else if (first?.value === 'elements' && braces !== undefined) {
      if (block?.kind === 'set') lists.set(`@${block.name}`, braces.span);
    } else if (first?.value === 'add' && name?.value === 'element' && braces !== undefined) {
      lists.set(`@${words[4]?.value ?? ''}`, braces.span);
    }
  }
  const entries = statements.flatMap((statement) => [...rule(source, statement, lists)]);
  const base = { direction: undefined, ports: undefined, protocol: undefined };
  for (const address of lists.unnamed()) entries.push(entryOf(source, address, base));
  return entries.sort((a, b) => a.span.start - b.span.start);
}

interface Statement {
  /** A list in braces is one word. */
  readonly words: readonly Located<string>[];
  /** The block around it, by its last two words: `chain input`. */
  readonly block: Block | undefined;
}

interface Block {
  readonly kind: string;
  readonly name: string;
}

function* rule(source: Source, { words, block }: Statement, lists: NamedLists<Span>): Generator<ListEntry> {
  const verdict = words.findLast(({ value }) => /^(?:accept|drop|reject|return|jump|goto)$/.test(value));
  if (verdict?.value !== 'accept') return;
  const behind = (...names: string[]) => words[words.findIndex(({ value }) => names.includes(value)) + 1];
  const has = (name: string) => words.some(({ value }) => value === name);
  const ports = has('dport') ? parsePorts(behind('dport')?.value ?? '') : [];
  const protocol = has('tcp') ? 'tcp' : has('udp') ? 'udp' : undefined;
  const base = { ports: ports.length === 0 ? undefined : ports, protocol };
  // `add rule FAMILY TABLE CHAIN …`, or a line inside `chain NAME { … }`.
  const around = block?.kind === 'chain' ? block.name : undefined;
  const chain = words[1]?.value === 'rule' ? words[4]?.value : around;
  for (const [keyword, direction, own] of sides) {
    const given = has(keyword) ? behind(keyword) : undefined;
    if (given === undefined || given.value === '!=' || chain?.toLowerCase() === own) continue;
    for (const address of lists.named(given.value, given.span) ?? found(source, given.span))
      yield entryOf(source, address, { ...base, direction });
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

const found = (source: Source, { start, end }: Span): FoundAddress[] =>
  addressesIn(withoutComments(source.text.slice(start, end))).map(({ span, ...address }) => ({
    ...address,
    span: { start: start + span.start, end: start + span.end },
  }));

const entryOf = (
  source: Source,
  { address, span }: FoundAddress,
  said: Pick<ListEntry, 'direction' | 'ports' | 'protocol'>,
): ListEntry => ({ ...said, source, span, text: source.slice(span), address });

/** Statements end at a line's end or `;`; braces open a block behind `table`, `chain`, `set` or `map`, else a list. */
function statementsOf(source: Source): Statement[] {
  const { text } = source;
  const statements: Statement[] = [];
  const blocks: (Block | undefined)[] = [];
  let words: Located<string>[] = [];
  const close = () => {
    if (words.length > 0) statements.push({ words, block: blocks.at(-1) });
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
        const [kind, name] = words.slice(-2).map(({ value }) => value);
        blocks.push(kind === undefined || name === undefined ? undefined : { kind, name });
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
