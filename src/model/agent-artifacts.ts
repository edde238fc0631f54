import type { Located, Place, Span } from '../source/source.js';
import type { Base } from './artifact.js';
import type { ConfKey } from './conf-keys.js';

/** A private agent's jitterbit.conf; also one that stands in a Helm values file or a Kubernetes manifest. */
export interface AgentConf extends Base {
  readonly kind: 'agent-conf';
  readonly sections: readonly Located<string>[];
  /** In file order; what stands twice is there twice. */
  readonly settings: readonly ConfSetting[];
  /** Settings that are commented out: their defaults apply. */
  readonly disabled: readonly ConfSetting[];
}

export interface ConfSetting {
  /** Undefined before the first header. */
  readonly section: Located<string> | undefined;
  readonly key: Located<string>;
  /** Without quotes around it. */
  readonly value: Located<string>;
  /** What the documentation knows of the key in this section; undefined for a key that it does not name there. */
  readonly known: ConfKey | undefined;
}

/** What an agent registers itself with: a register.json, or the same in a Helm values file. */
export interface Registration extends Base {
  readonly kind: 'registration';
  /** By key as the documentation writes it: `cloudUrl`, `username`, `password`, `token`, `agentMetricsToken`, … */
  readonly fields: ReadonlyMap<string, Located<string>>;
}

/** A file around an agent. What it has not, is empty. */
export interface ContainerFile extends Base {
  readonly kind: 'container-file';
  readonly format: ContainerFormat;
  /** Environment variables, build arguments, properties. */
  readonly variables: readonly NamedValue[];
  readonly commands: readonly CommandLine[];
  /** As they are written: `jitterbit/agent:12.10.1.1`. */
  readonly images: readonly Located<string>[];
  /** Of an Apache configuration. */
  readonly directives: readonly WebDirective[];
  /** Of a logback configuration: the level of each logger. */
  readonly loggers: readonly NamedValue[];
}

export type ContainerFormat =
  | 'env'
  | 'compose'
  | 'dockerfile'
  | 'helm-values'
  | 'kubernetes'
  | 'script'
  | 'properties'
  | 'httpd'
  | 'logback'
  /** `credentials.txt`: the encrypted identity of an agent that has registered. */
  | 'credentials';

export interface NamedValue {
  readonly name: Located<string>;
  readonly value: Located<string>;
}

/** A program with its arguments; the place of a word includes its quotes. */
export interface CommandLine extends Place {
  readonly words: readonly Located<string>[];
}

export interface WebDirective {
  readonly name: Located<string>;
  readonly arguments: readonly Located<string>[];
  readonly span: Span;
}
