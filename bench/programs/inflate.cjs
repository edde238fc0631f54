// The floor of Jitterpaks: a process that reads an archive and inflates all its entries.
const { readFileSync } = require('node:fs');
const { inflateRawSync } = require('node:zlib');

const bytes = readFileSync(process.argv[2]);
const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006'));
let at = bytes.readUInt32LE(end + 16);
for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
  const [method, packed, local] = [
    bytes.readUInt16LE(at + 10),
    bytes.readUInt32LE(at + 20),
    bytes.readUInt32LE(at + 42),
  ];
  const data = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const content = bytes.subarray(data, data + packed);
  if (method === 8) inflateRawSync(content);
  at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
}
