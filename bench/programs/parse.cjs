// The floor of exports: a process that reads the files it is given, or all in a folder, and parses them.
const { readFileSync, readdirSync, statSync } = require('node:fs');
const { join } = require('node:path');

const filesOf = (path) => (statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path]);
for (const file of process.argv.slice(2).flatMap(filesOf)) JSON.parse(readFileSync(file, 'utf8'));
