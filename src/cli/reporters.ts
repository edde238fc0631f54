import type { Reporter } from '../report/run.js';
import { InputError } from '../source/input-error.js';
import { textWidth, wantsColor } from './host.js';
import type { Host } from './host.js';

/** What a reporter has to know of where its text goes. */
export interface Target {
  readonly host: Pick<Host, 'env' | 'stdout'>;
  /** `--color` or `--no-color`; undefined where neither was given. */
  readonly color: boolean | undefined;
  /** Undefined for standard output. */
  readonly file: string | undefined;
}

/** The reporter of a format; a format's code is only loaded where it is used. Throws an `InputError` for other names. */
export async function reporterFor(name: string, target: Target): Promise<Reporter> {
  switch (name) {
    case 'text':
      return (await import('../report/text.js')).text(textOptions(target));
    case 'json':
      return (await import('../report/json.js')).json;
    case 'sarif':
      return (await import('../report/sarif.js')).sarif;
    case 'junit':
      return (await import('../report/junit.js')).junit;
    case 'gitlab':
      return (await import('../report/gitlab.js')).gitlab;
    case 'github':
      return (await import('../report/github.js')).github;
    case 'azure':
      return (await import('../report/azure.js')).azure;
    case 'html':
      return (await import('../report/html.js')).html;
    case 'markdown':
      return (await import('../report/markdown.js')).markdown;
    case 'csv':
      return (await import('../report/csv.js')).csv;
    default:
      throw new InputError(`unknown format '${name}'`);
  }
}

function textOptions({ host: { env, stdout }, color, file }: Target) {
  if (file !== undefined) return { color: color ?? false };
  return { color: wantsColor(color, env, stdout), width: textWidth(stdout) };
}
