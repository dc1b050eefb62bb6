// Units with the length each text shall have → texts of that length, any two of which share next to nothing.

import { enterpriseBank, parkBank, phrases } from './bank.mjs';
import { chance } from './canvas.mjs';
import { compose, lengthOf, SHAPE_COUNT } from './compose.mjs';

/**
 * @typedef {import('./compose.mjs').Choice} Choice
 * @typedef {import('./compose.mjs').Piece} Piece
 * @typedef {{ entry: Record<string, string>, about: Record<string, string | number> }} Subject
 */

const ATTEMPTS = 6000;
/** What title, opening, closing and headings take, and one paragraph, in 字. */
const FRAME = 420;
const PARAGRAPH = 162;
const NEAR = 70;
const GROUP_NAMES = ['规范用工打基础', '民主协商促共赢', '真情关爱聚人心', '共建共享见成效'];

/**
 * @param {readonly Subject[]} subjects enterprises, or parks
 * @param {'enterprise' | 'park'} kind
 * @returns {Map<Subject, string>}
 */
export function textsFor(subjects, kind) {
  const desk = deskFor(kind);
  /** @type {Map<Subject, string>} */
  const texts = new Map();
  subjects.forEach((subject, index) => {
    const { 照抄: original } = subject.about;
    const found =
      original === undefined ? search(subject, index, desk) : copied(subject, String(original), desk);
    const ids = new Set(found.choice.pieces.map(({ id }) => id));
    desk.taken.push({ ...found, subject, ids });
    texts.set(subject, found.source);
  });
  return texts;
}

/** @param {'enterprise' | 'park'} kind */
function deskFor(kind) {
  const words = phrases();
  const said = (name) => words.get(name) ?? [];
  const isPark = kind === 'park';
  return {
    bank: isPark ? parkBank() : enterpriseBank(),
    titles: said(isPark ? '园区' : '企业'),
    groups: GROUP_NAMES.map(said),
    people: said('姓名').join(' ').split(' '),
    shapes: isPark ? [0, 2, 3, 5] : Array.from({ length: SHAPE_COUNT }, (_, shape) => shape),
    mostShared: 2,
    /** @type {Map<string, readonly [number, number]>} */
    lengths: new Map(),
    /** @type {{ choice: Choice, source: string, subject: Subject, ids: Set<string> }[]} */
    taken: [],
  };
}

/** @typedef {ReturnType<typeof deskFor>} Desk */

/**
 * @param {Subject} subject
 * @param {number} index
 * @param {Desk} desk
 */
function search(subject, index, desk) {
  const target = Number(subject.about.字数);
  let best;
  for (let attempt = 0; attempt < ATTEMPTS && best?.miss !== 0; attempt++) {
    const seed = index * ATTEMPTS + attempt;
    const choice = choose(chance(seed * 7919 + 13), { index, target }, desk);
    if (Math.abs(estimate(choice, desk) - target) > NEAR) continue;
    const source = written({ ...choice, seed }, subject, desk);
    const miss = Math.abs(lengthOf(source) - target);
    if (best === undefined || miss < best.miss) best = { choice: { ...choice, seed }, source, miss };
  }
  if (best === undefined || best.miss > 3) throw new Error(`no text of ${target} for ${subject.entry.名称}`);
  return best;
}

/**
 * Another unit's text with the names changed and a few paragraphs replaced: what a lazy clerk hands in.
 * @param {Subject} subject
 * @param {string} original
 * @param {Desk} desk
 */
function copied(subject, original, desk) {
  const from = desk.taken.find((each) => each.subject.entry.名称 === original);
  if (from === undefined) throw new Error(`${original} is not written yet`);
  const fresh = Number(subject.about.换);
  const pieces = from.choice.pieces.map((piece, at) =>
    at > 1 && at <= 1 + fresh ? { ...piece, ...other(piece) } : piece,
  );
  const choice = { ...from.choice, pieces };
  return { choice, source: written(choice, subject, desk) };
}

/** @param {Piece} piece */
function other({ id, variant, from }) {
  const next = (variant + 4) % from.variants.length;
  return { variant: next, id: id.replace(/\d+$/, String(next)) };
}

/**
 * @param {Choice} choice
 * @param {Subject} subject
 * @param {Desk} desk
 */
function written(choice, { entry, about }, desk) {
  const unit = { 全: entry.名称, 级: entry.信誉等级 ?? '', 地: about.地 ?? '' };
  return compose(choice, { entry, values: { ...about, ...unit }, groups: desk.groups, people: desk.people });
}

/**
 * @param {() => number} next
 * @param {{ index: number, target: number }} task
 * @param {Desk} desk
 * @returns {Choice}
 */
function choose(next, { index, target }, desk) {
  const wanted = Math.round((target - FRAME) / PARAGRAPH - 1 + next() * 2);
  const { opening, middle, closing } = desk.bank;
  const pick = pickerFor(desk, next);
  const last = middle.length - 1;
  const inner = shuffled(Array.from(middle.keys()).slice(0, -1), next);
  const topics = [...inner.slice(0, Math.max(6, Math.min(last, wanted - 1) - Math.floor(next() * 3))), last];
  const size = (at) => middle[at].variants.length;
  // Points of a finite plane: two lines meet once, so that two texts agree in one topic at most.
  const [x, y] = [Math.floor(next() * size(0)), Math.floor(next() * size(0))];
  const onLine = (topic) => (topic < size(topic) ? (x + topic * y) % size(topic) : y);
  const head = pick(opening, -1);
  const foot = pick(closing, Number.POSITIVE_INFINITY); // before the others: every text has both
  const body = topics.flatMap((topic) => pick(middle[topic], topic, onLine(topic)));
  for (const topic of shuffled(topics, next)) {
    if (body.length < wanted) body.push(...pick(middle[topic], topic));
  }
  body.sort((a, b) => topics.indexOf(a.topic) - topics.indexOf(b.topic));
  return {
    pieces: [...head, ...body, ...foot],
    shape: desk.shapes[Math.floor(next() * desk.shapes.length)],
    han: next() < 0.6,
    seed: 0,
    title: desk.titles[index % desk.titles.length],
  };
}

/** 字 of a choice before it is written. @param {Choice} choice @param {Desk} desk */
function estimate({ pieces, han, shape }, { lengths }) {
  const headings = HEADING[shape] * new Set(pieces.map(({ topic }) => topic)).size;
  const each = pieces.map(({ from, variant }) => lengthsOf(from.variants[variant], lengths)[han ? 1 : 0]);
  return each.reduce((sum, length) => sum + length, 60 + headings);
}

/** @param {string} text @param {Map<string, readonly [number, number]>} known */
function lengthsOf(text, known) {
  const found = known.get(text) ?? [lengthOf(plain(text, false)), lengthOf(plain(text, true))];
  known.set(text, found);
  return found;
}

/** A heading in each shape. */
const HEADING = [12, 12, 12, 10, 0, 12];

/** @param {string} text @param {boolean} han */
function plain(text, han) {
  const held = text.replace(/\{全\}/g, '某某有限公司的全称').replace(/\{\p{Script=Han}\}/gu, '三个字');
  return held.replace(/\{%[^}]*\}/g, han ? '百分之几十' : '0').replace(/\{y[^}]*\}|\{年[^}]*\}/g, '0').replace(/\{#[^}]*\}/g, han ? '三个字' : '0');
}

/**
 * Picks variants so that no text that is already written is met more often than it may be.
 * @param {Desk} desk
 * @param {() => number} next
 */
function pickerFor({ taken, mostShared }, next) {
  const own = new Set();
  const met = taken.map(() => 0);
  const holders = (id) => taken.flatMap(({ ids }, at) => (ids.has(id) ? [at] : []));
  /** @returns {Piece[]} none if every variant is taken @param {import('./bank.mjs').Topic} from @param {number} topic @param {number} [wanted] */
  return (from, topic, wanted) => {
    const order = shuffled([...from.variants.keys()], next);
    if (wanted !== undefined) order.unshift(wanted);
    const pieces = order.map((variant) => pieceOf(from, topic, variant)).filter(({ id }) => !own.has(id));
    const burdens = pieces.map(({ id }) => Math.max(0, ...holders(id).map((at) => met[at] + 1)));
    const least = Math.max(1, Math.min(...burdens));
    const piece = pieces[burdens.findIndex((burden) => burden <= least)];
    if (piece === undefined || least > mostShared) return [];
    for (const at of holders(piece.id)) met[at]++;
    own.add(piece.id);
    return [piece];
  };
}

/**
 * @param {import('./bank.mjs').Topic} from
 * @param {number} topic
 * @param {number} variant
 * @returns {Piece}
 */
function pieceOf(from, topic, variant) {
  const number = topic === Number.POSITIVE_INFINITY ? 14 : topic + 2;
  return { id: `${String(number).padStart(2, '0')}/${variant}`, topic, from, variant };
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
