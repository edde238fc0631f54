import { InputError } from '../source/input-error.js';
import type { Place } from '../source/source.js';
import type { YamlValue } from '../syntax/yaml.js';
import type { SchemaFault } from './generated/validate-config.js';
import { nearest } from '../source/nearest.js';
import { quoted } from '../source/quoted.js';

/**
 * Turns what a schema finds wrong into mistakes: the place in the file, what was expected, the nearest known word.
 * `whole` is what the value that was checked is called.
 */
export function* mistakesOf(root: YamlValue, faults: readonly SchemaFault[], whole: string): Generator<InputError> {
  const unknown = new Set<string>();
  // Each takes a walk to its place; a hostile file has one for every few letters.
  const some = faults.filter((fault) => !isNoise(fault)).slice(0, 200);
  for (const fault of some) {
    const near = fault.keyword === 'additionalProperties' ? nearest(unknownKey(fault), keysOf(fault)) : '';
    if (near !== '') unknown.add(`${fault.instancePath}${near}`);
  }
  for (const fault of some) {
    // A mistyped key is one mistake, not also the lack of the right one.
    const missing = fault.keyword === 'required' ? String(fault.params.missingProperty) : '';
    if (missing !== '' && unknown.has(`${fault.instancePath}${suggestion(missing)}`)) continue;
    const { value, key } = walk(root, fault.instancePath);
    yield new InputError(
      words(fault, key === '' ? whole : quoted(key, 'what stands here'), value),
      placeOf(fault, value),
    );
  }
}

/** Plain data without prototypes, as a validator takes it; duplicate keys were refused before. */
export function plainOf(value: YamlValue): unknown {
  switch (value.kind) {
    case 'object': {
      const data: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
      for (const { name, value: member } of value.members()) data[name] = plainOf(member);
      return data;
    }
    case 'array':
      return value.items().map(plainOf);
    case 'null':
      return null;
    default:
      return value.scalar();
  }
}

/** Follows a JSON pointer; `key` is the last name on the way, for the words of a message. */
function walk(root: YamlValue, pointer: string): { value: YamlValue; key: string } {
  let value = root;
  let key = '';
  for (const part of pointer.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (value.kind === 'object') key = name;
    const next = value.kind === 'array' ? value.items()[Number(name)] : value.get(name);
    if (next === undefined) break;
    value = next;
  }
  return { value, key };
}

function placeOf(fault: SchemaFault, value: YamlValue): Place {
  const { source, span } = value.text() ?? value;
  const { start, end } = span;
  if (fault.keyword === 'additionalProperties') {
    const member = value.members().find(({ name }) => name === unknownKey(fault));
    if (member !== undefined) return member.key;
  }
  return { source, span: { start, end: fault.keyword === 'required' ? start : end } };
}

/** Of several ways to write a thing, the choice between them says enough; each way not taken does not. */
const isNoise = ({ keyword, schemaPath }: SchemaFault) => keyword === 'if' || /\/(?:any|one)Of\/\d+\//.test(schemaPath);

function words(fault: SchemaFault, name: string, value: YamlValue): string {
  const { keyword, params, schema } = fault;
  const sentence = sentenceOf(fault.parentSchema);
  switch (keyword) {
    case 'additionalProperties': {
      const known = keysOf(fault);
      const near = nearest(unknownKey(fault), known);
      const all = known.length > 12 ? 'see schemas/config.schema.json' : `known here: ${known.join(', ')}`;
      const key = unknownKey(fault);
      return `unknown key ${quoted(key, `of ${key.length} characters`)}${near === '' ? `; ${all}` : near}`;
    }
    case 'required': {
      const missing = String(params.missingProperty);
      const about = sentenceOf(propertiesOf(fault)[missing]);
      return `'${missing}' is missing${about === '' ? '' : `: ${about}`}`;
    }
    case 'enum': {
      const known = (schema as readonly unknown[]).map(String);
      return `${name} must be ${list(known, 'or')}${nearest(String(value.scalar() ?? ''), known)}`;
    }
    case 'const':
      return `${name} must be ${String(params.allowedValue)}`;
    case 'type':
      return typeWords(name, schema, value, sentence);
    case 'minimum':
      return `${name} must be at least ${String(params.limit)}`;
    case 'maximum':
      return `${name} must be at most ${String(params.limit)}`;
    case 'maxLength':
      return `${name} is over ${String(params.limit)} characters`;
    case 'pattern':
      return params.pattern === '\\S' ? `${name} must not be empty` : `${name} does not fit: ${sentence}`;
    case 'anyOf':
    case 'oneOf': {
      const names = choices(schema);
      const several = Array.isArray(params.passingSchemas);
      return `give ${several ? 'only ' : ''}one of ${list(names, 'and')} in ${name}`;
    }
    default:
      return `${name} does not fit: ${sentence}`;
  }
}

function typeWords(name: string, schema: unknown, value: YamlValue, sentence: string): string {
  const types = (Array.isArray(schema) ? schema : [schema]).map((type) => typeNames[String(type)] ?? String(type));
  const takes = list(types, 'or');
  if (value.kind === 'null') return `${name} is empty; it takes ${takes}`;
  if (types.length > 1) return `${name} takes ${takes}: ${sentence}`;
  const quotes = takes === 'text' && value.scalar() !== undefined ? '; put it in quotes' : '';
  return `${name} must be ${takes}${quotes}`;
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  boolean: 'true or false',
  integer: 'a whole number',
  number: 'a number',
  array: 'a list',
  object: 'a map of keys',
  null: 'null',
};

const unknownKey = ({ params }: SchemaFault) => String(params.additionalProperty);

const keysOf = (fault: SchemaFault) => Object.keys(propertiesOf(fault));

function propertiesOf({ parentSchema }: SchemaFault): Record<string, unknown> {
  // The cast is true: `properties` of a schema is a map, and `parentSchema` the schema that holds the keyword.
  return (parentSchema as { properties?: Record<string, unknown> }).properties ?? {};
}

/** The names that `anyOf: [{ required: [a] }, …]` lets one choose from. */
const choices = (schema: unknown) =>
  // The cast is true: our schemas use both keywords in this form alone, which a test holds.
  (schema as readonly { readonly required: readonly string[] }[]).map(({ required }) => `'${required.join(' and ')}'`);

/** The first sentence of a description, as the end of one of ours. */
function sentenceOf(schema: unknown): string {
  // The cast is true: every part of our schemas may have a description.
  const { description = '' } = (schema ?? {}) as { description?: string };
  const first = /^.*?\.(?= |$)/.exec(description)?.[0].slice(0, -1) ?? description;
  return first.charAt(0).toLowerCase() + first.slice(1);
}

const suggestion = (key: string) => `; did you mean '${key}'?`;

const list = (words: readonly string[], last: string) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)!}`;
