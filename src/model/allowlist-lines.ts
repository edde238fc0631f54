import type { Source, Span } from '../source/source.js';
import { linesOf } from '../syntax/lines.js';
import { addressesIn, everywhere } from './addresses.js';
import type { Address, FoundAddress } from './addresses.js';
import type { ListEntry } from './allowlist-artifact.js';
import { directionIn, parsePorts } from './allowlist-words.js';
import type { Direction } from './regions.js';

/** One entry a line, or several: plain lists, lists behind an option of a command line, what `ufw` and routers print. */
export function readTextList(source: Source): ListEntry[] {
  return lineByLine(source, TEXT_COMMENT, (line) => {
    if (/\b(?:deny|drop|reject|block)(?:ed)?\b/i.test(line)) return undefined;
    const ports = portsOfLine(line);
    return {
      direction: directionIn(line) ?? directionOfCommand(line),
      ports: ports.length === 0 ? undefined : ports,
      protocol: /\b(?<name>tcp|udp)\b/i.exec(line)?.groups!.name!.toLowerCase(),
    };
  });
}

/** `allow 1.2.3.4;` of nginx, which is about who may come in; and the hosts that a `map` by server name lets out. */
export function readNginx(source: Source): ListEntry[] {
  let inMap = false;
  return lineByLine(source, HASH_COMMENT, (line) => {
    if (/^map[ \t]+\$(?:ssl_preread_server_name|host|http_host)[ \t]/.test(line)) inMap = true;
    else if (line.startsWith('}')) inMap = false;
    else if (inMap && !/[ \t]0;$/.test(line.trimEnd()))
      return { direction: 'outbound', ports: undefined, protocol: 'tcp' };
    return /^allow[ \t]/.test(line) ? { direction: 'inbound', ports: undefined, protocol: undefined } : undefined;
  });
}

/** `Require ip …`, `Require host …` and the older `Allow from …` of Apache; `10.1` is short for `10.1.0.0/16`. */
export function readApache(source: Source): ListEntry[] {
  return lineByLine(source, HASH_COMMENT, (line) =>
    /^(?:Require[ \t]+(?:ip|host|forward-dns|all[ \t]+granted)|Allow[ \t]+from)\b/i.test(line)
      ? { direction: 'inbound', ports: undefined, protocol: undefined }
      : undefined,
  );
}

/** `host all all 1.2.3.4/32 scram-sha-256` of PostgreSQL; also with a netmask in a column of its own. */
export function readPgHba(source: Source): ListEntry[] {
  const entries: ListEntry[] = [];
  for (const { start, end } of linesOf(source)) {
    const line = source.text.slice(start, end).replace(/#[^]*/, '');
    const fields = [...line.matchAll(/"[^"]*"|[^\s"]+/g)];
    const [type, , , address, mask, method] = fields;
    if (address === undefined || !/^host(?:no)?(?:ssl|gssenc)?$/i.test(type![0])) continue;
    const separate = /^[\d.]+$/.test(mask?.[0] ?? '') && /^[\d.]+$/.test(address[0]);
    if (/^reject$/i.test((separate ? method : mask)?.[0] ?? '')) continue;
    const span = { start: start + address.index, end: start + address.index + address[0].length };
    const base = { source, direction: 'inbound', ports: undefined, protocol: 'tcp' } as const;
    const text = separate ? `${address[0]}/${mask![0]}` : address[0];
    const found = text === 'all' ? [everywhere] : addressesIn(text).map((one) => one.address);
    for (const one of found) entries.push({ ...base, span, text: address[0], address: one });
  }
  return entries;
}

/** What a line says of all addresses in it; undefined for a line that lets nobody through. */
type LineReader = (line: string) => Pick<ListEntry, 'direction' | 'ports' | 'protocol'> | undefined;

function lineByLine(source: Source, comment: RegExp, read: LineReader): ListEntry[] {
  const entries: ListEntry[] = [];
  for (const { start, end } of linesOf(source)) {
    const line = source.text.slice(start, end);
    const code = line.slice(0, comment.exec(line)?.index ?? line.length);
    if (code === '') continue;
    const said = read(code);
    if (said === undefined) continue;
    for (const found of [...addressesIn(code), ...shortForms(code)]) entries.push(entry(source, start, found, said));
  }
  return entries;
}

function entry(
  source: Source,
  offset: number,
  { address, span, port }: FoundAddress,
  said: Pick<ListEntry, 'direction' | 'ports' | 'protocol'>,
): ListEntry {
  const place: Span = { start: offset + span.start, end: offset + span.end };
  const ports = port === undefined ? said.ports : [{ from: port, to: port }];
  return { ...said, ports, source, span: place, text: source.slice(place), address };
}

/** Words that mean everybody, Apache's shortened networks, and a line that is an address with numbers missing. */
function* shortForms(line: string): Generator<FoundAddress> {
  const found = (span: readonly [number, number], address: Address): FoundAddress => ({
    address,
    span: { start: span[0], end: span[1] },
    port: undefined,
  });
  const all = /^(?:allow|Allow from|Require)[ \t]+(?<word>all)\b(?![ \t]+denied)/di.exec(line);
  if (all !== null) yield found(all.indices!.groups!.word!, everywhere);
  if (/^(?:Require[ \t]+ip|Allow[ \t]+from)\b/i.test(line)) {
    for (const match of line.matchAll(/(?<![\w.:/-])\d{1,3}(?:\.\d{1,3}){0,2}\.?(?![\w.:/-])/g)) {
      const octets = match[0].replace(/\.$/, '').split('.');
      const text = `${[...octets, '0', '0', '0'].slice(0, 4).join('.')}/${octets.length * 8}`;
      const [short] = addressesIn(text);
      if (short !== undefined) yield found([match.index, match.index + match[0].length], short.address);
    }
  } else if (/^\d{1,3}(?:\.\d{1,3}){2}\.?(?:\/\d{1,3})?$/.test(line.trim())) {
    yield found([0, line.trimEnd().length], { kind: 'unclear', why: 'numbers of the address are missing' });
  }
}

// A number is only a port behind a word that says so: it may as well be the number of a rule.
const PORTS = [
  /\b(?:eq|ports?|dports?|tcp|udp)[ \t=:/]{1,9}(?<ports>\d[\d,:-]{0,99}|https?)(?![\w.])/gi,
  /(?<![\w.])(?<ports>\d{1,5})\/(?:tcp|udp)\b/gi,
  /\b(?:allow|permit|accept|pass)[ \t]{1,9}(?<ports>\d{1,5}|https?)(?![\w.:/-])/gi,
];

const portsOfLine = (line: string) =>
  PORTS.flatMap((pattern) => [...line.matchAll(pattern)].flatMap((match) => parsePorts(match.groups!.ports!)));

/** Commands whose options say whether the list is about who comes in or about where one may go. */
function directionOfCommand(line: string): Direction | undefined {
  if (/--authorized-networks|--source-ranges|--source-cidr|\ballow (?:in )?from\b/i.test(line)) return 'inbound';
  return /--destination-ranges|\ballow out\b/i.test(line) ? 'outbound' : undefined;
}

// A comment begins a line, or stands behind a blank: `https://host` and `a#b` hold none.
const TEXT_COMMENT = /^(?:[#;!]|\/\/|--[ \t])|[ \t](?:#|\/\/)/;
const HASH_COMMENT = /#/;
