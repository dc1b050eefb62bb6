// Text → a fault where it nests too deep or holds too much, judged by its blanks and brackets alone.
//
// The YAML library recurses for each level: 2 kB of brackets once overflowed its stack (CVE-2026-33532), so it
// must not see such a text. What passes here may still be refused once it is a tree.

import { LIMITS } from '../limits.ts';
import type { ManifestFault } from './tree.ts';

const OPENING = /[[{]/;

/** With blank lines and comments. */
const MOST_LINES = 5 * LIMITS.manifestNodes;

/** Text → what is beyond the limits, with its offset; `undefined` where the library may read it. */
export function exceededLimit(text: string): ManifestFault | undefined {
  const blocks = tooManyLines(text) ?? tooDeepBlocks(text);
  return blocks ?? (OPENING.test(text) ? tooDeepBrackets(text) : undefined) ?? tooManySigns(text);
}

/** More lines than nodes are allowed, or five times as many with blank lines and comments. */
function tooManyLines(text: string): ManifestFault | undefined {
  return overrun(text, /^[ \t]*[^ \t\n#]/gm, LIMITS.manifestNodes) ?? overrun(text, /\n/g, MOST_LINES);
}

/** More quotes, colons, anchors and tags than any manifest has: each takes the library time. */
function tooManySigns(text: string): ManifestFault | undefined {
  return overrun(text, /["'&*!]|:(?=\s)/g, 2 * LIMITS.manifestNodes);
}

function overrun(text: string, sign: RegExp, limit: number): ManifestFault | undefined {
  let count = 0;
  for (const { index } of text.matchAll(sign)) if (++count > limit) return tooMany(index);
  return undefined;
}

/** Each deeper line is a level, and so is each `- ` and `? ` before its content. */
function tooDeepBlocks(text: string): ManifestFault | undefined {
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

interface FlowState {
  depth: number;
  marks: number;
  /** Whether a value may start here. */
  fresh: boolean;
}

// One token at a time: a quoted text (only where a value may start), a comment, a property, a sign, the rest.
const TOKEN =
  /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|'[^']*'|[ \t]+#[^\n]*|[&!][^\s,[\]{}]*|[^\s"'&!#[\]{},:?-]+|[ \t]+|[\s\S]/y;

function tooDeepBrackets(text: string): ManifestFault | undefined {
  const flow: FlowState = { depth: 0, marks: 0, fresh: true };
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

/** A bracket opens a list or map where a value may start, and anywhere within brackets. */
function take(flow: FlowState, token: string): void {
  const first = token.charAt(0);
  const opens = OPENING.test(first) && (flow.fresh || flow.depth > 0);
  if (flow.depth > 0 && /[[{,]/.test(first)) flow.marks++;
  if (opens) flow.depth++;
  else if (/[\]}]/.test(first) && flow.depth > 0) flow.depth--;
  const keeps = flow.fresh && /[ \t&!?-]/.test(first);
  flow.fresh = opens || keeps || first === '\n' || first === ':' || (first === ',' && flow.depth > 0);
}

function tooDeep(at: number): ManifestFault {
  return { code: 'tooDeep', at, detail: { limit: LIMITS.manifestDepth } };
}

function tooMany(at: number): ManifestFault {
  return { code: 'tooManyNodes', at, detail: { limit: LIMITS.manifestNodes } };
}
