import type { SchemaFault } from './generated/validate-config.js';

/** What a rule's option schema may hold: enough for options, and small enough to need no compiler at run time. */
export interface OptionSchema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: OptionSchema;
  readonly properties?: Readonly<Record<string, OptionSchema>>;
  readonly required?: readonly string[];
  /** Only false has a meaning. */
  readonly additionalProperties?: boolean;
  readonly description?: string;
  readonly default?: unknown;
}

/** The keywords of `OptionSchema`; a rule whose schema has others would not be checked as it says. */
export const optionKeywords: readonly string[] = [
  'type',
  'enum',
  'minimum',
  'maximum',
  'items',
  'properties',
  'required',
  'additionalProperties',
  'description',
  'default',
];

/** What is wrong with plain data, told as ajv tells it. */
export function* optionFaults(schema: OptionSchema, data: unknown, instancePath = ''): Generator<SchemaFault> {
  const fault = (keyword: keyof OptionSchema, params: SchemaFault['params'] = {}): SchemaFault => ({
    instancePath,
    schemaPath: '#',
    keyword,
    params,
    schema: schema[keyword],
    parentSchema: schema,
  });
  if (schema.type !== undefined && ![schema.type].flat().some((type) => isOf(type, data))) {
    yield fault('type');
    return;
  }
  if (schema.enum !== undefined && !schema.enum.includes(data)) yield fault('enum');
  if (typeof data === 'number') {
    if (schema.minimum !== undefined && data < schema.minimum) yield fault('minimum', { limit: schema.minimum });
    if (schema.maximum !== undefined && data > schema.maximum) yield fault('maximum', { limit: schema.maximum });
  }
  if (Array.isArray(data) && schema.items !== undefined) {
    for (const [i, item] of data.entries()) yield* optionFaults(schema.items, item, `${instancePath}/${i}`);
  }
  if (!isOf('object', data)) return;
  const members = new Map(Object.entries(data as object));
  for (const name of schema.required ?? []) {
    if (!members.has(name)) yield fault('required', { missingProperty: name });
  }
  const properties = new Map(Object.entries(schema.properties ?? {}));
  for (const [name, value] of members) {
    const property = properties.get(name);
    const step = name.replaceAll('~', '~0').replaceAll('/', '~1');
    if (property !== undefined) yield* optionFaults(property, value, `${instancePath}/${step}`);
    else if (schema.additionalProperties === false) yield fault('additionalProperties', { additionalProperty: name });
  }
}

function isOf(type: string, data: unknown): boolean {
  switch (type) {
    case 'array':
      return Array.isArray(data);
    case 'object':
      return typeof data === 'object' && data !== null && !Array.isArray(data);
    case 'null':
      return data === null;
    case 'integer':
      return Number.isInteger(data);
    default:
      return typeof data === type;
  }
}
