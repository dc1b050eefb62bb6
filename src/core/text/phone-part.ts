// One stretch of a telephone field → the numbers in it, and what in it is none (docs/phones.md).

import type { PhonePlan } from '../model/notice.ts';
import { isNumber, type ParsedNumber, type PhoneNumber, parseNumber } from './phone-number.ts';

export const DASHES = /[\u00ad\u00b7\u2010-\u2015\u2022\u2043\u2212─━\u30fb\u30fc\ufe58.]/gu;
export const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u202a-\u202e]/gu;
const EXTENSION = /(.*\d)[\s()-]*(?:转接?|分机号?|内线|ext(?:ension)?|[#*x])[\s:转分机号()-]*(\d{1,6})\D*$/iu;
const LONGEST_PART = 60;

/** `area` is that of the number before, if it had one. */
export function readPart(part: string, plan: PhonePlan, area?: string): ParsedNumber[] {
  if (part.length > LONGEST_PART) return [{ code: 'notANumber', part }];
  const found = EXTENSION.exec(part);
  if (found === null) return readBare(part, plan, area);
  const read = readBare(String(found[1]), plan, area);
  const extension = String(found[2]);
  return read.map((one, at) => (isNumber(one) && at === read.length - 1 ? { ...one, extension } : one));
}

// Letters and marks that are taken for digits, or stand in their place.
const ODD_BEFORE = /[OoIl*](?=[\d+])(?<![A-Za-z]{2})/u;
const ODD_BEHIND = /(?<=\d)[OoIlXx*]+(?![A-Za-z])/u;

/** Names and remarks around the digits are no part of the number; a letter among them is told. */
function readBare(part: string, plan: PhonePlan, area?: string): ParsedNumber[] {
  const core = part.replace(/^[^\d+]+/u, '').replace(/\D+$/u, '');
  const read = readCore(core, plan, area).map((one) =>
    'code' in one && one.code === 'onlyArea' ? { ...one, part } : one,
  );
  if (!ODD_BEFORE.test(part) && !ODD_BEHIND.test(part)) return read;
  return [...read.filter(isNumber), { code: 'notANumber', part }];
}

function readCore(core: string, plan: PhonePlan, area?: string): ParsedNumber[] {
  if (!/^\+?\(?\d[\d\s()-]*$/.test(core)) return [{ code: 'notANumber', part: core }];
  const read = (part: string) => parseNumber(part, plan, area);
  const whole = read(core);
  if (isNumber(whole)) return [whole];
  return withGroup(core, read) ?? twoNumbers(core, read) ?? withBracket(core, read) ?? [whole];
}

/** A number, and something else in brackets behind it. */
function withBracket(core: string, read: (part: string) => ParsedNumber): ParsedNumber[] | undefined {
  const found = /(.+)\(\s*(.*)/s.exec(core);
  if (found === null) return undefined;
  const number = read(String(found[1]));
  return isNumber(number) ? [number, read(String(found[2]))] : undefined;
}

/** Number and a further group: such a last group is an extension, which mobiles have none of. */
function withGroup(core: string, read: (part: string) => ParsedNumber): ParsedNumber[] | undefined {
  const found = /(.+\d)\s*[-(]+\s*(\d{1,6})$/s.exec(core);
  if (found === null) return undefined;
  const number = read(String(found[1]));
  return isNumber(number) && number.kind !== 'mobile'
    ? [{ ...number, extension: String(found[2]) }]
    : undefined;
}

/** Two numbers with nothing but a blank or a dash between them. */
function twoNumbers(core: string, read: (part: string) => ParsedNumber): ParsedNumber[] | undefined {
  for (const { index } of core.matchAll(/[\s-]/g)) {
    const pair = [read(core.slice(0, index)), read(core.slice(index).replace(/[\s-]+/, ''))];
    if (pair.every(isNumber)) return pair;
  }
  return undefined;
}

const LONGEST_RUN = 4;

/** …0101/02 means …0101 and …0102; a run of three or four begins as what it stands for. */
export function nextByRun(part: string, last: PhoneNumber | undefined): PhoneNumber | undefined {
  if (last === undefined || !/^\d+$/.test(part) || part.length > LONGEST_RUN) return undefined;
  const replaced = last.digits.slice(-part.length);
  if (part.length > 2 && replaced.charAt(0) !== part.charAt(0)) return undefined;
  return { ...last, digits: last.digits.slice(0, -part.length) + part };
}

/** What was read in plain characters, as its field has it: a sentence quotes what was written. */
export function asWritten(part: string, text: string): string {
  if (text.includes(part)) return part;
  const begins: number[] = [];
  let plain = '';
  for (const { 0: written, index } of text.matchAll(/./gsu)) {
    const read = written.normalize('NFKC').replace(INVISIBLE, '').replace(DASHES, '-');
    plain += read;
    for (let unit = 0; unit < read.length; unit++) begins.push(index);
  }
  const at = plain.indexOf(part);
  return at < 0 ? part : text.slice(begins[at], begins[at + part.length]);
}
