// A heading, the beginning of a text or the name of a file × endings → the names of units in it.

import { unitKey } from '../text/organization-name.ts';

/** What parts two names; brackets stand within one. */
const PARTED = /[\s,，.。;；:：、!！?？“”"'‘’《》〈〉|—–_/\\－-]+/u;
/** What a unit does stands behind its name. */
const VERB =
  /创建|创办|开展|推进|推动|打造|构建|争创|实施|依靠|坚持|荣获|获得|成立|设立|位于|始建|坐落|落实|加强/u;
/** Numbers of items, and what leads to a name. */
const LEAD =
  /^(?:[\d一二三四五六七八九十]{1,3}[、.．)）]|附件\d*|关于|记|走进|走访|来自|访|推荐|报送|上报|申报)/u;
/** What stands in front of these is no part of a name. */
const BREAK = /[的是在了]/gu;
/** 我公司, 这家单位: nobody's name. */
const NOBODY = /^(?:把|让|为|我|本|该|各|全|某|这|那|一[家个]|两[家个]|多[家个]|我们|你|贵)/u;
const SHORTEST = 4;
const LONGEST = 40;
const CORE_LEAST = 2;

/** Words → for each part of them the names that end in one of these ways, the longest first: all begin alike. */
export function unitsIn(words: string, endings: readonly string[]): readonly (readonly string[])[] {
  if (endings.length === 0) return [];
  return words
    .split(PARTED)
    .map((part) => namesOf(part, endings))
    .filter((names) => names.length > 0);
}

function namesOf(part: string, endings: readonly string[]): readonly string[] {
  const verb = part.slice(SHORTEST).search(VERB);
  const named = verb < 0 ? part : part.slice(0, SHORTEST + verb);
  return endsIn(named, endings).flatMap(({ at, ending }) => nameOf(named.slice(0, at), ending) ?? []);
}

interface NameEnd {
  readonly ending: string;
  /** Behind its last character. */
  readonly at: number;
}

/** Every place where a name may end, the last first; of two that end there the longer. */
function endsIn(part: string, endings: readonly string[]): readonly NameEnd[] {
  const ends = new Map<number, NameEnd>();
  for (const ending of endings)
    for (let at = part.indexOf(ending); at >= 0; at = part.indexOf(ending, at + 1)) {
      const end = at + ending.length;
      if ((ends.get(end)?.ending.length ?? 0) < ending.length) ends.set(end, { ending, at: end });
    }
  return [...ends.values()].sort((a, b) => b.at - a.at);
}

function nameOf(written: string, ending: string): string | undefined {
  const name = balanced(withoutLead(written, ending.length));
  const core = name.slice(0, name.length - ending.length);
  const isName = name.length >= SHORTEST && name.length <= LONGEST && core.length >= CORE_LEAST;
  return isName && !NOBODY.test(core) ? name : undefined;
}

function withoutLead(written: string, ending: number): string {
  let name = written;
  for (let bare = name.replace(LEAD, ''); bare !== name; bare = name.replace(LEAD, '')) name = bare;
  const breaks = [...name.slice(0, name.length - ending).matchAll(BREAK)].at(-1);
  return breaks === undefined ? name : name.slice(breaks.index + 1);
}

/** A bracket that opens outside of the name is none of it. */
function balanced(name: string): string {
  const opened = Math.max(name.lastIndexOf('('), name.lastIndexOf('（'));
  const closed = Math.max(name.lastIndexOf(')'), name.lastIndexOf('）'));
  if (opened > closed) return name.slice(opened + 1);
  return closed >= 0 && opened < 0 ? name.slice(closed + 1) : name;
}

/** The longest run of characters that two names share, as keys. */
export function sharedRun(a: string, b: string): string {
  const [short, long] = [unitKey(a), unitKey(b)].sort((one, other) => one.length - other.length);
  if (short === undefined || long === undefined) return '';
  for (let length = short.length; length > 0; length--)
    for (let at = 0; at + length <= short.length; at++) {
      const run = short.slice(at, at + length);
      if (long.includes(run)) return run;
    }
  return '';
}
