/** What the model takes an entity type for. */
export type Role =
  | { readonly kind: 'script' | 'transformation' | 'operation' | 'variable' | 'global' | 'email' | 'other' }
  /** Of a source or target, the connector is the type of its location. */
  | { readonly kind: 'source' | 'target' }
  | { readonly kind: 'connection'; readonly adapter: string }
  | { readonly kind: 'activity'; readonly adapter: string; readonly functionName: string };

/** What an entity type stands for in the model; whether it is known or only guessed by the shape of its name. */
export function roleOf(type: string): { readonly role: Role; readonly known: boolean } {
  const simple = roles.get(type);
  if (simple !== undefined) return { role: simple, known: true };
  const known = connectorTypes.has(type);
  const { product, part } = CONNECTOR.exec(type)?.groups ?? {};
  if (product !== undefined) {
    const adapter = product.toLowerCase();
    return /^(?:Endpoint|Connector)$/.test(part!)
      ? { role: { kind: 'connection', adapter }, known }
      : { role: { kind: 'activity', adapter, functionName: part!.toLowerCase() }, known };
  }
  const unknown = /^(?<name>.+)(?:Endpoint|Connector)$/.exec(type)?.groups?.name;
  return {
    role: unknown === undefined ? { kind: 'other' } : { kind: 'connection', adapter: unknown.toLowerCase() },
    known,
  };
}

const roles = new Map<string, Role>([
  ['Script', { kind: 'script' }],
  ['Transformation', { kind: 'transformation' }],
  ['Operation', { kind: 'operation' }],
  ['ProjectVariable', { kind: 'variable' }],
  ['GlobalVariable', { kind: 'global' }],
  ['EmailMessage', { kind: 'email' }],
  ['Source', { kind: 'source' }],
  ['Target', { kind: 'target' }],
  ['WebServiceCall', { kind: 'activity', adapter: 'soap', functionName: 'call' }],
  ['ApiEntity', { kind: 'activity', adapter: 'api', functionName: 'entity' }],
  ['Document', { kind: 'other' }],
  ['Folder', { kind: 'other' }],
  ['Schedule', { kind: 'other' }],
  ['XsltTransform', { kind: 'other' }],
]);

const CONNECTOR = /^(?<product>JMS|MSCrm|NetSuite|QuickBooks|Salesforce|Sap)(?<part>[A-Z]\w*)$/;

/** As far as they have been seen; the list is open. */
const connectorTypes = new Set(
  `JMSAcknowledge JMSBrowse JMSEndpoint JMSListen JMSPoll JMSSendOrPublish MSCrmEndpoint MSCrmQuery MSCrmUpsert
   NetSuiteEndpoint NetSuiteGetList NetSuiteQuery NetSuiteUpsert QuickBooksCreate QuickBooksEndpoint QuickBooksQuery
   SalesforceConnector SalesforceCreate SalesforceQuery SalesforceUpsert SapEndpoint SapFunction`.split(/\s+/),
);
