// `npm run fuzz -- --seconds 60 --seed 1`: changes every example and fixture, and tells what breaks. An input that breaks
// something is kept in the temporary folder; each becomes a fixture and a mend.
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { Markers } from '../canary/markers.js';
import { faultsOf } from './check.js';
import { nextInput, originals } from './inputs.js';
import { Random } from './random.js';

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string', default: '1' } },
});
const markers = new Markers();
const all = originals(markers);
const end = performance.now() + Number(values.seconds) * 1000;
const current = join(tmpdir(), `harmony-lint-fuzz-${process.pid}`);
console.log(`${all.length} originals, seed ${values.seed}; what is being checked lies at ${current}.*`);
let [runs, broken] = [0, 0];
for (let seed = Number(values.seed) * 1_000_000; performance.now() < end; seed++, runs++) {
  const random = new Random(seed);
  const input = nextInput(all, markers, random);
  writeFileSync(`${current}.current`, input.content);
  const faults = await faultsOf(input, markers, random);
  if (faults.length === 0) continue;
  broken++;
  const kept = join(tmpdir(), `fuzz-${seed}-${input.name}`);
  writeFileSync(kept, input.content);
  for (const fault of faults) console.log(`${kept}: ${fault}`);
}
console.log(`${runs} inputs, ${broken} of them break something`);
process.exitCode = broken > 0 ? 1 : 0;
