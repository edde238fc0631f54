/** Characters of a batch: one call to the system for each piece would cost more than the piece. */
const SIZE = 64 * 1024;

/** The same text in larger pieces. */
export function* batches(pieces: Iterable<string>): Generator<string> {
  let batch = '';
  for (const piece of pieces) {
    batch += piece;
    if (batch.length < SIZE) continue;
    yield batch;
    batch = '';
  }
  if (batch !== '') yield batch;
}
