import { defineRule } from '../../../src/plugin.js';
import type { Mapping, Problem, Script, Workspace } from '../../../src/plugin.js';

export default defineRule({
  id: 'agent/deprecated-plugin',
  title: 'Scripts must run only plugins that are maintained and trusted',
  severity: 'warning',
  cwe: [477, 1104],
  guidance: [
    {
      title: 'Security best practices, Endpoint security',
      claim: 'make sure any drivers and plugins you use are up to date and tested',
    },
    {
      title: 'Plugins',
      claim: 'plugins provided by Jitterbit are deprecated',
      url: 'https://docs.jitterbit.com/agent/plugins/aes-encryption',
    },
  ],
  check: { script: plugins, mapping: plugins },
});

function* plugins(code: Script | Mapping, { flow, policy }: Workspace): Generator<Problem> {
  const trusted = new Set(policy?.trustedPlugins.map(({ value }) => value.trim().toLowerCase()) ?? []);
  for (const call of flow.calls(code, 'RunPlugin')) {
    const [plugin] = call.arguments;
    const id = /^\s{0,20}<TAG>plugin:(?<id>[^<]{1,500})<\/TAG>/i
      .exec(String(plugin?.constant ?? ''))
      ?.groups!.id!.trim();
    if (plugin === undefined || id === undefined) continue;
    if (trusted.has(id.toLowerCase()) || trusted.has(id.slice(id.lastIndexOf('/') + 1).toLowerCase())) continue;
    const place = { source: code.text, span: { start: plugin.start, end: plugin.end } };
    if (/jitterbit/i.test(id) || /^aes[ _-]?encryption$/i.test(id)) {
      yield { ...place, message: "Jitterbit's own plugins are deprecated; use the function that took its place" };
    } else if (policy !== undefined) {
      yield { ...place, message: "the plugin is not among the policy's trustedPlugins; test it, then list it there" };
    }
  }
}
