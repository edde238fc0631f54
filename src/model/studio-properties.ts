import type { Text } from '../source/text.js';
import { parseJson } from '../syntax/json.js';
import type { JsonValue } from '../syntax/json.js';
import type { Property, Scalar } from './artifact.js';
import { rowOf, rowOfSettings } from './studio-rows.js';

/** Members of a component that say what it is, not how it is set. */
const descriptive = new Set(
  `adapterId availability checksum chunks createdOn deployDirty deployed description discoveryType displayName
   duplicateRef encryptedAtRest endpointType errorMessage functionName hidden id isConfigurationComplete
   isCustom isDeleted isFileBased isSchemaDiscovered kind metadata metadataVersion name notes operationTypePatterns
   pageStatus partial passwordEncAtAppLevel plugins polarity requiresDeploy type validationState inputRequired
   version agentGroupVersion environmentId input output endpoint`.split(/\s+/),
);

/**
 * The settings of a connection, an activity, a connector definition or an e-mail notification, found by structure: a
 * node is an object with a string `name` and a `value`, wherever it stands, under pages and groups of any name.
 * `marked` are names that the connector's definition marks as credentials; `only` is the one member to look into.
 */
export function settings(component: JsonValue, marked: ReadonlySet<string> | undefined, only?: string): Property[] {
  const found: Property[] = [];
  const path: string[] = [];
  for (const { key, value } of component.members()) {
    const name = key.string()!;
    if (only === undefined ? descriptive.has(name) : name !== only) continue;
    if (value.kind === 'object' || value.kind === 'array') nodes(value);
    else
      found.push(
        setting(key.text()!, key.text()!.value, value, { credential: marked?.has(name) ?? false, hidden: false }),
      );
  }
  return found;

  /** Walks pages, groups and lists of nodes. */
  function nodes(json: JsonValue): void {
    const items = json.items();
    const row = rowOfSettings(items);
    if (row !== undefined) {
      nodeValue(row.name, row.name.value, row.value, { credential: items.some(isCredential), hidden: false });
    }
    for (const item of row?.rest ?? items) nodes(item);
    if (json.kind !== 'object') return;
    const name = json.get('name')?.text();
    if (
      name !== undefined &&
      (json.get('value') !== undefined || json.get('defaultValue') !== undefined || isField(json))
    ) {
      node(json, name);
      return;
    }
    if (name !== undefined) path.push(name.value);
    for (const { key, value } of json.members()) {
      const member = key.string()!;
      if (value.kind === 'array' || (value.kind === 'object' && !notSettings.has(member))) nodes(value);
    }
    if (name !== undefined) path.pop();
  }

  function node(json: JsonValue, name: Text): void {
    const credential = isCredential(json) || (marked?.has(name.value) ?? false);
    const hidden = switchedOn(json.get('hidden'));
    const label = json.get('displayName')?.string() ?? name.value;
    // Duplicate keys: every value that is written down is looked at, whichever the product would take.
    const values = json.members().filter(({ key }) => key.string() === 'value');
    if (values.length === 0) found.push(setting(name, label, undefined, { credential, hidden }));
    const choices = json.get('enumValues');
    for (const { value } of values) nodeValue(name, label, value, { credential, hidden, choices });
    path.push(name.value);
    for (const key of ['children', 'properties']) {
      const children = json.get(key);
      if (children !== undefined) nodes(children);
    }
    path.pop();
  }

  /** A value may be a table: a list or object whose rows are settings of their own, also as JSON inside a string. */
  function nodeValue(name: Text, label: string, value: JsonValue, marks: Marks): void {
    if (value.kind === 'object' || value.kind === 'array') {
      path.push(name.value);
      rows(value, name, { ...marks, choices: undefined });
      path.pop();
      return;
    }
    const text = value.text();
    const table = text === undefined ? undefined : embeddedTable(text);
    if (table === undefined) {
      found.push(setting(name, label, value, marks));
    } else {
      path.push(name.value);
      rows(table, name, { ...marks, choices: undefined });
      path.pop();
    }
  }

  function rows(json: JsonValue, owner: Text, marks: Marks): void {
    if (json.kind === 'array') {
      for (const item of json.items()) rows(item, owner, marks);
      return;
    }
    if (json.kind !== 'object') {
      found.push(setting(owner, owner.value, json, marks));
      return;
    }
    const row = rowOf(json);
    if (row !== undefined) {
      nodeValue(row.name, json.get('displayName')?.string() ?? row.name.value, row.value, {
        credential: marks.credential || isCredential(json),
        hidden: marks.hidden,
      });
      return;
    }
    for (const member of json.members()) {
      const key = member.key.text()!;
      nodeValue(key, key.value, member.value, marks);
    }
  }

  function setting(
    name: Text,
    label: string,
    json: JsonValue | undefined,
    { credential, hidden, choices }: Marks,
  ): Property {
    const text = json?.text();
    const scalar: Scalar | undefined = json?.scalar();
    const place =
      text ?? (json === undefined || json.kind === 'null' ? name : { source: json.source, span: json.span });
    return {
      name: name.value,
      label,
      path: [...path],
      credential,
      hidden,
      value: scalar === undefined ? undefined : { value: scalar, source: place.source, span: place.span },
      text,
      choice: choices && scalar !== undefined ? chosen(choices, scalar) : undefined,
      place,
    };
  }
}

/** A switch as products write it: `true`, `"true"`, `1`. */
export function switchedOn(json: JsonValue | undefined): boolean {
  const value = json?.scalar();
  return value === true || value === 1 || value === 'true' || value === '1';
}

interface Marks {
  readonly credential: boolean;
  readonly hidden: boolean;
  /** The node's `enumValues`: what may be chosen, and how Studio shows it. */
  readonly choices?: JsonValue | undefined;
}

/** The words that Studio shows for a value of a list. */
function chosen(choices: JsonValue, value: Scalar): string | undefined {
  const choice = choices.items().find((item) => String(item.get('realValue')?.scalar()) === String(value));
  return choice?.get('enumValue')?.string();
}

/** Members of a node that describe the field and hold no settings. */
const notSettings = new Set(['deps', 'variables', 'metadata', 'validators', 'enumValues']);

const fieldTypes = new Set(['string', 'boolean', 'number', 'password', 'list-object']);

/** A leaf whose value was left out by the export. */
const isField = (json: JsonValue) =>
  isCredential(json) || (fieldTypes.has(json.get('type')?.string() ?? '') && json.get('children') === undefined);

/** Only fields that the connector marks like this are encrypted or dropped by an export. */
const isCredential = (json: JsonValue) =>
  json.get('widgetHint')?.string() === 'password' ||
  json.get('type')?.string() === 'password' ||
  switchedOn(json.get('secret'));

function embeddedTable(text: Text): JsonValue | undefined {
  const { value } = text;
  // What a table looks like: `[{"name": …` or `{"key": …`. A reference `[pv]` begins like one, too.
  if (!/^\s{0,20}(?:\[\s{0,20}\{\s{0,20}"|\{\s{0,20}")/.test(value)) return undefined;
  try {
    return parseJson(text.cut(), { nesting: 20 });
  } catch {
    return undefined;
  }
}
