// Text → a fault where it nests too deep or holds too much, told by its blanks and brackets alone.
//
// The library descends a level for each level written: 2 kB of brackets once overflowed its stack
// (CVE-2026-33532). So it must not see such a text. What passes may still be refused once it is a tree.

import { LIMITS } from '../limits.ts';
import type { Fault } from './tree.ts';

const OPENING = /[[{]/;

/** With blank lines and comments. */
const MOST_LINES = 5 * LIMITS.manifestNodes;

/** Text → what is beyond the limits, with its offset; `undefined` where the library may read it. */
export function outOfBounds(text: string): Fault | undefined {
  const blocks = tooManyLines(text) ?? tooDeepBlocks(text);
  return blocks ?? (OPENING.test(text) ? tooDeepBrackets(text) : undefined) ?? tooManySigns(text);
}

/** More lines than nodes are allowed: even a manifest of long texts has not so many. */
function tooManyLines(text: string): Fault | undefined {
  return overrun(text, /^[ \t]*[^ \t\n#]/gm, LIMITS.manifestNodes) ?? overrun(text, /\n/g, MOST_LINES);
}

/** More quotes, colons, anchors and tags than any manifest has: each costs the library time, node or not. */
function tooManySigns(text: string): Fault | undefined {
  return overrun(text, /["'&*!]|:(?=\s)/g, 2 * LIMITS.manifestNodes);
}

function overrun(text: string, sign: RegExp, limit: number): Fault | undefined {
  let count = 0;
  for (const { index } of text.matchAll(sign)) if (++count > limit) return tooMany(index);
  return undefined;
}

/** Every deeper line is a level, every `- ` and `? ` in front of its content another. */
function tooDeepBlocks(text: string): Fault | undefined {
  const levels: number[] = [];
  for (const { index, 1: lead = '' } of text.matchAll(/^((?:[ \t]|[-?:](?=\s))*)[^\s#]/gm)) {
    const indicators = Array.from(lead.matchAll(/[-?:]/g), (match) => match.index);
    const columns = [...indicators.slice(0, LIMITS.manifestDepth + 1), lead.length];
    while ((levels.at(-1) ?? -1) >= (columns[0] ?? 0)) levels.pop();
    levels.push(...columns);
    if (levels.length > LIMITS.manifestDepth + 1) return tooDeep(index);
  }
  return undefined;
}

interface Flow {
  depth: number;
  marks: number;
  /** A value may start here. */
  fresh: boolean;
}

// One token at a time: a quoted text (only where a value may start), a comment, a property, a sign, the rest.
const TOKEN =
  /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|'[^']*'|[ \t]+#[^\n]*|[&!][^\s,[\]{}]*|[^\s"'&!#[\]{},:?-]+|[ \t]+|[\s\S]/y;

function tooDeepBrackets(text: string): Fault | undefined {
  const flow: Flow = { depth: 0, marks: 0, fresh: true };
  for (let at = 0; at < text.length; ) {
    const token = tokenAt(text, at, flow.fresh);
    take(flow, token);
    if (flow.depth > LIMITS.manifestDepth) return tooDeep(at);
    if (flow.marks > LIMITS.manifestNodes) return tooMany(at);
    at += token.length;
  }
  return undefined;
}

function tokenAt(text: string, at: number, fresh: boolean): string {
  const first = text.charAt(at);
  if (!fresh && /["'&!]/.test(first)) return first;
  TOKEN.lastIndex = at;
  return TOKEN.exec(text)?.[0] ?? first;
}

/** A bracket opens something where a value may start; within brackets, always. */
function take(flow: Flow, token: string): void {
  const first = token.charAt(0);
  const opens = OPENING.test(first) && (flow.fresh || flow.depth > 0);
  if (flow.depth > 0 && /[[{,]/.test(first)) flow.marks++;
  if (opens) flow.depth++;
  else if (/[\]}]/.test(first) && flow.depth > 0) flow.depth--;
  const keeps = flow.fresh && /[ \t&!?-]/.test(first);
  flow.fresh = opens || keeps || first === '\n' || first === ':' || (first === ',' && flow.depth > 0);
}

function tooDeep(at: number): Fault {
  return { code: 'tooDeep', at, detail: { limit: LIMITS.manifestDepth } };
}

function tooMany(at: number): Fault {
  return { code: 'tooManyNodes', at, detail: { limit: LIMITS.manifestNodes } };
}
