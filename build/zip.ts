import { crc32, deflateRawSync } from 'node:zlib';

/** A file to pack. What stands under `lies` is written instead of the truth, for archives that a test needs broken. */
export interface ZipInput {
  readonly name: string;
  readonly content: Uint8Array | string;
  readonly stored?: boolean;
  readonly lies?: {
    readonly crc?: number;
    readonly packed?: number;
    readonly unpacked?: number;
    readonly flags?: number;
    readonly method?: number;
    readonly localName?: string;
    readonly offset?: number;
  };
}

/** Packs files into a ZIP archive: the same bytes at every run, whatever the day. */
export function writeZip(files: readonly ZipInput[], comment = ''): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const { name, content, stored = false, lies = {} } of files) {
    const bytes = Buffer.from(content);
    const data = stored ? bytes : deflateRawSync(bytes, { level: 9 });
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0); // version needed
    fields.writeUInt16LE(lies.flags ?? 0x800, 2); // names are UTF-8
    fields.writeUInt16LE(lies.method ?? (stored ? 0 : 8), 4);
    fields.writeUInt32LE(DATE, 6);
    fields.writeUInt32LE(lies.crc ?? crc32(bytes), 10);
    fields.writeUInt32LE(lies.packed ?? data.length, 14);
    fields.writeUInt32LE(lies.unpacked ?? bytes.length, 18);

    const localName = Buffer.from(lies.localName ?? name);
    fields.writeUInt16LE(localName.length, 22);
    const local = Buffer.concat([signature(0x04034b50), fields, localName, data]);
    const centralName = Buffer.from(name);
    fields.writeUInt16LE(centralName.length, 22);
    const rest = Buffer.alloc(14); // comment, disk, attributes
    rest.writeUInt32LE(lies.offset ?? offset, 10);
    centrals.push(Buffer.concat([signature(0x02014b50), uint16(20), fields, rest, centralName]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  end.writeUInt16LE(Buffer.byteLength(comment), 16);
  return Buffer.concat([...locals, directory, signature(0x06054b50), end, Buffer.from(comment)]);
}

/** 2026-11-20 12:00 as DOS wrote it: the time in the lower half, the date in the upper. */
const DATE = (((2026 - 1980) << 25) | (11 << 21) | (20 << 16) | (12 << 11)) >>> 0;

function signature(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}

function uint16(number: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(number);
  return bytes;
}
