import { isUtf8 } from 'node:buffer';

/**
 * The text of a file. A byte order mark decides; without one, UTF-16 where every other byte of the first two letters is
 * zero, UTF-8 where the bytes are valid UTF-8, and the Latin alphabet of old Windows editors (windows-1252) where they
 * are not. The mark itself is no part of the text.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.length > 3 && bytes.subarray(0, 4).includes(0)) {
    const [a, b, c, d] = bytes;
    if (a && c && b === 0 && d === 0) return new TextDecoder('utf-16le').decode(bytes);
    if (b && d && a === 0 && c === 0) return new TextDecoder('utf-16be').decode(bytes);
  }
  if (!isUtf8(bytes)) return new TextDecoder('windows-1252').decode(bytes);
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  // A Buffer decodes ASCII into one byte a character, which TextDecoder does not: half the memory on large exports.
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, bytes.byteLength - start).toString('utf8');
}
