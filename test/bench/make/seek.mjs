// An open .docx → its document.xml, by the zip directory at the end of the file.

const WHOLE_BELOW = 64 * 1024;
const TAIL = 8 * 1024;
const PART = Buffer.from('word/document.xml');

/**
 * @param {number} handle
 * @param {{ fstatSync: Function, readSync: Function, inflateRawSync: Function }} node
 * @returns {Buffer}
 */
export function documentXml(handle, { fstatSync, readSync, inflateRawSync }) {
  const { size } = fstatSync(handle);
  const from = size < WHOLE_BELOW ? 0 : size - TAIL;
  const tail = Buffer.allocUnsafe(size - from);
  readSync(handle, tail, 0, tail.length, from);
  const end = tail.lastIndexOf('PK\x05\x06', tail.length - 22, 'latin1');
  const { offset, packed, bytes } = entryIn(tail, tail.readUInt32LE(end + 16) - from);
  const local = from === 0 ? tail.subarray(offset) : readAt(handle, offset, packed + 30 + 512, readSync);
  const data = 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  return inflateRawSync(local.subarray(data, data + packed), {
    chunkSize: bytes + 1,
    maxOutputLength: bytes + 1,
  });
}

/** The part's line in the directory, which is where the sizes of a streamed zip stand. */
function entryIn(tail, start) {
  for (let at = start; tail.readUInt32LE(at) === 0x02014b50; ) {
    const length = tail.readUInt16LE(at + 28);
    if (length === PART.length && tail.compare(PART, 0, PART.length, at + 46, at + 46 + length) === 0) {
      return {
        offset: tail.readUInt32LE(at + 42),
        packed: tail.readUInt32LE(at + 20),
        bytes: tail.readUInt32LE(at + 24),
      };
    }
    at += 46 + length + tail.readUInt16LE(at + 30) + tail.readUInt16LE(at + 32);
  }
  throw new Error('no word/document.xml');
}

function readAt(handle, offset, length, readSync) {
  const bytes = Buffer.alloc(length);
  readSync(handle, bytes, 0, length, offset);
  return bytes;
}
