// Bytes → text and the name of its encoding, as Chinese office machines write it; nothing where it is no text.

export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** Only where a cut end is forgiven: the bytes end in the middle of a character. */
  readonly cut?: true;
}

const utf8 = strict('utf-8');
const lenientUtf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const utf16le = strict('utf-16le');
const utf16be = strict('utf-16be');
const gb18030 = strict('gb18030');

/**
 * Bytes → text: a byte order mark decides; else strict UTF-8, UTF-16 told by its zero bytes, GB18030.
 * Bytes that are none of these (or hold NUL characters, which no text has) give `undefined`.
 */
export function decodeText(bytes: Uint8Array): Decoded | undefined {
  const decoded = byMark(bytes) ?? byContent(bytes);
  return decoded.text === undefined || decoded.text.includes('\0')
    ? undefined
    : { text: decoded.text, encoding: decoded.encoding };
}

interface Attempt {
  readonly text: string | undefined;
  readonly encoding: Encoding;
}

function strict(label: string): (bytes: Uint8Array) => string | undefined {
  const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true });
  return (bytes) => {
    try {
      return decoder.decode(bytes);
    } catch {
      return undefined; // a fatal decoder has no other way to say "not this encoding"
    }
  };
}

/** A byte order mark, by the encoding it stands for. */
export interface Mark {
  readonly encoding: 'utf-8-bom' | 'utf-16le' | 'utf-16be';
  readonly length: number;
}

/** The byte order mark at the start of the bytes, if there is one. */
export function markOf(bytes: Uint8Array): Mark | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8-bom', length: 3 };
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', length: 2 };
  return first === 0xfe && second === 0xff ? { encoding: 'utf-16be', length: 2 } : undefined;
}

const BY_MARK = { 'utf-8-bom': utf8, 'utf-16le': utf16le, 'utf-16be': utf16be } as const;

function byMark(bytes: Uint8Array): Attempt | undefined {
  const mark = markOf(bytes);
  if (mark === undefined) return undefined;
  return { text: BY_MARK[mark.encoding](bytes.subarray(mark.length)), encoding: mark.encoding };
}

function byContent(bytes: Uint8Array): Attempt {
  if (bytes.includes(0)) return utf16WithoutMark(bytes);
  const text = utf8(bytes);
  if (text !== undefined) return { text, encoding: 'utf-8' };
  // GB18030 accepts almost anything: a UTF-8 file with one broken byte would come out as nonsense.
  return { text: isBrokenUtf8(bytes) ? undefined : gb18030(bytes), encoding: 'gb18030' };
}

function utf16WithoutMark(bytes: Uint8Array): Attempt {
  const little: Attempt = { text: utf16le(bytes), encoding: 'utf-16le' };
  const big: Attempt = { text: utf16be(bytes), encoding: 'utf-16be' };
  const best = likeness(little.text) >= likeness(big.text) ? little : big;
  return likeness(best.text) >= 0.9 ? best : { text: undefined, encoding: best.encoding };
}

const USUAL = /[\t\n\r -~\u00b7\u2010-\u203b\u3000-\u3011\u4e00-\u9fff\uff01-\uff5e]/g;

/** How much of the text is what Chinese office text is made of, 0 to 1. */
function likeness(text: string | undefined): number {
  if (text === undefined || text === '') return 0;
  return (text.match(USUAL)?.length ?? 0) / text.length;
}

/** Nearly all that is not ASCII reads as UTF-8: of real GBK text, most does not. */
function isBrokenUtf8(bytes: Uint8Array): boolean {
  const text = lenientUtf8.decode(bytes);
  const foreign = text.match(/[^\0-\x7f]/gu)?.length ?? 0;
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  return foreign > 0 && broken / foreign <= 0.2;
}
