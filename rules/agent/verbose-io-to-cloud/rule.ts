import { defineRule, isProduction, isRegulated, placeOfMissing, settingsOf, switchOf } from '../../../src/plugin.js';
import type { AgentConf, Severity, Workspace } from '../../../src/plugin.js';

export default defineRule({
  id: 'agent/verbose-io-to-cloud',
  title: 'Private agents must not send the data of debugged operations to the Harmony cloud',
  severity: 'error',
  core: true,
  cwe: [532, 359],
  guidance: [
    {
      title: 'Security best practices, Log security',
      claim: 'a private agent group keeps all your information within your organization; disable cloud logging',
    },
    {
      title: 'Operation debug logging for private agents',
      claim: 'input and output data go to the Harmony cloud even when cloud logging is disabled, in clear text',
      url: 'https://docs.jitterbit.com/agent/private-agents/private-agent-logging/operation-debug-logging',
    },
  ],
  check: {
    *'agent-conf'(conf, workspace) {
      const settings = settingsOf(conf, SECTION, KEY);
      const open = settings.find(({ value }) => switchOf(value.value) !== false);
      if (open === undefined && settings.length > 0) return;
      const { source, span } = open?.value ?? placeOfMissing(conf, SECTION);
      const severity = severityFor(conf, workspace);
      yield { source, span, detail: `[${SECTION}] ${KEY}`, severity, message: messageFor(open?.value.value) };
    },
  },
});

const SECTION = 'VerboseLogging';
const KEY = 'verbose.logging.enable';

function severityFor({ file: { environment } }: AgentConf, { policy }: Workspace): Severity {
  const regulated = policy !== undefined && isRegulated(policy, environment?.dataClass?.value);
  if (regulated || environment?.agentGroup?.cloudLogging?.value === 'disabled') return 'error';
  return isProduction(environment) ? 'warning' : 'info';
}

function messageFor(value: string | undefined): string {
  const switched = value === undefined ? undefined : switchOf(value);
  if (value === undefined) return `${KEY} is not set, and it seems to be on: debugged data leaves; set it to false`;
  return switched === true
    ? `${KEY} is on: data of debugged operations leaves for the cloud; set it to false`
    : `${KEY} is not plainly false: debugged data may leave; write false and no more`;
}
