import {
  addressOf,
  defineRule,
  editionOf,
  isJitterbitHost,
  isPlaceholder,
  regionNamed,
  regionsOfHost,
  urlsIn,
  variableUse,
} from '../../../src/plugin.js';
import type { Located, Problem, Severity, Workspace } from '../../../src/plugin.js';

export default defineRule({
  id: 'agent/registration-region',
  title: "Agents must register over HTTPS with the organization's own region",
  severity: 'error',
  core: true,
  cwe: [923, 319],
  asks: 'region',
  guidance: [
    {
      title: 'Register a private agent',
      claim: 'cloudUrl is https://REGION.jitterbit.com of the region that the organization is in',
      url: 'https://docs.jitterbit.com/agent/register',
    },
    {
      title: 'Whitelist information',
      claim: 'the region is tied to a Harmony organization',
    },
  ],
  check: {
    *registration({ fields }, workspace) {
      const url = fields.get('cloudUrl');
      if (url !== undefined) yield* judge('cloudUrl', url, workspace);
    },
    *'container-file'({ variables }, workspace) {
      for (const { name, value } of variables) {
        if (variableUse(name.value) === 'origin') yield* judge(name.value, value, workspace);
      }
    },
  },
});

function* judge(name: string, url: Located<string>, workspace: Workspace): Generator<Problem> {
  const { source, span, value } = url;
  if (value.trim() === '' || isPlaceholder(value) || /[${}]/.test(value)) return;
  const fault = faultOf(name, value.trim(), workspace);
  if (fault !== undefined) yield { source, span, detail: name, ...fault };
}

function faultOf(
  name: string,
  url: string,
  { region, regions }: Workspace,
): { readonly message: string; readonly severity?: Severity } | undefined {
  if (!/^https:\/\//i.test(url)) return { message: `${name} does not begin with https://; write the whole HTTPS URL` };
  const host = urlsIn(url)[0]?.host;
  if (host === undefined || addressOf(host)?.kind !== 'host')
    return { message: `${name} names no host; write https://REGION.jitterbit.com` };
  const own = region === undefined ? undefined : regionNamed(regions, region);
  const mend = own?.platformHost === undefined ? "take your region's host" : `use ${own.platformHost}`;
  const found = regionsOfHost(regions, host);
  if (found.length === 0) {
    const known = isJitterbitHost(host);
    const what = known ? 'is no host that we know of' : 'is no host of Harmony';
    // A list that ages may lack a host of Jitterbit's; any other host gets the log-in of the agent.
    return { severity: known ? 'warning' : 'error', message: `${name} ${what}; ${mend} (${editionOf(regions)})` };
  }
  if (region === undefined || found.includes(region)) return undefined;
  return { message: `${name} is of ${found[0]!}, not of ${region}; ${mend} (${editionOf(regions)})` };
}
