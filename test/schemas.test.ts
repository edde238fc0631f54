import { readFileSync } from 'node:fs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { optionKeywords } from '../src/cli/option-schema.js';
import { defaultLimits } from '../src/source/limits.js';
import { rules } from '../rules/index.js';

// The casts in this file are true: JSON.parse gives plain data, and the tests look at it as such.
type Schema = Readonly<Record<string, unknown>>;
const read = (name: string) => JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')) as Schema;
const schemas = ['config', 'rule', 'report'].map((name) => ({ name, schema: read(name) }));

/** Every part of a schema that describes a value, with the way to it. */
function* parts(schema: unknown, way: string): Generator<[string, Schema]> {
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return;
  const part = schema as Schema;
  yield [way, part];
  for (const [key, value] of Object.entries(part)) {
    if (key === 'properties' || key === 'definitions') {
      for (const [name, inner] of Object.entries(value as Schema)) yield* parts(inner, `${way}/${name}`);
    } else if (key === 'items' || key === 'additionalProperties' || key === 'then') {
      yield* parts(value, `${way}/${key}`);
    }
  }
}

test('the committed validator is the one that the schemas give', async () => {
  const module = (await import(new URL('../build/schemas.mjs', import.meta.url).href)) as {
    validator: () => Promise<string>;
  };
  const committed = readFileSync('src/cli/generated/validate-config.js', 'utf8');
  assert.ok(committed === (await module.validator()), 'run: npm run schemas');
});

test('every property is described, for editors', () => {
  const silent = schemas
    .filter(({ name }) => name !== 'report')
    .flatMap(({ schema }) =>
      [...parts(schema, '')].flatMap(([way, part]) => {
        const properties = way.endsWith('/then') ? {} : ((part.properties ?? {}) as Readonly<Record<string, Schema>>);
        return Object.entries(properties)
          .filter(([, { description, $ref }]) => description === undefined && $ref === undefined)
          .map(([name]) => `${way}/${name}`);
      }),
    );
  assert.equal(silent, []);
});

test('the first sentence of a description is short enough for a message', () => {
  const long = schemas
    .filter(({ name }) => name !== 'report')
    .flatMap(({ schema }) => [...parts(schema, '')])
    .filter(([way]) => way !== '')
    .map(([way, { description = '' }]) => [way, (description as string).split(/\.(?: |$)/)[0]!] as const)
    .filter(([, sentence]) => sentence.length > 100);
  assert.equal(long, []);
});

test('the schema names the limits that there are, with their defaults', () => {
  const limits = [...parts(read('config'), '')].find(([way]) => way === '/limits')![1];
  const defaults = Object.entries(limits.properties as Readonly<Record<string, Schema>>).map(([name, part]) => [
    name,
    part.default,
  ]);
  assert.equal(Object.fromEntries(defaults), defaultLimits);
});

test('the options of rules are described in keywords that are checked', () => {
  const others = rules.flatMap(({ id, options }) =>
    [...parts(options?.schema, id)].flatMap(([way, part]) =>
      Object.keys(part)
        .filter((keyword) => !optionKeywords.includes(keyword))
        .map((keyword) => `${way}: ${keyword}`),
    ),
  );
  assert.equal(others, []);
});

test.run();
