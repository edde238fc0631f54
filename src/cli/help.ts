import { commands } from './commands.js';
import type { Command, LoadedCommand } from './commands.js';

/** What `harmony-lint --help` prints. */
export const help = () => `harmony-lint: the security linter for Jitterbit Harmony

${commandLines([check, ...commands]).join('\n')}

Options of a check
  -c, --config FILE             configuration and policy, harmony-lint.yml
  -f, --format NAME[=FILE]      text (the default), json, sarif, junit, gitlab,
                                github, azure, html, markdown or csv; may
                                repeat, each to its own file
  -o, --output FILE             where the first format goes
      --fail-on LEVEL           error (the default), warning, info or never
      --max-warnings N          fail when more warnings than N remain
      --preset NAME             recommended (the default), strict or minimal
      --rule ID=LEVEL           off, info, warning or error for a rule or for
                                logging/*; may repeat
      --only ID                 run these rules alone; may repeat
      --env NAME                the files are of this environment of the policy
      --baseline FILE           known findings that do not fail the run
      --no-baseline             show and count what the baseline would hide
      --no-suppressions         show and count what comments and waivers
                                would hide
      --ignore-unknown          skip named files that are no known format
      --allow-partial           a script understood only in part is a note,
                                not exit 2
      --no-plugins              load no code that the configuration names
      --shard I/N               check this share of the files, for merge;
                                needs HARMONY_LINT_KEY
      --stdin-filename NAME     what standard input is called
      --now DATE                the date that time-dependent rules use
  -q, --quiet                   errors only
      --stats                   what was read and where the time went, on
                                standard error
      --color, --no-color       also NO_COLOR and FORCE_COLOR
  -h, --help    -v, --version

Exit codes
  0  everything was read, and nothing was found at or above --fail-on
  1  findings at or above --fail-on, or more warnings than --max-warnings
  2  something was not checked: no such file, unknown format, unreadable script,
     bad option
  3  a fault of harmony-lint itself; every other rule still ran
`;

/** What `harmony-lint COMMAND --help` prints. */
export function commandHelp(command: Command, { options }: Pick<LoadedCommand, 'options'>): string {
  const names = Object.entries(options).map(([name, { type, short, words }]) => {
    const value = type === 'boolean' ? '' : ` ${words === undefined ? 'VALUE' : words.join('|')}`;
    return `${short === undefined ? '    ' : `-${short}, `}--${name}${value}`;
  });
  const list = names.length === 0 ? '' : `\nOptions\n${names.map((line) => `  ${line}\n`).join('')}`;
  return `${commandLines([command]).join('\n')}\n${list}`;
}

const check = {
  name: '',
  takes: '[PATH…]',
  about: [
    'check files, folders and globs; - is standard',
    'input; no PATH: what the policy names, else',
    'this folder',
  ],
};

function commandLines(list: readonly Pick<Command, 'name' | 'takes' | 'about'>[]): string[] {
  return list.flatMap(({ name, takes, about }) =>
    about.map((line, i) => {
      const usage = i === 0 ? ['harmony-lint', name, takes].filter((word) => word !== '').join(' ') : '';
      return `  ${usage.padEnd(30)}${line}`;
    }),
  );
}
