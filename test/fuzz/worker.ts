// Checks the inputs of the seeds that its parent sends, one at a time, and answers what breaks.
import { Markers } from '../canary/markers.js';
import { faultsOf } from './check.js';
import { inputOf } from './inputs.js';
import { originals } from './originals.js';

const markers = new Markers();
const all = await originals(markers);
process.on('message', (seed: number) => {
  void faultsOf(inputOf(seed, all, markers), markers).then((faults) => process.send?.(faults));
});
process.send?.([]);
