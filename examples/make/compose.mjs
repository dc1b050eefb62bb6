// A choice of paragraphs and a unit → the source of one text, in one of six shapes.

import { chance } from './canvas.mjs';
import { fill } from './slots.mjs';

/**
 * @typedef {import('./bank.mjs').Topic} Topic
 * @typedef {object} Piece
 * @property {string} id topic and variant
 * @property {number} topic -1 for the opening, in order from 0, Infinity for the closing
 * @property {Topic} from
 * @property {number} variant
 * @typedef {object} Choice
 * @property {readonly Piece[]} pieces in the order of the text
 * @property {number} shape
 * @property {boolean} han
 * @property {number} seed
 * @property {string} title
 * @typedef {object} Writer
 * @property {Readonly<Record<string, string | number>>} entry the unit's lines in the list
 * @property {Readonly<Record<string, string | number>>} values for the slots
 * @property {readonly (readonly string[])[]} groups headings over several topics
 * @property {readonly string[]} people names to be given
 */

const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四'];
const SUBTITLES = [
  '创建劳动关系和谐企业经验材料',
  '构建和谐劳动关系的做法与体会',
  '和谐劳动关系创建工作纪实',
];
const PARK_SUBTITLES = [
  '创建劳动关系和谐园区经验材料',
  '和谐园区创建工作情况',
  '构建和谐劳动关系的探索与实践',
];

/** Which topics stand under which of the group headings. */
const GROUPS = [['03', '09', '10', '06'], ['02', '04', '08', '12'], ['05', '07', '11'], ['13']];

/**
 * @param {Choice} choice
 * @param {Writer} writer
 * @returns {string} as the files in texts/
 */
export function compose(choice, writer) {
  const next = chance(choice.seed * 104729 + 7);
  const write = (piece) => fill(piece.from.variants[piece.variant], fillingOf(piece, choice, writer));
  const body = SHAPES[choice.shape](choice, write, { writer, next });
  const { entry, values } = writer;
  const subtitles = values.家 === undefined ? SUBTITLES : PARK_SUBTITLES;
  const head = `# ${choice.title}\n\n${entry.名称}${subtitles[choice.seed % 3]}`;
  return `${head}\n\n${body.join('\n\n')}\n\n${contactOf(entry, choice.seed)}\n`;
}

/**
 * Each paragraph has its own numbers and its own people: a paragraph that is replaced changes no other.
 * @param {Piece} piece
 * @param {Choice} choice
 * @param {Writer} writer
 */
function fillingOf(piece, { pieces, seed, han }, { values, people }) {
  const at = pieces.findIndex(({ topic }) => topic === piece.topic) * 3 + pieces.indexOf(piece);
  const person = (step) => people[(seed * 5 + step) % people.length];
  const named = { 主: person(0), 甲: person(3 * at + 1), 乙: person(3 * at + 2), 丙: person(3 * at + 3) };
  return { values: { ...values, ...named }, han, next: chance(seed * 7919 + at * 31 + 5) };
}

/**
 * @param {Readonly<Record<string, string | number>>} entry
 * @param {number} seed
 */
function contactOf(entry, seed) {
  return seed % 2 === 0
    ? `联系人：${entry.联系人}　　联系电话：${entry.电话}`
    : `联系人：${entry.联系人}\n\n电话：${entry.电话}`;
}

/** @param {Piece} piece @param {() => number} next */
function headingOf({ from }, next) {
  return from.headings[Math.floor(next() * from.headings.length)] ?? '';
}

/** @typedef {(choice: Choice, write: (piece: Piece) => string, more: { writer: Writer, next: () => number }) => string[]} Shape */

/** Paragraphs of one topic that follow one another stand under one heading. @param {Choice} choice */
function inTopics({ pieces }) {
  /** @type {Piece[][]} */
  const topics = [];
  for (const piece of pieces) {
    if (topics.at(-1)?.[0].topic === piece.topic) topics.at(-1)?.push(piece);
    else topics.push([piece]);
  }
  return topics;
}

/**
 * One heading for each topic, written by `mark`.
 * @param {(heading: string, index: number) => string} mark
 * @returns {Shape}
 */
function headed(mark) {
  return (choice, write, { next }) => {
    let index = 0;
    return inTopics(choice).flatMap((pieces) => {
      const paragraphs = pieces.map(write);
      if (pieces[0].from.headings.length === 0) return paragraphs;
      return [mark(headingOf(pieces[0], next), index++), ...paragraphs];
    });
  };
}

/**
 * The topic's heading leads its paragraph as a sentence.
 * @param {(heading: string, index: number) => string} mark
 * @returns {Shape}
 */
function led(mark) {
  return (choice, write, { next }) => {
    let index = 0;
    return inTopics(choice).flatMap((pieces) => {
      const [first, ...others] = pieces.map(write);
      const isPlain = pieces[0].from.headings.length === 0 || pieces[0].topic === Number.POSITIVE_INFINITY;
      return [isPlain ? first : `${mark(headingOf(pieces[0], next), index++)}${first}`, ...others];
    });
  };
}

/** Three or four sections of several topics. @type {Shape} */
function grouped(choice, write, { writer, next }) {
  const topics = inTopics(choice);
  const inner = topics.filter(([piece]) => piece.id.includes('/') && groupOf(piece) >= 0);
  const lines = topics[0].map(write);
  let index = 0;
  for (const [group, headings] of writer.groups.entries()) {
    const members = inner.filter(([piece]) => groupOf(piece) === group);
    if (members.length === 0) continue;
    lines.push(`## ${ORDINALS[index++]}、${headings[Math.floor(next() * headings.length)]}`);
    members.forEach((pieces, at) => {
      const [first, ...others] = pieces.map(write);
      const lead = members.length > 1 ? `（${ORDINALS[at]}）${headingOf(pieces[0], next)}。` : '';
      lines.push(`${lead}${first}`, ...others);
    });
  }
  return [...lines, ...(topics.at(-1) ?? []).map(write)];
}

/** @param {Piece} piece */
function groupOf({ id }) {
  return GROUPS.findIndex((names) => names.includes(id.slice(0, 2)));
}

/** @type {readonly Shape[]} */
const SHAPES = [
  headed((heading, index) => `## ${ORDINALS[index]}、${heading}`),
  grouped,
  led((heading, index) => `${ORDINALS[index]}是${heading.replace('，', '、')}。`),
  headed((heading) => `## ${heading}`),
  (choice, write) => choice.pieces.map(write),
  led((heading, index) => `${index + 1}．${heading}。`),
];

export const SHAPE_COUNT = SHAPES.length;

/**
 * 字数 as Word counts a text whose runs are hinted: one for each character, one for each run of ASCII.
 * @param {string} source
 */
export function lengthOf(source) {
  const shown = source.replace(/^#+ /gm, '').replace(/\u3000/g, ' ');
  return (shown.match(/[\x21-\x7e]+|[^\x00-\x7f\s]/gu) ?? []).length;
}
