import {
  classify,
  defineRule,
  hostUses,
  isSwitchedOn,
  oauthProvider,
  shownValue,
  squeezed,
} from '../../../src/plugin.js';
import type { Connection, Email, Problem, Property, Workspace } from '../../../src/plugin.js';

export default defineRule({
  id: 'access/password-auth-where-oauth-exists',
  title: 'Where a system takes OAuth, connections must not log in by password',
  severity: 'warning',
  cwe: [522, 308],
  guidance: [
    {
      title: 'Security best practices, Authentication',
      claim: 'provide secure authentication using OAuth and multi-factor authentication',
    },
    {
      title: '3-legged OAuth',
      claim: 'connectors that support OAuth 2.0 authorization',
      url: 'https://docs.jitterbit.com/studio/connectors/3-legged-oauth/',
    },
  ],
  check: { connection: login, email: login },
});

function* login(artifact: Connection | Email, workspace: Workspace): Generator<Problem> {
  const { adapter, product } = artifact.kind === 'connection' ? artifact : { adapter: '', product: '' };
  // NetSuite has a rule of its own.
  if (product.includes('netsuite')) return;
  const password = passwordOf(artifact, workspace);
  if (password === undefined) return;
  const hosts = hostUses(artifact, workspace.variables).map(({ host }) => host);
  const provider = oauthProvider(product, hosts);
  const { label, place } = password;
  const at = { source: place.source, span: place.span, detail: label };
  if (provider !== undefined)
    yield { ...at, message: `${provider} takes OAuth 2.0, and this logs in by password; choose OAuth` };
  else if (adapter === 'http')
    yield {
      ...at,
      severity: 'info',
      message: 'Basic authentication sends the password every time; use OAuth if offered',
    };
}

/** What tells that a user and a password log in, and no token does. */
function passwordOf({ kind, properties, project }: Connection | Email, { variables }: Workspace): Property | undefined {
  const filled = properties.filter(({ text }) => text !== undefined && classify(text.value).kind !== 'empty');
  const chosen = filled.find(({ name }) =>
    /^auth(?:entication|orization|type|method|mode|\w{0,6}type)?$/.test(squeezed(name)),
  );
  const choice = chosen === undefined ? '' : variables.expand(shownValue(chosen), project);
  if (/oauth|token|jwt|bearer|certificate|none|key|[[$]/i.test(choice)) return undefined;
  if (
    filled.some(({ name }) =>
      /token|clientsecret|clientid|consumerkey|privatekey|oauth/.test(squeezed(name).replace('securitytoken', '')),
    )
  )
    return undefined;
  if (kind === 'email') {
    const switched = properties.find(({ name }) => squeezed(name) === 'useauthentication');
    if (switched !== undefined && !isSwitchedOn(switched)) return undefined;
  }
  const password = filled.find(
    ({ name }) => /(?:password|passwd|pwd|passwort|kennwort)$/.test(squeezed(name)) && !/proxy|keystore/i.test(name),
  );
  if (/basic|password|login|user/i.test(choice)) return password ?? chosen;
  return password;
}
