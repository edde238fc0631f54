import type { Source, Span } from '../source/source.js';
import { linesOf } from '../syntax/lines.js';
import { addressesIn, everywhere } from './addresses.js';
import type { ListEntry } from './allowlist-artifact.js';
import { directionIn, parsePorts } from './allowlist-words.js';
import type { Direction } from './regions.js';

/** Reads a table with a heading; undefined where the first line is none that names a column of addresses. */
export function readCsv(source: Source): ListEntry[] | undefined {
  const entries: ListEntry[] = [];
  let heading: Heading | undefined;
  for (const { start, end } of linesOf(source)) {
    if (source.text[start] === '#') continue;
    if (heading === undefined) {
      heading = headingOf(source, { start, end });
      if (heading === undefined) return undefined;
      continue;
    }
    for (const entry of row(source, cells(source, { start, end }, heading.delimiter), heading.columns))
      entries.push(entry);
  }
  return heading === undefined ? undefined : entries;
}

type Column = 'address' | 'source' | 'destination' | 'direction' | 'port' | 'protocol' | 'action' | undefined;

interface Heading {
  readonly delimiter: string;
  readonly columns: readonly Column[];
}

function headingOf(source: Source, line: Span): Heading | undefined {
  const text = source.slice(line);
  const delimiter = [',', ';', '\t', '|'].find((character) => text.includes(character));
  if (delimiter === undefined || addressesIn(text).length > 0) return undefined;
  const columns = cells(source, line, delimiter).map(({ value }) => columnOf(value));
  return columns.some((column) => column === 'address' || column === 'source' || column === 'destination')
    ? { delimiter, columns }
    : undefined;
}

function columnOf(title: string): Column {
  const name = title.toLowerCase().replace(/[^a-z]/g, '');
  if (name.includes('port')) return /^(?:source|src)/.test(name) ? undefined : 'port';
  if (/direction|^dir$/.test(name)) return 'direction';
  if (/protocol|^proto$/.test(name)) return 'protocol';
  if (/action|access|permission|verdict/.test(name)) return 'action';
  if (/comment|description|note|owner|region|edition|name$|date|purpose|ticket/.test(name)) {
    return /^(?:host|domain|dns)name$/.test(name) ? 'address' : undefined;
  }
  if (/^(?:source|src|from)/.test(name)) return 'source';
  if (/^(?:destination|dest|dst|to$|target)/.test(name)) return 'destination';
  return /address|cidr|host|url|fqdn|domain|network|subnet|range|prefix|^ips?$|ipv[46]|entry|endpoint/.test(name)
    ? 'address'
    : undefined;
}

interface Cell extends Span {
  /** Without quotes. */
  readonly value: string;
}

function* row(source: Source, values: readonly Cell[], columns: readonly Column[]): Generator<ListEntry> {
  const cell = (column: Column) => values.find((_, i) => columns[i] === column);
  if (/^(?:deny|drop|reject|block)/i.test(cell('action')?.value ?? '')) return;
  const ports = parsePorts(cell('port')?.value ?? '');
  const protocol = /^(?:tcp|udp)/i.exec(cell('protocol')?.value ?? '')?.[0].toLowerCase();
  const said = directionOf(cell('direction')?.value ?? '');
  for (const [i, { value, start }] of values.entries()) {
    const column = columns[i];
    if (column !== 'address' && column !== 'source' && column !== 'destination') continue;
    const side = column === 'source' ? 'inbound' : column === 'destination' ? 'outbound' : undefined;
    // The customer's own side of a rule says nothing about who is let in.
    if (side !== undefined && said !== undefined && side !== said) continue;
    const direction = said ?? side;
    const base = { source, direction, protocol };
    if (/^(?:any|all|\*|internet)$/i.test(value)) {
      const span = { start, end: start + value.length };
      yield { ...base, span, text: value, address: everywhere, ports: ports.length === 0 ? undefined : ports };
    }
    for (const { address, span, port } of addressesIn(value)) {
      const place = { start: start + span.start, end: start + span.end };
      const own = port === undefined ? (ports.length === 0 ? undefined : ports) : [{ from: port, to: port }];
      yield { ...base, span: place, text: source.slice(place), address, ports: own };
    }
  }
}

function directionOf(text: string): Direction | undefined {
  return directionIn(text) ?? (/^in$/i.test(text) ? 'inbound' : /^out$/i.test(text) ? 'outbound' : undefined);
}

/** The cells of a line; one in quotes may hold the delimiter. A line break inside quotes ends the cell. */
function cells(source: Source, { start, end }: Span, delimiter: string): Cell[] {
  const { text } = source;
  const found: Cell[] = [];
  let i = start;
  while (i <= end) {
    while (i < end && (text[i] === ' ' || (text[i] === '\t' && delimiter !== '\t'))) i++;
    const quoted = text[i] === '"';
    const from = quoted ? i + 1 : i;
    i = from;
    while (i < end && (quoted ? text[i] !== '"' || text[i + 1] === '"' : text[i] !== delimiter)) {
      i += quoted && text[i] === '"' ? 2 : 1;
    }
    const to = Math.min(i, end);
    found.push({ value: text.slice(from, to).trimEnd(), start: from, end: to });
    while (i < end && text[i] !== delimiter) i++;
    i++;
  }
  return found;
}
