// What clerks also hand in: a locked document, a shortcut, an RTF named .doc, text in the Windows encoding.

import cfb from 'cfb';
import { chance } from './canvas.mjs';

/**
 * A .docx with a password to open is no zip but an OLE file with these two streams ([MS-OFFCRYPTO] 2.3.4).
 * The “encrypted” bytes are noise: nothing can open it.
 * @returns {Buffer}
 */
export function makeLocked() {
  const file = cfb.utils.cfb_new();
  cfb.utils.cfb_del(file, '/\u0001Sh33tJ5'); // the library's own mark
  const next = chance(26);
  const noise = Buffer.from(Array.from({ length: 6144 }, () => Math.floor(next() * 256)));
  const size = Buffer.alloc(8);
  size.writeUInt32LE(6100);
  const agile = Buffer.from([4, 0, 4, 0, 0x40, 0, 0, 0]);
  const salt = noise.toString('base64', 0, 16);
  const info =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n' +
    '<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption"><keyData saltSize="16" blockSize="16" keyBits="128"' +
    ` hashSize="20" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA1" saltValue="${salt}"/></encryption>`;
  cfb.utils.cfb_add(file, '/EncryptionInfo', Buffer.concat([agile, Buffer.from(info)]));
  cfb.utils.cfb_add(file, '/EncryptedPackage', Buffer.concat([size, noise]));
  return Buffer.from(cfb.write(file, { type: 'buffer' }));
}

/**
 * An OLE file as Word keeps macros in ([MS-OVBA] 2.2.1), with not a line of code in it.
 * @returns {Buffer}
 */
export function makeMacros() {
  const file = cfb.utils.cfb_new();
  cfb.utils.cfb_del(file, '/\u0001Sh33tJ5'); // the library's own mark
  cfb.utils.cfb_add(file, '/PROJECT', Buffer.from('Name="Example"\r\n'));
  return Buffer.from(cfb.write(file, { type: 'buffer' }));
}

/**
 * A Windows shortcut ([MS-SHLLINK]): header with its signature, and the path of what it points to.
 * @param {string} target
 * @returns {Buffer}
 */
export function makeShortcut(target) {
  const header = Buffer.alloc(76);
  header.writeUInt32LE(76, 0);
  header.set([0x01, 0x14, 0x02, 0, 0, 0, 0, 0, 0xc0, 0, 0, 0, 0, 0, 0, 0x46], 4);
  const HAS_RELATIVE_PATH = 1 << 3;
  const IS_UNICODE = 1 << 7;
  header.writeUInt32LE(HAS_RELATIVE_PATH | IS_UNICODE, 20);
  header.writeUInt32LE(0x20, 24); // an archive file
  header.writeUInt32LE(1, 60); // shown in a normal window
  const length = Buffer.alloc(2);
  length.writeUInt16LE(target.length);
  return Buffer.concat([header, length, Buffer.from(target, 'utf16le'), Buffer.alloc(4)]);
}

/**
 * @param {readonly import('./texts.mjs').Block[]} blocks
 * @returns {Buffer}
 */
export function makeRtf(blocks) {
  const paragraphs = blocks.map((block) => {
    if (block.kind === 'table' || block.kind === 'note') throw new Error(`no ${block.kind} in RTF`);
    return `{\\f0\\fs32 ${rtfText(block.text)}\\par}`;
  });
  const head =
    "{\\rtf1\\ansi\\ansicpg936\\deff0\\deflang2052{\\fonttbl{\\f0\\fnil\\fcharset134 \\'b7\\'c2\\'cb\\'ce;}}\\uc2";
  return Buffer.from(`${head}\n${paragraphs.join('\n')}\n}\n`, 'latin1');
}

/** @param {string} text */
function rtfText(text) {
  let rtf = '';
  for (const byte of encodeGbk(text)) rtf += byte < 0x80 ? asciiInRtf(byte) : `\\'${byte.toString(16)}`;
  return rtf;
}

/** @param {number} byte */
function asciiInRtf(byte) {
  const character = String.fromCharCode(byte);
  return /[\\{}]/.test(character) ? `\\${character}` : character;
}

/** @type {Map<string, readonly [number, number]> | undefined} */
let codes;

/**
 * Text → GBK (code page 936), as Notepad saved it in 2012. Node decodes GBK but does not write it.
 * @param {string} text
 * @returns {Buffer}
 */
export function encodeGbk(text) {
  codes ??= gbkCodes();
  const bytes = [];
  for (const character of text) {
    const code = codes.get(character);
    if (character < '\x80') bytes.push(character.charCodeAt(0));
    else if (code === undefined) throw new Error(`${character} is not in GBK`);
    else bytes.push(...code);
  }
  return Buffer.from(bytes);
}

function gbkCodes() {
  const decoder = new TextDecoder('gbk');
  /** @type {Map<string, readonly [number, number]>} */
  const table = new Map();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (trail !== 0x7f && [...character].length === 1 && !table.has(character))
        table.set(character, [lead, trail]);
    }
  }
  return table;
}
