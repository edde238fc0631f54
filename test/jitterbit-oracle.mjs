// Reads scripts with npm jitterbit-script, in a process of its own since it may never come back: file names in, a line of
// JSON out for each, with its calls in the order of the text, or undefined where it reports anything.
import { readFileSync } from 'node:fs';

import jitterbit from 'jitterbit-script';

console.error = console.warn = () => undefined;

// An empty line says that it has started, which under load can take its time.
process.stdout.write('\n');
for (const file of process.argv.slice(2)) {
  process.stdout.write(`${JSON.stringify({ file, calls: callsOf(readFileSync(file, 'utf8')) })}\n`);
}

function callsOf(text) {
  // This it never comes back from.
  if (text.lastIndexOf('//') > text.lastIndexOf('\n')) return undefined;
  const diagnostics = [];
  try {
    const program = new jitterbit.Parser().parse(text, diagnostics);
    const calls = [];
    collect(program.body, calls);
    const isRead = diagnostics.length === 0 && !calls.includes('invalid');
    return isRead
      ? calls.sort((one, other) => one.at - other.at).map(({ name, count }) => `${name}/${count}`)
      : undefined;
  } catch {
    return undefined;
  }
}

function collect(value, calls) {
  if (typeof value !== 'object' || value === null) return;
  if (value.kind === 'InvalidExpr') calls.push('invalid');
  if (value.kind === 'CallExpr') {
    const { line, character } = value.start;
    const name = value.caller.kind === 'Identifier' ? value.caller.symbol.toLowerCase() : '?';
    calls.push({ at: line * 1e6 + character, name, count: value.args.length });
  }
  for (const child of Object.values(value)) collect(child, calls);
}
