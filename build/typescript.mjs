// TypeScript as far as a parser of JavaScript needs it, which is a third. Its one file is a script inside a function, of
// which a bundler drops nothing; out of that function it is a module, and what nobody asks for can go.
import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const parser = require.resolve('@typescript-eslint/parser');
const estree = createRequire(parser).resolve('@typescript-eslint/typescript-estree');
const utils = createRequire(estree).resolve('ts-api-utils');

/** Modules that read whole projects with their types, or by another compiler: nobody asks for these here. */
const idle =
  /[/\\](?:native|create-program[/\\](?!createSourceFile|getScriptKind|shared)|useProgramFromProjectService|use-at-your-own-risk)/;

/** An esbuild plugin. Throws where TypeScript is not built as it used to be. */
export const slimTypeScript = {
  name: 'as much of TypeScript as is needed',
  setup({ onLoad }) {
    // The names that browsers and Node give, none of which is known in Jitterbit: we ask for no `lib`.
    onLoad({ filter: /[/\\]scope-manager[/\\]dist[/\\]lib[/\\]index\.js$/ }, () => ({
      contents: 'exports.lib = new Map();',
    }));
    onLoad({ filter: /[/\\]typescript[/\\]lib[/\\]typescript\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const [all, list] = /\n__export\(typescript_exports, \{\n([^]*?)\n\}\);\n/.exec(text);
      const names = new Map(Array.from(list.matchAll(/^ {2}(\w+): \(\) => (\w+),?$/gm), ([, as, name]) => [as, name]));
      const wanted = [...(await namesAskedFor())].filter((name) => names.has(name));
      if (names.size < 1000 || wanted.length < 40) throw new Error('the exports of TypeScript are not found');
      const named = wanted.map((name) => `${names.get(name)} as ${name}`).join(', ');
      const whole = wanted.map((name) => `${name}: ${names.get(name)}`).join(', ');
      const exported = `export { ${named} };\nexport default { ${whole} };`;
      return { contents: `${asModule(text.replace(all, '\n'))}\n${exported}\n` };
    });
  },
};

function asModule(text) {
  const edits = [
    ['\nvar ts = {}; ((module) => {\n', '\n'],
    ['\nmodule.exports = __toCommonJS(typescript_exports);\n', '\n'],
    [/\n\}\)\(\{ get exports\(\) [^\n]*\n/, '\n'],
    // The server of editors, up to the end of the file.
    [/\n\/\/ src\/server\/[^]*$/, '\n'],
    // What only makes a value for a variable, registers itself or fills a namespace may go where nobody uses that.
    [/^var (\w+) = (?=[\w.]+\(|\(\()/gm, 'var $1 = /* @__PURE__ */ '],
    [/^(?=registerCodeFix\(|registerRefactor\()/gm, '/* @__PURE__ */ '],
    [
      /^(?=\(\((?:BuilderState|Arguments|DocumentHighlights|Messages|Core|changesToText|_deleteDeclaration|SmartIndenter|Errors)\d*\) =>)/gm,
      '/* @__PURE__ */ ',
    ],
  ];
  return edits.reduce((edited, [from, to]) => {
    const next = edited.replace(from, to);
    if (next === edited) throw new Error(`TypeScript holds no ${from}`);
    return next;
  }, text);
}

/** What the modules around it take out of TypeScript. */
async function namesAskedFor() {
  const files = [utils];
  for (const folder of [dirname(parser), dirname(estree)]) {
    for (const name of await readdir(folder, { recursive: true })) {
      const path = join(folder, name);
      if (name.endsWith('.js') && !idle.test(path)) files.push(path);
    }
  }
  const names = new Set();
  for (const file of files) {
    // `ts.SyntaxKind`, `ts9__default.default.TypeFlags`, `typescript_1.ScriptTarget`
    const uses = (await readFile(file, 'utf8')).matchAll(/\b(?:ts|ts\d+__default\.default|typescript_1)\.(\w+)/g);
    for (const [, name] of uses) names.add(name);
  }
  return names;
}
