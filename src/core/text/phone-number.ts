// The digits of one written number → the phone that it reaches, or what is wrong with it (docs/phones.md).

import type { PhonePlan } from '../model/notice.ts';

export type PhoneNumber = {
  readonly kind: 'mobile' | 'landline' | 'service' | 'international';
  /** All that is dialled within the country, area code included, extension not; abroad: +, country, number. */
  readonly digits: string;
  readonly area?: string;
  readonly extension?: string;
  readonly areaAssumed?: true;
};

export type PhoneProblem = {
  readonly code:
    | 'empty'
    | 'onlyArea'
    | 'tooFewDigits'
    | 'tooManyDigits'
    | 'badPrefix'
    | 'badLocalStart'
    | 'filler'
    | 'notANumber'
    | 'accountAlone'
    | 'placeholder';
  /** The stretch of the text that is wrong. */
  readonly part: string;
  readonly digits?: number;
  readonly wanted?: number;
  readonly as?: 'mobile' | 'landline';
};

/** What a stretch of text proved to be. */
export type ParsedNumber = PhoneNumber | PhoneProblem;

// 140–144 begin the 13-digit numbers of machine cards, never a telephone.
const MOBILE = /^1(?!4[0-4])[3-9]\d{9}$/;
const SERVICE = /^[48]00\d{7}$/;
const AREA = /^0(?:10|2\d|[3-9]\d\d)/;
// Digits that owners pay for (6, 8 and, on mobiles, 9) are left out: such numbers are real.
const FILLERS = [
  /^([0-579])\1{6,}$/,
  /^1\d\d([0-57])\1{7}$/,
  /^(?:0?12345678\d*|1234567|23456789|87654321|7654321)$/,
];

/** Whether reading ended in a number. */
export function isNumber(dialled: ParsedNumber): dialled is PhoneNumber {
  return 'kind' in dialled;
}

/** Digits with their separators → number or problem; `area` is that of the number before, if it had one. */
export function parseNumber(part: string, plan: PhonePlan, area?: string): ParsedNumber {
  const digits = nationalDigits(part);
  if (digits.startsWith('+')) return international(part, digits);
  if (isFiller(digits)) return { code: 'filler', part };
  const mobile = digits.replace(/^0(?=1[3-9])/, ''); // dialled so from other areas until the 2010s
  if (MOBILE.test(mobile)) return { kind: 'mobile', digits: mobile };
  if (SERVICE.test(digits)) return { kind: 'service', digits };
  if (/^0(?!1[3-9])/.test(digits)) return withArea(part, digits, plan);
  if (/^1/.test(mobile)) return wrongMobile(part, mobile);
  return bare(part, digits, { plan, area });
}

/** Digits as dialled at home: the country's own code is taken off, a foreign one begins with a plus. */
function nationalDigits(part: string): string {
  const digits = part.replace(/\D/g, '');
  const home = /^(?:\+|00)\s*86|^86(?=[-\s)]|1[3-9]\d{9})/.test(part);
  if (home) return withTrunk(digits.slice(digits.indexOf('86') + 2));
  if (part.startsWith('+')) return `+${digits}`;
  return /^00[1-9]/.test(digits) ? `+${digits.slice(2)}` : digits;
}

/** After the country's code the zero of an area is left out; of mobiles none begins with 10. */
function withTrunk(digits: string): string {
  const whole = /^(?:0|1[1-9])/.test(digits);
  return whole || SERVICE.test(digits) || digits.length < 9 ? digits : `0${digits}`;
}

function international(part: string, digits: string): ParsedNumber {
  const length = digits.length - 1;
  if (length < 7) return { code: 'tooFewDigits', part, digits: length };
  if (length > 15) return { code: 'tooManyDigits', part, digits: length, wanted: 15 }; // ITU-T E.164
  return { kind: 'international', digits };
}

function withArea(part: string, digits: string, plan: PhonePlan): ParsedNumber {
  const area = AREA.exec(digits)?.[0];
  if (area === undefined) return isShort(part, digits) ?? { code: 'badPrefix', part, as: 'landline' };
  const local = digits.slice(area.length);
  if (local === '') return { code: 'onlyArea', part };
  return wrongLocal(part, local, lengthsOf(area, plan)) ?? { kind: 'landline', digits, area };
}

function isShort(part: string, digits: string): PhoneProblem | undefined {
  return digits.length < 7 ? { code: 'tooFewDigits', part, digits: digits.length } : undefined;
}

function lengthsOf(area: string, plan: PhonePlan): readonly [least: number, most: number] {
  if (area === plan.defaultArea) return [plan.localDigits, plan.localDigits];
  const eight = area.length === 3 || plan.eightDigitAreas?.includes(area) === true;
  return eight ? [8, 8] : [7, 8];
}

function wrongLocal(
  part: string,
  local: string,
  [least, most]: readonly [number, number],
): PhoneProblem | undefined {
  const found = { part, digits: local.length, as: 'landline' } as const;
  if (local.length < least) return { code: 'tooFewDigits', ...found, wanted: least };
  if (local.length > most) return { code: 'tooManyDigits', ...found, wanted: most };
  if (isFiller(local)) return { code: 'filler', part };
  return /^[2-8]/.test(local) ? undefined : { code: 'badLocalStart', part, as: 'landline' };
}

function wrongMobile(part: string, digits: string): PhoneProblem {
  const found = { part, digits: digits.length, as: 'mobile' } as const;
  if (digits.length < 7) return { code: 'tooFewDigits', part, digits: digits.length };
  if (digits.length > 11) return { code: 'tooManyDigits', ...found, wanted: 11 };
  if (digits.length === 11) return { code: 'badPrefix', ...found };
  if (/^1[0-2]/.test(digits) && digits.length <= 8) return { code: 'badLocalStart', part, as: 'landline' };
  return { code: 'tooFewDigits', ...found, wanted: 11 };
}

interface NumberContext {
  readonly plan: PhonePlan;
  readonly area: string | undefined;
}

/** A number without an area code. */
function bare(part: string, digits: string, { plan, area }: NumberContext): ParsedNumber {
  if (/^[48]00/.test(digits) && digits.length > 8) return wrongService(part, digits);
  if (digits.length === 11) return { code: 'badPrefix', part, digits: 11, as: 'mobile' };
  const home = area ?? plan.defaultArea;
  const problem = wrongLocal(part, digits, lengthsOf(home, plan));
  if (problem !== undefined) return problem;
  const number = { kind: 'landline', digits: home + digits, area: home } as const;
  return area === undefined ? { ...number, areaAssumed: true } : number;
}

function wrongService(part: string, digits: string): PhoneProblem {
  const code = digits.length < 10 ? 'tooFewDigits' : 'tooManyDigits';
  return { code, part, digits: digits.length, wanted: 10 };
}

function isFiller(digits: string): boolean {
  return FILLERS.some((filler) => filler.test(digits));
}
