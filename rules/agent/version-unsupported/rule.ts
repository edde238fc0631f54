import { compareVersions, defineRule, endOfLife, imageVersion } from '../../../src/plugin.js';

export default defineRule({
  id: 'agent/version-unsupported',
  title: 'Agents must run a version that still gets patches',
  severity: 'warning',
  cwe: [1104, 1395],
  guidance: [
    {
      title: 'Security best practices, Organizations and environments',
      claim: 'apply hardware and software patches; with private agents, monitor updates and apply them',
    },
    {
      title: 'Past private agent releases',
      claim: 'versions that are past their end of life get no patches',
      url: 'https://docs.jitterbit.com/release-notes/harmony-release-notes/past-private-agent-releases',
    },
  ],
  check: {
    *'container-file'({ images, file: { environment } }) {
      const least = environment?.agentGroup?.minVersion?.value;
      for (const image of images) {
        const version = imageVersion(image.value);
        if (version === undefined) continue;
        const place = { source: image.source, span: image.span };
        // A release is its first two numbers; the rest is a build.
        if (compareVersions(release(version), endOfLife.version) <= 0) {
          const message = `the agent is past its end of life (${endOfLife.version} and older, as of ${endOfLife.date}); update it`;
          yield { ...place, message };
        } else if (least !== undefined && compareVersions(version, least) < 0) {
          yield { ...place, message: "the agent is older than the agent group's minVersion in the policy; update it" };
        }
      }
    },
  },
});

const release = (version: string) => version.split('.').slice(0, 2).join('.');
