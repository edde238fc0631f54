// The program from its source, as `main.ts` is from the bundle: node --import tsx src/cli/dev.ts project.json
import * as app from './run.js';
import { start } from './start.js';

await start(app);
