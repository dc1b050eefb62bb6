// A mail as bytes → the same mail with headers in UTF-8, as the rules want them, whatever program wrote them.

import { concat, latin1, utf8 } from '#bytes';
import { isBrokenUtf8 } from '../../../core/text/broken-utf8.ts';
import { asFile, joinWords } from './encoded-words.ts';

/** State of the repair: lines of a header, or of a body in which only known boundaries matter. */
interface HeaderRepair {
  readonly bytes: Uint8Array;
  readonly boundaries: Set<string>;
  /** The first boundary that was named, which holds all others, until it closes. */
  open: string | undefined;
  readonly pieces: Uint8Array[];
  inHeader: boolean;
  /** Up to where the bytes are in `pieces`. */
  kept: number;
  /** Where the header begins, and its lines as text. */
  from: number;
  readonly lines: string[];
  /** A line was no UTF-8. */
  foreign: boolean;
  header: string;
  parts: number;
}

export interface RepairedMail {
  readonly bytes: Uint8Array;
  /** How many parts begin: checked before a parser builds them all. */
  readonly parts: number;
  /** The header, or the outermost boundary, never closes: the mail was cut. */
  readonly cut: boolean;
}

const DASH = 0x2d;
const NEWLINE = 0x0a;
/** RFC 2046, 5.1.1: a boundary has 70 characters at most; a longer line is none. */
const BOUNDARY_LENGTH = 70;
const BOUNDARY_LINE = 80;
/** What a header is searched for boundaries in; the library gives up on mails with more than 2 MB of headers. */
const HEADER_CHARACTERS = 256 * 1024;
const BOUNDARY = /boundary\s*=\s*(?:"([^"\r\n]{1,200})"|([^\s";]{1,200}))/gi;

/**
 * Mail → mail: header lines of the mail and of its parts that are no UTF-8 are taken for GB18030, but broken
 * UTF-8 stays broken UTF-8.
 * Bodies are left alone: they name their charset, and nested mails are repaired when they are opened.
 */
export function repairHeaders(bytes: Uint8Array): RepairedMail {
  const repair = newRepair(bytes);
  for (let at = 0; at < bytes.length; ) {
    const newline = bytes.indexOf(NEWLINE, at);
    const end = newline < 0 ? bytes.length : newline + 1;
    takeLine(repair, at, end);
    at = end;
  }
  const { parts, pieces, kept } = repair;
  const cut = repair.open !== undefined || repair.inHeader;
  return {
    parts,
    cut,
    bytes: pieces.length === 0 ? bytes : concat([...pieces, bytes.subarray(kept)]),
  };
}

function newRepair(bytes: Uint8Array): HeaderRepair {
  return {
    bytes,
    boundaries: new Set(),
    open: undefined,
    pieces: [],
    inHeader: true,
    kept: 0,
    from: 0,
    lines: [],
    foreign: false,
    header: '',
    parts: 0,
  };
}

function takeLine(repair: HeaderRepair, at: number, end: number): void {
  if (!repair.inHeader) {
    repair.inHeader = isBoundary(repair, at, end);
    if (repair.inHeader) repair.parts++;
    if (repair.inHeader) repair.from = end;
    return;
  }
  const line = repair.bytes.subarray(at, end);
  if (isBlank(line)) endHeader(repair, at);
  else takeHeaderLine(repair, line);
}

function endHeader(repair: HeaderRepair, at: number): void {
  rewrite(repair, at);
  for (const [, quoted, bare] of repair.header.matchAll(BOUNDARY)) {
    const name = quoted ?? bare ?? '';
    if (repair.boundaries.size === 0 && name.length <= BOUNDARY_LENGTH) repair.open = name;
    repair.boundaries.add(name);
  }
  repair.header = '';
  repair.inHeader = false;
}

function takeHeaderLine(repair: HeaderRepair, line: Uint8Array): void {
  if (repair.header.length < HEADER_CHARACTERS) repair.header += latin1(line, 0, line.length);
  const isOwn = isUtf8(line) || isBrokenUtf8(line);
  repair.foreign ||= !isOwn;
  repair.lines.push(isOwn ? utf8(line) : new TextDecoder('gb18030').decode(line));
}

/** The header as text, its words joined and its files called so; what is as it should be keeps its bytes. */
function rewrite(repair: HeaderRepair, at: number): void {
  const { bytes, pieces, kept, from } = repair;
  const text = repair.lines.join('');
  const rewritten = text.length < HEADER_CHARACTERS ? asFile(joinWords(text)) : text;
  if (repair.foreign || rewritten !== text) {
    pieces.push(bytes.subarray(kept, from), new TextEncoder().encode(rewritten));
    repair.kept = at;
  }
  repair.lines.length = 0;
  repair.foreign = false;
}

function isBoundary(repair: HeaderRepair, at: number, end: number): boolean {
  const { bytes, boundaries, open } = repair;
  if (bytes[at] !== DASH || bytes[at + 1] !== DASH || end - at > BOUNDARY_LINE) return false;
  const name = latin1(bytes, at + 2, end).trimEnd();
  if (name === `${open}--`) repair.open = undefined;
  return boundaries.has(name);
}

function isBlank(line: Uint8Array): boolean {
  return line[0] === NEWLINE || (line[0] === 0x0d && line[1] === NEWLINE);
}

function isUtf8(line: Uint8Array): boolean {
  if (line.every((byte) => byte < 0x80)) return true;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(line);
    return true;
  } catch {
    return false;
  }
}
