import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { faultsOfSeeds } from './fuzz/run.js';

test('a hundred broken inputs break nothing', async () => {
  const seeds = Array.from({ length: 100 }, (_, i) => i + 1);
  const broken: string[] = [];
  for await (const { seed, faults } of faultsOfSeeds(seeds))
    for (const fault of faults) broken.push(`npm run fuzz -- --seed ${seed} --seconds 1: ${fault}`);
  assert.equal(broken, []);
});

test.run();
