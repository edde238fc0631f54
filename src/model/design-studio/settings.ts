import type { Located, Place } from '../../source/source.js';
import type { Text } from '../../source/text.js';
import type { XmlElement } from '../../syntax/xml.js';
import type { Property } from '../artifact.js';

/** One `<Item key="…" value="…" enc="true"/>` of an entity. */
export interface Item {
  readonly key: Text;
  /** Undefined where it has no value at all; an empty one is a text. */
  readonly value: Text | undefined;
  readonly encrypted: boolean;
  readonly element: XmlElement;
}

/** The items of an entity, wherever they stand in it, in file order. */
export function* itemsOf(entity: XmlElement): Generator<Item> {
  for (const element of entity.descendants('Item')) {
    const key = element.attribute('key');
    if (key === undefined) continue;
    const encrypted = element.attribute('enc')?.value === 'true';
    yield { key, value: element.attribute('value') ?? element.text(), encrypted, element };
  }
}

/** A long text of an entity: `<konga.string name="…">…</konga.string>`. */
export interface LongText {
  readonly name: Text;
  readonly text: Text;
}

/** The long texts that are not blank, wherever they stand, in file order. */
export function* longTextsOf(entity: XmlElement): Generator<LongText> {
  for (const element of entity.descendants('konga.string')) {
    const name = element.attribute('name');
    const text = element.text();
    if (name !== undefined && text !== undefined) yield { name, text };
  }
}

/** The settings of an entity: its items, and its long texts but for the description. */
export function settingsOf(entity: XmlElement): Property[] {
  const found: Property[] = [];
  for (const { key, value, encrypted } of itemsOf(entity)) {
    found.push(new Setting(key, value, encrypted || credentials.has(key.value)));
  }
  for (const { name, text } of longTextsOf(entity)) {
    if (name.value !== 'Description') found.push(new Setting(name, text, false));
  }
  return found;
}

/** A setting of the name and text given; `credential` where Design Studio would have encrypted it. */
export class Setting implements Property {
  readonly name: string;
  readonly path: readonly string[] = none;
  readonly hidden = false;
  readonly place: Place;

  constructor(
    name: Located<string>,
    readonly text: Text | undefined,
    readonly credential: boolean,
  ) {
    this.name = name.value;
    this.place = text ?? name;
  }

  get label(): string {
    return this.name;
  }

  get value(): Located<string> | undefined {
    return this.text && { value: this.text.value, source: this.text.source, span: this.text.span };
  }
}

const none: readonly string[] = [];

/**
 * Keys whose values Design Studio always encrypts and that hold a secret. It also encrypts logins, hosts and paths
 * (`login`, `user`, `user_name`, `account`, `locator`, `connectstring`); these are told by the item's own mark, so that
 * a plain one is not taken for a password.
 */
const credentials = new Set(['password', 'security_token', 'consumersecret', 'tokensecret', 'account_password']);
