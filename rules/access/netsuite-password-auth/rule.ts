import { classify, defineRule, pairsIn, shownValue, squeezed } from '../../../src/plugin.js';
import type { Connection, Problem, Property, Workspace } from '../../../src/plugin.js';

export default defineRule({
  id: 'access/netsuite-password-auth',
  title: 'NetSuite must be logged in to by token, not by password',
  severity: 'error',
  cwe: [308, 522],
  guidance: [
    {
      title: 'Security best practices, API security',
      claim: 'NetSuite enforces token-based authentication for privileged roles since its release 2018.2',
    },
    {
      title: 'Use NetSuite TBA in the NetSuite connector',
      claim: 'create an integration, a role and a token in NetSuite, and choose TBA in the connection',
      url: 'https://docs.jitterbit.com/design-studio/design-studio-reference/connectors/netsuite-connector/use-netsuite-tba-in-the-netsuite-connector',
    },
  ],
  check: {
    *connection(connection, workspace) {
      const property = connection.product.includes('netsuite')
        ? passwordLogin(connection, workspace)
        : analyticsLogin(connection, workspace);
      if (property === undefined) return;
      const { place, label } = property;
      yield { source: place.source, span: place.span, detail: label, message: MESSAGE } satisfies Problem;
    },
  },
});

const MESSAGE = 'NetSuite log-in without a token; choose TBA or OAuth 2.0 and fill in the token fields';

/** The authentication that is chosen, where it says so, else the password that stands there without any token. */
function passwordLogin({ properties, project }: Connection, { variables }: Workspace): Property | undefined {
  const chosen = properties.find(
    ({ name, text }) => authNames.has(squeezed(name)) && text !== undefined && isReadable(text.value),
  );
  const choice = chosen === undefined ? '' : variables.expand(shownValue(chosen), project);
  if (/tba|token|oauth/i.test(choice)) return undefined;
  // A number, or a variable without a value, says nothing.
  if (/\p{L}/u.test(choice) && !choice.includes('[')) return chosen;
  const filled = properties.filter(({ text }) => text !== undefined && isSet(text.value));
  if (filled.some(({ name }) => /token|consumer|oauth/.test(squeezed(name))) || !filled.some(isUser)) return undefined;
  return filled.find(isPassword);
}

/** SuiteAnalytics Connect, by JDBC or ODBC: with a token, the user is literally `TBA`. */
function analyticsLogin({ properties, project }: Connection, { variables }: Workspace): Property | undefined {
  const address = properties.find((property) => ANALYTICS.test(property.text?.value ?? ''));
  const text = address?.text?.value;
  if (text === undefined) return undefined;
  const pairs = [...pairsIn(text)];
  if (pairs.some(({ key }) => squeezed(key) === 'oauth2token')) return undefined;
  const named = properties.find((property) => isUser(property) && property.text !== undefined);
  const user =
    named?.text?.value ?? pairs.find(({ key }) => /^(?:user|uid|username)$/.test(squeezed(key)))?.value ?? '';
  const name = variables.expand(user, project).trim();
  if (!isSet(name) || /^TBA$/i.test(name) || (name.includes('[') && !name.includes('@'))) return undefined;
  return properties.find((property) => isPassword(property) && isSet(property.text?.value ?? '')) ?? named ?? address;
}

// `jdbc:ns://<account>.connect.api.netsuite.com:1708;…`, or a DSN for the driver of that name.
const ANALYTICS = /^\s{0,20}jdbc:ns:|^\s{0,20}(?:driver|dsn)=\{?netsuite/i;

const authNames = new Set(
  'auth authtype authmode authmethod authentication authenticationtype authenticationmode authenticationmethod logintype'.split(
    ' ',
  ),
);
const isSet = (text: string) => classify(text).kind !== 'empty';
const isReadable = (text: string) => isSet(text) && classify(text).kind !== 'encrypted';
const isPassword = ({ name }: Property) =>
  /^(?:user|login|netsuite|ns)?(?:password|passwd|pwd|passwort|kennwort)$/.test(squeezed(name));
const isUser = ({ name }: Property) =>
  /^(?:netsuite|ns|login)?(?:email|emailaddress|user|username|userid|login|uid)$/.test(squeezed(name));
