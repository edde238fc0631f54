import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { Markers } from './canary/markers.js';
import { faultsOf } from './fuzz/check.js';
import { nextInput, originals } from './fuzz/inputs.js';
import { Random } from './fuzz/random.js';

test('a hundred broken inputs break nothing', async () => {
  const markers = new Markers();
  const all = originals(markers);
  const faults: string[] = [];
  for (let seed = 1; seed <= 100; seed++) {
    const random = new Random(seed);
    const input = nextInput(all, markers, random);
    for (const fault of await faultsOf(input, markers, random)) faults.push(`${seed}, ${input.name}: ${fault}`);
  }
  assert.equal(faults, []);
});

test.run();
