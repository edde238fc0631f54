import { defineRule, isSet } from '../../../src/plugin.js';
import type { AgentConf, ContainerFile, Located, Problem } from '../../../src/plugin.js';

export default defineRule({
  id: 'agent/private-key-path',
  title: 'Private keys must lie in a protected folder that the agent finds',
  severity: 'warning',
  cwe: [552, 732],
  guidance: [
    {
      title: 'SSH keys for private agents',
      claim: 'PrivateKeyFile is the path of the key, with forward slashes',
      url: 'https://docs.jitterbit.com/agent/ssh',
    },
    {
      title: 'Security best practices, Connector security',
      claim: 'passwords, access keys, and other such information must be kept secure',
    },
  ],
  check: { 'agent-conf': inConf, 'container-file': inApache },
});

function* inConf(conf: AgentConf): Generator<Problem> {
  for (const { section, key, value, known } of conf.settings) {
    if (known?.key !== 'PrivateKeyFile' || !isSet({ value })) continue;
    const what = `[${section!.value}] ${key.value}`;
    const fault = placeFault(value.value) ?? formFault(value.value);
    if (fault !== undefined) yield problem(value, what, fault);
  }
}

/** Apache resolves relative paths itself, so only the folder counts. */
function* inApache({ directives }: ContainerFile): Generator<Problem> {
  for (const {
    name,
    arguments: [path],
  } of directives) {
    const fault =
      path === undefined || !/^SSLCertificateKeyFile$/i.test(name.value) ? undefined : placeFault(path.value);
    if (path !== undefined && fault !== undefined) yield problem(path, name.value, fault);
  }
}

const problem = ({ source, span }: Located<string>, detail: string, fault: string): Problem => ({
  source,
  span,
  detail,
  message: `${detail} ${fault}`,
});

function placeFault(path: string): string | undefined {
  const folders = path
    .toLowerCase()
    .split(/[/\\]+/)
    .slice(0, -1);
  if (/^(?:\\\\|\/\/)[^/\\]/.test(path)) return 'lies on a network share; move the key to the host itself';
  if (folders.some((folder) => temporary.has(folder)))
    return 'lies in a temporary folder; move the key to a protected one';
  if (folders.some((folder) => served.has(folder))) return 'lies where a web server serves files; move the key away';
  if (folders.some((folder) => shared.has(folder)))
    return 'lies in a folder of everybody; move the key to a protected one';
  return undefined;
}

function formFault(path: string): string | undefined {
  if (path.includes('\\')) return 'is written with backslashes; the agent wants forward slashes';
  return /^(?:\/|[A-Za-z]:\/|[$%{<])/.test(path) ? undefined : 'is no whole path; write it from the root on';
}

const temporary = new Set(['temp', 'tmp']);
const served = new Set(['htdocs', 'wwwroot', 'www', 'webapps', 'public_html']);
const shared = new Set(['public', 'downloads', 'share', 'shared']);
