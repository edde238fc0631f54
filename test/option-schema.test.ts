import { Ajv } from 'ajv';
import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { optionFaults } from '../src/cli/option-schema.js';

const ajv = new Ajv({ allErrors: true, strict: false, verbose: true });
const types = ['string', 'number', 'integer', 'boolean', 'array', 'object', 'null'];

const leaf = fc.oneof(
  fc.record({ type: fc.oneof(fc.constantFrom(...types), fc.uniqueArray(fc.constantFrom(...types), { minLength: 1 })) }),
  fc.record({ enum: fc.uniqueArray(fc.constantFrom('a', 'b', 1, true), { minLength: 1 }) }),
  fc.record({
    type: fc.constant('number'),
    minimum: fc.integer({ min: 0, max: 3 }),
    maximum: fc.integer({ min: 2, max: 5 }),
  }),
);
const { schema } = fc.letrec<{ schema: object }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.record({ type: fc.constant('array'), items: tie('schema') }),
    fc.record(
      {
        type: fc.constant('object'),
        properties: fc.dictionary(fc.constantFrom('a', 'b', 'c/d', '~'), tie('schema')),
        required: fc.uniqueArray(fc.constantFrom('a', 'b', 'x')),
        additionalProperties: fc.boolean(),
      },
      { requiredKeys: ['type'] },
    ),
  ),
}));
const data = fc.oneof(
  fc.constantFrom('a', 'b', 'other', 0, 1, 2.5, 9, true, null),
  fc.jsonValue({ maxDepth: 2 }),
  fc.dictionary(fc.constantFrom('a', 'b', 'c/d', '~', 'x'), fc.constantFrom('a', 1, 7, null, ['a', 1], { a: 1 })),
);

test('options are judged as a validator by others judges them, at the same places', () => {
  fc.assert(
    fc.property(schema, data, (schema, data) => {
      const validate = ajv.compile(schema);
      validate(data);
      const places = (faults: Iterable<{ readonly instancePath: string; readonly keyword: string }>) =>
        Array.from(faults, ({ instancePath, keyword }) => `${instancePath} ${keyword}`).sort();
      assert.equal(places(optionFaults(schema, data)), places(validate.errors ?? []), JSON.stringify([schema, data]));
    }),
    { numRuns: 250 },
  );
});

test.run();
