import { isUtf8 } from 'node:buffer';
import { crc32, inflateRawSync } from 'node:zlib';

import { InputError } from '../source/input-error.js';
import { defaultLimits } from '../source/limits.js';
import type { Limits } from '../source/limits.js';

/** A file in an archive. */
export interface ZipEntry {
  /** With '/' as separator, as the archive has it; never absolute, never with a `..`. */
  readonly name: string;
  /** Unpacks it. Throws an `InputError` where it is damaged or larger than the archive says. */
  read(): Uint8Array;
}

export interface Zip {
  /** The names of all files, in the order of the archive's directory; one may be there twice. */
  readonly names: readonly string[];
  /** The files that are wanted. Throws an `InputError` where one is encrypted, over a limit or packed strangely. */
  select(isWanted: (name: string) => boolean): readonly ZipEntry[];
}

/** Whether bytes begin like an archive; an empty one begins with its end. */
export function isZip(bytes: Uint8Array): boolean {
  const start = viewOf(bytes.subarray(0, 4));
  return start.length === 4 && (start.readUInt32LE(0) === LOCAL || start.readUInt32LE(0) === END);
}

/**
 * Reads the directory of a ZIP archive in memory; nothing is unpacked before an entry's `read`, and nothing is written.
 * Throws an `InputError` for what is no archive, is cut off, split, in ZIP64 form, has too many entries or names that
 * lead outside.
 */
export function readZip(bytes: Uint8Array, limits: Limits = defaultLimits): Zip {
  if (!isZip(bytes))
    throw new InputError('not a ZIP archive: it is empty, damaged or something else; copy or export it again');
  const archive = viewOf(bytes);
  const directory = [...headers(archive, limits)];
  // Entries that share their packed bytes are how the worst bombs are built; it also bounds the work of unpacking.
  if (sum(directory, ({ packed }) => packed) > archive.length)
    throw new InputError('the entries of the archive overlap, which no honest program writes; nothing of it is read');
  const files = directory.filter(({ name }) => !name.endsWith('/'));
  return {
    names: files.map(({ name }) => name),
    select(isWanted) {
      const wanted = files.filter(({ name }) => isWanted(name));
      for (const header of wanted) refuseUnreadable(header, limits);
      const size = sum(wanted, ({ unpacked }) => unpacked);
      const most = limits.archiveBytes;
      if (size > most)
        throw new InputError(`the archive holds ${inMiB(size)}, over the limit of ${inMiB(most)} (archiveBytes)`);
      return wanted.map((header) => ({ name: header.name, read: () => unpack(archive, header) }));
    },
  };
}

// Signatures of the records: `PK` and two more bytes, as little-endian numbers.
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

/** An entry as the central directory describes it. */
interface Header {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its local header stands. */
  readonly offset: number;
}

function* headers(archive: Buffer, limits: Limits): Generator<Header> {
  const end = endRecord(archive);
  const [disk, firstDisk] = [archive.readUInt16LE(end + 4), archive.readUInt16LE(end + 6)];
  const [count, size, start] = [
    archive.readUInt16LE(end + 10),
    archive.readUInt32LE(end + 12),
    archive.readUInt32LE(end + 16),
  ];
  if (count === 0xffff || size === 0xffffffff || start === 0xffffffff) throw new InputError(ZIP64);
  if (disk !== 0 || firstDisk !== 0)
    throw new InputError('the archive is one part of several; put them together and give the whole');
  if (count > limits.entries)
    throw new InputError(`the archive has ${count} entries, over the limit of ${limits.entries} (entries)`);
  if (start + size > end) throw new InputError(CUT_OFF);

  let at = start;
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || archive.readUInt32LE(at) !== CENTRAL) throw new InputError(CUT_OFF);
    const nameEnd = at + 46 + archive.readUInt16LE(at + 28);
    const next = nameEnd + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
    if (next > end) throw new InputError(CUT_OFF);
    const header: Header = {
      name: nameOf(archive.subarray(at + 46, nameEnd)),
      flags: archive.readUInt16LE(at + 8),
      method: archive.readUInt16LE(at + 10),
      crc: archive.readUInt32LE(at + 16),
      packed: archive.readUInt32LE(at + 20),
      unpacked: archive.readUInt32LE(at + 24),
      offset: archive.readUInt32LE(at + 42),
    };
    if ([header.packed, header.unpacked, header.offset].includes(0xffffffff)) throw new InputError(ZIP64);
    if (leadsOutside(header.name))
      throw new InputError(`the archive names a file outside of itself, '${header.name}'; nothing of it is read`);
    yield header;
    at = next;
  }
  // More entries than were counted would be seen by others and not by us.
  if (at !== start + size) throw new InputError(CUT_OFF);
}

const CUT_OFF = 'the archive is cut off or damaged: its directory is not whole; copy or export it again';
const ZIP64 = 'the archive is in ZIP64 form, made for over 4 GiB or 65,534 entries; that is more than is read';

/** Where the record stands that ends every archive; a comment may follow it, and nothing else. */
function endRecord(archive: Buffer): number {
  const least = Math.max(0, archive.length - 22 - 0xffff);
  for (let at = archive.length - 22; at >= least; at--) {
    if (archive.readUInt32LE(at) === END && at + 22 + archive.readUInt16LE(at + 20) === archive.length) return at;
  }
  throw new InputError(CUT_OFF);
}

/** Old programs write names in the code page of their country; these are told by not being UTF-8. */
function nameOf(bytes: Buffer): string {
  return bytes.toString(isUtf8(bytes) ? 'utf8' : 'latin1').replaceAll('\\', '/');
}

const leadsOutside = (name: string) => /^\/|^[a-z]:|\0/i.test(name) || name.split('/').includes('..');

function refuseUnreadable({ name, flags, method, packed, unpacked }: Header, limits: Limits): void {
  if ((flags & ENCRYPTED) !== 0)
    throw new InputError(`the archive is encrypted ('${name}'); save it without a password`);
  if (method !== STORED && method !== DEFLATED)
    throw new InputError(`'${name}' is packed by method ${method}, which is not read; pack the files again`);
  if (unpacked > limits.entryBytes)
    throw new InputError(
      `'${name}' has ${inMiB(unpacked)}, over the limit of ${inMiB(limits.entryBytes)} (entryBytes)`,
    );
  if (unpacked > 10 * MiB && unpacked > packed * limits.ratio)
    throw new InputError(`'${name}' grows over ${limits.ratio}-fold (ratio), as archive bombs do; nothing is read`);
}

function unpack(archive: Buffer, header: Header): Uint8Array {
  const { name, method, offset, packed, unpacked, crc } = header;
  if (offset + 30 > archive.length || archive.readUInt32LE(offset) !== LOCAL) throw new InputError(damaged(name));
  const nameEnd = offset + 30 + archive.readUInt16LE(offset + 26);
  const start = nameEnd + archive.readUInt16LE(offset + 28);
  if (start + packed > archive.length) throw new InputError(damaged(name));
  // Two programs that go by different names would see different projects.
  if (nameOf(archive.subarray(offset + 30, nameEnd)) !== name)
    throw new InputError(`'${name}' has another name in the archive's directory than in its own place; not read`);
  const data = archive.subarray(start, start + packed);
  const content = method === STORED ? data : inflate(data, header);
  if (content.length !== unpacked || crc32(content) !== crc) throw new InputError(damaged(name));
  return content;
}

function inflate(data: Buffer, { name, unpacked }: Header): Buffer {
  try {
    // One byte of room to spare lets zlib see the end in its first go.
    const chunkSize = Math.min(Math.max(unpacked + 1, 64), MiB);
    return inflateRawSync(data, { maxOutputLength: Math.max(unpacked, 1), chunkSize });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException; // true of all that zlib throws
    const message =
      code === 'ERR_BUFFER_TOO_LARGE' ? `'${name}' is larger than the archive says; not read` : damaged(name);
    throw new InputError(message, undefined, { cause: error });
  }
}

const damaged = (name: string) => `'${name}' is damaged: it is not what the archive says; copy or export it again`;

const MiB = 1024 * 1024;
const inMiB = (bytes: number) => `${Math.ceil(bytes / MiB)} MiB`;
const sum = <T>(items: readonly T[], of: (item: T) => number) => items.reduce((total, item) => total + of(item), 0);
const viewOf = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
