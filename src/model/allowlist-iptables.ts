import type { Located, Source } from '../source/source.js';
import { parseShell } from '../syntax/shell.js';
import { addressesIn, everywhere } from './addresses.js';
import type { FoundAddress } from './addresses.js';
import type { ListEntry } from './allowlist-artifact.js';
import { NamedLists } from './allowlist-named.js';
import { parsePorts } from './allowlist-words.js';
import type { Direction } from './regions.js';

/** Rules of iptables, as commands or as `iptables-save` prints them, with the sets of `ipset`. */
export function readIptables(source: Source): ListEntry[] {
  const commands = parseShell(source).map(({ words }) => words);
  const sets: Sets = new NamedLists(source, (members) =>
    members.flatMap((member) => addressesIn(source.text, member.span)),
  );
  for (const words of commands) {
    const add = words.findIndex(({ value }) => value === 'add' || value === '-A' || value === '--add');
    const isSet = add === 0 ? words[0]!.value === 'add' : words[add - 1]?.value === 'ipset';
    const [name, member] = [words[add + 1], words[add + 2]];
    if (!isSet || name === undefined || member === undefined) continue;
    const list = sets.get(name.value);
    if (list === undefined) sets.set(name.value, [member]);
    else list.push(member);
  }
  const entries = commands.flatMap((words) => [...rule(source, words, sets)]);
  const base = { source, direction: undefined, ports: undefined, protocol: undefined };
  for (const address of sets.unnamed()) entries.push(entryOf(address, base));
  return entries;
}

type Sets = NamedLists<Located<string>[]>;

function* rule(source: Source, words: readonly Located<string>[], sets: Sets): Generator<ListEntry> {
  const options = optionsOf(words);
  const chain = (options.get('-A') ?? options.get('-I') ?? options.get('--append') ?? options.get('--insert'))?.value;
  const target = (options.get('-j') ?? options.get('--jump'))?.value;
  if (chain === undefined || target !== 'ACCEPT') return;
  const ports = ['--dport', '--dports', '--destination-port', '--destination-ports'].flatMap((name) =>
    parsePorts(options.get(name)?.value.replaceAll(':', '-') ?? ''),
  );
  const protocol = /^(?:tcp|udp)$/i
    .exec((options.get('-p') ?? options.get('--protocol'))?.value ?? '')?.[0]
    .toLowerCase();
  const base = { source, protocol, ports: ports.length === 0 ? undefined : ports };
  let anybody = chain === 'INPUT' && ports.length > 0 && !options.has('-i');
  for (const [direction, own, names] of sides) {
    // Of the machine's own address nobody is let in: it is the other side that counts.
    if (own === chain) continue;
    for (const name of names) {
      const value = options.get(name);
      if (value === undefined) continue;
      anybody &&= direction !== 'inbound';
      for (const address of addressesIn(source.text, value.span)) yield entryOf(address, { ...base, direction });
    }
    const set = options.get('--match-set');
    const ends = (set === undefined ? undefined : words[words.indexOf(set) + 1])?.value.split(',');
    if (set === undefined || ends?.includes(direction === 'inbound' ? 'src' : 'dst') !== true) continue;
    anybody &&= direction !== 'inbound';
    for (const address of sets.named(set.value, set.span) ?? []) yield entryOf(address, { ...base, direction });
  }
  const state = options.get('--state') ?? options.get('--ctstate');
  if (anybody && (state === undefined || state.value.includes('NEW'))) {
    const span = { start: words[0]!.span.start, end: words.at(-1)!.span.end };
    yield { ...base, direction: 'inbound', span, text: source.slice(span), address: everywhere };
  }
}

const sides: readonly (readonly [Direction, string, readonly string[]])[] = [
  ['inbound', 'OUTPUT', ['-s', '--source', '--src', '--src-range']],
  ['outbound', 'INPUT', ['-d', '--destination', '--dst', '--dst-range']],
];

/** The word behind each option; what a `!` negates is left out. */
function optionsOf(words: readonly Located<string>[]): Map<string, Located<string>> {
  const options = new Map<string, Located<string>>();
  for (const [i, word] of words.entries()) {
    const next = words[i + 1];
    if (!word.value.startsWith('-') || next === undefined || words[i - 1]?.value === '!') continue;
    const equals = word.value.indexOf('=');
    if (!options.has(word.value) && equals < 0 && next.value !== '!') options.set(word.value, next);
  }
  return options;
}

const entryOf = (
  { address, span }: FoundAddress,
  said: Pick<ListEntry, 'source' | 'direction' | 'ports' | 'protocol'>,
): ListEntry => ({ ...said, span, text: said.source.slice(span), address });
