/** What `harmony-lint --help` prints. */
export const help = `harmony-lint: the security linter for Jitterbit Harmony

  harmony-lint [PATH…]            check files, folders and globs; - reads standard input
  harmony-lint explain RULE       why a rule is there, examples, how to mend what it finds
  harmony-lint rules              every rule (--format json too)
  harmony-lint init               write harmony-lint.yml: asks, or --yes takes what it finds
  harmony-lint compare A B        two environments side by side (--format json too)
  harmony-lint baseline [PATH…]   take what is found now as known; --prune drops what is mended
  harmony-lint allowlist          print a region's list: --region emea --direction outbound, --format text,
                                  csv, json, terraform, aws, nginx or iptables
  harmony-lint completion SHELL   a script for bash, zsh or fish

Options of a check
  -c, --config FILE               configuration and policy, harmony-lint.yml
  -f, --format NAME[=FILE]        text (the default), json, sarif, junit, gitlab, github, azure, html,
                                  markdown or csv; may repeat, each to its own file
  -o, --output FILE               where the first format goes
      --fail-on LEVEL             error (the default), warning, info or never
      --max-warnings N            fail when more warnings than N remain
      --preset NAME               recommended (the default), strict or minimal
      --rule ID=LEVEL             off, info, warning or error for a rule or logging/*; may repeat
      --only ID                   run these rules alone; may repeat
      --env NAME                  the files belong to this environment of the policy
      --baseline FILE             known findings that do not fail the run
      --no-baseline               show and count what the baseline would hide
      --no-suppressions           show and count what comments and waivers would hide
      --ignore-unknown            skip named files that are no known format
      --allow-partial             a script understood only in part is a note, not exit 2
      --stdin-filename NAME       what standard input is called
      --now DATE                  the date that time-dependent rules use
  -q, --quiet                     errors only
      --stats                     what was read and where the time went, on standard error
      --color, --no-color         also NO_COLOR and FORCE_COLOR
  -h, --help    -v, --version

Exit codes
  0  everything was read, and nothing was found at or above --fail-on
  1  findings at or above --fail-on, or more warnings than --max-warnings
  2  something was not checked: no such file, unknown format, unreadable script, bad option
  3  a fault of harmony-lint itself; every other rule still ran
`;
