import { cutVerbatim } from '../../source/cut.js';
import type { Text } from '../../source/text.js';
import type { XmlElement } from '../../syntax/xml.js';
import type {
  Activity,
  Artifact,
  Connection,
  Email,
  GlobalVariable,
  InputFile,
  Mapping,
  Operation,
  OperationOption,
  OtherComponent,
  Property,
  Script,
  Variable,
} from '../artifact.js';
import type { Draft, ProjectDraft } from '../builder.js';
import { itemsOf, longTextsOf, Setting, settingsOf } from './settings.js';
import { hasScript } from './texts.js';
import type { Texts } from './texts.js';
import { rootFolder } from './tree.js';
import { roleOf } from './types.js';

type Base = Pick<Script, 'name' | 'id' | 'place' | 'file' | 'project' | 'folder'> & { readonly usedBy: Operation[] };

/**
 * Puts entities into a project. The only place that knows their field names; where these come from and how sure they
 * are stands in the design notes on formats, section 2.
 */
export class EntityReader {
  readonly unknownTypes = new Map<string, number>();
  readonly #later: (() => void)[] = [];
  readonly #ids = new Set<string>();
  /** What an operation does with a source or target, by its id. */
  readonly #transfers = new Map<string, Activity>();

  constructor(
    readonly project: ProjectDraft,
    /** Folder paths by entity id. */
    readonly folders: ReadonlyMap<string, string>,
    readonly texts: Texts,
  ) {}

  /** Takes one entity in; one that was deleted in Design Studio is left out. Returns why it cannot, if it cannot. */
  entity(file: InputFile, root: XmlElement): string | undefined {
    const type = root.attribute('type')?.value.trim() ?? '';
    if (type === '') return 'an entity without a type; restore the file or export the project again';
    const header = root.child('Header');
    const written = header?.attribute('ID')?.value;
    // A copy that somebody or a merge left beside it: references mean the file that has the id's name.
    const isCopy = written !== undefined && this.#ids.has(written) && !file.name.endsWith(`/${written}.xml`);
    const id = isCopy ? undefined : written;
    if (id !== undefined) this.#ids.add(id);
    const located = header?.attribute('Name');
    const name = located?.value ?? file.name.slice(file.name.lastIndexOf('/') + 1);
    const folder = this.folders.get(written ?? '') ?? rootFolder(type);
    if (/^(?:true|1)$/i.test(header?.attribute('Deleted')?.value ?? '')) {
      for (const key of [id, `${folder}/${name}`]) if (key !== undefined) this.project.deleted.set(key, name);
      return undefined;
    }
    const base: Base = {
      name,
      id,
      place: located ?? { source: root.source, span: root.tag },
      file,
      project: this.project,
      folder,
      usedBy: [],
    };
    const artifact = this.#read(type, root, base);
    if (id !== undefined) this.project.byId.set(id, artifact);
    this.texts.addFile(root, artifact);
    this.#harvest(root, artifact, base);
    return undefined;
  }

  /** Whether an entity of that id has been seen, a deleted one included. */
  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /** Connects what refers to each other; to be called when all entities are in. */
  link(): void {
    for (const link of this.#later) link();
  }

  #read(type: string, root: XmlElement, base: Base): Artifact {
    const { role, known } = roleOf(type);
    if (!known) this.unknownTypes.set(type, (this.unknownTypes.get(type) ?? 0) + 1);
    switch (role.kind) {
      case 'script':
        return this.#script(root, base);
      case 'transformation':
        return this.#transformation(root, base);
      case 'operation':
        return this.#operation(root, base);
      case 'variable':
        return this.#variable(root, base);
      case 'global':
        return this.#global(root, base);
      case 'email':
        return this.#email(root, base);
      case 'source':
      case 'target': {
        const adapter = locationOf(root) ?? '';
        const connection = this.#connection(root, base, { adapter, role: role.kind });
        this.#transfer(base, connection, role.kind === 'source' ? 'read' : 'write');
        return connection;
      }
      case 'connection':
        return this.#connection(root, base, { adapter: role.adapter });
      case 'activity':
        return this.#activity(settingsOf(root), base, role);
      case 'other': {
        const adapter = locationOf(root);
        return adapter === undefined ? this.#other(type, base) : this.#connection(root, base, { adapter });
      }
    }
  }

  #script(root: XmlElement, base: Base): Script | OtherComponent {
    const text = [...longTextsOf(root)].find(({ name }) => name.value === 'script')?.text;
    if (text === undefined || text.value.trim() === '') return this.#other('Script', base);
    this.texts.addScript(text);
    const script: Script = { kind: 'script', ...base, text: text.cut() };
    this.project.scripts.push(script);
    return script;
  }

  /** The mappings share the transformation's list of operations that run it. */
  #transformation(root: XmlElement, base: Base): OtherComponent {
    const queries: Property[] = [];
    for (const { name, text } of longTextsOf(root)) {
      if (name.value === 'expr') this.#mapping(text, base);
      // The texts of a database query: `script`, `where`, `DbTables`.
      else if (name.value !== 'Description' && !hasScript(text.value)) queries.push(new Setting(name, text, false));
    }
    // The fields of a structure are entries too, thousands of them, and have no condition.
    const entries = root.source.text.includes('condition') ? root.descendants('Entry') : [];
    for (const entry of entries) {
      const condition = entry.attribute('condition');
      const name = { value: 'condition', source: root.source, span: entry.tag };
      if (condition !== undefined) queries.push(new Setting(name, condition, false));
    }
    if (queries.length > 0) this.#activity(queries, base, { adapter: 'database', functionName: 'query' });
    return this.#other('Transformation', base);
  }

  /** `TARGET⇥SCRIPT`; what is no script is the bare path of a source field, or a loop: `[]⇥[…]`. */
  #mapping(text: Text, base: Base): void {
    const { value } = text;
    if (!hasScript(value)) return;
    const tab = value.indexOf('\t');
    const script = { start: tab + 1, end: value.length };
    this.texts.addScript(text);
    const mapping: Mapping = {
      kind: 'mapping',
      ...base,
      detail: tab < 0 ? '' : value.slice(0, tab),
      text: cutVerbatim(text.cut(), base.file.source.name, script),
    };
    this.project.mappings.push(mapping);
  }

  #connection(root: XmlElement, base: Base, how: Pick<Connection, 'adapter' | 'role'>): Connection {
    const connection: Connection = {
      kind: 'connection',
      ...base,
      ...how,
      product: how.adapter,
      properties: settingsOf(root),
    };
    this.project.connections.push(connection);
    return connection;
  }

  #activity(properties: Property[], base: Base, how: Pick<Activity, 'adapter' | 'functionName'>): Activity {
    const { adapter, functionName } = how;
    const activity: Draft<Activity> = {
      kind: 'activity',
      ...base,
      adapter,
      functionName,
      connection: undefined,
      properties,
    };
    this.project.activities.push(activity);
    this.#later.push(() => {
      // Whatever the key is called: the one setting that holds the id of a connection.
      for (const { text } of properties) {
        const target = text === undefined ? undefined : this.project.byId.get(text.value);
        if (target?.kind === 'connection') activity.connection ??= target;
      }
    });
    return activity;
  }

  /** A source is a connection and the reading from it in one; they share the list of operations that run it. */
  #transfer(base: Base, connection: Connection, functionName: 'read' | 'write'): void {
    const { adapter } = connection;
    const activity: Activity = { kind: 'activity', ...base, adapter, functionName, connection, properties: [] };
    this.project.activities.push(activity);
    if (base.id !== undefined) this.#transfers.set(base.id, activity);
  }

  #operation(root: XmlElement, base: Base): Operation {
    let options: ReadonlyMap<string, OperationOption> | undefined;
    const operation: Draft<Operation> = {
      kind: 'operation',
      ...base,
      workflow: undefined,
      steps: [],
      outcomes: [],
      // Of the dozens of options rules ask for a few, and there may be thousands of operations.
      get options() {
        return (options ??= optionsOf(root));
      },
    };
    this.project.operations.push(operation);
    this.#later.push(() => {
      const { byId } = this.project;
      for (const activity of [...root.descendants('Activities')].flatMap((list) => list.children())) {
        const id = activity.attribute('contentId')?.value ?? '';
        const step = this.#transfers.get(id) ?? byId.get(id);
        if (step !== undefined) operation.steps.push(step);
      }
      for (const { key, value } of itemsOf(root)) {
        const on = OUTCOME.exec(key.value)?.groups?.on;
        const target = on === undefined ? undefined : byId.get(value?.value ?? '');
        const outcome = { on: on === 'success' ? ('success' as const) : ('failure' as const) };
        if (target?.kind === 'operation') operation.outcomes.push({ ...outcome, operation: target });
        else if (target?.kind === 'email') operation.outcomes.push({ ...outcome, email: target });
      }
    });
    return operation;
  }

  #variable(root: XmlElement, base: Base): Variable {
    const items = new Map([...itemsOf(root)].map((item) => [item.key.value, item]));
    const flag = items.get('hide_value')?.value;
    const { source, span } = flag ?? base.place;
    const hidden = { value: flag?.value === '1' || flag?.value === 'true', source, span };
    const variable: Variable = { kind: 'variable', ...base, value: items.get('value')?.value, hidden };
    this.project.variables.push(variable);
    return variable;
  }

  #global(root: XmlElement, base: Base): GlobalVariable {
    const value = [...itemsOf(root)].find(({ key }) => key.value === 'value')?.value;
    const variable: GlobalVariable = { kind: 'global', ...base, value };
    this.project.globals.push(variable);
    return variable;
  }

  #email(root: XmlElement, base: Base): Email {
    const email: Email = { kind: 'email', ...base, properties: settingsOf(root) };
    this.project.emails.push(email);
    return email;
  }

  #other(type: string, base: Base): OtherComponent {
    const other: OtherComponent = { kind: 'other', ...base, type, properties: [] };
    this.project.others.push(other);
    return other;
  }

  /** Scripts in unexpected places: a setting, a description, an entity of a type that nobody has seen yet. */
  #harvest(root: XmlElement, owner: Artifact, base: Base): void {
    for (const { text, field } of this.texts.strayScripts(root)) {
      this.texts.addScript(text);
      const script: Script = { kind: 'script', ...base, detail: `${owner.kind} ${field}`, text: text.cut() };
      this.project.scripts.push(script);
    }
  }
}

// The settings of an operation that name what comes after it.
const OUTCOME = /^(?<on>success|failure)_(?:operation|message)_id$/;

function optionsOf(root: XmlElement): Map<string, OperationOption> {
  const options = new Map<string, OperationOption>();
  for (const { key, value, element } of itemsOf(root)) {
    options.set(key.value, { value: value?.value, source: element.source, span: element.span });
  }
  return options;
}

/** The type of a source's or target's location, in lower case: `ftp`, `database`, `localfile`, `temporarystorage`. */
function locationOf(root: XmlElement): string | undefined {
  return root.child('Location')?.attribute('type')?.value.toLowerCase();
}
