// `npm run fuzz -- --seconds 60 --seed 1`: changes every example and fixture, and tells what breaks. What breaks something
// is kept in a folder of its own, with its command lines; each becomes a fixture and a mend.
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { Markers } from '../canary/markers.js';
import { writeFiles } from '../folder.js';
import { inputOf } from './inputs.js';
import { originals } from './originals.js';
import { faultsOfSeeds } from './run.js';

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string', default: '1' } },
});
const markers = new Markers();
const all = await originals(markers);
console.log(`${all.length} originals, from seed ${values.seed}`);
let [runs, broken] = [0, 0];
for await (const { seed, faults } of faultsOfSeeds(seedsUntil(performance.now() + Number(values.seconds) * 1000))) {
  runs++;
  if (faults.length === 0) continue;
  broken++;
  const { files, lines } = inputOf(seed, all, markers);
  const kept = join(tmpdir(), `harmony-lint-fuzz-${seed}`);
  writeFiles(kept, files);
  writeFileSync(join(kept, 'lines.txt'), lines.map((line) => `harmony-lint ${line.join(' ')}\n`).join(''));
  for (const fault of faults) console.log(`${kept}: ${fault}`);
}
console.log(`${runs} inputs, ${broken} of them break something`);
process.exitCode = broken > 0 ? 1 : 0;

function* seedsUntil(end: number): Generator<number> {
  for (let seed = Number(values.seed); performance.now() < end; seed++) yield seed;
}
