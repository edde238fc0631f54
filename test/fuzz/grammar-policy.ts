import { stringify } from 'yaml';

import config from '../../schemas/config.schema.json' with { type: 'json' };
import rule from '../../schemas/rule.schema.json' with { type: 'json' };
import type { Random } from './random.js';

/** A policy that the schema allows, but for a word here and there, about files of these names. */
export function policyText(names: readonly string[], random: Random): string {
  const value = new Drafts(names, random).of(config, 0, '');
  return random.below(4) === 0 ? JSON.stringify(value) : stringify(value, { indent: 1 + random.below(4) });
}

interface Schema {
  readonly $ref?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly examples?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
}

const definitions = config.definitions as Readonly<Record<string, Schema>>;

/** Code of one's own would run, and where everything is too large nothing is read. */
const NEVER = new Set(['plugins', 'limits', '$schema']);

class Drafts {
  constructor(
    private readonly names: readonly string[],
    private readonly random: Random,
  ) {}

  of(schema: Schema, depth: number, key: string): unknown {
    const { random } = this;
    if (random.below(200) === 0) return random.of<unknown>([null, 0, '', 'x', [], {}, true, -1]);
    if (schema.$ref !== undefined) return this.of(referred(schema.$ref), depth, key);
    if (schema.const !== undefined) return schema.const;
    if (schema.enum !== undefined) return random.of(schema.enum);
    const { type = 'string', examples } = schema;
    if (examples !== undefined && random.below(3) === 0) return random.of(examples);
    switch (typeof type === 'string' ? type : random.of(type)) {
      case 'object':
        return this.#object(schema, depth);
      case 'array':
        return Array.from({ length: random.below(4) }, () => this.of(schema.items ?? {}, depth + 1, key));
      case 'boolean':
        return random.below(2) === 0;
      case 'integer':
        return (
          (schema.minimum ?? 0) + random.below(1 + Math.min(1000, (schema.maximum ?? 1000) - (schema.minimum ?? 0)))
        );
      default:
        return this.#text(key);
    }
  }

  #object({ properties = {}, required = [], additionalProperties }: Schema, depth: number): object {
    const { random } = this;
    const known = Object.entries(properties)
      .filter(([key]) => !NEVER.has(key) && (required.includes(key) || random.below(depth + 2) < 2))
      .map(([key, schema]) => [key, this.of(schema, depth + 1, key)] as const);
    const others = typeof additionalProperties === 'object' ? random.below(4) : 0;
    const more = Array.from({ length: others }, () => {
      return [this.#text('rules'), this.of(additionalProperties as Schema, depth + 1, '')] as const;
    });
    return Object.fromEntries([...known, ...more]);
  }

  #text(key: string): string {
    const { random } = this;
    if (['files', 'file', 'path', 'exports', 'conf', 'allowlist'].includes(key)) return this.#path();
    if (['rules', 'rule', 'mandatory'].includes(key)) return random.of(rules);
    if (key === 'extends') return random.of(['minimal', 'recommended', 'strict', './harmony-lint.yml', './none.yml']);
    if (/until|date|expires|since/i.test(key)) return random.of(dates);
    if (['where', 'artifacts'].includes(key)) return random.of(artifacts);
    return random.of(words);
  }

  #path(): string {
    const { random } = this;
    const name = random.of(this.names);
    return random.of([
      name,
      name,
      '**',
      '**/*',
      `${name.slice(0, 3)}*`,
      `{${name},none}`,
      `./${name}`,
      `../${name}`,
      '*.json',
      '[a',
    ]);
  }
}

const referred = (reference: string): Schema =>
  reference === 'rule.schema.json' ? rule : definitions[reference.replace('#/definitions/', '')]!;

const rules = [
  '*',
  'credentials/*',
  'logging/*',
  'network/*',
  'environments/shared-secret',
  'unreadable',
  'policy/*',
  'acme/own',
];
const dates = ['2027-03-31', '2026-11-20', '2020-01-01', '2026-02-30', 'soon'];
const artifacts = ['variable:*', 'script:a', 'connection:ERP', 'script:*', 'variable:erp_*', '*', 'operation:?'];
const words = [
  'PROD',
  'DEV',
  'AG',
  'ERP',
  'Orders',
  'password',
  'url',
  '*',
  'erp.acme.example',
  'pii',
  'a'.repeat(300),
  '(',
  '[a-z]+',
  '12.6',
];
