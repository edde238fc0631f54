import { InputError } from '../source/input-error.js';
import { Source } from '../source/source.js';
import type { Located } from '../source/source.js';
import { parseJson } from '../syntax/json.js';
import { parseShell } from '../syntax/shell.js';
import { nameOf } from '../syntax/tree.js';
import type { Tree } from '../syntax/tree.js';
import { isRegistration, readAgentConf, readRegistration, scalarOf } from './agent.js';
import type { CommandLine, ContainerFile, ContainerFormat, NamedValue } from './agent-artifacts.js';
import type { Artifact, InputFile } from './artifact.js';
import type { Unread } from './builder.js';
import { emptyContainerFile, ofCommands } from './container-file.js';

/** What a compose file, a Helm values file or Kubernetes manifests hold, with the agents' files inside them. */
export function readManifest(
  file: InputFile,
  documents: readonly Tree[],
  format: ContainerFormat,
): { readonly artifacts: readonly Artifact[]; readonly unread: readonly Unread[] } {
  const walk = new Walk(file);
  for (const document of documents) walk.visit(document);
  const ran = ofCommands(walk.commands);
  const artifact: ContainerFile = {
    ...emptyContainerFile(file, format),
    variables: [...walk.variables, ...ran.variables],
    commands: walk.commands,
    images: [...walk.images, ...ran.images],
  };
  return { artifacts: [artifact, ...walk.inside], unread: walk.unread };
}

class Walk {
  readonly variables: NamedValue[] = [];
  readonly images: Located<string>[] = [];
  readonly commands: CommandLine[] = [];
  /** Agents' own files that stand in the manifest as text. */
  readonly inside: Artifact[] = [];
  readonly unread: Unread[] = [];

  /** Where the values of the variables begin: a map of variables is walked over again as any other. */
  readonly #known = new Set<number>();

  constructor(private readonly file: InputFile) {}

  visit(tree: Tree, base64 = false): void {
    for (const item of tree.items()) this.visit(item, base64);
    if (tree.kind !== 'object') return;
    const isSecret = base64 || tree.get('kind')?.string() === 'Secret';
    this.#pair(tree);
    for (const member of tree.members()) this.#member(nameOf(member), member.key, member.value, isSecret);
  }

  #member(name: string, key: Tree, value: Tree, isSecret: boolean): void {
    switch (name) {
      case 'env':
      case 'environment':
      case 'extraEnv':
      case 'args':
      case 'stringData':
      case 'data':
      case 'variables':
        this.#variables(value, isSecret && name === 'data');
        if (name === 'args') this.#command(value);
        break;
      case 'command':
      case 'entrypoint':
        this.#command(value);
        break;
      case 'image':
        this.#image(value);
        break;
      case 'jitterbitconf':
      case 'jitterbitConf':
        this.#conf(value.text()?.cut());
        break;
      case 'registerjson':
      case 'registerJson':
        if (value.kind === 'object') this.inside.push(readRegistration(this.file, value));
        else this.#registration(value.text()?.cut());
        break;
      default:
        if (value.kind === 'string' && key.kind === 'string') this.#variableLike(key, value);
    }
    this.visit(value, isSecret && name === 'data');
  }

  /** `- name: KEY` with `value: …`. */
  #pair(tree: Tree): void {
    const [name, value] = [tree.get('name'), tree.get('value')];
    if (name === undefined || value === undefined) return;
    const [key, text] = [scalarOf(name), scalarOf(value)];
    if (key !== undefined && text !== undefined) this.#add({ name: key, value: text });
  }

  #variables(tree: Tree, base64: boolean): void {
    for (const item of tree.items()) {
      // Compose: `- KEY=value`.
      const text = item.text();
      const equals = text?.value.indexOf('=') ?? -1;
      if (text === undefined || equals <= 0) continue;
      const part = (start: number, end: number) => ({
        value: text.value.slice(start, end),
        ...text.cut().outermost({ start, end }),
      });
      this.#add({ name: part(0, equals), value: part(equals + 1, text.value.length) });
    }
    for (const member of tree.members()) {
      const [name, value] = [scalarOf(member.key), scalarOf(member.value)];
      if (name === undefined || value === undefined) continue;
      const source = base64 ? decoded(value) : member.value.text()?.cut();
      if (/(?:^|\/|_)jitterbit\.conf$/.test(name.value)) this.#conf(source);
      else if (/(?:^|\/|_)register\.json$/.test(name.value)) this.#registration(source);
      else this.#add({ name, value: base64 && source !== undefined ? whole(source) : value });
    }
  }

  #add(variable: NamedValue): void {
    const { start } = variable.value.source.outermost(variable.value.span).span;
    if (!this.#known.has(start)) this.variables.push(variable);
    this.#known.add(start);
  }

  /** A setting of a chart that is named like an environment variable of an agent. */
  #variableLike(key: Tree, value: Tree): void {
    const [name, text] = [scalarOf(key), scalarOf(value)];
    if (
      name !== undefined &&
      text !== undefined &&
      /^(?:HARMONY_|JB_|AUTO_REGISTER|CATALINA_OPTS|JAVA_)/.test(name.value)
    )
      this.#add({ name, value: text });
  }

  #image(tree: Tree): void {
    const name = scalarOf(tree) ?? undefined;
    if (name !== undefined) {
      this.images.push(name);
      return;
    }
    // Charts keep the parts of an image apart.
    const [repository, tag] = [tree.get('repository'), tree.get('tag')].map((part) => part && scalarOf(part));
    if (repository === undefined) return;
    this.images.push(tag === undefined ? repository : { ...tag, value: `${repository.value}:${tag.value}` });
  }

  #command(tree: Tree): void {
    const text = tree.text();
    if (text !== undefined) for (const command of shell(text.cut())) this.commands.push(command);
    const words = tree.items().flatMap((item) => scalarOf(item) ?? []);
    const [first] = words;
    if (first === undefined) return;
    const span = { start: first.span.start, end: words.at(-1)!.span.end };
    this.commands.push({ source: first.source, span, words });
    // `sh -c "…"` holds a script.
    for (const item of tree.items()) {
      const script = item.text();
      if (script === undefined || !/\s/.test(script.value)) continue;
      for (const command of shell(script.cut())) this.commands.push(command);
    }
  }

  #conf(source: Source | undefined): void {
    if (source === undefined) return;
    const { conf, unread } = readAgentConf(this.file, source);
    this.inside.push(conf);
    this.unread.push(...unread);
  }

  #registration(source: Source | undefined): void {
    if (source === undefined) return;
    try {
      const json = parseJson(source);
      if (isRegistration(json)) this.inside.push(readRegistration(this.file, json));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      this.unread.push({ file: this.file, why: `register.json: ${error.message}`, place: error.at });
    }
  }
}

const shell = (source: Source): CommandLine[] => parseShell(source).map(({ words, span }) => ({ source, span, words }));

/** What Base64 hides, as a text of its own: four characters stand for three bytes. */
function decoded({ value, source, span }: Located<string>): Source {
  const text = Buffer.from(value, 'base64').toString('utf8');
  const toOuter = (offset: number) =>
    Math.min(span.end, span.start + Math.ceil((Buffer.byteLength(text.slice(0, offset)) * 4) / 3));
  return new Source(source.name, text, { source, toOuter });
}

const whole = (source: Source): Located<string> => ({
  value: source.text,
  source,
  span: { start: 0, end: source.text.length },
});
