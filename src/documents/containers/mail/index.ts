// The bytes of a saved mail → who sent what to whom and when, and the files that came with it.

import type { Address, Attachment, Email } from 'postal-mime';
import { latin1 } from '#bytes';
import { LIMITS } from '../../../core/limits.ts';
import type { Unread } from '../../../core/model/document.ts';
import type { MailDate } from '../../../core/model/submission.ts';
import { mendWindows1252 } from '../../charset.ts';
import { mailStart } from '../../detect/text-kind.ts';
import { htmlDocument } from '../../formats/html/index.ts';
import { mailDate } from './mail-date.ts';
import { repairHeaders } from './repair-headers.ts';

export interface MailFile {
  /** As the sender wrote it, never empty: not a safe path. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Mail {
  readonly date: MailDate;
  /** The sender's address, or the name where there is no address. */
  readonly from: string;
  /** All addresses of To and Cc. */
  readonly to: readonly string[];
  readonly subject: string;
  readonly attachments: readonly MailFile[];
  readonly text: string;
}

/** Parts within parts: a forward of a forward has six or so. */
const DEPTH = 64;
/** Without any of these it is no mail: the library takes every line for a header. */
const FIELDS: ReadonlySet<string> = new Set(['from', 'to', 'date', 'subject', 'received', 'content-type']);

/** A saved mail → its parts. A mail that was attached or forwarded inline is a file among the others. */
export async function openEml(bytes: Uint8Array): Promise<Mail | Unread> {
  if (bytes.length === 0) return { code: 'empty' };
  if (bytes.length > LIMITS.archiveBytes) return { code: 'tooLarge', detail: { limit: LIMITS.archiveBytes } };
  const repaired = repairHeaders(withoutPreamble(inLines(bytes)));
  if (repaired.parts > LIMITS.archiveEntries) {
    return { code: 'tooManyParts', detail: { limit: LIMITS.archiveEntries } };
  }
  if (repaired.cut) return { code: 'damaged' };
  const email = await parse(repaired.bytes);
  return email?.headers.some(({ key }) => FIELDS.has(key)) ? mailOf(email) : { code: 'damaged' };
}

/** What stands in front of the head is looked for in so many bytes. */
const PREAMBLE_BYTES = 4_000;

/** The mail alone, in bytes that go by lines: from its head on, and of a file of Apple Mail as long as that says. */
function withoutPreamble(bytes: Uint8Array): Uint8Array {
  const text = latin1(bytes, 0, PREAMBLE_BYTES);
  const [, length] = /^(\d{1,10}) *\r?\n/.exec(text) ?? [];
  const start = mailStart(text);
  const mail = start === 0 ? bytes : bytes.subarray(start);
  return length === undefined ? mail : mail.subarray(0, Number(length));
}

const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/** Saved as UTF-16 by an editor, or with the line ends of old Macs. */
function inLines(bytes: Uint8Array): Uint8Array {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isWide) {
    const label = bytes[0] === 0xff ? 'utf-16le' : 'utf-16be';
    return new TextEncoder().encode(new TextDecoder(label).decode(bytes));
  }
  const head = bytes.subarray(0, PREAMBLE_BYTES);
  if (head.includes(LINE_FEED) || !head.includes(RETURN)) return bytes;
  return bytes.map((byte) => (byte === RETURN ? LINE_FEED : byte));
}

async function parse(bytes: Uint8Array): Promise<Email | undefined> {
  const { PostalMime } = await import('./postal-mime-library.ts');
  try {
    return await PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: DEPTH });
  } catch {
    return undefined; // nested too deep, or headers without end
  }
}

function mailOf(email: Email): Mail {
  const dates = email.headers.filter(({ key }) => key === 'date').map(({ value }) => value);
  return {
    date: mailDate(dates),
    from: addressesOf(email.from ? [email.from] : [])[0] ?? '',
    to: addressesOf([...(email.to ?? []), ...(email.cc ?? [])]),
    subject: mendWindows1252(email.subject ?? ''),
    attachments: email.attachments.map(fileOf),
    text: textOf(email),
  };
}

function addressesOf(addresses: readonly Address[]): string[] {
  const boxes = addresses.flatMap((address) => address.group ?? [address]);
  return boxes.map(({ address, name }) => address || name).filter((address) => address !== '');
}

function fileOf({ filename, mimeType, content }: Attachment, index: number): MailFile {
  const name = mendWindows1252(lastPart(filename ?? '') || UNNAMED[mimeType] || `attachment-${index + 1}`);
  const isNamed = mimeType !== 'message/rfc822' || /\.eml$/i.test(name);
  return { name: isNamed ? name : `${name}.eml`, bytes: bytesOf(content) };
}

/** Parts that need no name, under that by which everybody knows them. */
const UNNAMED: Readonly<Record<string, string>> = {
  'application/ms-tnef': 'winmail.dat',
  'application/pkcs7-mime': 'smime.p7m',
  'application/x-pkcs7-mime': 'smime.p7m',
};

const MACHINE_PATH = /^(?:[a-z]:|[\\/]|~[^\\/]*[\\/]|file:|content:)/i;

/** Some programs send the whole path on the sender's machine: only its last part is a name. */
function lastPart(name: string): string {
  return MACHINE_PATH.test(name) ? (name.split(/[\\/]/).at(-1) ?? '') : name;
}

function bytesOf(content: Attachment['content']): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

// Many programs send HTML alone.
function textOf({ text, html }: Email): string {
  if (text !== undefined) return mendWindows1252(text);
  return html === undefined
    ? ''
    : (htmlDocument('html', new TextEncoder().encode(mendWindows1252(html))).text?.content ?? '');
}
