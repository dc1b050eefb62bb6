// The paragraphs in texts/bank/ → topics, each with its headings and its variants.

import { readdirSync, readFileSync } from 'node:fs';

/**
 * @typedef {{ headings: readonly string[], variants: readonly string[] }} Topic
 * @typedef {{ opening: Topic, middle: readonly Topic[], results: Topic, closing: Topic }} Bank
 */

const FOLDER = new URL('../texts/bank/', import.meta.url);

/** @returns {Bank} of texts about an enterprise; the topic before the last tells what came of it */
export function enterpriseBank() {
  const names = readdirSync(FOLDER).filter((name) => /^\d/.test(name));
  const topics = names.sort().map((name) => topicOf(linesOf(name)));
  return bankOf(topics);
}

/** @returns {Bank} of texts about a park */
export function parkBank() {
  const sections = sectionsOf('园区.md');
  const take = (name) => topicOf(sections.get(name) ?? []);
  const middle = [...sections.keys()].filter((name) => !['开篇', '成效', '结语'].includes(name));
  return bankOf([take('开篇'), ...middle.map(take), take('成效'), take('结语')]);
}

/**
 * What is neither of the two: titles, headings over several topics, names of people.
 * @returns {ReadonlyMap<string, readonly string[]>}
 */
export function phrases() {
  return sectionsOf('标题.md');
}

/** @param {readonly Topic[]} topics */
function bankOf(topics) {
  const [opening, ...rest] = topics;
  const closing = rest.pop();
  const results = rest.at(-1);
  if (opening === undefined || closing === undefined || results === undefined)
    throw new Error('a bank too small');
  return { opening, middle: rest, results, closing };
}

/**
 * @param {readonly string[]} lines
 * @returns {Topic}
 */
function topicOf(lines) {
  return {
    headings: lines.filter((line) => line.startsWith('## ')).map((line) => line.slice(3)),
    variants: lines.filter((line) => !line.startsWith('#')),
  };
}

/**
 * @param {string} name
 * @returns {Map<string, string[]>} first heading → the lines below it
 */
function sectionsOf(name) {
  /** @type {Map<string, string[]>} */
  const sections = new Map();
  let lines = [];
  for (const line of linesOf(name)) {
    if (line.startsWith('# ')) {
      lines = [];
      sections.set(line.slice(2), lines);
    } else lines.push(line);
  }
  return sections;
}

/** @param {string} name */
function linesOf(name) {
  const text = readFileSync(new URL(name, FOLDER), 'utf8');
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
