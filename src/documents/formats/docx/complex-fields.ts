// The complex fields that are open → whether text stands in a code or in a result.

import { GUIDE_LENGTH, phoneticBase } from '../../phonetic-guide.ts';

/** One field from its begin mark on. */
export interface ComplexField {
  inCode: boolean;
  /** What it does; kept as far as a phonetic guide may go. */
  code: string;
  /** Text met in the code, such as the results of fields nested in it. */
  readonly held: { text: string }[];
  /** A list that drops down: its entries, and which of them is chosen. */
  readonly entries: string[];
  chosen?: number;
}

/** The innermost open field that is still in its code; text in there does not show. */
export function codeOf(fields: readonly ComplexField[]): ComplexField | undefined {
  return fields.length === 0 ? undefined : fields.findLast(({ inCode }) => inCode);
}

/** Text that a field shows without holding it as text: the base of a phonetic guide, what is chosen of a list. */
export interface FieldText {
  readonly base?: string | undefined;
  readonly chosen?: string | undefined;
}

/** w:fldChar: begin, separate or end; what a field that ends shows beside its result. */
export function markField(fields: ComplexField[], type: string | undefined): FieldText {
  const last = fields.at(-1);
  if (type === 'begin') fields.push({ inCode: true, code: '', held: [], entries: [] });
  else if (type === 'separate' && last) last.inCode = false;
  else if (type === 'end') {
    const ended = fields.pop();
    return { base: endField(ended), chosen: ended?.entries[ended.chosen ?? 0] };
  }
  return {};
}

/** w:listEntry, then w:result and, behind it, w:default of a w:ddList. */
export function addEntry(fields: readonly ComplexField[], entry: string): void {
  fields.at(-1)?.entries.push(entry);
}

export function chooseEntry(fields: readonly ComplexField[], number: string | undefined): void {
  const last = fields.at(-1);
  if (last) last.chosen ??= Number(number ?? 0);
}

/** w:instrText. */
export function addCode(fields: readonly ComplexField[], text: string): void {
  const last = fields.at(-1);
  if (last?.inCode && last.code.length <= GUIDE_LENGTH) last.code += text;
}

/** Only now is the code known to be one: text behind a begin mark without an end is plain text. */
function endField(field: ComplexField | undefined): string | undefined {
  for (const run of field?.held ?? []) run.text = '';
  return field?.inCode ? phoneticBase(field.code) : undefined;
}
