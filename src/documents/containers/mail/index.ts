// The bytes of a saved mail → who sent what to whom and when, and the files that came with it.

import type { Address, Attachment, Email } from 'postal-mime';
import { latin1 } from '#bytes';
import { LIMITS } from '../../../core/limits.ts';
import type { Unread } from '../../../core/model/document.ts';
import type { MailDate } from '../../../core/model/submission.ts';
import { mendWindows1252 } from '../../charset.ts';
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
  const repaired = repairHeaders(withoutPreamble(bytes));
  if (repaired.parts > LIMITS.archiveEntries) {
    return { code: 'tooManyParts', detail: { limit: LIMITS.archiveEntries } };
  }
  if (repaired.cut) return { code: 'damaged' };
  const email = await parse(repaired.bytes);
  return email?.headers.some(({ key }) => FIELDS.has(key)) ? mailOf(email) : { code: 'damaged' };
}

/** What programs put in front of a mail: a mark of the encoding, blank lines, the line of an mbox, a title of Outlook. */
const PREAMBLE =
  /^(?:\u00ef\u00bb\u00bf)?(?:\s*\n|>?From [^\n]*\n|Microsoft Mail Internet Headers[^\n]*\n)*/i;
const PREAMBLE_BYTES = 2_000;

function withoutPreamble(bytes: Uint8Array): Uint8Array {
  const [found = ''] = PREAMBLE.exec(latin1(bytes, 0, PREAMBLE_BYTES)) ?? [];
  return found === '' ? bytes : bytes.subarray(found.length);
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

/** Some programs send the whole path on the sender's machine: only its last part is a name. */
function lastPart(name: string): string {
  return /^(?:[a-z]:|[\\/]|file:|content:)/i.test(name) ? (name.split(/[\\/]/).at(-1) ?? '') : name;
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
