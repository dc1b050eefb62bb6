// RTF bytes → the walk over all their groups, and how it ended.

import { LIMITS } from '../../../core/limits.ts';
import { DESTINATIONS } from './destinations.ts';
import { skipGroup } from './skip.ts';
import { newWalk, type Walk } from './state.ts';
import { nextToken } from './tokens.ts';
import { CHARACTER_SYMBOLS, CHARACTERS, endsParagraph, WORDS } from './words.ts';
import { flush, writeByte, writeCharacter, writePlain } from './write.ts';

/** `cut`: the file ends before the last group is closed; `broken`: more than that one is open. */
export type Ending = 'closed' | 'cut' | 'broken' | 'tooDeep' | 'full';

const STAR = 0x2a;

/** Bytes → everything that stands in the document's group. */
export function walkRtf(bytes: Uint8Array): { readonly walk: Walk; readonly ending: Ending } {
  const walk = newWalk(bytes);
  let ending: Ending | undefined;
  while (!ending) ending = step(walk);
  flush(walk);
  walk.state.out.end();
  return { walk, ending };
}

function step(walk: Walk): Ending | undefined {
  const token = nextToken(walk.cursor);
  switch (token) {
    case 'plain':
      writePlain(walk);
      return undefined;
    case 'byte':
      writeByte(walk, walk.cursor.code);
      return undefined;
    case 'symbol':
      symbol(walk);
      return undefined;
    case 'word':
      word(walk);
      return walk.length > LIMITS.textCharacters ? 'full' : undefined;
    case 'open':
      return open(walk);
    case 'close':
      return close(walk);
    case 'end':
      return walk.stack.length > 1 ? 'broken' : 'cut';
  }
}

function open(walk: Walk): Ending | undefined {
  flush(walk);
  walk.toSkip = 0;
  walk.starred = false;
  if (walk.stack.length >= LIMITS.xmlDepth) return 'tooDeep';
  walk.stack.push(walk.state);
  if (walk.state.twofold && !startsUnicodeForm(walk)) skipGroup(walk.cursor);
  return undefined;
}

/** Of {\upr{in bytes}{\*\ud{in Unicode}}} the first is left out. */
function startsUnicodeForm({ cursor }: Walk): boolean {
  const head = cursor.bytes.subarray(cursor.at, cursor.at + 5);
  return String.fromCharCode(...head) === '\\*\\ud';
}

function close(walk: Walk): Ending | undefined {
  flush(walk);
  walk.toSkip = 0;
  walk.starred = false;
  const before = walk.stack.pop();
  if (!before || walk.stack.length === 0) return 'closed';
  if (before.out !== walk.state.out) walk.state.out.end();
  walk.state = before;
  return undefined;
}

function symbol(walk: Walk): void {
  const { code } = walk.cursor;
  if (code === STAR) {
    walk.starred = true;
    return;
  }
  if (code === 0x5c || code === 0x7b || code === 0x7d) {
    writeByte(walk, code);
    return;
  }
  flush(walk);
  if (endsParagraph(code)) WORDS.get('par')?.(walk, undefined);
  else writeCharacter(walk, CHARACTER_SYMBOLS.get(code));
}

function word(walk: Walk): void {
  const { cursor, starred } = walk;
  flush(walk);
  walk.starred = false;
  const enter = DESTINATIONS.get(cursor.word);
  if (enter) enter(walk);
  else if (starred) skipGroup(cursor);
  else if (CHARACTERS.has(cursor.word)) writeCharacter(walk, CHARACTERS.get(cursor.word));
  else WORDS.get(cursor.word)?.(walk, cursor.parameter);
}
