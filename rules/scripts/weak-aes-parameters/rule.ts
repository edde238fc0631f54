import { defineRule } from '../../../src/plugin.js';
import type { CallFact, Mapping, Problem, Script, Severity, Span, Workspace } from '../../../src/plugin.js';

export default defineRule({
  id: 'scripts/weak-aes-parameters',
  title: 'Encryption should have a salt, a long key and many iterations',
  severity: 'warning',
  cwe: [759, 916],
  guidance: [
    {
      title: 'Cryptographic functions',
      claim: 'AESEncryption makes its key of the passphrase, the salt and the iterations (PKCS5S2)',
      url: 'https://docs.jitterbit.com/integration-studio/design/functions/cryptographic-functions',
    },
  ],
  check: { script: encrypted, mapping: encrypted },
});

function* encrypted(code: Script | Mapping, { flow }: Workspace): Generator<Problem> {
  const { text: source } = code;
  for (const call of flow.calls(code, 'AESEncryption')) {
    for (const { severity, message, start, end } of weaknesses(call)) {
      yield { source, span: { start, end }, severity, message };
    }
  }
  for (const call of flow.calls(code, 'AESDecryption')) {
    // Whoever decrypts has to take what the other side chose.
    for (const { start, end } of [...weaknesses(call)].slice(0, 1)) {
      const message = 'what is decrypted here was encrypted weakly; encrypt it again with salt and 256 bits';
      yield { source, span: { start, end }, severity: 'info', message };
    }
  }
}

interface Weakness extends Span {
  readonly severity: Severity;
  readonly message: string;
}

function* weaknesses({ start, end, arguments: args }: CallFact): Generator<Weakness> {
  const [, , salt, length, iterations] = args;
  if (salt === undefined || salt.constant === '') {
    yield { start, end, severity: 'warning', message: 'AES without a salt; give a random one as third argument' };
  } else if (salt.constant !== undefined) {
    const message = 'AES with a salt that is the same each time; make a random one and keep it beside';
    yield { ...spanOf(salt), severity: 'warning', message };
  }
  if (isBelow(length, 256)) {
    yield { ...spanOf(length), severity: 'info', message: 'AES with a short key; give 256 as fourth argument' };
  }
  if (isBelow(iterations, 10_000)) {
    const message = 'AES with few iterations, so the passphrase is soon guessed; give 100000 or more';
    yield { ...spanOf(iterations), severity: 'info', message };
  }
}

type Argument = CallFact['arguments'][number];

const isBelow = (argument: Argument | undefined, least: number): argument is Argument =>
  typeof argument?.constant === 'number' && argument.constant < least;

const spanOf = ({ start, end }: Span): Span => ({ start, end });
