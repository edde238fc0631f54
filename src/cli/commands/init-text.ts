import type { Region } from '../../model/policy.js';
import type { Found, FoundEnvironment } from './init-find.js';

/** What is known of a landscape: what was found, and what was answered. */
export interface Plan extends Pick<Found, 'allowlists'> {
  readonly organization: string;
  readonly region: Region | undefined;
  readonly egressRestricted: boolean | undefined;
  readonly environments: readonly PlannedEnvironment[];
}

export interface PlannedEnvironment extends FoundEnvironment {
  readonly agents: 'private' | 'cloud' | undefined;
  readonly cloudLogging: 'enabled' | 'disabled' | undefined;
  readonly dataClass: string | undefined;
}

/** The text of a `harmony-lint.yml`, which is valid as it stands. Names go into quoted text alone, never into comments. */
export function configText(plan: Plan): string {
  return `# yaml-language-server: $schema=./node_modules/harmony-lint/schemas/config.schema.json
# What harmony-lint cannot read from an export. Paths are relative to this file.
version: 1

# ── how to check ────────────────────────────────────────────────
extends: recommended            # minimal | recommended | strict, or a file of your company
failOn: error
# rules:                        # off | info | warning | error, for a rule or a group
#   network/*: warning
# mandatory: [credentials/*]    # nobody can switch these off

# ── what is true of the organization ────────────────────────────
${organization(plan)}
${network(plan)}
${environments(plan.environments)}
# What no file can show; who vouches for it, since when, and where the proof lies.
# attestations:
#   - { id: tfa, owner: secops, date: 2026-01-31, evidence: GRC-118, maxAgeDays: 180 }
# roles: [{ name: Developers, PROD: view-logs }]
# orgPolicies: { twoFactor: each-login, requireApiSecurityProfile: true }
# apis: [{ name: orders, env: PROD, profile: { type: oauth2, idp: okta } }]

# ── what was accepted ───────────────────────────────────────────
# waivers:
#   - rule: transport/plaintext-connection
#     where: "connection:Legacy FTP"
#     reason: decommission planned in Q1
#     owner: jb-team
#     until: 2027-03-31
`;
}

function organization({ organization: name, region }: Plan): string {
  const regions = '# NA | EMEA | APAC';
  return region === undefined
    ? `organization: { name: ${quoted(name)} }
# allowedRegions: [EMEA]        ${regions}: where your data may live; put your region into organization, too`
    : `organization: { name: ${quoted(name)}, region: ${region} }   ${regions}
# allowedRegions: [${region}]        # where your data may live`;
}

function network({ egressRestricted, allowlists }: Plan): string {
  const lists = allowlists.map(({ file, use }) => `    - { file: ${quoted(file)}, use: ${use} }\n`).join('');
  const example = '    # - { file: fw/outbound.txt, use: privateAgentOutbound }   # or cloudAgentInbound\n';
  if (egressRestricted === undefined && lists === '') {
    return `# network:
#   egressRestricted: true      # the firewall blocks outgoing connections by default
#   allowlists:
#     - { file: fw/outbound.txt, use: privateAgentOutbound }   # or cloudAgentInbound
`;
  }
  const known =
    egressRestricted === undefined
      ? '  # egressRestricted: true      # the firewall blocks outgoing connections by default\n'
      : `  egressRestricted: ${egressRestricted}       # whether the firewall blocks outgoing connections by default\n`;
  return `network:\n${known}${lists === '' ? `  # allowlists:\n${example}` : `  allowlists:\n${lists}`}`;
}

function environments(planned: readonly PlannedEnvironment[]): string {
  if (planned.length > 0) return `environments:\n${planned.map(environment).join('')}`;
  return `# environments:
#   - name: PROD
#     class: production         # development | test | staging | production
#     exports: ["exports/prod/**"]
#     dataClass: pii            # none | internal | pii | pii-eu | phi | pci
#     agentGroup: { name: AG-Prod, type: private, cloudLogging: disabled }
#     conf: agents/prod/jitterbit.conf
`;
}

function environment({
  name,
  told,
  exports,
  conf,
  agents,
  cloudLogging,
  dataClass,
  ...rest
}: PlannedEnvironment): string {
  const check = told ? 'development | test | staging | production' : 'please check: no name tells it';
  const group = [
    ...(agents === undefined ? [] : [`type: ${agents}`]),
    ...(cloudLogging === undefined ? [] : [`cloudLogging: ${cloudLogging}`]),
  ];
  const lines = [
    `  - name: ${quoted(name)}`,
    `    class: ${rest.class}   # ${check}`,
    ...(exports.length === 0 ? [] : [`    exports:${list(exports)}`]),
    ...(conf.length === 0 ? [] : [`    conf:${list(conf)}`]),
    dataClass === undefined
      ? '    # dataClass: pii             # none | internal | pii | pii-eu | phi | pci'
      : `    dataClass: ${quoted(dataClass)}`,
    group.length === 0
      ? '    # agentGroup: { name: AG, type: private, cloudLogging: disabled }   # type: cloud | private'
      : `    agentGroup: { ${group.join(', ')} }   # as Management Console > Agents has it`,
    '    # hosts: ["erp.corp.example"]   # hosts of this environment alone',
  ];
  return `${lines.join('\n')}\n`;
}

const list = (texts: readonly string[]) =>
  texts.length === 1 ? ` [${quoted(texts[0]!)}]` : texts.map((text) => `\n      - ${quoted(text)}`).join('');

/** JSON's text is YAML's text in double quotes; a folder's name may hold anything. */
const quoted = (text: string) => JSON.stringify(text);
