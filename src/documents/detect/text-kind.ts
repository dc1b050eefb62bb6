// The first bytes of a text → which text: mail, web page, RTF, shortcut, list or prose.

import { latin1 } from '#bytes';
import type { Kind } from '../../core/model/document.ts';
import { isPlausible } from '../../core/text/encoding.ts';
import { endingOf } from './family.ts';

const BY_ENDING: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['html', 'html'], // a browser goes by the ending too: a page may begin with any element, or with text
  ['htm', 'html'],
  ['csv', 'csv'],
  ['tsv', 'csv'],
  ['xls', 'csv'], // web systems export tab-separated text under a sheet's name
  ['xlsx', 'csv'],
  ['et', 'csv'],
]);

/** One control character in this many bytes, and a file is no text. */
const CONTROL_EVERY = 50;

const EXCEL_2003 = /^<\?xml[\s\S]*?<(?:\w+:)?Workbook\s[^>]*urn:schemas-microsoft-com:office:spreadsheet/;

/** Fields with which a mail may begin; those of them that mark one stand in any mail. */
const MAIL_FIELD =
  /^(?:From|To|Cc|Date|Subject|Sender|Reply-To|Received|Return-Path|Delivered-To|Message-ID|MIME-Version|Content-Type|DKIM-Signature|Authentication-Results|ARC-[a-z-]+|X-[a-z0-9-]+):/im;
/** A mail's own head begins within so many characters. */
const PREAMBLE = 2_000;

/**
 * The beginning of a saved mail → where its head begins, behind what programs and people put in front: blank lines, the
 * line of an mbox, a title of Outlook, the length in a file of Apple Mail, a sentence of whoever passes it on.
 */
export function mailStart(text: string): number {
  const from = /^(?:\ufeff|\u00ef\u00bb\u00bf)?\s*/.exec(text)?.[0].length ?? 0;
  if (/^[a-z][a-z0-9-]{1,60}:/i.test(text.slice(from, from + 80))) return from;
  const found = MAIL_FIELD.exec(text.slice(0, PREAMBLE));
  return found?.index ?? from;
}

/** First bytes → the kind of text, whatever its encoding; undefined for what is no text or unknown XML. */
export function kindOfPlainText(head: Uint8Array, name: string): Kind | undefined {
  const text = readable(head);
  if (text === undefined) return undefined;
  const start = text.replace(/^(\ufeff|\u00ef\u00bb\u00bf)/, '').trimStart();
  if (start.startsWith('{\\rtf')) return 'rtf';
  if (/^\[InternetShortcut\]/i.test(start)) return 'shortcut';
  if (start.startsWith('<')) return kindOfMarkup(start, name);
  return (
    kindOfMail(beginsAsMail(start, name) ? start.slice(mailStart(start)) : start, name) ??
    BY_ENDING.get(endingOf(name)) ??
    'text'
  );
}

function kindOfMarkup(start: string, name: string): Kind | undefined {
  if (EXCEL_2003.test(start)) return 'xls'; // before pages, for its elements are called Table too
  if (/<(!doctype\s+html|html|head|body|meta|table|div)[\s>]/i.test(start.slice(0, 2048))) return 'html';
  return start.startsWith('<?xml') ? undefined : (BY_ENDING.get(endingOf(name)) ?? 'text');
}

/** In front of a mail people write what they like, if it is called one; a paper may speak of From: and Date: too. */
function beginsAsMail(start: string, name: string): boolean {
  return (
    /^(?:emlx?|mbox)$/.test(endingOf(name)) || /^(?:>?From |Microsoft Mail Internet Headers)/i.test(start)
  );
}

// RFC 5322 2.2; a note that begins 主题: or From: is no mail, so two of these must be there.
function kindOfMail(start: string, name: string): Kind | undefined {
  if (!/^[A-Za-z][A-Za-z0-9-]{1,60}:/.test(start)) return undefined;
  const end = start.search(/\r?\n\r?\n/);
  const header = end < 0 ? start : start.slice(0, end);
  const has = (field: string) => new RegExp(`^${field}:`, 'im').test(header);
  const marks = ['From', 'Date', 'MIME-Version', 'Message-ID', 'Received', 'Return-Path'].filter(has);
  if (/^Content-Type:\s*multipart\/related/im.test(header) && has('MIME-Version')) {
    return isSavedPage(header, name) ? 'mht' : 'eml';
  }
  if (has('MIME-Version') && has('Content-Location')) return 'mht';
  return marks.length >= 2 ? 'eml' : undefined;
}

// A mail with pictures in it is multipart/related too, but it went from one to another.
function isSavedPage(header: string, name: string): boolean {
  if (/^From:\s*["<]?\s*Saved by/im.test(header) || /^Snapshot-Content-Location:/im.test(header)) return true;
  return endingOf(name) !== 'eml' && !/^(To|Received|Message-ID|Delivered-To):/im.test(header);
}

/** The head as text in which ASCII words can be searched; undefined for binary. */
function readable(head: Uint8Array): string | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return wide(head, 'utf-16le');
  if (head[0] === 0xfe && head[1] === 0xff) return wide(head, 'utf-16be');
  if (controls(head) * CONTROL_EVERY <= head.length) return latin1(head, 0, head.length);
  // UTF-16 without a mark.
  return ['utf-16le', 'utf-16be'].map((label) => wide(head, label)).find(isPlausible);
}

function wide(head: Uint8Array, label: string): string {
  return new TextDecoder(label).decode(head.subarray(0, head.length & ~1));
}

function controls(head: Uint8Array): number {
  let count = 0;
  for (const byte of head) {
    const isControl = byte < 0x20 && !(byte >= 0x08 && byte <= 0x0d) && byte !== 0x1a && byte !== 0x1b;
    if (isControl || byte === 0x7f) count++;
  }
  return count;
}
