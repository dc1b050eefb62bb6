// The Markdown-like sources in texts/ → blocks that every writer understands, and small changes to sources.

import { readFileSync } from 'node:fs';

/**
 * @typedef {{ kind: 'title' | 'subtitle' | 'heading' | 'paragraph' | 'contact' | 'box', text: string }} TextBlock
 * @typedef {{ kind: 'table', rows: readonly (readonly string[])[] }} TableBlock
 * @typedef {{ kind: 'note', id: string, text: string }} NoteBlock
 * @typedef {TextBlock | TableBlock | NoteBlock} Block
 */

const NOTE = /^\[\^(\d)\]: (.*)$/;

/**
 * @param {string} name without folder and ending
 * @returns {string}
 */
export function sourceOf(name) {
  return readFileSync(new URL(`../texts/${name}.md`, import.meta.url), 'utf8');
}

/**
 * @param {string} source
 * @returns {Block[]}
 */
export function blocksOf(source) {
  /** @type {Block[]} */
  const blocks = [];
  for (const line of source.split('\n').map((each) => each.trim())) {
    if (line.startsWith('|')) addRow(blocks, line);
    else if (line !== '') blocks.push(blockOf(line, blocks.length));
  }
  return blocks;
}

/**
 * @param {string} line
 * @param {number} index
 * @returns {Block}
 */
function blockOf(line, index) {
  const note = NOTE.exec(line);
  if (note) return { kind: 'note', id: note[1], text: note[2] };
  if (line.startsWith('# ')) return { kind: 'title', text: line.slice(2) };
  if (line.startsWith('## ')) return { kind: 'heading', text: line.slice(3) };
  if (line.startsWith('> ')) return { kind: 'box', text: line.slice(2) };
  if (/^(联系人|电话)：/.test(line)) return { kind: 'contact', text: line };
  // The second line names the writer; it is no sentence.
  return { kind: index === 1 ? 'subtitle' : 'paragraph', text: line };
}

/**
 * @param {Block[]} blocks
 * @param {string} line
 */
function addRow(blocks, line) {
  const cells = line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
  const last = blocks.at(-1);
  if (last?.kind === 'table') blocks[blocks.length - 1] = { kind: 'table', rows: [...last.rows, cells] };
  else blocks.push({ kind: 'table', rows: [cells] });
}

/**
 * A change that must hit: a text that was reworded must not leave an example without its point.
 * @param {string} source
 * @param {string} old
 * @param {string} fresh
 */
export function reword(source, old, fresh) {
  if (!source.includes(old)) throw new Error(`the text no longer says ${old}`);
  return source.split(old).join(fresh);
}

/**
 * The source without the section whose heading begins so; sections behind it are numbered anew by hand.
 * @param {string} source
 * @param {string} heading
 */
export function withoutSection(source, heading) {
  const start = source.indexOf(`## ${heading}`);
  const end = source.indexOf('\n## ', start + 1);
  if (start < 0 || end < 0) throw new Error(`no section ${heading} with another behind it`);
  return source.slice(0, start) + source.slice(end + 1);
}

/**
 * @param {string} source
 * @param {string} section
 */
export function withSection(source, section) {
  return reword(source, '\n联系人：', `\n${section}\n联系人：`);
}

/**
 * @param {string} source
 * @param {string} label 联系人 or 电话
 * @param {string} [value] without it the whole line goes
 */
export function withContactLine(source, label, value) {
  const line = new RegExp(`^${label}：.*$`, 'm');
  if (!line.test(source)) throw new Error(`the text has no line ${label}`);
  return source.replace(line, value === undefined ? '' : `${label}：${value}`);
}
