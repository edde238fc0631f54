import type { Located, Source } from '../source/source.js';
import { parseApache } from '../syntax/apache.js';
import { parseDockerfile } from '../syntax/dockerfile.js';
import { parseEnv } from '../syntax/env.js';
import { unquoted } from '../syntax/lines.js';
import { parseProperties } from '../syntax/properties.js';
import { parseShell } from '../syntax/shell.js';
import type { Command } from '../syntax/shell.js';
import { parseXml } from '../syntax/xml.js';
import type { XmlElement } from '../syntax/xml.js';
import { baseName } from './agent.js';
import type { CommandLine, ContainerFile, ContainerFormat, NamedValue } from './agent-artifacts.js';
import type { InputFile } from './artifact.js';
import type { Unread } from './builder.js';

/** A container file with nothing in it yet. */
export function emptyContainerFile(file: InputFile, format: ContainerFormat): ContainerFile {
  const place = { source: file.source, span: file.source.line(1) };
  const empty = { variables: [], commands: [], images: [], directives: [], loggers: [] };
  return { kind: 'container-file', name: baseName(file.name), place, file, format, ...empty };
}

/** The variables of an environment file; what is neither variable nor comment is `unread`. */
export function readEnvFile(file: InputFile): { readonly artifact: ContainerFile; readonly unread: readonly Unread[] } {
  const { entries, broken } = parseEnv(file.source);
  const variables = entries.map(({ key, value }) => ({ name: key, value }));
  const artifact = { ...emptyContainerFile(file, 'env'), variables };
  const unread = broken
    .slice(0, 20)
    .map((place) => ({ file, artifact, why: 'this line is no KEY=value and no comment', place }));
  return { artifact, unread };
}

/** The keys of a `.properties` file. */
export function readPropertiesFile(file: InputFile): ContainerFile {
  const { source } = file;
  const variables = [...parseProperties(source)].map(({ key, keySpan, value }) => ({
    name: { value: key, source, span: keySpan },
    value: { value: value.value, source: value.source, span: value.span },
  }));
  return { ...emptyContainerFile(file, 'properties'), variables };
}

/** The directives of an Apache configuration. */
export const readHttpd = (file: InputFile): ContainerFile => ({
  ...emptyContainerFile(file, 'httpd'),
  directives: parseApache(file.source),
});

/** The levels of the loggers of a logback.xml. Throws an `InputError` for what is no XML. */
export function readLogback(file: InputFile): ContainerFile | undefined {
  const root = parseXml(file.source);
  if (root.name !== 'configuration') return undefined;
  const loggers: NamedValue[] = [];
  const visit = (element: XmlElement) => {
    const level = element.attribute('level');
    const name =
      element.name === 'root' ? { value: 'root', source: file.source, span: element.tag } : element.attribute('name');
    if ((element.name === 'logger' || element.name === 'root') && level !== undefined && name !== undefined) {
      loggers.push({ name: plain(name), value: plain(level) });
    }
    for (const child of element.children()) visit(child);
  };
  visit(root);
  return { ...emptyContainerFile(file, 'logback'), loggers };
}

/** The variables, commands and images of a shell script or PowerShell script. */
export function readScript(file: InputFile, continuation: '\\' | '`'): ContainerFile {
  const commands = parseShell(file.source, undefined, { continuation }).map((command) =>
    commandLine(file.source, command),
  );
  return { ...emptyContainerFile(file, 'script'), ...ofCommands(commands) };
}

/** The variables, commands and images of a Dockerfile. */
export function readDockerfile(file: InputFile): ContainerFile {
  const { source } = file;
  const variables: NamedValue[] = [];
  const images: Located<string>[] = [];
  const commands: CommandLine[] = [];
  for (const { name, words, commands: run } of parseDockerfile(source)) {
    if (name === 'FROM') {
      const image = words.find(({ value }) => !value.startsWith('--'));
      if (image !== undefined) images.push(image);
    } else if (name === 'ENV' || name === 'ARG' || name === 'LABEL') {
      const assigned = words.flatMap((word) => assignment(source, word));
      // `ENV KEY value with blanks` is the old form.
      const [key, ...rest] = words;
      if (assigned.length === 0 && name === 'ENV' && key !== undefined && rest.length > 0) {
        const span = { start: rest[0]!.span.start, end: rest.at(-1)!.span.end };
        assigned.push({ name: key, value: unquoted(source, span).text });
      }
      for (const variable of assigned) variables.push(variable);
    } else if (name === 'RUN' || name === 'CMD' || name === 'ENTRYPOINT') {
      for (const command of run) commands.push(commandLine(source, command));
    }
  }
  const ran = ofCommands(commands);
  const base = emptyContainerFile(file, 'dockerfile');
  return { ...base, variables: [...variables, ...ran.variables], commands, images: [...images, ...ran.images] };
}

/** What a list of commands says: variables that are set or handed on, and images of agents. */
export function ofCommands(commands: readonly CommandLine[]): Pick<ContainerFile, 'variables' | 'commands' | 'images'> {
  const variables = commands.flatMap(({ source, words }) => variablesOf(source, words));
  const images = commands.flatMap(({ words }) =>
    words.filter(({ value }) => /(?:^|\/)jitterbit\/[\w.-]{1,80}(?::[\w.-]{1,80})?$/.test(value)),
  );
  return { variables, commands, images };
}

function variablesOf(source: Source, words: readonly Located<string>[]): NamedValue[] {
  const found: NamedValue[] = [];
  for (const [i, word] of words.entries()) {
    // PowerShell: `$env:KEY = "value"`.
    const name = /^\$env:(?<name>\w{1,100})$/i.exec(word.value)?.groups!.name;
    const value = words[i + 2];
    if (name !== undefined && words[i + 1]?.value === '=' && value !== undefined) {
      found.push({ name: { ...word, value: name }, value: inner(source, value) });
    }
    found.push(...assignment(source, word));
  }
  return found;
}

/** `KEY=value`, also `-eKEY=value`, `--env=KEY=value` and `$env:KEY=value`. */
function assignment(source: Source, word: Located<string>): NamedValue[] {
  const raw = source.slice(word.span);
  const match = /^["']?(?:-e|--env=|--build-arg=|\$env:)?(?<name>[A-Za-z_][\w.-]{0,100})=/d.exec(raw);
  if (match === null) return [];
  const { start, end } = word.span;
  const [from, to] = match.indices!.groups!.name!;
  const name = { value: match.groups!.name!, source, span: { start: start + from, end: start + to } };
  // `"KEY=value"`: the quote behind the value belongs to the word.
  const quote = raw.startsWith('"') || raw.startsWith("'") ? 1 : 0;
  return [
    { name, value: unquoted(source, { start: start + to + 1, end: Math.max(start + to + 1, end - quote) }).text },
  ];
}

/** A word without its quotes. */
const inner = (source: Source, word: Located<string>): Located<string> => unquoted(source, word.span).text;

const commandLine = (source: Source, { words, span }: Command): CommandLine => ({ source, span, words });
const plain = ({ value, source, span }: Located<string>): Located<string> => ({ value, source, span });
