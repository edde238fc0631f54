import { rules } from '../../../rules/index.js';
import { InputError } from '../../source/input-error.js';
import { nearest } from '../../source/nearest.js';
import type { OptionSetting, OptionSettings } from '../command-line.js';
import { commands } from '../commands.js';
import type { Command, LoadedCommand } from '../commands.js';
import type { Host } from '../host.js';
import { checkOptions, levels } from '../options.js';

/** Prints a script that completes commands, options and their words: `source <(harmony-lint completion bash)`. */
export async function completion(args: readonly string[], { stdout }: Pick<Host, 'stdout'>): Promise<number> {
  const [shell = '', ...more] = args;
  const script = scripts.get(shell);
  if (script === undefined || more.length > 0)
    throw new InputError(`completion takes ${shells.join(', ')}${nearest(shell, shells)}`);
  stdout.write(script(await Promise.all(commands.map(async (command) => ({ ...command, ...(await command.load()) })))));
  return 0;
}

type Known = Command & LoadedCommand;

/** The words that can follow an option; undefined for a file, or for what cannot be known. */
function wordsOf(name: string, { words }: OptionSetting): readonly string[] | undefined {
  const ids = rules.map(({ id }) => id);
  if (name === 'only') return ids;
  if (name === 'rule') return ids.flatMap((id) => levels.map((level) => `${id}=${level}`));
  return words;
}

const namesOf = (options: OptionSettings) =>
  Object.keys(options)
    .map((name) => `--${name}`)
    .join(' ');

/** A branch of the script for each option, then for each of the words that stand alone. */
function bashCases(options: OptionSettings, words: readonly string[]): string {
  const values = Object.entries(options).flatMap(([name, option]) => {
    const list = wordsOf(name, option);
    const file = `        --${name}) ;;`;
    if (list === undefined) return option.type === 'string' ? [file] : [];
    return [`        --${name}) list='${list.join(' ')}' ;;`];
  });
  return [
    '      case $before in',
    ...values,
    `        *) if [[ $word == -* ]]; then list='${namesOf(options)}'; else list='${words.join(' ')}'; fi ;;`,
    '      esac ;;',
  ].join('\n');
}

const bash = (known: readonly Known[]) => `# harmony-lint: completion for bash
_harmony_lint() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} list=
  if ((COMP_CWORD == 1)) && [[ $word != -* ]]; then
    COMPREPLY=($(compgen -W '${known.map(({ name }) => name).join(' ')}' -- "$word"))
    return
  fi
  case \${COMP_WORDS[1]} in
${known.map(({ name, options, words = [] }) => `    ${name})\n${bashCases(options, words)}`).join('\n')}
    *)
${bashCases(checkOptions, [])}
  esac
  COMPREPLY=($(compgen -W "$list" -- "$word"))
}
complete -o default -F _harmony_lint harmony-lint
`;

const zsh = (known: readonly Known[]) => `#compdef harmony-lint
autoload -U +X bashcompinit && bashcompinit
${bash(known)}`;

function fish(known: readonly Known[]): string {
  const names = known.map(({ name }) => name).join(' ');
  const lines = (when: string, options: OptionSettings) =>
    Object.entries(options).map(([name, option]) => {
      const list = wordsOf(name, option);
      const value = list === undefined ? (option.type === 'string' ? ' -r' : '') : ` -x -a '${list.join(' ')}'`;
      const short = option.short === undefined ? '' : ` -s ${option.short}`;
      return `complete -c harmony-lint -n '${when}'${short} -l ${name}${value}`;
    });
  return [
    '# harmony-lint: completion for fish',
    `complete -c harmony-lint -n __fish_use_subcommand -a '${names}'`,
    ...known.flatMap(({ name, options, words }) => {
      const when = `__fish_seen_subcommand_from ${name}`;
      const own = words === undefined ? [] : [`complete -c harmony-lint -f -n '${when}' -a '${words.join(' ')}'`];
      return [...own, ...lines(when, options)];
    }),
    ...lines(`not __fish_seen_subcommand_from ${names}`, checkOptions),
    '',
  ].join('\n');
}

const scripts = new Map([
  ['bash', bash],
  ['zsh', zsh],
  ['fish', fish],
]);

export const shells = [...scripts.keys()];
