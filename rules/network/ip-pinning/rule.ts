import { addressOf, defineRule, editionOf, isPublic, knownIn, urlsIn } from '../../../src/plugin.js';
import type {
  Activity,
  AgentConf,
  Connection,
  Located,
  Problem,
  Registration,
  Workspace,
} from '../../../src/plugin.js';

export default defineRule({
  id: 'network/ip-pinning',
  title: 'URLs should name hosts, not addresses',
  severity: 'info',
  cwe: [1051, 297],
  guidance: [
    {
      title: 'Whitelist information',
      claim: 'hosts have two static addresses each, and Jitterbit sends a notice when they change',
    },
  ],
  check: {
    connection: properties,
    activity: properties,
    *'agent-conf'({ settings }: AgentConf, workspace: Workspace) {
      for (const { section, key, value } of settings) {
        yield* located(value, section === undefined ? key.value : `[${section.value}] ${key.value}`, workspace);
      }
    },
    *registration({ fields }: Registration, workspace: Workspace) {
      const url = fields.get('cloudUrl');
      if (url !== undefined) yield* located(url, 'cloudUrl', workspace);
    },
  },
});

function* properties({ properties }: Connection | Activity, workspace: Workspace): Generator<Problem> {
  for (const { text, label } of properties) {
    if (text === undefined) continue;
    for (const { hostSpan, message } of pinned(text.value, workspace)) {
      yield { source: text.cut(), span: hostSpan, detail: label, message };
    }
  }
}

function* located({ value, source, span }: Located<string>, detail: string, workspace: Workspace): Generator<Problem> {
  for (const { hostSpan, message } of pinned(value, workspace)) {
    yield { source, span: { start: span.start + hostSpan.start, end: span.start + hostSpan.end }, detail, message };
  }
}

function* pinned(text: string, { regions }: Workspace) {
  for (const { host, hostSpan, scheme } of urlsIn(text)) {
    const address = addressOf(host);
    if (address?.kind !== 'range' || address.form !== 'address') continue;
    if (knownIn(regions, address).length > 0) {
      yield {
        hostSpan,
        message: `one of two addresses of a Harmony host; write the host's name (${editionOf(regions)})`,
      };
    } else if (scheme === 'https' && isPublic(address)) {
      yield { hostSpan, message: "an address in an HTTPS URL fits no certificate; write the host's name" };
    }
  }
}
