// Units with the length each text shall have → texts of that length, any two of which share next to nothing.

import { enterpriseBank, parkBank, phrases } from './bank.mjs';
import { chance } from './canvas.mjs';
import { compose, lengthOf, SHAPE_COUNT } from './compose.mjs';
import { choose, estimate } from './pick.mjs';

/**
 * @typedef {import('./compose.mjs').Choice} Choice
 * @typedef {import('./compose.mjs').Piece} Piece
 * @typedef {{ entry: Record<string, string>, about: Record<string, string | number> }} Subject
 * @typedef {{ choice: Choice, source: string }} Found
 */

const ATTEMPTS = 6000;
/** 字 between the estimate and the target, above which a choice is not worth writing. */
const NEAR = 70;
const GROUP_NAMES = ['规范用工打基础', '民主协商促共赢', '真情关爱聚人心', '共建共享见成效'];

/**
 * @param {readonly Subject[]} subjects enterprises, or parks
 * @param {'enterprise' | 'park'} kind
 * @returns {Map<Subject, string>}
 */
export function textsFor(subjects, kind) {
  const desk = deskFor(kind);
  /** @type {Map<Subject, Found>} */
  const found = new Map();
  for (const [index, subject] of subjects.entries()) {
    const { 照抄: original } = subject.about;
    const from = [...found].find(([{ entry }]) => entry.名称 === original)?.[1];
    const text = from === undefined ? search(subject, index, desk) : copied(subject, from, desk);
    for (const { id } of text.choice.pieces) desk.holders.set(id, [...(desk.holders.get(id) ?? []), index]);
    found.set(subject, text);
  }
  return new Map([...found].map(([subject, { source }]) => [subject, source]));
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
    /** Paragraph → the texts that have it. @type {Map<string, readonly number[]>} */
    holders: new Map(),
    /** Paragraph → its 字 with numbers in digits and in words. @type {Map<string, readonly [number, number]>} */
    lengths: new Map(),
  };
}

/** @typedef {ReturnType<typeof deskFor>} Desk */

/**
 * @param {Subject} subject
 * @param {number} index
 * @param {Desk} desk
 * @returns {Found}
 */
function search(subject, index, desk) {
  const target = Number(subject.about.字数);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const seed = index * ATTEMPTS + attempt;
    const choice = { ...choose(chance(seed * 7919 + 13), { index, target }, desk), seed };
    if (Math.abs(estimate(choice, desk) - target) > NEAR) continue;
    const source = written(choice, subject, desk);
    if (lengthOf(source) === target) return { choice, source };
  }
  throw new Error(`no text of ${target} for ${subject.entry.名称}`);
}

/**
 * Another unit's text with the names changed and a few paragraphs replaced: what a lazy clerk hands in.
 * @param {Subject} subject
 * @param {Found} original
 * @param {Desk} desk
 * @returns {Found}
 */
function copied(subject, { choice }, desk) {
  const fresh = Number(subject.about.换);
  const pieces = choice.pieces.map((piece, at) =>
    at > 1 && at <= 1 + fresh ? { ...piece, ...other(piece) } : piece,
  );
  const changed = { ...choice, pieces };
  return { choice: changed, source: written(changed, subject, desk) };
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
