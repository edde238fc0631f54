import { detectSecrets } from '../flow/secrets/detect.js';
import { filePlace } from '../report/describe.js';
import type { InputError } from '../source/input-error.js';
import { createMask } from '../source/redact.js';
import { ConfigError } from './config.js';

/** What to tell the user of a fault, a line each: `file:line:column: message`. A key may hold anything, so it is masked. */
export function faultLines(error: InputError): string[] {
  const mask = createMask([], [detectSecrets]);
  const faults = error instanceof ConfigError && error.mistakes.length > 0 ? error.mistakes : [error];
  return faults.map(({ message, at }) => {
    const place = at && filePlace(at);
    const where = place === undefined ? '' : `${place.file}:${place.start.line}:${place.start.column}: `;
    return mask(`${where}${message}`.replace(/\s+/g, ' '));
  });
}
