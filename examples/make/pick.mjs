// Chance and what is already written → the paragraphs of one more text.

import { lengthOf } from './compose.mjs';

/**
 * @typedef {import('./bank.mjs').Topic} Topic
 * @typedef {import('./compose.mjs').Choice} Choice
 * @typedef {import('./compose.mjs').Piece} Piece
 * @typedef {import('./choose.mjs').Desk} Desk
 */

/** What title, opening, closing and headings take, and one paragraph, in 字. */
const FRAME = 420;
const PARAGRAPH = 162;
/** A heading in each shape, in 字. */
const HEADING = [12, 12, 12, 10, 0, 12];
/** Two texts have at most so many paragraphs in common. */
const MOST_SHARED = 2;

/**
 * @param {() => number} next
 * @param {{ index: number, target: number }} task
 * @param {Desk} desk
 * @returns {Omit<Choice, 'seed'>}
 */
export function choose(next, { index, target }, desk) {
  const { opening, closing } = desk.bank;
  const wanted = Math.round((target - FRAME) / PARAGRAPH - 1 + next() * 2);
  const pick = pickerFor(desk, next);
  const topics = topicsFor(wanted, desk, next);
  const head = pick(opening, -1);
  const foot = pick(closing, Number.POSITIVE_INFINITY); // before the others: every text has both
  return {
    pieces: [...head, ...bodyOf({ topics, wanted, pick }, desk, next), ...foot],
    shape: desk.shapes[Math.floor(next() * desk.shapes.length)],
    han: next() < 0.6,
    title: desk.titles[index % desk.titles.length],
  };
}

/**
 * Topics in any order; what came of it all stands last.
 * @param {number} wanted
 * @param {Desk} desk
 * @param {() => number} next
 */
function topicsFor(wanted, { bank }, next) {
  const last = bank.middle.length - 1;
  const inner = shuffled(Array.from(bank.middle.keys()).slice(0, -1), next);
  return [...inner.slice(0, Math.max(6, Math.min(last, wanted - 1) - Math.floor(next() * 3))), last];
}

/**
 * @param {{ topics: readonly number[], wanted: number, pick: ReturnType<typeof pickerFor> }} plan
 * @param {Desk} desk
 * @param {() => number} next
 */
function bodyOf({ topics, wanted, pick }, { bank: { middle } }, next) {
  const size = (topic) => middle[topic].variants.length;
  // Points of a finite plane: two lines meet once, so that two texts agree in one topic at most.
  const [x, y] = [Math.floor(next() * size(0)), Math.floor(next() * size(0))];
  const onLine = (topic) => (topic < size(topic) ? (x + topic * y) % size(topic) : y);
  const body = topics.flatMap((topic) => pick(middle[topic], topic, onLine(topic)));
  for (const topic of shuffled(topics, next)) {
    if (body.length < wanted) body.push(...pick(middle[topic], topic));
  }
  return body.sort((a, b) => topics.indexOf(a.topic) - topics.indexOf(b.topic));
}

/**
 * Picks variants so that no text that is already written is met more often than it may be.
 * @param {Desk} desk
 * @param {() => number} next
 * @returns {(from: Topic, topic: number, wanted?: number) => Piece[]} none if every variant is taken
 */
function pickerFor({ holders }, next) {
  const own = new Set();
  /** @type {Map<number, number>} */
  const met = new Map();
  const burdenOf = (id) => Math.max(0, ...(holders.get(id) ?? []).map((at) => (met.get(at) ?? 0) + 1));
  return (from, topic, wanted) => {
    const order = shuffled([...from.variants.keys()], next);
    if (wanted !== undefined) order.unshift(wanted);
    const pieces = order.map((variant) => pieceOf(from, topic, variant)).filter(({ id }) => !own.has(id));
    const burdens = pieces.map(({ id }) => burdenOf(id));
    const least = Math.max(1, Math.min(...burdens));
    const piece = pieces[burdens.findIndex((burden) => burden <= least)];
    if (piece === undefined || least > MOST_SHARED) return [];
    for (const at of holders.get(piece.id) ?? []) met.set(at, (met.get(at) ?? 0) + 1);
    own.add(piece.id);
    return [piece];
  };
}

/**
 * @param {Topic} from
 * @param {number} topic
 * @param {number} variant
 * @returns {Piece}
 */
function pieceOf(from, topic, variant) {
  const number = topic === Number.POSITIVE_INFINITY ? 14 : topic + 2;
  return { id: `${String(number).padStart(2, '0')}/${variant}`, topic, from, variant };
}

/**
 * 字 of a choice before it is written.
 * @param {Choice} choice
 * @param {Desk} desk
 */
export function estimate({ pieces, han, shape }, { lengths }) {
  const headings = HEADING[shape] * new Set(pieces.map(({ topic }) => topic)).size;
  const each = pieces.map(({ from, variant }) => lengthsOf(from.variants[variant], lengths)[han ? 1 : 0]);
  return each.reduce((sum, length) => sum + length, 60 + headings);
}

/**
 * @param {string} text
 * @param {Map<string, readonly [number, number]>} known
 */
function lengthsOf(text, known) {
  /** @type {readonly [number, number]} */
  const found = known.get(text) ?? [lengthOf(plain(text, false)), lengthOf(plain(text, true))];
  known.set(text, found);
  return found;
}

/**
 * @param {string} text
 * @param {boolean} han
 */
function plain(text, han) {
  return text
    .replace(/\{全\}/g, '某某有限公司的全称')
    .replace(/\{\p{Script=Han}\}/gu, '三个字')
    .replace(/\{%[^}]*\}/g, han ? '百分之几十' : '0')
    .replace(/\{(?:y|年)[^}]*\}/g, '0')
    .replace(/\{#[^}]*\}/g, han ? '三个字' : '0');
}

/**
 * @template T
 * @param {readonly T[]} list
 * @param {() => number} next
 */
function shuffled(list, next) {
  const mixed = [...list];
  for (let at = mixed.length - 1; at > 0; at--) {
    const to = Math.floor(next() * (at + 1));
    [mixed[at], mixed[to]] = [mixed[to], mixed[at]];
  }
  return mixed;
}
