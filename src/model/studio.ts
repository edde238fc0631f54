import type { Place } from '../source/source.js';
import type { Text } from '../source/text.js';
import type { JsonValue } from '../syntax/json.js';
import type {
  Activity,
  Artifact,
  Connection,
  Connector,
  Email,
  GlobalVariable,
  InputFile,
  Mapping,
  Operation,
  OtherComponent,
  Project,
  Property,
  Script,
  Variable,
} from './artifact.js';
import { emptyProject, linkSteps } from './builder.js';
import type { Draft, ProjectReading, Unread } from './builder.js';
import { linkOperation, linkWorkflow, optionsOf } from './studio-links.js';
import { settings, switchedOn } from './studio-properties.js';
import { strayScripts } from './studio-scripts.js';
import { StudioTexts } from './studio-texts.js';

/**
 * Reads an Integration Studio project export, or a bare array of its components. The only place that knows the
 * export's field names; where they come from and how sure they are stands in the design notes on formats, section 1.
 * Throws an `InputError` for what is not JSON; see `isStudio` for what is JSON but no export.
 */
export function readStudio(file: InputFile, root: JsonValue): ProjectReading {
  return new StudioReader(file, root).read();
}

// Component types, as seen in exports.
const OPERATION = 200;
const SCRIPT = 400;
const ACTIVITY = 500;
const CONNECTION = 600;
const TRANSFORMATION = 700;
const VARIABLE = 1000;
const EMAIL = 1200;
const GLOBAL = 1300;
/** Known, but nothing in them is for a rule: the project itself, schemas and workflows. */
const plain = new Map([
  [100, 'project'],
  [900, 'schema'],
  [1100, 'workflow'],
]);

class StudioReader {
  readonly #project: Draft<Project> & { byId: Map<string, Artifact> };
  readonly #unread: Unread[] = [];
  readonly #unknown = new Map<string, number>();
  /** Script literals by the offset at which they start, twins included: each is read once. */
  readonly #scriptLiterals = new Set<number>();
  readonly #texts: StudioTexts;
  /** Names of fields that a custom connector's definition marks as credentials, by connector. */
  readonly #marked = new Map<string, Set<string>>();
  readonly #later: (() => void)[] = [];

  constructor(
    readonly file: InputFile,
    readonly root: JsonValue,
  ) {
    const project = root.get('project');
    const name = project?.get('name')?.text();
    this.#project = emptyProject({
      name: name?.value ?? file.name,
      id: project?.get('id')?.string(),
      place: name ?? { source: file.source, span: { start: 0, end: Math.min(1, file.source.text.length) } },
      file,
      format: 'studio',
    });
    this.#texts = new StudioTexts(root, this.#project);
  }

  read(): ProjectReading {
    // Duplicate keys: every list that is written down is read, whichever the product would take.
    const projects = this.root.all('project');
    const listed = (key: string) => projects.flatMap((project) => project.all(key).flatMap((list) => list.items()));
    this.#project.partial = projects.length === 0;
    this.#readConnectors(listed('adapters'));
    for (const component of [...listed('components'), ...this.root.items()]) this.#component(component);
    for (const api of this.root.get('apis')?.items() ?? []) this.#other(api, 'API', settings(api, undefined));
    for (const link of this.#later) link();
    for (const workflow of listed('workflows')) this.#workflow(workflow);
    linkSteps(this.#project.operations);
    const stray = strayScripts(this.#project, this.#texts, this.#scriptLiterals);
    for (const script of stray) this.#project.scripts.push(script);
    this.#project.search = (hint) => this.#texts.search(hint, this.#scriptLiterals);
    return { project: this.#project, unread: this.#unread, unknownTypes: this.#unknown };
  }

  #component(json: JsonValue): void {
    const type = json.get('type')?.scalar();
    if (json.kind !== 'object' || typeof type !== 'number') {
      const artifact = this.#other(json, 'component', settings(json, undefined));
      this.#unread.push({ file: this.file, artifact, why: whyNot(json, type), place: artifact.place });
      return;
    }
    switch (type) {
      case OPERATION:
        this.#operation(json);
        break;
      case SCRIPT:
        this.#script(json);
        break;
      case ACTIVITY:
        this.#activity(json);
        break;
      case CONNECTION:
        this.#connection(json);
        break;
      case TRANSFORMATION:
        this.#transformation(json);
        break;
      case VARIABLE:
        this.#variable(json);
        break;
      case EMAIL:
        this.#email(json);
        break;
      case GLOBAL:
        this.#global(json);
        break;
      default: {
        const known = plain.get(type);
        if (known === undefined) this.#unknown.set(String(type), (this.#unknown.get(String(type)) ?? 0) + 1);
        this.#other(json, known ?? String(type), known === undefined ? settings(json, undefined) : []);
      }
    }
  }

  #script(json: JsonValue): void {
    const text = this.#scriptText(json, 'scriptBody');
    if (text === undefined) {
      this.#other(json, 'script');
      return;
    }
    const testValues = settings(json, undefined, 'globalVariables');
    const script: Script = { kind: 'script', ...this.#base(json), text: text.cut(), testValues };
    this.#add(script, json);
    this.#project.scripts.push(script);
  }

  /** The text of a script field, or of its twin where only that holds one. */
  #scriptText(json: JsonValue, field: string): Text | undefined {
    const twin = json.get(`${field}Cleansed`);
    const body = json.get(field);
    for (const member of [twin, body]) if (member?.kind === 'string') this.#scriptLiterals.add(member.span.start);
    return [body?.text(), twin?.text()].find((text) => text !== undefined && text.value.trim() !== '');
  }

  #transformation(json: JsonValue): void {
    // The mappings share the transformation's list of operations that run it.
    const base = this.#base(json);
    const other: OtherComponent = { kind: 'other', ...base, type: 'transformation', properties: [] };
    this.#add(other, json);
    this.#project.others.push(other);
    for (const rule of json.get('mappingRules')?.items() ?? []) {
      const text = this.#scriptText(rule, 'transformScript');
      if (text === undefined) continue;
      const target = rule.get('targetPath')?.string() ?? '';
      this.#project.mappings.push({ ...base, kind: 'mapping', detail: target, text: text.cut() } satisfies Mapping);
    }
  }

  #connection(json: JsonValue): void {
    const adapter = adapterOf(json);
    const connection: Connection = {
      kind: 'connection',
      ...this.#base(json),
      adapter,
      product: json.get('metadata')?.get('adapterName')?.string()?.toLowerCase() ?? adapter,
      properties: settings(json, this.#marked.get(adapter)),
    };
    this.#add(connection, json);
    this.#project.connections.push(connection);
  }

  #activity(json: JsonValue): void {
    const adapter = adapterOf(json);
    const activity: Draft<Activity> = {
      kind: 'activity',
      ...this.#base(json),
      adapter,
      functionName: json.get('functionName')?.string() ?? '',
      connection: undefined,
      properties: settings(json, this.#marked.get(adapter)),
    };
    this.#add(activity, json);
    this.#project.activities.push(activity);
    this.#later.push(() => {
      const connection = this.#project.byId.get(json.get('endpoint')?.get('id')?.string() ?? '');
      if (connection?.kind === 'connection') activity.connection = connection;
    });
  }

  #operation(json: JsonValue): void {
    const operation: Draft<Operation> = {
      kind: 'operation',
      ...this.#base(json),
      workflow: undefined,
      steps: [],
      outcomes: [],
      options: optionsOf(json),
    };
    this.#add(operation, json);
    this.#project.operations.push(operation);
    this.#later.push(() => {
      linkOperation(operation, json, this.#project.byId);
    });
  }

  #workflow(json: JsonValue): void {
    this.#other(json, 'workflow');
    linkWorkflow(json, this.#project.byId);
  }

  #variable(json: JsonValue): void {
    const base = this.#base(json);
    const flag = json.get('hidevalue');
    const { source, span } = flag === undefined ? base.place : placeOf(flag);
    const variable: Variable = {
      kind: 'variable',
      ...base,
      value: lastFilled(json.all('defaultValue')),
      hidden: { value: switchedOn(flag), source, span },
    };
    this.#add(variable, json);
    this.#project.variables.push(variable);
  }

  #global(json: JsonValue): void {
    const variable: GlobalVariable = { kind: 'global', ...this.#base(json), value: json.get('value')?.text() };
    this.#add(variable, json);
    this.#project.globals.push(variable);
  }

  #email(json: JsonValue): void {
    const email: Email = { kind: 'email', ...this.#base(json), properties: settings(json, undefined) };
    this.#add(email, json);
    this.#project.emails.push(email);
  }

  #readConnectors(adapters: readonly JsonValue[]): void {
    for (const json of adapters) {
      const places = [json.get('endpoint'), ...(json.get('activities')?.members() ?? []).map(({ value }) => value)];
      const properties = places.flatMap((place) => (place === undefined ? [] : settings(place, undefined)));
      const connector: Connector = { kind: 'connector', ...this.#base(json), properties };
      this.#add(connector, json);
      this.#project.connectors.push(connector);
      const marked = new Set(properties.filter(({ credential }) => credential).map(({ name }) => name));
      for (const name of [connector.id, connector.name])
        if (name !== undefined) this.#marked.set(name.toLowerCase(), marked);
    }
  }

  #other(json: JsonValue, type: string, properties: readonly Property[] = []): OtherComponent {
    const other: OtherComponent = { kind: 'other', ...this.#base(json), type, properties };
    this.#add(other, json);
    this.#project.others.push(other);
    return other;
  }

  #base(json: JsonValue) {
    const name = json.get('name')?.text() ?? json.get('displayName')?.text();
    return {
      name: name?.value ?? '',
      id: json.get('id')?.string(),
      place: name ?? { source: this.file.source, span: { start: json.span.start, end: json.span.start + 1 } },
      file: this.file,
      project: this.#project,
      folder: '',
      usedBy: [],
    };
  }

  #add(artifact: Artifact, json: JsonValue): void {
    if (artifact.id !== undefined) this.#project.byId.set(artifact.id, artifact);
    this.#texts.add(artifact, json);
  }
}

function whyNot(json: JsonValue, type: unknown): string {
  if (json.kind !== 'object') return 'this stands among the components and is none; export the project again';
  if (type === undefined) return 'a component without a type; export the project again';
  return 'the type of this component is no number; export the project again';
}

/** Of a key that stands there twice, the value that says something. */
function lastFilled(values: readonly JsonValue[]): Text | undefined {
  const texts = values.map((value) => value.text());
  return texts.findLast((text) => text !== undefined && text.value.trim() !== '') ?? texts.at(-1);
}

const adapterOf = (json: JsonValue) => String(json.get('adapterId')?.scalar() ?? '').toLowerCase();
const placeOf = (json: JsonValue): Place => json.text() ?? { source: json.source, span: json.span };
