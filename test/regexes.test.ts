import { checkSync } from 'recheck';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { regexesOfProject } from './regexes.js';

process.env.RECHECK_SYNC_BACKEND = 'pure';

const regexes = regexesOfProject();

/** Repeats without end. One with an end costs at most that many times more, however long the text is. */
const isUnbounded = (source: string) => /[*+](?![^[]*\])|\{\d+,\}/.test(withoutEscapes(source));

const withoutEscapes = (source: string) => source.replace(/\\./g, '_');

/** With small numbers in its bounds: what is exponential with them is so with large ones, and found much sooner. */
const shrunk = (source: string) =>
  source.replace(/\{(?<least>\d+)(?:,(?<most>\d+))?\}/g, (_, least: string, most: string | undefined) => {
    const few = Math.min(Number(least), 2);
    return most === undefined ? `{${few}}` : `{${few},${Math.max(few, Math.min(Number(most), 3))}}`;
  });

/** Steps are counted and no clock is read: on a busy machine, one gives other answers. */
const untimed = { timeout: null, incubationTimeout: null, attackTimeout: null, attackLimit: 15_000_000 };

const complexityOf = (source: string, flags: string) => {
  const result = checkSync(shrunk(source), flags.replace(/[dg]/g, ''), {
    ...untimed,
    randomSeed: 1,
    checker: 'auto',
  });
  return result.status === 'vulnerable' ? result.complexity.summary : result.status;
};

test('regular expressions are found in the code and in the data', () => {
  assert.ok(regexes.length > 300, `${regexes.length}`);
  assert.ok(regexes.some(({ place }) => place.startsWith('data/token-formats.json')));
});

test('the check knows an expression that blows up', () => {
  assert.match(complexityOf('^(a+)+$', ''), /exponential/);
  assert.match(complexityOf('^\\s*(.*?)\\s*$', ''), /polynomial/);
});

test('no regular expression without an upper bound is worse than linear', () => {
  const slow = regexes.flatMap(({ source, flags, place }) => {
    if (!isUnbounded(source)) return [];
    const complexity = complexityOf(source, flags);
    return complexity === 'safe' ? [] : [`${place}: ${complexity}: ${source}`];
  });
  assert.equal(slow, []);
});

test('no repetition that may repeat stands in another one', () => {
  // Bounded or not: `(?:a{1,9}){1,9}` reads the same text in many ways.
  const nested = regexes.flatMap(({ source, flags, place }) => {
    if (isUnbounded(source) || !/\)(?:[*+]|\{\d+,)/.test(withoutEscapes(source))) return [];
    const complexity = complexityOf(source.replace(/\{0,\d+\}/g, '*').replace(/\{\d+,\d+\}/g, '+'), flags);
    return complexity.startsWith('exponential') ? [`${place}: ${complexity}: ${source}`] : [];
  });
  assert.equal(nested, []);
});

test.run();
