import { defineRule } from '../../../src/plugin.js';
import type { CallFact, Mapping, Problem, Script, Severity, Workspace } from '../../../src/plugin.js';

export default defineRule({
  id: 'scripts/jwt-alg-none',
  title: 'JSON web tokens must be signed, by an algorithm that Jitterbit knows',
  severity: 'error',
  cwe: [347, 327],
  guidance: [
    {
      title: 'JWT functions',
      claim: 'an alg that CreateJwtToken does not recognize is taken for None: the token is not signed',
      url: 'https://success.jitterbit.com/integration-studio/design/functions/jwt-functions',
    },
  ],
  check: { script: created, mapping: created },
});

function* created(code: Script | Mapping, { flow }: Workspace): Generator<Problem> {
  for (const { arguments: args } of flow.calls(code, 'CreateJwtToken')) {
    const [header] = args;
    const fault = header && faultOf(header);
    if (fault === undefined) continue;
    const [severity, message] = fault;
    yield { source: code.text, span: { start: header!.start, end: header!.end }, severity, message };
  }
}

/** What is wrong with the header of a token; undefined where it is put together at run time, or is no JSON. */
function faultOf({ constant, beginning }: CallFact['arguments'][number]): [Severity, string] | undefined {
  const alg = algorithmOf(constant, beginning);
  if (alg === undefined || KNOWN.has(alg)) return undefined;
  if (alg === '') return ['error', 'the header names no alg, so this token is not signed; add "alg": "HS256"'];
  if (/^none$/i.test(alg)) return ['error', 'alg none: this token is not signed; sign it by HS256 or RS256'];
  const near = NEAR.get(squeezed(alg));
  const shown = /^[\w -]{1,12}$/.test(alg) ? `alg ${alg}` : 'this alg';
  if (near === undefined) return ['error', `${shown} is unknown, so this token is not signed; use HS256 or RS256`];
  // Whether Jitterbit minds the case of letters is not known.
  if (near.toLowerCase() === alg.toLowerCase()) {
    return ['warning', `${shown} is written ${near}; by another spelling the token may not be signed`];
  }
  return ['error', `${shown} is unknown by that spelling, so this token is not signed; write ${near}`];
}

/** The algorithm that a header names, empty where it names none; undefined where that is not known. */
function algorithmOf(constant: unknown, beginning: string): string | undefined {
  if (typeof constant !== 'string')
    return /^\s*\{[^{}]*?"alg"\s*:\s*"(?<alg>[^"\\]*)"/.exec(beginning.slice(0, 2000))?.groups?.alg;
  // No JSON, as it should be; by whichever reading of it, the token is not signed.
  if (/^\s*none\s*$/i.test(constant)) return 'none';
  try {
    const header: unknown = JSON.parse(constant);
    if (typeof header !== 'object' || header === null || Array.isArray(header)) return undefined;
    const alg: unknown = 'alg' in header ? header.alg : '';
    return typeof alg === 'string' ? alg.trim() : '';
  } catch {
    return undefined;
  }
}

const KNOWN: ReadonlySet<string> = new Set(
  'HS256 HS384 HS512 PS256 PS384 PS512 RS256 RS384 RS512 ES256 ES256K ES384 ES512 EdDSA'.split(' '),
);
const squeezed = (alg: string) => alg.toLowerCase().replace(/[^a-z\d]/g, '');
const NEAR: ReadonlyMap<string, string> = new Map([...KNOWN].map((alg) => [squeezed(alg), alg]));
