import { rules } from '../../../rules/index.js';
import { InputError } from '../../source/input-error.js';
import type { Host } from '../host.js';
import { nearest } from '../../source/nearest.js';
import { formatNames, optionNames } from '../options.js';

/** Prints a script that completes commands, options, formats and rule ids: `source <(harmony-lint completion bash)`. */
export function completion(args: readonly string[], { stdout }: Pick<Host, 'stdout'>): number {
  const [shell = '', ...more] = args;
  const script = scripts.get(shell);
  if (script === undefined || more.length > 0)
    throw new InputError(`completion takes ${[...scripts.keys()].join(', ')}${nearest(shell, [...scripts.keys()])}`);
  stdout.write(script());
  return 0;
}

const commands = ['explain', 'rules', 'init', 'compare', 'baseline', 'allowlist', 'completion'];

const levels = ['off', 'info', 'warning', 'error'];

/** The words that can follow an option; the others take a file, or nothing that can be known. */
const words = (): ReadonlyMap<string, readonly string[]> =>
  new Map([
    ['--format', formatNames],
    ['--fail-on', ['error', 'warning', 'info', 'never']],
    ['--preset', ['recommended', 'strict', 'minimal']],
    ['--only', ids()],
    ['--rule', ids().flatMap((id) => levels.map((level) => `${id}=${level}`))],
  ]);

const ids = () => rules.map(({ id }) => id);
const options = () => optionNames.map(({ name }) => name).join(' ');

const bash = () => `# harmony-lint: completion for bash
_harmony_lint() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} list=
  case $before in
${[...words()].map(([option, list]) => `    ${option}) list='${list.join(' ')}' ;;`).join('\n')}
    explain) list='${ids().join(' ')}' ;;
    completion) list='bash zsh fish' ;;
    *)
      if [[ $word == -* ]]; then list='${options()}'
      elif [[ $COMP_CWORD == 1 ]]; then list='${commands.join(' ')}'
      fi ;;
  esac
  COMPREPLY=($(compgen -W "$list" -- "$word"))
}
complete -o default -F _harmony_lint harmony-lint
`;

const zsh = () => `#compdef harmony-lint
autoload -U +X bashcompinit && bashcompinit
${bash()}`;

const fish = () =>
  [
    '# harmony-lint: completion for fish',
    `complete -c harmony-lint -n __fish_use_subcommand -a '${commands.join(' ')}'`,
    `complete -c harmony-lint -f -n '__fish_seen_subcommand_from explain' -a '${ids().join(' ')}'`,
    "complete -c harmony-lint -f -n '__fish_seen_subcommand_from completion' -a 'bash zsh fish'",
    ...optionNames.map(({ name, takesValue }) => {
      const list = words().get(name);
      const value = list === undefined ? (takesValue ? ' -r' : '') : ` -x -a '${list.join(' ')}'`;
      return `complete -c harmony-lint -l ${name.slice(2)}${value}`;
    }),
    '',
  ].join('\n');

const scripts = new Map([
  ['bash', bash],
  ['zsh', zsh],
  ['fish', fish],
]);
