import type { Place } from './source.js';

/** The user gave us something we cannot use: no stack, but the place if there is one. */
export class InputError extends Error {
  override readonly name = 'InputError';

  constructor(
    message: string,
    readonly at?: Place,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
