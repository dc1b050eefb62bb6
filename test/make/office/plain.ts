// The material → the paragraphs that a format shows of it, by what that format keeps and what it prints.

import { BLOCKS, type Block, type Cell, type Piece } from './text.ts';

export interface Traits {
  readonly boxes: boolean;
  readonly boxInBox: boolean;
  readonly notes: boolean;
  /** Numbers of notes, in the text and before the note, printed as text. */
  readonly noteMarks: boolean;
  /** Numbers of list items printed as text. */
  readonly labels: boolean;
  /** Deleted and moved-away text stands among the rest. */
  readonly deleted: boolean;
  readonly hidden: boolean;
  /** The pinyin over the characters is a line of text like any other. */
  readonly reading: boolean;
  /** Which marks are known to be Chinese, those of the hinted run or all: written here as Han stand-ins. */
  readonly hint: 'none' | 'run' | 'all';
}

export const WORD: Traits = {
  boxes: true,
  boxInBox: true,
  notes: true,
  noteMarks: false,
  labels: false,
  deleted: false,
  hidden: false,
  reading: false,
  hint: 'none',
};

const MARKS = { footnote: '1', endnote: 'i' } as const;

export function paragraphsOf(traits: Traits): string[] {
  const shown: Shown = { traits, aside: [], items: 0 };
  const body = BLOCKS.flatMap((block) => ofBlock(block, shown));
  const all = [...body, ...shown.aside];
  return traits.hint === 'all' ? all.map(hinted) : all;
}

interface Shown {
  readonly traits: Traits;
  readonly aside: string[];
  items: number;
}

function ofBlock(block: Block, shown: Shown): string[] {
  switch (block.is) {
    case 'table':
      return block.rows.flatMap((row) => row.flatMap(ofCell));
    case 'contents':
      return [...block.lines];
    case 'section':
      return [];
    case 'hiddenByStyle':
      return shown.traits.hidden ? [ofPieces(block.pieces, shown)] : [];
    case 'item':
      shown.items++;
      return [(shown.traits.labels ? `${shown.items}. ` : '') + ofPieces(block.pieces, shown)];
    case 'paragraph':
      return [ofPieces(block.pieces, shown)];
  }
}

function ofCell(cell: Cell): string[] {
  return typeof cell === 'string' ? [cell] : cell.inner.flat();
}

function ofPieces(pieces: readonly Piece[], shown: Shown): string {
  return pieces.map((piece) => ofPiece(piece, shown)).join('');
}

function ofPiece(piece: Piece, shown: Shown): string {
  const { traits, aside } = shown;
  if (typeof piece === 'string') return piece;
  switch (piece.is) {
    case 'deleted':
    case 'movedAway':
      return traits.deleted ? piece.text : '';
    case 'hidden':
      return traits.hidden ? piece.text : '';
    case 'hinted':
      return traits.hint === 'run' ? hinted(piece.text) : piece.text;
    case 'comment':
    case 'picture':
      return '';
    case 'tab':
      return '\t';
    case 'break':
      return '\n';
    case 'ruby':
      return (traits.reading ? `\n${piece.reading}\n` : '') + piece.text;
    case 'box':
      if (traits.boxes) aside.push(...ofBox(piece.inside, shown));
      return '';
    case 'footnote':
    case 'endnote': {
      const mark = traits.noteMarks ? MARKS[piece.is] : '';
      if (traits.notes) aside.push(mark + piece.text);
      return mark;
    }
    default:
      return piece.text;
  }
}

function ofBox(inside: readonly (readonly Piece[])[], shown: Shown): string[] {
  return inside.map((pieces) =>
    ofPieces(
      pieces.filter((piece) => typeof piece === 'string' || shown.traits.boxInBox),
      shown,
    ),
  );
}

export interface Tally {
  readonly count: number;
  readonly asian: number;
  readonly nonAsian: number;
  readonly charactersNoSpaces: number;
}

/** One each: Han, kana, Hangul, full-width marks. This material holds nothing stranger. */
const ASIAN = /[\u3001-\u303f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7ff\uff01-\uffef]/gu;

/** Marks that the format's hint, if it has any, would make Asian. */
const AMBIGUOUS = /[“”‘’—…·]/g;

export function tally(paragraphs: readonly string[]): Tally {
  const text = paragraphs.join('\n');
  const asian = text.match(ASIAN)?.length ?? 0;
  const nonAsian = text.replace(ASIAN, ' ').split(/\s+/).filter(Boolean).length;
  return { count: asian + nonAsian, asian, nonAsian, charactersNoSpaces: text.replace(/\s/g, '').length };
}

/** Every ambiguous mark as one Asian character. */
export function hinted(text: string): string {
  return text.replace(AMBIGUOUS, '〓');
}
