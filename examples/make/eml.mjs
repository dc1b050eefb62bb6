// A letter and its attachments → an .eml as a Chinese mail program of 2012 writes it: GB2312, base64.

import { encodeGbk } from './odd.mjs';

const BOUNDARY = '----=_001_NextPart20121127_=----';

/**
 * @typedef {object} Letter
 * @property {string} from
 * @property {string} to
 * @property {string} subject
 * @property {string} date as RFC 5322 has it
 * @property {string} text
 * @property {readonly { name: string, bytes: Buffer }[]} attachments
 */

/**
 * @param {Letter} letter
 * @returns {Buffer}
 */
export function makeEml({ from, to, subject, date, text, attachments }) {
  const head = [
    `Date: ${date}`,
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${word(subject)}`,
    'X-Mailer: Example Mail 6, 15, 201, 21 [cn]',
    'Mime-Version: 1.0',
    `Content-Type: multipart/mixed;\r\n\tboundary="${BOUNDARY}"`,
    '',
    'This is a multi-part message in MIME format.',
  ];
  const letter = ['Content-Type: text/plain;\r\n\tcharset="gb2312"', 'Content-Transfer-Encoding: base64'];
  const parts = [part(letter, encodeGbk(text)), ...attachments.map(attachment)];
  const lines = [...head, ...parts.map((each) => `--${BOUNDARY}\r\n${each}`), `--${BOUNDARY}--`, ''];
  return Buffer.from(lines.join('\r\n'), 'latin1');
}

/** @param {{ name: string, bytes: Buffer }} file */
function attachment({ name, bytes }) {
  const head = [
    `Content-Type: application/octet-stream;\r\n\tname="${word(name)}"`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment;\r\n\tfilename="${word(name)}"`,
  ];
  return part(head, bytes);
}

/**
 * @param {readonly string[]} head
 * @param {Buffer} bytes
 */
function part(head, bytes) {
  const lines = bytes.toString('base64').match(/.{1,76}/g) ?? [];
  return `${head.join('\r\n')}\r\n\r\n${lines.join('\r\n')}\r\n`;
}

/** An encoded word (RFC 2047) of at most 75 characters each, joined by blanks that do not count. @param {string} text */
function word(text) {
  const pieces = text.match(/.{1,18}/gu) ?? [''];
  return pieces.map((piece) => `=?gb2312?B?${encodeGbk(piece).toString('base64')}?=`).join('\r\n ');
}
