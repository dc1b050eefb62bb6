// The text of a PDF object → its value (PDF 1.7, 7.3): dictionary, array, name, string, number, reference.

export type PdfValue =
  | { readonly type: 'dictionary'; readonly entries: ReadonlyMap<string, PdfValue> }
  | { readonly type: 'array'; readonly items: readonly PdfValue[] }
  | { readonly type: 'name' | 'string'; readonly text: string }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'reference'; readonly key: string }
  | { readonly type: 'other' };

interface Parsed {
  readonly value: PdfValue;
  readonly end: number;
}

const DEEPEST = 32;
const MOST_ITEMS = 100_000;
// Blanks by the stretch: one by one, a padding of megabytes would be too much for the engine's stack.
const BLANK = /(?:[ \t\r\n\f\0]+|%[^\r\n]*)*/y;
const REFERENCE = /(\d{1,9})[ \t\r\n\f\0]+(\d{1,5})[ \t\r\n\f\0]+R\b/y;
const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)/y;
const NAME = /\/([^ \t\r\n\f\0()<>[\]{}/%]*)/y;
const WORD = /[^ \t\r\n\f\0()<>[\]{}/%]+/y;
const HEX = /<([0-9A-Fa-f \t\r\n]*)>/y;

/** The value that begins at a place, blanks aside; what is no value is `other`. Never throws. */
export function parseValue(text: string, from: number, depth = 0): Parsed {
  const at = skipped(text, from);
  if (text.startsWith('<<', at)) return parseDictionary(text, at + 2, depth);
  if (text[at] === '[') return parseArray(text, at + 1, depth);
  if (text[at] === '(') return parseString(text, at + 1);
  return parsePlain(text, at);
}

function parsePlain(text: string, at: number): Parsed {
  const reference = matchAt(REFERENCE, text, at);
  if (reference)
    return {
      value: { type: 'reference', key: `${Number(reference[1])} ${Number(reference[2])}` },
      end: REFERENCE.lastIndex,
    };
  const name = matchAt(NAME, text, at);
  if (name) return { value: { type: 'name', text: unescapedName(name[1] ?? '') }, end: NAME.lastIndex };
  const number = matchAt(NUMBER, text, at);
  if (number) return { value: { type: 'number', value: Number(number[0]) }, end: NUMBER.lastIndex };
  const hex = matchAt(HEX, text, at);
  if (hex) return { value: { type: 'string', text: decoded(fromHex(hex[1] ?? '')) }, end: HEX.lastIndex };
  const word = matchAt(WORD, text, at);
  return { value: { type: 'other' }, end: word ? WORD.lastIndex : at };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function skipped(text: string, from: number): number {
  BLANK.lastIndex = from;
  BLANK.test(text);
  return Math.max(from, BLANK.lastIndex);
}

function parseDictionary(text: string, from: number, depth: number): Parsed {
  const entries = new Map<string, PdfValue>();
  let at = skipped(text, from);
  while (depth < DEEPEST && entries.size < MOST_ITEMS) {
    const name = matchAt(NAME, text, at);
    if (!name) break;
    const { value, end } = parseValue(text, NAME.lastIndex, depth + 1);
    entries.set(unescapedName(name[1] ?? ''), value);
    at = skipped(text, end);
  }
  return { value: { type: 'dictionary', entries }, end: text.startsWith('>>', at) ? at + 2 : at };
}

function parseArray(text: string, from: number, depth: number): Parsed {
  const items: PdfValue[] = [];
  let at = skipped(text, from);
  while (text[at] !== ']' && at < text.length && depth < DEEPEST && items.length < MOST_ITEMS) {
    const { value, end } = parseValue(text, at, depth + 1);
    if (end <= at) break;
    items.push(value);
    at = skipped(text, end);
  }
  return { value: { type: 'array', items }, end: text[at] === ']' ? at + 1 : at };
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function parseString(text: string, from: number): Parsed {
  let bytes = '';
  let open = 1;
  let at = from;
  for (; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (sign === '(') open++;
    if (sign === ')' && --open === 0) break;
    if (sign !== '\\') {
      bytes += sign;
      continue;
    }
    const octal = /^[0-7]{1,3}/.exec(text.slice(at + 1, at + 4))?.[0];
    const next = text[at + 1] ?? '';
    bytes +=
      octal === undefined
        ? (ESCAPES[next] ?? (/[\r\n]/.test(next) ? '' : next))
        : String.fromCharCode(Number.parseInt(octal, 8) & 255);
    at += octal?.length ?? 1;
  }
  return { value: { type: 'string', text: decoded(bytes) }, end: at + 1 };
}

function fromHex(digits: string): string {
  const pairs = digits.replace(/\s/g, '').match(/.{1,2}/g) ?? [];
  return pairs.map((pair) => String.fromCharCode(Number.parseInt(pair.padEnd(2, '0'), 16))).join('');
}

/** PDF 1.7, 7.9.2.2: a mark in front says UTF-16; else one byte a character. */
function decoded(bytes: string): string {
  if (!bytes.startsWith('\xfe\xff')) return bytes;
  let text = '';
  for (let at = 2; at + 1 < bytes.length; at += 2)
    text += String.fromCharCode(bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1));
  return text;
}

function unescapedName(name: string): string {
  return name.replace(/#([0-9a-fA-F]{2})/g, (_, pair: string) =>
    String.fromCharCode(Number.parseInt(pair, 16)),
  );
}
