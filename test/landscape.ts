const variable = (name: string, defaultValue: string, hidevalue = true) => ({
  type: 1000,
  id: `v-${name}`,
  name,
  defaultValue,
  hidevalue,
});
/** Of Integration Studio; a `password` is marked as one. */
export const connection = (name: string, properties: Readonly<Record<string, string>>) => ({
  type: 600,
  id: `c-${name}`,
  name,
  adapterId: 'http',
  properties: Object.entries(properties).map(([key, value]) => ({
    name: key,
    value,
    ...(key === 'password' && { widgetHint: 'password' }),
  })),
});
const script = (name: string, ...lines: string[]) => ({
  type: 400,
  id: `s-${name}`,
  name,
  scriptBody: ['<trans>', ...lines, '</trans>'].join('\n'),
});
/** The JSON of an export. */
export const project = (name: string, ...components: object[]) =>
  JSON.stringify({ project: { id: `p-${name}`, name, components }, version: 4 });

const onPurpose = script(
  'a',
  '// harmony-lint-ignore environments/shared-secret -- the same on purpose',
  '$db.password = "Sh-cobalt-9";',
);

/** A folder in which one file has to do with another in whatever way it may: the contents by path. */
export const landscape: Readonly<Record<string, string>> = {
  'harmony-lint.yml': `version: 1
extends: strict
network:
  allowlists: [{ file: fw/out.txt, use: privateAgentOutbound }]
environments:
  - { name: DEV, class: development, exports: ['dev/**'], agentGroup: { name: AG, type: private }, conf: agents/dev/jitterbit.conf }
  - { name: TEST, class: test, exports: ['test/**'] }
  - { name: PROD, class: production, exports: ['prod/**'], agentGroup: { name: AG, type: private }, conf: agents/prod/jitterbit.conf }
rules:
  environments/prefer-global-connection: { options: { variables: 1 } }
waivers:
  - { rule: environments/shared-secret, where: 'variable:waived_password', reason: until the vault is there }
  - { rule: environments/shared-secret, where: 'variable:nowhere', reason: hides nothing }
  - { rule: credentials/hardcoded-in-script, where: 'script:b', reason: used in one shard alone }
  - { rule: unreadable, where: 'script:torn', reason: a draft }
  - { rule: unreadable, where: 'script:whole', reason: hides nothing }
`,
  'dev/orders.json': project(
    'Orders',
    variable('erp_password', 'Ld-orchid-55'),
    variable('waived_password', 'Wv-quartz-77'),
    connection('ERP', { baseUrl: 'https://acme.jitterbit.eu/x', username: 'svc_erp', password: '[erp_password]' }),
    onPurpose,
  ),
  'test/orders.json': project(
    'Orders',
    variable('erp_password', 'Ld-orchid-55'),
    connection('ERP', { baseUrl: 'https://acme.jitterbit.eu/y', username: 'svc_erp', password: '[erp_password]' }),
    script('torn', 'If(a', '$x = ;'),
  ),
  'prod/orders.json': project(
    'Orders',
    variable('erp_password', 'Ld-orchid-55'),
    variable('waived_password', 'Wv-quartz-77'),
    connection('ERP', { baseUrl: 'https://acme.jitterbit.eu/x', username: 'svc_erp', password: '[erp_password]' }),
    onPurpose,
    script('b', '$crm.password = "Only-here-31";', '// harmony-lint-ignore logging/* -- hides nothing'),
  ),
  // The names of this project hold the secrets of the others.
  'prod/zz.json': project(
    'Copy of Ld-orchid-55',
    connection('Only-here-31', { baseUrl: 'http://erp.acme.example/', username: 'svc_erp', password: 'Long one-2' }),
    script('whole', '// Wv-quartz-77', '$a.password = "Only-here-31"; WriteToOperationLog($a.password);'),
  ),
  'prod/more.json': project(
    'More',
    script('c', `$t.password = "Mr-topaz-12";${' '.repeat(15_000)}$u.password = "x1";`),
  ),
  'agents/dev/jitterbit.conf': '[Settings]\nCloudUrl=https://emea.jitterbit.com\n[SSL]\nMinProtocol=TLSv1.2\n',
  'agents/prod/jitterbit.conf':
    '[Settings]\nEnableLocalFileLocation=true\nCloudUrl=https://emea.jitterbit.com\n[SSL]\nMinProtocol=TLSv1\n',
  'fw/out.txt': '*.jitterbit.eu\n*.jitterbit.net\n*.jitterbit.cc\nna-east.jitterbit.com\nemea.jitterbit.com\n',
};
