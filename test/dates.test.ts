import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { daysBetween, lastDayOf } from '../src/flow/dates.js';

const day = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2090-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('a date is its own last day, with a time of day or without', () => {
  fc.assert(
    fc.property(day, (date) => {
      for (const form of [date, ` ${date} `, `${date} 23:59:59`, `${date}T00:00`, `${date}T12:00:00+02:00`]) {
        assert.is(lastDayOf(form), date, form);
      }
    }),
  );
});

test('an instant lasts until its day has ended everywhere', () => {
  fc.assert(
    fc.property(day, (date) => {
      const midnight = Date.parse(`${date}T00:00:00Z`);
      for (const form of [midnight, String(midnight), midnight / 1000, `${date}T00:00:00Z`, `${date} 00:00:00.000 Z`]) {
        assert.is(lastDayOf(form), date, String(form));
      }
      // Midnight in Berlin, which is still yesterday in UTC.
      assert.is(lastDayOf(midnight - 3_600_000), date);
    }),
  );
});

test('what is no date is none', () => {
  for (const text of [
    '',
    'soon',
    '2026-13-01',
    '2026-11-31',
    '2026-1-2',
    '01.12.2026',
    '12/01/2026',
    '12345',
    '-1',
    '2026-12-01x',
    '9'.repeat(16),
  ]) {
    assert.is(lastDayOf(text), undefined, text);
  }
});

test('days are counted across months, years and daylight saving time', () => {
  assert.is(daysBetween('2026-11-20', '2026-12-01'), 11);
  assert.is(daysBetween('2026-12-31', '2027-01-01'), 1);
  assert.is(daysBetween('2026-03-28', '2026-03-30'), 2);
  assert.is(daysBetween('2026-11-20', '2026-11-19'), -1);
});

test.run();
