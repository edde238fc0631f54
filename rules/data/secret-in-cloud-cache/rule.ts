import { defineRule, isSecretLeak, leakProblem } from '../../../src/plugin.js';
import type { CallFact, Leak, Mapping, Problem, Script, Workspace } from '../../../src/plugin.js';

export default defineRule({
  id: 'data/secret-in-cloud-cache',
  title: 'Secrets should be cached for an hour at most, and for their own project',
  severity: 'warning',
  cwe: [524],
  guidance: [
    {
      title: 'Cache functions',
      claim:
        'a login token may be shared through the cache; it is kept for 30 minutes and for the project unless said otherwise',
      url: 'https://docs.jitterbit.com/cloud-studio/cloud-studio-reference/functions/cache-functions',
    },
  ],
  check: { script: cached, mapping: cached },
});

function* cached(code: Script | Mapping, workspace: Workspace): Generator<Problem> {
  for (const leak of workspace.flow.leaks(code, 'cloud-cache')) {
    if (!isSecretLeak(leak)) continue;
    const how = howOf(sinkOf(leak, workspace));
    const is = leak.certain ? 'is' : 'may be';
    if (how !== undefined) yield leakProblem(leak, 'warning', `${leak.what} ${is} cached ${how}`);
  }
}

/** The call that caches, which may stand in another script than the one that hands over the secret. */
function sinkOf({ steps }: Leak, { flow }: Workspace): CallFact | undefined {
  const sink = steps.at(-1);
  if (sink === undefined || (sink.artifact.kind !== 'script' && sink.artifact.kind !== 'mapping')) return undefined;
  return flow.calls(sink.artifact, 'WriteCache').find(({ start }) => start === sink.span.start);
}

function howOf(call: CallFact | undefined): string | undefined {
  const [, , seconds, scope] = call?.arguments ?? [];
  const forAll = String(scope?.constant ?? '')
    .trim()
    .toLowerCase()
    .startsWith('env');
  const time = Number(seconds?.constant ?? 0);
  if (forAll && time > LONGEST) return `for ${spell(time)}, for the environment; take less of both`;
  if (forAll) return 'for the whole environment; cache it for this project';
  return time > LONGEST ? `for ${spell(time)}; an hour is enough for a token` : undefined;
}

/** Seconds. */
const LONGEST = 3600;

const spell = (seconds: number) =>
  seconds < 172_800
    ? `${String(Math.round(seconds / 360) / 10)} hours`
    : `${String(Math.round(seconds / 86_400))} days`;
