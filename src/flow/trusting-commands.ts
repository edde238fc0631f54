import data from '../../data/tls-switches.json' with { type: 'json' };
import type { CommandLine } from '../model/agent-artifacts.js';
import type { Located } from '../source/source.js';
import { isLoopback } from './hosts.js';
import { isProgram } from './secrets/programs.js';
import { urlsIn } from './secrets/urls.js';

/** An option by which a command accepts any certificate. */
export interface TrustingOption extends Located<string> {
  readonly program: string;
}

/** `curl -k`, `wget --no-check-certificate`; not where a command asks its own machine alone. */
export function* trustingOptions({ words }: CommandLine): Generator<TrustingOption> {
  for (const { program, options, letter, letterArguments } of data.commands) {
    const at = words.findIndex(({ value }) => isProgram(value, program));
    if (at < 0) continue;
    const own = words.slice(at + 1);
    const hosts = own.flatMap(({ value }) => urlsIn(value).map(({ host }) => host));
    if (hosts.length > 0 && hosts.every(isLoopback)) continue;
    for (const word of own) {
      const isOption = options.includes(word.value.toLowerCase());
      if (isOption || (letter !== undefined && hasLetter(word.value, letter, letterArguments)))
        yield { ...word, program };
    }
  }
}

/** Whether short options in one word, such as `-sSk`, have that letter; what follows a letter with an argument is that. */
function hasLetter(word: string, letter: string, letterArguments: string): boolean {
  if (!/^-[A-Za-z\d#]{1,30}$/.test(word)) return false;
  for (const each of word.slice(1)) {
    if (each === letter) return true;
    if (letterArguments.includes(each)) return false;
  }
  return false;
}
