// Header lines as programs of any age write them → the same for a library that keeps to the rules (RFC 2047, 2231).

import { concat, fromBase64, fromLatin1, toBase64 } from '#bytes';

const WORD = String.raw`=\?([^?\s]{1,40})\?([bq])\?([^?\r\n]{0,4000})\?=`;
const WORDS = new RegExp(String.raw`${WORD}(?:\s*${WORD.replaceAll('(', '(?:')})*`, 'gi');

/** Labels of GBK and its kin that no list of labels agrees on; 134 is the number of the character set on Windows. */
const CHINESE =
  /^(?:x-)?(?:cs)?(?:gb.*|chinese.*|cn-gb.*|euc-?cn|iso-?ir-?58|iso58gb231280|(?:cp|ms|ibm|windows)?-?(?:936|20936|54936)|134)$/i;
const NUMBERED: Readonly<Record<string, string>> = { 65001: 'utf-8', cp65001: 'utf-8', 136: 'big5' };

/** GB18030 holds all of GBK, which old programs write under labels of smaller sets. */
function knownLabel(label: string): string {
  const own = label.toLowerCase();
  return CHINESE.test(own) ? 'gb18030' : (NUMBERED[own] ?? own);
}

/**
 * Words that stand side by side are one text: a program may have cut it within a character. They come back as
 * one word in UTF-8; Western ones are left alone, for such a label stands on anything.
 */
export function joinWords(header: string): string {
  if (!header.includes('=?')) return header;
  return header.replace(WORDS, (words) => {
    const parsed = [...words.matchAll(new RegExp(WORD, 'gi'))].map(
      ([word, label = '', form = '', text = '']) => ({
        word,
        label: knownLabel(label.split('*')[0] ?? ''),
        form: form.toLowerCase(),
        text,
      }),
    );
    return sameLabel(parsed).map(inUtf8).join(' ');
  });
}

interface EncodedWord {
  readonly word: string;
  readonly label: string;
  readonly form: string;
  readonly text: string;
}

function sameLabel(words: readonly EncodedWord[]): readonly (readonly EncodedWord[])[] {
  const runs: EncodedWord[][] = [];
  for (const word of words) {
    const last = runs.at(-1);
    if (last?.[0]?.label === word.label) last.push(word);
    else runs.push([word]);
  }
  return runs;
}

function inUtf8(run: readonly EncodedWord[]): string {
  const text = decoded(concat(bytesOf(run)), run[0]?.label ?? '');
  if (text === undefined) return run.map(({ word }) => word).join(' ');
  return `=?utf-8?B?${toBase64(new TextEncoder().encode(text))}?=`;
}

/** A word that ends within a group of four letters goes on in the next; padding ends it. */
function bytesOf(run: readonly EncodedWord[]): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let open = '';
  for (const { form, text } of run) {
    if (form === 'q') {
      pieces.push(fromBase64(open), quoted(text));
      open = '';
      continue;
    }
    open += text.replace(/[^0-9a-z+/=]/gi, '');
    if (open.length % 4 !== 0) continue;
    pieces.push(fromBase64(open));
    open = '';
  }
  return [...pieces, fromBase64(open)];
}

/** RFC 2047, 4.2 */
function quoted(text: string): Uint8Array {
  const plain = text.replaceAll('_', ' ');
  return fromLatin1(
    plain.replace(/=([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  );
}

/** undefined for a Western label; a label that nobody knows says nothing, and the bytes have to. */
function decoded(bytes: Uint8Array, label: string): string | undefined {
  const decoder = decoderOf(label);
  if (decoder?.encoding === 'windows-1252') return undefined;
  if (decoder) return decoder.decode(bytes);
  const text = new TextDecoder('utf-8').decode(bytes);
  return text.includes('\ufffd') ? new TextDecoder('gb18030').decode(bytes) : text;
}

function decoderOf(label: string): InstanceType<typeof TextDecoder> | undefined {
  try {
    return new TextDecoder(label);
  } catch {
    return undefined; // no label of any standard
  }
}

const FIELD = /[^\n]*\n(?:[ \t][^\n]*\n)*/g;
const NAMED = /;\s*(?:file)?name(?:\*\d*)*\s*=/i;
const EXTENDED = /(\b(?:file)?name\*(?:0\*)?\s*=\s*"?)([^'";\s]{1,40})(?=')/gi;
const CHARSET = /(;\s*charset\s*=\s*"?)([^";\s]{1,40})/i;
/** A path of the sender's machine in quotation marks, where a backslash would take the next letter with it. */
const RAW_PATH = /(\b(?:file)?name\s*=\s*")(?:[a-z]:\\|\\\\)(?:[^"\r\n]*\\)?([^"\\\r\n]+")/gi;

/** A part with a file name is a file, whatever it says of where it is to be shown; charsets by names that are known. */
export function asFile(header: string): string {
  const fields = header.match(FIELD) ?? [];
  const isField = (name: string) => (field: string) => field.toLowerCase().startsWith(`${name}:`);
  const [type = ''] = fields.filter(isField('content-type'));
  const [disposition = ''] = fields.filter(isField('content-disposition'));
  if (type === '' && disposition === '') return header;
  const isFile = NAMED.test(`${type}${disposition}`) && !/^[^:]*:\s*multipart\//i.test(type);
  const changed = fields.map((field) => {
    if (field === type) return withLabels(type).replace(CHARSET, relabelled);
    if (field !== disposition) return field;
    const own = withLabels(disposition);
    return isFile ? own.replace(/^([^:]*:\s*)[^;\s]*/, '$1attachment') : own;
  });
  if (isFile && disposition === '') changed.push('Content-Disposition: attachment\r\n');
  return changed.join('');
}

function withLabels(field: string): string {
  return field.replace(RAW_PATH, '$1$2').replace(EXTENDED, relabelled);
}

function relabelled(_: string, before: string, label: string): string {
  return `${before}${CHINESE.test(label) ? 'gb18030' : label}`;
}
