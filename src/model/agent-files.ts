import data from '../../data/agent-files.json' with { type: 'json' };
import { InputError } from '../source/input-error.js';
import { parseJson } from '../syntax/json.js';
import { parseYamlDocuments } from '../syntax/yaml.js';
import { baseName, isRegistration, readAgentConf, readRegistration } from './agent.js';
import type { ContainerFile, ContainerFormat } from './agent-artifacts.js';
import type { Artifact, InputFile } from './artifact.js';
import type { Unread } from './builder.js';
import {
  emptyContainerFile,
  readDockerfile,
  readEnvFile,
  readHttpd,
  readLogback,
  readPropertiesFile,
  readScript,
} from './container-file.js';
import { readManifest } from './manifest.js';
import type { Reading } from './read.js';

/**
 * Reads a private agent's file: by its name where the content agrees, by its content alone where the name says nothing
 * (`register.json`, Kubernetes manifests, Helm values). Undefined for any other file. Throws an `InputError` for a file
 * that is certainly an agent's and cannot be read.
 */
export function recogniseAgentFile(file: InputFile): Reading | undefined {
  const name = baseName(file.name).toLowerCase();
  for (const { pattern, read } of byName) {
    if (!pattern.test(name)) continue;
    const found = read(file);
    if (found !== undefined) return reading(file, found);
  }
  const found = /^\s{0,99}\{/.test(file.source.text) ? registration(file) : undefined;
  return found && reading(file, found);
}

/** Whether the name alone says that a file is one of an agent: then what cannot be read of it must be said. */
export const isCertainlyAgentFile = ({ name }: Pick<InputFile, 'name'>) =>
  /^(?:register\.json|logback\.xml|(?:docker-)?compose(?:[.-].*)?\.ya?ml)$/.test(baseName(name).toLowerCase());

/** What a reader gives: one artifact, or several with what was not read. */
type Found = Artifact | { readonly artifacts: readonly Artifact[]; readonly unread: readonly Unread[] } | undefined;

const byName: readonly { readonly pattern: RegExp; readonly read: (file: InputFile) => Found }[] = [
  { pattern: /^(?:.+\.)?jitterbit\.conf$/, read: conf },
  { pattern: /^jitterbit-agent-config\.properties$/, read: readPropertiesFile },
  { pattern: /^httpd-(?:ssl|jitterbit-local)\.conf$/, read: (file) => withContent(readHttpd(file)) },
  { pattern: /^logback\.xml$/, read: readLogback },
  { pattern: /^(?:\.env(?:\..+)?|.+\.env)$/, read: environment },
  { pattern: /^(?:.+\.)?dockerfile(?:\.|$)/, read: (file) => ofAgent(readDockerfile(file)) },
  { pattern: /\.sh$/, read: (file) => ofAgent(readScript(file, '\\')) },
  { pattern: /\.ps1$/, read: (file) => ofAgent(readScript(file, '`')) },
  { pattern: /\.ya?ml$/, read: manifest },
  { pattern: /^credentials\.txt$/, read: credentials },
];

function conf(file: InputFile): Found {
  const { conf: artifact, unread } = readAgentConf(file);
  const { sections, settings } = artifact;
  // Where no line was understood, there is nothing to say of what is missing.
  const isNone = unread.length > 0 && sections.length === 0 && settings.length === 0;
  return { artifacts: isNone ? [] : [artifact], unread };
}

function environment(file: InputFile): Found {
  const { artifact, unread } = readEnvFile(file);
  return isOfAgent(artifact) ? { artifacts: [artifact], unread } : undefined;
}

function registration(file: InputFile): Found {
  // A cheap look first: any large JSON file comes by here.
  if (!/"cloudUrl"\s{0,9}:/.test(file.source.text.slice(0, 20_000))) return undefined;
  const json = parseJson(file.source);
  return isRegistration(json) ? readRegistration(file, json) : undefined;
}

function manifest(file: InputFile): Found {
  const { text } = file.source;
  if (!/jitterbit|HARMONY_|AUTO_REGISTER_TOKEN|JB_PASSWORD|register\.?json/i.test(text)) return undefined;
  const byItsName = isCertainlyAgentFile(file);
  try {
    const documents = parseYamlDocuments(file.source);
    const isKubernetes = documents.some(
      (tree) => tree.get('apiVersion') !== undefined && tree.get('kind') !== undefined,
    );
    const isCompose = byItsName || documents.some((tree) => tree.get('services')?.kind === 'object');
    const format: ContainerFormat = isKubernetes ? 'kubernetes' : isCompose ? 'compose' : 'helm-values';
    const found = readManifest(file, documents, format);
    const holdsAgent = found.artifacts.some(
      (artifact) => artifact.kind !== 'container-file' || holds(artifact, format),
    );
    return holdsAgent ? found : undefined;
  } catch (error) {
    // A chart's templates are YAML only once they are filled in.
    if (error instanceof InputError && !byItsName && text.includes('{{')) return undefined;
    throw error;
  }
}

/** A values file may be any YAML: only an agent's own image or settings make it one of an agent. */
const holds = (artifact: ContainerFile, format: ContainerFormat) =>
  format === 'helm-values' ? artifact.images.some(({ value }) => isAgentImage(value)) : isOfAgent(artifact);

/** The encrypted identity of an agent: nothing is read of it but that it is there. */
function credentials(file: InputFile): Found {
  const { text } = file.source;
  const inResources = /(?:^|\/)resources\/[^/]*$/i.test(file.name);
  const isCipherText =
    text.length < 65_536 && /(?:^|[\s=:"'])\$\d\d[A-Za-z0-9+/]{20}|^[A-Za-z0-9+/]{24,5000}={0,2}\s*$/m.test(text);
  return inResources || isCipherText ? emptyContainerFile(file, 'credentials') : undefined;
}

const withContent = (artifact: ContainerFile) => (artifact.directives.length > 0 ? artifact : undefined);
const ofAgent = (artifact: ContainerFile) => (isOfAgent(artifact) ? artifact : undefined);

/** Whether a file that anything may be in has to do with an agent. */
function isOfAgent({ variables, commands, images }: ContainerFile): boolean {
  return (
    variables.some(({ name }) => agentVariables.has(name.value.toUpperCase())) ||
    images.some(({ value }) => isAgentImage(value)) ||
    commands.some(({ words }) => words.some(({ value }) => programs.test(value)))
  );
}

const isAgentImage = (image: string) => /(?:^|\/)jitterbit\/|jitterbit-?agent/i.test(image);

// What Java itself reads is set in many files that have nothing to do with an agent.
const agentVariables = new Set(
  data.variables.flatMap(({ name, use }) => (use !== 'java-options' || name === 'CATALINA_OPTS' ? name : [])),
);
const programs = new RegExp(
  `(?:^|[\\\\/])(?:${data.commands.map(({ program }) => program).join('|')})(?:\\.exe|\\.sh)?$`,
  'i',
);

function reading(file: InputFile, found: NonNullable<Found>): Reading {
  const { artifacts, unread } = 'artifacts' in found ? found : { artifacts: [found], unread: [] };
  return { files: [file], projects: [], artifacts, unread, unknownTypes: new Map() };
}
