import { existsSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';

import type { EnvironmentClass, Region } from '../../model/policy.js';
import { count } from '../../report/describe.js';
import { InputError } from '../../source/input-error.js';
import { noPaths, parseCommandLine } from '../command-line.js';
import { configNames } from '../config.js';
import type { Host } from '../host.js';
import { nearest } from '../../source/nearest.js';
import { findInputs } from './init-find.js';
import type { Found, FoundEnvironment } from './init-find.js';
import { configText } from './init-text.js';
import type { Plan, PlannedEnvironment } from './init-text.js';

export const initOptions = { yes: { type: 'boolean', short: 'y' }, force: { type: 'boolean' } } as const;

/**
 * Writes `harmony-lint.yml` for what lies in the current folder: asks on a terminal, `--yes` takes what it finds. Throws
 * an `InputError` where there is one already (but for `--force`), where nobody can be asked, and where answers end early.
 */
export async function init(args: readonly string[], host: Host): Promise<number> {
  const { values, positionals } = parseCommandLine(args, initOptions, 'init');
  noPaths(positionals, 'init');
  const { yes = false, force = false } = values;
  const existing = configNames.find((name) => existsSync(join(host.cwd, name)));
  if (existing !== undefined && !force) {
    throw new InputError(`${existing} is already here; --force writes it anew`);
  }
  if (!yes && host.stdin.isTTY !== true) {
    throw new InputError('init asks on a terminal, and this is none; --yes takes what it finds');
  }
  const found = await findInputs(host.cwd);
  host.stdout.write(`${summary(found)}\n`);
  const plan = yes ? defaults(found, host.cwd) : await ask(found, host);
  const name = existing ?? configNames[0]!;
  // Without --force the file must not be there: another run, or a link, may have put it there meanwhile.
  writeFileSync(join(host.cwd, name), configText(plan), { flag: force ? 'w' : 'wx' });
  host.stdout.write(`wrote ${name}; look it through, then run harmony-lint\n`);
  return 0;
}

function summary({ environments, allowlists, region }: Found): string {
  const sum = (key: 'exports' | 'conf') => environments.reduce((total, one) => total + one[key].length, 0);
  const parts = [
    count(environments.length, 'environment'),
    count(sum('exports'), 'export path'),
    count(sum('conf'), 'agent file'),
    count(allowlists.length, 'allowlist'),
  ];
  return `found ${parts.join(', ')}${region === undefined ? '' : `; the region is ${region}`}`;
}

const defaults = (found: Found, cwd: string): Plan => ({
  ...found,
  organization: basename(cwd),
  egressRestricted: undefined,
  environments: found.environments.map((environment) => ({
    ...environment,
    // Only private agents have files.
    agents: environment.conf.length > 0 ? 'private' : undefined,
    cloudLogging: undefined,
    dataClass: undefined,
  })),
});

async function ask(found: Found, host: Host): Promise<Plan> {
  const questions = new Questions(host);
  try {
    const organization = await questions.text('the name of the organization', basename(host.cwd));
    const region = await questions.choice<Region>('its region', ['NA', 'EMEA', 'APAC'], found.region);
    const blocks = await questions.choice('does the firewall block outgoing connections', ['yes', 'no'], undefined);
    const environments: PlannedEnvironment[] = [];
    for (const environment of found.environments) environments.push(await askAbout(environment, questions));
    const egressRestricted = blocks === undefined ? undefined : blocks === 'yes';
    return { ...found, organization, region, egressRestricted, environments };
  } finally {
    questions.close();
  }
}

async function askAbout(environment: FoundEnvironment, questions: Questions): Promise<PlannedEnvironment> {
  const { name, conf } = environment;
  const classes: EnvironmentClass[] = ['development', 'test', 'staging', 'production'];
  const its = await questions.choice(`${name}: what is it for`, classes, environment.class);
  const dataClass = await questions.text(`${name}: its data (none, internal, pii, pii-eu, phi, pci)`, '');
  const given = conf.length > 0 ? 'private' : undefined;
  const agents = await questions.choice<'private' | 'cloud'>(`${name}: its agents`, ['private', 'cloud'], given);
  const cloudLogging =
    // Cloud agents always log to the cloud.
    agents === 'private'
      ? await questions.choice<'enabled' | 'disabled'>(`${name}: cloud logging`, ['enabled', 'disabled'], undefined)
      : undefined;
  return {
    ...environment,
    class: its ?? environment.class,
    told: true,
    dataClass: dataClass === '' ? undefined : dataClass,
    agents,
    cloudLogging,
  };
}

/** Asks line by line; Enter takes the default, or leaves open what has none. */
class Questions {
  readonly #lines: AsyncIterator<string, undefined>;
  readonly #close: () => void;

  constructor(private readonly host: Pick<Host, 'stdin' | 'stdout'>) {
    // Closing the reader pauses a stream, so that a terminal does not keep the process alive.
    const input = host.stdin instanceof Readable ? host.stdin : Readable.from(host.stdin);
    const reader = createInterface({ input, crlfDelay: Infinity });
    this.#lines = reader[Symbol.asyncIterator]();
    this.#close = () => {
      reader.close();
    };
  }

  close(): void {
    this.#close();
  }

  async text(question: string, otherwise: string): Promise<string> {
    this.host.stdout.write(`${question}${otherwise === '' ? '' : ` [${otherwise}]`}: `);
    const { done, value } = await this.#lines.next();
    if (done) throw new InputError('the answers ended early; nothing was written');
    const answer = value.trim();
    return answer === '' ? otherwise : answer;
  }

  async choice<Word extends string>(
    question: string,
    words: readonly Word[],
    otherwise: Word | undefined,
  ): Promise<Word | undefined> {
    for (;;) {
      const answer = await this.text(`${question} (${words.join(', ')})`, otherwise ?? '');
      if (answer === '') return undefined;
      const word = words.find((word) => word.toLowerCase() === answer.toLowerCase());
      if (word !== undefined) return word;
      this.host.stdout.write(`one of ${words.join(', ')}${nearest(answer, words)}\n`);
    }
  }
}
