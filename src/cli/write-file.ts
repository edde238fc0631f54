import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

import { InputError } from '../source/input-error.js';
import { batches } from './batches.js';

/**
 * Writes a file whole or not at all: under another name in the same folder, which is then renamed. What is no plain file,
 * such as `/dev/null` or a pipe, is written to as it is. Throws an `InputError` that says why it cannot be done.
 */
export function writeWhole(path: string, pieces: Iterable<string>): void {
  const batched = batches(pieces);
  const existing = attempt(() => statSync(path, { throwIfNoEntry: false }));
  if (existing?.isDirectory()) throw new InputError(reasons.EISDIR!);
  if (existing !== undefined && !existing.isFile()) {
    fill(() => openSync(path, 'w'), batched);
    return;
  }
  // A link keeps pointing to the report, and a file made read-only on purpose is not replaced.
  const target = existing === undefined ? path : attempt(() => realpathSync(path));
  if (existing !== undefined)
    attempt(() => {
      accessSync(target, constants.W_OK);
    });
  const temporary = join(dirname(target), `.harmony-lint-${randomBytes(6).toString('hex')}.tmp`);
  try {
    fill(() => {
      const file = openSync(temporary, 'wx');
      if (existing !== undefined) fchmodSync(file, existing.mode & 0o777);
      return file;
    }, batched);
    attempt(() => {
      renameSync(temporary, target);
    });
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function fill(open: () => number, pieces: Iterable<string>): void {
  const file = attempt(open);
  try {
    for (const piece of pieces)
      attempt(() => {
        writeFileSync(file, piece);
      });
  } finally {
    closeSync(file);
  }
}

/** Errors of the file system become the user's; whatever else is thrown is a bug and goes on. */
function attempt<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    // Errors of the file system carry a code.
    const { code } = error as Error & { readonly code?: string };
    if (code === undefined) throw error;
    throw new InputError(reasons[code] ?? `it cannot be written (${code})`, undefined, { cause: error });
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'no permission to write it',
  EPERM: 'no permission to write it',
  EROFS: 'no permission to write it',
  EISDIR: 'it is a folder',
  ENOENT: 'there is no such folder',
  ENOTDIR: 'a part of its path is no folder',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'its name is too long',
};
