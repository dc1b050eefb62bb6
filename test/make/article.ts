// An article in examples/texts.md → the blocks that every writer understands; small changes that must hit.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface TextBlock {
  readonly kind: 'title' | 'subtitle' | 'heading' | 'paragraph' | 'contact' | 'box';
  readonly text: string;
}

export type Block =
  | TextBlock
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'note'; readonly id: string; readonly text: string };

const TEXTS = readFileSync(join(import.meta.dirname, '../../examples/texts.md'), 'utf8');
const NOTE = /^\[\^(\d)\]: (.*)$/;

/** The article of this name. */
export function articleOf(name: string): string {
  const [, behind] = TEXTS.split(`\n<!-- ${name} -->\n`);
  if (behind === undefined) throw new Error(`examples/texts.md has no article ${name}`);
  const [article = ''] = behind.split('\n<!-- ');
  return `${article.trim()}\n`;
}

/** Lines of Markdown → blocks. */
export function blocksOf(article: string): Block[] {
  const blocks: Block[] = [];
  for (const line of article.split('\n').map((each) => each.trim())) {
    if (line.startsWith('|')) addRow(blocks, line);
    else if (line !== '') blocks.push(blockOf(line, blocks.length));
  }
  return blocks;
}

function blockOf(line: string, index: number): Block {
  const [, id, text] = NOTE.exec(line) ?? [];
  if (id !== undefined && text !== undefined) return { kind: 'note', id, text };
  if (line.startsWith('# ')) return { kind: 'title', text: line.slice(2) };
  if (line.startsWith('## ')) return { kind: 'heading', text: line.slice(3) };
  if (line.startsWith('> ')) return { kind: 'box', text: line.slice(2) };
  if (/^(联系人|电话)：/.test(line)) return { kind: 'contact', text: line };
  // The second line names the writer; it is no sentence.
  return { kind: index === 1 ? 'subtitle' : 'paragraph', text: line };
}

function addRow(blocks: Block[], line: string): void {
  const cells = line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
  const last = blocks.at(-1);
  if (last?.kind === 'table') blocks[blocks.length - 1] = { kind: 'table', rows: [...last.rows, cells] };
  else blocks.push({ kind: 'table', rows: [cells] });
}

/** What a block says, without its form; tables and notes say nothing here. */
export function plainText(block: Block): string {
  return block.kind === 'table' || block.kind === 'note' ? '' : block.text;
}

/** Throws where the text no longer says `old`: a variant whose change misses would lose its point. */
export function replaced(text: string, changes: Readonly<Record<string, string>>): string {
  return Object.entries(changes).reduce((before, [old, fresh]) => {
    if (!before.includes(old)) throw new Error(`a variant changes “${old}”, which its text does not say`);
    return before.replaceAll(old, fresh);
  }, text);
}

/** Without the section whose heading begins so; those behind it are numbered anew by `replaced`. */
export function withoutSection(article: string, heading: string): string {
  const start = article.indexOf(`## ${heading}`);
  const end = article.indexOf('\n## ', start + 1);
  if (start < 0 || end < 0) throw new Error(`there is no section “${heading}” with another behind it`);
  return article.slice(0, start) + article.slice(end + 1);
}
