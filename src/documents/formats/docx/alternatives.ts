// Markup compatibility → the choice that Word takes (ECMA-376 part 3, 9.3): the first one that it understands, else the fallback.

import { latin1 } from '#bytes';
import type { DocxAction, DocxReading } from './docx-reading.ts';

export const ALTERNATIVES: Readonly<Record<string, DocxAction>> = {
  'mc:AlternateContent': {
    open: (reading) => {
      reading.choices.push(false);
      return undefined;
    },
    close: (reading) => {
      reading.choices.pop();
    },
  },
  'mc:Choice': {
    open: (reading, attribute) => {
      if (reading.choices.at(-1) === true || !isUnderstood(reading, attribute('Requires'))) return 'skip';
      if (reading.choices.length > 0) reading.choices[reading.choices.length - 1] = true;
      return undefined;
    },
  },
  'mc:Fallback': { open: (reading) => (reading.choices.at(-1) === true ? 'skip' : undefined) },
};

/** Namespaces of Word's own, up to those that are known here. */
const KNOWN =
  /^(?:http:\/\/schemas\.microsoft\.com\/office\/(?:\w+\/)?20(?:0\d|1\d|2[0-4])\/|http:\/\/schemas\.openxmlformats\.org\/|http:\/\/purl\.oclc\.org\/ooxml\/|urn:schemas-microsoft-com:)/;

/** Prefixes of namespaces that must all be understood; one that the part does not bind is not. */
function isUnderstood(reading: DocxReading, requires: string | undefined): boolean {
  const prefixes = (requires ?? '').trim().split(/\s+/);
  return prefixes.every((prefix) => prefix !== '' && isKnownPrefix(reading, prefix));
}

function isKnownPrefix({ prefixes, part }: DocxReading, prefix: string): boolean {
  const before = prefixes.get(prefix);
  if (before !== undefined) return before;
  const bound = boundTo(part, prefix);
  const known = bound.length > 0 && bound.every((namespace) => KNOWN.test(namespace));
  prefixes.set(prefix, known);
  return known;
}

/** Nearly every part binds all its prefixes at its root. */
const ROOT_BYTES = 16_384;
const NAME = /^[\w.-]+$/;

/** What the part binds a prefix to, on whatever element it does. */
function boundTo(part: Uint8Array | undefined, prefix: string): readonly string[] {
  if (part === undefined || !NAME.test(prefix)) return [];
  const binding = new RegExp(`xmlns:${prefix.replaceAll('.', '\\.')}\\s*=\\s*["']([^"']*)`, 'g');
  const inRoot = matches(part.subarray(0, ROOT_BYTES), binding);
  return inRoot.length > 0 ? inRoot : matches(part, binding);
}

function matches(bytes: Uint8Array, binding: RegExp): readonly string[] {
  const text = latin1(bytes).replaceAll('\0', ''); // UTF-16 too
  return [...text.matchAll(binding)].map(([, namespace = '']) => namespace);
}
