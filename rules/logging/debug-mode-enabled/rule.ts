import { daysBetween, defineRule, isProduction, lastDayOf } from '../../../src/plugin.js';
import type { Operation, OperationOption, Problem, Workspace } from '../../../src/plugin.js';

export default defineRule({
  id: 'logging/debug-mode-enabled',
  title: 'Operation debug logging must not be left on',
  severity: 'error',
  core: true,
  cwe: [532, 489, 215],
  guidance: [
    {
      title: 'Operation debug logging for cloud agents',
      claim: 'the data will be visible in clear text; do not enable this feature in a production environment',
      url: 'https://docs.jitterbit.com/agent/log/operation-debug-cloud/',
    },
    {
      title: 'Operation debug logging for private agents',
      claim: 'from version 10.48 on, private agents send component input and output to Harmony, too',
      url: 'https://docs.jitterbit.com/agent/private-agents/private-agent-logging/operation-debug-logging',
    },
  ],
  check: {
    *operation(operation, { now }) {
      const problem = judge(operation, now);
      if (problem !== undefined) yield problem;
    },
  },
});

/** Studio offers no end later than this many days ahead. */
const LONGEST = 14;

function judge({ options, file }: Operation, now: Workspace['now']): Problem | undefined {
  const debug = options.get('debugModeEnabled');
  const end = options.get('debug_mode_until');
  const until = written(end);
  const state = switchOf(debug);
  if (state === 'off' || (state === undefined && until === undefined)) return undefined;
  const option = (state === 'on' ? debug : undefined) ?? end!;
  const place = {
    source: option.source,
    span: option.span,
    detail: state === 'on' ? 'debugModeEnabled' : 'debug_mode_until',
  };
  const day = until === undefined ? undefined : lastDayOf(until);
  const left = day === undefined ? undefined : daysBetween(now, day);
  if (left !== undefined && left < 0)
    return { ...place, severity: 'info', message: `debug logging was on until ${day!}; switch it off for good` };
  return {
    ...place,
    severity: isProduction(file.environment) ? 'error' : 'warning',
    message: messageFor(until, day, left),
  };
}

function messageFor(until: string | number | undefined, day: string | undefined, left: number | undefined): string {
  if (until === undefined) return 'debug logging keeps all data in clear, without an end; switch it off';
  if (day === undefined) return 'debug logging keeps all data in clear, and its end cannot be read; switch it off';
  if (left !== undefined && left > LONGEST)
    return `debug logging keeps all data in clear until ${day}, longer than Studio allows; switch it off`;
  return `debug logging keeps all data in clear until ${day}; switch it off`;
}

/** An end that is written down; empty and zero are none. */
function written(option: OperationOption | undefined): string | number | undefined {
  const value = option?.value;
  if (value === undefined || typeof value === 'boolean') return undefined;
  return ['', '0'].includes(String(value).trim()) ? undefined : value;
}

function switchOf(option: OperationOption | undefined): 'on' | 'off' | undefined {
  const value = String(option?.value ?? '').trim();
  if (/^(?:true|1|yes|on)$/i.test(value)) return 'on';
  return /^(?:false|0|no|off)$/i.test(value) ? 'off' : undefined;
}
