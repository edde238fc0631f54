import * as assert from 'uvu/assert';

import { writeRange } from '../src/model/addresses.js';
import { entriesIn } from '../src/model/allowlist.js';
import type { ListEntry } from '../src/model/allowlist-artifact.js';
import { Source } from '../src/source/source.js';

/** An entry on one line: direction, address, ports, protocol. */
function line({ address, direction, ports, protocol }: ListEntry): string {
  const what =
    address.kind === 'range'
      ? writeRange(address)
      : address.kind === 'host'
        ? (address.wildcard ? '*.' : '') + address.name
        : address.kind;
  const port = ports?.map(({ from, to }) => (from === to ? String(from) : `${from}-${to}`)).join();
  return [direction === undefined ? '' : direction === 'inbound' ? 'in' : 'out', what, port ?? '', protocol ?? '']
    .join(' ')
    .trim();
}

/** The format that a list is taken for, and its entries, each on one line. Each must be where its place says. */
export function read(name: string, text: string): { format: string; lines: string[] } {
  const source = new Source(name, text);
  const { format, entries } = entriesIn({ name, source });
  for (const { source: own, span, address, text: written } of entries) {
    assert.is(own.slice(span), written);
    if (address.kind === 'host') assert.match(own.slice(span).toLowerCase(), address.name);
  }
  return { format, lines: entries.map(line) };
}
