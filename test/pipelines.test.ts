import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { parse, parseAllDocuments } from 'yaml';

import { inFolder, writeFiles } from './folder.js';
import type { Files } from './folder.js';

const project = (value: string) =>
  JSON.stringify({
    project: {
      name: 'Orders',
      components: [
        { type: 600, id: 'c1', name: 'ERP', properties: [{ name: 'password', widgetHint: 'password', value }] },
      ],
    },
    version: 4,
  });

// What `npx` would start, from the sources; with HARMONY_LINT_ECHO it prints its arguments instead.
const npx = `#!/bin/bash
while [[ $1 == -* ]]; do shift; done
echo "package: $1" >&2
shift
if [[ -n $HARMONY_LINT_ECHO ]]; then printf '%s\\n' "$@"; exit; fi
exec harmony-lint "$@"
`;

// What is installed, from the sources.
const program = `#!/bin/bash
exec ${process.execPath} --import ${resolve('node_modules/tsx/dist/esm/index.mjs')} ${resolve('src/cli/dev.ts')} "$@"
`;

const inRepository = (files: Files, use: (cwd: string, env: NodeJS.ProcessEnv) => void) =>
  inFolder({ 'bin/npx': npx, 'bin/harmony-lint': program }, (root) => {
    const cwd = join(root, 'repository');
    mkdirSync(cwd);
    writeFiles(cwd, files);
    for (const name of ['npx', 'harmony-lint']) chmodSync(join(root, 'bin', name), 0o755);
    const git = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', GITHUB_ACTIONS: '' };
    use(cwd, { ...process.env, ...git, PATH: `${join(root, 'bin')}:${process.env.PATH ?? ''}` });
  });

/** A repository with the hook of the templates, and a way to run git in it. */
function repository(cwd: string, env: NodeJS.ProcessEnv) {
  const git = (...args: string[]) =>
    spawnSync('git', ['-c', 'user.name=Acme', '-c', 'user.email=a@acme.example', ...args], {
      cwd,
      env,
      encoding: 'utf8',
    });
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '-m', 'what was there');
  const hook = readFileSync('templates/git-hooks/pre-commit');
  writeFileSync(join(cwd, '.git/hooks/pre-commit'), hook, { mode: 0o755 });
  return {
    git,
    head: () => git('rev-list', '--count', 'HEAD').stdout.trim(),
    write: (name: string, text: string) => {
      writeFileSync(join(cwd, name), text);
    },
  };
}

test('a real hook in a real repository stops a commit with a new leak, and lets the mended one through', async () => {
  const files = {
    'exports/old.json': project('Fake-Winter-1!'),
    'notes.txt': 'text',
    'exports/new.json': project('[x]'),
  };
  await inRepository(files, (cwd, env) => {
    const { git, head } = repository(cwd, env);
    assert.is(spawnSync('harmony-lint', ['baseline', '.'], { cwd, env }).status, 0);
    git('add', '.');
    assert.is(git('commit', '--quiet', '-m', 'adopted').status, 0);
    assert.is(head(), '2');

    writeFileSync(join(cwd, 'exports/new.json'), project('Fake-Summer-2!'));
    writeFileSync(join(cwd, "it's new.txt"), 'not an export');
    git('add', '.');
    const blocked = git('commit', '--quiet', '-m', 'a leak');
    assert.is.not(blocked.status, 0);
    assert.match(blocked.stdout + blocked.stderr, /credentials\/hardcoded-in-connection/);
    assert.is(head(), '2');

    writeFileSync(join(cwd, 'exports/new.json'), project('[erp_password]'));
    git('add', '.');
    assert.is(git('commit', '--quiet', '-m', 'mended').status, 0);
    assert.is(head(), '3');
    git('rm', '--quiet', 'notes.txt');
    assert.is(git('commit', '--quiet', '-m', 'nothing to check').status, 0);
  });
});

test('the hook checks what is staged, not what lies in the work tree', async () => {
  const files = { 'exports/a.json': project('[a]'), 'exports/b.json': project('[b]') };
  await inRepository(files, (cwd, env) => {
    const { git, head, write } = repository(cwd, env);
    write('exports/a.json', project('Fake-Winter-1!'));
    git('add', '.');
    write('exports/a.json', project('[a]'));
    const blocked = git('commit', '--quiet', '-m', 'a leak that the work tree does not show');
    assert.is(head(), '1', blocked.stderr);
    assert.match(blocked.stdout + blocked.stderr, /^exports\/a\.json\n/);

    write('exports/a.json', project('[erp_password]'));
    git('add', '.');
    write('exports/a.json', project('Fake-Summer-2!'));
    const passed = git('commit', '--quiet', '-m', 'mended, while the work tree is at something else');
    assert.is(head(), '2', passed.stderr);
    assert.is(readFileSync(join(cwd, 'exports/a.json'), 'utf8'), project('Fake-Summer-2!'));
    assert.equal(
      readdirSync(join(cwd, '.git')).filter((name) => name.startsWith('harmony-lint')),
      [],
    );

    assert.is(git('commit', '--quiet', '-a', '-m', 'all of the work tree').status, 1);
    assert.is(git('commit', '--quiet', '-m', 'that file alone', 'exports/a.json').status, 1);
    git('checkout', '--quiet', '--', '.');
    git('rm', '--quiet', 'exports/b.json');
    assert.is(git('commit', '--quiet', '-m', 'a file less').status, 0);
  });
});

test('the hook takes policy, baseline and plugins as they are staged, in a linked work tree as well', async () => {
  const rule = (message: string) =>
    `export default { id: 'acme/named', title: 'Named', severity: 'error', check: { *project(one) { yield { ...one.place, message: '${message}' }; } } };`;
  const files = {
    'harmony-lint.yml': `version: 1
plugins: ['@acme/rules']
environments:
  - { name: PROD, class: production, exports: ['exports/**'], dataClass: pii }
rules: { acme/named: off }
`,
    'exports/a.json': project('[a]'),
    '.gitignore': 'node_modules/\n',
    'node_modules/@acme/rules/package.json': '{"name": "@acme/rules", "type": "module", "main": "index.js"}',
    'node_modules/@acme/rules/index.js': rule('the plugin ran'),
  };
  await inRepository(files, (cwd, env) => {
    const { git, head, write } = repository(cwd, env);
    write('exports/a.json', project('[b]'));
    git('add', '.');
    const first = git('commit', '--quiet', '-m', 'clean');
    assert.is(head(), '2', first.stderr);

    git('worktree', 'add', '--quiet', '../linked', '-b', 'linked');
    const linked = join(cwd, '../linked');
    writeFileSync(join(linked, 'harmony-lint.yml'), files['harmony-lint.yml'].replace('named: off', 'named: error'));
    writeFileSync(join(linked, 'exports/a.json'), project('[c]'));
    git('-C', linked, 'add', '.');
    writeFileSync(join(linked, 'harmony-lint.yml'), files['harmony-lint.yml']);
    const { stdout, stderr, status } = git('-C', linked, 'commit', '--quiet', '-m', 'a stricter policy');
    assert.is(status, 1);
    assert.match(stdout + stderr, /the plugin ran/);
  });
});

interface Workflow {
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly strategy?: { readonly matrix: { readonly shard: readonly number[] } };
        readonly steps: readonly { readonly run?: string }[];
      }
    >
  >;
}

test("the recipe for GitHub's matrix finds in shards what is shared between environments, and fails for it", async () => {
  const blocks = [...readFileSync('docs/pipelines.md', 'utf8').matchAll(/^```yaml\n(?<yaml>[^`]*)^```$/gm)];
  const text = blocks.map(({ groups }) => groups!.yaml!).find((yaml) => yaml.includes('merge shard-*.json'))!;
  // The cast is true: it is the block that we have found.
  const { jobs } = parse(text) as Workflow;
  const policy = `version: 1
environments:
  - { name: DEV, class: development, exports: ['dev/**'] }
  - { name: PROD, class: production, exports: ['prod/**'] }
`;
  const value = 'Fake-Winter-1!';
  await inRepository(
    { 'harmony-lint.yml': policy, 'dev/a.json': project(value), 'prod/a.json': project(value) },
    (cwd, env) => {
      const bash = (name: string, more: Readonly<Record<string, string>>) =>
        jobs[name]!.steps.flatMap(({ run }) =>
          run?.startsWith('npx ') !== true
            ? []
            : [spawnSync('bash', ['-e', '-c', run], { cwd, encoding: 'utf8', env: { ...env, ...more } })],
        );
      const key = { HARMONY_LINT_KEY: 'fake key' };
      const shards = jobs.shard!.strategy!.matrix.shard;
      for (const shard of shards)
        for (const { status, stderr } of bash('shard', { ...key, SHARD: String(shard) })) assert.is(status, 0, stderr);
      const [merged] = bash('harmony-lint', key);
      assert.is(merged!.status, 1, merged!.stderr);
      assert.match(merged!.stdout, /environments\/shared-secret/);
      rmSync(join(cwd, `shard-${shards.length}.json`));
      assert.is(bash('harmony-lint', key)[0]!.status, 2);
    },
  );
});

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: {
    readonly steps: readonly { readonly env: Readonly<Record<string, string>>; readonly run: string }[];
  };
}
// The cast is true: it is our own file.
const action = parse(readFileSync('action.yml', 'utf8')) as Action;

/** Runs the action's steps as a runner would, with some inputs. */
function runAction(cwd: string, env: NodeJS.ProcessEnv, given: Readonly<Record<string, string>>) {
  const [step] = action.runs.steps;
  const values = Object.fromEntries(
    Object.entries(step!.env).map(([name, expression]) => {
      const input = /^\$\{\{ inputs\.(?<input>[\w-]+) \}\}$/.exec(expression)!.groups!.input!;
      return [name, given[input] ?? action.inputs[input]!.default];
    }),
  );
  // As GitHub has it for `shell: bash`.
  const args = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step!.run];
  return spawnSync('bash', args, { cwd, env: { ...env, ...values }, encoding: 'utf8' });
}

test("the action's step checks what it is given, and its exit code is harmony-lint's", async () => {
  await inRepository({ 'a b.json': project('Fake-Winter-1!'), 'clean.json': project('[x]') }, (cwd, env) => {
    assert.is(runAction(cwd, env, { paths: 'clean.json' }).status, 0);
    assert.is(runAction(cwd, env, { paths: 'clean.json\r\na b.json\r\n' }).status, 1);
    assert.is(runAction(cwd, env, { paths: 'a b.json', 'fail-on': 'never' }).status, 0);
    assert.is(runAction(cwd, env, { paths: 'missing.json' }).status, 2);
    assert.is(runAction(cwd, env, {}).status, 1);
  });
});

test('no input of the action is run as a command or taken for an option', async () => {
  await inRepository({}, (cwd, env) => {
    const evil = '$(touch ran) `touch ran`; touch ran';
    const inputs = { paths: `${evil}\n--config=/x`, config: evil, 'fail-on': evil, sarif: evil, plugins: 'false' };
    const { stdout, status } = runAction(cwd, { ...env, HARMONY_LINT_ECHO: '1' }, inputs);
    assert.is(status, 0);
    assert.equal(stdout.trim().split('\n'), [
      `--config=${evil}`,
      `--fail-on=${evil}`,
      '--format=text',
      '--format=github',
      `--format=sarif=${evil}`,
      '--no-plugins',
      '--',
      evil,
      '--config=/x',
    ]);
    assert.is(runAction(cwd, env, { version: '1; touch ran' }).status, 2);
    assert.is(runAction(cwd, env, { version: 'npm:evil@1' }).status, 2);
    assert.equal(execFileSync('ls', { cwd, encoding: 'utf8' }), '');
  });
  for (const { run } of action.runs.steps) assert.not.match(run, /\$\{\{/);
});

test('the hooks of pre-commit and the component of GitLab are what these read', () => {
  // The casts are true: they are our own files.
  const [hook] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as Record<string, string>[];
  assert.is(hook!.entry, 'harmony-lint --ignore-unknown');
  const files = new RegExp(hook!.files!.replace('(?i)', ''), 'i');
  const exports = ['orders.jpk', 'a/Project.JSON', 'Data/Script/x.xml', 'harmony-lint.yml'];
  const ofAgents = ['jitterbit.conf', 'jitterbit-agent-config.properties', 'httpd-ssl.conf', 'a/credentials.txt'];
  const ofContainers = ['docker-compose.yml', '.env', 'a/.env.prod', 'prod.env', 'a/Dockerfile', 'agent.dockerfile'];
  for (const name of [...exports, ...ofAgents, ...ofContainers, 'install.sh', 'install.ps1']) assert.match(name, files);
  for (const name of ['README.md', 'a/photo.png', 'src/main.ts', 'notes.txt']) assert.not.match(name, files);
  const [spec, jobs] = parseAllDocuments(readFileSync('templates/harmony-lint/template.yml', 'utf8')).map(
    (document) => document.toJS() as Record<string, Record<string, unknown>>,
  );
  const inputs = Object.keys(spec!.spec!.inputs as object);
  const used = [...JSON.stringify(jobs).matchAll(/\$\[\[ inputs\.(?<name>\w+) \]\]/g)].map(
    ({ groups }) => groups!.name!,
  );
  assert.equal([...new Set(used)].sort(), inputs.sort());
  assert.not.match(JSON.stringify(jobs!['harmony-lint']!.script), /\[\[/);
});

test("GitLab's component checks what it is given, and leaves the level to the configuration", async () => {
  interface Component {
    readonly spec: { readonly inputs: Readonly<Record<string, { readonly default: string }>> };
    readonly 'harmony-lint': {
      readonly variables: Readonly<Record<string, string>>;
      readonly script: readonly string[];
    };
  }
  const documents = parseAllDocuments(readFileSync('templates/harmony-lint/template.yml', 'utf8'));
  // The cast is true: it is our own file.
  const { spec, 'harmony-lint': job } = Object.assign({}, ...documents.map((one) => one.toJS() as object)) as Component;
  const files = {
    'leak.json': project('Fake-Winter-1!'),
    'clean.json': project('[x]'),
    'harmony-lint.yml': 'version: 1\nfailOn: never\n',
  };
  await inRepository(files, (cwd, env) => {
    const run = (given: Readonly<Record<string, string>>) => {
      const variables = Object.entries(job.variables).map(([name, text]) => {
        const value = text.replace(/\$\[\[ inputs\.(\w+) \]\]/, (_, input: string) => {
          return given[input] ?? spec.inputs[input]!.default;
        });
        return [name, value] as const;
      });
      return spawnSync('sh', ['-ec', job.script.join('\n')], {
        cwd,
        env: { ...env, ...Object.fromEntries(variables) },
        encoding: 'utf8',
      });
    };
    assert.is(run({ paths: 'leak.json' }).status, 0);
    assert.is(run({ paths: 'leak.json', fail_on: 'error' }).status, 1);
    assert.is(run({ paths: 'clean.json l*k.json', fail_on: 'error' }).status, 1);
    assert.is(run({ paths: 'clean.json', fail_on: 'error' }).status, 0);
    assert.is(run({ paths: 'missing.json' }).status, 2);
    assert.ok(readdirSync(cwd).includes('gl-code-quality.json'));
  });
});

test.run();
