// The floor of scripts: a process that reads an export, parses it, and lexes every script with our own lexer.
import { readFileSync } from 'node:fs';

import { lex } from '../../src/syntax/jitterbit/lexer.js';

// The cast is true: the benchmark makes such exports.
const { project } = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as {
  project: { components: readonly { readonly scriptBody?: string }[] };
};
for (const { scriptBody } of project.components) if (scriptBody !== undefined) lex(scriptBody);
