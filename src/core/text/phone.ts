// What stands in a telephone field → the numbers in it, what stands beside them, or why there is none (docs/phones.md).

import { lazyPattern } from '../memoize.ts';
import type { PhonePlan } from '../model/notice.ts';
import { isNumber, type PhoneNumber, type PhoneProblem } from './phone-number.ts';
import { asWritten, DASHES, INVISIBLE, nextByRun, readPart } from './phone-part.ts';
import { isPlaceholder } from './placeholder.ts';

/** Words for what is no telephone, with the figures behind them. */
const LABELLED =
  /(?:qq|微信号?|wechat|weixin|skype|msn|whatsapp|旺旺|飞信|钉钉|抖音|支付宝|邮编|邮政编码|[账帐]号|卡号|[农工建中]行|身份证号?|税号|信用代码|工号|短号|集群网?|虚拟网|房间号?)(?:号码?)?[\s:]{0,4}[\da-z_@.-]{3,40}/giu;
/** The same behind its figures; a mobile's owner may have the same account. */
const LABELLED_BEHIND =
  /(?<![\d-])(?!1[3-9]\d{9}(?!\d))[1-9]\d{4,11}\s{0,3}\(?\s{0,3}(?:qq|微信)(?:号码?)?(?![a-z\d同])\)?/giu;
const WEB =
  /(?:https?:\/\/|www\.)[^\s,;、。()]{1,200}|(?<![\w@.-])[a-z][\w-]{0,60}\.(?:com|cn|net|org|gov|edu)(?![\w@])[^\s,;、。()]{0,200}/giu;
const MAIL = /[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{1,20}){1,4}/gu;
const CLOCK = String.raw`(?<!\d)\d{1,2}(?::\d{2}|[点时](?:\d{1,2}分|半)?)(?!\d)`;
const HOURS = new RegExp(`${CLOCK}(?:\\s{0,3}[-~\u301c\u2010-\u2015至到]\\s{0,3}${CLOCK})?`, 'gu');
const ROOM = /(?<!\d)\d{1,4}\s{0,3}(?:号?楼|室|房|层|栋|幢|弄)/gu;

const OTHERS = [MAIL, WEB, LABELLED, LABELLED_BEHIND, HOURS, ROOM];

/** The name of an account that is a mobile number as well. */
const ACCOUNT = /^(?:微信|wechat|weixin|飞信|钉钉|支付宝|whatsapp)\D{0,6}(1[3-9]\d{9})$/iu;

interface Account {
  /** With the word for what it is. */
  readonly written: string;
  readonly mobile: string;
}

/** Where such figures are taken out, a separator is left. */
function withoutOtherFigures(field: string): Omit<WrittenField, 'parts'> & { readonly rest: string } {
  const [others, accounts]: [string[], Account[]] = [[], []];
  if (WORDLESS.test(field)) return { rest: field, others, accounts };
  const rest = OTHERS.reduce(
    (left, pattern) =>
      left.replace(pattern, (found) => {
        const mobile = ACCOUNT.exec(found)?.[1];
        if (mobile === undefined) others.push(found);
        else accounts.push({ written: found, mobile });
        return ';';
      }),
    field,
  );
  return { rest, others, accounts };
}

/** Ways of writing that were understood but could be plainer. */
export type PhoneForm = 'fullWidth' | 'blanks' | 'label' | 'areaAssumed' | 'extension' | 'several';

export interface PhoneFact {
  /** As written. */
  readonly text: string;
  readonly numbers: readonly PhoneNumber[];
  /** At least one number is right. */
  readonly valid: boolean;
  /** Why there is no number; beside a right one, what looks like a number and is none. */
  readonly problem?: PhoneProblem;
  /** What stands beside the numbers and is no whole number: opening hours, a room, a short run. */
  readonly beside: readonly string[];
  readonly forms: readonly PhoneForm[];
}

const HAN_ONE_AS_DASH = /(?<=\d)\s*一+\s*(?=\d)/gu;
const ITEM_NUMBERS = /[\u2460-\u24ff]/gu; // ① and the like, which NFKC would turn into digits
const AREA_SLASH = /(?<!\d)(0\d{2,3})\s*\/\s*(?=\d{7,8}(?!\d))/gu;
// What else stands around digits, as 办公 and 号码, is no digit and goes with the rest of the words.
const LABEL =
  /(?:(?:电话|手机|座机|固话|小灵通)(?:号码?)?|tel|phone|mobile|cell)(?:[/、及和(]?(?:传真|fax)\)?)?/giu;
const FAX = /(?:传真|fax)[\s号码:.-]*[+\d][\d\s()-]*/giu;
const SPLIT = /[/\\、,;:|&\n\r。~\u301c]|或者?|以?及|和|与|[至到](?=\s{0,3}\d)/u;
// Most numbers: digits and dashes alone, of which no rule above changes anything.
const DIGITS = /^\d[\d-]{5,30}$/;
const WORDLESS = /^[\d\s()+/转-]*$/;

/** Text → numbers, what is wrong and how it was written; total, and without a clock or a locale. */
export function parsePhones(text: string, plan: PhonePlan): PhoneFact {
  if (DIGITS.test(text)) return factOf(text, { parts: [text], others: [], accounts: [] }, plan);
  if (text.trim() === '') return failed(text, { code: 'empty', part: '' });
  const written = writtenIn(text);
  const fact = factOf(text, written, plan);
  if (fact.valid) return fact;
  if (isPlaceholder(text)) return failed(text, { code: 'placeholder', part: text.trim() });
  const isRead = written.parts.some((part) => /\d/.test(part));
  return isRead ? fact : failed(text, { code: 'notANumber', part: text.trim() });
}

/** A field taken apart: stretches that may be numbers, and figures that say what else they are. */
interface WrittenField {
  readonly parts: readonly string[];
  readonly others: readonly string[];
  readonly accounts: readonly Account[];
}

const MOST_BESIDE = 5;

function factOf(text: string, { parts, others, accounts }: WrittenField, plan: PhonePlan): PhoneFact {
  const written = parts.filter((part) => /\d/.test(part));
  const { numbers, problems, runs } = readParts(written, plan);
  const forms = formsOf(text, parts, numbers);
  const quoted = problems.map((problem) => ({ ...problem, part: asWritten(problem.part, text) }));
  const [first] = quoted;
  const [account] = accounts;
  if (numbers.length === 0 && account !== undefined) return accountAlone(text, account, plan);
  if (numbers.length === 0)
    return { text, numbers, valid: false, ...(first ? { problem: first } : {}), beside: [], forms };
  const doubt = quoted.find(isNearlyNumber);
  const odd = quoted.filter((problem) => problem !== doubt).map(({ part }) => part);
  const figures = [...others, ...accounts.map(({ written }) => written), ...runs].map((part) =>
    asWritten(part, text),
  );
  const beside = [...figures, ...odd].slice(0, MOST_BESIDE);
  return { text, numbers, valid: true, ...(doubt ? { problem: doubt } : {}), beside, forms };
}

/** Whose account is a mobile number can most likely be called there; that nothing else was written is told. */
function accountAlone(text: string, { written, mobile }: Account, plan: PhonePlan): PhoneFact {
  const { numbers } = readParts([mobile], plan);
  const problem = { code: 'accountAlone', part: asWritten(written, text) } as const;
  return { text, numbers, valid: numbers.length > 0, problem, beside: [], forms: ['label'] };
}

const NEARLY_LEAST = 7;
const NEARLY_MOST = 12;

/** As long as a number: a slip of the pen, not a room or a short code. */
function isNearlyNumber({ code, digits = 0, part }: PhoneProblem): boolean {
  if (code === 'filler' || /[A-Za-z*]/.test(part)) return true;
  return digits >= NEARLY_LEAST && digits <= NEARLY_MOST;
}

function failed(text: string, problem: PhoneProblem): PhoneFact {
  return { text, numbers: [], valid: false, problem, beside: [], forms: [] };
}

function writtenIn(text: string): WrittenField {
  const { rest, ...figures } = withoutOtherFigures(text.replace(ITEM_NUMBERS, ';').normalize('NFKC'));
  return { parts: partsOf(rest), ...figures };
}

function partsOf(text: string): string[] {
  return text
    .replace(INVISIBLE, '')
    .replace(DASHES, '-')
    .replace(HAN_ONE_AS_DASH, '-')
    .replace(/[,;、:]\s*(?=转|分机|内线|ext)|(?<=转|分机|内线|ext-?)\s*:/giu, '')
    .replace(AREA_SLASH, '$1-')
    .replace(LABEL, ';')
    .replace(FAX, ';')
    .split(SPLIT)
    .map((part) => part.trim());
}

interface PartsRead {
  readonly numbers: PhoneNumber[];
  readonly problems: PhoneProblem[];
  /** Short runs that name a further number by its last digits. */
  readonly runs: string[];
}

function readParts(parts: readonly string[], plan: PhonePlan): PartsRead {
  const read: PartsRead = { numbers: [], problems: [], runs: [] };
  let last: PhoneNumber | undefined;
  for (const part of parts) {
    // 转8001、8002 names a second extension of the same number.
    if (last?.extension !== undefined && /^\d{1,6}$/.test(part)) continue;
    const next = nextByRun(part, last);
    if (next !== undefined) read.runs.push(part);
    // 025-…、… names the area once for both.
    const area = last?.areaAssumed === true ? undefined : last?.area;
    const found = next === undefined ? readPart(part, plan, area) : [next];
    read.numbers.push(...found.filter(isNumber));
    read.problems.push(...found.filter((one): one is PhoneProblem => !isNumber(one)));
    last = found.slice(-1).find(isNumber);
  }
  return read;
}

const EXTENSION_WORDS = /转接?|分机号?|内线|ext(?:ension)?|x(?=\s*\d)|一|或者?|以?及|和|与/giu;

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
