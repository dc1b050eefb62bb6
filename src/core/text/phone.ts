// What stands in a telephone field → the numbers in it, and the first thing wrong with them (docs/phones.md).

import type { PhonePlan } from '../model/notice.ts';
import { lazyPattern } from './lazy-pattern.ts';
import {
  isNumber,
  type ParsedNumber,
  type PhoneNumber,
  type PhoneProblem,
  parseNumber,
} from './phone-number.ts';
import { isPlaceholder } from './placeholder.ts';

/** Ways of writing that were understood but could be plainer. */
export type PhoneForm = 'fullWidth' | 'blanks' | 'label' | 'areaAssumed' | 'extension' | 'several';

export interface PhoneFact {
  /** As written. */
  readonly text: string;
  readonly numbers: readonly PhoneNumber[];
  /** At least one number is right and none is wrong. */
  readonly valid: boolean;
  readonly problem?: PhoneProblem;
  readonly forms: readonly PhoneForm[];
}

const DASHES = /[\u00ad\u00b7\u2010-\u2015\u2022\u2043\u2212─━\u30fb\u30fc\ufe58.]+/gu;
const HAN_ONE_AS_DASH = /(?<=\d)\s*一+\s*(?=\d)/gu;
const ITEM_NUMBERS = /[\u2460-\u24ff]/gu; // ① and the like, which NFKC would turn into digits
const AREA_SLASH = /(?<!\d)(0\d{2,3})\s*\/\s*(?=\d{7,8}(?!\d))/gu;
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u202a-\u202e]/gu;
const LABEL =
  /(?:(?:联系|办公室?|固定|移动|单位|公司|值班|家庭|住宅|个人|本人)?(?:电话|手机|座机|固话|小灵通)(?:号码?)?|tel(?:ephone)?|phone|mobile|cell)(?:[/、及和(]?(?:传真|fax)\)?)?/giu;
const FAX = /(?:传真|fax)[\s号码:.-]*[+\d][\d\s()-]*/giu;
const SPLIT = /[/\\、,;:|&\n\r。]|或者?|以?及|和|与/u;
const EXTENSION =
  /^(.*\d)[\s()-]*(?:转接?|分机号?|内线|ext(?:ension)?|[#*x])[\s:转分机号()-]*(\d{1,6})[\s)#]*$/iu;
const LONGEST_PART = 60;
// Most numbers: digits and dashes alone, of which no rule above changes anything.
const DIGITS = /^\d[\d-]{5,30}$/;

/** Text → numbers, what is wrong and how it was written; total, and without a clock or a locale. */
export function parsePhones(text: string, plan: PhonePlan): PhoneFact {
  if (DIGITS.test(text)) return factOf(text, [text], plan);
  if (text.trim() === '') return failed(text, { code: 'empty', part: '' });
  if (isPlaceholder(text)) return failed(text, { code: 'placeholder', part: text.trim() });
  const parts = partsOf(text);
  if (!parts.some((part) => /\d/.test(part))) return failed(text, { code: 'notANumber', part: text.trim() });
  return factOf(text, parts, plan);
}

function factOf(text: string, parts: readonly string[], plan: PhonePlan): PhoneFact {
  const written = parts.filter((part) => /\d/.test(part));
  const read = readParts(written, plan);
  const numbers = read.filter(isNumber);
  const problem = read.find((one): one is PhoneProblem => !isNumber(one));
  const forms = formsOf(text, parts, numbers);
  if (problem !== undefined) return { text, numbers, valid: false, problem, forms };
  return { text, numbers, valid: true, forms };
}

function failed(text: string, problem: PhoneProblem): PhoneFact {
  return { text, numbers: [], valid: false, problem, forms: [] };
}

function partsOf(text: string): string[] {
  return text
    .replace(ITEM_NUMBERS, ';')
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(DASHES, '-')
    .replace(HAN_ONE_AS_DASH, '-')
    .replace(/[,;、:]\s*(?=转|分机|内线|ext)|(?<=转|分机|内线|ext[.-]?)\s*:/giu, '')
    .replace(AREA_SLASH, '$1-')
    .replace(LABEL, ';')
    .replace(FAX, ';')
    .split(SPLIT)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function readParts(parts: readonly string[], plan: PhonePlan): ParsedNumber[] {
  const read: ParsedNumber[] = [];
  for (const part of parts) {
    const before = read.at(-1);
    const last = before !== undefined && isNumber(before) ? before : undefined;
    // 转8001、8002 names a second extension of the same number.
    if (last?.extension !== undefined && /^\d{1,6}$/.test(part)) continue;
    // 025-…、… names the area once for both.
    read.push(...readPart(part, plan, last?.areaAssumed === true ? undefined : last?.area));
  }
  return read;
}

function readPart(part: string, plan: PhonePlan, area?: string): ParsedNumber[] {
  if (part.length > LONGEST_PART) return [{ code: 'notANumber', part }];
  const [, main, extension] = EXTENSION.exec(part) ?? [];
  if (main === undefined || extension === undefined) return readCore(bareOf(part), plan, area);
  const read = readCore(bareOf(main), plan, area);
  const last = read.at(-1);
  return last !== undefined && isNumber(last) ? [...read.slice(0, -1), { ...last, extension }] : read;
}

/** Names and remarks around the digits are no part of the number. */
function bareOf(part: string): string {
  return part.replace(/^[^\d+]+/u, '').replace(/\D+$/u, '');
}

function readCore(core: string, plan: PhonePlan, area?: string): ParsedNumber[] {
  if (!/^\+?\(?\d[\d\s()-]*$/.test(core)) return [{ code: 'notANumber', part: core }];
  const read = (part: string) => parseNumber(part, plan, area);
  const whole = read(core);
  if (isNumber(whole)) return [whole];
  return withGroup(core, read) ?? twoNumbers(core, read) ?? [whole];
}

/** Area, number and a third group: such a last group is the extension of a landline. */
function withGroup(core: string, read: (part: string) => ParsedNumber): ParsedNumber[] | undefined {
  const [, main, extension] = /^(.+\d)\s*[-(]+\s*(\d{1,6})$/.exec(core) ?? [];
  if (main === undefined || extension === undefined) return undefined;
  const number = read(main);
  if (!isNumber(number) || number.kind === 'mobile' || number.kind === 'international') return undefined;
  return [{ ...number, extension }];
}

/** Two numbers with nothing but a blank or a dash between them. */
function twoNumbers(core: string, read: (part: string) => ParsedNumber): ParsedNumber[] | undefined {
  for (const { index } of core.matchAll(/[\s-]+/g)) {
    const pair = [read(core.slice(0, index)), read(core.slice(index).replace(/^[\s-]+/, ''))];
    if (pair.every(isNumber)) return pair;
  }
  return undefined;
}

const EXTENSION_WORDS = /转接?|分机号?|内线|ext(?:ension)?|x|一|或者?|以?及|和|与/giu;

function formsOf(text: string, parts: readonly string[], numbers: readonly PhoneNumber[]): PhoneForm[] {
  const tests: Readonly<Record<PhoneForm, boolean>> = {
    fullWidth: /[\uff10-\uff19\uff0b]/u.test(text),
    blanks: parts.some((part) => /\d\s+\d/u.test(part)),
    label: hasWords(text),
    areaAssumed: numbers.some((number) => number.areaAssumed === true),
    extension: numbers.some((number) => number.extension !== undefined),
    several: numbers.length > 1,
  };
  return (Object.keys(tests) as PhoneForm[]).filter((form) => tests[form]);
}

const letter = lazyPattern(String.raw`\p{L}`, 'u');

function hasWords(text: string): boolean {
  return !DIGITS.test(text) && letter().test(text.normalize('NFKC').replace(EXTENSION_WORDS, ''));
}
