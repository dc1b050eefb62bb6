// A text code of an .ofd with its steps → its lines, blanks where a step is wide.

import { CLASS, classOf } from '../../../core/text/character.ts';
import { finiteNumber, type TextCode } from './ofd-part.ts';

/** A line of a code, in the object's own space. */
export interface CodeLine {
  text: string;
  readonly x: number;
  readonly y: number;
  end: number;
}

/** One code → its lines: a step back and down begins a new one, a wide step between words is a blank. */
export function codeLines(code: TextCode, from: { x: number; y: number; size: number }): readonly CodeLine[] {
  const characters = [...code.text.replace(/^\s*\n\s*|\s*\n\s*$/g, '')];
  const across = stepsOf(code.attributes.get('DeltaX'), characters.length);
  const downward = stepsOf(code.attributes.get('DeltaY'), characters.length);
  let [x, y] = [from.x, from.y];
  let line: CodeLine = { text: '', x, y, end: x };
  const lines = [line];
  characters.forEach((character, at) => {
    const step = at === 0 ? 0 : (across[at - 1] ?? 0);
    const drop = at === 0 ? 0 : (downward[at - 1] ?? 0);
    [x, y] = [x + step, y + drop];
    if (step < 0 && drop !== 0) {
      line = { text: '', x, y, end: x };
      lines.push(line);
    }
    const isGap = step > 1.6 * from.size && !isAsian(lastCharacter(line.text)) && !isAsian(character);
    line.text += isGap && !/\s$/.test(line.text) ? ` ${character}` : character;
    line.end = Math.max(line.end, x + advanceOf(character) * from.size);
  });
  return lines.filter(({ text }) => text !== '');
}

/** Letters drawn one upon the other: nobody can read them all. */
export function isHeap({ text }: CodeLine, { attributes }: TextCode): boolean {
  const steps = attributes.get('DeltaX');
  return steps !== undefined && !attributes.has('DeltaY') && [...text].length > 2 && isStill(steps);
}

/** `0 0 0`, `g 9 0`: no step moves on. */
function isStill(steps: string): boolean {
  const words = steps.trim().split(/[\s,]+/);
  return words.every((word, at) => word === 'g' || words[at - 1] === 'g' || finiteNumber(word) === 0);
}

/** A line longer than this many steps holds no more of them than it has characters. */
const STEPS = 100_000;

/** `5 5 g 3 2.5` → 5 5 2.5 2.5 2.5 (section 11.3: g, a count, the value that repeats). */
export function stepsOf(list: string | undefined, most: number): number[] {
  const steps: number[] = [];
  const words = (list ?? '').trim().split(/[\s,]+/);
  for (let at = 0; at < words.length && steps.length < Math.min(most, STEPS); at++) {
    const isGroup = words[at] === 'g';
    const times = isGroup ? finiteNumber(words[at + 1]) : 1;
    const step = finiteNumber(words[isGroup ? at + 2 : at]);
    for (let time = 0; time < times && steps.length < most; time++) steps.push(step);
    if (isGroup) at += 2;
  }
  return steps;
}

/** How far a character reaches, in parts of its size: OFD gives the steps between characters, not the width of the last one. */
function advanceOf(character: string): number {
  if (isAsian(character)) return 1;
  if (/[-ijlftrI.,:;'|!()[\]/]/.test(character)) return 0.36;
  if (/[MW@%—…]/.test(character)) return 0.88;
  if (/[A-Zmw]/.test(character)) return 0.68;
  return 0.48;
}

export function isAsian(character: string): boolean {
  const kind = classOf(character.codePointAt(0) ?? 0);
  return kind === CLASS.han || kind === CLASS.asian || character === '\u3000';
}

/** The last character, both halves of it. */
export function lastCharacter(text: string): string {
  return text.slice(/[\udc00-\udfff]$/.test(text) ? -2 : -1);
}
