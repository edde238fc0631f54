// Lays out a new rule: `npm run new-rule -- GROUP/NAME`. Writes its folder and adds it to rules/index.ts.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [id = '', ...more] = process.argv.slice(2);
const folder = join('rules', id);
const fault =
  more.length > 0 || !/^[a-z][a-z-]*\/[a-z0-9][a-z0-9-]*$/.test(id)
    ? 'new-rule takes one id, such as logging/what-is-wrong, in lower case'
    : existsSync(folder)
      ? `${folder} is there already`
      : undefined;
if (fault !== undefined) {
  console.error(fault);
  process.exit(2);
}

const rule = `import { defineRule } from '../../../src/plugin.js';

export default defineRule({
  id: '${id}',
  title: 'Scripts must not …',
  severity: 'warning',
  cwe: [],
  guidance: [{ title: 'Security best practices, …', claim: '…' }],
  check: {
    *script(script, { flow }) {
      for (const call of flow.calls(script, 'SomeFunction')) {
        yield { ...call.place, message: 'what is wrong; what to do' };
      }
    },
  },
});
`;
const page = `# ${id}

Why this matters, in two sentences. What to click in Studio to mend it.

## What is not flagged

- **The exception**, and why

## Bad: what is wrong

\`\`\`jitterbit
<trans>
SomeFunction("x");
</trans>
\`\`\`

## Good: the exception

\`\`\`jitterbit
<trans>
OtherFunction("x");
</trans>
\`\`\`

## References

- Security best practices, …
`;
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'rule.ts'), rule);
writeFileSync(join(folder, 'README.md'), page);

const name = id.slice(id.indexOf('/') + 1).replace(/-(?<letter>.)/g, (_, letter) => letter.toUpperCase());
const line = `import ${name} from './${id}/rule.js';\n`;
const index = readFileSync('rules/index.ts', 'utf8');
const imports = index.match(/^import \w+ from '\.\/.*\n/gm) ?? [];
const after = imports.findLast((one) => one.slice(one.indexOf("'")) < line.slice(line.indexOf("'")));
const at = after === undefined ? index.indexOf(imports[0]) : index.indexOf(after) + after.length;
const end = index.lastIndexOf('];');
writeFileSync('rules/index.ts', `${index.slice(0, at)}${line}${index.slice(at, end)}  ${name},\n${index.slice(end)}`);
console.log(
  `${folder} is laid out. Write its README's Bad and Good, then rule.ts; then: UPDATE=1 npm test, and read the carets`,
);
