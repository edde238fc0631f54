import { baseName, defineRule } from '../../../src/plugin.js';
import type { ContainerFile, Located, Problem } from '../../../src/plugin.js';

export default defineRule({
  id: 'agent/weak-tls',
  title: "An agent's web server must speak TLS 1.2 or newer, on the agent's own ports",
  severity: 'warning',
  cwe: [326, 327],
  guidance: [
    {
      title: 'Apache configuration of private agents',
      claim: 'your own changes belong into httpd-jitterbit-local.conf; a Listen there adds a port',
      url: 'https://docs.jitterbit.com/agent/httpd-conf',
    },
    {
      title: 'Security best practices, Endpoint security',
      claim: 'private agents need no inbound ports',
    },
  ],
  check: {
    *'container-file'(file) {
      if (file.format !== 'httpd') return;
      yield* protocols(file);
      if (/^httpd-jitterbit-local\.conf$/i.test(baseName(file.file.name))) yield* listeners(file);
    },
  },
});

function* protocols({ directives, file }: ContainerFile): Generator<Problem> {
  for (const { name, arguments: words, span } of directives) {
    if (!/^SSLProtocol$/i.test(name.value)) continue;
    const weak = enabled(words).filter((protocol) => old.has(protocol));
    if (weak.length === 0) continue;
    const message = `SSLProtocol lets ${weak.map((protocol) => old.get(protocol)!).join(', ')} in; write -all +TLSv1.2 +TLSv1.3`;
    yield { source: file.source, span, detail: name.value, message };
  }
}

const old = new Map([
  ['sslv2', 'SSL 2'],
  ['sslv3', 'SSL 3'],
  ['tlsv1', 'TLS 1.0'],
  ['tlsv1.1', 'TLS 1.1'],
]);

/** What Apache makes of the words, from left to right; `all` is everything from SSL 3 on. */
function enabled(words: readonly Located<string>[]): string[] {
  let protocols = new Set<string>();
  for (const { value } of words) {
    const [, sign, name] = /^(?<sign>[+-]?)(?<name>.*)$/.exec(value.toLowerCase())!;
    const named = name === 'all' ? ['sslv3', 'tlsv1', 'tlsv1.1', 'tlsv1.2', 'tlsv1.3'] : [name!];
    if (sign === '-') for (const protocol of named) protocols.delete(protocol);
    else protocols = new Set([...protocols, ...named]);
  }
  return [...protocols];
}

function* listeners({ directives, file }: ContainerFile): Generator<Problem> {
  for (const { name, arguments: words, span } of directives) {
    if (!/^Listen$/i.test(name.value) || /^(?:127\.|localhost:|\[::1\])/i.test(words[0]?.value ?? '')) continue;
    const message = 'Listen opens a port more than the agent needs; take it out, or bind it to 127.0.0.1';
    yield { source: file.source, span, detail: name.value, message };
  }
}
