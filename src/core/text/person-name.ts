// What stands in a contact's name field → the names in it, and whether they can be names of people.

import { lazyPattern } from '../memoize.ts';
import { HAN } from './character.ts';
import { isPlaceholder } from './placeholder.ts';

export type PersonProblem = 'empty' | 'placeholder' | 'digits';

export interface PersonFact {
  /** As written. */
  readonly text: string;
  /** Without titles, remarks and telephone numbers. */
  readonly names: readonly string[];
  /** At least one name, and every one can be a person's. */
  readonly plausible: boolean;
  readonly problem?: PersonProblem;
}

const LABEL = new RegExp(
  `^${HAN}{0,4}?(?:联系人|联络人|联络员|经办人|负责人|姓名)(?:姓名)?(?:及(?:联系)?电话)?\\s*[:;]?`,
  'u',
);
// 和 also stands in given names (王和平): it joins only what can be two names.
const SPLIT = new RegExp(`[、,;/\\\\|&\\n\\r。:]|(?<=${HAN}{2})[和与及](?=${HAN}{2})`, 'u');
const BRACKETED = /\([^()]*\)|\[[^[\]]*\]|【[^【】]*】/gu;
const NUMBER =
  /(?:联系)?(?:(?:电话|手机|tel|mob|转|分机|ext)[\s.:]{0,3}){1,3}\+?\d[\d\s()-]*|\+?\d[\d\s()-]{3,}\d/giu;
const TITLES =
  '先生|女士|小姐|同志|老师|师傅|组长|班长|队长|院长|校长|所长|站长|店长|负责人|联络员|科员|文员|职员|法人代表|法人|人事经理|(?:常务)?副?总?(?:主任|经理|科长|股长|处长|部长|局长|厂长|书记|主席|会长|秘书长)|副?总监|' +
  '董事长|总裁|副总|主管|专员|专干|干事|会计|助理|秘书|高?级?工程师';
const TITLE_AFTER = new RegExp(`^(.*?)(?:${TITLES})+$`);
const TITLE_BEFORE = new RegExp(`^.*(?:${TITLES})(?=${HAN}{2,4}$)`, 'u');
// Older systems keep rare characters of names in the private use areas.
const ONE = `(?:${HAN}|[\\ue000-\\uf8ff\\u{f0000}-\\u{10ffff}])`;
const HAN_NAME = new RegExp(`^${ONE}{2,4}$|^${ONE}+(?:·${ONE}+)+$`, 'u');
/** Names of minorities written without a dot; what has a word of an organisation in it is none. */
const LONG_HAN_NAME = new RegExp(`^${ONE}{5,9}$`, 'u');
const OF_AN_OFFICE = /[部科处室厂局股所]|公司|中心|集团|工会|委员|协会|单位|负责|联系|电话|经办/u;
const otherName = lazyPattern(String.raw`^\p{L}[\p{L}\p{M}.'’· -]*[\p{L}\p{M}.]$`, 'u');
const letter = lazyPattern(String.raw`\p{L}`, 'u');
const SURNAME_WITH_TITLE = new RegExp(`^${HAN}(?:${TITLES})$`, 'u');
// An office is no person.
const OFFICE =
  /(?:公司|办公室|部门|中心|科室|委员会|工会|(?:人事|行政|综合|人力资源|党政|财务|劳资)(?:部|科|处|办|股))$/u;
const OFFICE_BEFORE = new RegExp(
  `^.*(?:公司|办公室|中心|科室|委员会|工会|车间|班组|[部科处室厂局股所办])(?=${HAN}{2,4}$)`,
  'u',
);
const OFFICE_AFTER = new RegExp(
  `(?<=^${HAN}{2,3})(?:人力资源|人事|行政|综合|党政|财务|劳资|党群|生产|企管|总务).{0,6}$`,
  'u',
);
const LEFT_OPEN = new RegExp(`^${HAN}?x{1,}$`, 'iu');
const ONE_HAN = new RegExp(`^${ONE}$`, 'u');
const DOUBLE_SURNAME =
  /^(?:欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|长孙|宇文|司徒|夏侯|端木|南宫|独孤|申屠|轩辕|闻人|钟离|澹台|公冶|太史|司空|呼延|拓跋)$/u;
const ANY_ONE = new RegExp(ONE, 'u');
const ALL_HAN = new RegExp(`^${HAN}+$`, 'u');
const LONGEST = 60;

// Most names: two to four Han characters, none of which stands in a rule above, so that no rule can change them.
const SHORT_HAN = /^[\u4e00-\u9fff]{2,4}$/;
const RULES = [LABEL, SPLIT, NUMBER, TITLE_AFTER, TITLE_BEFORE, OFFICE];
const RULE_CHARACTERS = new Set(RULES.flatMap(({ source }) => [...source]));

/** Text → names and whether they are plausible; total. */
export function parsePersons(text: string): PersonFact {
  if (text.trim() === '') return { text, names: [], plausible: false, problem: 'empty' };
  if (isOrdinary(text)) return { text, names: [text], plausible: true };
  if (isOnlyDigits(text)) return { text, names: [], plausible: false, problem: 'digits' };
  if (isLeftOpen(text)) return { text, names: [], plausible: false, problem: 'placeholder' };
  const names = namesOf(text);
  return { text, names, plausible: names.length > 0 && names.every(isPlausible) };
}

function isOrdinary(text: string): boolean {
  return (
    SHORT_HAN.test(text) &&
    ![...text].some((character) => RULE_CHARACTERS.has(character)) &&
    !isPlaceholder(text)
  );
}

function isOnlyDigits(text: string): boolean {
  const wide = text.normalize('NFKC');
  return /\d{3}/.test(wide.replace(/[\s()-]/g, '')) && !letter().test(wide.replace(/电话|手机|tel/giu, ''));
}

/** 张××, 李**, 王某: the name itself was covered. */
function isLeftOpen(text: string): boolean {
  const wide = text.normalize('NFKC').trim();
  return isPlaceholder(wide) || /[×*○●□]/u.test(wide) || LEFT_OPEN.test(wide);
}

function namesOf(text: string): string[] {
  const wide = text
    .normalize('NFKC')
    .trim()
    .replace(/["“”「」『』]|^[‘']|[’']$/gu, '')
    .replace(/[•‧・･]/gu, '·')
    .replace(LABEL, '')
    .replace(BRACKETED, ' ')
    .replace(NUMBER, ';');
  const names = wide.split(SPLIT).flatMap(peopleOf);
  return withoutOffices(names.filter((name) => name !== ''));
}

/** Where a person stands beside it, an office is a remark. */
function withoutOffices(names: string[]): string[] {
  const people = names.filter((name) => !OFFICE.test(name));
  return people.length > 0 ? people : names;
}

/** 张 三 and 上官 燕 are one person, 张三 李四 are two, Anna Lee is one. */
function peopleOf(part: string): string[] {
  const words = joined(part.trim().split(/\s+/u));
  if (!words.some((word) => ANY_ONE.test(word))) return [words.join(' ')];
  return withoutOffices(words.map(withoutTitle)); // 张三 人事科科长
}

/** A single character, or a surname of two, goes with what follows it. */
function joined(words: readonly string[]): string[] {
  const names: string[] = [];
  for (const word of words) {
    const before = names.at(-1);
    if (before !== undefined && areOne(before, word)) names[names.length - 1] = before + word;
    else names.push(word);
  }
  return names;
}

function areOne(before: string, word: string): boolean {
  if (ONE_HAN.test(before) || DOUBLE_SURNAME.test(before)) return true;
  return ONE_HAN.test(word) && ANY_ONE.test(before);
}

function withoutTitle(word: string): string {
  if (word.length > LONGEST) return word;
  const name = word.replace(TITLE_BEFORE, '');
  const before = TITLE_AFTER.exec(name)?.[1] || TITLE_AFTER.exec(word)?.[1]; // 张三经理助理 is all title behind 张三
  if (before === undefined) return withoutOffice(name);
  return [...before].length === 1 ? name : withoutOffice(before); // 王主任 is all that is known of the name
}

function withoutOffice(name: string): string {
  return [...name].length > 4 ? name.replace(OFFICE_AFTER, '').replace(OFFICE_BEFORE, '') : name;
}

function isPlausible(name: string): boolean {
  if (name.length > LONGEST || OFFICE.test(name)) return false;
  if (SURNAME_WITH_TITLE.test(name) || HAN_NAME.test(name)) return true;
  if (LONG_HAN_NAME.test(name)) return !OF_AN_OFFICE.test(name);
  return !ALL_HAN.test(name) && otherName().test(name);
}

/** A name with its surname, that can be set beside another: no title, no office, nothing of five characters without a dot. */
export function isFullName(name: string): boolean {
  return HAN_NAME.test(name) && !SURNAME_WITH_TITLE.test(name) && !OFFICE.test(name) && !isPlaceholder(name);
}

/** A name and its telephone in one text. */
export interface PersonAndPhone {
  readonly person: string;
  readonly phone: string;
}

const NUMBER_RUN =
  /\+?\(?\d[\d\s()\u2010-\u2015\u2212-]{5,24}\d(?:\s{0,3}(?:转|分机|ext\.?|#)\s{0,3}\d{1,6})?/giu;
const PHONE_WORDS =
  /(?:联系|办公|单位|移动)?(?:电话|手机|固话|座机)(?:号码?)?|(?<![a-z])(?:tel(?:ephone)?|mobile|phone)(?![a-z])/giu;
const EDGES = /^[\s,;:、/|.。()（）+&-]+|[\s,;:、/|.。(（+&-]+$/gu;
const EMPTY_BRACKETS = /[([【][\s,;:、.]*[)\]】]/gu;

/** 张三，12345678 and 张三（电话：…） → the two parts; undefined where there are more or fewer than two. */
export function personAndPhone(text: string): PersonAndPhone | undefined {
  if (text.length > LONGEST) return undefined;
  const wide = text.normalize('NFKC');
  const runs = [...wide.matchAll(NUMBER_RUN)];
  const [run] = runs;
  if (run === undefined || runs.length > 1 || run[0].replace(/\D/gu, '').length < 7) return undefined;
  const phone = balanced(run[0]);
  const rest = wide.replace(phone, ' ').replace(PHONE_WORDS, ' ');
  const person = rest
    .replace(EMPTY_BRACKETS, ' ')
    .replace(EDGES, '')
    .replace(/\s*[)）]$/u, closing);
  if (/\d/u.test(person)) return undefined;
  const { names, plausible } = parsePersons(person);
  return plausible && names.length === 1 ? { person, phone } : undefined;
}

/** A bracket that closes what was opened in front of the number is not the number's. */
function balanced(run: string): string {
  return run.startsWith('(') && !run.includes(')') ? run.slice(1) : run;
}

/** A bracket alone at the end goes; one that closes a remark stays. */
function closing(found: string, at: number, whole: string): string {
  return /[(（]/u.test(whole.slice(0, at)) ? found : '';
}
