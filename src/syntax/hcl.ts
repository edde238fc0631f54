import { InputError } from '../source/input-error.js';
import type { Source, Span } from '../source/source.js';
import type { Text } from '../source/text.js';
import { HclText, endOfHeredoc, endOfString } from './hcl-text.js';
import type { JsonKind } from './json.js';
import { isBlank } from './lines.js';
import type { Tree, TreeMember } from './tree.js';

/**
 * Reads Terraform's language as far as settings go: blocks and attributes become members, a block under its type and
 * first label (`resource aws_security_group`). Of an expression the literals and references are kept, as a list where
 * they are several; nothing is computed. Text that is no HCL is passed over. Throws an `InputError` where it is nested
 * too deep. Linear.
 */
export function parseHcl(source: Source): HclValue {
  return new Reader(source).read();
}

/** One value; an object for a block and for the file. */
export class HclValue implements Tree {
  constructor(
    readonly source: Source,
    readonly span: Span,
    readonly kind: JsonKind,
    private readonly content: {
      readonly members?: readonly TreeMember[];
      readonly items?: readonly HclValue[];
      readonly text?: Text;
      readonly scalar?: string | number | boolean;
      readonly reference?: string;
    } = {},
  ) {}

  /** `local.addresses` or `var.addresses`, where the value stands elsewhere. */
  get reference(): string | undefined {
    return this.content.reference;
  }

  get(name: string): Tree | undefined {
    return this.members().findLast((member) => member.name === name)?.value;
  }

  members(): readonly TreeMember[] {
    return this.content.members ?? [];
  }

  items(): readonly HclValue[] {
    return this.content.items ?? [];
  }

  string(): string | undefined {
    return this.content.text?.value;
  }

  text(): Text | undefined {
    return this.content.text;
  }

  scalar(): string | number | boolean | undefined {
    return this.content.text?.value ?? this.content.scalar;
  }
}

const NESTING = 100;

class Reader {
  #at = 0;
  #depth = 0;
  #unclosed = 0;
  readonly #text: string;

  constructor(private readonly source: Source) {
    this.#text = source.text;
  }

  read(): HclValue {
    const members: TreeMember[] = [];
    while (this.#at < this.#text.length) {
      for (const member of this.#body()) members.push(member);
      this.#at++; // a closing brace too many
    }
    return new HclValue(this.source, { start: 0, end: this.#text.length }, 'object', { members });
  }

  /** Attributes and blocks up to a closing brace or the end. */
  #body(): TreeMember[] {
    const members: TreeMember[] = [];
    for (;;) {
      this.#space(true);
      const character = this.#text[this.#at];
      if (character === undefined || character === '}') return members;
      const words = this.#words();
      const [first] = words;
      this.#space(false);
      const next = this.#text[this.#at];
      if (first === undefined) {
        this.#at++;
      } else if (next === '=' || next === ':') {
        this.#at++;
        members.push({ name: first.scalar() as string, key: first, value: this.#expression() });
      } else if (next === '{') {
        const name = words.slice(0, 2).map((word) => String(word.scalar()));
        members.push({ name: name.join(' '), key: first, value: this.#object(words.slice(1)) });
      }
    }
  }

  /** Names and quoted labels in a row. */
  #words(): HclValue[] {
    const words: HclValue[] = [];
    for (;;) {
      this.#space(false);
      const start = this.#at;
      if (this.#text[start] === '"') {
        words.push(this.#string());
      } else {
        const end = this.#name();
        if (end === start) return words;
        this.#at = end;
        const text = new HclText(this.source, { start, end }, 'bare');
        words.push(new HclValue(this.source, { start, end }, 'string', { text }));
      }
    }
  }

  /** A block or an object, from its brace on. Further labels come first: `variable "x"` has a member `label` `x`. */
  #object(labels: readonly HclValue[]): HclValue {
    const start = this.#at++;
    this.#enter(start);
    const named = labels.map((label) => ({ name: 'label', key: label, value: label }));
    const members = [...named, ...this.#body()];
    this.#depth--;
    if (this.#at < this.#text.length) this.#at++;
    return new HclValue(this.source, { start, end: this.#at }, 'object', { members });
  }

  /** An expression up to a comma, a line's end or a closing bracket. */
  #expression(): HclValue {
    this.#space(false);
    const start = this.#at;
    const parts: HclValue[] = [];
    for (;;) {
      this.#space(false);
      const character = this.#text[this.#at];
      if (character === undefined || '\r\n,]})'.includes(character)) break;
      const part = this.#primary(character);
      if (part !== undefined) parts.push(part);
    }
    const [only] = parts;
    if (only !== undefined && parts.length === 1) return only;
    return new HclValue(this.source, { start, end: this.#at }, parts.length === 0 ? 'null' : 'array', { items: parts });
  }

  #primary(character: string): HclValue | undefined {
    const start = this.#at;
    if (character === '"') return this.#string();
    if (character === '{') return this.#object([]);
    if (character === '[' || character === '(') return this.#list();
    if (character === '<' && this.#text[start + 1] === '<') return this.#heredoc();
    const end = this.#name();
    if (end === start) {
      this.#at++;
      return undefined;
    }
    this.#at = end;
    const word = this.#text.slice(start, end);
    const value = (kind: JsonKind, scalar: string | number | boolean) =>
      new HclValue(this.source, { start, end }, kind, { scalar });
    if (/^\d+(?:\.\d+)?$/.test(word)) return value('number', Number(word));
    if (word === 'true' || word === 'false') return value('boolean', word === 'true');
    return /^(?:local|var)\./.test(word)
      ? new HclValue(this.source, { start, end }, 'null', { reference: word })
      : undefined;
  }

  #list(): HclValue {
    const start = this.#at++;
    this.#enter(start);
    const items: HclValue[] = [];
    for (;;) {
      this.#space(true);
      const character = this.#text[this.#at];
      if (character === undefined || '])}'.includes(character)) break;
      if (character === ',') this.#at++;
      else items.push(this.#expression());
    }
    this.#depth--;
    if (this.#at < this.#text.length) this.#at++;
    return new HclValue(this.source, { start, end: this.#at }, 'array', { items });
  }

  #string(): HclValue {
    const start = this.#at;
    const end = endOfString(this.#text, start);
    this.#at = end;
    const text = new HclText(this.source, { start, end }, 'quoted');
    return new HclValue(this.source, { start, end }, 'string', { text });
  }

  #heredoc(): HclValue | undefined {
    // Each search for a missing end reads all the rest: a handful of these are a broken file, more are an attack.
    const found = this.#unclosed < 10 ? endOfHeredoc(this.#text, this.#at) : undefined;
    if (found === undefined) {
      this.#unclosed++;
      this.#at += 2;
      return undefined;
    }
    const { content, end } = found;
    const start = this.#at;
    this.#at = end;
    const text = new HclText(this.source, content, 'bare');
    return new HclValue(this.source, { start, end }, 'string', { text });
  }

  /** Where a name, number or reference that begins here ends. */
  #name(): number {
    let end = this.#at;
    while (end < this.#text.length && isWord(this.#text.charCodeAt(end))) end++;
    return end;
  }

  #enter(start: number): void {
    if (++this.#depth > NESTING) {
      throw new InputError(`nested deeper than the limit of ${NESTING} levels (nesting)`, {
        source: this.source,
        span: { start, end: start + 1 },
      });
    }
  }

  /** Over blanks and comments; over line breaks too, where they mean nothing. */
  #space(breaks: boolean): void {
    const text = this.#text;
    for (;;) {
      const character = text[this.#at];
      if (character === undefined) return;
      if (isBlank(text.charCodeAt(this.#at)) || (breaks && (character === '\n' || character === '\r'))) {
        this.#at++;
      } else if (character === '#' || (character === '/' && text[this.#at + 1] === '/')) {
        while (this.#at < text.length && text[this.#at] !== '\n' && text[this.#at] !== '\r') this.#at++;
      } else if (character === '/' && text[this.#at + 1] === '*') {
        const close = text.indexOf('*/', this.#at + 2);
        this.#at = close < 0 ? text.length : close + 2;
      } else {
        return;
      }
    }
  }
}

/** Letters, digits, `_`, `-`, `.`, and all beyond ASCII. */
const isWord = (code: number) =>
  (code >= 0x30 && code <= 0x39) ||
  ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) ||
  code === 0x5f ||
  code === 0x2d ||
  code === 0x2e ||
  (code > 0x7f && code !== 0xa0 && code !== 0xfeff);
