import type { Located, Place, Source } from '../source/source.js';
import type { Text } from '../source/text.js';
import type { AgentConf, ContainerFile, Registration } from './agent-artifacts.js';
import type { Allowlist } from './allowlist-artifact.js';
import type { Environment, Policy } from './policy.js';

/** One file of the run, or one entry of an archive. */
export interface InputFile {
  /** As reports name it: relative to the current folder, '/' as separator, entries as `orders.jpk!/Data/x.xml`. */
  readonly name: string;
  readonly source: Source;
  /** False where the file is only read so that others can be understood. */
  readonly reported: boolean;
  /** The policy's environment that claims this file. */
  readonly environment?: Environment | undefined;
}

/** What every artifact has. */
export interface Base {
  /** As it is named in Studio (the file's name where there is no such name). */
  readonly name: string;
  readonly id?: string | undefined;
  /** What of it, where the name is not enough: a mapping's target path, a harvested script's field. */
  readonly detail?: string | undefined;
  /** Where its name is written; for findings about the whole of it. */
  readonly place: Place;
  readonly file: InputFile;
}

/** What belongs to a project. */
interface Component extends Base {
  readonly project: Project;
  /** Folder path in the project tree (Design Studio: `Scripts/core`); empty in Integration Studio. */
  readonly folder: string;
  /** The operations that have it as a step, in file order. */
  readonly usedBy: readonly Operation[];
}

export type Scalar = string | number | boolean;

/** One setting of a connection, an activity, a connector definition or an e-mail notification. */
export interface Property {
  readonly name: string;
  /** What Studio calls it on screen; the name where there is no such label. */
  readonly label: string;
  /** Names of the groups above it, outermost first. */
  readonly path: readonly string[];
  /** Marked by the connector as holding a credential: only such fields are encrypted or dropped by an export. */
  readonly credential: boolean;
  readonly hidden: boolean;
  /** Undefined where the export left the value out, or it is null. */
  readonly value: Located<Scalar> | undefined;
  /** The value once more where it is a string. */
  readonly text: Text | undefined;
  /** What Studio shows for the value where it is one of a list: `TBA` for `2`. */
  readonly choice?: string | undefined;
  /** The value's literal; where the value is missing, the name. */
  readonly place: Place;
}

export interface Project extends Base {
  readonly kind: 'project';
  readonly format: 'studio' | 'design-studio' | 'jitterpak';
  /** An export; a backup, made to restore an environment; the folder that Studio works in and that nobody exported. */
  readonly origin: 'export' | 'backup' | 'folder';
  /** True where every variable, login and host is encrypted, whatever it is: that a value is tells nothing of it. */
  readonly encryptsAll: boolean;
  readonly project: Project;
  readonly scripts: readonly Script[];
  readonly mappings: readonly Mapping[];
  readonly connections: readonly Connection[];
  readonly activities: readonly Activity[];
  readonly operations: readonly Operation[];
  readonly variables: readonly Variable[];
  readonly emails: readonly Email[];
  readonly connectors: readonly Connector[];
  readonly globals: readonly GlobalVariable[];
  /** Components that only have their strings looked at: schemas, workflows, transformations, unknown types. */
  readonly others: readonly OtherComponent[];
  /** What a component's id stands for; also ids of components that no rule looks at. */
  readonly byId: ReadonlyMap<string, Artifact>;
  /** Names of components that were deleted and left in the files, by id and by path: nothing runs them. */
  readonly deleted: ReadonlyMap<string, string>;
  /** How it was exported and deployed: `type`, `required_version`, `environment-name`, …; empty in Integration Studio. */
  readonly properties: readonly Property[];
  /** True where the file is a selection of components, so that a missing reference proves nothing. */
  readonly partial: boolean;
  /** Every string of the file, wherever it stands, whose text may match `hint`: a cheap expression. */
  search(hint: RegExp): Iterable<FoundText>;
  /** What a reference in a script stands for, with or without `<TAG>`: `script:log`, `sc.<uuid>`, `Scripts/core/log`. */
  resolve(reference: string): Artifact | undefined;
}

/** A string met by searching a project's files, and what it belongs to. */
export interface FoundText {
  readonly text: Text;
  readonly owner: Artifact;
  /** Name of the member or attribute that it is the value of; undefined where there is none. */
  readonly field?: string | undefined;
}

export interface Script extends Component {
  readonly kind: 'script';
  readonly text: Source;
  /** What Studio's script editor keeps to test it with: values of global variables, by their names. */
  readonly testValues?: readonly Property[];
}

/** A transformation's script for one target field. `name` is the transformation, `detail` the target path. */
export interface Mapping extends Component {
  readonly kind: 'mapping';
  readonly text: Source;
}

export interface Connection extends Component {
  readonly kind: 'connection';
  /** The connector: `http`, `ftp`, `salesforce`, …, or a number for a custom one; lower case. */
  readonly adapter: string;
  /** What the connector calls itself, where its id is only a number: `netsuite`; else as `adapter`. Lower case. */
  readonly product: string;
  readonly properties: readonly Property[];
  /** Where a connection serves one direction alone: a Source or a Target of Design Studio. */
  readonly role?: 'source' | 'target' | undefined;
}

export interface Activity extends Component {
  readonly kind: 'activity';
  readonly adapter: string;
  /** `tempstorage_read`, `query`, `upsert`, … */
  readonly functionName: string;
  readonly connection: Connection | undefined;
  readonly properties: readonly Property[];
}

/** The definition of a connector that is not built in; its values are the connector's defaults. */
export interface Connector extends Component {
  readonly kind: 'connector';
  readonly properties: readonly Property[];
}

export interface Operation extends Component {
  readonly kind: 'operation';
  readonly workflow: string | undefined;
  /** What runs, in order; steps whose component is not in the file are left out. */
  readonly steps: readonly Artifact[];
  readonly outcomes: readonly Outcome[];
  /** By name, as the product writes them: `debugModeEnabled`, `debug_mode_until`, `logLevel`, … */
  readonly options: ReadonlyMap<string, OperationOption>;
}

export interface Outcome {
  readonly on: 'success' | 'failure' | 'unknown';
  readonly operation?: Operation | undefined;
  readonly email?: Email | undefined;
}

/** The place is the whole option, name and value. */
export type OperationOption = Located<Scalar | undefined>;

export interface Variable extends Component {
  readonly kind: 'variable';
  /** Undefined where the export left the value out. */
  readonly value: Text | undefined;
  /** The *Hide Value* switch; the place is the switch, or the name where it is missing. */
  readonly hidden: Located<boolean>;
}

export interface GlobalVariable extends Component {
  readonly kind: 'global';
  readonly value: Text | undefined;
}

/** An e-mail notification. Credentials and any further key of it are among `properties`. */
export interface Email extends Component {
  readonly kind: 'email';
  readonly properties: readonly Property[];
}

/** A component of which rules look at the strings: a schema, a workflow. Of a type unknown to us, at the settings, too. */
export interface OtherComponent extends Component {
  readonly kind: 'other';
  /** The product's own word or number for its type. */
  readonly type: string;
  /** What looks like settings in a component of unknown type; none where the type is known. */
  readonly properties: readonly Property[];
}

export type Artifact =
  | Project
  | Script
  | Mapping
  | Connection
  | Activity
  | Connector
  | Operation
  | Variable
  | GlobalVariable
  | Email
  | OtherComponent
  | Policy
  | Allowlist
  | AgentConf
  | Registration
  | ContainerFile;

/** Whatever holds script text. */
export type Code = Script | Mapping;
