import { classify, defineRule, hostUses, isSwitchedOn, matchesHost, words } from '../../../src/plugin.js';
import type { Activity, Connection, Problem, Project, Workspace } from '../../../src/plugin.js';

export default defineRule({
  id: 'transport/client-certificate-missing',
  title: 'Where a client certificate is agreed, the connection must present it',
  severity: 'warning',
  needsPolicy: true,
  cwe: [306, 295],
  guidance: [
    {
      title: 'Security best practices, API security',
      claim: 'use SSL client certificates for HTTP and SOAP endpoints',
    },
  ],
  check: {
    connection: uncertified,
    *activity(activity, workspace) {
      // The certificate is chosen in the connection, even where the activity has an address of its own.
      if (activity.connection === undefined || !hasCertificate(activity.connection))
        yield* uncertified(activity, workspace);
    },
  },
});

function* uncertified(artifact: Connection | Activity, workspace: Workspace): Generator<Problem> {
  const { policy, variables } = workspace;
  if (policy === undefined || policy.mtlsHosts.length === 0 || hasCertificate(artifact)) return;
  const use = hostUses(artifact, variables).find(({ host }) => matchesHost(policy.mtlsHosts, host));
  if (use === undefined || choosesCertificate(artifact.project, workspace)) return;
  const { text, written, host, property } = use;
  const message = `${host} expects a client certificate, and none is chosen; choose one in the connection`;
  yield { source: text.cut(), span: written, detail: property.label, message };
}

/** A setting that names a certificate, or switches one on. */
function hasCertificate({ properties }: Connection | Activity): boolean {
  return properties.some((property) => {
    const tokens = words(property.name);
    if (!tokens.some((word) => word.startsWith('cert') || word === 'keystore')) return false;
    // Switches about the server's certificate are another matter.
    if (tokens.some((word) => ['server', 'trust', 'validate', 'verify', 'ignore', 'check', 'self'].includes(word)))
      return false;
    const text = property.text?.value;
    if (text === undefined) return isSwitchedOn(property) || typeof property.value?.value === 'number';
    return classify(text).kind !== 'empty' && !/^(?:false|no|none|0|off)$/i.test(text.trim());
  });
}

/** A script may choose the certificate before the activity runs: `$jitterbit.target.http.ssl_cert_id = …`. */
function choosesCertificate({ scripts, mappings }: Project, { flow }: Workspace): boolean {
  return [...scripts, ...mappings].some(
    (code) =>
      /ssl_cert/i.test(code.text.text) &&
      flow.assignments(code).some(({ name }) => /\.http\.ssl_cert_\w{2,10}$/i.test(name)),
  );
}
