import type { Span } from '../source/source.js';
import { HclValue } from '../syntax/hcl.js';
import { nameOf } from '../syntax/tree.js';
import type { Tree, TreeMember } from '../syntax/tree.js';
import { addressesIn, everywhere } from './addresses.js';
import type { PortRange } from './addresses.js';
import type { ListEntry } from './allowlist-artifact.js';
import { NamedEntries } from './allowlist-named.js';
import { ALL_PORTS, directionIn, parsePorts, portNumber } from './allowlist-words.js';
import type { Direction } from './regions.js';

/**
 * The entries of a list that is built of objects: AWS and Azure security groups, Kubernetes NetworkPolicy, Terraform,
 * and the JSON that this program prints. One walk for all: names of keys say direction, ports, protocol and side, in
 * whatever spelling (`from_port`, `FromPort`), for the object they stand in and what is below it.
 */
export function entriesOfTree(root: Tree): ListEntry[] {
  return new Walk(root).entries;
}

/** What is known about a rule at a place in the tree. */
interface Context {
  readonly direction: Direction | undefined;
  readonly ports: readonly PortRange[] | undefined;
  readonly protocol: string | undefined;
}

class Walk {
  readonly entries: ListEntry[] = [];
  /** Terraform's lists by name: `local.addresses`, `var.addresses`. */
  readonly #named = new Map<string, Tree>();
  readonly #used = new Set<Tree>();
  /** What each named list holds, once it was asked for; nothing while that is being found out, as it may name itself. */
  readonly #held = new Map<Tree, readonly Bare[]>();
  readonly #count = new NamedEntries();

  constructor(root: Tree) {
    this.#nameLists(root);
    this.#value(root, { direction: undefined, ports: undefined, protocol: undefined }, true);
    // A list that only refers to another holds nothing of its own.
    const unused = [...this.#named.values()].filter((list) => !this.#used.has(list) && !isReference(list));
    for (const list of unused) this.#addresses(list, { direction: undefined, ports: undefined, protocol: undefined });
    this.entries.sort((a, b) => a.span.start - b.span.start);
  }

  #nameLists(root: Tree): void {
    for (const member of root.members()) {
      const [type, label] = nameOf(member).split(' ');
      if (type === 'locals') {
        for (const local of member.value.members()) this.#named.set(`local.${nameOf(local)}`, local.value);
      } else if (type === 'variable' && label !== undefined) {
        const value = member.value.get('default');
        if (value !== undefined) this.#named.set(`var.${label}`, value);
      }
    }
  }

  #object(object: Tree, above: Context): void {
    const members = object.members();
    if (isDenied(members)) return;
    const here = contextOf(members, above);
    for (const member of members) {
      const { value } = member;
      const name = nameOf(member);
      const key = plain(name);
      if (skipped.has(key) || /^(?:locals|variable|provider|terraform|output|data)(?: |$)/.test(name)) continue;
      const side = sideOf(key);
      // The customer's own side of a rule says nothing about who is let in.
      if (side !== undefined && here.direction !== undefined && side !== here.direction) continue;
      const direction = directionOfKey(name) ?? here.direction ?? side;
      this.#value(value, { ...here, direction }, isAddressKey(key));
    }
  }

  #value(value: Tree, context: Context, isAddress: boolean): void {
    if (value.kind === 'object') this.#object(value, context);
    else if (value.kind === 'array') for (const item of value.items()) this.#value(item, context, isAddress);
    else this.#addresses(value, context, isAddress);
  }

  #addresses(value: Tree, context: Context, isAddress = true): void {
    for (const { port, ...entry } of this.#bare(value, isAddress, 0)) {
      const ports = port === undefined ? context.ports : [{ from: port, to: port }];
      this.entries.push({ ...context, ...entry, ports });
    }
  }

  #bare(value: Tree, isAddress: boolean, depth: number): readonly Bare[] {
    if (value.kind === 'array') return value.items().flatMap((item) => this.#bare(item, isAddress, depth));
    const list = isReference(value) ? this.#list(value.reference) : undefined;
    return list === undefined ? bareIn(value, isAddress) : this.#heldBy(list, value, depth + 1);
  }

  #heldBy(list: Tree, at: Tree, depth: number): readonly Bare[] {
    this.#used.add(list);
    let held = this.#held.get(list);
    if (held === undefined) {
      if (depth > MOST_REFERENCES) return [];
      this.#held.set(list, []);
      held = this.#bare(list, true, depth);
      this.#held.set(list, held);
    }
    this.#count.add(held.length, at);
    return held;
  }

  #list(reference: string): Tree | undefined {
    let list = this.#named.get(reference.replace(/\.$/, ''));
    // A list may refer to another, and that to itself.
    for (let left = MOST_REFERENCES; isReference(list); left--) {
      if (left === 0) return undefined;
      this.#used.add(list);
      list = this.#named.get(list.reference);
    }
    return list;
  }
}

const MOST_REFERENCES = 20;

const isReference = (value: Tree | undefined): value is HclValue & { readonly reference: string } =>
  value instanceof HclValue && value.reference !== undefined;

/** An entry as it is written, before anybody asks in which rule. */
type Bare = Pick<ListEntry, 'address' | 'source' | 'span' | 'text'> & { readonly port: number | undefined };

function bareIn(value: Tree, isAddress: boolean): Bare[] {
  const text = value.text();
  if (text === undefined) return [];
  const bare = (address: ListEntry['address'], span: Span, port: number | undefined): Bare => {
    // Where the string is written plainly, its place in the file shows more than the string alone.
    const inner = text.cut();
    const outer = inner.outermost(span);
    const place = outer.source.slice(outer.span) === inner.slice(span) ? outer : { source: inner, span };
    return { ...place, address, text: inner.slice(span), port };
  };
  if (isAddress && everyone.has(text.value.trim().toLowerCase()))
    return [bare(everywhere, { start: 0, end: text.value.length }, undefined)];
  // A host name is only meant as one where it stands alone, or in a list of names.
  const isProse = /[\s"']/.test(text.value.trim());
  return addressesIn(text.value)
    .filter(({ address }) => address.kind !== 'host' || !isProse)
    .map(({ address, span, port }) => bare(address, span, port));
}

/** What an object says about the rule that it is, or that is inside it. */
function contextOf(members: readonly TreeMember[], above: Context): Context {
  let { direction, ports, protocol } = above;
  let [from, to]: (number | undefined)[] = [undefined, undefined];
  let named: PortRange[] | undefined;
  const addPorts = (value: Tree) => {
    named ??= [];
    for (const range of portsOf(value)) named.push(range);
  };
  let peers = false;
  for (const member of members) {
    const { value } = member;
    const key = plain(nameOf(member));
    if (key === 'direction' || key === 'type') direction = directionIn(value.string() ?? '') ?? direction;
    else if (key === 'isegress' || (key === 'egress' && value.kind === 'boolean'))
      direction = value.scalar() === true ? 'outbound' : 'inbound';
    else if (key === 'protocol' || key === 'ipprotocol') protocol = protocolOf(value) ?? protocol;
    else if (key === 'fromport') from = portNumber(value.scalar());
    else if (key === 'toport') to = portNumber(value.scalar());
    else if (/^(?:destination)?ports?(?:ranges?)?$/.test(key)) addPorts(value);
    else if (key === 'allow' || key === 'allowed') {
      for (const rule of value.kind === 'array' ? value.items() : [value]) {
        const inner = rule.get('ports');
        if (inner !== undefined) addPorts(inner);
        protocol = protocolOf(rule.get('protocol') ?? rule.get('IPProtocol')) ?? protocol;
      }
    } else if (key === 'from' || key === 'to') peers ||= value.kind === 'array';
    if ((key === 'protocol' || key === 'ipprotocol') && String(value.scalar()) === '-1') ports = ALL_PORTS;
  }
  if (from !== undefined && to !== undefined) {
    // AWS writes 0 to 0 or -1 to -1 beside the protocol -1; a protocol of its own has ports.
    if (!(ports === ALL_PORTS && from <= 0)) ports = [{ from: Math.max(0, from), to: Math.max(0, to) }];
  } else if (named !== undefined) ports = named.length > 0 ? named : ports;
  else if (peers) ports = ALL_PORTS;
  return { direction, ports, protocol };
}

function isDenied(members: readonly TreeMember[]): boolean {
  return members.some((member) => {
    const key = plain(nameOf(member));
    if (key === 'deny' || key === 'denied') return member.value.kind !== 'null';
    return (
      (key === 'access' || key === 'action' || key === 'ruleaction') &&
      /^(?:deny|block|drop|reject)/i.test(member.value.string() ?? '')
    );
  });
}

function portsOf(value: Tree): PortRange[] {
  switch (value.kind) {
    case 'array':
      return value.items().flatMap(portsOf);
    case 'object': {
      // Kubernetes: `- port: 443` with an `endPort` perhaps.
      const from = portNumber(value.get('port')?.scalar());
      return from === undefined ? [] : [{ from, to: portNumber(value.get('endPort')?.scalar()) ?? from }];
    }
    default:
      return parsePorts(String(value.scalar() ?? ''));
  }
}

function protocolOf(value: Tree | undefined): string | undefined {
  const word = String(value?.scalar() ?? '').toLowerCase();
  return (
    ({ '6': 'tcp', '17': 'udp' } as Partial<Record<string, string>>)[word] ??
    (/^[a-z]{2,8}$/.test(word) && word !== 'all' && word !== 'any' ? word : undefined)
  );
}

/** Which direction a key stands for, where it stands for one: `egress`, `IpPermissions`, `resource aws_…_ingress_rule`. */
function directionOfKey(name: string): Direction | undefined {
  const key = plain(name);
  if (key === 'ippermissions') return 'inbound';
  if (key === 'policytypes') return undefined;
  return directionIn(name);
}

/** A key for one side of a rule: who is let in, or where the own hosts may go. */
function sideOf(key: string): Direction | undefined {
  if (key.startsWith('source')) return 'inbound';
  return key.startsWith('destination') && !key.includes('port') ? 'outbound' : undefined;
}

const isAddressKey = (key: string) =>
  /cidr|address|prefix|range|^ips?$|^ip(?:v[46])|^(?:source|destination)s?$/.test(key) && !key.includes('port');

/** `from_port`, `FromPort` and `from-port` are one key. */
const plain = (name: string) => name.toLowerCase().replace(/[_-]/g, '');

const everyone = new Set(['*', 'any', 'all', 'internet']);

/** Members that hold prose, names and dates, or what is taken out of a list again. */
const skipped = new Set(
  `description comment comments note notes name groupname groupid id vpcid ownerid tags labels label metadata apiversion kind
   image edition region except priority type direction protocol ipprotocol fromport toport port ports sourceportrange
   sourceportranges destinationportrange destinationportranges defaultsecurityrules provisioningstate etag count
   dependson lifecycle schema contentversion prefixlistids useridgrouppairs policytypes podselector namespaceselector`.split(
    /\s+/,
  ),
);
